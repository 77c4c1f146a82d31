package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openattendance.PupilFigures;
import org.openattendance.base.Messages;
import org.openattendance.picture.TextTable;
import org.openattendance.statistics.BandMove;
import org.openattendance.statistics.BandMove.Direction;

/** Questions that staff may want to ask, each from a figure and in words of the message files. Never a decision. Stateless. */
final class Conversations {

    private Conversations() {}

    /** Those with a severe absence first, then those with more absence than before, then those with less. */
    static TextTable of(ReportData data, Optional<Moves> moves) {
        List<List<String>> rows = new ArrayList<>();
        for (PupilFigures pupil : data.figures().total().members()) {
            if (pupil.severeAbsence().isMet()) {
                rows.add(List.of(pupil.pupil().value(), severe(data, pupil)));
            }
        }
        moves.ifPresent(all -> {
            for (Direction way : List.of(Direction.MORE_ABSENCE, Direction.LESS_ABSENCE)) {
                all.movers().stream()
                        .filter(move -> move.direction() == way)
                        .forEach(move -> rows.add(List.of(move.pupil().value(), moved(data, all, move))));
            }
        });
        return TextTable.of(List.of("Pupil", "What was seen, and a question"), rows);
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
