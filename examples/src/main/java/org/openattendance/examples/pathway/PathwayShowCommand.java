package org.openattendance.examples.pathway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.pathway.Pathway;
import org.openattendance.report.PathwayJson;
import org.openattendance.report.PathwayTables;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code attendance pathway show ID}: stages, ways and sources of one pathway. */
@CommandLine.Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one pathway: its stages, the ways between them, its sources, what is not known.")
final class PathwayShowCommand extends Command {

    @Parameters(paramLabel = "ID|FILE", description = "An id as listed, ID@VERSION, or a file of your own.")
    private String id = "";

    @Override
    @SuppressWarnings("NullAway") // JSON has null for what is not known
    protected Outcome run() {
        Pathway pathway = PathwaySource.one(id);
        Map<String, Object> json = new LinkedHashMap<>();
        json.putAll(PathwayJson.json(pathway));
        Outcome outcome = Outcome.of(json, List.of(PathwayTables.stages(pathway), PathwayTables.ways(pathway)))
                .withText(text(pathway));
        return PathwaySource.withRules(outcome, pathway.about().nation());
    }

    private static String text(Pathway pathway) {
        StringBuilder text = new StringBuilder();
        text.append(pathway.about().title())
                .append(" (")
                .append(pathway.about().standing())
                .append(")\n");
        pathway.whyNotExecutable()
                .forEach(
                        reason -> text.append("Not executable: ").append(reason).append('\n'));
        pathway.about()
                .notKnown()
                .forEach(field -> text.append("Not known: ").append(field).append('\n'));
        pathway.about()
                .sources()
                .forEach(source -> text.append(source.id())
                        .append(": ")
                        .append(source.cite())
                        .append('\n'));
        pathway.notes().forEach(note -> text.append("Note: ").append(note).append('\n'));
        return text.toString();
    }
}
