package org.openattendance.mapping.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.vocabulary.Vocabulary;

/**
 * How widely one item may be known, over time: the level at first, then each review.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConfidentialityHistory {

    private final Vocabulary levels;
    private final String first;
    private final List<ConfidentialityReview> reviews;

    private ConfidentialityHistory(Vocabulary levels, String first, List<ConfidentialityReview> reviews) {
        this.levels = levels;
        this.first = first;
        this.reviews = reviews;
    }

    /**
     * The level at first.
     *
     * @param levels the list {@code confidentiality-levels}, or a caller's own
     * @throws InvalidValueException if the list has no such level
     */
    public static ConfidentialityHistory of(Vocabulary levels, String first) {
        return new ConfidentialityHistory(
                levels, levels.term(Require.id(first, "A level")).code(), List.of());
    }

    /**
     * With a review more.
     *
     * @throws InvalidValueException if the list has no such level, or there is a review of that day already
     */
    public ConfidentialityHistory with(ConfidentialityReview review) {
        levels.term(review.level());
        if (reviews.stream().anyMatch(other -> other.on().equals(review.on()))) {
            throw new InvalidValueException(
                    "There is a review of " + review.on() + " already.", "it was entered twice.");
        }
        List<ConfidentialityReview> more = new ArrayList<>(reviews);
        more.add(review);
        more.sort(Comparator.comparing(ConfidentialityReview::on));
        return new ConfidentialityHistory(levels, first, List.copyOf(more));
    }

    /** The level on a day: that of the last review by then, or the first level. */
    public String levelOn(LocalDate day) {
        return reviews.stream()
                .filter(review -> !review.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(ConfidentialityReview::level)
                .orElse(first);
    }

    /** The reviews, the earliest first. */
    public List<ConfidentialityReview> reviews() {
        return reviews;
    }
}
