package org.openattendance.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Messages;
import org.openattendance.base.Role;
import org.openattendance.pathway.PathwayDecision;
import org.openattendance.pathway.TriggerResult;
import org.openattendance.report.ReportTable.Column;

/**
 * A decision of a pathway, for programs and for people. Stateless.
 */
public final class PathwayDecisionReport {

    private PathwayDecisionReport() {}

    /**
     * The object of {@code pathway evaluate}.
     *
     * @param messages where the sentences come from
     * @param locale in which language
     */
    public static Map<String, @Nullable Object> json(PathwayDecision decision, Messages messages, Locale locale) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pathway", decision.pathway());
        json.put("asOf", decision.asOf().toString());
        json.put("outcome", decision.outcome().word());
        json.put("stage", decision.stage());
        json.put("proposed", decision.proposed().orElse(null));
        json.put("decides", decision.decides().map(Role::id).orElse(null));
        json.put("due", decision.due().map(LocalDate::toString).orElse(null));
        json.put("composition", decision.composition());
        json.put(
                "triggers",
                decision.triggers().stream().map(PathwayDecisionReport::trigger).toList());
        json.put("missing", decision.missing());
        json.put("explanation", sentences(decision, messages, locale));
        return json;
    }

    private static Map<String, Object> trigger(TriggerResult trigger) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", trigger.id());
        json.put("met", trigger.met());
        json.put("found", trigger.found());
        json.put("asked", trigger.asked());
        json.put("source", trigger.source());
        return json;
    }

    private static List<String> sentences(PathwayDecision decision, Messages messages, Locale locale) {
        return decision.explanation().stream()
                .map(sentence -> sentence.text(messages, locale))
                .toList();
    }

    /** Every test, met or not. */
    public static ReportTable table(PathwayDecision decision) {
        return ReportTable.of(
                List.of(
                        Column.words("test"),
                        Column.words("met"),
                        Column.words("found"),
                        Column.words("asked"),
                        Column.words("source")),
                decision.triggers().stream()
                        .map(one -> List.of(one.id(), one.met() ? "yes" : "no", one.found(), one.asked(), one.source()))
                        .toList());
    }

    /** Outcome, sentences and what is missing, one a line. */
    public static String text(PathwayDecision decision, Messages messages, Locale locale) {
        StringBuilder text = new StringBuilder();
        text.append(decision.outcome().word()).append(" at ").append(decision.stage());
        decision.proposed().ifPresent(stage -> text.append(", about ").append(stage));
        decision.decides().ifPresent(role -> text.append("; decides: ").append(role));
        decision.due().ifPresent(day -> text.append("; review due ").append(day));
        text.append('\n');
        sentences(decision, messages, locale)
                .forEach(sentence -> text.append(sentence).append('\n'));
        decision.missing().forEach(one -> text.append("Missing: ").append(one).append('\n'));
        decision.composition()
                .forEach((code, sessions) -> text.append("Absence ")
                        .append(code)
                        .append(": ")
                        .append(sessions)
                        .append('\n'));
        return text.toString();
    }
}
