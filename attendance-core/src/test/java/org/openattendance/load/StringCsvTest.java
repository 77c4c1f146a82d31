package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.load.Given.ENGLAND;
import static org.openattendance.load.Given.issues;
import static org.openattendance.load.Given.marks;
import static org.openattendance.load.Given.strings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.code.LocalCodes;
import org.openattendance.code.LocalCodes.LocalCode;
import org.openattendance.register.Registers;

class StringCsvTest {

    @Test
    void marks_are_two_a_day_from_monday_to_friday() {
        assertThat(marks(strings(ENGLAND, "P1,2025-09-04,/\\I\\/O")))
                .containsExactly(
                        "P1 2025-09-04 AM / ATTENDED",
                        "P1 2025-09-04 PM \\ ATTENDED",
                        "P1 2025-09-05 AM I AUTHORISED_ABSENCE",
                        "P1 2025-09-05 PM \\ ATTENDED",
                        "P1 2025-09-08 AM / ATTENDED",
                        "P1 2025-09-08 PM O UNAUTHORISED_ABSENCE");
    }

    @Test
    void marks_are_two_a_day_every_day_where_the_layout_says_so() {
        assertThat(marks(strings(ENGLAND, StringLayout.EVERY_DAY, "P1,2025-09-06,/\\/\\/\\")))
                .extracting(mark -> mark.substring(3, 16))
                .containsExactly(
                        "2025-09-06 AM",
                        "2025-09-06 PM",
                        "2025-09-07 AM",
                        "2025-09-07 PM",
                        "2025-09-08 AM",
                        "2025-09-08 PM");
    }

    @Test
    void marks_are_one_for_each_open_session_where_the_calendar_says_so() {
        SessionCalendar calendar = Given.open("2025-09-03 PM", "2025-09-04 AM", "2025-09-06 AM", "2025-09-06 PM");
        Checked<Registers> read =
                strings(ENGLAND.with(calendar), StringLayout.CALENDAR, "P1,2025-09-03,\\/I", "P2,2025-09-06,/\\");
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read))
                .containsExactly(
                        "P1 2025-09-03 PM \\ ATTENDED",
                        "P1 2025-09-04 AM / ATTENDED",
                        "P1 2025-09-06 AM I AUTHORISED_ABSENCE",
                        "P2 2025-09-06 AM / ATTENDED",
                        "P2 2025-09-06 PM \\ ATTENDED");
    }

    /** The obvious walk, day by day. */
    @Property
    void the_sessions_of_a_layout_are_those_of_an_obvious_walk(
            @ForAll @IntRange(max = 3000) int start, @ForAll @IntRange(max = 120) int count, @ForAll boolean weekdays) {
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(start);
        StringLayout layout = weekdays ? StringLayout.WEEKDAYS : StringLayout.EVERY_DAY;
        boolean weekend = first.getDayOfWeek().getValue() > 5;
        assertThat(layout.mayBegin(first, Optional.empty())).isEqualTo(!weekdays || !weekend);
        if (weekdays && weekend) {
            return;
        }
        List<Integer> expected = new ArrayList<>();
        for (LocalDate day = first; expected.size() < count; day = day.plusDays(1)) {
            if (!weekdays || day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                expected.add(Session.am(day).index());
                expected.add(Session.pm(day).index());
            }
        }
        assertThat(IntStream.of(layout.sessions(first, count, Optional.empty())).boxed())
                .isEqualTo(expected.subList(0, count));
    }

    @Test
    void a_cell_with_a_space_holds_codes_one_space_apart() {
        Checked<Registers> read = strings(ENGLAND, "P1,2025-09-03,Y1 \\ - ZZ");
        assertThat(issues(read)).containsExactly("2:marks:4 ERROR UNKNOWN_CODE");
        assertThat(marks(read))
                .containsExactly(
                        "P1 2025-09-03 AM Y1 NOT_A_POSSIBLE_ATTENDANCE",
                        "P1 2025-09-03 PM \\ ATTENDED",
                        "P1 2025-09-04 AM - unmarked",
                        "P1 2025-09-04 PM ZZ unmarked");
    }

    @Test
    void a_sign_beyond_the_first_plane_is_one_mark() {
        ReadContext local = ENGLAND.with(LocalCodes.of(List.of(new LocalCode("😷", "I", DateSpan.always()))));
        Checked<Registers> read = strings(local, "P1,2025-09-03,😷?");
        assertThat(issues(read)).containsExactly("2:marks:2 ERROR UNKNOWN_CODE");
        assertThat(marks(read)).element(0).isEqualTo("P1 2025-09-03 AM 😷 AUTHORISED_ABSENCE");
    }

    @Test
    void rows_of_one_pupil_join_and_columns_are_kept() {
        Checked<Registers> read = StringCsv.of(
                        Input.of(
                                "marks.csv",
                                "marks,year,school_id,start_date,pupil_id\n/\\,7,A,2025-09-03,P1\nI\\,8,A,2025-09-01,P1\n\"/\\\",7,B,2025-09-03,P1\n"),
                        StringLayout.WEEKDAYS)
                .read(ENGLAND.withColumns(Set.of("year")));
        assertThat(issues(read)).containsExactly("3:year WARNING MIXED_VALUE");
        assertThat(marks(read))
                .containsExactly(
                        "P1@A 2025-09-01 AM I AUTHORISED_ABSENCE",
                        "P1@A 2025-09-01 PM \\ ATTENDED",
                        "P1@A 2025-09-03 AM / ATTENDED",
                        "P1@A 2025-09-03 PM \\ ATTENDED",
                        "P1@B 2025-09-03 AM / ATTENDED",
                        "P1@B 2025-09-03 PM \\ ATTENDED");
        assertThat(read.value().all().get(0).columns()).isEqualTo(Map.of("year", "7"));
    }

    @Test
    void a_string_without_a_mark_is_a_pupil_without_an_entry() {
        Checked<Registers> read = strings(ENGLAND, "P1,2025-09-03,");
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().all()).hasSize(1);
        assertThat(marks(read)).isEmpty();
    }

    @Test
    void both_layouts_of_the_same_marks_make_the_same_registers() {
        Checked<Registers> asString = strings(ENGLAND, "P1,2025-09-04,/ \\ I Y1 - O");
        Checked<Registers> asRows = Given.longRows(
                ENGLAND,
                "P1,2025-09-04,AM,/",
                "P1,2025-09-04,PM,\\",
                "P1,2025-09-05,AM,I",
                "P1,2025-09-05,PM,Y1",
                "P1,2025-09-08,AM,",
                "P1,2025-09-08,PM,O");
        assertThat(asString.value()).isEqualTo(asRows.value());
    }
}
