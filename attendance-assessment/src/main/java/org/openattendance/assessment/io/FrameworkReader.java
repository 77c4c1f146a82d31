package org.openattendance.assessment.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.FrameworkHeader;
import org.openattendance.assessment.framework.LimitingRule;
import org.openattendance.assessment.framework.Theme;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Source;
import org.openattendance.table.UnreadableInputException;

/**
 * Reads a framework from JSON; the form is {@code framework.schema.json}. One reading finds all faults, each with its JSON Pointer.
 *
 * <p>A file names a known scale by its id, or brings its own; a criterion may use one of a shared set. Immutable and thread-safe.
 */
public final class FrameworkReader {

    private final List<RatingScale> scales;
    private final Map<String, Criterion> shared;
    private final FieldPolicy policy;

    FrameworkReader(List<RatingScale> scales, Map<String, Criterion> shared, FieldPolicy policy) {
        this.scales = List.copyOf(scales);
        this.shared = Map.copyOf(shared);
        this.policy = policy;
    }

    /** The same, with another way with fields that it does not know. */
    public FrameworkReader with(FieldPolicy other) {
        return new FrameworkReader(scales, shared, other);
    }

    /**
     * Reads a framework that must be good.
     *
     * @param file what the caller calls it
     * @param in is closed
     * @throws UnreadableInputException if it is not JSON
     * @throws InvalidDocumentException if it has an error
     */
    public AssessmentFramework load(String file, InputStream in) {
        Checked<Optional<AssessmentFramework>> read = read(file, in);
        return read.value().orElseThrow(() -> new InvalidDocumentException(file, read.issues()));
    }

    /**
     * Reads a framework.
     *
     * @param file what the caller calls it
     * @param in is closed
     * @return the framework, or empty when an issue is an error
     * @throws UnreadableInputException if it is not JSON
     */
    public Checked<Optional<AssessmentFramework>> read(String file, InputStream in) {
        List<Issue> issues = new ArrayList<>();
        JsonNode node = Json.read(file, in);
        Optional<AssessmentFramework> framework = read(JsonAt.root(file, node, issues));
        return Checked.of(framework.filter(good -> issues.stream().noneMatch(Issue::isError)), issues);
    }

    private Optional<AssessmentFramework> read(JsonAt at) {
        at.only(
                policy,
                "schemaVersion",
                "id",
                "version",
                "published",
                "title",
                "jurisdiction",
                "language",
                "status",
                "scale",
                "source",
                "licence",
                "sources",
                "notes",
                "themes",
                "policy",
                "limitingRules");
        Optional<FrameworkHeader> header = header(at);
        Optional<RatingScale> scale = scale(at.at("scale"));
        if (header.isEmpty() || scale.isEmpty()) {
            return Optional.empty();
        }
        List<Theme> themes = themes(at.at("themes"), header.get().id(), scale.get());
        PolicyReader policies = new PolicyReader(scale.get(), policy);
        AggregationPolicy summed = policies.policy(at.at("policy"));
        List<LimitingRule> rules = policies.limitingRules(at.at("limitingRules"), ids(themes));
        if (at.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(AssessmentFramework.of(header.get(), scale.get(), themes, summed, rules));
        } catch (InvalidValueException e) {
            at.error("INVALID_VALUE", JsonAt.firstLine(e));
            return Optional.empty();
        }
    }

    private static Map<String, String> ids(List<Theme> themes) {
        Map<String, String> ids = new HashMap<>();
        for (Theme theme : themes) {
            for (Criterion criterion : theme.criteria()) {
                ids.put(criterion.id(), criterion.id());
                ids.put(criterion.shortId(), criterion.id());
            }
        }
        return ids;
    }

