package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.base.InvalidValueException;
import org.openattendance.internal.CodePointOrder;

/**
 * Counts that are to be published together, and which of them add up to which: what somebody can subtract.
 *
 * <p>A cell is a count of pupils or enrolments under an id of the caller's. Sums name cells: a total of a row, a school in its authority, a
 * part of the enrolments. A cell that is {@linkplain Builder#hidden(String, long) hidden} is never printed, yet must not be found out either:
 * the pupils who are not persistently absent, where those who are and all of them are printed. Immutable and thread-safe; holds exact counts, so
 * it is not for publication itself.
 */
public final class DisclosureCells {

    /** A total in the key of {@link #ofTable}. */
    public static final String TOTAL = "";

    private final Map<String, Cell> cells;
    private final List<Sum> sums;
    private final Set<String> known;

    private DisclosureCells(Map<String, Cell> cells, List<Sum> sums, Set<String> known) {
        this.cells = Collections.unmodifiableMap(cells);
        this.sums = List.copyOf(sums);
        this.known = Set.copyOf(known);
    }

    /**
     * One count.
     *
     * @param id of the caller's
     * @param count pupils or enrolments, 0 or more
     * @param schools how many schools it is made of, where that is known
     * @param largest the part of the school with the largest, where that is known
     * @param isPrinted false if it is only to be guarded
     */
    public record Cell(String id, long count, Optional<Long> schools, Optional<Long> largest, boolean isPrinted) {

        /** @throws InvalidValueException if a number is below 0, or the largest part above the count */
        public Cell {
            Objects.requireNonNull(id, "id");
            if (count < 0 || schools.orElse(0L) < 0 || largest.orElse(0L) < 0 || largest.orElse(0L) > count) {
                throw new InvalidValueException(
                        "The numbers of a cell do not fit together.", "a difference was taken the wrong way round.");
            }
        }
    }

    /**
     * A total and its parts.
     *
     * @param total id of a cell
     * @param parts ids of cells, one or more, that add up to it
     */
    public record Sum(String total, List<String> parts) {

        /** @throws InvalidValueException if there is no part, or one twice */
        public Sum {
            Objects.requireNonNull(total, "total");
            parts = List.copyOf(parts);
            if (parts.isEmpty()
                    || parts.contains(total)
                    || parts.stream().distinct().count() < parts.size()) {
                throw new InvalidValueException("A sum needs parts, each once.", "the total was listed as a part.");
            }
        }
    }

    /** Takes cells and sums. For one thread. */
    public static final class Builder {

        private final Map<String, Cell> cells = new TreeMap<>(CodePointOrder.INSTANCE);
        private final List<Sum> sums = new ArrayList<>();
        private final Set<String> known = new HashSet<>();

        private Builder() {}

        /** A cell whose count everybody knows from elsewhere, as how many pupils a school has: to withhold it would guard nothing. */
        public Builder known(String id, long count) {
            known.add(id);
            return cell(id, count);
        }

        /** A cell that is printed. */
        public Builder cell(String id, long count) {
            return cell(new Cell(id, count, Optional.empty(), Optional.empty(), true));
        }

        /** A cell that is not printed, but guarded. */
        public Builder hidden(String id, long count) {
            return cell(new Cell(id, count, Optional.empty(), Optional.empty(), false));
        }

        /** @throws InvalidValueException if there is a cell with its id */
        public Builder cell(Cell cell) {
            if (cells.putIfAbsent(cell.id(), cell) != null) {
                throw new InvalidValueException("Two cells have one id.", "a table was added twice.");
            }
            return this;
        }

        /** A sum that a reader of the tables knows of. */
        public Builder sum(String total, List<String> parts) {
            sums.add(new Sum(total, parts));
            return this;
        }

        /** @throws InvalidValueException if a sum names a cell that is not there, or does not add up */
        public DisclosureCells build() {
            for (Sum sum : sums) {
                long parts = sum.parts().stream().mapToLong(this::count).sum();
                if (count(sum.total()) != parts) {
                    throw new InvalidValueException(
                            "The parts of a sum make " + parts + " and not " + count(sum.total()) + ".",
                            "a part was left out, or the counts were rounded already.");
                }
            }
            return new DisclosureCells(new TreeMap<>(cells), sums, known);
        }

        private long count(String id) {
            Cell cell = cells.get(id);
            if (cell == null) {
                throw new InvalidValueException("A sum names a cell that is not there.", "its id is misspelt.");
            }
            return cell.count();
        }
    }

    /** With nothing in it yet. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * From a table with margins. Each key has a value for each dimension, or {@link #TOTAL}; wherever a total and every one of its parts that
     * occur are there, the sum is known. The id of a cell is its key joined by {@code |}.
     *
     * @param counts by key; parts that are not there are 0
     */
    public static DisclosureCells ofTable(Map<List<String>, Long> counts) {
        Builder builder = builder();
        counts.forEach((key, count) -> builder.cell(id(key), count));
        for (List<String> key : counts.keySet()) {
            for (int dimension = 0; dimension < key.size(); dimension++) {
                if (key.get(dimension).equals(TOTAL)) {
                    List<String> parts = parts(counts, key, dimension);
                    if (!parts.isEmpty()) {
                        builder.sum(id(key), parts);
                    }
                }
            }
        }
        return builder.build();
    }

    private static List<String> parts(Map<List<String>, Long> counts, List<String> total, int dimension) {
        List<String> parts = new ArrayList<>();
        for (List<String> key : counts.keySet()) {
            List<String> other = new ArrayList<>(key);
            other.set(dimension, TOTAL);
            if (!key.get(dimension).equals(TOTAL) && other.equals(total)) {
                parts.add(id(key));
            }
        }
        parts.sort(CodePointOrder.INSTANCE);
        return parts;
    }

    /** The id of a key. */
    public static String id(List<String> key) {
        return String.join("|", key);
    }

    /** All cells, in order of id. */
    public List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    /** The cell of an id, or empty. */
    public Optional<Cell> find(String id) {
        return Optional.ofNullable(cells.get(id));
    }

    /** Whether everybody knows the count of a cell, so that it is printed and guards nothing. */
    public boolean isKnown(String id) {
        return known.contains(id);
    }

    /** The sums, as they were added. */
    public List<Sum> sums() {
        return sums;
    }

    /** Numbers of cells and sums; no count. */
    @Override
    public String toString() {
        return cells.size() + " cells with " + sums.size() + " sums";
    }
}
