package org.openattendance.examples.partnership;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.base.Checked;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code attendance plan story FOLDER}: a year of partnership, told from its files. */
@CommandLine.Command(
        name = "story",
        mixinStandardHelpOptions = true,
        description =
                "Tells a year of partnership for the core team, from the files of a folder: plan.json, map-1.json,"
                        + " map-2.json ... and, if there, directory, referrals.csv, sharing.csv, withdrawals.csv, evaluation.json,"
                        + " communications.json.",
        footer = {"", "Example: attendance plan story examples/data/partnership"})
public final class PlanStoryCommand extends Command {

    @Parameters(paramLabel = "FOLDER", description = "The folder with the files of the year.")
    private Path folder = Path.of("");

    /** For the command line. */
    public PlanStoryCommand() {}

    @Override
    protected Outcome run() {
        Checked<YearFiles> read = YearFiles.read(folder);
        StoryText story = YearOfPartnership.tell(read.value());
        Outcome outcome = format() == Format.TABLE
                ? Outcome.document(story.toString())
                : Outcome.of(json(read.value(), story), List.of(table(story)));
        return outcome.withIssues(first(read, maxIssues()));
    }

    private static Checked<Integer> first(Checked<?> read, int most) {
        return new Checked<>(
                0, read.issues().subList(0, Math.min(most, read.issues().size())), read.issueCounts(), read.errors());
    }

    private static Map<String, Object> json(YearFiles year, StoryText story) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("plan", year.plan().id());
        json.put("map", year.last().id());
        json.put("from", year.maps().get(0).asOf().toString());
        json.put("to", year.last().asOf().toString());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (StoryText.Chapter chapter : story.chapters()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("chapter", chapter.title());
            row.put("lines", chapter.lines().stream().map(String::strip).toList());
            rows.add(row);
        }
        json.put("rows", rows);
        return json;
    }

    private static ReportTable table(StoryText story) {
        List<List<String>> rows = new ArrayList<>();
        story.chapters()
                .forEach(chapter -> chapter.lines().forEach(line -> rows.add(List.of(chapter.title(), line.strip()))));
        return ReportTable.of(List.of(Column.words("chapter"), Column.words("line")), rows);
    }
}
