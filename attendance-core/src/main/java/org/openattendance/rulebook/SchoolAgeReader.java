package org.openattendance.rulebook;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.calendar.AgeRule;
import org.openattendance.calendar.CompulsorySchoolAge;
import org.openattendance.calendar.YearlyDay;

/** Reads {@code <nation>/ages.csv}. */
final class SchoolAgeReader implements RuleKind<CompulsorySchoolAge> {

    private static final String FILE = "ages.csv";
    private static final List<String> REQUIRED = List.of(
            "id",
            "edge",
            "age",
            "birthday_from",
            "birthday_to",
            "day",
            "years_later",
            "valid_from",
            "valid_to",
            "confidence",
            "notes",
            "source");

    @Override
    public String name() {
        return "compulsory school age";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<CompulsorySchoolAge> read(NationRules rules) {
        return rules.table(FILE, REQUIRED, List.of()).map(table -> {
            List<AgeRule> read = new ArrayList<>();
            for (RuleRow row : table.rows()) {
                AgeRule rule = rule(row);
                row.checked(() -> {
                    read.add(rule);
                    return CompulsorySchoolAge.of(rules.nation(), read);
                });
            }
            return CompulsorySchoolAge.of(rules.nation(), read);
        });
    }

    private static AgeRule rule(RuleRow row) {
        return row.checked(() -> new AgeRule(
                row.required("id"),
                row.one("edge", AgeRule.Edge.class),
                row.whole("age"),
                monthDay(row, "birthday_from"),
                monthDay(row, "birthday_to"),
                YearlyDay.parse(row.required("day")),
                row.whole("years_later"),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources()));
    }

    private static MonthDay monthDay(RuleRow row, String column) {
        try {
            return MonthDay.parse("--" + row.required(column));
        } catch (DateTimeException e) {
            throw row.fail(
                    "the column " + column + " holds " + row.text(column) + ", which is not a day of the year.",
                    "it should look like 08-31, the month first.");
        }
    }

    @Override
    public CompulsorySchoolAge combine(CompulsorySchoolAge ours, CompulsorySchoolAge local) {
        return ours.combinedWith(local);
    }
}
