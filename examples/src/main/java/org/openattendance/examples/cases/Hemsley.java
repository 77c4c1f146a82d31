package org.openattendance.examples.cases;

import java.util.List;
import java.util.Optional;
import org.openattendance.mapping.directory.DirectoryMaintenance;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.gap.GapOrder;
import org.openattendance.mapping.gap.SchoolGapAnalysis;
import org.openattendance.mapping.gap.SchoolNeed;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.model.PartnershipMap;

/** A school that works with many partners: its projects, its team as a map, its cluster, and what it saw. */
public final class Hemsley {

    private Hemsley() {}

    /** Its seven projects. */
    public static ExamplePartnership projects() {
        return ExamplePartnership.of("hemsley");
    }

    /** The school and the ten partners of its team. */
    public static PartnershipMap teamMap() {
        return MapJson.read("hemsley-map.json", CaseFiles.bytes("hemsley-map.json"))
                .value();
    }

    /** Ids of the six schools that share support. */
    public static List<String> cluster() {
        return CaseFiles.rows("hemsley-cluster.csv").stream()
                .map(row -> row.text("school"))
                .toList();
    }

    /**
     * What the school saw.
     *
     * @param id of the note
     * @param subgroup of whom
     * @param note in our words
     * @param need what they still need, or empty
     * @param people how many, where the source says so
     */
    public record EvaluationNote(
            String id, String subgroup, String note, Optional<String> need, Optional<Integer> people) {}

    /** All notes, in the order of the source. */
    public static List<EvaluationNote> evaluation() {
        return CaseFiles.rows("hemsley-evaluation.csv").stream()
                .map(row -> new EvaluationNote(
                        row.text("id"),
                        row.text("subgroup"),
                        row.text("note"),
                        row.find("need"),
                        row.find("people").map(Integer::valueOf)))
                .toList();
    }

    /** What is still needed and nobody offers, with small numbers hidden. */
    public static SchoolGapAnalysis gaps(int least) {
        List<SchoolNeed> needs = evaluation().stream()
                .filter(note -> note.need().isPresent())
                .map(note ->
                        SchoolNeed.of(note.need().orElseThrow(), note.people().orElse(0), 3, "evaluation " + note.id()))
                .toList();
        PartnerDirectory nobody = PartnerDirectory.of(DirectoryMaintenance.none(), List.of(), List.of());
        return SchoolGapAnalysis.of(needs, nobody, GapOrder.standard(), least);
    }
}
