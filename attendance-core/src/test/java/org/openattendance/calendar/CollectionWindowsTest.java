package org.openattendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.SchoolYear;

class CollectionWindowsTest {

    private static final DateSpan SINCE_2005 = DateSpan.from(LocalDate.of(2005, 8, 1));

    /** Made up, in the shape of a census: a whole autumn, and a summer of two halves on either side of a named day. */
    private static final List<CollectionWindow> ROWS = List.of(
            window("autumn", "autumn", "", "08-01", "12-31", SINCE_2005),
            window("summer-1", "summer", "5", "EASTER+1", "SUN_BEFORE:BREAK", SINCE_2005),
            window("summer-2", "summer", "6", "BREAK", "07-31", SINCE_2005));

    private static final List<NamedDay> DAYS = List.of(
            named("LAST_MON-05", DateSpan.upTo(LocalDate.of(2021, 12, 31))),
            named("06-02", DateSpan.parse("2022-01-01..2022-12-31")),
            named("LAST_MON-05", DateSpan.from(LocalDate.of(2023, 1, 1))));

    private final CollectionWindows windows = CollectionWindows.of(Nation.of("XX"), DAYS, ROWS);

    private static CollectionWindow window(
            String id, String term, String half, String first, String last, DateSpan span) {
        return new CollectionWindow(
                id,
                term,
                Optional.of(half).filter(text -> !text.isEmpty()),
                YearlyDay.parse(first),
                YearlyDay.parse(last),
                span,
                Confidence.CONFIRMED,
                "",
                List.of());
    }

    private static NamedDay named(String day, DateSpan span) {
        return new NamedDay("BREAK", YearlyDay.parse(day), span, Confidence.CONFIRMED, "", List.of());
    }

    @Test
    void a_day_has_a_term_and_a_half_term() {
        assertThat(windows.findTerm(LocalDate.of(2025, 5, 25)).map(TermSpan::id))
                .contains("summer");
        assertThat(windows.findHalfTerm(LocalDate.of(2025, 5, 25)).map(TermSpan::id))
                .contains("5");
        assertThat(windows.findHalfTerm(LocalDate.of(2025, 5, 26)).map(TermSpan::id))
                .contains("6");
        assertThat(windows.findHalfTerm(LocalDate.of(2025, 7, 31)).map(TermSpan::id))
                .contains("6");
        assertThat(windows.findTerm(LocalDate.of(2025, 8, 1)).map(TermSpan::id)).contains("autumn");
        assertThat(windows.findHalfTerm(LocalDate.of(2025, 8, 1))).isEmpty();
        assertThat(windows.findTerm(LocalDate.of(2025, 4, 20)))
                .as("Easter Sunday")
                .isEmpty();
        assertThat(windows.find(LocalDate.of(2025, 4, 21)).map(CollectionWindow::id))
                .contains("summer-1");
        assertThat(windows.find(LocalDate.of(2025, 4, 20))).isEmpty();
    }

    @Test
    void a_moved_holiday_leaves_days_in_the_term_and_in_no_half_term() {
        LocalDate between = LocalDate.of(2022, 5, 31);
        assertThat(windows.findHalfTerm(LocalDate.of(2022, 5, 29)).map(TermSpan::id))
                .contains("5");
        assertThat(windows.findHalfTerm(between)).isEmpty();
        assertThat(windows.findTerm(between).map(TermSpan::id)).contains("summer");
        assertThat(windows.findHalfTerm(LocalDate.of(2022, 6, 2)).map(TermSpan::id))
                .contains("6");
    }

    @Test
    void a_school_year_has_its_terms_in_order() {
        SchoolYear year = SchoolYear.parse("2024/25");
        assertThat(windows.terms(year))
                .containsExactly(
                        TermSpan.of("autumn", LocalDate.of(2024, 8, 1), LocalDate.of(2024, 12, 31)),
                        TermSpan.of("summer", LocalDate.of(2025, 4, 21), LocalDate.of(2025, 7, 31)));
        assertThat(windows.halfTerms(year)).extracting(TermSpan::id).containsExactly("5", "6");
        assertThat(windows.findHalfTerm("6", year))
                .contains(TermSpan.of("6", LocalDate.of(2025, 5, 26), LocalDate.of(2025, 7, 31)));
        assertThat(windows.findHalfTerm("1", year)).isEmpty();
    }

