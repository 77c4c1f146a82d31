package org.openattendance.assessment.scale;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.InvalidValueException;

/**
 * Levels in order, from low to high; or none, for a scale that is narrative only.
 *
 * <p>Nothing here adds, averages or converts levels. Equal by all parts. Immutable and thread-safe.
 */
public final class RatingScale {

    private final String id;
    private final String title;
    private final String source;
    private final List<RatingLevel> levels;

    private RatingScale(String id, String title, String source, List<RatingLevel> levels) {
        this.id = id;
        this.title = title;
        this.source = source;
        this.levels = levels;
    }

    /**
     * A code and its word.
     *
     * @param code upper-case letters, digits and underscores
     * @param label for people
     */
    public record Step(String code, String label) {}

    /**
     * A scale.
     *
     * @param id lower-case letters, digits and hyphens
     * @param title for people, not blank
     * @param source where the levels come from; may be empty
     * @param steps from low to high; none for a narrative scale
     * @throws InvalidValueException if a form is wrong, a code stands twice, or there is one level only
     */
    public static RatingScale of(String id, String title, String source, List<Step> steps) {
        if (!id.matches("[a-z][a-z0-9-]*") || title.isBlank()) {
            throw new InvalidValueException(
                    "A scale needs an id of lower-case letters, digits and hyphens, and a title.",
                    "the two are swapped.");
        }
        if (steps.size() == 1) {
            throw new InvalidValueException(
                    "The scale " + id + " has one level, which tells nothing apart.", "the others were left out.");
        }
        List<RatingLevel> levels = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Step step : steps) {
            levels.add(new RatingLevel(id, step.code(), step.label(), levels.size() + 1));
            if (!codes.add(step.code())) {
                throw new InvalidValueException(
                        "The scale " + id + " has the level " + step.code() + " twice.",
                        "a line was copied and not changed.");
            }
        }
        return new RatingScale(id, title, Objects.requireNonNull(source, "source"), List.copyOf(levels));
    }

    /** Lower-case letters, digits and hyphens. */
    public String id() {
        return id;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Where the levels come from; may be empty. */
    public String source() {
        return source;
    }

    /** From low to high; empty for a narrative scale. */
    public List<RatingLevel> levels() {
        return levels;
    }

    /** Whether it has no levels: judgements are told in words. */
    public boolean isNarrative() {
        return levels.isEmpty();
    }

    /** The level with a code, exactly as written, or empty. */
    public Optional<RatingLevel> find(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    /**
     * The level with a code.
     *
     * @throws InvalidValueException if there is none
     */
    public RatingLevel level(String code) {
        return find(code)
                .orElseThrow(() -> new InvalidValueException(
                        "The scale " + id + " has no such level. It has " + codes() + ".",
                        "the level belongs to another scale, or is written in lower case."));
    }

    /** The codes, from low to high. */
    public List<String> codes() {
        return levels.stream().map(RatingLevel::code).toList();
    }

    /** The level of a rank from 1, or empty. */
    public Optional<RatingLevel> atRank(int rank) {
        return rank < 1 || rank > levels.size() ? Optional.empty() : Optional.of(levels.get(rank - 1));
    }

    /** The lowest level, or empty for a narrative scale. */
    public Optional<RatingLevel> lowest() {
        return atRank(1);
    }

    /** The highest level, or empty for a narrative scale. */
    public Optional<RatingLevel> highest() {
        return atRank(levels.size());
    }

    /** The level above, or empty at the top. */
    public Optional<RatingLevel> above(RatingLevel level) {
        return atRank(own(level).rank() + 1);
    }

    /** The level below, or empty at the bottom. */
    public Optional<RatingLevel> below(RatingLevel level) {
        return atRank(own(level).rank() - 1);
    }

    /**
     * The same level, once it is sure that it belongs here.
     *
     * @throws ScaleMismatchException if it belongs to another scale
     */
    public RatingLevel own(RatingLevel level) {
        if (!levels.contains(level)) {
            throw new ScaleMismatchException(id, level.scale());
        }
        return level;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof RatingScale that
                && id.equals(that.id)
                && title.equals(that.title)
                && source.equals(that.source)
                && levels.equals(that.levels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, source, levels);
    }

    /** Id and codes. */
    @Override
    public String toString() {
        return id + codes();
    }
}
