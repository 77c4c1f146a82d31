package org.openattendance.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.casework.Casework;
import org.openattendance.pathway.CaseFile;
import org.openattendance.table.JsonPart;

/**
 * A document about one case: its way through a pathway ({@link CaseJson}), the casework around it ({@link CaseworkJson}), or both, the casework
 * under the name {@code casework}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file what a pathway asks for; empty in a document of casework alone
 * @param casework everything else; empty if there is none
 */
public record CaseDocument(Optional<CaseFile> file, Optional<Casework> casework) {

    private static final List<String> OF_A_PATHWAY = List.of("opened", "stage", "events", "readings", "casework");

    public CaseDocument {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(casework, "casework");
    }

    /**
     * Reads both.
     *
     * @param input where it comes from; closed when read
     * @return issues of the pathway's part first; what cannot be read is empty
     * @throws org.openattendance.table.UnreadableInputException if it is no JSON document
     */
    public static Checked<CaseDocument> read(Input input) {
        JsonPart root = JsonTree.read(input);
        boolean ofPathway = !root.isObject() || root.keys().stream().anyMatch(OF_A_PATHWAY::contains);
        Checked<Optional<CaseFile>> file = ofPathway ? CaseJson.of(root) : Checked.of(Optional.empty());
        Checked<Optional<Casework>> casework = root.isObject() ? CaseworkJson.read(root) : Checked.of(Optional.empty());
        List<Issue> issues = new ArrayList<>(file.issues());
        issues.addAll(casework.issues());
        return Checked.of(new CaseDocument(file.value(), casework.value()), issues);
    }
}
