package org.openattendance;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasureValue;
import org.openattendance.register.Mark;

/** A proof as maps and lists, in the order in which its JSON has them. */
final class ExplanationMap {

    private static final int DIGITS = 4;

    private ExplanationMap() {}

    static Map<String, @Nullable Object> of(Explanation explanation, Locale locale) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Figure figure = explanation.figure();
        json.put("figure", figure(figure));
        figure.findMet().ifPresent(met -> json.put("met", met));
        json.put("measure", figure.measure());
        json.put("definition", explanation.definition().id());
        json.put("from", explanation.window().first().toString());
        json.put("to", explanation.window().last().toString());
        json.put("asOf", explanation.asOf().toString());
        json.put("rule", figure.rule().map(MeasureDefinition::ruleId).orElse(null));
        json.put("source", figure.rule().map(rule -> ids(rule.sources())).orElse(null));
        json.put(
                "confidence",
                figure.rule().map(rule -> rule.confidence().name()).orElse(null));
        json.put("complete", figure.isComplete());
        json.put(
                "counted",
                explanation.counted().stream().map(ExplanationMap::counted).toList());
        json.put(
                "sessions",
                explanation.sessions().stream().map(ExplanationMap::session).toList());
        json.put("sentence", explanation.sentence(locale));
        json.put("rechecked", explanation.recheck());
        return json;
    }

    private static @Nullable Map<String, Object> figure(Figure figure) {
        if (figure.value() instanceof MeasureValue.Sessions sessions) {
            return Map.of("sessions", sessions.count());
        }
        if (figure.isOfSessions() && figure.value() instanceof MeasureValue.Flag flag) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("sessions", flag.found().numerator());
            json.put("atLeast", flag.atLeast().numerator());
            return json;
        }
        return figure.rate().map(ExplanationMap::rate).orElse(null);
    }

    private static Map<String, Object> rate(Rate rate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("numerator", rate.numerator());
        json.put("denominator", rate.denominator());
        json.put("percent", rate.percent(DIGITS, RoundingMode.HALF_UP).toPlainString());
        return json;
    }

    private static Map<String, Object> counted(Explanation.Counted counted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", counted.code().code());
        json.put("sessions", counted.sessions());
        json.put("as", counted.as().id());
        json.put("rule", counted.code().ruleId());
        json.put("source", ids(counted.code().sources()));
        json.put("confidence", counted.code().confidence().name());
        return json;
    }

    private static String ids(List<Source> sources) {
        return sources.stream().map(Source::id).collect(Collectors.joining(" "));
    }

    private static Map<String, Object> session(Mark mark) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", mark.session().date().toString());
        json.put("session", mark.session().part().name());
        json.put("code", mark.written());
        return json;
    }
}
