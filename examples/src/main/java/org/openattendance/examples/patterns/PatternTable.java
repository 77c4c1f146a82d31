package org.openattendance.examples.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openattendance.base.Messages;
import org.openattendance.pattern.FirstDays;
import org.openattendance.pattern.PatternFinding;
import org.openattendance.pattern.Patterns;
import org.openattendance.pattern.PupilPatterns;
import org.openattendance.pattern.QualityFinding;
import org.openattendance.pattern.TogetherFinding;
import org.openattendance.pupil.PupilRef;
import org.openattendance.report.ReportTable;

/** What was found, for people. */
final class PatternTable {

    private static final Locale LOCALE = Locale.UK;

    private final Messages messages;
    private final boolean every;

    PatternTable(Messages messages, boolean every) {
        this.messages = messages;
        this.every = every;
    }

    ReportTable patterns(List<PupilView> views) {
        List<List<String>> rows = new ArrayList<>();
        for (PupilView view : views) {
            PupilPatterns found = view.patterns();
            String pupil = found.pupil().value();
            found.longest()
                    .ifPresent(longest -> rows.add(List.of(
                            pupil,
                            "spells",
                            messages.text(
                                    LOCALE,
                                    "pattern.spells",
                                    "spells",
                                    found.spells().size(),
                                    "sessions",
                                    longest.sessions()))));
            List<PatternFinding> shown = every ? found.tests() : found.noticed();
            shown.forEach(one -> rows.add(row(pupil, id(one), one.sentence(messages, LOCALE))));
            found.firstDays()
                    .filter(FirstDays::noticed)
                    .ifPresent(first -> rows.add(row(pupil, first.rule().id(), first.sentence(messages, LOCALE))));
            found.changes().forEach(one -> rows.add(row(pupil, one.rule().id(), one.sentence(messages, LOCALE))));
            view.together()
                    .filter(TogetherFinding::noticed)
                    .ifPresent(one -> rows.add(row(pupil, one.rule().id(), one.sentence(messages, LOCALE))));
        }
        return ReportTable.of(
                List.of(
                        ReportTable.Column.words("pupil"),
                        ReportTable.Column.words("about"),
                        ReportTable.Column.words("what was seen")),
                rows);
    }

    private static List<String> row(String pupil, String id, String sentence) {
        return List.of(pupil, id, sentence);
    }

    private String id(PatternFinding finding) {
        return finding.rule().id() + (every && finding.noticed() ? " *" : "");
    }

    ReportTable quality(List<PupilView> views, List<QualityFinding> ofAll) {
        List<QualityFinding> findings = new ArrayList<>(ofAll);
        views.forEach(view -> findings.addAll(view.quality()));
        return ReportTable.of(
                List.of(
                        ReportTable.Column.words("pupil"),
                        ReportTable.Column.words("in the register"),
                        ReportTable.Column.words("days"),
                        ReportTable.Column.numbers("count"),
                        ReportTable.Column.words("what may help")),
                findings.stream()
                        .map(finding -> List.of(
                                finding.pupil().map(PupilRef::value).orElse("all"),
                                finding.rule().id(),
                                finding.days().toString(),
                                Integer.toString(finding.count()),
                                finding.rule().hint()))
                        .toList());
    }

    String words(Patterns patterns, int pupils) {
        String key = pupils == 1 ? "pattern.guard.one" : "pattern.guard.many";
        return messages.text(LOCALE, key, "pupils", pupils, "chance", PatternJson.byChance(patterns, pupils))
                + "\n"
                + (every ? "* stands out among all questions asked of the pupil.\n" : "");
    }
}
