package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Session;
import org.openattendance.calendar.SchoolAgeDays;
import org.openattendance.calendar.Window;
import org.openattendance.register.CodeUse;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.SelectedMarks;

/**
 * One pupil at one state of knowledge, for the threshold of a notice. Walks the packed marks of each register once; the slow walk over marks
 * as values in the tests is its oracle.
 */
final class ThresholdState {

    private final ThresholdRule rule;
    private final List<Register> registers; // as known
    private final Optional<LocalDate> dateOfBirth;
    private final LocalDate day;
    private final SelectedMarks marks;
    private final CountedMarks counted;
    private @Nullable SchoolAgeDays age; // of the session that was looked at last
    private boolean ageUnknown;
    private boolean leftOutForAge;

    ThresholdState(
            ThresholdRule rule,
            List<Register> registers,
            Optional<LocalDate> dateOfBirth,
            Optional<LocalDate> consumedUpTo,
            LocalDate day) {
        this.rule = rule;
        this.dateOfBirth = dateOfBirth;
        this.day = day;
        this.registers = new ArrayList<>(registers);
        this.registers.replaceAll(register -> register.knownOn(day));
        this.marks = marks();
        int from =
                consumedUpTo.map(last -> Session.am(last.plusDays(1)).index()).orElse(Integer.MIN_VALUE);
        this.counted = CountedMarks.of(marks, from, rule.weeks());
        leaveOutByAge();
    }

    private SelectedMarks marks() {
        List<SelectedMarks> each = new ArrayList<>();
        rule.daysUpTo(day)
                .ifPresent(span -> registers.forEach(register -> each.add(register.select(span, rule.marks()))));
        return SelectedMarks.of(each);
    }

    private void leaveOutByAge() {
        if (!rule.compulsoryAgeOnly() || counted.size() == 0) {
            return;
        }
        if (dateOfBirth.isEmpty()) {
            ageUnknown = true;
            return;
        }
        LocalDate born = dateOfBirth.get();
        leftOutForAge = counted.keep(position -> isOfAge(born, counted.index(position)));
    }

    private boolean isOfAge(LocalDate born, int index) {
        LocalDate date = Session.ofIndex(index).date();
        if (age == null || !age.answers(date)) {
            age = rule.age(born, date);
        }
        ageUnknown |= age == null;
        return age == null || age.compulsory().contains(date);
    }

    ThresholdResult result() {
        WindowCount window = new WindowCount(counted.weeks(), rule.width());
        int reached = window.firstReached(rule.need());
        int last = reached >= 0 ? reached : window.fullest();
        if (last < 0) {
            return result(ThresholdResult.Status.NOT_MET, Optional.empty(), 0, List.of());
        }
        int first = reached >= 0 ? reached - rule.need() + 1 : window.firstWithin(last);
        List<ThresholdResult.Counted> sessions = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            sessions.add(new ThresholdResult.Counted(Session.ofIndex(counted.index(i)), counted.code(i)));
        }
        Window days = Window.ofClosed(
                rule.weeks().at(window.firstWeek(last)).firstDay(),
                sessions.get(sessions.size() - 1).session().date());
        return result(
                reached >= 0 ? metStatus(sessions) : ThresholdResult.Status.NOT_MET,
                Optional.of(days),
                window.spanned(first, last),
                sessions);
    }

    private ThresholdResult.Status metStatus(List<ThresholdResult.Counted> sessions) {
        return sessions.stream().anyMatch(one -> rule.provisionalCodes().contains(one.code()))
                ? ThresholdResult.Status.PROVISIONAL
                : ThresholdResult.Status.MET;
    }

    private ThresholdResult result(
            ThresholdResult.Status status, Optional<Window> days, int spanned, List<ThresholdResult.Counted> sessions) {
        boolean met = status != ThresholdResult.Status.NOT_MET;
        return new ThresholdResult(
                status,
                met ? Optional.of(sessions.get(sessions.size() - 1).session()) : Optional.empty(),
                days,
                rule.width(),
                spanned,
                sessions.size(),
                sessions,
                !met && leftOutForAge,
                findings(met ? days : Optional.empty()),
                rule.shown(),
                day);
    }

    /** Overdue marks anywhere, and sessions that are not resolved where they touch the result: in the window once it is met. */
    private List<Finding> findings(Optional<Window> window) {
        List<Finding> findings = new ArrayList<>();
        if (ageUnknown) {
            findings.add(Finding.of(Finding.Reason.AGE_NOT_KNOWN));
        }
        int from = window.map(days -> days.firstSession().index()).orElse(Integer.MIN_VALUE);
        int to = window.map(days -> days.lastSession().index()).orElse(Integer.MAX_VALUE);
        for (int i = 0; i < marks.size(); i++) {
            int index = marks.index(i);
            if (!marks.isResolved(i) && index >= from && index <= to && matters(i)) {
                tell(Finding.Reason.REGISTER_NOT_RESOLVED, i, findings);
            }
            CodeUse use = marks.use(i);
            if (use != null
                    && rule.isProvisional(use)
                    && rule.isOverdue(Session.ofIndex(index).date(), day)) {
                tell(Finding.Reason.N_OVERDUE, i, findings);
            }
        }
        return findings;
    }

    /** Once for a session, though two registers say it. */
    private void tell(Finding.Reason reason, int position, List<Finding> into) {
        Finding finding = Finding.of(reason, Session.ofIndex(marks.index(position)));
        boolean again = position > 0 && marks.index(position - 1) == marks.index(position);
        if (!again || !into.contains(finding)) {
            into.add(finding);
        }
    }

    /** What cannot matter: no mark when the school was closed, anything in a week of holiday. */
    private boolean matters(int position) {
        int index = marks.index(position);
        return rule.calendar().isOpen(index) || rule.isInSchoolWeek(index) && isWritten(position);
    }

    private boolean isWritten(int position) {
        return marks.use(position) != null
                || registers.stream()
                        .flatMap(register -> register.find(Session.ofIndex(marks.index(position))).stream())
                        .anyMatch(mark ->
                                mark.meaning().isEmpty() && !mark.written().equals(Mark.NO_MARK));
    }
}
