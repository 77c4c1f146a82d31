package org.openattendance.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openattendance.penalty.ImprovementRule;
import org.openattendance.penalty.LocalCode;
import org.openattendance.penalty.NoticeCheck;
import org.openattendance.penalty.NoticeRuleSet;
import org.openattendance.penalty.NoticeSetting;
import org.openattendance.penalty.NoticeSettings;
import org.openattendance.penalty.NoticeStep;
import org.openattendance.penalty.Offence;
import org.openattendance.timer.DayKind;

/** Reads the five files about penalty notices: {@code <nation>/notice*.csv}. */
final class NoticesReader implements RuleKind<NoticeFiles> {

    private static final String PRICES = "notices.csv";
    private static final String SETTINGS = "notice-settings.csv";
    private static final String CHECKS = "notice-checks.csv";
    private static final String IMPROVEMENT = "notices-to-improve.csv";
    private static final String LOCAL = "notice-local-codes.csv";
    private static final List<String> ALL = List.of(PRICES, SETTINGS, CHECKS, IMPROVEMENT, LOCAL);

    private enum Kind {
        PRICE,
        NONE
    }

    @Override
    public String name() {
        return "penalty notices";
    }

    @Override
    public boolean owns(String file) {
        return ALL.stream().anyMatch(name -> file.endsWith("/" + name));
    }

    @Override
    public Optional<NoticeFiles> read(NationRules rules) {
        List<NoticeRuleSet> prices = new ArrayList<>();
        Optional<String> refusal = prices(rules, prices);
        Optional<NoticeSettings> settings = settings(rules);
        List<NoticeCheck> checks = rows(rules, CHECKS, NoticeColumns.CHECKS, NoticesReader::check);
        List<ImprovementRule> improvement =
                rows(rules, IMPROVEMENT, NoticeColumns.IMPROVEMENT, NoticesReader::improvement);
        List<LocalCode> local = rows(rules, LOCAL, NoticeColumns.LOCAL, NoticesReader::local);
        NoticeFiles files = new NoticeFiles(
                refusal,
                prices,
                settings.orElseGet(() -> NoticeSettings.of(rules.nation(), List.of())),
                checks,
                improvement,
                local);
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }

    private interface RowReader<T> {
        T read(RuleRow row);
    }

    private static <T> List<T> rows(NationRules rules, String file, List<String> columns, RowReader<T> reader) {
        List<T> read = new ArrayList<>();
        rules.table(file, columns, List.of())
                .ifPresent(table -> table.rows().forEach(row -> read.add(row.checked(() -> reader.read(row)))));
        return read;
    }

    private static Optional<String> prices(NationRules rules, List<NoticeRuleSet> into) {
        List<String> refusals = new ArrayList<>();
        rules.table(PRICES, NoticeColumns.PRICES, List.of())
                .ifPresent(table -> table.rows().forEach(row -> {
                    if (row.one("kind", Kind.class) == Kind.NONE) {
                        row.sources();
                        refusals.add(row.required("notes"));
                    } else {
                        NoticeRuleSet price = row.checked(() -> price(row));
                        into.stream().filter(price::overlaps).findFirst().ifPresent(other -> {
                            throw row.fail(
                                    "this price list answers for a notice that " + other.id() + " answers for.",
                                    "the older row was not closed when the newer one was added.");
                        });
                        into.add(price);
                    }
                }));
        return refusals.stream().findFirst();
    }

    private static NoticeRuleSet price(RuleRow row) {
        boolean discounted = !row.text("discounted").isEmpty();
        return new NoticeRuleSet(
                row.required("id"),
                row.words("offences").stream().map(Offence::of).toList(),
                row.text("step").isEmpty() ? Optional.empty() : Optional.of(row.one("step", NoticeStep.class)),
                row.required("currency"),
                discounted
                        ? Optional.of(new NoticeRuleSet.Price(amount(row, "discounted"), row.whole("discount_days")))
                        : Optional.empty(),
                new NoticeRuleSet.Price(amount(row, "full"), row.whole("full_days")),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    private static BigDecimal amount(RuleRow row, String column) {
        String text = row.required(column);
        if (!text.matches("\\d{1,6}\\.\\d{2}")) {
            throw row.fail("the column " + column + " holds " + text + ".", "it should look like 80.00.");
        }
        return new BigDecimal(text);
    }

    private static Optional<NoticeSettings> settings(NationRules rules) {
        return rules.table(SETTINGS, NoticeColumns.SETTINGS, List.of()).map(table -> {
            List<NoticeSetting> read = new ArrayList<>();
            for (RuleRow row : table.rows()) {
                read.add(row.checked(() -> setting(row)));
                row.checked(() -> NoticeSettings.of(rules.nation(), read));
            }
            return NoticeSettings.of(rules.nation(), read);
        });
    }

    private static NoticeSetting setting(RuleRow row) {
        return new NoticeSetting(
                row.required("id"),
                row.required("value"),
                Optional.empty(),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    private static NoticeCheck check(RuleRow row) {
        return new NoticeCheck(
                row.required("id"),
                row.one("subject", NoticeCheck.Subject.class),
                row.words("facts"),
                row.one("needs", NoticeCheck.Needs.class),
                row.required("when"),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    private static ImprovementRule improvement(RuleRow row) {
        return new ImprovementRule(
                row.required("id"),
                row.text("authority"),
                row.whole("weeks"),
                number(row, "weeks_max"),
                row.one("unit", DayKind.class),
                number(row, "most_school_days"),
                row.text("on_breach"),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    private static LocalCode local(RuleRow row) {
        return new LocalCode(
                row.required("id"),
                row.required("authority"),
                row.one("kind", LocalCode.Kind.class),
                row.words("codes"),
                number(row, "sessions"),
                row.one("period", LocalCode.Period.class),
                row.yes("consecutive"),
                number(row, "attendance_below"),
                number(row, "most_notices"),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    private static OptionalInt number(RuleRow row, String column) {
        return row.text(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.whole(column));
    }

    @Override
    public NoticeFiles combine(NoticeFiles ours, NoticeFiles local) {
        return ours.combinedWith(local);
    }
}
