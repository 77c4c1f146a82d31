package org.openattendance.mapping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.guide.LayerSet;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.RandomMaps;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieFlow;
import org.openattendance.mapping.model.TieIntent;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieSource;
import org.openattendance.mapping.model.TieStrength;
import org.openattendance.mapping.model.Visibility;
import org.openattendance.mapping.vocabulary.Vocabularies;
import org.openattendance.picture.Picture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RingPictureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final List<String> WORDS = List.of(
            "Mum",
            "Boxing club",
            "Community learning and development team",
            "Ö",
            "Educational psychology",
            "WWWWWWWWWWWWWWWWWWWWW",
            "Youth",
            "Faith centre youth evening",
            "مركز الشباب",
            "A & B <c>",
            "Grandparent on the father's side",
            "学校の友達");

    static PartnershipMap resource(String name) {
        try (java.io.InputStream in =
                RingPictureTest.class.getResourceAsStream("/org/openattendance/mapping/maps/" + name)) {
            return MapJson.read(name, in).value();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static MapView view(PartnershipMap map) {
        return MapView.of(map, Audience.CORE_TEAM);
    }

    private static MapNode node(MapLayer layer, int index, String label) {
        NodeDetail detail =
                layer == MapLayer.PUPIL_AND_FAMILY ? NodeDetail.Person.of("OTHER") : NodeDetail.Organisation.of("CLD");
        return MapNode.of(layer.number() + "-" + index, detail, layer).withLabel(label);
    }

    private static PartnershipMap full(long seed, int family, int school, int agencies, int community) {
        Random random = new Random(seed);
        List<MapNode> nodes = new ArrayList<>(List.of(MapNode.centre("pupil")));
        Map<MapLayer, Integer> counts = Map.of(
                MapLayer.PUPIL_AND_FAMILY,
                family,
                MapLayer.SCHOOL_NETWORK,
                school,
                MapLayer.MULTI_AGENCY_SUPPORT,
                agencies,
                MapLayer.COMMUNITY_CONTEXT,
                community);
        for (MapLayer layer : MapLayer.values()) {
            for (int i = 0; i < counts.getOrDefault(layer, 0); i++) {
                nodes.add(node(
                        layer,
                        i,
                        WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()))));
            }
        }
        PartnershipMap map = PartnershipMap.of("m1", MapScope.PUPIL, DAY, nodes);
        for (int i = 1; i < nodes.size(); i += 3) {
            map = map.with(Tie.of("pupil", nodes.get(i).id()).withStrength(TieStrength.WEAK));
        }
        return map;
    }

    @Property(tries = 40)
    void no_words_cover_each_other_with_up_to_24_nodes_in_each_ring(
            @ForAll long seed,
            @ForAll @IntRange(max = 24) int family,
            @ForAll @IntRange(max = 24) int school,
            @ForAll @IntRange(max = 24) int agencies,
            @ForAll @IntRange(max = 24) int community) {
        assertNothingCovers(full(seed, family, school, agencies, community));
    }

    @Example
    void no_words_cover_each_other_with_exactly_24_in_each_ring() {
        assertNothingCovers(full(7, 24, 24, 24, 24));
    }

    @Example
    void no_words_cover_each_other_on_the_maps_to_look_at() {
        Stream.of("ten.json", "forty.json", "hundred-twenty.json").forEach(name -> assertNothingCovers(resource(name)));
    }

    private static void assertNothingCovers(PartnershipMap map) {
        Document svg = Svgs.parse(RingPicture.of(view(map)).svg());
        List<Svgs.Words> labels = new ArrayList<>();
        Svgs.nodes(svg).values().forEach(node -> labels.addAll(Svgs.labels(node)));
        for (Svgs.Words one : labels) {
            for (Svgs.Words other : labels) {
                if (!one.node().equals(other.node())) {
                    assertThat(one.overlaps(other))
                            .as(one.text() + " / " + other.text())
                            .isFalse();
                }
            }
        }
        assertThat(labels).hasSizeGreaterThanOrEqualTo(Svgs.nodes(svg).size() - 1);
    }

    @Example
    void every_node_stands_on_the_sheet() {
        Document svg = Svgs.parse(RingPicture.of(view(resource("forty.json"))).svg());
        double radius = Svgs.elements(svg, "circle").stream()
                .mapToDouble(circle -> Svgs.number(circle, "r"))
                .max()
                .orElseThrow();
        Svgs.nodes(svg)
                .values()
                .forEach(node -> Svgs.labels(node).forEach(words -> {
                    assertThat(Math.hypot(words.left(), words.bottom())).isLessThan(radius + 60);
                    assertThat(Math.hypot(words.right(), words.bottom())).isLessThan(radius + 60);
                }));
    }

    @Example
    void ES_19_a_person_needs_a_relationship_only_and_friends_and_family_stand_in_the_second_ring() {
        PartnershipMap map = PartnershipMap.of(
                "m1",
                MapScope.PUPIL,
                DAY,
                List.of(
                        MapNode.centre("pupil"),
                        MapNode.of("a", NodeDetail.Person.of("UNCLE"), MapLayer.PUPIL_AND_FAMILY),
                        MapNode.of("b", NodeDetail.Person.of("BEST_FRIEND"), MapLayer.PUPIL_AND_FAMILY)
                                .withLabel("J."),
                        MapNode.of("c", NodeDetail.Organisation.of("CLD"), MapLayer.COMMUNITY_CONTEXT)));
        Document svg = Svgs.parse(RingPicture.of(view(map)).svg());
        Map<String, Element> nodes = Svgs.nodes(svg);
        assertThat(Svgs.labels(nodes.get("a")).get(0).text()).isEqualTo("Uncle");
        assertThat(Svgs.labels(nodes.get("b")).get(0).text()).isEqualTo("J.");
        double[] radii = Svgs.elements(svg, "circle").stream()
                .filter(circle -> circle.getAttribute("cx").equals("0") && Svgs.number(circle, "r") > 46)
                .mapToDouble(circle -> Svgs.number(circle, "r"))
                .sorted()
                .toArray();
        assertThat(radii).hasSize(4);
        assertThat(distance(nodes.get("a"))).isLessThan(radii[0]);
        assertThat(distance(nodes.get("b"))).isLessThan(radii[0]);
        assertThat(distance(nodes.get("c"))).isBetween(radii[2], radii[3]);
    }

    private static double distance(Element node) {
        Element mark = (Element) node.getElementsByTagName("text").item(0);
        return Math.hypot(Svgs.number(mark, "x"), Svgs.number(mark, "y") - 27);
    }

    @Example
    void the_same_view_gives_the_same_bytes_and_asks_for_nothing_outside() {
        String svg = RingPicture.of(view(resource("forty.json"))).svg();
        assertThat(RingPicture.of(view(resource("forty.json"))).svg()).isEqualTo(svg);
        assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "href", "<script", "<image", "@import", "url(h");
    }

    @Example
    void each_node_can_be_reached_by_keyboard_and_says_what_it_is() {
        Document svg = Svgs.parse(RingPicture.of(view(resource("forty.json"))).svg());
        Map<String, Element> nodes = Svgs.nodes(svg);
        assertThat(nodes).hasSize(40);
        nodes.values().forEach(node -> {
            assertThat(node.getAttribute("tabindex")).isEqualTo("0");
            assertThat(node.getAttribute("role")).isEqualTo("img");
            assertThat(node.getAttribute("aria-label")).isNotBlank();
        });
        assertThat(nodes.get("camhs").getAttribute("aria-label"))
                .startsWith(
                        "CAMHS, Child and adolescent mental health service, Multi-agency support, needed; to Key worker: weak");
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("graphics-document document");
        assertThat(Svgs.elements(svg, "desc").get(0).getTextContent())
                .contains("School network 11", "42 ties", "7 needs");
    }

    @Example
    void a_meaning_never_rests_on_colour_alone() {
        PartnershipMap map = full(1, 2, 0, 1, 0)
                .with(Tie.of("2-0", "4-0")
                        .withStrength(TieStrength.STRONG)
                        .withQuality(TieQuality.STRESSFUL, TieSource.PUPIL)
                        .withFlow(TieFlow.BOTH)
                        .withIntent(TieIntent.REDUCE));
        String svg = RingPicture.of(view(map)).svg();
        assertThat(svg)
                .contains(">S!↓<")
                .contains("!: feels stressful")
                .contains("S: strong")
                .contains("to reduce");
        String states = RingPicture.of(view(map.with(map.node("4-0").withState(SupportState.NEEDED))))
                .svg();
        assertThat(states).contains(">N<").contains("N: needed").contains("stroke-dasharray=\"5 3\"");
    }

    @Example
    void a_tie_that_is_not_there_yet_is_drawn_only_if_it_is_wanted() {
        PartnershipMap map = full(1, 1, 0, 1, 0);
        Tie none = Tie.of("2-0", "4-0").withStrength(TieStrength.NONE);
        assertThat(RingPicture.of(view(map.with(none))).svg()).doesNotContain("no link yet");
        assertThat(RingPicture.of(view(map.with(none.withIntent(TieIntent.CREATE))))
                        .svg())
                .contains("no link yet");
        Tie over = Tie.of("2-0", "4-0").withDates(org.openattendance.base.DateSpan.upTo(DAY.minusDays(1)));
        assertThat(RingPicture.of(view(map.with(over))).svg())
                .isEqualTo(RingPicture.of(view(map)).svg());
    }

    @Example
    void parallel_ties_are_bent_apart() {
        PartnershipMap map = full(1, 1, 0, 1, 0).with(Tie.of("2-0", "4-0")).with(Tie.of("4-0", "2-0"));
        Document svg = Svgs.parse(RingPicture.of(view(map)).svg());
        List<String> paths = Svgs.elements(svg, "path").stream()
                .filter(path -> path.getAttribute("stroke-dasharray").equals("2 4"))
                .map(path -> path.getAttribute("d"))
                .toList();
        assertThat(paths).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    }

    @Example
    void a_ring_of_more_than_24_is_folded_into_groups_with_a_count_and_the_table_lists_everyone() {
        Picture picture = RingPicture.of(view(resource("hundred-twenty.json")));
        Map<String, Element> nodes = Svgs.nodes(Svgs.parse(picture.svg()));
        assertThat(nodes).containsKey("s3").doesNotContainKey("m3").doesNotContainKey("c3");
        Element health = nodes.get("group MULTI_AGENCY_SUPPORT Health");
        assertThat(Svgs.labels(health).get(0).text()).isEqualTo("Health (5)");
        assertThat(health.getAttribute("aria-label")).contains("Service ");
        assertThat(picture.table().rows()).hasSize(120);
    }

    @Example
    void a_ring_of_many_kinds_is_folded_by_kind_at_last() {
        List<MapNode> nodes = new ArrayList<>(List.of(MapNode.centre("pupil")));
        for (int i = 0; i < 30; i++) {
            nodes.add(MapNode.of("n" + i, NodeDetail.Organisation.of("LOCAL-" + i), MapLayer.COMMUNITY_CONTEXT));
        }
        PartnershipMap map = PartnershipMap.of("m1", MapScope.PUPIL, DAY, nodes);
        assertThat(Svgs.nodes(Svgs.parse(RingPicture.of(view(map)).svg())))
                .containsKey("group COMMUNITY_CONTEXT Organisation");
    }

    @Example
    void an_empty_map_and_a_map_without_a_centre_are_pictures_too() {
        assertThat(Svgs.nodes(
                        Svgs.parse(RingPicture.of(view(full(1, 0, 0, 0, 0))).svg())))
                .hasSize(1);
        PartnershipMap school =
                PartnershipMap.of("s1", MapScope.SCHOOL, DAY, List.of(node(MapLayer.COMMUNITY_CONTEXT, 1, "Club")));
        assertThat(RingPicture.of(view(school)).svg()).contains("Club");
    }

    @Example
    void a_service_with_four_layers_gets_four_rings_less_one_and_what_stands_elsewhere_still_shows() {
        LayerSet four = LayerSet.of(LayerSet.standard().layers().stream()
                .filter(layer -> layer.layer() != MapLayer.MULTI_AGENCY_SUPPORT)
                .toList());
        MapWords words = MapWords.of(Vocabularies.standard(), four);
        String svg = RingPicture.of(view(full(1, 1, 1, 0, 1)), words, MapTheme.standard())
                .svg();
        assertThat(svg).contains("School network").doesNotContain("Multi-agency support");
        assertThat(RingPicture.of(view(full(1, 1, 1, 1, 1)), words, MapTheme.standard())
                        .svg())
                .contains("MULTI_AGENCY_SUPPORT");
    }

    @Example
    void readers_outside_the_team_are_told_the_same_whether_or_not_anything_was_left_out() {
        Visibility open = Visibility.of(Audience.CORE_TEAM, Audience.PLAN_PARTNERS);
        PartnershipMap all = PartnershipMap.of(
                "m1",
                MapScope.PUPIL,
                DAY,
                List.of(
                        MapNode.centre("pupil"),
                        node(MapLayer.COMMUNITY_CONTEXT, 1, "Club").withVisibility(open)));
        PartnershipMap more = all.with(node(MapLayer.COMMUNITY_CONTEXT, 2, "Refuge"))
                .with(Tie.of("5-1", "5-2"))
                .with(Need.of("n1", "safety", NeedOwner.PUPIL, 3).withSupports(List.of("5-2")));
        MapView fewer = MapView.of(all, Audience.PLAN_PARTNERS);
        assertThat(RingPicture.of(MapView.of(more, Audience.PLAN_PARTNERS)).svg())
                .isEqualTo(RingPicture.of(fewer).svg());
        assertThat(RingPicture.of(fewer).svg()).contains("what is shared with its readers");
        assertThat(RingPicture.of(view(all)).svg()).doesNotContain("what is shared with its readers");
    }

    @Property(tries = 60)
    void every_random_map_is_a_picture(@ForAll long seed) {
        PartnershipMap map = RandomMaps.naming(seed);
        Picture picture = RingPicture.of(view(map));
        Svgs.parse(picture.svg());
        assertThat(picture.table().rows()).hasSize(view(map).map().nodes().size());
    }
}
