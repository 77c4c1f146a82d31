package org.openattendance.examples.pathway;

import java.util.List;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.pathway.Pathway;
import org.openattendance.report.PathwayDot;
import org.openattendance.report.PathwayPicture;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code attendance pathway draw ID --format svg|dot}: the picture of the data that runs. */
@CommandLine.Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = "Draws a pathway as SVG, as a Graphviz graph, or as a table in Markdown.")
final class PathwayDrawCommand extends Command {

    @Parameters(paramLabel = "ID|FILE", description = "An id as listed, ID@VERSION, or a file of your own.")
    private String id = "";

    /** There is no table among them: {@code --format table}, the default of every command, is taken as Markdown. */
    @Override
    protected List<Format> formats() {
        return List.of(Format.SVG, Format.DOT, Format.MARKDOWN, Format.TABLE);
    }

    @Override
    protected Outcome run() {
        Pathway pathway = PathwaySource.one(id);
        return Outcome.document(
                switch (format()) {
                    case SVG -> PathwayPicture.of(pathway).svg();
                    case DOT -> PathwayDot.of(pathway);
                    default -> PathwayPicture.of(pathway).markdown();
                });
    }
}
