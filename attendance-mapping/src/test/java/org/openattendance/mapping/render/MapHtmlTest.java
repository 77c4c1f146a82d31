package org.openattendance.mapping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.Involvement;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.NamedContact;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.UnderlyingCause;
import org.openattendance.mapping.model.Visibility;
import org.openattendance.picture.Picture;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The page for a screen, a keyboard and a screen reader, and the grid of who sees, does and answers for what. */
class MapHtmlTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static PartnershipMap map() {
        PartnershipMap map = PartnershipMap.of(
                        "m1",
                        MapScope.PUPIL,
                        DAY,
                        List.of(
                                MapNode.centre("pupil").withLabel("<R. & \"co\">"),
                                MapNode.of("mum", NodeDetail.Person.of("MUM"), MapLayer.PUPIL_AND_FAMILY),
                                MapNode.of(
                                                "youth",
                                                new NodeDetail.Organisation(
                                                        List.of("YOUTH_SERVICE"),
                                                        java.util.Set.of(Involvement.DELIVERY, Involvement.PLANNING)),
                                                MapLayer.MULTI_AGENCY_SUPPORT)
                                        .withLabel("Youth </table><script>alert(1)</script>")
                                        .withState(SupportState.IN_PLACE),
                                MapNode.of(
                                                "club",
                                                new NodeDetail.Organisation(
                                                        List.of("YOUTH_SERVICE"), java.util.Set.of()),
                                                MapLayer.COMMUNITY_CONTEXT)
                                        .withPartner("youth")))
                .with(Tie.of("pupil", "mum"))
                .with(Need.of("n1", "belonging", NeedOwner.PUPIL, 2).withSupports(List.of("club")));
        return PartnershipMap.of(map.parts()
                .withCauses(List.of(
                        UnderlyingCause.of("c1", "POVERTY", List.of("mum"), DAY),
                        UnderlyingCause.of("c2", "TRAUMA", List.of("mum"), DAY).withText("the gate is loud")))
                .withContacts(List.of(new NamedContact(
                        NamedContact.ForWhom.PUPIL,
                        "youth",
                        true,
                        org.openattendance.base.DateSpan.always(),
                        Visibility.closed()))));
    }

    private static MapView view() {
        return MapView.of(map(), Audience.CORE_TEAM);
    }

    /** The body as XML: whatever a label holds, the page stays whole. */
    private static Document parsed(String page) throws Exception {
        String body = page.substring(page.indexOf("<main>"), page.indexOf("</main>") + 7);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }

    @Test
    void the_page_has_the_picture_and_beside_it_the_same_in_tables() throws Exception {
        Document page = parsed(MapHtml.of(view()));
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("table").getLength()).isEqualTo(3);
        assertThat(page.getElementsByTagName("caption").item(1).getTextContent())
                .isEqualTo("Ties");
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
    }

    @Test
    void a_link_leads_past_the_picture_and_every_head_cell_says_that_it_heads_a_column() {
        String page = MapHtml.of(view());
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">").contains("<title>Who and what");
        assertThat(page.indexOf("<a href=\"#tables\">")).isLessThan(page.indexOf("<svg"));
        assertThat(page).contains("id=\"tables\"");
        assertThat(page.split("<th ", -1)).hasSameSizeAs(page.split("<th scope=\"col\">", -1));
    }

    @Test
    void nothing_that_a_person_wrote_can_run_or_load() throws Exception {
        String page = MapHtml.of(view());
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("<R.")
                .doesNotContain("src=")
                .doesNotContain("href=\"http");
        assertThat(parsed(page).getDocumentElement().getTextContent()).contains("Youth </table><script>alert(1)");
    }

    @Test
    void a_table_without_a_row_says_that_there_is_none() {
        MapView bare = MapView.of(
                PartnershipMap.of("m1", MapScope.PUPIL, DAY, List.of(MapNode.centre("pupil"))), Audience.CORE_TEAM);
        assertThat(MapHtml.of(bare)).contains("<p>Ties: none.</p>").contains("<p>Needs: none.</p>");
    }

    @Test
    void any_picture_can_be_a_page_with_its_own_table() throws Exception {
        Document page = parsed(MapHtml.of(NeedPartnerPicture.of(view())));
        assertThat(page.getElementsByTagName("table").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("caption").item(0).getTextContent())
                .isEqualTo("Who meets which need");
    }

    @Test
    void the_grid_says_what_each_sees_does_and_answers_for_and_a_partner_in_two_layers_has_one_row() {
        Picture grid = AgencyGrid.of(view());
        assertThat(grid.table().columns()).containsExactly("Who", "Sees", "Does", "Answers for");
        assertThat(grid.table().rows())
                .containsExactly(
                        List.of("<R. & \"co\">", "", "", ""),
                        List.of("Mum", "Poverty; the gate is loud", "", ""),
                        List.of(
                                "Youth </table><script>alert(1)</script>",
                                "",
                                "Belonging",
                                "planning; delivery; first contact of the pupil"));
        assertThat(grid.svg()).contains("<title").doesNotContain("<script");
    }

    @Test
    void the_grid_of_an_audience_has_nobody_that_the_audience_may_not_see() {
        assertThat(AgencyGrid.of(MapView.of(map(), Audience.SCHOOL)).table().rows())
                .containsExactly(List.of("Pupil", "", "", ""));
    }
}
