package org.openattendance.calendar;

import java.time.LocalDate;
import java.util.List;

/** The school year of the worked examples: Monday to Friday, from September 2024 to December 2025. */
public final class CalendarA {

    private CalendarA() {}

    /** Terms as the examples give them, half-term weeks and the May bank holiday taken out. */
    public static SessionCalendar calendar() {
        return SessionCalendar.weekly(
                        WeekPattern.weekdays(),
                        List.of(
                                term("autumn", "2024-09-03", "2024-12-20"),
                                term("spring", "2025-01-06", "2025-04-04"),
                                term("summer", "2025-04-22", "2025-07-22"),
                                term("autumn", "2025-09-02", "2025-12-19")))
                .minus(
                        shut("2024-10-28", "2024-11-01"),
                        shut("2025-02-17", "2025-02-21"),
                        shut("2025-05-05", "2025-05-05"),
                        shut("2025-05-26", "2025-05-30"),
                        shut("2025-10-27", "2025-10-31"));
    }

    private static TermSpan term(String id, String first, String last) {
        return TermSpan.of(id, LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Closure shut(String first, String last) {
        return Closure.of(LocalDate.parse(first), LocalDate.parse(last));
    }
}
