package org.openattendance.examples.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.MapDiff;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code attendance map diff OLD NEW}: what changed between two versions, as an audience may see it. */
@CommandLine.Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "What came, what went and what is different between two versions of a map, for an audience.",
        footer = {
            "",
            "Example: attendance map diff examples/data/partnership/map-1.json examples/data/partnership/map-2.json"
        })
final class DiffCommand extends Command {

    @Mixin
    private final MapFiles files = new MapFiles();

    @Parameters(index = "0", paramLabel = "OLD", description = "The older version, in JSON.")
    private String older = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer version, in JSON.")
    private String newer = "";

    @Override
    protected Outcome run() {
        if (files.audience().equals(Audience.EXPORT_ANON)) {
            throw new CallException(
                    "Two anonymous exports cannot be compared: nothing in one can be found again in the other.",
                    "another audience was meant.");
        }
        PartnershipMap before = files.load(older);
        PartnershipMap after = files.load(newer);
        MapView then = files.view(before);
        MapView now = files.view(after);
        MapDiff diff = MapDiff.between(then.map(), now.map());
        Outcome outcome = Outcome.of(json(then.map(), now.map(), diff), List.of(table(diff)))
                .withIssues(files.issues(maxIssues()));
        err().println("OLD: " + then.operatorReport());
        err().println("NEW: " + now.operatorReport());
        return outcome;
    }

    private static Map<String, Object> json(PartnershipMap before, PartnershipMap after, MapDiff diff) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("map", after.id());
        json.put("from", version(before));
        json.put("to", version(after));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (MapDiff.Change change : diff.changes()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("what", change.what().name());
            row.put("change", change.way().name());
            row.put("key", change.key());
            row.put("fields", change.fields().stream().map(DiffCommand::field).toList());
            rows.add(row);
        }
        json.put("rows", rows);
        return json;
    }

    private static Map<String, Object> version(PartnershipMap map) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("version", map.version());
        version.put("asOf", map.asOf().toString());
        return version;
    }

    private static Map<String, Object> field(MapDiff.Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("before", field.before());
        json.put("after", field.after());
        return json;
    }

    private static ReportTable table(MapDiff diff) {
        List<List<String>> rows = new ArrayList<>();
        for (MapDiff.Change change : diff.changes()) {
            if (change.fields().isEmpty()) {
                rows.add(List.of(change.what().name(), change.way().name(), change.key(), "", "", ""));
            }
            change.fields()
                    .forEach(field -> rows.add(List.of(
                            change.what().name(),
                            change.way().name(),
                            change.key(),
                            field.name(),
                            field.before(),
                            field.after())));
        }
        return ReportTable.of(
                List.of(
                        Column.words("what"),
                        Column.words("change"),
                        Column.words("key"),
                        Column.words("field"),
                        Column.words("before"),
                        Column.words("after")),
                rows);
    }
}
