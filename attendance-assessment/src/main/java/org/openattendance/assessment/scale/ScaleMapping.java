package org.openattendance.assessment.scale;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openattendance.base.InvalidValueException;

/**
 * How somebody reads the levels of one scale in another. The library ships none: who compares two scales says how, and reports say that
 * it was done.
 *
 * <p>Every level of the first scale is mapped, and a higher level never becomes a lower one. Immutable and thread-safe.
 */
public final class ScaleMapping {

    private final RatingScale from;
    private final RatingScale to;
    private final Map<String, String> codes;
    private final String reason;

    private ScaleMapping(RatingScale from, RatingScale to, Map<String, String> codes, String reason) {
        this.from = from;
        this.to = to;
        this.codes = codes;
        this.reason = reason;
    }

    /**
     * A mapping.
     *
     * @param codes each code of {@code from} to a code of {@code to}
     * @param reason who decided so and why, not blank; shown wherever the mapping was used
     * @throws InvalidValueException if a level is not mapped, is unknown, or the order is turned round
     */
    public static ScaleMapping of(RatingScale from, RatingScale to, Map<String, String> codes, String reason) {
        if (reason.isBlank() || !codes.keySet().equals(new java.util.HashSet<>(from.codes()))) {
            throw new InvalidValueException(
                    "A mapping from " + from.id() + " to " + to.id() + " needs a reason and a level for each of "
                            + from.codes() + ".",
                    "a level was left out.");
        }
        ScaleMapping mapping = new ScaleMapping(from, to, Map.copyOf(new TreeMap<>(codes)), reason);
        List<RatingLevel> levels = from.levels();
        for (int i = 1; i < levels.size(); i++) {
            if (mapping.apply(levels.get(i)).isBelow(mapping.apply(levels.get(i - 1)))) {
                throw new InvalidValueException(
                        "The mapping from " + from.id() + " to " + to.id() + " puts "
                                + levels.get(i).code() + " below "
                                + levels.get(i - 1).code() + ".",
                        "two lines are swapped.");
            }
        }
        return mapping;
    }

    /** The scale that is read. */
    public RatingScale from() {
        return from;
    }

    /** The scale in which it is read. */
    public RatingScale to() {
        return to;
    }

    /** Who decided so, and why. */
    public String reason() {
        return reason;
    }

    /** Whether two levels become one, so that the way back is lost. */
    public boolean isLossy() {
        return codes.values().stream().distinct().count() < codes.size();
    }

    /**
     * The level in the other scale.
     *
     * @throws ScaleMismatchException if the level is not of the first scale
     */
    public RatingLevel apply(RatingLevel level) {
        String code = codes.get(from.own(level).code());
        return to.level(Objects.requireNonNullElse(code, ""));
    }

    /** One line for a report: the scales, whether anything was lost, and the reason. */
    public String sentence() {
        return "Levels of " + from.id() + " were read in " + to.id()
                + (isLossy() ? ", some of them folded into one" : "") + ": " + reason;
    }
}
