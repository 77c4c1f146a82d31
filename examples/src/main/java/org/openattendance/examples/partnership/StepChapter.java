package org.openattendance.examples.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.mapping.plan.CheckMark;
import org.openattendance.mapping.plan.PartnershipPlan;
import org.openattendance.mapping.plan.PartnershipStep;
import org.openattendance.mapping.plan.PlanEvidence;
import org.openattendance.mapping.plan.StepState;
import org.openattendance.mapping.plan.StepTransition;
import org.openattendance.mapping.render.MapWords;

/** The six steps as they were taken, each check with who saw to it, and what is on record for it. */
final class StepChapter {

    private final YearFiles year;
    private final PartnershipPlan plan;
    private final StoryText story;

    StepChapter(YearFiles year, StoryText story) {
        this.year = year;
        this.plan = year.plan();
        this.story = story;
    }

    /** A line of the year; a day begins with what was started and ends with what was completed. */
    private record Moment(LocalDate on, String text) {}

    private static String title(PartnershipStep step) {
        return switch (step) {
            case DELIVERY_MONITORING_TRACKING -> "Delivery, monitoring, tracking";
            case VOICE_IMPACT_LEGACY -> "Voice, impact, legacy";
            default -> MapWords.plain(step.name());
        };
    }

    void tell() {
        for (PartnershipStep step : PartnershipStep.values()) {
            story.chapter("Step " + (step.ordinal() + 1) + ": " + title(step));
            moments(step).forEach(moment -> story.say(moment.on() + "  " + moment.text()));
            String done = plan.progress(step)
                    .map(rate -> "done " + rate.numerator() + " of " + rate.denominator() + " checks that apply")
                    .orElse("no check applies");
            story.say("It is " + MapWords.lower(plan.state(step)) + "; " + done + ".");
        }
    }

    private List<Moment> moments(PartnershipStep step) {
        List<Moment> moments = new ArrayList<>(transitions(step, false));
        moments.addAll(evidence(step));
        plan.marks().stream()
                .filter(mark -> plan.checks().check(mark.check()).step() == step)
                .forEach(mark -> moments.add(new Moment(mark.on(), words(mark))));
        moments.addAll(transitions(step, true));
        moments.sort(Comparator.comparing(Moment::on));
        return moments;
    }

    private List<Moment> transitions(PartnershipStep step, boolean complete) {
        return plan.history().stream()
                .filter(one -> one.step() == step && (one.to() == StepState.COMPLETE) == complete)
                .map(one -> new Moment(one.on(), words(one)))
                .toList();
    }

    private String words(CheckMark mark) {
        String text = plan.checks().check(mark.check()).text();
        String what = switch (mark.state()) {
            case DONE -> "done: " + text;
            case NOT_APPLICABLE -> "does not apply: " + text;
            case OPEN -> "open again: " + text;
        };
        return what + " (" + role(mark.by().id()) + ")" + reason(mark.reason());
    }

    private static String words(StepTransition one) {
        return "the step is " + MapWords.lower(one.to()) + (one.override() ? ", before an earlier one" : "") + " ("
                + role(one.by().id()) + ")" + reason(one.reason());
    }

    private static String reason(String reason) {
        return reason.isEmpty() ? "" : ": " + reason;
    }

    private static String role(String id) {
        return MapWords.plain(id).toLowerCase(java.util.Locale.ROOT);
    }

    private List<Moment> evidence(PartnershipStep step) {
        PlanEvidence evidence = plan.evidence();
        List<Moment> found = new ArrayList<>();
        switch (step) {
            case CONSIDER_DATA -> {
                evidence.insights()
                        .forEach(one -> found.add(
                                new Moment(one.on(), "on record: " + one.source() + ": \"" + one.conclusion() + "\"")));
                evidence.context()
                        .forEach(one -> found.add(new Moment(
                                one.on(), "on record: " + one.title() + ", " + MapWords.lower(one.impact()))));
            }
            case DISCUSS_WITH_CHILD_AND_FAMILY -> {
                evidence.conversations()
                        .forEach(one -> found.add(new Moment(one.on(), "talked with " + parties(one.participants()))));
                evidence.conversations()
                        .forEach(one -> one.views()
                                .forEach(view -> found.add(new Moment(
                                        one.on(),
                                        "the " + MapWords.lower(view.of()) + " said: \"" + view.text() + "\""))));
                evidence.agreements()
                        .forEach(one -> found.add(new Moment(
                                one.term().first().orElseThrow(),
                                "agreement with " + year.partner(one.partner()) + ", "
                                        + one.term()
                                                .last()
                                                .map(day -> "until " + day)
                                                .orElse("open") + ", "
                                        + MapWords.lower(one.status()) + ": "
                                        + one.terms().purpose())));
            }
            case COLLABORATION ->
                evidence.sessions()
                        .forEach(one -> found.add(new Moment(
                                one.on(),
                                "planned with " + parties(one.attendees()) + ": "
                                        + String.join("; ", one.decisions()))));
            case VOICE_IMPACT_LEGACY ->
                evidence.statements()
                        .forEach(one -> found.add(
                                new Moment(one.on(), MapWords.lower(one.facet()) + ": \"" + one.text() + "\"")));
            default -> {
                return found;
            }
        }
        return found;
    }

    private static String parties(java.util.Collection<? extends Enum<?>> parties) {
        return parties.stream().map(MapWords::lower).collect(Collectors.joining(", "));
    }
}
