package org.openattendance.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

class ChartTest {

    @Test
    void a_bar_is_as_long_as_its_share_and_says_its_value() throws Exception {
        Picture picture = BarChart.of(
                        "b",
                        "Absence",
                        "Two groups",
                        List.of(
                                new BarChart.Bar("Year 7", Optional.of(Rate.of(1, 4)), "25 of 100", Tone.ONE),
                                new BarChart.Bar("Year 8", Optional.empty(), "no sessions", Tone.ONE)))
                .draw();
        SvgTest.parse(picture.svg());
        assertThat(picture.svg()).contains("width=\"90\" height=\"20\"").contains("Year 7: 25 of 100");
        assertThat(picture.table().rows())
                .containsExactly(List.of("Year 7", "25 of 100"), List.of("Year 8", "no sessions"));
    }

    @Test
    void a_bar_longer_than_the_chart_is_cut_at_its_edge() {
        BarChart chart = new BarChart(
                "b",
                "T",
                "",
                List.of(new BarChart.Bar("a", Optional.of(Rate.of(3, 4)), "3/4", Tone.ONE)),
                Rate.of(1, 2),
                List.of(new BarChart.Mark("a tenth", Rate.of(1, 10))));
        assertThat(chart.draw().svg()).contains("width=\"360\" height=\"20\"").contains("x1=\"262\"");
    }

    @Test
    void each_cell_of_a_heat_table_says_its_value() throws Exception {
        Picture picture = new HeatTable(
                        "h",
                        "Coverage",
                        "",
                        "Need",
                        List.of("School"),
                        List.of(
                                new HeatTable.Row("Anxiety", List.of(HeatTable.Cell.of(4, "2 in place"))),
                                new HeatTable.Row("Transport", List.of(HeatTable.Cell.unknown("not known")))))
                .draw();
        SvgTest.parse(picture.svg());
        assertThat(picture.svg()).contains("Anxiety, School: 2 in place").contains("url(#oa-h-slant)");
        assertThat(picture.table().rows()).contains(List.of("Transport", "not known"));
    }

    @Test
    void a_missing_value_is_a_gap_in_the_line() {
        Picture picture = new LineChart(
                        "l",
                        "Week",
                        "",
                        List.of("1", "2", "3"),
                        List.of(new LineChart.Series(
                                "All",
                                List.of(Optional.of(Rate.of(9, 10)), Optional.empty(), Optional.of(Rate.of(8, 10))))),
                        Rate.of(0, 1),
                        Rate.of(1, 1))
                .draw();
        assertThat(picture.svg()).contains("d=\"M66,72 M566,96\"");
        assertThat(picture.table().rows())
                .containsExactly(List.of("1", "90.0%"), List.of("2", "no figure"), List.of("3", "80.0%"));
    }

    @Test
    void a_line_with_a_step_too_few_is_refused() {
        assertThatThrownBy(() -> new LineChart(
                        "l",
                        "t",
                        "",
                        List.of("1"),
                        List.of(new LineChart.Series("a", List.of())),
                        Rate.of(0, 1),
                        Rate.of(1, 1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new LineChart("l", "t", "", List.of("1"), List.of(), Rate.of(1, 1), Rate.of(1, 1)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_timeline_shows_what_lies_in_its_window() throws Exception {
        DateSpan window = DateSpan.ofClosed(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 28));
        Picture picture = new TimelineChart(
                        "t",
                        "Who was there",
                        "",
                        window,
                        List.of(new TimelineChart.Row(
                                "School nurse",
                                List.of(
                                        new TimelineChart.Span(
                                                DateSpan.from(LocalDate.of(2026, 9, 15)),
                                                "weekly",
                                                Tone.TWO,
                                                Optional.of(Hatch.DOTS)),
                                        new TimelineChart.Span(
                                                DateSpan.upTo(LocalDate.of(2026, 8, 1)),
                                                "before",
                                                Tone.TWO,
                                                Optional.empty())))),
                        List.of(
                                new TimelineChart.Event(LocalDate.of(2026, 9, 15), "Consent"),
                                new TimelineChart.Event(LocalDate.of(2027, 1, 1), "Later")))
                .draw();
        SvgTest.parse(picture.svg());
        assertThat(picture.svg())
                .contains("School nurse, 2026-09-15 to open: weekly")
                .contains("x=\"490\" y=\"79\" width=\"280\"")
                .contains("1  2026-09-15  Consent")
                .doesNotContain("before")
                .doesNotContain("Later");
        assertThat(picture.table().rows()).hasSize(4);
    }

    @Test
    void a_timeline_needs_both_ends_of_its_window() {
        assertThatThrownBy(() -> new TimelineChart("t", "T", "", DateSpan.always(), List.of(), List.of()))
                .isInstanceOf(InvalidValueException.class);
    }
}
