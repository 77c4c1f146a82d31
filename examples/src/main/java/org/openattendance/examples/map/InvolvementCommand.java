package org.openattendance.examples.map;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.render.InvolvementPicture;
import org.openattendance.mapping.render.MapHtml;
import org.openattendance.mapping.render.MapWords;
import org.openattendance.picture.Picture;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance map involvement MAP MAP...}: who was involved when, over the versions of a map. */
@CommandLine.Command(
        name = "involvement",
        mixinStandardHelpOptions = true,
        description =
                "Who was involved when, over the versions of a map, for an audience: table, svg, html or markdown.",
        footer = {
            "",
            "Example: attendance map involvement examples/data/partnership/map-1.json"
                    + " examples/data/partnership/map-2.json --until 2025-12-31 --format svg --out involvement.svg"
        })
final class InvolvementCommand extends Command {

    @Mixin
    private final MapFiles files = new MapFiles();

    @Parameters(arity = "1..*", paramLabel = "MAP", description = "Versions of one map, in JSON, in any order.")
    private List<String> names = List.of();

    @Option(names = "--until", paramLabel = "D", description = "Last day shown (default: the day of the last version).")
    private @Nullable String until;

    @Override
    protected List<Format> formats() {
        return List.of(Format.TABLE, Format.SVG, Format.HTML, Format.MARKDOWN);
    }

    @Override
    protected Outcome run() {
        if (files.audience().equals(Audience.EXPORT_ANON)) {
            throw new CallException(
                    "Anonymous exports cannot be put in a row: nothing in one can be found again in the next.",
                    "another audience was meant.");
        }
        List<PartnershipMap> maps = names.stream().map(files::load).toList();
        if (maps.stream().map(PartnershipMap::id).distinct().count() > 1) {
            throw new CallException("The files are not versions of one map.", "one of them is another pupil's.");
        }
        List<MapView> views = maps.stream().map(files::view).toList();
        LocalDate last = maps.stream()
                .map(PartnershipMap::asOf)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Picture picture = InvolvementPicture.of(views, end(last), MapWords.standard());
        views.forEach(view -> err().println("Version " + view.map().version() + ": " + view.operatorReport()));
        String document = switch (format()) {
            case SVG -> picture.svg();
            case HTML -> MapHtml.of(picture);
            case MARKDOWN -> picture.markdown();
            default -> picture.text();
        };
        return Outcome.document(document).withIssues(files.issues(maxIssues()));
    }

    private LocalDate end(LocalDate last) {
        if (until == null) {
            return last;
        }
        try {
            LocalDate day = LocalDate.parse(until);
            if (!day.isBefore(last)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw new CallException("--until is not a day.", "it should look like 2026-06-22.");
        }
        throw new CallException("--until is before the last version.", "a later day was meant.");
    }
}
