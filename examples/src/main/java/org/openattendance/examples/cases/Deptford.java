package org.openattendance.examples.cases;

import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Timeline;
import org.openattendance.mapping.directory.AgeRange;
import org.openattendance.mapping.directory.Eligibility;
import org.openattendance.table.CsvRow;

/** A project of a school and its community: whom it is for, who paid, and a group that met. */
public final class Deptford {

    private Deptford() {}

    /** The project and its partners. */
    public static ExamplePartnership project() {
        return ExamplePartnership.of("deptford");
    }

    /** Young people from 11 to 19, both included, and their families. */
    public static Eligibility eligibility() {
        return Eligibility.anyone().withAges(AgeRange.of(11, 19));
    }

    /**
     * Who paid for some time.
     *
     * @param source code of {@code funding-sources}
     * @param label in our words
     * @param span when
     */
    public record Funding(String source, String label, DateSpan span) {}

    /** Who paid, one after another, never two on one day. */
    public static Timeline<Funding> funding() {
        return Timeline.of(
                "funding",
                CaseFiles.rows("deptford-funding.csv").stream()
                        .map(row ->
                                new Funding(row.text("source"), row.text("label"), DateSpan.parse(row.text("span"))))
                        .toList(),
                Funding::span);
    }

    /**
     * A group that met.
     *
     * @param id of the group
     * @param topic in our words
     * @param yearGroup of its members
     * @param weeks how long
     * @param outcome what came of it
     * @param share for how many it came
     * @param voice what a member said, in our words
     */
    public record GroupIntervention(
            String id, String topic, int yearGroup, int weeks, String outcome, OutcomeShare share, String voice) {}

    /**
     * A share whose whole may not be known.
     *
     * @param percent as the source says it
     * @param participants how many took part, or empty: then nobody can say how many it was
     */
    public record OutcomeShare(int percent, Optional<Integer> participants) {

        /** Whether it is not known of how many this is a share. */
        public boolean denominatorUnknown() {
            return participants.isEmpty();
        }
    }

    /** The group. */
    public static GroupIntervention group() {
        CsvRow row = CaseFiles.rows("deptford-group.csv").get(0);
        return new GroupIntervention(
                row.text("id"),
                row.text("topic"),
                Integer.parseInt(row.text("year_group")),
                Integer.parseInt(row.text("weeks")),
                row.text("outcome"),
                new OutcomeShare(
                        Integer.parseInt(row.text("share_percent")),
                        row.find("participants").map(Integer::valueOf)),
                row.text("voice"));
    }
}
