package org.openattendance.assessment.scale;

import org.openattendance.base.InvalidValueException;

/**
 * One level of a scale. Its rank says only which levels are higher; the distance between two ranks means nothing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scale id of its scale
 * @param code as it stands in files: upper-case letters, digits and underscores
 * @param label for people; where the source names no word for the level, the code
 * @param rank from 1, the lowest
 */
public record RatingLevel(String scale, String code, String label, int rank) {

    public RatingLevel {
        if (!code.matches("[A-Z0-9][A-Z0-9_]*") || label.isBlank() || rank < 1) {
            throw new InvalidValueException(
                    "A level of the scale " + scale
                            + " needs a code of upper-case letters and digits, a label and a rank from 1.",
                    "its label stands where its code should.");
        }
    }

    /**
     * Whether this is the other or above it.
     *
     * @throws ScaleMismatchException if they belong to different scales
     */
    public boolean isAtOrAbove(RatingLevel other) {
        return compareRank(other) >= 0;
    }

    /**
     * Whether this is below the other.
     *
     * @throws ScaleMismatchException if they belong to different scales
     */
    public boolean isBelow(RatingLevel other) {
        return compareRank(other) < 0;
    }

    /**
     * The lower of the two.
     *
     * @throws ScaleMismatchException if they belong to different scales
     */
    public RatingLevel lower(RatingLevel other) {
        return isBelow(other) ? this : other;
    }

    private int compareRank(RatingLevel other) {
        if (!scale.equals(other.scale)) {
            throw new ScaleMismatchException(scale, other.scale);
        }
        return Integer.compare(rank, other.rank);
    }

    /** Code and word together, as every report writes it: {@code R red}. A code that is its own label stands once. */
    public String display() {
        return code.equals(label) ? code : code + " " + label;
    }
}
