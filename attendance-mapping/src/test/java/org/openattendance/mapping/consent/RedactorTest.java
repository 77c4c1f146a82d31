package org.openattendance.mapping.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.model.Extras;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapNote;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.RandomMaps;
import org.openattendance.mapping.model.Redaction;
import org.openattendance.mapping.model.UnderlyingCause;

class RedactorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Role LEAD = Role.of("LEAD");
    private static final Redactor REDACTOR = new Redactor(DAY, LEAD, "no longer needed");

    private static PartnershipMap map() {
        PartnershipMap map = PartnershipMap.of(
                        "m1",
                        MapScope.PUPIL,
                        DAY,
                        List.of(
                                MapNode.centre("pupil"),
                                MapNode.of("uncle", NodeDetail.Person.of("UNCLE"), MapLayer.PUPIL_AND_FAMILY)
                                        .withReviewOn(DAY)))
                .with(MapNote.of("note1", "private words", LEAD, DAY).withReviewOn(DAY.minusDays(1)))
                .with(Need.of("n1", "sleep", NeedOwner.PUPIL, 2)
                        .withEvidence("private evidence")
                        .withSupports(List.of("uncle")));
        return PartnershipMap.of(map.parts()
                .withCauses(List.of(UnderlyingCause.of("c1", "TRAUMA", List.of("uncle"), DAY)
                        .withText("private cause")))
                .withExtras(new Extras(
                        Map.of("note note1", Map.of("x", "\"private extra\""), "need n1", Map.of("y", "1")))));
    }

    private static String json(PartnershipMap map) {
        return new String(MapJson.write(map), StandardCharsets.UTF_8);
    }

    @Example
    void the_words_of_a_note_go_and_the_fact_stays() {
        PartnershipMap redacted = REDACTOR.note(map(), "note1");
        assertThat(json(redacted))
                .doesNotContain("private words")
                .doesNotContain("private extra")
                .contains("\"y\"");
        assertThat(redacted.notes().get(0).id()).isEqualTo("note1");
        assertThat(redacted.redactions())
                .containsExactly(new Redaction("NOTE", "note1", DAY, LEAD, "no longer needed"));
    }

    @Example
    void evidence_and_the_words_of_a_cause_go_too() {
        PartnershipMap redacted = REDACTOR.cause(REDACTOR.evidence(map(), "n1"), "c1");
        assertThat(json(redacted))
                .doesNotContain("private evidence")
                .doesNotContain("private cause")
                .contains("TRAUMA");
        assertThat(redacted.redactions()).extracting(Redaction::kind).containsExactly("NEED", "CAUSE");
    }

    @Property(tries = 300)
    void a_node_goes_with_all_that_hangs_on_it(@ForAll long seed) {
        PartnershipMap map = RandomMaps.of(seed);
        if (map.nodes().size() < 2) {
            return;
        }
        MapNode node = map.nodes().get(1);
        PartnershipMap redacted = REDACTOR.node(map, node.id());
        String rest = json(PartnershipMap.of(redacted.parts().withRedactions(List.of())));
        assertThat(rest).doesNotContain(node.id());
        assertThat(redacted.nodes()).hasSize(map.nodes().size() - 1);
        assertThat(redacted.needs()).hasSameSizeAs(map.needs());
        assertThat(redacted.redactions()).extracting(Redaction::id).containsExactly(node.id());
    }

    @Example
    void the_centre_stays_and_what_is_not_there_cannot_go() {
        assertThatThrownBy(() -> REDACTOR.node(map(), "pupil")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> REDACTOR.note(map(), "note9")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> REDACTOR.evidence(map(), "n9")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> REDACTOR.cause(map(), "c9")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Redaction("NOTE", "n1", DAY, LEAD, " ")).isInstanceOf(InvalidValueException.class);
    }

    @Example
    void what_has_reached_its_day_is_listed_the_earliest_first() {
        assertThat(ReviewDue.on(map(), DAY))
                .containsExactly(new ReviewDue("NOTE", "note1", DAY.minusDays(1)), new ReviewDue("NODE", "uncle", DAY));
        assertThat(ReviewDue.on(map(), DAY.minusDays(1))).hasSize(1);
        assertThat(ReviewDue.on(map(), DAY.minusDays(2))).isEmpty();
    }
}
