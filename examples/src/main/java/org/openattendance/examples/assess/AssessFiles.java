package org.openattendance.examples.assess;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.FrameworkRegistry;
import org.openattendance.assessment.io.AssessmentLibrary;
import org.openattendance.assessment.io.AssessmentReader;
import org.openattendance.assessment.io.FieldPolicy;
import org.openattendance.assessment.io.RatingsReader;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.AssessmentPurpose;
import org.openattendance.assessment.judgement.AssessmentRound;
import org.openattendance.assessment.judgement.AssessmentSubject;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.load.Input;
import picocli.CommandLine.Option;

/** The framework of a command, and its assessments: JSON files that name their framework, or ratings in CSV. */
final class AssessFiles {

    @Option(
            names = "--framework",
            paramLabel = "ID|FILE",
            description =
                    "A framework of the library, or a file of your own. Ratings in CSV need one; JSON files name theirs.")
    private @Nullable String framework;

    private final List<Issue> issues = new ArrayList<>();

    /** For a framework that another command names, where one is needed. */
    static AssessFiles ofFramework(Optional<String> named) {
        AssessFiles files = new AssessFiles();
        files.framework = named.orElse(null);
        return files;
    }

    /** An assessment with its framework. */
    record Loaded(String name, AssessmentFramework framework, Assessment assessment) {}

    /** The framework that was named, or empty. */
    Optional<AssessmentFramework> find() {
        return Optional.ofNullable(framework).map(this::framework);
    }

    /**
     * The framework that was named.
     *
     * @throws CallException if none was
     */
    AssessmentFramework required() {
        return find().orElseThrow(() ->
                new CallException("--framework is missing.", "the file was meant to name its framework."));
    }

    /** A framework of the library by id, else a file. */
    AssessmentFramework framework(String name) {
        AssessmentLibrary library = AssessmentLibrary.standard();
        if (!library.registry().versions(name).isEmpty()) {
            return library.registry().framework(name);
        }
        if (!name.contains(".") && !name.contains("/") && !name.equals("-")) {
            throw new CallException(
                    "No framework " + name + ". Known are "
                            + library.registry().frameworks().stream()
                                    .map(AssessmentFramework::id)
                                    .toList() + ".",
                    "a file was meant: give its path.");
        }
        Input input = Inputs.of(name);
        Checked<Optional<AssessmentFramework>> read = library.reader().read(input.name(), open(input));
        issues.addAll(read.issues());
        return read.value().orElseThrow(() -> new NothingUsableException(describe(read.issues())));
    }

    /** An assessment: ratings if the name ends in {@code .csv}, else JSON. */
    Loaded load(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? ratings(name) : document(name);
    }

    /** Ratings in CSV for the framework that was named. */
    Loaded ratings(String name) {
        AssessmentFramework used = required();
        Input input = Inputs.of(name);
        Checked<List<Judgement>> read = RatingsReader.read(input.name(), open(input), used);
        issues.addAll(read.issues());
        LocalDate last = read.value().stream()
                .map(Judgement::on)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        Assessment assessment = new Assessment(
                "ratings",
                used.id(),
                used.version(),
                AssessmentSubject.setting("subject"),
                new AssessmentRound(last.toString(), last),
                AssessmentPurpose.SELF_ASSESSMENT,
                read.value(),
                List.of(),
                List.of());
        return new Loaded(input.name(), used, assessment);
    }

    private Loaded document(String name) {
        FrameworkRegistry registry = AssessmentLibrary.standard().registry();
        Optional<AssessmentFramework> own = find();
        Input input = Inputs.of(name);
        Checked<Optional<AssessmentReader.Read>> read = AssessmentReader.read(
                input.name(), open(input), own.map(registry::with).orElse(registry), FieldPolicy.REPORT);
        issues.addAll(read.issues());
        AssessmentReader.Read found =
                read.value().orElseThrow(() -> new NothingUsableException(describe(read.issues())));
        return new Loaded(input.name(), found.framework(), found.assessment());
    }

    private static InputStream open(Input input) {
        return input.open();
    }

    /** The first few faults, one on a line. */
    private static String describe(List<Issue> found) {
        StringBuilder text = new StringBuilder();
        found.stream()
                .filter(Issue::isError)
                .limit(10)
                .forEach(issue -> text.append(issue.describe()).append('\n'));
        return text.toString().stripTrailing();
    }

    /** What was wrong with the inputs, in their order; the first {@code most} of them. */
    Checked<Integer> issues(int most) {
        Checked<Integer> all = Checked.of(0, issues);
        return new Checked<>(0, issues.subList(0, Math.min(most, issues.size())), all.issueCounts(), all.errors());
    }
}