    @Test
    void a_window_not_yet_in_force_does_not_count() {
        assertThat(windows.terms(SchoolYear.parse("2004/05"))).isEmpty();
        assertThat(windows.terms(SchoolYear.parse("2005/06"))).hasSize(2);
    }

    @Test
    void a_named_day_without_a_row_for_the_year_is_not_known() {
        assertThatThrownBy(() -> CollectionWindows.of(Nation.of("XX"), DAYS.subList(0, 2), ROWS))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("BREAK of XX in 2023")
                .hasMessageContaining("2022-01-01..2022-12-31");
    }

    @Test
    void windows_that_share_a_day_are_refused() {
        List<CollectionWindow> rows = List.of(
                window("a", "a", "", "08-01", "12-31", SINCE_2005), window("b", "b", "", "12-31", "12-31", SINCE_2005));
        assertThatThrownBy(() -> CollectionWindows.of(Nation.of("XX"), List.of(), rows))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("XX share a day in 2005");
        List<CollectionWindow> turned = List.of(
                window("b", "b", "", "08-01", "09-01", SINCE_2005),
                window("c", "c", "", "10-01", "12-31", SINCE_2005),
                window("a", "a", "", "09-01", "09-30", SINCE_2005));
        assertThatThrownBy(() -> CollectionWindows.of(Nation.of("XX"), List.of(), turned))
                .as("whatever the order of the rows")
                .isInstanceOf(InvalidValueException.class);
    }

    /** Of two days with names, each window takes its own. */
    @Test
    void a_window_takes_the_day_that_it_names() {
        NamedDay fair =
                new NamedDay("FAIR", YearlyDay.parse("03-01"), DateSpan.always(), Confidence.CONFIRMED, "", List.of());
        NamedDay feast =
                new NamedDay("FEAST", YearlyDay.parse("05-01"), DateSpan.always(), Confidence.CONFIRMED, "", List.of());
        CollectionWindow spring = window("spring", "spring", "", "FAIR", "FEAST", SINCE_2005);
        CollectionWindows named = CollectionWindows.of(Nation.of("XX"), List.of(fair, feast), List.of(spring));
        assertThat(named.terms(SchoolYear.parse("2024/25")))
                .containsExactly(TermSpan.of("spring", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 5, 1)));
        CollectionWindow later = window("late", "late", "", "FEAST", "HARVEST", SINCE_2005);
        assertThatThrownBy(() -> CollectionWindows.of(Nation.of("XX"), List.of(fair, feast), List.of(later)))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("HARVEST of XX in 2005")
                .hasMessageContaining("Known for no date.");
    }

    @Test
    void a_nation_without_windows_has_no_terms() {
        CollectionWindows none = CollectionWindows.notKnown(Nation.SCOTLAND);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.findTerm(LocalDate.of(2025, 5, 25))).isEmpty();
        assertThat(none).hasToString("Collection windows of SCO (0 rows)");
        assertThat(windows.isEmpty()).isFalse();
    }

    @Test
    void is_a_value() {
        CollectionWindows same = CollectionWindows.of(windows.nation(), windows.namedDays(), windows.windows());
        assertThat(windows).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(windows)
                .isNotEqualTo(CollectionWindows.notKnown(Nation.of("XX")))
                .isNotEqualTo("");
        assertThat(windows).isNotEqualTo(CollectionWindows.of(Nation.ENGLAND, DAYS, ROWS));
        assertThat(CollectionWindows.of(Nation.of("XX"), DAYS, List.of()))
                .isNotEqualTo(CollectionWindows.notKnown(Nation.of("XX")));
    }
}
