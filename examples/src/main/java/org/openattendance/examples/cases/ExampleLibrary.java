package org.openattendance.examples.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.base.Role;
import org.openattendance.base.Source;
import org.openattendance.mapping.communication.CommunicationMatrix;
import org.openattendance.mapping.communication.PresentationSheet;
import org.openattendance.mapping.communication.Story;
import org.openattendance.mapping.directory.AgeRange;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.exchange.DirectoryCsvReader;
import org.openattendance.mapping.programme.ParentProgramme;
import org.openattendance.mapping.prompt.Answer;
import org.openattendance.mapping.prompt.AnswerSheet;
import org.openattendance.mapping.prompt.PromptSheets;
import org.openattendance.mapping.team.MultiAgencyTeam;
import org.openattendance.table.CsvRow;

/** The rest of the sample data: directories, programmes, stories, incidents, short texts, figures of their time. */
public final class ExampleLibrary {

    private ExampleLibrary() {}

    /** A directory of the examples: {@code voluntary} or {@code providers}. All entries say: verify before use. */
    public static PartnerDirectory directory(String name) {
        return DirectoryCsvReader.read(Map.of("partners.csv", CaseFiles.bytes(name + "/partners.csv")))
                .value();
    }

    /** Thirty-eight workshops and courses for parents, in order of partner, then number. */
    public static List<ParentProgramme> parentProgrammes() {
        List<ParentProgramme> programmes = CaseFiles.rows("parent-programmes.csv").stream()
                .map(row -> new ParentProgramme(
                        row.text("partner"),
                        Integer.parseInt(row.text("number")),
                        row.text("title"),
                        Set.copyOf(CaseFiles.items(row, "topics")),
                        AgeRange.parse(row.text("child_ages")),
                        row.text("channel"),
                        Source.Status.valueOf(row.text("status"))))
                .toList();
        return ParentProgramme.catalogue(programmes, directory("providers"));
    }

    /** Four incidents to write about; nobody has yet. */
    public static List<PresentationSheet> incidents() {
        return CaseFiles.rows("incidents.csv").stream()
                .map(row -> PresentationSheet.of(row.text("id"), row.text("incident")))
                .toList();
    }

    /** Four stories, and nobody told yet. */
    public static CommunicationMatrix stories() {
        return CommunicationMatrix.of(CaseFiles.rows("stories.csv").stream()
                .map(row -> Story.of(row.text("id"), row.text("title")).withKind(row.text("kind")))
                .toList());
    }

    /** The lines of a short text, in order. */
    public static List<String> narrative(String id) {
        return CaseFiles.rows("narratives.csv").stream()
                .filter(row -> row.text("id").equals(id))
                .map(row -> row.text("text"))
                .toList();
    }

    /** What was noted on an activity of the training unit. */
    public static AnswerSheet activityNotes(String activity) {
        AnswerSheet sheet = AnswerSheet.of(PromptSheets.standard().get("activity-notes"), activity);
        for (CsvRow row : CaseFiles.rows("activity-notes.csv")) {
            if (row.text("activity").equals(activity)) {
                sheet = sheet.with(new Answer(
                        row.text("prompt"),
                        row.text("text"),
                        Role.of(row.text("by_role")),
                        LocalDate.parse(row.text("on"))));
            }
        }
        return sheet;
    }

    /**
     * A figure of its time.
     *
     * @param label what it counts
     * @param value how many
     * @param status history
     */
    public record HistoricalStatistic(String label, int value, Source.Status status) {}

    /** Figures of their time, by id. */
    public static Map<String, HistoricalStatistic> statistics() {
        Map<String, HistoricalStatistic> statistics = new TreeMap<>();
        for (CsvRow row : CaseFiles.rows("statistics.csv")) {
            statistics.put(
                    row.text("id"),
                    new HistoricalStatistic(
                            row.text("label"),
                            Integer.parseInt(row.text("value")),
                            Source.Status.valueOf(row.text("status"))));
        }
        return statistics;
    }

    /** A team that works with a cluster of schools. */
    public static MultiAgencyTeam best() {
        return MultiAgencyTeam.of("best-example", "Example team", "BEST")
                .withServes(bestCluster().keySet());
    }

    /** The kind of each school of the cluster, by id. */
    public static Map<String, String> bestCluster() {
        Map<String, String> kinds = new TreeMap<>();
        CaseFiles.rows("best-serves.csv").forEach(row -> kinds.put(row.text("school"), row.text("kind")));
        return kinds;
    }
}
