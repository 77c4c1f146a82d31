package org.openattendance.pathway;

import java.util.List;

/**
 * One question with one answer: what was asked, what was found, met or not.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface SingleTest extends Condition
        permits RateTest,
                BandTest,
                CountTest,
                FactTest,
                EvidenceTest,
                ActionTest,
                StageDoneTest,
                SinceTest,
                NoticesTest,
                SignalTest,
                NotKnownTest {

    /** Short name, part of the id of the trigger, for example {@code attendance}. */
    String name();

    /** What was found, exactly, for example {@code 170/190}; {@code not known} if nobody has said. */
    String found(Known known);

    /** What stands in the way when it is not met, for example {@code PARENT_CONTACT 5 of 6}. */
    String shortfall(Known known);

    /** Itself. */
    @Override
    default List<SingleTest> tests() {
        return List.of(this);
    }

    /** Its {@link #shortfall}, unless it is met. */
    @Override
    default List<String> missing(Known known) {
        return truth(known).isYes() ? List.of() : List.of(shortfall(known));
    }
}
