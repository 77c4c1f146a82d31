package org.openattendance.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Role;
import org.openattendance.pathway.Band;
import org.openattendance.pathway.Condition;
import org.openattendance.pathway.EvidenceNeed;
import org.openattendance.pathway.Lead;
import org.openattendance.pathway.Review;
import org.openattendance.pathway.Route;
import org.openattendance.pathway.Stage;
import org.openattendance.pathway.StageAction;
import org.openattendance.pathway.StagePromise;
import org.openattendance.pathway.StageWork;
import org.openattendance.pathway.Stretch;
import org.openattendance.pathway.WorkKind;
import org.openattendance.table.JsonPart;

/** Reads the stages of a pathway file. */
final class PathwayStages {

    private final PathwayConditions conditions;

    PathwayStages(PathwayConditions conditions) {
        this.conditions = conditions;
    }

    /** Bands are known by the key of their stage before any condition is read. A faulty one is said when its stage is read. */
    void collectBand(JsonPart part) {
        part.attempt(PathwayStages::band, fault -> {})
                .flatMap(band -> band)
                .ifPresent(band -> conditions.add(part.get("key").text(), band));
    }

    private static Optional<Band> band(JsonPart stage) {
        return stage.find("band")
                .map(part -> part.only("from", "below")
                        .checked(() -> new Band(
                                PathwayConditions.percent(part.get("from")),
                                part.find("below").map(PathwayConditions::percent))));
    }

    Stage stage(JsonPart part) {
        part.only(
                "key",
                "order",
                "title",
                "lead",
                "legal",
                "end",
                "decides",
                "band",
                "actions",
                "evidence",
                "review",
                "routes",
                "expectations",
                "approach",
                "continuumLevel",
                "notKnown");
        return part.checked(() -> new Stage(
                part.get("key").text(),
                part.get("order").integer(),
                part.get("title").text(),
                part.get("lead").one(Lead.class),
                part.get("legal").truth(),
                part.truth("end", false),
                part.find("decides").map(role -> role.as(Role::of)),
                band(part),
                work(part),
                new StagePromise(
                        part.texts("expectations"),
                        part.texts("approach"),
                        part.find("continuumLevel").map(JsonPart::text)),
                Set.copyOf(part.texts("notKnown"))));
    }

    /** A place beyond the pathway is always a step of law. */
    Stage beyond(JsonPart part) {
        part.only("key", "title", "lead", "decides", "notKnown");
        return part.checked(() -> new Stage(
                part.get("key").text(),
                0,
                part.get("title").text(),
                part.get("lead").one(Lead.class),
                true,
                true,
                part.find("decides").map(role -> role.as(Role::of)),
                Optional.empty(),
                StageWork.none(),
                StagePromise.none(),
                Set.copyOf(part.texts("notKnown"))));
    }

    private StageWork work(JsonPart part) {
        return new StageWork(
                part.list("actions", PathwayStages::action),
                part.list("evidence", PathwayStages::evidence),
                part.find("review").map(PathwayStages::review),
                part.list("routes", this::route));
    }

    static StageAction action(JsonPart part) {
        part.only("key", "title", "mandatory", "work", "owner", "within", "every");
        return part.checked(() -> new StageAction(
                part.get("key").text(),
                part.get("title").text(),
                part.get("mandatory").truth(),
                part.get("work").one(WorkKind.class),
                part.find("owner").map(role -> role.as(Role::of)),
                part.find("within").map(PathwayConditions::stretch),
                part.find("every").map(PathwayConditions::stretch)));
    }

    private static EvidenceNeed evidence(JsonPart part) {
        part.only("key", "title", "min");
        return part.checked(() -> new EvidenceNeed(
                part.get("key").text(),
                part.get("title").text(),
                part.find("min").map(JsonPart::integer).orElse(1)));
    }

    static Review review(JsonPart part) {
        part.only("kind", "n", "n2", "unit", "from");
        return part.checked(() -> new Review(
                part.get("kind").one(Review.Kind.class),
                length(part, "n"),
                part.find("n2").map(number -> length(part, "n2")),
                part.find("from").map(JsonPart::text)));
    }

    private static Stretch length(JsonPart part, String name) {
        if (part.get(name).integer() < 1) {
            throw part.fault(
                    "PATHWAY_REVIEW_NEVER_DUE",
                    "a review after " + part.get(name).integer() + " has no day on which it falls due.",
                    "the number was left at nothing.");
        }
        return PathwayConditions.stretch(part, name);
    }

    private Route route(JsonPart part) {
        part.only("key", "title", "when", "review", "leadsTo");
        return part.checked(() -> new Route(
                part.get("key").text(),
                part.get("title").text(),
                part.find("when").map(conditions::read).orElseGet(Condition::always),
                part.find("review").map(PathwayStages::review),
                part.find("leadsTo").map(JsonPart::text)));
    }

    /** Levels without an expectation or an agreed approach, for a warning. */
    static List<String> incomplete(List<Stage> stages) {
        return stages.stream()
                .filter(stage -> !stage.promise().isComplete())
                .map(Stage::key)
                .toList();
    }
}
