package org.openattendance.mapping.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.Consent;
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
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieSource;
import org.openattendance.mapping.model.TieStrength;
import org.openattendance.picture.Picture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ExportersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static PartnershipMap small(String label) {
        return PartnershipMap.of(
                        "m1",
                        MapScope.PUPIL,
                        DAY,
                        List.of(
                                MapNode.centre("pupil"),
                                MapNode.of("mum", NodeDetail.Person.of("MUM"), MapLayer.PUPIL_AND_FAMILY)
                                        .withLabel(label),
                                MapNode.of("camhs", NodeDetail.Organisation.of("CAMHS"), MapLayer.MULTI_AGENCY_SUPPORT)
                                        .withState(SupportState.NEEDED)
                                        .withSector("HEALTH")))
                .with(Tie.of("pupil", "mum")
                        .withStrength(TieStrength.STRONG)
                        .withQuality(TieQuality.SUPPORTIVE, TieSource.PUPIL)
                        .withFlow(TieFlow.BOTH))
                .with(Tie.of("mum", "camhs")
                        .withStrength(TieStrength.WEAK)
                        .withQuality(TieQuality.BROKEN, TieSource.PARENT))
                .with(Need.of("n1", "anxiety", NeedOwner.PUPIL, 3).withSupports(List.of("camhs")));
    }

    private static MapView view(PartnershipMap map) {
        return MapView.of(map, Audience.CORE_TEAM);
    }

    @Example
    void a_small_map_as_dot() {
        assertThat(MapDot.of(view(small("Mum")))).isEqualTo("""
                graph "m1" {
                  root="pupil";
                  layout=twopi;
                  ranksep=1.8;
                  overlap=false;
                  splines=true;
                  node [fontname="sans-serif", fontsize=11];
                  edge [fontname="sans-serif", fontsize=9];
                  subgraph "cluster_PUPIL_CHARACTERISTICS" {
                    label="The pupil";
                    "pupil" [label="Pupil", shape=doublecircle];
                  }
                  subgraph "cluster_PUPIL_AND_FAMILY" {
                    label="Pupil and family";
                    "mum" [label="Mum", shape=ellipse];
                  }
                  subgraph "cluster_MULTI_AGENCY_SUPPORT" {
                    label="Multi-agency support";
                    "camhs" [label="Child and adolescent mental health service\\n(needed)", shape=box];
                  }
                  "pupil" -- "mum" [label="S+", penwidth=4, style=solid, dir=both];
                  "mum" -- "camhs" [label="Wx", penwidth=1.2, style=dashed, dir=none];
                }
                """);
    }

    @Example
    void a_small_map_as_graphml() {
        String xml = MapGraphMl.of(view(small("Mum")));
        Document document = Svgs.parse(xml);
        assertThat(Svgs.elements(document, "node"))
                .extracting(node -> node.getAttribute("id"))
                .containsExactly("pupil", "mum", "camhs");
        assertThat(Svgs.elements(document, "edge"))
                .extracting(edge -> edge.getAttribute("target"))
                .containsExactly("mum", "camhs");
        Set<String> keys = new HashSet<>();
        Svgs.elements(document, "key").forEach(key -> keys.add(key.getAttribute("id")));
        assertThat(Svgs.elements(document, "data"))
                .isNotEmpty()
                .allSatisfy(data -> assertThat(keys).contains(data.getAttribute("key")));
        assertThat(xml)
                .contains("<data key=\"edge-quality\">BROKEN</data>")
                .contains("<data key=\"node-state\">NEEDED</data>");
    }

    @Example
    void a_small_map_as_tables() {
        MapTables tables = MapTables.of(view(small("Mum")), MapWords.standard());
        assertThat(tables.nodes().rows())
                .containsExactly(
                        List.of(
                                "The pupil",
                                "Pupil",
                                "The centre",
                                "",
                                "to Mum: strong, supportive, support goes both ways",
                                ""),
                        List.of(
                                "Pupil and family",
                                "Mum",
                                "Mum",
                                "",
                                "to Pupil: strong, supportive, support goes both ways; to Child and adolescent mental health service: weak, broken",
                                ""),
                        List.of(
                                "Multi-agency support",
                                "Child and adolescent mental health service",
                                "Child and adolescent mental health service",
                                "needed",
                                "to Mum: weak, broken",
                                "Anxiety"));
        assertThat(tables.ties().rows())
                .containsExactly(
                        List.of("Pupil", "Mum", "strong", "supportive", "both", "not set", "unknown"),
                        List.of(
                                "Mum",
                                "Child and adolescent mental health service",
                                "weak",
                                "broken",
                                "unknown",
                                "not set",
                                "unknown"));
        assertThat(tables.needs().rows())
                .containsExactly(List.of(
                        "Anxiety", "pupil", "3", "open", "unknown", "Child and adolescent mental health service"));
    }

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.of(
                "\"><script>alert(1)</script>",
                "a\\",
                "\\\"; } evil [",
                "a|b\n# head",
                "]]>",
                "&amp;",
                "' onload='x",
                "\u202Egnp.exe",
                "مركز \"الشباب\"",
                "line\nbreak\r\ttab",
                "<!--",
                "${x}",
                "\u0000nul",
                "{{x}}",
                "`code` **bold** [a](b)",
                "🙂 & <b>");
    }

    @Property(tries = 120)
    void every_exporter_escapes(@ForAll("nasty") String label, @ForAll("nasty") String other) {
        PartnershipMap map = small(label);
        PartnershipMap nasty = map.with(map.node("camhs").withLabel(other))
                .with(map.needs().get(0).withEvidence(label));
        MapView view = view(nasty);
        Picture picture = RingPicture.of(view);
        Document svg = Svgs.parse(picture.svg());
        assertThat(Svgs.elements(svg, "script")).isEmpty();
        assertThat(Svgs.nodes(svg)).hasSize(3);
        Document graphml = Svgs.parse(MapGraphMl.of(view));
        assertThat(Svgs.elements(graphml, "node")).hasSize(3);
        assertThat(Svgs.elements(graphml, "edge")).hasSize(2);
        String shown = Svgs.elements(graphml, "data").stream()
                .filter(data -> data.getAttribute("key").equals("node-label"))
                .map(Element::getTextContent)
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(shown).isEqualTo(label.strip().replace('\u0000', '\uFFFD'));
        assertThat(quotedStringsAreClosed(MapDot.of(view))).isTrue();
        String markdown = MapMarkdown.of(view);
        assertThat(markdown).doesNotContain("<script", "<b>", "<!--").doesNotContainPattern("(?<!\\\\)\\[a\\]\\(b\\)");
        assertThat(markdown.lines()
                        .filter(line -> line.startsWith("| "))
                        .map(ExportersTest::cells)
                        .distinct()
                        .sorted())
                .containsExactly(6L, 7L);
        assertThat(MapMarkdown.text(view, MapWords.standard()).lines().count()).isEqualTo(11);
        Svgs.parse(NeedPartnerPicture.of(view).svg());
        Svgs.parse(CoveragePicture.of(view).svg());
        Svgs.parse(
                InvolvementPicture.of(List.of(view), DAY, MapWords.standard()).svg());
        assertThat(MapJson.read("x", MapJson.write(nasty)).value()).isEqualTo(nasty);
    }

    private static long cells(String line) {
        return line.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count() - 1;
    }

    /** Walks the file as Graphviz would: within quotes only a backslash hides a quote; outside there is nothing but our own words. */
    private static boolean quotedStringsAreClosed(String dot) {
        boolean quoted = false;
        StringBuilder outside = new StringBuilder();
        for (int i = 0; i < dot.length(); i++) {
            char c = dot.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                outside.append(c);
            }
        }
        return !quoted && outside.toString().matches("[a-zA-Z0-9_=;,.\\[\\]{}\\s-]*");
    }

    @Provide
    Arbitrary<Audience> audiences() {
        return Arbitraries.of(RandomMaps.AUDIENCES);
    }

    @Property(tries = 150)
    void no_output_tells_what_the_audience_may_not_see(@ForAll long seed, @ForAll("audiences") Audience audience) {
        PartnershipMap map = RandomMaps.naming(seed);
        MapView view = MapView.of(map, audience);
        String all = outputs(view).toLowerCase(Locale.ROOT);
        boolean exempt = audience.equals(Audience.CORE_TEAM) || audience.equals(Audience.PUPIL);
        for (MapNode node : map.nodes()) {
            boolean shown = node.visibility().includes(audience)
                    && (exempt || node.consent().permits(audience, map.asOf()));
            if (!shown && !node.label().isEmpty()) {
                assertThat(all).doesNotContain(node.label().split(" ", -1)[0].toLowerCase(Locale.ROOT));
            }
            if (!shown && !node.isCentre()) {
                assertThat(all).doesNotContain(node.id());
            }
        }
        map.needs().stream()
                .filter(need -> !need.visibility().includes(audience))
                .forEach(need -> assertThat(all)
                        .doesNotContain(need.id())
                        .doesNotContain(MapWords.plain(need.code()).toLowerCase(Locale.ROOT)));
        assertThat(all).doesNotContain("left out");
    }

    private static String outputs(MapView view) {
        MapWords words = MapWords.standard();
        return RingPicture.of(view, words, MapTheme.standard()).svg()
                + MapDot.of(view, words, MapTheme.standard())
                + MapGraphMl.of(view, words)
                + MapMarkdown.of(view, words)
                + MapMarkdown.text(view, words)
                + NeedPartnerPicture.of(view, words).svg()
                + CoveragePicture.of(view, words).text()
                + InvolvementPicture.of(List.of(view), RandomMaps.DAY.plusDays(30), words)
                        .svg()
                + new String(MapJson.write(view.map()), StandardCharsets.UTF_8);
    }

    @Example
    void needs_by_partners_says_what_is_in_place_and_what_is_not_yet() {
        PartnershipMap map = small("Mum")
                .with(MapNode.of("club", NodeDetail.Organisation.of("CLD"), MapLayer.COMMUNITY_CONTEXT)
                        .withLabel("Club")
                        .withState(SupportState.IN_PLACE))
                .with(Need.of("n1", "anxiety", NeedOwner.PUPIL, 3).withSupports(List.of("camhs", "club", "mum")))
                .with(Need.of("n2", "sleep", NeedOwner.PUPIL, 1));
        assertThat(NeedPartnerPicture.of(view(map)).table().columns())
                .containsExactly("Need", "Child and adolescent mental health service", "Club", "Others on the map");
        assertThat(NeedPartnerPicture.of(view(map)).table().rows())
                .containsExactly(List.of("Anxiety", "not yet", "in place", "1"), List.of("Sleep", "", "", ""));
        assertThat(CoveragePicture.of(view(map)).table().rows())
                .containsExactly(List.of("Anxiety", "0 (1)", "0", "0 (1)", "1"), List.of("Sleep", "0", "0", "0", "0"));
    }

    @Example
    void involvement_over_versions_joins_what_says_the_same() {
        PartnershipMap first = small("Mum");
        PartnershipMap second = first.nextVersion(DAY.plusDays(30));
        PartnershipMap third =
                second.nextVersion(DAY.plusDays(60)).with(first.node("camhs").withState(SupportState.IN_PLACE));
        Picture picture = InvolvementPicture.of(
                List.of(view(third), view(first), view(second)), DAY.plusDays(90), MapWords.standard());
        assertThat(picture.table().rows())
                .containsExactly(
                        List.of("Child and adolescent mental health service", "2026-11-01", "2026-12-30", "needed"),
                        List.of("Child and adolescent mental health service", "2026-12-31", "2027-01-30", "in place"));
        PartnershipMap ended = third.with(
                third.node("camhs").withDates(DateSpan.ofOptional(Optional.empty(), Optional.of(DAY.plusDays(70)))));
        assertThat(InvolvementPicture.of(List.of(view(ended)), DAY.plusDays(90), MapWords.standard())
                        .table()
                        .rows()
                        .get(0))
                .contains("2027-01-10");
        assertThatThrownBy(() -> InvolvementPicture.of(List.of(), DAY, MapWords.standard()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Example
    void what_is_called_what() {
        MapWords words = MapWords.standard();
        assertThat(words.in(org.openattendance.base.Nation.SCOTLAND).what(NodeDetail.Support.of("CAREERS_WORKER")))
                .isEqualTo("Skills Development Scotland");
        assertThat(words.what(NodeDetail.Support.of("CAREERS_WORKER"))).isEqualTo("Careers worker");
        assertThat(words.what(NodeDetail.Person.of("school-bus_driver"))).isEqualTo("School bus driver");
        assertThat(words.what(NodeDetail.Organisation.of())).isEqualTo("Organisation");
        assertThat(words.what(NodeDetail.Service.of())).isEqualTo("Service");
        assertThat(words.what(NodeDetail.Context.of(NodeDetail.Context.About.COMMUNITY_NEED, "")))
                .isEqualTo("Need of the community");
        assertThat(words.what(NodeDetail.Context.of(NodeDetail.Context.About.POLICY, "STRETCH_AIM")))
                .isEqualTo("Stretch aims of the local authority");
        assertThat(MapWords.plain("FOOD_BANK")).isEqualTo("Food bank");
        assertThat(Consent.notAsked().toString()).isEqualTo("NOT_ASKED");
    }
}
