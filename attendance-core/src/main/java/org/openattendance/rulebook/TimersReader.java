package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openattendance.timer.DayKind;
import org.openattendance.timer.Timer;
import org.openattendance.timer.Timers;

/** Reads {@code <nation>/timers.csv}. */
final class TimersReader implements RuleKind<Timers> {

    private static final String FILE = "timers.csv";
    private static final List<String> REQUIRED = List.of(
            "id",
            "event",
            "title",
            "form",
            "count",
            "count_max",
            "unit",
            "start_counts",
            "on_by_default",
            "valid_from",
            "valid_to",
            "confidence",
            "notes",
            "source");

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<Timers> read(NationRules rules) {
        return rules.table(FILE, REQUIRED, List.of()).map(table -> {
            List<Timer> read = new ArrayList<>();
            for (RuleRow row : table.rows()) {
                read.add(row.checked(() -> timer(row)));
                row.checked(() -> Timers.of(rules.nation(), read));
            }
            return Timers.of(rules.nation(), read);
        });
    }

    private static Timer timer(RuleRow row) {
        return new Timer(
                row.required("id"),
                Optional.of(row.text("event")).filter(text -> !text.isEmpty()),
                row.required("title"),
                row.one("form", Timer.Form.class),
                number(row, "count"),
                number(row, "count_max"),
                row.one("unit", DayKind.class),
                row.yes("start_counts"),
                row.yes("on_by_default"),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    private static OptionalInt number(RuleRow row, String column) {
        return row.text(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.whole(column));
    }

    @Override
    public Timers combine(Timers ours, Timers local) {
        return ours.combinedWith(local);
    }
}
