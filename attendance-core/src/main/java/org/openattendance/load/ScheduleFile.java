package org.openattendance.load;

import java.util.Objects;
import org.openattendance.plan.MonitoringSchedule;
import org.openattendance.plan.SchoolPeriods;

/**
 * What a file of monitoring says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param schedule what is watched, by whom and how often
 * @param periods the periods that the file gives itself; none where it leaves them to a calendar
 */
public record ScheduleFile(MonitoringSchedule schedule, SchoolPeriods periods) {

    public ScheduleFile {
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(periods, "periods");
    }
}
