package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.base.Role;
import org.openattendance.base.Source;
import org.openattendance.pathway.Condition;
import org.openattendance.pathway.DeclaredFact;
import org.openattendance.pathway.NamedFlag;
import org.openattendance.pathway.Obligation;
import org.openattendance.pathway.PathwayAbout;
import org.openattendance.pathway.PathwayDraft;
import org.openattendance.pathway.PathwaySettings;
import org.openattendance.pathway.Stage;
import org.openattendance.pathway.Transition;
import org.openattendance.table.JsonPart;

/** Reads one pathway file into a draft, with every fault of its form. The faults of its model are found afterwards, by the draft. */
final class PathwayReader {

    private static final String SCHEMA_VERSION = "1.0";

    private final List<Issue> issues = new ArrayList<>();
    private final PathwayConditions conditions = new PathwayConditions();
    private final PathwayStages stages = new PathwayStages(conditions);

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** Empty if the file has a fault of form; {@link #issues()} says which. */
    Optional<PathwayDraft> read(JsonPart root) {
        Optional<PathwayDraft> draft = root.attempt(this::draft, issues::add);
        return issues.isEmpty() ? draft : Optional.empty();
    }

    private PathwayDraft draft(JsonPart root) {
        root.only(
                "schemaVersion",
                "id",
                "version",
                "title",
                "authority",
                "nation",
                "validFrom",
                "validTo",
                "use",
                "because",
                "completeness",
                "confidence",
                "readOn",
                "endorsed",
                "notKnown",
                "audiences",
                "sectors",
                "vulnerableGroups",
                "sources",
                "settings",
                "facts",
                "flags",
                "stages",
                "beyond",
                "transitions",
                "obligations",
                "notes");
        JsonPart schema = root.get("schemaVersion");
        if (!schema.text().equals(SCHEMA_VERSION)) {
            throw schema.fault(
                    "PATHWAY_SCHEMA_VERSION",
                    "this library reads version " + SCHEMA_VERSION + " of the form.",
                    "the file was written for a later release.");
        }
        PathwayAbout about = about(root);
        PathwaySettings settings = settings(root.get("settings"));
        List<DeclaredFact> facts = root.list("facts", PathwayReader::fact, issues::add);
        List<NamedFlag> flags = root.list("flags", this::flag, issues::add);
        flags.forEach(conditions::add);
        root.items("stages").forEach(stages::collectBand);
        List<Stage> read = root.list("stages", stages::stage, issues::add);
        List<Stage> beyond = root.list("beyond", stages::beyond, issues::add);
        List<Transition> transitions = root.list("transitions", this::transition, issues::add);
        List<Obligation> obligations = root.list("obligations", PathwayReader::obligation, issues::add);
        return new PathwayDraft(
                about, settings, facts, flags, read, beyond, transitions, obligations, root.texts("notes"));
    }

    private PathwayAbout about(JsonPart root) {
        boolean readOnly = readOnly(root.get("use"));
        List<String> because = root.texts("because");
        if (readOnly == because.isEmpty()) {
            throw root.get("use")
                    .fault(
                            "PATHWAY_BAD_VALUE",
                            "a READ_ONLY pathway says why in \"because\", an EXECUTABLE one has no reason against it.",
                            "one of the two was changed and the other forgotten.");
        }
        return root.checked(() -> new PathwayAbout(
                root.get("id").text(),
                root.get("version").text(),
                root.get("title").text(),
                root.get("authority").text(),
                root.get("nation").as(Nation::of),
                DateSpan.ofOptional(
                        root.find("validFrom").map(JsonPart::date),
                        root.find("validTo").map(JsonPart::date)),
                root.get("completeness").one(PathwayAbout.Completeness.class),
                root.get("confidence").one(Confidence.class),
                root.find("readOn").map(JsonPart::date),
                root.get("endorsed").truth(),
                because,
                Set.copyOf(root.texts("notKnown")),
                root.texts("audiences"),
                root.texts("sectors"),
                root.texts("vulnerableGroups"),
                root.list("sources", PathwayReader::source, issues::add)));
    }

    private static boolean readOnly(JsonPart use) {
        return switch (use.text()) {
            case "EXECUTABLE" -> false;
            case "READ_ONLY" -> true;
            default -> throw use.fault("JSON_WRONG_TYPE", "this should be EXECUTABLE or READ_ONLY.", "it is misspelt.");
        };
    }

    private static Source source(JsonPart part) {
        part.only("id", "title", "place", "url", "readOn", "status");
        return part.checked(() -> new Source(
                part.get("id").text(),
                part.get("title").text(),
                part.text("place", ""),
                part.text("url", ""),
                part.find("readOn").map(JsonPart::date),
                part.get("status").one(Source.Status.class)));
    }

    private static PathwaySettings settings(JsonPart part) {
        part.only("minimumSessions", "reasonCodes", "engagementAttempts", "engagementMethods", "decides");
        return part.checked(() -> new PathwaySettings(
                part.get("minimumSessions").integer(),
                Set.copyOf(part.texts("reasonCodes")),
                part.get("engagementAttempts").integer(),
                part.get("engagementMethods").integer(),
                part.get("decides").as(Role::of)));
    }

    private static DeclaredFact fact(JsonPart part) {
        part.only("key", "asks", "kind");
        return new DeclaredFact(
                part.get("key").text(),
                part.get("asks").text(),
                part.get("kind").one(DeclaredFact.Kind.class));
    }

    private NamedFlag flag(JsonPart part) {
        part.only("key", "title", "when", "sources");
        return new NamedFlag(
                part.get("key").text(),
                part.get("title").text(),
                conditions.test(part.get("when")),
                part.texts("sources"));
    }

    private Transition transition(JsonPart part) {
        part.only(
                "id",
                "from",
                "to",
                "kind",
                "rank",
                "when",
                "guards",
                "decides",
                "question",
                "actions",
                "review",
                "sources",
                "auto");
        if (part.truth("auto", false)) {
            throw part.get("auto")
                    .fault(
                            "PATHWAY_AUTOMATIC",
                            "no step is ever automatic: a named role decides.",
                            "the file was written for another system.");
        }
        return part.checked(() -> new Transition(
                part.get("id").text(),
                part.get("from").isText() ? List.of(part.get("from").text()) : part.texts("from"),
                part.get("to").text(),
                part.get("kind").one(Transition.Kind.class),
                part.find("rank").map(JsonPart::integer),
                part.find("when").map(conditions::read).orElseGet(Condition::always),
                part.list("guards", conditions::read),
                part.find("decides").map(role -> role.as(Role::of)),
                part.find("question").map(JsonPart::text),
                part.list("actions", PathwayStages::action),
                part.find("review").map(PathwayStages::review),
                part.texts("sources")));
    }

    private static Obligation obligation(JsonPart part) {
        part.only("key", "title", "within", "every", "perTerm", "sources");
        return part.checked(() -> new Obligation(
                part.get("key").text(),
                part.get("title").text(),
                part.find("within").map(PathwayConditions::stretch),
                part.find("every").map(PathwayConditions::stretch),
                part.find("perTerm").map(JsonPart::integer).orElse(0),
                part.texts("sources")));
    }
}
