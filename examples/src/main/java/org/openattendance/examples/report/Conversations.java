package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.Figures;
import org.openattendance.PupilFigures;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.SchoolWeek;
import org.openattendance.calendar.Window;
import org.openattendance.pattern.ChangeSignal;
import org.openattendance.pattern.FirstDays;
import org.openattendance.pattern.Patterns;
import org.openattendance.pattern.PupilPatterns;
import org.openattendance.picture.TextTable;
import org.openattendance.statistics.BandMove;
import org.openattendance.statistics.BandMove.Direction;

/**
 * Questions that staff may want to ask, each from a figure and in words of the message files. Never a decision.
 *
 * <p>Immutable and thread-safe.
 *
 * @param talks one for each pupil with a question, those first who may need somebody soonest
 * @param good one for each pupil of whom there is nothing to ask but what helped
 */
record Conversations(List<Talk> talks, List<Talk> good) {

    /** How many pupils stand on the page before the rest is folded away: about as many as a week has room for. */
    static final int FIRST = 8;

    /** Why somebody comes before others. */
    private enum Why {
        SEVERE,
        /** More absence than before, by the bands or by recent weeks. */
        MORE_ABSENCE,
        PATTERN,
        /** Persistently absent, and nothing else stands out. */
        PERSISTENT,
        /** A change by the weeks that was noticed, and was over or usual, before what is recent began. */
        EARLIER,
        LESS_ABSENCE
    }

    /**
     * What to ask about one pupil.
     *
     * @param pupil whose
     * @param questions one or more
     */
    record Talk(String pupil, List<String> questions) {}

    /**
     * @param talks one for each pupil with a question
     * @param good one for each pupil of whom there is nothing to ask but what helped
     */
    Conversations {
        talks = List.copyOf(talks);
        good = List.copyOf(good);
    }

    /** None: for pages that name nobody. */
    static Conversations none() {
        return new Conversations(List.of(), List.of());
    }

    /**
     * Those with a severe absence first, then those with more absence than before, then patterns that stand out from chance, then everybody
     * else who is persistently absent, then changes that are not recent; among equals those who missed most of late, which are the days in which pupils may have moved.
     */
    static Conversations of(ReportData data, Optional<Moves> moves) {
        Map<String, BandMove> moved = new LinkedHashMap<>();
        moves.ifPresent(
                all -> all.movers().forEach(move -> moved.put(move.pupil().value(), move)));
        Optional<Patterns> asked = patterns(data);
        Optional<LocalDate> since = moves.map(Moves::since).or(data::recentSince);
        Figures late = moves.map(
                        all -> Window.ofClosed(all.since(), data.known().last()))
                .map(data::part)
                .orElse(data.figures());
        record Ranked(Why first, Rate missed, Talk talk) {}
        List<Ranked> ranked = new ArrayList<>();
        for (PupilFigures pupil : data.figures().total().members()) {
            Map<String, Why> found = new LinkedHashMap<>();
            if (pupil.severeAbsence().isMet()) {
                found.put(away(data, pupil, "severe"), Why.SEVERE);
            }
            asked.ifPresent(patterns -> seen(data, patterns, pupil, since).forEach(found::putIfAbsent));
            Optional.ofNullable(moved.get(pupil.pupil().value()))
                    .ifPresent(move -> moves.ifPresent(all -> moved(data, all, move, found)));
            if (found.values().stream().noneMatch(why -> why != Why.EARLIER)
                    && pupil.persistentAbsence().isMet()) {
                found.put(away(data, pupil, "persistent"), Why.PERSISTENT);
            }
            if (found.containsValue(Why.LESS_ABSENCE)) {
                found.values().removeIf(why -> why == Why.EARLIER); // it got better since: what helped is the question
            }
            found.values().stream()
                    .min(Comparator.naturalOrder())
                    .ifPresent(first -> ranked.add(new Ranked(
                            first,
                            late.find(pupil.pupil())
                                    .flatMap(one -> one.absence().rate())
                                    .orElse(Rate.of(0, 1)),
                            new Talk(pupil.pupil().value(), inOrder(found)))));
        }
        ranked.sort(Comparator.comparing(Ranked::first)
                .thenComparing(Ranked::missed, Comparator.reverseOrder())
                .thenComparing(one -> one.talk().pupil()));
        return new Conversations(
                ranked.stream()
                        .filter(one -> one.first() != Why.LESS_ABSENCE)
                        .map(Ranked::talk)
                        .toList(),
                ranked.stream()
                        .filter(one -> one.first() == Why.LESS_ABSENCE)
                        .map(Ranked::talk)
                        .toList());
    }

