package org.openattendance.mapping.evaluation;

import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;
import org.openattendance.plan.Frequency;

/**
 * Something that is collected to see how an indicator stands. Immutable and thread-safe.
 *
 * @param id unique in its plan, for example {@code G1.1a}
 * @param indicator id of the indicator
 * @param label in our words
 * @param frequency how often; empty if the plan does not say, then it is not scheduled
 * @param collector role that collects it; empty until the school decides, on purpose
 * @param partOf id of the measure within which it is collected; empty if on its own
 */
public record Measure(
        String id,
        String indicator,
        String label,
        Optional<Frequency> frequency,
        Optional<Role> collector,
        Optional<String> partOf) {

    /** At the start and the end of what is done with a pupil or a group. */
    public static final Frequency START_END_OF_INTERVENTION =
            new Frequency("START_END_OF_INTERVENTION", Frequency.Kind.PERIOD_START_AND_END, Period.ZERO);

    /** At the end of what is done with a pupil or a group. */
    public static final Frequency END_OF_INTERVENTION = Frequency.perPeriod("END_OF_INTERVENTION");

    /** A mean over all, whenever it is asked for. */
    public static final Frequency AVERAGE_OF_ALL = Frequency.undated("AVERAGE_OF_ALL");

    public Measure {
        Require.id(id, "The id of a measure");
        Require.id(indicator, "The indicator of measure " + id);
        label = Require.text(label, "The label of measure " + id);
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(collector, "collector");
        Objects.requireNonNull(partOf, "partOf");
    }

    /** A copy collected by a role. */
    public Measure withCollector(Role role) {
        return new Measure(id, indicator, label, frequency, Optional.of(role), partOf);
    }

    /** A copy collected within another measure. */
    public Measure withPartOf(String measure) {
        return new Measure(id, indicator, label, frequency, collector, Optional.of(measure));
    }

    /** Whether its days come from what is done, rather than from the school year. */
    public boolean followsInterventions() {
        return frequency
                .filter(one -> one.equals(START_END_OF_INTERVENTION) || one.equals(END_OF_INTERVENTION))
                .isPresent();
    }

    /** How often, in words: {@code not scheduled} where nothing is said. */
    public String frequencyWords() {
        return frequency.map(Frequency::id).orElse("not scheduled");
    }
}
