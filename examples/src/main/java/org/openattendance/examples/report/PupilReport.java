package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openattendance.PupilFigures;
import org.openattendance.base.Session;
import org.openattendance.examples.CallException;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.picture.Picture;
import org.openattendance.register.Mark;

/** The page of one pupil, for a conversation with people who know the child. */
final class PupilReport {

    private final ReportData data;
    private final PupilFigures pupil;
    private final List<String> shown;
    private final Words words;
    private final HtmlPage page;

    /**
     * @param reference as the register writes it
     * @param shown columns of the list of pupils that stand on the page where they are given: plan, contact, next review
     */
    PupilReport(ReportData data, String reference, List<String> shown) {
        this.data = data;
        this.pupil = data.figures().pupils().stream()
                .filter(one -> one.pupil().value().equals(reference))
                .findFirst()
                .orElseThrow(() -> new CallException(
                        "The register has no entry of this pupil in the window.",
                        "the reference is written another way there."));
        this.shown = shown;
        this.words = data.words();
        this.page = new HtmlPage(
                words,
                words.say("pupil.title", "pupil", reference),
                words.say(
                        "pupil.lead",
                        "nation",
                        data.rules().nationName(),
                        "days",
                        words.days(data.known()),
                        "day",
                        words.day(data.loaded().asOf())));
    }

    String toHtml(List<Inserts.Insert> inserts) {
        headline();
        days();
        reasons();
        trend();
        seen();
        support();
        inserts.forEach(one -> page.insert(one.id(), one.heading(), one.picture()));
        List<MeasureDefinition> rules = new ArrayList<>();
        pupil.persistentAbsence().rule().ifPresent(rules::add);
        pupil.severeAbsence().rule().ifPresent(rules::add);
        new Headline(data).proof(page, pupil.absence(), rules);
        return page.toHtml();
    }

    private void headline() {
        Headline headline = new Headline(data);
        page.section("headline", words.say("pupil.headline"))
                .figures(headline.rates(pupil.attendance(), pupil.absence()));
        page.list(inShort());
        if (!pupil.isComplete()) {
            page.notice(words.say("pupil.not-complete"));
            Unresolved unresolved = Unresolved.of(data, List.of(pupil));
            if (!unresolved.entries().isEmpty()) {
                page.table(words.say("unresolved.entries"), unresolved.table(words, Integer.MAX_VALUE));
            }
        }
        page.words(words.say("pupil.begin"));
        headline.basis(page);
    }

    /** Whether a threshold is met, what changed, why most was missed, and when somebody looks again. */
    private List<String> inShort() {
        List<String> points = new ArrayList<>();
        pupil.persistentAbsence().findMet().ifPresent(met -> {
            String severe = pupil.severeAbsence().isMet() ? "severe" : met ? "persistent" : "none";
            points.add(words.say("pupil.threshold." + severe));
        });
        Changes.ofPupil(data, pupil).ifPresent(points::add);
        pupil.reasons().entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .ifPresent(most -> points.add(words.say(
                        "pupil.most",
                        "code",
                        most.getKey(),
                        "sessions",
                        words.counted("count-sessions", most.getValue()))));
        Map<String, String> given = given();
        points.add(
                given.isEmpty()
                        ? words.say("pupil.support.none", "columns", String.join(", ", shown))
                        : given.entrySet().stream()
                                .map(one -> one.getKey() + ": " + one.getValue())
                                .collect(Collectors.joining("; ", "", ".")));
        return points;
    }

    private void days() {
        page.section("days", words.say("calendar"));
        List<Picture> pictures = calendar();
        if (pictures.isEmpty()) {
            page.note(words.say("calendar.empty"));
        } else {
            page.note(words.say("pupil.calendar.note")).pictures(pictures);
        }
    }

    private List<Picture> calendar() {
        Set<Session> missed = new HashSet<>();
        pupil.absence().explain().sessions().forEach(mark -> missed.add(mark.session()));
        Map<LocalDate, List<Mark>> marks = new TreeMap<>();
        pupil.register()
                .marks(data.known().span())
                .forEach(mark -> marks.computeIfAbsent(mark.session().date(), any -> new ArrayList<>())
                        .add(mark));
        List<Picture> pictures = new ArrayList<>();
        data.parts().forEach((name, part) -> {
            Map<LocalDate, CalendarHeat.Day> days = new LinkedHashMap<>();
            data.calendar()
                    .schoolDays(part.span())
                    .forEach(day -> days.put(day, day(marks.getOrDefault(day, List.of()), missed)));
            String description = words.say("pupil.calendar.description", "days", words.days(part));
            pictures.add(new CalendarHeat(words, "days-" + (pictures.size() + 1), name, description, days).draw());
        });
        return pictures;
    }

    private CalendarHeat.Day day(List<Mark> marks, Set<Session> missed) {
        if (marks.isEmpty()) {
            return new CalendarHeat.Day(Optional.empty(), "", words.say("pupil.calendar.no-entry"));
        }
        int absent = (int)
                marks.stream().filter(mark -> missed.contains(mark.session())).count();
        boolean open = marks.stream().anyMatch(Mark::isUnresolved);
        List<String> codes = marks.stream().map(Mark::written).toList();
        List<String> said = marks.stream().map(this::said).toList();
        return new CalendarHeat.Day(
                open ? Optional.empty() : Optional.of(absent * 2), String.join(" ", codes), String.join("; ", said));
    }

    private String said(Mark mark) {
        return mark.session().part() + " " + mark.written() + " "
                + mark.meaning().map(code -> code.name()).orElseGet(() -> words.say("pupil.calendar.to-settle"));
    }

    private void reasons() {
        page.section("reasons", words.say("pupil.reasons"));
        if (pupil.reasons().isEmpty()) {
            page.words(words.say("reasons.none"));
        } else {
            page.picture(new SchoolPictures(data).composition("reasons-picture", pupil.tally()));
        }
    }

    private void trend() {
        page.section("trend", words.say("trend"));
        new SchoolPictures(data)
                .trendOf(pupil)
                .ifPresentOrElse(page::picture, () -> page.note(words.say("trend.none")));
    }

    /** Only what stands out from chance, and as a question. */
    private void seen() {
        List<String> questions = Conversations.ofPupil(data, pupil);
        if (!questions.isEmpty()) {
            page.section("seen", words.say("pupil.seen")).list(questions);
            page.note(words.say("conversations.question-only"));
        }
    }

    /** What the list of pupils holds of support, by the name of its column. */
    private Map<String, String> given() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String column : shown) {
            pupil.details()
                    .flatMap(known -> known.characteristics().find(column))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> facts.put(GroupTables.caption(column), value));
        }
        return facts;
    }

    private void support() {
        page.section("support", words.say("pupil.support"));
        if (given().isEmpty()) {
            page.words(words.say("pupil.support.none", "columns", String.join(", ", shown)));
        } else {
            page.facts(given());
        }
    }
}
