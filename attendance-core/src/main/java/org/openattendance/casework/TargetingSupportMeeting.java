package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openattendance.calendar.TermSpan;
import org.openattendance.plan.ActionItem;
import org.openattendance.pupil.SchoolRef;

/**
 * The termly meeting of an authority and a school on pupils who need more. Immutable and thread-safe.
 *
 * @param school which
 * @param on the day
 * @param cohorts codes of the groups that were spoken of
 * @param actions what was agreed
 */
public record TargetingSupportMeeting(SchoolRef school, LocalDate on, List<String> cohorts, List<ActionItem> actions) {

    public TargetingSupportMeeting {
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(on, "on");
        cohorts = List.copyOf(cohorts);
        cohorts.forEach(cohort -> Say.code("cohort", cohort));
        actions = List.copyOf(actions);
    }

    /** Schools without a meeting in a term, in the order given. */
    public static List<SchoolRef> withoutMeeting(
            List<SchoolRef> schools, List<TargetingSupportMeeting> held, TermSpan term) {
        return schools.stream()
                .filter(school -> held.stream()
                        .noneMatch(
                                one -> one.school.equals(school) && term.span().contains(one.on)))
                .toList();
    }
}
