package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.calendar.CompulsorySchoolAge;
import org.openattendance.calendar.SchoolAgeDays;
import org.openattendance.timer.Deadline;
import org.openattendance.timer.Timer;
import org.openattendance.timer.TimerClock;

/**
 * What was found out about a birthday or a day, so that the next pupil who has it need not wait. As large as there are birthdays and days.
 * Thread-safe; nothing in it changes an answer.
 */
final class ThresholdMemory {

    private final ConcurrentMap<LocalDate, SchoolAgeDays> ages = new ConcurrentHashMap<>();
    private final ConcurrentMap<LocalDate, Deadline> deadlines = new ConcurrentHashMap<>();

    @Nullable
    SchoolAgeDays age(LocalDate born, LocalDate day, CompulsorySchoolAge rules) {
        SchoolAgeDays known = ages.get(born);
        if (known != null && known.answers(day)) {
            return known;
        }
        SchoolAgeDays found = rules.findDays(born, day).orElse(null);
        if (found != null) {
            ages.put(born, found);
        }
        return found;
    }

    Deadline deadline(LocalDate marked, TimerClock clock, Timer timer) {
        Deadline known = deadlines.get(marked);
        return known != null ? known : deadlines.computeIfAbsent(marked, day -> clock.run(timer, day));
    }
}