    private static List<String> inOrder(Map<String, Why> found) {
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What looks for patterns in the days reported on; empty where the nation's data has no such rules. */
    static Optional<Patterns> patterns(ReportData data) {
        try {
            return Optional.of(Patterns.of(data.rules().patterns(), data.calendar(), data.known()));
        } catch (RuleNotKnownException e) {
            return Optional.empty(); // the page then has the other questions alone
        }
    }

    /** The questions about one pupil's pattern, without those that compare with others. */
    static List<String> ofPupil(ReportData data, PupilFigures pupil) {
        return patterns(data)
                .map(asked ->
                        List.copyOf(seen(data, asked, pupil, data.recentSince()).keySet()))
                .orElse(List.of());
    }

    /** @param since the first day that is recent; empty where all days are */
    private static Map<String, Why> seen(
            ReportData data, Patterns asked, PupilFigures pupil, Optional<LocalDate> since) {
        Words words = data.words();
        PupilPatterns seen = asked.look(pupil.register());
        Map<String, Why> found = new LinkedHashMap<>();
        seen.changes()
                .forEach(one -> found.put(
                        one.sentence(words.messages(), words.locale()),
                        since.filter(day -> isOver(one, day)).isPresent() ? Why.EARLIER : Why.MORE_ABSENCE));
        seen.noticed().forEach(one -> found.put(one.sentence(words.messages(), words.locale()), Why.PATTERN));
        seen.firstDays()
                .filter(FirstDays::noticed)
                .ifPresent(one -> found.put(one.sentence(words.messages(), words.locale()), Why.PATTERN));
        return found;
    }

    /** Whether the week in which it was noticed ended before a day. */
    private static boolean isOver(ChangeSignal signal, LocalDate since) {
        return new SchoolWeek(signal.noticedIn()).lastDay().isBefore(since);
    }

    private static String away(ReportData data, PupilFigures pupil, String key) {
        Words words = data.words();
        return words.shared(
                "conversation." + key,
                "now",
                words.percent(pupil.absence().rate()),
                "code",
                GrownCode.mostOf(pupil.tally()).orElse(""),
                "last",
                words.day(data.known().last()));
    }

    private static void moved(ReportData data, Moves all, BandMove move, Map<String, Why> found) {
        boolean more = move.direction() == Direction.MORE_ABSENCE;
        Words words = data.words();
        found.put(
                words.shared(
                        "conversation." + (more ? "more-absence" : "less-absence"),
                        "before",
                        words.percent(move.before()),
                        "until",
                        words.day(all.since().minusDays(1)),
                        "now",
                        words.percent(move.now()),
                        "last",
                        words.day(data.known().last()),
                        "grew",
                        Optional.ofNullable(all.grown().get(move.pupil()))
                                .map(code -> " " + Changes.grew(words, all.since(), code))
                                .orElse("")),
                more ? Why.MORE_ABSENCE : Why.LESS_ABSENCE);
    }

    /** The questions of some of them, in order. */
    static TextTable table(Words words, List<Talk> some) {
        List<List<String>> rows = new ArrayList<>();
        some.forEach(talk -> talk.questions().forEach(question -> rows.add(List.of(talk.pupil(), question))));
        return TextTable.of(List.of(words.say("pupil"), words.say("conversations.question")), rows);
    }
}
