package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.code.CodeCategory;
import org.openattendance.measure.EnrolmentCounter;
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

    private final EnrolmentCounter counter;
    private final Optional<SessionCalendar> calendar;
    private final Set<Integer> windows;

    private RegisterReadings(EnrolmentCounter counter, Optional<SessionCalendar> calendar, Set<Integer> windows) {
        this.counter = Objects.requireNonNull(counter, "counter");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.windows = windows;
    }

    /**
     * For a pathway.
     *
     * @param counter counts as one definition does
     * @param calendar of the school; without one there are no rolling windows
     */
    public static RegisterReadings of(EnrolmentCounter counter, Optional<SessionCalendar> calendar, Pathway pathway) {
        return new RegisterReadings(counter, calendar, pathway.rollingWindows());
    }

    /**
     * The figures of one pupil.
     *
     * @param register with its amendments; entries and amendments of later days are not looked at
     * @param details what is known of the pupil; empty if nothing is
     * @param asOf the last day
     */
    public Reading on(Register register, Optional<PupilDetails> details, LocalDate asOf) {
        Register known = register.knownOn(asOf);
        Window year = Window.yearTo(asOf);
        Tally tally = counter.count(known, details, year).tally();
        Reading reading = withRates(Reading.on(asOf), tally, 0).withComposition(tally.reasons());
        boolean complete = tally.isComplete();
        for (int weeks : windows) {
            Optional<Window> window = window(weeks, asOf);
            if (window.isPresent()) {
                Tally rolling = counter.count(known, details, window.get()).tally();
                reading = withRates(reading, rolling, weeks);
                complete &= rolling.isComplete();
            }
        }
        reading = withDays(reading, known, year.span());
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

    /** So many school weeks up to a day; where the calendar begins later, from its first day on. */
    private Optional<Window> window(int weeks, LocalDate asOf) {
        return calendar.flatMap(open -> Window.findSchoolWeeksTo(asOf, weeks, open)
                .or(() -> open.first()
                        .map(Session::date)
                        .filter(first -> !first.isAfter(asOf))
                        .map(first -> Window.ofClosed(first, asOf))));
    }

    /** The longest run of school days on which every possible session was missed. Days without a possible session are bridged. */
    private Reading withDays(Reading reading, Register register, DateSpan year) {
        Map<LocalDate, List<CodeCategory>> byDay = new TreeMap<>();
        for (Mark mark : register.marks(year)) {
            mark.meaning()
                    .ifPresent(code -> byDay.computeIfAbsent(mark.session().date(), day -> new ArrayList<>())
                            .add(counter.category(code, mark.session().date())));
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
