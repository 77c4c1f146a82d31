package org.openattendance.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.InvalidValueException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgTest {

    static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Property
    void any_text_at_all_comes_back_from_the_xml_but_for_what_xml_cannot_hold(@ForAll String text) throws Exception {
        String svg = SvgElement.of("text").with("label", text).withText(text).toString();
        Document read = parse(svg);
        String expected = text.codePoints()
                .map(point -> point < 0x20 && "\t\n\r".indexOf(point) < 0
                                || point >= 0x7F && point < 0xA0
                                || point >= 0xD800 && point < 0xE000
                                || point == 0xFFFE
                                || point == 0xFFFF
                        ? 0xFFFD
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(read.getDocumentElement().getTextContent()).isEqualTo(expected);
        assertThat(read.getDocumentElement().getAttribute("label")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "foreignObject", "image", "use", "a", "x y", "", "g><script"})
    void an_element_that_could_run_or_fetch_is_refused(String name) {
        assertThatThrownBy(() -> SvgElement.of(name)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_event_and_an_outside_reference_are_refused() {
        SvgElement rect = SvgElement.of("rect");
        assertThatThrownBy(() -> rect.with("onclick", "x")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rect.with("href", "x")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rect.with("style", "x")).isInstanceOf(InvalidValueException.class);
        assertThat(rect.with("aria-label", "see url(x)").toString()).contains("see url(x)");
        assertThatThrownBy(() -> rect.with("fill", "url(http://example.org)"))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_drawing_says_what_it_is() throws Exception {
        Document read = parse(drawing().toSvg());
        assertThat(read.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(read.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A <b> & \"c\"");
        assertThat(read.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("What there is");
    }

    private static Drawing drawing() {
        return Drawing.of("d", "A <b> & \"c\"", "What there is", Px.of(100), Px.of(50))
                .with(SvgElement.circle(Point.of(10, 10), Px.of(5))
                        .fill(Tone.ONE)
                        .titled("One"));
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        assertThat(drawing().toSvg()).isEqualTo(drawing().toSvg());
    }

    @Test
    void a_picture_is_not_shown_by_its_to_string() {
        Picture picture = drawing().toPicture(TextTable.of(List.of("Who"), List.of(List.of("Mum"))));
        assertThat(picture.toString()).doesNotContain("Mum").doesNotContain("A <b>");
        assertThat(picture.text()).contains("Mum").contains("What there is");
    }

    @Test
    void a_drawing_without_a_title_or_room_is_refused() {
        assertThatThrownBy(() -> Drawing.of("d", " ", "", Px.of(1), Px.of(1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Drawing.of("d", "t", "", Px.of(0), Px.of(1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Drawing.of("D", "t", "", Px.of(1), Px.of(1)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void several_drawings_of_one_page_share_their_hatches_and_colours_and_lose_nothing_else() {
        Drawing drawing = Drawing.of("one", "One", "A square.", Px.of(10), Px.of(10))
                .with(SvgElement.rect(Point.of(1, 1), Px.of(8), Px.of(8)).fill(Hatch.SLANT));
        Picture picture = drawing.toPicture(TextTable.of(List.of("What"), List.of()));
        String inPage = picture.embedded();
        assertThat(inPage)
                .contains("<title id=\"one-title\">One</title>", "url(#oa-h-slant)")
                .doesNotContain("<defs>", "<style>", "xmlns");
        assertThat(Drawing.shared())
                .contains("<defs>", "id=\"oa-h-slant\"", "<style>", "aria-hidden=\"true\"")
                .doesNotContain("role=");
        assertThat(inPage.length() + Drawing.shared().length())
                .isGreaterThan(picture.svg().length());
        String foreign = "<svg><defs/></svg>";
        assertThat(new Picture("t", "d", foreign, picture.table()).embedded()).isEqualTo(foreign);
    }
}
