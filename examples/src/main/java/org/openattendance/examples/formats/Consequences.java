package org.openattendance.examples.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.RuleChange;
import org.openattendance.RulesConsequences;
import org.openattendance.pathway.PolicyTrial;
import org.openattendance.penalty.NoticeQuote;
import org.openattendance.penalty.ThresholdResult;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.timer.Deadline;

/** What a change of rules changes beside figures, for programs and for people. */
final class Consequences {

    private static final String OLD = "old";
    private static final String NEW = "new";

    private final RulesConsequences found;
    private final boolean hasCalendar;

    private Consequences(RulesConsequences found, boolean hasCalendar) {
        this.found = found;
        this.hasCalendar = hasCalendar;
    }

    static Consequences of(RulesConsequences found, boolean hasCalendar) {
        return new Consequences(found, hasCalendar);
    }

    /** Without a calendar nothing is said of school weeks: {@code null}, never an empty list. */
    void addTo(Map<String, @Nullable Object> json) {
        json.put(
                "notices",
                hasCalendar
                        ? found.thresholds().stream()
                                .map(Consequences::threshold)
                                .toList()
                        : null);
        json.put("prices", found.prices().stream().map(Consequences::price).toList());
        json.put("timers", found.clocks().stream().map(Consequences::clock).toList());
        json.put(
                "pathways",
                hasCalendar
                        ? found.pathways().stream().map(Consequences::course).toList()
                        : null);
    }

    static List<String> rules(List<RuleChange> rules) {
        return rules.stream().map(RuleChange::rule).toList();
    }

    private static Map<String, @Nullable Object> threshold(RulesConsequences.Threshold one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pupil", one.pupil().value());
        json.put(OLD, one.before().map(Consequences::result).orElse(null));
        json.put(NEW, one.after().map(Consequences::result).orElse(null));
        json.put("rules", rules(one.rules()));
        return json;
    }

    private static Map<String, @Nullable Object> result(ThresholdResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("status", result.status().name());
        json.put("metOn", result.metOn().map(on -> on.date().toString()).orElse(null));
        json.put("count", result.count());
        json.put("schoolWeeks", result.schoolWeeks());
        return json;
    }

    private static Map<String, @Nullable Object> price(RulesConsequences.Price one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("offence", one.offence().id());
        json.put("step", one.step().name());
        json.put(OLD, one.before().map(Consequences::quote).orElse(null));
        json.put(NEW, one.after().map(Consequences::quote).orElse(null));
        json.put("rules", rules(one.rules()));
        return json;
    }

    private static Map<String, @Nullable Object> quote(NoticeQuote quote) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ruleSet", quote.ruleSet().id());
        json.put("received", quote.received().toString());
        json.put(
                "discounted",
                quote.ruleSet()
                        .discount()
                        .map(price -> price.amount().toPlainString())
                        .orElse(null));
        json.put(
                "discountedUntil",
                quote.discountedUntil().map(LocalDate::toString).orElse(null));
        json.put("full", quote.ruleSet().full().amount().toPlainString());
        json.put("fullUntil", quote.fullUntil().toString());
        return json;
    }

    private static Map<String, @Nullable Object> clock(RulesConsequences.Clock one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("event", one.event());
        json.put("timer", one.timer());
        json.put(OLD, one.before().map(Consequences::deadline).orElse(null));
        json.put(NEW, one.after().map(Consequences::deadline).orElse(null));
        json.put("rules", rules(one.rules()));
        return json;
    }

    private static Map<String, @Nullable Object> deadline(Deadline end) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("on", end.on().toString());
        json.put("firstDay", end.firstDay().map(LocalDate::toString).orElse(null));
        json.put("lastDay", end.lastDay().map(LocalDate::toString).orElse(null));
        json.put("safeFrom", end.safeFrom().map(LocalDate::toString).orElse(null));
        json.put("unknown", end.unknown().map(Enum::name).orElse(null));
        return json;
    }

    private static Map<String, Object> course(RulesConsequences.Course one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pathway", one.id());
        json.put(
                "pupils",
                one.comparison().differences().stream()
                        .map(difference -> {
                            Map<String, Object> pupil = new LinkedHashMap<>();
                            pupil.put("pupil", difference.pupil().value());
                            pupil.put(OLD, way(difference.first()));
                            pupil.put(NEW, way(difference.second()));
                            return pupil;
                        })
                        .toList());
        json.put("rules", rules(one.rules()));
        return json;
    }

    private static Map<String, Object> way(PolicyTrial.Course course) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stage", course.stage());
        json.put(
                "moves",
                course.moves().stream().map(move -> move.on() + " " + move.to()).toList());
        json.put(
                "questions",
                course.questions().stream()
                        .map(question -> question.on() + " " + question.about())
                        .toList());
        return json;
    }

    /** One line for each consequence, with the rows that may have made it. */
    ReportTable table() {
        List<List<String>> rows = new ArrayList<>();
        if (hasCalendar) {
            found.thresholds()
                    .forEach(one -> rows.add(line(
                            "notice",
                            one.pupil().value(),
                            one.before().map(Consequences::words),
                            one.after().map(Consequences::words),
                            one.rules())));
        }
        found.prices()
                .forEach(one -> rows.add(line(
                        "price",
                        one.offence().id() + " " + one.step(),
                        one.before().map(Consequences::words),
                        one.after().map(Consequences::words),
                        one.rules())));
        found.clocks()
                .forEach(one -> rows.add(line(
                        "timer",
                        one.event() + " " + one.timer(),
                        one.before().map(Consequences::words),
                        one.after().map(Consequences::words),
                        one.rules())));
        if (hasCalendar) {
            found.pathways()
                    .forEach(course -> course.comparison()
                            .differences()
                            .forEach(one -> rows.add(line(
                                    "pathway " + course.id(),
                                    one.pupil().value(),
                                    Optional.of(words(one.first())),
                                    Optional.of(words(one.second())),
                                    course.rules()))));
        }
        return ReportTable.of(
                List.of(
                        Column.words("changes"),
                        Column.words("for"),
                        Column.words(OLD),
                        Column.words(NEW),
                        Column.words("by")),
                rows);
    }

    private static List<String> line(
            String kind, String subject, Optional<String> old, Optional<String> now, List<RuleChange> rules) {
        return List.of(kind, subject, old.orElse("none"), now.orElse("none"), String.join("; ", rules(rules)));
    }

    private static String words(ThresholdResult result) {
        return result.status() + ", " + result.count() + " sessions";
    }

    private static String words(NoticeQuote quote) {
        return quote.ruleSet()
                        .discount()
                        .map(price -> price.amount().toPlainString() + " or ")
                        .orElse("")
                + quote.ruleSet().full().amount().toPlainString() + " until " + quote.fullUntil();
    }

    private static String words(Deadline end) {
        return end.lastDay()
                .map(LocalDate::toString)
                .orElse(end.unknown().map(Enum::name).orElse("no day"));
    }

    private static String words(PolicyTrial.Course course) {
        return course.stage()
                + course.moves().stream()
                        .findFirst()
                        .map(move -> ", first move " + move.on())
                        .orElse("");
    }
}
