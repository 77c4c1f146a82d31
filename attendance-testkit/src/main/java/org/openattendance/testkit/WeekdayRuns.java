package org.openattendance.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;

/** Cuts marks into runs of whole weekdays without a gap, weekends left out: one row of the string layout each. For one thread. */
final class WeekdayRuns {

    private final List<LocalDate> starts = new ArrayList<>();
    private final List<List<String>> runs = new ArrayList<>();
    private LocalDate expected = LocalDate.MIN;

    /** In order of session, both halves of each day. */
    void add(int sessionIndex, String code) {
        Session session = Session.ofIndex(sessionIndex);
        if (session.part() == SessionPart.AM) {
            if (!session.date().equals(expected)) {
                starts.add(session.date());
                runs.add(new ArrayList<>());
            }
            expected = session.date().plusDays(session.date().getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
        runs.get(runs.size() - 1).add(code);
    }

    void forEach(BiConsumer<LocalDate, List<String>> consumer) {
        for (int i = 0; i < runs.size(); i++) {
            consumer.accept(starts.get(i), runs.get(i));
        }
    }
}
