package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.examples.assess.AssessInsert;
import org.openattendance.examples.map.MapInsert;
import org.openattendance.examples.pathway.PathwayInsert;
import org.openattendance.picture.Picture;
import picocli.CommandLine.Option;

/** Pictures of other commands that can be put into a page, by file. */
final class Inserts {

    @Option(names = "--pathway", paramLabel = "ID|FILE", description = "Put in the drawing of a pathway.")
    private @Nullable String pathway;

    @Option(names = "--map", paramLabel = "FILE", description = "Put in a partnership map.")
    private @Nullable String map;

    @Option(
            names = "--map-audience",
            paramLabel = "AUDIENCE",
            description =
                    "For whom the map is, as in map render (default: SCHOOL; without names where the page is for sharing).")
    private @Nullable String mapAudience;

    @Option(names = "--assessment", paramLabel = "FILE", description = "Put in the wall of an assessment.")
    private @Nullable String assessment;

    @Option(names = "--framework", paramLabel = "ID|FILE", description = "For --assessment with ratings in CSV.")
    private @Nullable String framework;

    /** One picture with its heading. */
    record Insert(String id, String heading, Picture picture) {}

    /**
     * Reads and draws what was asked for; issues of the files join those of the register.
     *
     * @param words of the headings
     * @param named whether the page may name people
     * @param operator takes what was left out of a map, which never stands on the page
     */
    List<Insert> read(Loaded loaded, Words words, boolean named, int maxIssues, Consumer<String> operator) {
        List<Insert> inserts = new ArrayList<>();
        if (pathway != null) {
            inserts.add(new Insert("pathway", words.say("insert.pathway"), PathwayInsert.of(pathway)));
        }
        if (map != null) {
            String usual = named ? "SCHOOL" : "EXPORT_ANON";
            MapInsert drawn = MapInsert.of(map, mapAudience == null ? usual : mapAudience, maxIssues);
            loaded.issues().addAll(drawn.issues());
            operator.accept(drawn.operatorReport());
            inserts.add(new Insert("map", words.say("insert.map"), drawn.picture()));
        }
        if (assessment != null) {
            AssessInsert drawn = AssessInsert.of(assessment, Optional.ofNullable(framework), maxIssues);
            loaded.issues().addAll(drawn.issues());
            inserts.add(new Insert("assessment", words.say("insert.assessment"), drawn.picture()));
        }
        return inserts;
    }
}
