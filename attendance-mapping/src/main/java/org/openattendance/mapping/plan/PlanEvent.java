package org.openattendance.mapping.plan;

import java.time.LocalDate;
import org.openattendance.base.Role;

/**
 * Something that was done with a plan. In order, the events are the plan's whole history: from them and the evidence it can be told again.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface PlanEvent permits CheckMark, StepTransition, ReflectionNoted {

    /** The day. */
    LocalDate on();

    /** The role of the one who did it. */
    Role by();
}
