package org.openattendance.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Role;
import org.openattendance.base.Source;
import org.openattendance.pathway.Condition;
import org.openattendance.pathway.NamedFlag;
import org.openattendance.pathway.Obligation;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.PathwayAbout;
import org.openattendance.pathway.Review;
import org.openattendance.pathway.Stage;
import org.openattendance.pathway.StageAction;
import org.openattendance.pathway.Stretch;
import org.openattendance.pathway.Transition;

/**
 * A pathway as an object for {@link JsonText}: its standing, stages, ways between them. What its source leaves open is null, and is named
 * in {@code notKnown}. Stateless.
 */
public final class PathwayJson {

    private PathwayJson() {}

    /** One entry of {@code pathway list}. */
    public static Map<String, @Nullable Object> summary(Pathway pathway) {
        PathwayAbout about = pathway.about();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", about.id());
        json.put("version", about.version());
        json.put("title", about.title());
        json.put("authority", about.authority());
        json.put("nation", about.nation().id());
        json.put("from", about.valid().first().map(LocalDate::toString).orElse(null));
        json.put("to", about.valid().last().map(LocalDate::toString).orElse(null));
        json.put("stages", pathway.stages().size());
        json.put("executable", pathway.isExecutable());
        json.put("completeness", about.completeness().name());
        json.put("confidence", about.confidence().name());
        json.put("standing", about.standing());
        json.put("notExecutable", pathway.whyNotExecutable());
        return json;
    }

    /** The whole pathway. */
    public static Map<String, @Nullable Object> json(Pathway pathway) {
        Map<String, @Nullable Object> json = summary(pathway);
        json.put("notKnown", List.copyOf(pathway.about().notKnown()));
        json.put("audiences", pathway.about().audiences());
        json.put("sectors", pathway.about().sectors());
        json.put("vulnerableGroups", pathway.about().vulnerableGroups());
        json.put("settings", settings(pathway));
        json.put("flags", pathway.flags().stream().map(PathwayJson::flag).toList());
        json.put("stages", pathway.stages().stream().map(PathwayJson::stage).toList());
        json.put("beyond", pathway.beyond().stream().map(PathwayJson::stage).toList());
        json.put(
                "transitions",
                pathway.transitions().stream().map(PathwayJson::way).toList());
        json.put(
                "obligations",
                pathway.obligations().stream().map(PathwayJson::obligation).toList());
        json.put(
                "sources",
                pathway.about().sources().stream().map(PathwayJson::source).toList());
        json.put("notes", pathway.notes());
        return json;
    }

    private static Map<String, Object> flag(NamedFlag flag) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", flag.key());
        json.put("title", flag.title());
        json.put("when", flag.when().describe());
        json.put("sources", flag.sources());
        return json;
    }

    private static Map<String, Object> settings(Pathway pathway) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("minimumSessions", pathway.settings().minimumSessions());
        json.put("reasonCodes", List.copyOf(pathway.settings().reasonCodes()));
        json.put("engagementAttempts", pathway.settings().engagementAttempts());
        json.put("engagementMethods", pathway.settings().engagementMethods());
        json.put("decides", pathway.settings().decides().id());
        return json;
    }

    private static Map<String, @Nullable Object> stage(Stage stage) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", stage.key());
        json.put("title", stage.title());
        json.put("lead", stage.lead().name());
        json.put("legal", stage.legal());
        json.put("decides", stage.decides().map(Role::id).orElse(null));
        json.put("band", stage.band().map(Object::toString).orElse(null));
        json.put(
                "actions",
                stage.work().actions().stream().map(PathwayJson::action).toList());
        json.put(
                "evidence",
                stage.work().evidence().stream()
                        .map(need -> need.key() + " >= " + need.min())
                        .toList());
        json.put("review", stage.work().review().map(Review::toString).orElse(null));
        json.put(
                "routes",
                stage.work().routes().stream().map(route -> route.key()).toList());
        json.put("expectations", stage.promise().expectations());
        json.put("approach", stage.promise().approach());
        json.put("continuumLevel", stage.promise().continuumLevel().orElse(null));
        json.put("notKnown", List.copyOf(stage.notKnown()));
        return json;
    }

    private static Map<String, @Nullable Object> action(StageAction action) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", action.key());
        json.put("title", action.title());
        json.put("mandatory", action.mandatory());
        json.put("work", action.work().name());
        json.put("owner", action.owner().map(Role::id).orElse(null));
        json.put("within", action.within().map(Stretch::toString).orElse(null));
        json.put("every", action.every().map(Stretch::toString).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> way(Transition way) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", way.id());
        json.put("from", way.from());
        json.put("to", way.to());
        json.put("kind", way.kind().name());
        json.put("rank", way.rank().orElse(null));
        json.put("when", way.trigger().describe());
        json.put("guards", way.guards().stream().map(Condition::describe).toList());
        json.put("decides", way.decides().map(Role::id).orElse(null));
        json.put("question", way.question().orElse(null));
        json.put("sources", way.sources());
        return json;
    }

    private static Map<String, @Nullable Object> obligation(Obligation obligation) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", obligation.key());
        json.put("title", obligation.title());
        json.put("within", obligation.within().map(Stretch::toString).orElse(null));
        json.put("every", obligation.every().map(Stretch::toString).orElse(null));
        json.put("perTerm", obligation.perTerm() == 0 ? null : obligation.perTerm());
        return json;
    }

    private static Map<String, @Nullable Object> source(Source source) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", source.id());
        json.put("title", source.title());
        json.put("place", source.place());
        json.put("url", source.url());
        json.put("readOn", source.readOn().map(LocalDate::toString).orElse(null));
        json.put("status", source.status().name());
        return json;
    }
}
