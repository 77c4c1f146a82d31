package org.openattendance.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.Role;

/**
 * One step of a return, and every day it was ever planned for. Immutable and thread-safe.
 *
 * @param id unique in its plan, not blank
 * @param what is to happen, not blank
 * @param planned every day it was planned for, with who planned it; the last one stands
 * @param done whether it was taken
 */
public record ReintegrationStep(String id, String what, List<Planned> planned, boolean done) {

    /**
     * A day for a step.
     *
     * @param day the day
     * @param setOn when it was set
     * @param by who set it
     */
    public record Planned(LocalDate day, LocalDate setOn, Role by) {

        public Planned {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(setOn, "setOn");
            Objects.requireNonNull(by, "by");
        }
    }

    public ReintegrationStep {
        Say.required("id of a step", id);
        Say.required("word on what a step is", what);
        planned = List.copyOf(planned);
        Say.that(!planned.isEmpty(), "A step has no day.", "the day was left out.");
    }

    /** The day it is planned for now. */
    public LocalDate day() {
        return planned.get(planned.size() - 1).day();
    }

    ReintegrationStep moved(Planned to) {
        List<Planned> all = new ArrayList<>(planned);
        all.add(to);
        return new ReintegrationStep(id, what, all, done);
    }

    ReintegrationStep taken() {
        return new ReintegrationStep(id, what, planned, true);
    }
}
