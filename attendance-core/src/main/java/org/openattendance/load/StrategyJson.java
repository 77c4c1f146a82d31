package org.openattendance.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.base.SchoolYear;
import org.openattendance.casework.Achievement;
import org.openattendance.casework.Commitment;
import org.openattendance.casework.CommitmentStatus;
import org.openattendance.casework.ContextChange;
import org.openattendance.casework.ResponseLevel;
import org.openattendance.casework.StrategicAim;
import org.openattendance.casework.StrategicPriority;
import org.openattendance.casework.Strategy;
import org.openattendance.casework.StrategyResource;
import org.openattendance.casework.YearPriorities;
import org.openattendance.table.JsonPart;
import org.openattendance.table.UnreadableInputException;

/**
 * Reads an attendance strategy from JSON.
 *
 * <pre>{@code
 * {"title":"...","owner":"...","year":2022,"consultedWith":["..."],"nationalReference":"...",
 *  "aims":[{"id":"NF-1","text":"..."}],
 *  "priorities":[{"number":1,"title":"...","rationale":"...","aims":[{"id":"P1-A1","text":"..."}],
 *    "commitments":[{"id":"P1-C1","text":"...","status":"IN_PROGRESS","level":"LOCALITY"}],
 *    "achievements":[{"id":"P1-D1","text":"...","serves":["P1-A1"],"kind":"","collaborators":[],
 *      "endorsements":[{"by":"EXECUTIVE_DIRECTOR"}]}]}],
 *  "resources":[{"kind":"BRIEFING","title":"..."}],
 *  "years":[{"year":"2024/25","rationale":"...","priorities":["..."]}],
 *  "contextChanges":[{"on":"2024-08-19","what":"...","revisedPriority":2}]}
 * }</pre>
 *
 * <p>A faulty entry is left out and said; the others are read. For one thread; use it once.
 */
public final class StrategyJson {

    private final List<Issue> issues = new ArrayList<>();

    private StrategyJson() {}

    /**
     * Reads a strategy.
     *
     * @param input where it comes from; closed when read
     * @return the strategy, or nothing if its head is faulty
     * @throws UnreadableInputException if it is no JSON document
     */
    public static Checked<Optional<Strategy>> read(Input input) {
        try (InputStream in = input.open()) {
            StrategyJson reader = new StrategyJson();
            Optional<Strategy> strategy =
                    JsonTree.parse(input.name(), in.readAllBytes()).attempt(reader::strategy, reader.issues::add);
            return Checked.of(strategy, reader.issues);
        } catch (IOException e) {
            throw new UnreadableInputException("NOT_READABLE", input.name(), "it cannot be read.", "it was moved.", e);
        }
    }

    private Strategy strategy(JsonPart root) {
        root.only(
                "title",
                "owner",
                "year",
                "consultedWith",
                "nationalReference",
                "aims",
                "priorities",
                "resources",
                "years",
                "contextChanges",
                "source");
        return new Strategy(
                root.get("title").text(),
                root.get("owner").text(),
                root.get("year").integer(),
                root.texts("consultedWith"),
                root.text("nationalReference", ""),
                root.list("aims", StrategyJson::aim, issues::add),
                root.list("priorities", this::priority, issues::add),
                root.list("resources", StrategyJson::resource, issues::add),
                root.list("years", StrategyJson::year, issues::add),
                root.list("contextChanges", StrategyJson::change, issues::add));
    }

    private static StrategicAim aim(JsonPart part) {
        part.only("id", "text");
        return new StrategicAim(part.get("id").text(), part.get("text").text());
    }

    private StrategicPriority priority(JsonPart part) {
        part.only("number", "title", "rationale", "aims", "commitments", "achievements");
        return new StrategicPriority(
                part.get("number").integer(),
                part.get("title").text(),
                part.text("rationale", ""),
                part.list("aims", StrategyJson::aim, issues::add),
                part.list("commitments", StrategyJson::commitment, issues::add),
                part.list("achievements", StrategyJson::achievement, issues::add));
    }

    private static Commitment commitment(JsonPart part) {
        part.only("id", "text", "status", "level");
        return new Commitment(
                part.get("id").text(),
                part.get("text").text(),
                part.get("status").one(CommitmentStatus.class),
                part.find("level").map(level -> level.one(ResponseLevel.class)));
    }

    private static Achievement achievement(JsonPart part) {
        part.only("id", "text", "kind", "serves", "endorsements", "collaborators");
        return new Achievement(
                part.get("id").text(),
                part.get("text").text(),
                part.text("kind", ""),
                part.texts("serves"),
                part.list(
                        "endorsements",
                        one -> new Achievement.Endorsement(
                                one.get("by").as(Role::of), one.find("on").map(JsonPart::date))),
                part.texts("collaborators"));
    }

    private static StrategyResource resource(JsonPart part) {
        part.only("kind", "title", "completed");
        return new StrategyResource(
                part.get("kind").one(StrategyResource.Kind.class),
                part.get("title").text(),
                part.list(
                        "completed",
                        one -> new StrategyResource.TeamExercise(
                                one.get("team").text(),
                                one.get("on").date(),
                                one.get("contribution").text())));
    }

    private static YearPriorities year(JsonPart part) {
        part.only("year", "rationale", "priorities");
        return new YearPriorities(
                part.get("year").as(SchoolYear::parse), part.get("rationale").text(), part.texts("priorities"));
    }

    private static ContextChange change(JsonPart part) {
        part.only("on", "what", "revisedPriority");
        return new ContextChange(
                part.get("on").date(),
                part.get("what").text(),
                part.get("revisedPriority").integer());
    }
}
