package org.openattendance.examples.pathway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.base.Nation;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.pathway.Pathway;
import org.openattendance.report.PathwayJson;
import org.openattendance.report.PathwayTables;
import org.openattendance.rulebook.PathwayFiles;
import picocli.CommandLine;

/** {@code attendance pathway list}: the pathways that we ship, and which of them may be run. */
@CommandLine.Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the pathways, and which of them may be run.")
final class PathwayListCommand extends Command {

    @Override
    protected Outcome run() {
        List<Pathway> all = PathwayFiles.standard().all();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pathways", all.stream().map(PathwayJson::summary).toList());
        return PathwaySource.withRules(Outcome.of(json, List.of(PathwayTables.list(all))), Nation.ENGLAND);
    }
}
