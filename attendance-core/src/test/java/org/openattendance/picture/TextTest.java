package org.openattendance.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;

class TextTest {

    private static final Px SIZE = Px.of(12);

    @Property
    void no_line_is_wider_than_asked_unless_it_is_one_character(
            @ForAll String text,
            @ForAll @IntRange(min = 12, max = 300) int width,
            @ForAll @IntRange(min = 1, max = 5) int most) {
        List<String> lines = TextMeasure.wrap(text, SIZE, Px.of(width), most);
        assertThat(lines).hasSizeBetween(1, most).allSatisfy(line -> {
            boolean one = line.codePointCount(0, line.length()) <= 1;
            assertThat(one || TextMeasure.width(line, SIZE).compareTo(Px.of(width)) <= 0)
                    .isTrue();
        });
    }

    @Test
    void breaks_at_spaces_and_says_with_an_ellipsis_that_there_is_more() {
        Px width = Px.of(90);
        assertThat(TextMeasure.wrap("Family learning practitioner", SIZE, width, 3))
                .containsExactly("Family", "learning", "practitioner");
        assertThat(TextMeasure.wrap("Family learning practitioner", SIZE, width, 2))
                .containsExactly("Family", "learning…");
        assertThat(TextMeasure.wrap("", SIZE, width, 2)).containsExactly("");
    }

    @Test
    void marks_above_a_letter_take_no_room() {
        assertThat(TextMeasure.width("e\u0301", SIZE)).isEqualTo(TextMeasure.width("e", SIZE));
    }

    @Test
    void a_table_is_aligned() {
        TextTable table = TextTable.of(
                List.of("Who", "What"), List.of(List.of("Mum", "in place"), List.of("Youth club", "needed\nsoon")));
        assertThat(table.toText()).isEqualTo("""
                Who         What
                Mum         in place
                Youth club  needed soon
                """);
    }

    @Test
    void a_markdown_table_cannot_be_broken_out_of() {
        TextTable table = TextTable.of(List.of("Who"), List.of(List.of("a|b\n# <script> [x](y)")));
        assertThat(table.toMarkdown()).isEqualTo("""
                | Who |
                | --- |
                | a\\|b \\# &lt;script&gt; \\[x\\]\\(y\\) |
                """);
    }

    @Test
    void a_row_with_a_cell_too_few_is_refused() {
        assertThatThrownBy(() -> TextTable.of(List.of("a", "b"), List.of(List.of("x"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }
}
