package org.openattendance.code;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Timeline;
import org.openattendance.internal.CodePointOrder;

/**
 * A school's own codes and the statutory code that each stands for, by day.
 *
 * <p>A code that is not listed, or not on that day, stands for itself. Matched exactly, case and leading zeros included. Immutable and
 * thread-safe.
 */
public final class LocalCodes {

    private static final LocalCodes NONE = new LocalCodes(Map.of());

    private final Map<String, Timeline<LocalCode>> byLocal;

    private LocalCodes(Map<String, Timeline<LocalCode>> byLocal) {
        this.byLocal = byLocal;
    }

    /**
     * One line of the table.
     *
     * @param local as the school writes it, not blank
     * @param statutory the code of the nation that it stands for, or {@code -} for no mark; not blank
     * @param span the days on which it does
     */
    public record LocalCode(String local, String statutory, DateSpan span) {

        /** @throws InvalidValueException if either code is blank */
        public LocalCode {
            Objects.requireNonNull(span, "span");
            if (local.isBlank() || statutory.isBlank()) {
                throw new InvalidValueException(
                        "A local code and the code that it stands for must both be given.", "a cell is empty.");
            }
        }
    }

    /** No local codes: every code stands for itself. */
    public static LocalCodes none() {
        return NONE;
    }

    /**
     * From lines in any order.
     *
     * @throws InvalidValueException if one local code stands for two codes on one day
     */
    public static LocalCodes of(List<LocalCode> lines) {
        Map<String, Timeline<LocalCode>> byLocal = new TreeMap<>(CodePointOrder.INSTANCE);
        lines.stream()
                .collect(Collectors.groupingBy(LocalCode::local, LinkedHashMap::new, Collectors.toList()))
                .forEach((local, of) -> byLocal.put(local, Timeline.of("local code " + local, of, LocalCode::span)));
        return new LocalCodes(Collections.unmodifiableMap(byLocal));
    }

    /** The statutory code that a code stands for on a day; the code itself where the table says nothing. */
    public String statutory(String local, LocalDate day) {
        Timeline<LocalCode> line = byLocal.get(local);
        return line == null ? local : line.find(day).map(LocalCode::statutory).orElse(local);
    }

    /** Every line, by local code and then by day. */
    public List<LocalCode> all() {
        return byLocal.values().stream()
                .flatMap(line -> line.entries().stream())
                .map(Timeline.Entry::value)
                .toList();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof LocalCodes that && byLocal.equals(that.byLocal);
    }

    @Override
    public int hashCode() {
        return byLocal.hashCode();
    }

    /** How many lines; a school's own codes are nobody else's business. */
    @Override
    public String toString() {
        return all().size() + " local codes";
    }
}
