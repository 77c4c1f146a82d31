package org.openattendance.examples.assess;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.assessment.action.ActionDerivation;
import org.openattendance.assessment.action.ActionRules;
import org.openattendance.assessment.aggregate.Aggregation;
import org.openattendance.assessment.aggregate.AssessmentResult;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.progress.Progress;
import org.openattendance.assessment.report.AssessmentMarkdown;
import org.openattendance.assessment.report.LevelWall;
import org.openattendance.assessment.report.ProgressPicture;
import org.openattendance.assessment.report.RadarPicture;
import org.openattendance.assessment.report.TablePictures;
import org.openattendance.base.Role;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.picture.Drawing;
import org.openattendance.picture.Picture;
import org.openattendance.picture.XmlText;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance assess render}: pictures and pages of an assessment. */
@CommandLine.Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Draws an assessment: the wall of levels, a radar, priorities, or progress from an earlier file.")
final class RenderCommand extends Command {

    /** What can be drawn. */
    enum Kind {
        WALL,
        RADAR,
        PRIORITIES,
        PROGRESS
    }

    /** Light and dark as the reader's machine has it, narrow enough to read, and pictures that shrink with the window. */
    private static final String STYLE = """
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            :root { color-scheme: light dark; }
            body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 1rem auto; max-width: 60rem; padding: 0 1rem; background: #fff; color: #16191d; }
            svg { max-width: 100%; height: auto; }
            :focus-visible { outline: 3px solid #1f5f99; outline-offset: 2px; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; }
            th, td { border-bottom: 1px solid #9aa0aa; padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top; }
            @media (prefers-color-scheme: dark) { body { background: #16191d; color: #f2f4f7; } :focus-visible { outline-color: #7fb8ea; } }
            @media print { .scroll { overflow: visible; } details > * { display: block; } }
            </style>
            """;

    @Mixin
    private final AssessFiles files = new AssessFiles();

    @Parameters(paramLabel = "FILE", description = "An assessment in JSON, or ratings in CSV.")
    private String name = "";

    @Option(
            names = "--picture",
            paramLabel = "WALL|RADAR|PRIORITIES|PROGRESS",
            defaultValue = "WALL",
            description = "Which picture (default: ${DEFAULT-VALUE}).")
    private String picture = "WALL";

    @Option(names = "--earlier", paramLabel = "FILE", description = "The earlier round, for PROGRESS.")
    private @Nullable String earlier;

    @Option(names = "--benchmark", paramLabel = "LEVEL", description = "A level to reach, for RADAR.")
    private @Nullable String benchmark;

    @Override
    protected List<Format> formats() {
        return List.of(Format.TABLE, Format.SVG, Format.HTML, Format.MARKDOWN);
    }

    @Override
    protected Outcome run() {
        AssessFiles.Loaded loaded = files.load(name);
        Standings standings = loaded.assessment().standings(loaded.framework());
        AssessmentResult result = Aggregation.of(standings);
        String document = switch (format()) {
            case MARKDOWN -> AssessmentMarkdown.report(loaded.assessment(), result);
            case HTML -> page(loaded, result);
            case SVG -> picture(kind(), loaded, result).svg();
            default -> picture(kind(), loaded, result).text();
        };
        return Outcome.document(document).withIssues(files.issues(maxIssues()));
    }

    private Kind kind() {
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(picture)) {
                return kind;
            }
        }
        throw new CallException("No picture " + picture + ".", "one of WALL, RADAR, PRIORITIES, PROGRESS was meant.");
    }

    private Picture picture(Kind kind, AssessFiles.Loaded loaded, AssessmentResult result) {
        return switch (kind) {
            case WALL -> LevelWall.draw(result);
            case RADAR ->
                RadarPicture.draw(
                        result.standings(),
                        Optional.ofNullable(benchmark).map(loaded.framework().scale()::level));
            case PRIORITIES -> priorities(loaded, result);
            case PROGRESS -> progress(loaded, result);
        };
    }

    private static Picture priorities(AssessFiles.Loaded loaded, AssessmentResult result) {
        LocalDate on = loaded.assessment().round().on();
        return TablePictures.priorities(ActionDerivation.derive(
                "plan",
                "",
                result.standings(),
                loaded.assessment(),
                ActionRules.usual(Role.of("PROPOSED_BY_RULE"), on)));
    }

    private Picture progress(AssessFiles.Loaded loaded, AssessmentResult result) {
        if (earlier == null) {
            throw new CallException("PROGRESS needs --earlier.", "another picture was meant.");
        }
        AssessFiles.Loaded before = files.load(earlier);
        return ProgressPicture.draw(
                Progress.between(before.assessment().standings(before.framework()), result.standings()),
                before.assessment().round().id(),
                loaded.assessment().round().id());
    }

    /** All pictures that the files allow, each with its table. */
    private String page(AssessFiles.Loaded loaded, AssessmentResult result) {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put("The wall", LevelWall.draw(result));
        if (!loaded.framework().scale().isNarrative()) {
            pictures.put("The radar", picture(Kind.RADAR, loaded, result));
            pictures.put("What to begin with", priorities(loaded, result));
        }
        if (earlier != null) {
            pictures.put("Since the earlier round", progress(loaded, result));
        }
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" + STYLE + "<title>")
                .append(XmlText.escape(loaded.framework().header().title()))
                .append("</title>\n</head>\n<body>\n<main>\n<h1>")
                .append(XmlText.escape(loaded.framework().header().title()))
                .append("</h1>\n<ul>\n");
        result.overall()
                .results()
                .forEach(one -> page.append("<li>")
                        .append(XmlText.escape(one.sentence()))
                        .append("</li>\n"));
        page.append("</ul>\n").append(Drawing.shared());
        pictures.forEach((heading, one) -> section(page, heading, one));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void section(StringBuilder page, String heading, Picture picture) {
        page.append("<section>\n<h2>")
                .append(heading)
                .append("</h2>\n<p>")
                .append(XmlText.escape(picture.description()))
                .append("</p>\n")
                .append(picture.embedded())
                .append(
                        "<details>\n<summary>The same in words</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table: ")
                .append(heading)
                .append("\">\n<table>\n<tr>");
        picture.table()
                .columns()
                .forEach(column -> page.append("<th scope=\"col\">")
                        .append(XmlText.escape(column))
                        .append("</th>"));
        page.append("</tr>\n");
        for (List<String> row : picture.table().rows()) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(XmlText.escape(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</table>\n</div>\n</details>\n</section>\n");
    }
}
