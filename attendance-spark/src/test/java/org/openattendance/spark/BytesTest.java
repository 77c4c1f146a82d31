package org.openattendance.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.load.StringLayout;

class BytesTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 127, 128, 1L << 40, -(1L << 40), Long.MAX_VALUE, Long.MIN_VALUE})
    void a_number_comes_back(long number) {
        BytesIn in =
                new BytesIn(new BytesOut(1).number(7).number(number).number(8).toBytes());
        assertThat(List.of(in.number(), in.number(), in.number())).containsExactly(7L, number, 8L);
        assertThat(in.hasMore()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "\\", "Y1", "\u00e9", "\u007f", "\u0080", "\ud83c\udf1e", "a longer text, with spaces"})
    void a_text_comes_back_read_either_way(String text) {
        BytesOut out = new BytesOut(1).text(text).text("x").text(text);
        BytesIn in = new BytesIn(out.toBytes());
        assertThat(List.of(in.text(), in.code(), in.code())).containsExactly(text, "x", text);
    }

    /** What docs/spark.md says of the size of a shuffle: 190 school days, five a week. */
    @Test
    void a_pupils_year_is_some_fifteen_hundred_bytes() {
        Parts.Marks marks = new Parts.Marks("file:/registers/marks.csv", "S0001");
        for (int mark = 0; mark < 380; mark++) {
            marks.add(40_600 + mark + mark / 10 * 4, mark % 2 == 0 ? "/" : "I", 1_000_000L + mark);
        }
        assertThat(marks.toBytes().length).isBetween(1_400, 1_600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pupil_id", "pupil_id,sex"})
    void a_layout_comes_back(String columns) {
        Layout layout = new Layout(StringLayout.EVERY_DAY, columns.isEmpty() ? List.of() : List.of(columns.split(",")));
        assertThat(Layout.of(layout.toBytes())).isEqualTo(layout);
    }
}
