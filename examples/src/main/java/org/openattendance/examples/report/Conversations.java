package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openattendance.PupilFigures;
import org.openattendance.base.Messages;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.pattern.FirstDays;
import org.openattendance.pattern.Patterns;
import org.openattendance.pattern.PupilPatterns;
import org.openattendance.picture.TextTable;
import org.openattendance.statistics.BandMove;
import org.openattendance.statistics.BandMove.Direction;

/** Questions that staff may want to ask, each from a figure and in words of the message files. Never a decision. Stateless. */
final class Conversations {

    private Conversations() {}

    /** Those with a severe absence first, then patterns that stand out from chance, then those with more absence than before, then those with less. */
    static TextTable of(ReportData data, Optional<Moves> moves) {
        List<List<String>> rows = new ArrayList<>();
        for (PupilFigures pupil : data.figures().total().members()) {
            if (pupil.severeAbsence().isMet()) {
                rows.add(List.of(pupil.pupil().value(), severe(data, pupil)));
            }
        }
        patterns(data)
                .ifPresent(asked -> data.figures().total().members().forEach(pupil -> add(rows, data, asked, pupil)));
        moves.ifPresent(all -> {
            for (Direction way : List.of(Direction.MORE_ABSENCE, Direction.LESS_ABSENCE)) {
                all.movers().stream()
                        .filter(move -> move.direction() == way)
                        .forEach(move -> rows.add(List.of(move.pupil().value(), moved(data, all, move))));
            }
        });
        return TextTable.of(List.of("Pupil", "What was seen, and a question"), rows);
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
        List<List<String>> rows = new ArrayList<>();
        patterns(data).ifPresent(asked -> add(rows, data, asked, pupil));
        return rows.stream().map(row -> row.get(1)).toList();
    }

    private static void add(List<List<String>> rows, ReportData data, Patterns asked, PupilFigures pupil) {
        PupilPatterns seen = asked.look(pupil.register());
        String who = pupil.pupil().value();
        seen.changes().forEach(one -> rows.add(List.of(who, one.sentence(messages(data), Locale.UK))));
        seen.noticed().forEach(one -> rows.add(List.of(who, one.sentence(messages(data), Locale.UK))));
        seen.firstDays()
                .filter(FirstDays::noticed)
                .ifPresent(one -> rows.add(List.of(who, one.sentence(messages(data), Locale.UK))));
    }

    private static String severe(ReportData data, PupilFigures pupil) {
        return messages(data)
                .text(
                        Locale.UK,
                        "conversation.severe",
                        "now",
                        Words.percent(pupil.absence().rate()),
                        "last",
                        Words.day(data.known().last()));
    }

    private static String moved(ReportData data, Moves all, BandMove move) {
        String key = move.direction() == Direction.MORE_ABSENCE ? "more-absence" : "less-absence";
        return messages(data)
                .text(
                        Locale.UK,
                        "conversation." + key,
                        "before",
                        Words.percent(move.before()),
                        "until",
                        Words.day(all.since().minusDays(1)),
                        "now",
                        Words.percent(move.now()),
                        "last",
                        Words.day(data.known().last()));
    }

    private static Messages messages(ReportData data) {
        return data.rules().messages();
    }
}
