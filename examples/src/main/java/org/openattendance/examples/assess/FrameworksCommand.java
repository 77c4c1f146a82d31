package org.openattendance.examples.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.io.AssessmentLibrary;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;

/** {@code attendance assess frameworks}: the frameworks that come with the library. */
@CommandLine.Command(
        name = "frameworks",
        mixinStandardHelpOptions = true,
        description = "Lists the frameworks that come with the library.")
final class FrameworksCommand extends Command {

    @Override
    protected Outcome run() {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (AssessmentFramework framework :
                AssessmentLibrary.standard().registry().frameworks()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", framework.id());
            row.put("version", framework.version());
            row.put("title", framework.header().title());
            row.put("scale", framework.scale().id());
            row.put("policy", framework.policy().type().name());
            row.put("themes", framework.themes().size());
            row.put("criteria", framework.criteria().size());
            row.put("status", framework.header().status().name());
            row.put("source", framework.header().source());
            rows.add(row);
            cells.add(row.values().stream().map(String::valueOf).toList());
        }
        List<Column> columns = rows.get(0).keySet().stream()
                .map(name ->
                        name.equals("themes") || name.equals("criteria") ? Column.numbers(name) : Column.words(name))
                .toList();
        return Outcome.of(Map.of("rows", rows), List.of(ReportTable.of(columns, cells)));
    }
}
