package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openattendance.Explanation;
import org.openattendance.Figure;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;
import org.openattendance.measure.MeasureDefinition;

/**
 * The figures that a page begins with, and the way to their proof.
 *
 * <p>Immutable and thread-safe.
 */
record Headline(ReportData data) {

    /** Attendance and absence. */
    List<HtmlPage.Big> rates(Figure attendance, Figure absence) {
        return List.of(big("attendance", attendance.rate()), big("absence", absence.rate()));
    }

    private HtmlPage.Big big(String name, Optional<Rate> rate) {
        Words words = data.words();
        return new HtmlPage.Big(words.say(name), words.percent(rate), words.sessions(rate));
    }

    /** How many meet a threshold, where its rule is known; empty counts are withheld. */
    Optional<HtmlPage.Big> meeting(String name, boolean known, Optional<Long> count, Optional<Long> enrolments) {
        if (!known) {
            return Optional.empty();
        }
        Words words = data.words();
        String of = enrolments.map(all -> words.counted("of-pupils", all)).orElse("");
        Optional<String> share = count.flatMap(met ->
                enrolments.filter(all -> all > 0).map(all -> " (" + Words.percent(Rate.of(met, all)) + ")"));
        String shown = count.map(Words::count).orElseGet(words::withheld);
        return Optional.of(new HtmlPage.Big(words.say(name), shown, of + share.orElse("")));
    }

    private String definition() {
        return data.rules().definitions().of(data.figures().definition()).title() + " ("
                + data.figures().definition().id() + ")";
    }

    /** One line on how the figures were counted, with the way to the proof. */
    void basis(HtmlPage page) {
        Words words = data.words();
        page.noteWithLink(
                words.say(
                        "basis",
                        "definition",
                        definition(),
                        "day",
                        words.day(data.loaded().asOf()),
                        "book",
                        data.rules().version().release()),
                "proof",
                words.say("basis.more"));
    }

    /** The proof: sentence, definition, rules, sources, day, rule book. */
    void proof(HtmlPage page, Figure figure, List<MeasureDefinition> thresholds) {
        Words words = data.words();
        Explanation proof = figure.explain();
        page.section("proof", words.say("proof")).words(proof.sentence(words.locale()));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.say("proof.days"), words.days(data.known()));
        facts.put(words.say("proof.as-known"), words.day(data.loaded().asOf()));
        facts.put(words.say("proof.definition"), definition());
        for (MeasureDefinition rule : thresholds) {
            facts.put(
                    words.say("proof.rule", "rule", rule.id()),
                    cite(rule.sources()) + ". "
                            + words.shared(
                                    "proof.confidence", "confidence", words.shared("confidence." + rule.confidence())));
        }
        facts.put(words.say("proof.sources"), cite(proof.sources()));
        facts.put(
                words.say("proof.book"),
                proof.ruleBook().release() + ", " + proof.ruleBook().digest());
        facts.put(words.say("proof.again"), words.say(proof.recheck() ? "proof.again.same" : "proof.again.not"));
        page.facts(facts);
    }

    private static String cite(List<Source> sources) {
        return sources.stream().map(Source::cite).distinct().collect(Collectors.joining("; "));
    }

    /** The rules of thresholds as some enrolment met them. */
    List<MeasureDefinition> thresholds() {
        List<MeasureDefinition> rules = new ArrayList<>();
        data.figures().pupils().stream().findFirst().ifPresent(one -> {
            one.persistentAbsence().rule().ifPresent(rules::add);
            one.severeAbsence().rule().ifPresent(rules::add);
        });
        return rules;
    }
}
