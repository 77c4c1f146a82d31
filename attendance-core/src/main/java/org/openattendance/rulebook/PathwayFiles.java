package org.openattendance.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.PathwayDraft;
import org.openattendance.pathway.PathwayFault;
import org.openattendance.pathway.Pathways;
import org.openattendance.table.UnreadableInputException;

/**
 * Pathway files: ours, of all nations, and a caller's own.
 *
 * <p>One file is one version of one pathway. It is read whole or refused; each refusal names the file, the place in it as a JSON Pointer,
 * and the fault. Stateless.
 */
public final class PathwayFiles {

    static final Pattern NAME = Pattern.compile("pathways/[a-z0-9][a-z0-9.-]*\\.json");

    private PathwayFiles() {}

    /**
     * Ours, of every nation.
     *
     * @throws RuleFileException if a file of the jar was damaged
     */
    public static Pathways standard() {
        return read(RuleFiles.standard());
    }

    static Pathways read(RuleFiles files) {
        List<Pathway> pathways = new ArrayList<>();
        for (String name : files.names()) {
            if (NAME.matcher(name).matches()) {
                files.find(name).ifPresent(bytes -> pathways.add(require(name, bytes)));
            }
        }
        return Pathways.of(pathways);
    }

    private static Pathway require(String name, byte[] bytes) {
        Checked<Optional<Pathway>> read = tree(name, bytes);
        return read.value().orElseThrow(() -> {
            Issue first =
                    read.issues().stream().filter(Issue::isError).findFirst().orElseThrow();
            String pointer = first.place() instanceof Issue.Path path ? path.pointer() : "";
            return new RuleFileException(
                    name,
                    0,
                    pointer + ": " + first.reason() + ": " + first.message(),
                    "a stage was renamed in one place only.");
        });
    }

    private static Checked<Optional<Pathway>> tree(String name, byte[] bytes) {
        try {
            return read(name, bytes);
        } catch (UnreadableInputException e) {
            throw new RuleFileException(name, 0, RuleTable.firstLine(e), "the file was cut off when it was copied.", e);
        }
    }

    /**
     * Reads a caller's own file.
     *
     * @param file what the caller calls it
     * @param in is closed
     * @return the pathway, or nothing but its faults, in order of the checks; a level without an expectation or an agreed approach is a
     *     warning
     * @throws UnreadableInputException if it is no JSON document
     */
    public static Checked<Optional<Pathway>> read(String file, InputStream in) {
        try (in) {
            return read(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UnreadableInputException("NOT_READABLE", file, "it cannot be read.", "it was moved.", e);
        }
    }

    private static Checked<Optional<Pathway>> read(String file, byte[] bytes) {
        PathwayReader reader = new PathwayReader();
        Optional<PathwayDraft> draft = reader.read(JsonTree.parse(file, bytes));
        List<Issue> issues = new ArrayList<>(reader.issues());
        draft.ifPresent(one -> one.faults().forEach(fault -> issues.add(issue(file, fault))));
        Optional<Pathway> pathway = issues.isEmpty() ? draft.map(Pathway::of) : Optional.empty();
        pathway.ifPresent(one -> issues.addAll(warnings(file, one)));
        return Checked.of(pathway, issues);
    }

    private static Issue issue(String file, PathwayFault fault) {
        return Issue.error(fault.reason(), new Issue.Path(file, fault.pointer()), fault.message());
    }

    private static List<Issue> warnings(String file, Pathway pathway) {
        return PathwayStages.incomplete(pathway.stages()).stream()
                .map(key -> Issue.warning(
                        "PATHWAY_LEVEL_WITHOUT_EXPECTATION",
                        new Issue.Path(file, "/stages/" + pathway.stages().indexOf(pathway.stage(key))),
                        key + " needs at least one expectation and one agreed approach, so that everybody knows what to"
                                + " expect there."))
                .toList();
    }
}
