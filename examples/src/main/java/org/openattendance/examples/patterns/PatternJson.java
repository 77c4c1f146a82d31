package org.openattendance.examples.patterns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Messages;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;
import org.openattendance.pattern.ChangeSignal;
import org.openattendance.pattern.FirstDays;
import org.openattendance.pattern.PatternCell;
import org.openattendance.pattern.PatternFinding;
import org.openattendance.pattern.PatternRule;
import org.openattendance.pattern.Patterns;
import org.openattendance.pattern.PupilPatterns;
import org.openattendance.pattern.QualityFinding;
import org.openattendance.pattern.SessionCounts;
import org.openattendance.pattern.ShareInterval;
import org.openattendance.pattern.Spell;
import org.openattendance.pattern.TogetherFinding;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;

/** What was found, as the contract writes it in JSON. */
final class PatternJson {

    private static final Locale LOCALE = Locale.UK;
    private static final int DIGITS = 6;

    private final Messages messages;
    private final boolean every;

    PatternJson(Messages messages, boolean every) {
        this.messages = messages;
        this.every = every;
    }

    /** How many questions of how many pupils are guarded, and how many pupils chance alone may bring at most. */
    static Map<String, @Nullable Object> guard(Patterns patterns, int pupils) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("method", patterns.guard().name());
        json.put("share", patterns.guardShare().toString());
        json.put("pupils", pupils);
        json.put("pupilsByChanceAtMost", byChance(patterns, pupils));
        return json;
    }

    /** With one place, rounded up. */
    static String byChance(Patterns patterns, int pupils) {
        return BigDecimal.valueOf(pupils * patterns.guardShare().numerator())
                .divide(BigDecimal.valueOf(patterns.guardShare().denominator()), 1, RoundingMode.CEILING)
                .toPlainString();
    }

    static Map<String, @Nullable Object> rule(PatternRule rule) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("kind", rule.kind().name());
        Map<String, String> settings = new LinkedHashMap<>();
        rule.settings().forEach((name, value) -> settings.put(name, value.toString()));
        json.put("settings", settings);
        json.put("codes", rule.codes());
        json.put("confidence", rule.confidence().name());
        json.put("notes", rule.notes());
        json.put("source", cite(rule.sources()));
        return json;
    }

    private static String cite(List<Source> sources) {
        return String.join("; ", sources.stream().map(Source::cite).toList());
    }

    Map<String, @Nullable Object> pupil(PupilView view) {
        PupilPatterns found = view.patterns();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pupil", found.pupil().value());
        found.school().map(SchoolRef::value).ifPresent(school -> json.put("school", school));
        json.put("sessions", sessions(found.sessions()));
        json.put("spells", spells(found));
        json.put("questions", found.tests().size());
        List<PatternFinding> shown = every ? found.tests() : found.noticed();
        json.put("patterns", shown.stream().map(this::pattern).toList());
        json.put("firstDays", found.firstDays().map(this::firstDays).orElse(null));
        json.put("changes", found.changes().stream().map(this::change).toList());
        json.put("family", view.together().map(this::together).orElse(null));
        json.put("quality", view.quality().stream().map(this::quality).toList());
        return json;
    }

    private static Map<String, @Nullable Object> sessions(SessionCounts counts) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("possible", counts.possible());
        json.put("missed", counts.missed());
        json.put("late", counts.late());
        json.put("notResolved", counts.notResolved());
        return json;
    }

    private static Map<String, @Nullable Object> spells(PupilPatterns found) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("count", found.spells().size());
        json.put("longest", found.longest().map(PatternJson::spell).orElse(null));
        json.put(
                "lengths",
                found.lengths().entrySet().stream()
                        .map(entry -> Map.of("sessions", entry.getKey(), "spells", entry.getValue()))
                        .map(java.util.TreeMap::new)
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> spell(Spell spell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("from", spell.first().toString());
        json.put("to", spell.last().toString());
        json.put("sessions", spell.sessions());
        json.put("notResolved", spell.notResolved());
        return json;
    }

    private Map<String, @Nullable Object> pattern(PatternFinding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", finding.rule().id());
        json.put("when", finding.cell().toString());
        json.put("days", rate(finding.inside()));
        json.put("elsewhere", rate(finding.elsewhere()));
        json.put("interval", interval(finding.interval()));
        json.put("chance", finding.chance().decimal(DIGITS));
        json.put("noticed", finding.noticed());
        json.put("sentence", finding.sentence(messages, LOCALE));
        return json;
    }

    private Map<String, @Nullable Object> firstDays(FirstDays first) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", first.rule().id());
        json.put("days", rate(first.missed()));
        json.put("interval", interval(first.interval()));
        json.put("noticed", first.noticed());
        json.put("sentence", first.noticed() ? first.sentence(messages, LOCALE) : null);
        return json;
    }

    private Map<String, @Nullable Object> change(ChangeSignal signal) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", signal.rule().id());
        json.put("since", signal.since().toString());
        json.put("noticedInWeekOf", signal.noticedIn().toString());
        json.put("weeks", rate(signal.weeks()));
        json.put("before", rate(signal.before()));
        json.put("after", rate(signal.after()));
        json.put("falseAlarmsLeast", signal.rule().share("false_alarms_least").toString());
        json.put("falseAlarmsMost", signal.rule().share("false_alarms_most").toString());
        json.put("sentence", signal.sentence(messages, LOCALE));
        return json;
    }

    private Map<String, @Nullable Object> together(TogetherFinding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", finding.rule().id());
        json.put("together", rate(finding.together()));
        json.put("chance", finding.chance().decimal(DIGITS));
        json.put("noticed", finding.noticed());
        json.put("sentence", finding.noticed() ? finding.sentence(messages, LOCALE) : null);
        return json;
    }

    Map<String, @Nullable Object> quality(QualityFinding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        DateSpan days = finding.days();
        json.put("id", finding.rule().id());
        json.put("title", finding.rule().title());
        finding.pupil().map(PupilRef::value).ifPresent(pupil -> json.put("pupil", pupil));
        json.put("from", days.first().orElseThrow().toString());
        json.put("to", days.last().orElseThrow().toString());
        json.put("count", finding.count());
        json.put("share", finding.share().map(PatternJson::rate).orElse(null));
        json.put("when", finding.cells().stream().map(PatternCell::toString).toList());
        json.put("hint", finding.rule().hint());
        json.put("confidence", finding.rule().confidence().name());
        json.put("source", cite(finding.rule().sources()));
        return json;
    }

    private static Map<String, @Nullable Object> interval(ShareInterval interval) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("lower", interval.lowerPercent());
        json.put("upper", interval.upperPercent());
        return json;
    }

    static Map<String, @Nullable Object> rate(Rate rate) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("numerator", rate.numerator());
        json.put("denominator", rate.denominator());
        json.put("percent", rate.percent(4, RoundingMode.HALF_UP).toPlainString());
        return json;
    }
}
