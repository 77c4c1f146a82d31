package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.DateSpan;
import org.openattendance.calendar.CollectionWindow;
import org.openattendance.calendar.CollectionWindows;
import org.openattendance.calendar.NamedDay;
import org.openattendance.calendar.YearlyDay;

/** Reads {@code <nation>/windows.csv}. */
final class WindowsReader implements RuleKind<CollectionWindows> {

    private static final String FILE = "windows.csv";
    private static final List<String> REQUIRED = List.of(
            "kind",
            "id",
            "term",
            "half_term",
            "first_day",
            "last_day",
            "valid_from",
            "valid_to",
            "confidence",
            "notes",
            "source");

    private enum Kind {
        DAY,
        WINDOW
    }

    @Override
    public String name() {
        return "collection windows";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<CollectionWindows> read(NationRules rules) {
        return rules.table(FILE, REQUIRED, List.of()).map(table -> {
            List<NamedDay> days = new ArrayList<>();
            List<CollectionWindow> windows = new ArrayList<>();
            for (RuleRow row : table.rows()) {
                if (row.one("kind", Kind.class) == Kind.DAY) {
                    days.add(row.checked(() -> day(row)));
                } else {
                    windows.add(row.checked(() -> window(row)));
                }
            }
            return whole(table, rules, days, windows);
        });
    }

    private static CollectionWindows whole(
            RuleTable table, NationRules rules, List<NamedDay> days, List<CollectionWindow> windows) {
        try {
            return CollectionWindows.of(rules.nation(), days, windows);
        } catch (AttendanceException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new RuleFileException(
                    table.file(), 0, message, "a row was closed and no other opened, or two windows meet.", e);
        }
    }

    private static NamedDay day(RuleRow row) {
        return new NamedDay(
                row.required("id"),
                YearlyDay.parse(row.required("first_day")),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    private static CollectionWindow window(RuleRow row) {
        DateSpan span = row.span("valid_from", "valid_to");
        return new CollectionWindow(
                row.required("id"),
                row.required("term"),
                Optional.of(row.text("half_term")).filter(text -> !text.isEmpty()),
                YearlyDay.parse(row.required("first_day")),
                YearlyDay.parse(row.required("last_day")),
                span,
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    @Override
    public CollectionWindows combine(CollectionWindows ours, CollectionWindows local) {
        return local;
    }
}
