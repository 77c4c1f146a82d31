package org.openattendance.examples.map;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.render.AgencyGrid;
import org.openattendance.mapping.render.CoveragePicture;
import org.openattendance.mapping.render.MapDot;
import org.openattendance.mapping.render.MapGraphMl;
import org.openattendance.mapping.render.MapHtml;
import org.openattendance.mapping.render.MapMarkdown;
import org.openattendance.mapping.render.MapWords;
import org.openattendance.mapping.render.NeedPartnerPicture;
import org.openattendance.mapping.render.RingPicture;
import org.openattendance.picture.Picture;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance map render MAP}: pictures and files of a map, for one audience. */
@CommandLine.Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description =
                "Draws a map for an audience, or writes it for another tool: svg, html (with tables beside it), dot, graphml, markdown, json, table.",
        footer = {"", "Example: attendance map render examples/data/partnership/map-2.json --format svg --out map.svg"})
final class RenderCommand extends Command {

    /** What can be drawn. */
    enum Kind {
        RINGS,
        NEEDS,
        COVERAGE,
        GRID
    }

    @Mixin
    private final MapFiles files = new MapFiles();

    @Parameters(paramLabel = "MAP", description = "A map in JSON; - for standard input.")
    private String name = "";

    @Option(
            names = "--picture",
            paramLabel = "RINGS|NEEDS|COVERAGE|GRID",
            defaultValue = "RINGS",
            description =
                    "Which picture, for svg, html and table: rings; needs by partner; coverage by layer; a grid of who"
                            + " sees, does and answers for what (default: ${DEFAULT-VALUE}).")
    private String picture = "RINGS";

    @Override
    protected List<Format> formats() {
        return List.of(Format.TABLE, Format.SVG, Format.HTML, Format.DOT, Format.GRAPHML, Format.MARKDOWN, Format.JSON);
    }

    @Override
    protected Outcome run() {
        Kind kind = MapFiles.choice("--picture", picture, Kind.class);
        MapView view = files.view(files.load(name));
        String document = switch (format()) {
            case SVG -> picture(kind, view).svg();
            case HTML -> kind == Kind.RINGS ? MapHtml.of(view) : MapHtml.of(picture(kind, view));
            case DOT -> MapDot.of(view);
            case GRAPHML -> MapGraphMl.of(view);
            case MARKDOWN -> MapMarkdown.of(view);
            case JSON -> new String(MapJson.write(view.map()), StandardCharsets.UTF_8);
            default ->
                kind == Kind.RINGS
                        ? MapMarkdown.text(view, MapWords.standard())
                        : picture(kind, view).text();
        };
        if (format() == Format.JSON) {
            // The document is the map itself: its issues have no place in it.
            files.issues(maxIssues()).issues().forEach(issue -> err().println(issue.describe()));
        }
        err().println(view.operatorReport());
        return Outcome.document(document).withIssues(files.issues(maxIssues()));
    }

    private static Picture picture(Kind kind, MapView view) {
        return switch (kind) {
            case RINGS -> RingPicture.of(view);
            case NEEDS -> NeedPartnerPicture.of(view);
            case COVERAGE -> CoveragePicture.of(view);
            case GRID -> AgencyGrid.of(view);
        };
    }
}
