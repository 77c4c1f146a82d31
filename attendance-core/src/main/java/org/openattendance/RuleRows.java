package org.openattendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openattendance.RuleChange.Change;
import org.openattendance.base.DateSpan;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.AgeRule;
import org.openattendance.code.AttendanceCode;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.measure.DefinitionRule;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.pathway.Condition;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.Stage;
import org.openattendance.pathway.StageAction;
import org.openattendance.pathway.Transition;
import org.openattendance.penalty.ImprovementRule;
import org.openattendance.penalty.LocalCode;
import org.openattendance.penalty.NoticeCheck;
import org.openattendance.penalty.NoticeRuleSet;
import org.openattendance.penalty.NoticeSetting;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.timer.BankHoliday;
import org.openattendance.timer.Timer;

/** The rows of two rule books that differ, kind after kind. A kind that a book knows nothing of has no rows there. */
final class RuleRows {

    private final RuleBook before;
    private final RuleBook after;
    private final List<RuleChange> changes = new ArrayList<>();

    private RuleRows(RuleBook before, RuleBook after) {
        this.before = before;
        this.after = after;
    }

    static List<RuleChange> between(RuleBook before, RuleBook after) {
        RuleRows rows = new RuleRows(before, after);
        rows.ofCounting();
        rows.ofNotices();
        rows.ofTime();
        rows.ofPathways();
        rows.changes.addAll(RuleRowsBeside.between(before, after));
        return List.copyOf(rows.changes);
    }

    private void ofCounting() {
        add("code", book -> book.codes().all(), AttendanceCode::ruleId, RuleRows::words);
        add("measure", book -> book.measures().all(), MeasureDefinition::ruleId, RuleRows::words);
        add("definition", RuleRows::definitions, DefinitionRule::ruleId, DefinitionRule::value);
        add(
                "school-age",
                book -> book.schoolAge().rules(),
                row -> dated(row.id(), row.span()),
                (AgeRule row) -> row.edge() + " at " + row.age() + ", on " + row.day());
    }

    private void ofNotices() {
        add(
                "notice-setting",
                book -> book.notices().settings().list(),
                setting -> dated(setting.id(), setting.span()),
                NoticeSetting::value);
        add("notice-price", book -> book.notices().ruleSets(), row -> dated(row.id(), row.span()), RuleRows::words);
        add(
                "notice-check",
                book -> book.notices().checks(),
                row -> dated(row.id(), row.span()),
                (NoticeCheck row) -> row.needs() + " " + row.facts() + " when " + row.when());
        add(
                "notice-to-improve",
                book -> book.notices().noticesToImprove(),
                row -> dated(row.id(), row.span()),
                ImprovementRule::toString);
        add(
                "notice-local-code",
                book -> book.notices().localCodes(),
                row -> dated(row.id(), row.span()),
                LocalCode::toString);
    }

    private void ofTime() {
        add("timer", book -> book.timers().list(), row -> dated(row.id(), row.span()), RuleRows::words);
        add("bank-holiday", book -> book.bankHolidays().list(), row -> row.day().toString(), BankHoliday::name);
    }

    /** A pathway's own row tells that it came or went; what is in it is told stage by stage and way by way. */
    private void ofPathways() {
        add(
                "pathway",
                book -> book.pathways().all().stream().map(Pathway::reference).toList(),
                reference -> reference,
                reference -> reference);
        add("pathway-stage", RuleRows::stages, InPathway::id, one -> words(one.part()));
        add("pathway-way", RuleRows::ways, InPathway::id, one -> words(one.part()));
    }

    private <T> void add(
            String kind, Function<RuleBook, List<T>> rows, Function<T, String> id, Function<T, String> words) {
        changes.addAll(changes(kind, () -> rows.apply(before), () -> rows.apply(after), id, words));
    }

