package org.openattendance.register;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Marks selected out of registers, in order of session: those whose code somebody asked for, and those that a decision must wait for because
 * they are unmarked, unknown or conflicting.
 *
 * <p>One walk over packed marks finds them all, without an object for each. Immutable and thread-safe.
 */
public final class SelectedMarks {

    private final int[] indexes;
    private final @Nullable CodeUse[] uses; // null where there is no usable mark
    private final int size;
    private final int[] conflicts; // in order

    private SelectedMarks(int[] indexes, @Nullable CodeUse[] uses, int size, int[] conflicts) {
        this.indexes = indexes;
        this.uses = uses;
        this.size = size;
        this.conflicts = conflicts;
    }

    /** Keeps the arrays, of which the first {@code size} places are filled. */
    static SelectedMarks of(int[] indexes, @Nullable CodeUse[] uses, int size, int[] conflicts) {
        return new SelectedMarks(indexes, uses, size, conflicts);
    }

    /**
     * Those of several registers together; of one session, those of the register that comes first in the list come first. A session that is
     * in conflict in one of them is in conflict.
     *
     * @param each one for each register
     */
    public static SelectedMarks of(List<SelectedMarks> each) {
        if (each.size() == 1) {
            return each.get(0);
        }
        List<One> all = each.stream()
                .flatMap(
                        marks -> IntStream.range(0, marks.size).mapToObj(i -> new One(marks.indexes[i], marks.uses[i])))
                .sorted(Comparator.comparingInt(One::index))
                .toList();
        return new SelectedMarks(
                all.stream().mapToInt(One::index).toArray(),
                all.stream().map(One::use).toArray(CodeUse[]::new),
                all.size(),
                each.stream()
                        .flatMapToInt(marks -> Arrays.stream(marks.conflicts))
                        .sorted()
                        .toArray());
    }

    private record One(int index, @Nullable CodeUse use) {}

    /** How many there are; 0 or more. */
    public int size() {
        return size;
    }

    /** When, as {@link org.openattendance.base.Session#index()}; from one position to the next never earlier. */
    public int index(int position) {
        return indexes[position];
    }

    /** What the mark means; null where there is no usable mark, so that a loop over many makes no object for each. */
    public @Nullable CodeUse use(int position) {
        return uses[position];
    }

    /** Whether there is one usable mark, not two that say different things. */
    public boolean isResolved(int position) {
        return uses[position] != null
                && (conflicts.length == 0 || Arrays.binarySearch(conflicts, indexes[position]) < 0);
    }

    /** How many and none of what they are. */
    @Override
    public String toString() {
        return size + " marks";
    }
}
