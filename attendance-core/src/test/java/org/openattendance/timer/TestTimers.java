package org.openattendance.timer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;

/** Made-up rows for tests. */
final class TestTimers {

    static final Source SOURCE = new Source("test", "A made-up act", "", "", Optional.empty(), Source.Status.CURRENT);

    private TestTimers() {}

    static Timer timer(Timer.Form form, int count, DayKind kind, boolean startCounts) {
        return row("t", "EVENT", form, count, kind, startCounts, true, DateSpan.always());
    }

    static Timer row(
            String id,
            String event,
            Timer.Form form,
            int count,
            DayKind kind,
            boolean startCounts,
            boolean on,
            DateSpan span) {
        return new Timer(
                id,
                Optional.of(event),
                "a timer",
                form,
                OptionalInt.of(count),
                OptionalInt.empty(),
                kind,
                startCounts,
                on,
                span,
                Confidence.SECONDARY,
                "",
                List.of(SOURCE));
    }

    static BankHoliday holiday(String day) {
        return new BankHoliday(LocalDate.parse(day), "a holiday", Confidence.CONFIRMED, "", List.of(SOURCE));
    }

    /** Christmas 2024 and New Year 2025, so that both years are known. */
    static BankHolidays christmas() {
        return BankHolidays.of(
                Nation.ENGLAND, List.of(holiday("2024-12-25"), holiday("2024-12-26"), holiday("2025-01-01")));
    }
}
