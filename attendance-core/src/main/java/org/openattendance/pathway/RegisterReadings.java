package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.code.CodeCategory;
import org.openattendance.measure.DefinitionRules;
import org.openattendance.measure.EnrolmentCounter;
import org.openattendance.measure.SchoolFrame;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * From a register to the figures that a pathway asks for, as known on a day: the school year to date, and rolling windows of school weeks.
 *
 * <p>Attendance is sessions present or in approved educational activity, of possible sessions; the rest is as the definition counts. A
 * figure of which some session is unmarked, unknown or in conflict is there, and the reading is not resolved. Immutable and thread-safe.
 */
public final class RegisterReadings {

    private final EnrolmentCounter year;
    private final SortedMap<Integer, EnrolmentCounter> rolling;
    private final LocalDate asOf;

    private RegisterReadings(EnrolmentCounter year, SortedMap<Integer, EnrolmentCounter> rolling, LocalDate asOf) {
        this.year = year;
        this.rolling = rolling;
        this.asOf = asOf;
    }

    /**
     * For a pathway, on a day.
     *
     * @param rules how to count
     * @param frame the calendar of the school; without one there are no rolling windows. Where it begins later than a window, the window
     *     begins with it
     * @param asOf the last day; what was recorded later is not known
     */
    public static RegisterReadings of(DefinitionRules rules, SchoolFrame frame, Pathway pathway, LocalDate asOf) {
        SortedMap<Integer, EnrolmentCounter> rolling = new TreeMap<>();
        for (int weeks : pathway.rollingWindows()) {
            frame.calendar()
                    .flatMap(open -> window(open, weeks, asOf))
                    .ifPresent(window -> rolling.put(weeks, EnrolmentCounter.of(rules, frame, window)));
        }
        return new RegisterReadings(EnrolmentCounter.of(rules, frame, Window.yearTo(asOf)), rolling, asOf);
    }

    private static Optional<Window> window(SessionCalendar open, int weeks, LocalDate asOf) {
        return Window.findSchoolWeeksTo(asOf, weeks, open)
                .or(() -> open.first()
                        .map(Session::date)
                        .filter(first -> !first.isAfter(asOf))
                        .map(first -> Window.ofClosed(first, asOf)));
    }

    /**
     * The figures of one pupil.
     *
     * @param register with its amendments; entries and amendments of later days are not looked at
     * @param details what is known of the pupil; empty if nothing is
     */
    public Reading of(Register register, Optional<PupilDetails> details) {
        Register known = register.knownOn(asOf);
        Tally whole = year.count(known, details).tally();
        Reading reading = withRates(Reading.on(asOf), whole, 0).withComposition(whole.reasons());
        boolean complete = whole.isComplete();
        for (Map.Entry<Integer, EnrolmentCounter> window : rolling.entrySet()) {
            Tally tally = window.getValue().count(known, details).tally();
            reading = withRates(reading, tally, window.getKey());
            complete &= tally.isComplete();
        }
        reading = withDays(reading, known);
        return complete ? reading : reading.unresolved();
    }

    private static Reading withRates(Reading reading, Tally tally, int weeks) {
        long possible = tally.count(Count.POSSIBLE);
        if (possible == 0) {
            return reading;
        }
        long attended = tally.count(Count.PRESENT) + tally.count(Count.APPROVED_EDUCATIONAL_ACTIVITY);
        long unauthorised = tally.count(Count.UNAUTHORISED_ABSENCE);
        long absent = unauthorised + tally.count(Count.AUTHORISED_ABSENCE);
        return reading.with(PathwayMeasure.ATTENDANCE, weeks, Rate.of(attended, possible))
                .with(PathwayMeasure.ABSENCE, weeks, Rate.of(absent, possible))
                .with(PathwayMeasure.UNAUTHORISED, weeks, Rate.of(unauthorised, possible));
    }

    /** The longest run of school days on which every possible session was missed. Days without a possible session are bridged. */
    private Reading withDays(Reading reading, Register register) {
        Map<LocalDate, List<CodeCategory>> byDay = new TreeMap<>();
        for (Mark mark : register.marks(Window.yearTo(asOf).span())) {
            mark.meaning()
                    .ifPresent(code -> byDay.computeIfAbsent(mark.session().date(), day -> new ArrayList<>())
                            .add(year.category(code, mark.session().date())));
        }
        int longest = 0;
        int run = 0;
        int days = 0;
        for (List<CodeCategory> sessions : byDay.values()) {
            List<CodeCategory> possible =
                    sessions.stream().filter(RegisterReadings::isPossible).toList();
            if (!possible.isEmpty()) {
                days++;
                run = possible.stream().allMatch(RegisterReadings::isAbsence) ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return days == 0 ? reading : reading.with(PathwayMeasure.CONSECUTIVE_DAYS_ABSENT, Rate.of(longest, days));
    }

    private static boolean isPossible(CodeCategory category) {
        return category != CodeCategory.NOT_A_POSSIBLE_ATTENDANCE;
    }

    private static boolean isAbsence(CodeCategory category) {
        return category == CodeCategory.AUTHORISED_ABSENCE || category == CodeCategory.UNAUTHORISED_ABSENCE;
    }
}
