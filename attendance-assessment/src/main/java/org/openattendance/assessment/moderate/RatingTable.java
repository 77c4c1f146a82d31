package org.openattendance.assessment.moderate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.openattendance.base.InvalidValueException;

/**
 * What several judges said of several units (criteria, or cases): a rank from 1, or nothing.
 *
 * <p>Immutable and thread-safe.
 */
public final class RatingTable {

    private final int categories;
    private final List<String> units;
    private final List<List<OptionalInt>> rows; // one for each unit, as many cells as judges

    private RatingTable(int categories, List<String> units, List<List<OptionalInt>> rows) {
        this.categories = categories;
        this.units = units;
        this.rows = rows;
    }

    /**
     * A table.
     *
     * @param categories how many ranks the scale has, 2 or more
     * @param units ids of the units
     * @param rows one for each unit, all of one length: what each judge said, empty for nothing
     * @throws InvalidValueException if the sizes do not fit, or a rank is not from 1 to {@code categories}
     */
    public static RatingTable of(int categories, List<String> units, List<List<OptionalInt>> rows) {
        int judges = rows.isEmpty() ? 0 : rows.get(0).size();
        if (categories < 2 || units.size() != rows.size() || rows.stream().anyMatch(row -> row.size() != judges)) {
            throw new InvalidValueException(
                    "A table of ratings needs two categories or more, and as many cells in each row as there are judges.",
                    "a judge's file is shorter than the others.");
        }
        if (rows.stream()
                .flatMap(List::stream)
                .anyMatch(c -> c.isPresent() && (c.getAsInt() < 1 || c.getAsInt() > categories))) {
            throw new InvalidValueException(
                    "A rank is from 1 to " + categories + ".", "the ratings are on another scale.");
        }
        return new RatingTable(
                categories, List.copyOf(units), rows.stream().map(List::copyOf).toList());
    }

    /** A table of units named 1, 2, 3 and so on; 0 stands for nothing said. */
    public static RatingTable ofRanks(int categories, int[][] ranks) {
        List<List<OptionalInt>> rows = new ArrayList<>();
        for (int[] row : ranks) {
            rows.add(IntStream.of(row)
                    .mapToObj(rank -> rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank))
                    .toList());
        }
        return of(
                categories,
                IntStream.rangeClosed(1, ranks.length)
                        .mapToObj(Integer::toString)
                        .toList(),
                rows);
    }

    /** How many ranks the scale has. */
    public int categories() {
        return categories;
    }

    /** Ids of the units, in order. */
    public List<String> units() {
        return units;
    }

    /** How many judges there are; some may have said nothing of a unit. */
    public int judges() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }

    /** What the judges said of a unit, by its place from 0. */
    public List<OptionalInt> row(int unit) {
        return rows.get(unit);
    }

    /** The ranks given to a unit, in order of judges, without those who said nothing. */
    public List<Integer> given(int unit) {
        return rows.get(unit).stream()
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
    }

    /** The ranks given to each unit that has at least two. */
    public List<List<Integer>> pairable() {
        return IntStream.range(0, rows.size())
                .mapToObj(this::given)
                .filter(given -> given.size() >= 2)
                .toList();
    }

    /** How many cells are empty. */
    public int missing() {
        return (int)
                rows.stream().flatMap(List::stream).filter(OptionalInt::isEmpty).count();
    }

    /** How many cells there are. */
    public int cells() {
        return rows.size() * judges();
    }

    /** The table of two of its judges, by their places from 0. */
    public RatingTable judges(int first, int second) {
        return new RatingTable(
                categories,
                units,
                rows.stream()
                        .map(row -> List.of(row.get(first), row.get(second)))
                        .toList());
    }

    /** The table of some of its units, by their places from 0, each as often as named. */
    public RatingTable units(List<Integer> places) {
        return new RatingTable(
                categories,
                places.stream().map(units::get).toList(),
                places.stream().map(rows::get).toList());
    }

    /** Sizes only. */
    @Override
    public String toString() {
        return units.size() + " units by " + judges() + " judges";
    }
}
