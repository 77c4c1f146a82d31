package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.PupilFigures;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.picture.LineChart;
import org.openattendance.picture.Picture;
import org.openattendance.register.Mark;

/** The page of one pupil, for a conversation with people who know the child. */
final class PupilReport {

    private final ReportData data;
    private final PupilFigures pupil;
    private final List<String> shown;
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
        this.page = new HtmlPage(
                "Attendance of pupil " + reference,
                data.rules().nationName() + ", " + Words.days(data.loaded().window()) + ", as known on "
                        + Words.day(data.loaded().asOf())
                        + ". About one child: for those who work with the child and the family.");
    }

    String toHtml(List<Inserts.Insert> inserts) {
        headline();
        days();
        reasons();
        trend();
        seen();
        inserts.forEach(one -> page.insert(one.id(), one.heading(), one.picture()));
        support();
        page.section("proof", "Where the figures come from");
        List<MeasureDefinition> rules = new ArrayList<>();
        pupil.persistentAbsence().rule().ifPresent(rules::add);
        pupil.severeAbsence().rule().ifPresent(rules::add);
        Headline.proof(page, data, pupil.absence(), rules);
        return page.toHtml();
    }

    private void headline() {
        page.section("headline", "In short").figures(Headline.rates(pupil.attendance(), pupil.absence()));
        pupil.persistentAbsence()
                .findMet()
                .ifPresent(met -> page.words(pupil.persistentAbsence().explain().sentence(Locale.UK)));
        if (!pupil.isComplete()) {
            page.notice(
                    "Some sessions are unmarked, unknown, in conflict or missing. Settle them first; then the figures hold.");
        }
        Headline.basis(page, data);
        page.words("Figures begin a conversation. What does a good week look like, and what gets in the way of one?");
    }

    private void days() {
        page.section("days", "Day by day");
        page.note(
                "Each cell holds the two marks of a day, morning first, as the register writes them. Darker where a session was"
                        + " missed, and darkest where both were; hatched where an entry waits to be settled.");
        page.pictures(calendar());
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
            pictures.add(new CalendarHeat(
                            "days-" + (pictures.size() + 1),
                            name,
                            "Marks of each open day, from " + Words.days(part) + ".",
                            days)
                    .draw());
        });
        return pictures;
    }

    private static CalendarHeat.Day day(List<Mark> marks, Set<Session> missed) {
        if (marks.isEmpty()) {
            return new CalendarHeat.Day(Optional.empty(), "", "no entry");
        }
        int absent = (int)
                marks.stream().filter(mark -> missed.contains(mark.session())).count();
        boolean open = marks.stream().anyMatch(Mark::isUnresolved);
        List<String> codes = marks.stream().map(Mark::written).toList();
        List<String> words = marks.stream().map(PupilReport::words).toList();
        return new CalendarHeat.Day(
                open ? Optional.empty() : Optional.of(absent * 2), String.join(" ", codes), String.join("; ", words));
    }

    private static String words(Mark mark) {
        return mark.session().part() + " " + mark.written() + " "
                + mark.meaning().map(code -> code.name()).orElse("to be settled");
    }

    private void reasons() {
        page.section("reasons", "How absence was recorded");
        if (pupil.reasons().isEmpty()) {
            page.words("No absence was recorded.");
        } else {
            page.picture(SchoolPictures.composition("reasons-picture", pupil.tally()));
        }
    }

    private void trend() {
        page.section("trend", "Week by week");
        List<Window> weeks = data.weeks();
        List<Optional<Rate>> values = weeks.stream()
                .map(week -> data.part(week)
                        .find(pupil.pupil())
                        .flatMap(one -> one.attendance().rate()))
                .toList();
        page.picture(new LineChart(
                        "trend",
                        "Attendance, week by week",
                        "Share of the pupil's own possible sessions attended in each school week.",
                        weeks.stream().map(week -> Words.shortDay(week.first())).toList(),
                        List.of(new LineChart.Series("This pupil", values)),
                        Rate.of(0, 1),
                        Rate.of(1, 1))
                .draw());
    }

    /** Only what stands out from chance, and as a question. */
    private void seen() {
        List<String> questions = Conversations.ofPupil(data, pupil);
        if (!questions.isEmpty()) {
            page.section("seen", "What one might ask").list(questions);
            page.note("A question is not a finding, and nothing follows from it by itself.");
        }
    }

    private void support() {
        page.section("support", "Support, and when we look again");
        Map<String, String> facts = new LinkedHashMap<>();
        for (String column : shown) {
            pupil.details()
                    .flatMap(known -> known.characteristics().find(column))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> facts.put(GroupTables.caption(column), value));
        }
        if (facts.isEmpty()) {
            page.words("Neither a plan, nor a contact, nor a day to look again was given (columns "
                    + String.join(", ", shown) + " of the list of pupils).");
        } else {
            page.facts(facts);
        }
    }
}
