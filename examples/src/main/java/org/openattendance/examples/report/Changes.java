package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.Optional;
import org.openattendance.PupilFigures;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;

/** What is otherwise than before, and otherwise than elsewhere, in one sentence each. Stateless. */
final class Changes {

    private static final int SCHOOL_WEEKS = 6; // about a half term, as in who moved

    private Changes() {}

    /** Absence since a day beside absence before it; empty where the day is none of those reported on. */
    static Optional<String> ofSchool(ReportData data, LocalDate since) {
        return said(
                data,
                since,
                data.part(before(data, since)).total().absence().rate(),
                data.part(since(data, since)).total().absence().rate());
    }

    /** The same of one pupil, over the last six school weeks. */
    static Optional<String> ofPupil(ReportData data, PupilFigures pupil) {
        return Window.findSchoolWeeksTo(data.known().last(), SCHOOL_WEEKS, data.calendar())
                .map(Window::first)
                .filter(day -> day.isAfter(data.known().first()))
                .flatMap(day ->
                        said(data, day, rate(data, before(data, day), pupil), rate(data, since(data, day), pupil)));
    }

    private static Optional<Rate> rate(ReportData data, Window part, PupilFigures pupil) {
        return data.part(part).find(pupil.pupil()).flatMap(one -> one.absence().rate());
    }

    private static Window before(ReportData data, LocalDate since) {
        return Window.ofClosed(data.known().first(), since.minusDays(1));
    }

    private static Window since(ReportData data, LocalDate since) {
        return Window.ofClosed(since, data.known().last());
    }

    private static Optional<String> said(ReportData data, LocalDate since, Optional<Rate> before, Optional<Rate> now) {
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        Words words = data.words();
        return Optional.of(words.say(
                "change." + way(now.get(), before.get()),
                "since",
                words.day(since),
                "now",
                Words.percent(now.get()),
                "before",
                Words.percent(before.get()),
                "points",
                Words.apart(now.get(), before.get())));
    }

    /** As the two are printed: a reader sees no other difference. */
    private static String way(Rate one, Rate other) {
        if (Words.percent(one).equals(Words.percent(other))) {
            return "same";
        }
        return one.compareTo(other) > 0 ? "more" : "less";
    }

    /**
     * The school beside the nation on the same days. Only what is counted by the same definition, of schools of one phase, is compared; else
     * both stand there with why the difference says little.
     */
    static Optional<String> beside(ReportData data, NationalFigures nation) {
        return nation.latest(data.known()).flatMap(row -> {
            Optional<Rate> alike = row.definition()
                    .flatMap(definition ->
                            data.part(row.days(), definition).total().absence().rate());
            Optional<Rate> own = data.part(row.days()).total().absence().rate();
            boolean compared = alike.isPresent() && !nation.isOfAllPhases();
            return alike.or(() -> own)
                    .map(school -> beside(
                                    data,
                                    nation,
                                    row,
                                    school,
                                    compared ? "alike." + way(school, row.absence()) : "beside")
                            + (alike.isPresent() ? "" : " " + data.words().say("beside.definition"))
                            + (nation.isOfAllPhases() ? " " + data.words().say("beside.phases") : ""));
        });
    }

    private static String beside(
            ReportData data, NationalFigures nation, NationalFigures.Row row, Rate school, String key) {
        Words words = data.words();
        return words.say(
                key,
                "days",
                words.days(row.days()),
                "school",
                Words.percent(school),
                "group",
                nation.name(row, words),
                "nation",
                Words.percent(row.absence()),
                "points",
                Words.apart(school, row.absence()));
    }

    /** By which definition the two were made alike; empty where they could not be, which the sentence above says itself. */
    static Optional<String> likeBy(ReportData data, NationalFigures nation) {
        return nation.latest(data.known())
                .filter(row -> row.definition()
                        .flatMap(definition -> data.part(row.days(), definition)
                                .total()
                                .absence()
                                .rate())
                        .isPresent())
                .flatMap(NationalFigures.Row::definition)
                .map(definition -> data.words()
                        .say(
                                "alike.both",
                                "definition",
                                data.rules().definitions().of(definition).title()));
    }
}
