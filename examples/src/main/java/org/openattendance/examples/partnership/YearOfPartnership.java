package org.openattendance.examples.partnership;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openattendance.base.Nation;
import org.openattendance.mapping.model.MapPartner;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.render.MapWords;

/**
 * What happened in a year around one pupil, who was there, what did it cost, and what stays? Told from the files of a folder, for the core
 * team.
 */
public final class YearOfPartnership {

    private YearOfPartnership() {}

    /**
     * Prints the story.
     *
     * @param args the folder, for example {@code examples/data/partnership}
     */
    public static void main(String... args) {
        System.out.print(tell(YearFiles.read(Path.of(args[0])).value()));
    }

    /** The story of a year. */
    static StoryText tell(YearFiles year) {
        StoryText story = new StoryText();
        MapWords words = MapWords.standard().in(Nation.SCOTLAND);
        Set<String> partners = new TreeSet<>();
        year.maps().forEach(map -> map.partners().stream().map(MapPartner::id).forEach(partners::add));
        story.chapter("A year around one pupil");
        PartnershipMap first = year.maps().get(0);
        story.say("From " + first.asOf() + " to " + year.last().asOf() + ", over "
                + year.maps().size()
                + " versions of the map: one pupil, one family, " + partners.size() + " partners: "
                + partners.stream().map(year::partner).collect(Collectors.joining(", ")) + ".");
        story.say("For the core team. Each part that leaves it goes through the view of its audience.");
        new MapChapters(year, story, words).tell();
        new StepChapter(year, story).tell();
        new NeedChapter(year, story).tell();
        new ConsentChapter(year, story, words).tell();
        new MoneyChapter(year, story).tell();
        MeasureChapters measures = new MeasureChapters(year, story);
        measures.waiting();
        measures.measures();
        measures.communications();
        new EndChapters(year, story).tell();
        return story;
    }
}
