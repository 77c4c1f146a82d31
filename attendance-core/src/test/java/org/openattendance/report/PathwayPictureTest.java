package org.openattendance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.pathway.Pathway;
import org.openattendance.picture.Picture;
import org.openattendance.rulebook.PathwayFiles;

/** Every shipped pathway draws, from the same data that runs. */
class PathwayPictureTest {

    static Stream<Pathway> shipped() {
        return PathwayFiles.standard().all().stream();
    }

    private static Pathway national() {
        return PathwayFiles.standard().versions("ENG-NATIONAL-5").get(0);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_picture_is_sound_xml_and_shows_every_stage_and_way(Pathway pathway) throws Exception {
        Picture picture = PathwayPicture.of(pathway);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)));
        pathway.stages().forEach(stage -> assertThat(picture.svg()).contains(escaped(stage.title())));
        pathway.beyond().forEach(stage -> assertThat(picture.svg()).contains(escaped(stage.title())));
        pathway.transitions().forEach(way -> assertThat(picture.svg()).contains(way.id()));
        assertThat(picture.svg()).contains("not endorsed");
        assertThat(picture.table().rows())
                .hasSize(pathway.stages().size()
                        + pathway.beyond().size()
                        + pathway.transitions().size());
        if (!pathway.isExecutable()) {
            assertThat(picture.svg()).contains("Nobody should run it");
        }
        assertThat(PathwayPicture.of(pathway).svg()).isEqualTo(picture.svg());
    }

    private static String escaped(String text) {
        return text.replace("'", "&#39;");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_graph_names_every_node_and_draws_every_way(Pathway pathway) {
        String dot = PathwayDot.of(pathway);
        assertThat(dot)
                .startsWith("digraph \"" + pathway.reference() + "\" {\n")
                .endsWith("}\n");
        pathway.stages().forEach(stage -> assertThat(dot).contains("\"" + stage.key() + "\" [label="));
        pathway.transitions().forEach(way -> assertThat(dot).contains("[label=\"" + way.id() + "\\n"));
        assertThat(dot.contains("not executable")).isEqualTo(!pathway.isExecutable());
        assertThat(dot.contains("the stages are not known"))
                .isEqualTo(pathway.stages().isEmpty());
    }

    @Test
    void a_step_of_law_shows_by_its_border_and_by_its_words() {
        String svg = PathwayPicture.of(national()).svg();
        assertThat(svg).contains("Step of law. Decides: LA").contains("url(#oa-h-slant)");
        assertThat(PathwayDot.of(national()))
                .contains("\"ENFORCE\" [label=\"Enforce\\nstep of law; decides: LA\", peripheries=2];");
    }

    @Test
    void kinds_of_way_differ_in_line_and_in_words() {
        String dot = PathwayDot.of(national());
        assertThat(dot)
                .contains(
                        "\"MONITOR\" -> \"LISTEN\" [label=\"monitor-to-listen\\nPA: attendance <= 90% or concern is yes\", style=solid];")
                .contains(
                        "\"MONITOR\" -> \"FORMALISE\" [label=\"severe-absence\\nSA: attendance <= 50%\", style=bold];")
                .contains("\"ENFORCE\" -> \"MONITOR\" [label=\"exit\\n");
        assertThat(dot.lines()
                        .filter(line -> line.contains("enforce-support-not-appropriate"))
                        .count())
                .isEqualTo(4);
        assertThat(PathwayPicture.of(national()).svg())
                .contains("(plain line)", "(thick line)", "(dashed line)", "stroke-dasharray=\"7 4\"");
    }

    @Test
    void lines_in_lanes_never_share_a_place() {
        PathwayLayout layout = new PathwayLayout(national(), 0);
        List<Long> right = layout.lanes().stream()
                .filter(lane -> !lane.left())
                .map(layout::laneX)
                .toList();
        assertThat(right).doesNotHaveDuplicates().hasSize(3).allMatch(x -> x > layout.boxRight() && x < layout.width());
        assertThat(layout.lanes()).filteredOn(PathwayLayout.Lane::left).hasSize(1);
        for (PathwayLayout.Box box : layout.boxes()) {
            assertThat(layout.lanes()).allMatch(lane -> layout.portY(lane, box) < box.bottom());
        }
        assertThat(layout.straights()).hasSize(4);
    }

    @Test
    void a_quotation_mark_in_a_title_does_not_end_it() {
        Pathway callio = PathwayFiles.standard().versions("GB-ESS").get(0);
        assertThat(PathwayDot.of(callio).lines())
                .allMatch(line -> line.chars().filter(c -> c == '"').count() % 2 == 0);
    }
}
