package org.openattendance.casework;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.Role;
import org.openattendance.plan.MonitoringActivity;
import org.openattendance.plan.MonitoringSchedule;
import org.openattendance.pupil.Registry;

/**
 * A role that looks after one group of pupils only. Immutable and thread-safe.
 *
 * @param role which
 * @param cohort code of the registry {@code COHORT}
 */
public record RoleFocus(Role role, String cohort) {

    public RoleFocus {
        Objects.requireNonNull(role, "role");
        Say.code("cohort", cohort);
    }

    /**
     * A focus on a cohort that a registry knows.
     *
     * @throws org.openattendance.base.InvalidValueException if it does not
     */
    public static RoleFocus of(Registry cohorts, Role role, String cohort) {
        return new RoleFocus(role, cohorts.get(cohort).code());
    }

    /** What the role watches, in the order of the schedule. */
    public List<MonitoringActivity> activities(MonitoringSchedule schedule) {
        return schedule.activities().stream()
                .filter(activity -> activity.role().equals(role))
                .toList();
    }
}
