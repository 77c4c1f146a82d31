package org.openattendance.assessment.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.ExpectationFramework;
import org.openattendance.assessment.framework.FrameworkRegistry;
import org.openattendance.assessment.framework.RoleEntry;
import org.openattendance.assessment.impact.ImpactMeasure;
import org.openattendance.assessment.sample.CaseQuestion;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.Nation;
import org.openattendance.base.Role;
import org.openattendance.table.UnreadableInputException;

/**
 * What comes with the library: scales, frameworks, shared criteria, expectations, signs of impact, roles, and questions for a look at
 * cases. All of it is data in files that {@code index.txt} lists; a file added there is a framework added.
 *
 * <p>Immutable and thread-safe.
 */
public final class AssessmentLibrary {

    private final FrameworkRegistry registry;
    private final Map<String, Criterion> shared;
    private final List<ExpectationFramework> expectations;
    private final List<ImpactMeasure> impactMeasures;
    private final List<RoleEntry> roles;
    private final List<CaseQuestion> caseQuestions;

    private AssessmentLibrary(
            FrameworkRegistry registry,
            Map<String, Criterion> shared,
            List<ExpectationFramework> expectations,
            List<ImpactMeasure> impactMeasures,
            List<RoleEntry> roles,
            List<CaseQuestion> caseQuestions) {
        this.registry = registry;
        this.shared = shared;
        this.expectations = expectations;
        this.impactMeasures = impactMeasures;
        this.roles = roles;
        this.caseQuestions = caseQuestions;
    }

    /** Read once, when first asked for. */
    private static final class Holder {
        static final AssessmentLibrary STANDARD = read();
    }

    /**
     * The library as it is shipped.
     *
     * @throws InvalidDocumentException if a shipped file is broken
     */
    public static AssessmentLibrary standard() {
        return Holder.STANDARD;
    }

    private static AssessmentLibrary read() {
        List<RatingScale> scales = new ArrayList<>();
        for (JsonAt scale : LibraryFiles.document("scales.json").at("scales").list()) {
            scales.add(need(scale, ScaleReader.read(scale, FieldPolicy.REFUSE)));
        }
        Map<String, Criterion> shared = readShared();
        FrameworkReader reader = new FrameworkReader(scales, shared, FieldPolicy.REFUSE);
        List<AssessmentFramework> frameworks = new ArrayList<>();
        List<ExpectationFramework> expectations = new ArrayList<>();
        for (String file : LibraryFiles.index()) {
            if (file.startsWith("frameworks/")) {
                frameworks.add(LibraryFiles.framework(reader, file));
            } else if (file.startsWith("expectations/")) {
                JsonAt at = LibraryFiles.document(file);
                expectations.add(need(at, reader.header(at).flatMap(header -> ExpectationReader.read(at, header))));
            }
        }
        return new AssessmentLibrary(
                new FrameworkRegistry(scales, frameworks),
                shared,
                List.copyOf(expectations),
                measures(LibraryFiles.document("sets/impact-measures.json")),
                roles(LibraryFiles.document("sets/roles.json")),
                questions(LibraryFiles.document("sets/case-audit.json")));
    }

    private static Map<String, Criterion> readShared() {
        Map<String, Criterion> shared = new TreeMap<>();
        for (JsonAt at :
                LibraryFiles.document("sets/data-ownership.json").at("criteria").list()) {
            Criterion criterion = need(
                    at, new CriterionReader("data-ownership", Optional.empty(), Map.of(), FieldPolicy.REFUSE).read(at));
            shared.put(criterion.shortId(), criterion);
        }
        return Collections.unmodifiableMap(shared);
    }

    private static List<ImpactMeasure> measures(JsonAt at) {
        return at.at("measures").list().stream()
                .map(one -> new ImpactMeasure(
                        one.at("id").text(),
                        one.at("label").text(),
                        one.at("better").word(ImpactMeasure.Direction.class, ImpactMeasure.Direction.HIGHER),
                        Optional.empty()))
                .toList();
    }

    private static List<CaseQuestion> questions(JsonAt at) {
        return at.at("questions").list().stream()
                .map(one -> new CaseQuestion(
                        one.at("id").text(),
                        one.at("text").text(),
                        one.at("prompt").text("")))
                .toList();
    }

    private static List<RoleEntry> roles(JsonAt at) {
        List<RoleEntry> roles = new ArrayList<>();
        for (JsonAt one : at.at("roles").list()) {
            Map<Nation, String> aliases = new TreeMap<>();
            one.at("aliases")
                    .list()
                    .forEach(alias -> aliases.put(
                            Nation.of(alias.at("nation").text()),
                            alias.at("label").text()));
            roles.add(
                    new RoleEntry(Role.of(one.at("id").text()), one.at("label").text(), aliases));
        }
        return List.copyOf(roles);
    }

    /** Names of the shipped files, in order, without their folder. */
    public static List<String> index() {
        return LibraryFiles.index();
    }

    /**
     * The text of a shipped file.
     *
     * @param file a name of {@link #index()}
     * @throws UnreadableInputException if there is no such file
     */
    public static String text(String file) {
        return LibraryFiles.text(file);
    }

    private static <T> T need(JsonAt at, Optional<T> value) {
        at.throwIfBroken();
        return value.orElseThrow(() -> new InvalidDocumentException(at.pointer(), List.of()));
    }

    /** Frameworks and scales. */
    public FrameworkRegistry registry() {
        return registry;
    }

    /** Criteria that several frameworks use, by their id, for example {@code do-1}. */
    public Map<String, Criterion> shared() {
        return shared;
    }

    /** Documents of expectations, in order of file. */
    public List<ExpectationFramework> expectations() {
        return expectations;
    }

    /** Signs by which impact may be seen, in the order of the file. */
    public List<ImpactMeasure> impactMeasures() {
        return impactMeasures;
    }

    /** Roles that frameworks name, in the order of the file. */
    public List<RoleEntry> roles() {
        return roles;
    }

    /** Questions to ask of every case that is looked at, in the order of the file. */
    public List<CaseQuestion> caseQuestions() {
        return caseQuestions;
    }

    /** Reads frameworks of the caller's own, which may name the shipped scales and use the shared criteria. */
    public FrameworkReader reader() {
        return new FrameworkReader(registry.scales(), shared, FieldPolicy.REPORT);
    }
}