    /** The rows that came, went or changed, in order of id. */
    static <T> List<RuleChange> changes(
            String kind,
            Supplier<List<T>> before,
            Supplier<List<T>> after,
            Function<T, String> id,
            Function<T, String> words) {
        List<RuleChange> changes = new ArrayList<>();
        Map<String, T> was = byId(before, id);
        Map<String, T> is = byId(after, id);
        TreeSet<String> ids = new TreeSet<>(CodePointOrder.INSTANCE);
        ids.addAll(was.keySet());
        ids.addAll(is.keySet());
        for (String rule : ids) {
            Optional<T> old = Optional.ofNullable(was.get(rule));
            Optional<T> now = Optional.ofNullable(is.get(rule));
            if (!old.equals(now)) {
                Change change = old.isEmpty() ? Change.ADDED : now.isEmpty() ? Change.REMOVED : Change.CHANGED;
                String said = old.map(words).orElse("");
                String says = now.map(words).orElse("");
                changes.add(new RuleChange(
                        kind,
                        rule,
                        change,
                        said,
                        said.equals(says) ? says + ", with other days, notes or sources" : says));
            }
        }
        return changes;
    }

    private static <T> Map<String, T> byId(Supplier<List<T>> rows, Function<T, String> id) {
        Map<String, T> byId = new HashMap<>();
        try {
            rows.get().forEach(row -> byId.putIfAbsent(id.apply(row), row)); // a caller's own stands before ours
        } catch (RuleNotKnownException e) {
            return Map.of(); // the book says nothing of it
        }
        return byId;
    }

    static String dated(String id, DateSpan span) {
        return id + " " + span;
    }

    private static String words(AttendanceCode code) {
        return code.category() + ", " + code.physical() + (code.arrivesLate() ? ", late" : "") + ": " + code.name();
    }

    private static String words(MeasureDefinition measure) {
        return measure.numerator() + " / " + measure.denominator()
                + measure.atLeast().map(rate -> ", at least " + rate).orElse("");
    }

    private static String words(NoticeRuleSet prices) {
        return prices.discount()
                        .map(RuleRows::price)
                        .map(text -> text + ", then ")
                        .orElse("")
                + price(prices.full());
    }

    private static String price(NoticeRuleSet.Price price) {
        return price.amount().toPlainString() + " within " + price.days() + " days";
    }

    private static String words(Timer timer) {
        return timer.form() + " of "
                + (timer.count().isPresent() ? timer.count().getAsInt() + " " : "")
                + timer.kind()
                + (timer.startCounts() ? ", the day of the event is day 1" : "")
                + (timer.onByDefault() ? "" : ", off");
    }

    private static List<DefinitionRule> definitions(RuleBook book) {
        return book.definitions().all().stream()
                .flatMap(one -> book.definitions().of(one).rules().stream())
                .toList();
    }

    /** A part of a pathway, under a name that tells which. */
    private record InPathway<T>(String id, T part) {}

    private static List<InPathway<Stage>> stages(RuleBook book) {
        return book.pathways().all().stream()
                .flatMap(pathway -> java.util.stream.Stream.concat(pathway.stages().stream(), pathway.beyond().stream())
                        .map(stage -> new InPathway<>(pathway.reference() + " " + stage.key(), stage)))
                .toList();
    }

    private static List<InPathway<Transition>> ways(RuleBook book) {
        return book.pathways().all().stream()
                .flatMap(pathway -> pathway.transitions().stream()
                        .map(way -> new InPathway<>(pathway.reference() + " " + way.id(), way)))
                .toList();
    }

    private static String words(Stage stage) {
        return stage.title()
                + stage.band().map(band -> ", " + band).orElse("")
                + stage.work().actions().stream()
                        .filter(StageAction::mandatory)
                        .map(action -> ", " + action.key())
                        .collect(Collectors.joining());
    }

    private static String words(Transition way) {
        return String.join(" ", way.from()) + " to " + way.to() + " when "
                + way.trigger().describe()
                + way.guards().stream()
                        .map(Condition::describe)
                        .map(text -> ", and " + text)
                        .collect(Collectors.joining());
    }
}
