package org.openattendance.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bands that a published table prints: {@code 0}, {@code 0.01 - 0.99}, {@code 1.00 - 1.99}, {@code 99.00+}. */
final class Bands {

    static final String COLUMN = "percent_bands";

    private static final Pattern BAND = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:\\s*-\\s*(\\d+(?:\\.\\d+)?))?(\\+)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private Bands() {}

    private record Printed(BigDecimal low, BigDecimal high) {}

    /** The lower end of a band; empty if the label is none. */
    static Optional<BigDecimal> low(String label) {
        return parse(label).map(Printed::low);
    }

    private static Optional<Printed> parse(String label) {
        Matcher band = BAND.matcher(label);
        if (!band.matches()) {
            return Optional.empty();
        }
        BigDecimal low = new BigDecimal(band.group(1));
        boolean open = band.group(3) != null;
        BigDecimal high = open ? HUNDRED : band.group(2) == null ? low : new BigDecimal(band.group(2));
        return Optional.of(new Printed(low, high));
    }

    /** Whether they leave no gap from 0 to 100: each begins a hundredth above where the one before ends. */
    static boolean meet(List<PublishedRow> rows, List<String> keys) {
        List<Printed> bands = new ArrayList<>();
        for (PublishedRow row : rows) {
            Optional<Printed> band = parse(row.text(COLUMN));
            if (band.isEmpty() || keys.contains(COLUMN)) {
                return false;
            }
            bands.add(band.get());
        }
        bands.sort(Comparator.comparing(Printed::low));
        BigDecimal next = BigDecimal.ZERO;
        for (Printed band : bands) {
            if (band.low().compareTo(next) != 0) {
                return false;
            }
            next = band.high().add(STEP);
        }
        return next.setScale(0, RoundingMode.FLOOR).compareTo(HUNDRED) == 0;
    }
}
