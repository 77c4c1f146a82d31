package org.openattendance.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.casework.Casework;
import org.openattendance.casework.CheckIn;
import org.openattendance.casework.ContactKind;
import org.openattendance.casework.ContactLog;
import org.openattendance.casework.Party;
import org.openattendance.casework.PersonView;
import org.openattendance.casework.SupportPlan;
import org.openattendance.plan.ActionPlan;
import org.openattendance.table.JsonPart;

/**
 * Reads the casework around a pupil; the form is {@link #schema()}. It stands in a document of its own, or in a case (see {@link CaseJson})
 * under the name {@code casework}.
 *
 * <pre>{@code
 * {"schemaVersion":"1.0","case":"C1","parents":[{"role":"PARENT_A"},{"role":"PARENT_B","doNotContact":true}],
 *  "concerns":[{"on":"2025-09-22","by":"FORM_TUTOR","what":{"content":"Often late on Mondays","reviewOrDelete":"2027-07-31"}}],
 *  "conversations":[{"on":"2025-09-24","with":"PUPIL","by":"FORM_TUTOR"}],
 *  "views":[{"id":"v1","on":"2025-09-24","of":"PUPIL","scaffold":"cards","summary":{"redactedOn":"2026-01-08","reviewOrDelete":"2027-07-31"}}],
 *  "plan":{"id":"p1","coProducedBy":[{"role":"PUPIL","party":"PUPIL"}],"actions":[]}}
 * }</pre>
 *
 * <p>A faulty entry is left out and said with its pointer, never dropped in silence (ERROR {@code JSON_MISSING}, {@code JSON_WRONG_TYPE},
 * {@code JSON_BAD_VALUE}, {@code JSON_UNKNOWN_KEY}); the others are read. WARNING {@code VIEW_NOT_GIVEN}: an action arises from a view that
 * is not there. No issue holds a person's words.
 *
 * <p>For one thread; use it once.
 */
public final class CaseworkJson {

    private static final List<String> NAMES = List.of(
            "schemaVersion",
            "case",
            "parents",
            "concerns",
            "conversations",
            "contacts",
            "views",
            "plan",
            "contactLog",
            "meetings",
            "reintegration",
            "reintegrationMeetings",
            "welcomes",
            "interests",
            "referrals",
            "sharing",
            "sharingEvents",
            "surveys",
            "patterns",
            "avoidance");

    private final List<Issue> issues = new ArrayList<>();

    private CaseworkJson() {}

    /**
     * Reads casework.
     *
     * @param input where it comes from; closed when read
     * @return nothing if it is a case without casework, or its views or parents contradict each other
     * @throws org.openattendance.table.UnreadableInputException if it is no JSON document
     */
    public static Checked<Optional<Casework>> read(Input input) {
        return read(JsonTree.read(input));
    }

    static Checked<Optional<Casework>> read(JsonPart root) {
        CaseworkJson reading = new CaseworkJson();
        if (!root.isObject()
                || root.find("casework").isEmpty() && root.find("opened").isPresent()) {
            root.attempt(JsonPart::keys, reading.issues::add);
            return Checked.of(Optional.empty(), reading.issues);
        }
        Optional<Casework> casework =
                root.find("casework").orElse(root).attempt(reading::casework, reading.issues::add);
        return Checked.of(casework, reading.issues);
    }