    Optional<FrameworkHeader> header(JsonAt at) {
        String id = at.at("id").text();
        String version = at.at("version").text();
        String title = at.at("title").text();
        String source = required(at.at("source"), "MISSING_SOURCE", "say where the words come from.");
        String licence = required(at.at("licence"), "MISSING_LICENCE", "say under which licence it may be used.");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
            at.at("id")
                    .error("BAD_ID", "an id is of lower-case letters, digits and hyphens, and begins with a letter.");
            return Optional.empty();
        }
        if (!version.isEmpty() && !version.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            at.at("version").error("BAD_ID", "a version is of letters, digits, dots and hyphens.");
            return Optional.empty();
        }
        if (id.isEmpty() || version.isEmpty() || title.isBlank() || source.isBlank() || licence.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new FrameworkHeader(
                id,
                version,
                at.at("published").day(),
                title,
                at.at("jurisdiction").text(""),
                at.at("language").text("en"),
                at.at("status").word(Source.Status.class, Source.Status.CURRENT),
                source,
                licence,
                sources(at.at("sources")),
                at.at("notes").texts()));
    }

    private static String required(JsonAt at, String reason, String message) {
        Optional<String> text = at.findText();
        if (text.isEmpty()) {
            at.error(reason, message);
        }
        return text.orElse("");
    }

    private List<Source> sources(JsonAt at) {
        List<Source> sources = new ArrayList<>();
        for (JsonAt source : at.list()) {
            source.only(policy, "id", "title", "place", "url", "readOn", "status");
            try {
                sources.add(new Source(
                        source.at("id").text(),
                        source.at("title").text(),
                        source.at("place").text(""),
                        source.at("url").text(""),
                        source.at("readOn").day(),
                        source.at("status").word(Source.Status.class, Source.Status.CURRENT)));
            } catch (InvalidValueException e) {
                source.error("BAD_ID", JsonAt.firstLine(e));
            }
        }
        return sources;
    }

    private Optional<RatingScale> scale(JsonAt at) {
        if (at.isObject()) {
            return ScaleReader.read(at, policy);
        }
        String id = at.text();
        Optional<RatingScale> scale =
                scales.stream().filter(known -> known.id().equals(id)).findFirst();
        if (scale.isEmpty() && !id.isEmpty()) {
            at.error(
                    "UNKNOWN_SCALE",
                    "known are " + scales.stream().map(RatingScale::id).toList()
                            + "; or give the scale itself in place of its id.");
        }
        return scale;
    }

    private List<Theme> themes(JsonAt at, String framework, RatingScale scale) {
        CriterionReader reader = new CriterionReader(framework, Optional.of(scale), shared, policy);
        List<Theme> themes = new ArrayList<>();
        Set<String> themeIds = JsonAt.newIds();
        Set<String> criterionIds = JsonAt.newIds();
        List<JsonAt> list = at.list();
        if (list.isEmpty()) {
            at.error("MISSING_FIELD", "a framework needs at least one theme.");
        }
        for (JsonAt theme : list) {
            theme.only(policy, "id", "title", "criteria");
            String id = theme.at("id").text();
            theme.at("id").unique(themeIds, id);
            List<Criterion> criteria = criteria(theme.at("criteria"), reader, criterionIds);
            theme(theme, id, criteria).ifPresent(themes::add);
        }
        return themes;
    }

    private static Optional<Theme> theme(JsonAt at, String id, List<Criterion> criteria) {
        String title = at.at("title").text(id);
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]*")) {
            at.at("id").error("BAD_ID", "an id is of lower-case letters, digits and hyphens.");
            return Optional.empty();
        }
        return id.isEmpty() || title.isBlank() || criteria.isEmpty()
                ? Optional.empty()
                : Optional.of(new Theme(id, title, criteria));
    }

    private static List<Criterion> criteria(JsonAt at, CriterionReader reader, Set<String> seen) {
        List<Criterion> criteria = new ArrayList<>();
        List<JsonAt> list = at.list();
        if (list.isEmpty()) {
            at.error("EMPTY_THEME", "a theme needs at least one criterion.");
        }
        for (JsonAt criterion : list) {
            Optional<Criterion> read = reader.read(criterion);
            read.ifPresent(found -> criterion.at("id").unique(seen, found.shortId()));
            read.ifPresent(criteria::add);
        }
        return criteria;
    }
}
