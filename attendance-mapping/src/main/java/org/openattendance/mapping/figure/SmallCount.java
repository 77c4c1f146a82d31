package org.openattendance.mapping.figure;

import java.util.Optional;
import org.openattendance.mapping.internal.Require;

/**
 * A count of people, hidden where it is so small that someone could be told from it.
 *
 * <p>0 is shown: nobody can be told from nobody. {@link #toString()} never betrays a hidden count. Immutable and thread-safe.
 */
public final class SmallCount {

    /** What most publishers use: fewer than five are not shown. */
    public static final int DEFAULT_LEAST = 5;

    private final int count;
    private final int least;
    private final boolean hidden;

    private SmallCount(int count, int least, boolean hidden) {
        this.count = count;
        this.least = least;
        this.hidden = hidden;
    }

    /**
     * A count on its own.
     *
     * @param count 0 or more
     * @param least the smallest count that is shown, 1 or more
     */
    public static SmallCount of(int count, int least) {
        Require.between(count, 0, Integer.MAX_VALUE, "A count");
        Require.between(least, 1, Integer.MAX_VALUE, "The least count shown");
        return new SmallCount(count, least, count > 0 && count < least);
    }

    /**
     * A count of part of a whole that is shown as well: hidden too when the rest of the whole would be small, because the rest could be
     * worked out.
     *
     * @param whole at least {@code count}
     */
    public static SmallCount ofPart(int count, int whole, int least) {
        SmallCount part = of(count, least);
        SmallCount rest = of(whole - count, least);
        return new SmallCount(count, least, part.hidden || rest.hidden);
    }

    /** Whether it is too small to show. */
    public boolean isHidden() {
        return hidden;
    }

    /** The count, or empty if it is hidden. */
    public Optional<Integer> shown() {
        return hidden ? Optional.empty() : Optional.of(count);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SmallCount that
                && shown().equals(that.shown())
                && hidden == that.hidden
                && least == that.least;
    }

    @Override
    public int hashCode() {
        return shown().hashCode();
    }

    /** The count, or {@code low} as a marker. */
    @Override
    public String toString() {
        return hidden ? "low" : String.valueOf(count);
    }
}