    /** The form of the document, as JSON Schema 2020-12. */
    public static String schema() {
        try (InputStream in = CaseworkJson.class.getResourceAsStream("casework-1.0.schema.json")) {
            return new String(Objects.requireNonNull(in, "schema").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a resource of our own
        }
    }

    private Casework casework(JsonPart root) {
        root.keys().stream()
                .filter(key -> !NAMES.contains(key))
                .forEach(key -> issues.add(Issue.error(
                        "JSON_UNKNOWN_KEY",
                        new Issue.Path(
                                root.file(),
                                root.pointer() + "/" + key.replace("~", "~0").replace("/", "~1")),
                        "there is no place for this name here; it was not read.")));
        CaseworkParts parts = new CaseworkParts(issues);
        List<Casework.Voice> views = root.list("views", CaseworkJson::voice, issues::add);
        Casework casework = root.checked(() -> new Casework(
                root.text("case", ""),
                root.list("parents", CaseworkJson::parent, issues::add),
                root.list("concerns", CaseworkJson::concern, issues::add),
                root.list("conversations", CaseworkJson::conversation, issues::add),
                parts.contacts(root),
                views,
                root.find("plan").flatMap(part -> part.attempt(plan -> plan(plan, parts, views), issues::add)),
                root.find("contactLog").flatMap(part -> part.attempt(this::log, issues::add)),
                root.list("meetings", parts::meeting, issues::add),
                parts.comeback(root),
                parts.together(root),
                parts.noticed(root)));
        checkViews(root, casework);
        return casework;
    }

    private void checkViews(JsonPart root, Casework casework) {
        if (!casework.viewsNotGiven().isEmpty()) {
            issues.add(Issue.warning(
                    "VIEW_NOT_GIVEN",
                    new Issue.Path(root.file(), root.pointer() + "/plan/actions"),
                    "actions arise from " + casework.viewsNotGiven().size()
                            + " views that are not among those given."));
        }
    }

    private static Casework.Parent parent(JsonPart part) {
        part.only("role", "doNotContact");
        return new Casework.Parent(part.get("role").as(Role::of), part.truth("doNotContact", false));
    }

    private static Casework.Concern concern(JsonPart part) {
        part.only("on", "by", "what");
        return new Casework.Concern(
                part.get("on").date(), part.get("by").as(Role::of), CaseworkParts.kept(part.get("what")));
    }

    private static Casework.Conversation conversation(JsonPart part) {
        part.only("on", "with", "who", "by");
        return part.checked(() -> new Casework.Conversation(
                part.get("on").date(),
                part.get("with").one(Party.class),
                part.find("who").map(who -> who.as(Role::of)),
                part.get("by").as(Role::of)));
    }

    private static Casework.Voice voice(JsonPart part) {
        part.only("id", "on", "of", "by", "scaffold", "summary");
        return part.checked(() -> new Casework.Voice(
                new PersonView(
                        part.get("id").text(),
                        part.get("on").date(),
                        part.get("of").one(Party.class),
                        part.find("scaffold").map(JsonPart::text),
                        CaseworkParts.kept(part.get("summary"))),
                part.find("by").map(by -> by.as(Role::of))));
    }

    private SupportPlan plan(JsonPart part, CaseworkParts parts, List<Casework.Voice> views) {
        part.only("id", "title", "coProducedBy", "factors", "actions", "adjustments", "strategies");
        var makers = parts.participants(part, "coProducedBy");
        return part.checked(() -> new SupportPlan(
                new ActionPlan(
                        part.get("id").text(),
                        part.text("title", ""),
                        makers.stream().map(maker -> maker.role()).toList(),
                        part.list("actions", ActionJson::read, issues::add)),
                makers,
                views.stream().map(Casework.Voice::view).toList(),
                part.texts("factors"),
                part.list("strategies", CaseworkParts::strategy, issues::add),
                parts.adjustments(part)));
    }

    private ContactLog log(JsonPart part) {
        part.only("from", "longestGap", "contacts");
        return part.checked(() -> new ContactLog(
                part.get("from").date(),
                part.get("longestGap").integer(),
                part.list("contacts", CaseworkJson::checkIn, issues::add)));
    }

    private static CheckIn checkIn(JsonPart part) {
        part.only("on", "kind", "by");
        return new CheckIn(
                part.get("on").date(),
                part.get("kind").one(ContactKind.class),
                part.get("by").as(Role::of));
    }
}
