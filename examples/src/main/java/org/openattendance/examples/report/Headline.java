package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openattendance.Explanation;
import org.openattendance.Figure;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;
import org.openattendance.measure.MeasureDefinition;

/** The figures that a page begins with, and the way to their proof. Stateless. */
final class Headline {

    private Headline() {}

    /** Attendance and absence. */
    static List<HtmlPage.Big> rates(Figure attendance, Figure absence) {
        return List.of(big("Attendance", attendance.rate()), big("Absence", absence.rate()));
    }

    private static HtmlPage.Big big(String name, Optional<Rate> rate) {
        return new HtmlPage.Big(name, Words.percent(rate), Words.sessions(rate));
    }

    /** How many meet a threshold, where its rule is known. */
    static Optional<HtmlPage.Big> meeting(
            String name, boolean known, Optional<Long> count, Optional<Long> enrolments, String withheld) {
        if (!known) {
            return Optional.empty();
        }
        String of = enrolments
                .map(all -> "of " + Words.number(all, "pupil", "pupils"))
                .orElse("");
        Optional<String> share = count.flatMap(met ->
                enrolments.filter(all -> all > 0).map(all -> " (" + Words.percent(Rate.of(met, all)) + ")"));
        return Optional.of(new HtmlPage.Big(name, count.map(Words::count).orElse(withheld), of + share.orElse("")));
    }

    /** One line on how the figures were counted, with the way to the proof. */
    static void basis(HtmlPage page, ReportData data) {
        page.note("Counted by the definition "
                + data.rules().definitions().of(data.figures().definition()).title() + " ("
                + data.figures().definition().id() + "), as known on "
                + Words.day(data.loaded().asOf()) + ", by rule book "
                + data.rules().version().release() + ". The whole proof stands under \"Where the figures come from\".");
    }

    /** The proof: sentence, definition, rules, sources, day, rule book. */
    static void proof(HtmlPage page, ReportData data, Figure figure, List<MeasureDefinition> thresholds) {
        Explanation proof = figure.explain();
        page.words(proof.sentence(Locale.UK));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Days", Words.days(data.loaded().window()));
        facts.put("As known on", Words.day(data.loaded().asOf()));
        facts.put(
                "Definition",
                data.rules().definitions().of(data.figures().definition()).title() + " ("
                        + data.figures().definition().id() + ")");
        for (MeasureDefinition rule : thresholds) {
            facts.put("Rule for " + rule.id(), cite(rule.sources()) + ". " + confidence(data, rule));
        }
        facts.put("Sources", cite(proof.sources()));
        facts.put(
                "Rule book",
                proof.ruleBook().release() + ", " + proof.ruleBook().digest());
        facts.put("Counted again", proof.recheck() ? "the same" : "NOT the same: do not use this page");
        page.facts(facts);
    }

    private static String confidence(ReportData data, MeasureDefinition rule) {
        return "How well it is known: " + data.rules().messages().text(Locale.UK, "confidence." + rule.confidence())
                + ".";
    }

    private static String cite(List<Source> sources) {
        return sources.stream().map(Source::cite).distinct().collect(Collectors.joining("; "));
    }

    /** The rules of thresholds as some enrolment met them. */
    static List<MeasureDefinition> thresholds(ReportData data) {
        List<MeasureDefinition> rules = new ArrayList<>();
        data.figures().pupils().stream().findFirst().ifPresent(one -> {
            one.persistentAbsence().rule().ifPresent(rules::add);
            one.severeAbsence().rule().ifPresent(rules::add);
        });
        return rules;
    }
}
