package org.openattendance.examples.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openattendance.base.DateSpan;
import org.openattendance.mapping.communication.CommunicationMatrix;
import org.openattendance.mapping.communication.CommunicationPurpose;
import org.openattendance.mapping.communication.MatrixComparison;
import org.openattendance.mapping.communication.PlainLanguageCheck;
import org.openattendance.mapping.communication.Story;
import org.openattendance.mapping.evaluation.BeforeAfterResult;
import org.openattendance.mapping.evaluation.DuePoint;
import org.openattendance.mapping.evaluation.EvaluationSchedule;
import org.openattendance.mapping.exchange.CommunicationsFile;
import org.openattendance.mapping.exchange.EvaluationFile;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.referral.WaitingTimeReport;
import org.openattendance.mapping.render.MapWords;

/** How long people waited, what was read before and after, and who was told what. */
final class MeasureChapters {

    private final YearFiles year;
    private final StoryText story;

    MeasureChapters(YearFiles year, StoryText story) {
        this.year = year;
        this.story = story;
    }

    void waiting() {
        story.chapter("How long it took");
        if (year.referrals().isEmpty()) {
            return;
        }
        for (PartnershipMap map : year.maps()) {
            WaitingTimeReport report = WaitingTimeReport.of(year.referrals(), DateSpan.always(), map.asOf());
            story.say(map.asOf() + "  " + String.join(" ", report.sentences()));
        }
    }

    void measures() {
        story.chapter("What was read before and after");
        year.evaluation().ifPresent(this::measures);
    }

    private void measures(EvaluationFile file) {
        EvaluationSchedule schedule = file.schedule();
        for (PartnershipMap map : year.maps()) {
            LocalDate day = map.asOf();
            story.say(day + "  "
                    + Stream.of(DuePoint.State.values())
                            .map(state -> MapWords.lower(state) + " "
                                    + schedule.in(state, day).size())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        BeforeAfterResult result = BeforeAfterResult.of("G2.1a", BeforeAfterResult.Direction.UP, file.readings());
        result.pairs()
                .forEach(pair -> story.say(MapWords.plain(pair.intervention()) + ": "
                        + pair.before().toPlainString() + " before, "
                        + pair.after().toPlainString() + " after. It says what changed, not what caused it."));
        if (result.unpaired() > 0) {
            story.say("Read once and not again, so not compared: " + result.unpaired() + ".");
        }
        EvaluationSchedule.responseRate("G2.3a", file.readings())
                .ifPresent(rate ->
                        story.say("Of " + rate.denominator() + " parents asked, " + rate.numerator() + " answered."));
        story.say("Nobody collects yet: " + String.join(", ", file.plan().withoutCollector()) + ".");
    }

    void communications() {
        story.chapter("Who was told what");
        year.communications().ifPresent(this::communications);
    }

    private void communications(CommunicationsFile file) {
        CommunicationMatrix matrix = file.matrix();
        PlainLanguageCheck plain = PlainLanguageCheck.standard();
        for (Story one : matrix.stories()) {
            story.say(one.title() + ":");
            for (CommunicationPurpose purpose : CommunicationPurpose.values()) {
                List<String> partners = matrix.partnersFor(one.id(), purpose);
                if (!partners.isEmpty()) {
                    story.detail("for " + MapWords.lower(purpose) + ": "
                            + partners.stream().map(year::partner).collect(Collectors.joining(", ")) + ".");
                }
            }
            plain.check(one.title() + " " + one.detail())
                    .forEach(hit -> story.detail("plainer words for \""
                            + hit.term().text() + "\"? " + hit.term().suggestion() + "."));
        }
        List<MatrixComparison.Cell> differing =
                file.comparison().map(MatrixComparison::cells).orElse(List.of()).stream()
                        .filter(cell -> !cell.agrees())
                        .toList();
        differing.forEach(cell -> story.say(differs(matrix, cell)));
    }

    private String differs(CommunicationMatrix matrix, MatrixComparison.Cell cell) {
        String title = matrix.stories().stream()
                .filter(one -> one.id().equals(cell.story()))
                .map(Story::title)
                .findFirst()
                .orElse(cell.story());
        List<String> wishes = new ArrayList<>();
        cell.missing().forEach(purpose -> wishes.add("for " + MapWords.lower(purpose) + " too"));
        cell.extra().forEach(purpose -> wishes.add("not for " + MapWords.lower(purpose)));
        if (cell.otherChannel()) {
            wishes.add("by another channel");
        }
        return "Asked how they see it, " + year.partner(cell.partner()) + " would like \"" + title + "\" "
                + String.join(", ", wishes) + ".";
    }
}
