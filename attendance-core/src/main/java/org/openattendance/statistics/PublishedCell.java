package org.openattendance.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cell of a published table: a number exactly as printed, or a marker; never a marker read as nought.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text as printed, without spaces round it
 * @param number the number; empty if the cell holds a marker
 * @param marker what the symbol means; empty if the cell holds a number
 */
public record PublishedCell(String text, Optional<BigDecimal> number, Optional<PublishedMarker> marker) {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,40}|\\d{1,3}(,\\d{3}){1,12})(\\.\\d{1,40})?([eE][-+]?\\d{1,3})?");

    static PublishedCell number(String text) {
        return new PublishedCell(text, Optional.of(new BigDecimal(text.replace(",", ""))), Optional.empty());
    }

    static PublishedCell marker(String text, PublishedMarker marker) {
        return new PublishedCell(text, Optional.empty(), Optional.of(marker));
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Digits after the point, as printed: 0 for {@code 4}, although the publisher may have dropped a nought. */
    int decimals() {
        return number.map(value -> Math.max(0, value.scale())).orElse(0);
    }

    /** Whether the figure is withheld. */
    public boolean isSuppressed() {
        return is(PublishedMarker.SUPPRESSED);
    }

    boolean is(PublishedMarker one) {
        return marker.filter(one::equals).isPresent();
    }
}
