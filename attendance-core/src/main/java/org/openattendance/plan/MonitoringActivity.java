package org.openattendance.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * Something that a team watches: what, who, what for, and how often.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id letters, digits, dots, hyphens and underscores; unique in its schedule
 * @param what is watched, for example "absence by year group"; not blank
 * @param team that does it; not blank
 * @param role in the team that answers for it
 * @param responsibility what the role does with it; not blank
 * @param frequency how often
 * @param start the first day on which it can be due
 * @param done the days on which it was done, in order
 */
public record MonitoringActivity(
        String id,
        String what,
        String team,
        Role role,
        String responsibility,
        Frequency frequency,
        LocalDate start,
        List<LocalDate> done) {

    public MonitoringActivity {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(start, "start");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new InvalidValueException(
                    "An activity's id has letters, digits, dots, hyphens and underscores only.",
                    "its text stands where its id should.");
        }
        require(id, "what", what);
        require(id, "team", team);
        require(id, "responsibility", responsibility);
        done = done.stream().sorted().toList();
    }

    private static void require(String id, String part, String text) {
        if (text.isBlank()) {
            throw new InvalidValueException(
                    "Monitoring activity " + id + " has no " + part + ".", "a cell of the schedule was left blank.");
        }
    }

    /** A copy done once more. */
    public MonitoringActivity doneOn(LocalDate day) {
        List<LocalDate> more = new ArrayList<>(done);
        more.add(day);
        return new MonitoringActivity(id, what, team, role, responsibility, frequency, start, more);
    }
}
