package org.openattendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import org.openattendance.calendar.CollectionWindow;
import org.openattendance.calendar.NamedDay;
import org.openattendance.pattern.PatternRule;
import org.openattendance.pattern.QualityRule;
import org.openattendance.register.PeriodRule;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.AllSchoolsRule;
import org.openattendance.statistics.BandSet;
import org.openattendance.statistics.CohortRule;
import org.openattendance.statistics.DisclosurePolicy;
import org.openattendance.statistics.MeasureTrait;
import org.openattendance.timer.ReturnRule;
import org.openattendance.timer.UnexplainedRule;

/** The rows that differ of what stands beside counting: groups, publication, patterns, returns and the year. */
final class RuleRowsBeside {

    private final RuleBook before;
    private final RuleBook after;
    private final List<RuleChange> changes = new ArrayList<>();

    private RuleRowsBeside(RuleBook before, RuleBook after) {
        this.before = before;
        this.after = after;
    }

    static List<RuleChange> between(RuleBook before, RuleBook after) {
        RuleRowsBeside rows = new RuleRowsBeside(before, after);
        rows.ofGroups();
        rows.ofRegisters();
        rows.ofTheYear();
        return rows.changes;
    }

    private void ofGroups() {
        add("band-set", RuleBook::bands, BandSet::id, RuleRowsBeside::words);
        add("cohort", book -> book.cohorts().rules(), row -> row.cohort() + " " + row.column(), RuleRowsBeside::words);
        add(
                "all-schools",
                book -> book.allSchools().list(),
                row -> RuleRows.dated(row.definition().toString(), row.span()),
                (AllSchoolsRule row) -> row.method().toString());
        add(
                "disclosure",
                book -> book.disclosure().all(),
                row -> RuleRows.dated(row.id(), row.span()),
                RuleRowsBeside::words);
        add(
                "trait",
                book -> book.traits().all(),
                row -> row.nation() + " " + row.definition() + " " + row.measure() + " " + row.aspect(),
                MeasureTrait::value);
    }

    private void ofRegisters() {
        add("period", RuleBook::periods, row -> RuleRows.dated(row.id(), row.span()), RuleRowsBeside::words);
        add(
                "pattern",
                book -> book.patterns().rows(),
                row -> RuleRows.dated(row.id(), row.span()),
                PatternRule::describe);
        add("quality", RuleBook::qualityRules, row -> RuleRows.dated(row.id(), row.span()), RuleRowsBeside::words);
        add("return", RuleBook::returns, row -> RuleRows.dated(row.id(), row.span()), RuleRowsBeside::words);
        add(
                "unexplained",
                RuleBook::unexplained,
                row -> RuleRows.dated(row.id(), row.span()),
                (UnexplainedRule row) -> String.join(" ", row.codes()));
    }

    private void ofTheYear() {
        add(
                "window",
                book -> book.collectionWindows().windows(),
                row -> RuleRows.dated(row.id(), row.span()),
                (CollectionWindow row) -> row.first() + " to " + row.last());
        add(
                "named-day",
                book -> book.collectionWindows().namedDays(),
                row -> RuleRows.dated(row.name(), row.span()),
                (NamedDay row) -> row.day().toString());
    }

    private <T> void add(
            String kind, Function<RuleBook, List<T>> rows, Function<T, String> id, Function<T, String> words) {
        changes.addAll(RuleRows.changes(kind, () -> rows.apply(before), () -> rows.apply(after), id, words));
    }

    private static String words(BandSet set) {
        return set.measure() + ", width " + set.width() + ", top " + set.top()
                + (set.zeroApart() ? ", zero apart" : "");
    }

    private static String words(CohortRule row) {
        return "in: " + String.join(" ", new TreeSet<>(row.yes())) + "; not in: "
                + String.join(" ", new TreeSet<>(row.no()));
    }

    private static String words(DisclosurePolicy policy) {
        return said("below ", policy.smallBelow())
                + said("rounded to ", policy.roundTo())
                + said("dominance ", policy.dominance())
                + (policy.withholdOneSchool() ? "one school withheld, " : "")
                + (policy.guardComplement() ? "complement guarded, " : "")
                + (policy.secondary() ? "secondary, " : "")
                + "shown as " + policy.symbol();
    }

    private static String words(PeriodRule row) {
        return row.decides() + (row.exclusionStands() ? ", exclusion stands" : "")
                + (row.veryLateStands() ? ", very late stands" : "")
                + row.openPeriod().map(period -> ", open in " + period).orElse("") + ", " + row.reason();
    }

    private static String words(QualityRule row) {
        return row.kind() + " " + String.join(" ", row.codes())
                + said(", limit ", row.limit())
                + row.atLeast().map(rate -> ", at least " + rate).orElse("") + ", from " + row.least() + " on";
    }

    private static String words(ReturnRule row) {
        return row.kind() + " " + String.join(" ", row.codes()) + said(", days ", row.days())
                + row.timer().map(timer -> ", timer " + timer).orElse("");
    }

    private static String said(String what, Optional<Integer> number) {
        return number.map(known -> what + known + ", ").orElse("");
    }

    private static String said(String what, OptionalInt number) {
        return number.isPresent() ? what + number.getAsInt() : "";
    }
}
