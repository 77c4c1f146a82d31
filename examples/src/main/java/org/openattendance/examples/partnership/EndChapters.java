package org.openattendance.examples.partnership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openattendance.mapping.check.MapCheck;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.plan.OutcomeRecord;
import org.openattendance.mapping.plan.PlanReview;

/** What came of it, where it is told, and what there is to look at next. */
final class EndChapters {

    private final YearFiles year;
    private final StoryText story;

    EndChapters(YearFiles year, StoryText story) {
        this.year = year;
        this.story = story;
    }

    void tell() {
        story.chapter("What came of it");
        year.plan().evidence().outcomes().forEach(one -> story.say(one.on() + "  " + one.id() + ": " + one.text()));
        for (Map.Entry<OutcomeRecord.Link, List<OutcomeRecord>> link :
                PlanReview.outcomesByLink(year.plan().evidence()).entrySet()) {
            story.say("Told in " + place(link.getKey()) + ": "
                    + (link.getValue().isEmpty()
                            ? "nothing yet"
                            : String.join(
                                    ", ",
                                    link.getValue().stream()
                                            .map(OutcomeRecord::id)
                                            .toList()))
                    + ".");
        }
        story.chapter("What to look at next");
        findings("the plan", PlanReview.of(year.plan(), year.last().asOf()));
        findings("the map", MapCheck.of(year.last()));
    }

    private static String place(OutcomeRecord.Link link) {
        return switch (link) {
            case STRETCH_AIM -> "a stretch aim of the authority";
            case SCHOOL_IMPROVEMENT_PLAN -> "the school improvement plan";
            case STANDARDS_QUALITY_REPORT -> "the standards and quality report";
            case SAC_EVALUATION -> "the evaluation of the attainment challenge";
        };
    }

    /** The same sentence about several things is one line. */
    private void findings(String where, List<Finding> findings) {
        story.say("In " + where + ":" + (findings.isEmpty() ? " nothing." : ""));
        Map<String, List<String>> about = new LinkedHashMap<>();
        findings.forEach(finding -> about.computeIfAbsent(finding.sentence(), key -> new ArrayList<>())
                .add(finding.about()));
        about.forEach((sentence, things) -> {
            String named = things.stream().filter(thing -> !thing.isEmpty()).collect(Collectors.joining(", "));
            story.detail((named.isEmpty() ? "" : named + ": ") + sentence);
        });
    }
}
