package org.openattendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.RulesConsequences.Course;
import org.openattendance.base.DateSpan;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.SchoolWeek;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.Pathways;
import org.openattendance.pathway.PolicyComparison;
import org.openattendance.pathway.PolicyTrial;
import org.openattendance.pathway.RegisterReadings;
import org.openattendance.pathway.SchoolTime;
import org.openattendance.pathway.TrialAssumptions;
import org.openattendance.pathway.TrialPupil;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/** What a change of rules changes in the courses of pathways. */
final class PathwayConsequences {

    private final RulesDifference difference;
    private final List<RuleChange> rules;
    private final LocalDate asOf;

    PathwayConsequences(RulesDifference difference, List<RuleChange> rules, LocalDate asOf) {
        this.difference = difference;
        this.rules = rules;
        this.asOf = asOf;
    }

    List<Course> courses(Registers was, Registers is) {
        List<Course> changed = new ArrayList<>();
        for (String id : executable(difference.before())) {
            if (executable(difference.after()).contains(id) && !rules.isEmpty()) {
                PolicyComparison comparison =
                        PolicyComparison.of(trial(difference.before(), was, id), trial(difference.after(), is, id));
                if (!comparison.differences().isEmpty()) {
                    changed.add(new Course(id, comparison, rulesOf(id)));
                }
            }
        }
        return List.copyOf(changed);
    }

    private List<RuleChange> rulesOf(String pathway) {
        return rules.stream()
                .filter(rule -> rule.isOf("code", "definition", "bank-holiday", "school-age")
                        || rule.kind().startsWith("pathway") && rule.rule().startsWith(pathway + "@"))
                .toList();
    }

    private Set<String> executable(Attendance by) {
        Set<String> ids = new TreeSet<>(CodePointOrder.INSTANCE);
        find(by).ifPresent(all -> all.all()
                .forEach(pathway ->
                        on(all, pathway.id()).filter(Pathway::isExecutable).ifPresent(one -> ids.add(one.id()))));
        return ids;
    }

    private static Optional<Pathways> find(Attendance by) {
        try {
            return Optional.of(by.rules().pathways());
        } catch (RuleNotKnownException e) {
            return Optional.empty();
        }
    }

    private Optional<Pathway> on(Pathways all, String id) {
        try {
            return Optional.of(all.on(id, asOf));
        } catch (RuleNotKnownException e) {
            return Optional.empty(); // in force on other days
        }
    }

    private PolicyTrial trial(Attendance by, Registers registers, String id) {
        SessionCalendar open = RulesConsequences.calendar(by);
        Pathway pathway = by.rules().pathways().on(id, asOf);
        List<RegisterReadings> days = lastDays(open, registers).stream()
                .map(day -> RegisterReadings.of(by.rules().definitions().byDefault(), by.frame(), pathway, day))
                .toList();
        Map<PupilRef, TrialPupil> cohort = new LinkedHashMap<>(); // of several enrolments the first
        for (Register one : registers.all()) {
            Optional<PupilDetails> details = by.pupils().flatMap(all -> all.find(one.pupil(), one.school()));
            cohort.computeIfAbsent(
                    one.pupil(),
                    pupil -> new TrialPupil(
                            pupil,
                            days.stream().map(day -> day.of(one, details)).toList()));
        }
        return PolicyTrial.run(
                pathway,
                List.copyOf(cohort.values()),
                SchoolTime.of(open, by.rules().bankHolidays()),
                TrialAssumptions.usual());
    }

    /** The last school day of each school week of the register, up to the day. */
    private List<LocalDate> lastDays(SessionCalendar open, Registers registers) {
        Optional<DateSpan> span = registers.span();
        return span.stream()
                .flatMap(days -> open.schoolWeeks(days).stream())
                .map(SchoolWeek::span)
                .map(open::schoolDays)
                .map(days -> days.get(days.size() - 1))
                .filter(day -> !day.isAfter(asOf))
                .toList();
    }
}
