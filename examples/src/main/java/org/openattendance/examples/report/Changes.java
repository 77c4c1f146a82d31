package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.openattendance.GroupFigures;
import org.openattendance.PupilFigures;
import org.openattendance.base.Rate;

/** What is otherwise than before, and otherwise than elsewhere, in one sentence each. Stateless. */
final class Changes {

    private Changes() {}

    /**
     * Absence since a day beside absence before it, and the code that makes up most of a rise; empty where the day is none of those reported on.
     *
     * @param mayBeNamed which codes may be named; of others, nothing is said instead
     */
    static Optional<String> ofSchool(ReportData data, LocalDate since, Predicate<String> mayBeNamed) {
        GroupFigures before = data.part(data.before(since)).total();
        GroupFigures now = data.part(data.since(since)).total();
        return said(data, since, before.absence().rate(), now.absence().rate())
                .map(change -> change
                        + rise(before.absence().rate(), now.absence().rate())
                                .flatMap(any -> GrownCode.between(before.tally(), now.tally()))
                                .filter(code -> mayBeNamed.test(code.code()))
                                .map(code -> " " + named(data.words(), code))
                                .orElse(""));
    }

    private static String named(Words words, GrownCode code) {
        return words.say(
                code.isMost() ? "change.most" : "change.grew",
                "code",
                code.label(),
                "now",
                Words.percent(code.now()),
                "before",
                Words.percent(code.before()));
    }

    /** The later share, where a reader sees it grown. */
    private static Optional<Rate> rise(Optional<Rate> before, Optional<Rate> now) {
        return now.filter(later ->
                before.filter(earlier -> way(later, earlier).equals("more")).isPresent());
    }

    /** What grew most for one pupil, in sessions. */
    static String grew(Words words, LocalDate since, GrownCode code) {
        return words.say(
                "change.pupil",
                "since",
                words.day(since),
                "code",
                code.label(),
                "now",
                words.sessions(Optional.of(code.now())),
                "before",
                words.sessions(Optional.of(code.before())));
    }

    /** The same of one pupil, over the last six school weeks. */
    static Optional<String> ofPupil(ReportData data, PupilFigures pupil) {
        return data.recentSince()
                .flatMap(day -> data.part(data.before(day))
                        .find(pupil.pupil())
                        .flatMap(before -> data.part(data.since(day))
                                .find(pupil.pupil())
                                .flatMap(now -> ofPupil(data, day, before, now))));
    }

    private static Optional<String> ofPupil(ReportData data, LocalDate since, PupilFigures before, PupilFigures now) {
        Optional<Rate> earlier = before.absence().rate();
        Optional<Rate> later = now.absence().rate();
        return said(data, since, earlier, later)
                .map(change -> change
                        + rise(earlier, later)
                                .flatMap(any -> GrownCode.between(before.tally(), now.tally()))
                                .map(code -> " " + grew(data.words(), since, code))
                                .orElse(""));
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
