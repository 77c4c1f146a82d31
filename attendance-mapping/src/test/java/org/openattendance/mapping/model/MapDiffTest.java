package org.openattendance.mapping.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.model.MapDiff.Way;
import org.openattendance.mapping.model.MapDiff.What;

class MapDiffTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static PartnershipMap first() {
        return PartnershipMap.of(
                        "m1",
                        MapScope.PUPIL,
                        DAY,
                        List.of(
                                MapNode.centre("pupil"),
                                MapNode.of("camhs", NodeDetail.Organisation.of("CAMHS"), MapLayer.MULTI_AGENCY_SUPPORT)
                                        .withState(SupportState.NEEDED),
                                MapNode.of("club", NodeDetail.Organisation.of("CLD"), MapLayer.COMMUNITY_CONTEXT)))
                .with(Tie.of("pupil", "club").withStrength(TieStrength.WEAK));
    }

    @Example
    void says_what_came_what_went_and_what_is_different() {
        PartnershipMap second = PartnershipMap.of(
                        "m1",
                        MapScope.PUPIL,
                        DAY.plusDays(90),
                        List.of(
                                MapNode.centre("pupil"),
                                first().node("camhs").withState(SupportState.IN_PLACE),
                                MapNode.of("bank", NodeDetail.Service.of("FOOD_BANK"), MapLayer.COMMUNITY_CONTEXT)))
                .nextVersion(DAY.plusDays(90))
                .with(Tie.of("pupil", "camhs"));
        MapDiff diff = MapDiff.between(first(), second);
        assertThat(diff.from()).isEqualTo(1);
        assertThat(diff.to()).isEqualTo(2);
        assertThat(diff.changes())
                .containsExactly(
                        new MapDiff.Change(What.NODE, Way.ADDED, "bank", List.of()),
                        new MapDiff.Change(
                                What.NODE,
                                Way.CHANGED,
                                "camhs",
                                List.of(new MapDiff.Field("state", "NEEDED", "IN_PLACE"))),
                        new MapDiff.Change(What.NODE, Way.REMOVED, "club", List.of()),
                        new MapDiff.Change(What.TIE, Way.ADDED, "pupil camhs", List.of()),
                        new MapDiff.Change(What.TIE, Way.REMOVED, "pupil club", List.of()));
        assertThat(diff.of(What.NODE, Way.CHANGED)).hasSize(1);
        assertThat(diff.toString()).doesNotContain("camhs");
    }

    @Example
    void two_maps_are_not_two_versions() {
        PartnershipMap other = PartnershipMap.of(
                first().parts().withHeader(first().parts().header().withId("m2")));
        assertThatThrownBy(() -> MapDiff.between(first(), other)).isInstanceOf(InvalidValueException.class);
    }

    @Property(tries = 200)
    void a_map_does_not_differ_from_itself(@ForAll long seed) {
        assertThat(MapDiff.between(RandomMaps.of(seed), RandomMaps.of(seed)).isEmpty())
                .isTrue();
    }

    @Property(tries = 200)
    void what_came_one_way_went_the_other_way(@ForAll long a, @ForAll long b) {
        PartnershipMap one = renamed(RandomMaps.of(a));
        PartnershipMap two = renamed(RandomMaps.of(b));
        MapDiff there = MapDiff.between(one, two);
        MapDiff back = MapDiff.between(two, one);
        for (What what : What.values()) {
            assertThat(keys(there, what, Way.ADDED)).isEqualTo(keys(back, what, Way.REMOVED));
            assertThat(keys(there, what, Way.CHANGED)).isEqualTo(keys(back, what, Way.CHANGED));
        }
        Set<String> added = new HashSet<>();
        two.nodes().forEach(node -> added.add(node.id()));
        one.nodes().forEach(node -> added.remove(node.id()));
        assertThat(keys(there, What.NODE, Way.ADDED)).isEqualTo(added);
    }

    @Property(tries = 300)
    void every_field_that_differs_is_named(@ForAll long seed) {
        PartnershipMap map = RandomMaps.of(seed);
        if (map.ties().isEmpty() || map.needs().isEmpty()) {
            return;
        }
        Tie tie = map.ties().get(0);
        Need need = map.needs().get(0);
        PartnershipMap changed = map.with(
                        tie.withIntent(tie.intent() == TieIntent.END ? TieIntent.CREATE : TieIntent.END))
                .with(need.withEvidence("new evidence"))
                .with(MapNote.of("added", "x", Role.of("STAFF"), DAY));
        MapDiff diff = MapDiff.between(map, changed);
        assertThat(diff.changes()).hasSize(3);
        assertThat(diff.of(What.TIE, Way.CHANGED).get(0).fields())
                .extracting(MapDiff.Field::name)
                .containsExactly("intent");
        assertThat(diff.of(What.NEED, Way.CHANGED).get(0).fields())
                .extracting(MapDiff.Field::name)
                .containsExactly("evidence");
        assertThat(diff.of(What.NOTE, Way.ADDED)).hasSize(1);
    }

    private static PartnershipMap renamed(PartnershipMap map) {
        return PartnershipMap.of(map.parts().withHeader(map.parts().header().withId("same")));
    }

    private static Set<String> keys(MapDiff diff, What what, Way way) {
        Set<String> keys = new HashSet<>();
        diff.of(what, way).forEach(change -> keys.add(change.key()));
        return keys;
    }
}
