package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.load.Given.ENGLAND;
import static org.openattendance.load.Given.longRows;
import static org.openattendance.load.Given.same;
import static org.openattendance.load.Given.strings;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Registers;
import org.openattendance.table.UnreadableInputException;

/**
 * What bad rows, strings and files get, row by row of the table of the command's contract, in both layouts: the severity,
 * the reason, the line, the column, and what becomes of the row. Changing one of these is a breaking change.
 */
class BadInputTest {

    @Nested
    class Rows {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "03/09/2025",
                    "2025-9-3",
                    "2025-02-29",
                    "2025-13-01",
                    "20250903",
                    "today",
                    "2025-09-31"
                })
        @ValueSource(
                strings = {"2025-09-00", "0000-01-01", "-025-09-03", "2025-09-03T09:00", "２０２５-09-03", "+2025-09-03"})
        void a_date_that_is_not_one_leaves_the_row_out(String date) {
            same(
                    longRows(ENGLAND, "P1," + date + ",AM,/", "P1,2025-09-03,PM,\\"),
                    List.of("2:date ERROR BAD_DATE"),
                    List.of("P1 2025-09-03 PM \\ ATTENDED"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "noon", "A", "AMM", "1", "A M", "XM", "pn"})
        void a_session_that_is_neither_half_of_the_day_leaves_the_row_out(String session) {
            same(
                    longRows(ENGLAND, "P1,2025-09-03," + session + ",/", "P1,2025-09-03,PM,\\"),
                    List.of("2:session ERROR BAD_SESSION"),
                    List.of("P1 2025-09-03 PM \\ ATTENDED"));
        }

        @Test
        void a_row_with_two_faults_has_two_issues_in_the_order_of_the_columns() {
            same(
                    longRows(ENGLAND, "P1,x,y,?"),
                    List.of("2:date ERROR BAD_DATE", "2:session ERROR BAD_SESSION"),
                    List.of());
            Checked<Registers> otherOrder = LongCsv.of(
                            Input.of("marks.csv", "session,code,date,pupil_id\ny,?,x,P1\nAM,/,2025-09-03,\n"))
                    .read(ENGLAND);
            same(
                    otherOrder,
                    List.of("2:session ERROR BAD_SESSION", "2:date ERROR BAD_DATE", "3:pupil_id ERROR BAD_ROW"),
                    List.of());
        }

        @ParameterizedTest
        @ValueSource(strings = {",2025-09-03,AM,/", "  ,2025-09-03,AM,/", "\u2003,2025-09-03,AM,/", "\t,x,y,z"})
        void a_blank_pupil_leaves_the_row_out(String row) {
            same(
                    longRows(ENGLAND, row, "P1,2025-09-03,PM,\\"),
                    List.of("2:pupil_id ERROR BAD_ROW"),
                    List.of("P1 2025-09-03 PM \\ ATTENDED"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "P1,2025-09-03,AM",
                    "P1,2025-09-03,AM,/,",
                    "P1",
                    "P1,2025-09-03,AM,/,extra",
                    "\"P1\"x,2025-09-03,AM,/"
                })
        void too_few_or_too_many_cells_or_broken_quotes_leave_the_row_out(String row) {
            same(
                    longRows(ENGLAND, row, "P1,2025-09-03,PM,\\"),
                    List.of("2 ERROR BAD_ROW"),
                    List.of("P1 2025-09-03 PM \\ ATTENDED"));
        }

        @Test
        void the_same_holds_for_rows_of_strings() {
            same(
                    strings(ENGLAND, ",2025-09-03,/\\", "P1,2025-09-03", "P1,2025-09-03,/\\,x", "P1,2025-09-03,/\\"),
                    List.of("2:pupil_id ERROR BAD_ROW", "3 ERROR BAD_ROW", "4 ERROR BAD_ROW"),
                    List.of("P1 2025-09-03 AM / ATTENDED", "P1 2025-09-03 PM \\ ATTENDED"));
        }
    }

    @Nested
    class OtherFiles {

        @Test
        void a_possible_mark_in_a_closed_session_is_told_and_counted() {
            ReadContext open = ENGLAND.with(Given.open("2025-09-03 AM", "2025-09-04 AM"));
            same(
                    longRows(
                            open,
                            "P1,2025-09-03,AM,/",
                            "P1,2025-09-03,PM,\\",
                            "P1,2025-09-04,PM,#",
                            "P1,2025-09-05,AM,-"),
                    List.of("3:code WARNING SESSION_CLOSED"),
                    List.of(
                            "P1 2025-09-03 AM / ATTENDED",
                            "P1 2025-09-03 PM \\ ATTENDED",
                            "P1 2025-09-04 PM # NOT_A_POSSIBLE_ATTENDANCE",
                            "P1 2025-09-05 AM - unmarked"));
            same(
                    strings(open, "P1,2025-09-03,/I"),
                    List.of("2:marks:2 WARNING SESSION_CLOSED"),
                    List.of("P1 2025-09-03 AM / ATTENDED", "P1 2025-09-03 PM I AUTHORISED_ABSENCE"));
        }

        @Test
        void a_pupil_who_is_not_listed_is_told_once_at_the_first_line() {
            ReadContext listed = ENGLAND.with(Pupils.of(List.of(PupilDetails.of(PupilRef.of("P2")))));
            same(
                    longRows(listed, "P1,2025-09-03,AM,/", "P2,2025-09-03,AM,/", "P1,2025-09-03,PM,\\"),
                    List.of("2:pupil_id WARNING PUPIL_NOT_LISTED"),
                    List.of(
                            "P1 2025-09-03 AM / ATTENDED",
                            "P1 2025-09-03 PM \\ ATTENDED",
                            "P2 2025-09-03 AM / ATTENDED"));
            same(
                    strings(listed, "P1,2025-09-03,/\\", "P1,2025-09-04,--"),
                    List.of("2:pupil_id WARNING PUPIL_NOT_LISTED"),
                    List.of(
                            "P1 2025-09-03 AM / ATTENDED",
                            "P1 2025-09-03 PM \\ ATTENDED",
                            "P1 2025-09-04 AM - unmarked",
                            "P1 2025-09-04 PM - unmarked"));
        }
    }

    @Nested
    class Strings {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "P1,2025-09-03,/\\/      | WEEKDAYS  | marks",
                    "P1,2025-09-03,/ \\ Y1   | WEEKDAYS  | marks",
                    "P1,2025-09-03,/         | EVERY_DAY | marks",
                    "P1,2025-09-06,/\\       | WEEKDAYS  | start_date",
                    "P1,2025-09-07,/\\       | WEEKDAYS  | start_date",
                    "P1,3.9.2025,/\\         | WEEKDAYS  | start_date",
                    "P1,,/\\                 | EVERY_DAY | start_date",
                    "P1,2025-02-29,/\\       | EVERY_DAY | start_date",
                    "P1,2025-09-03,/  \\     | WEEKDAYS  | marks",
                    "P1,2025-09-03,' / \\'   | WEEKDAYS  | marks",
                    "P1,2025-09-05,/         | CALENDAR  | start_date",
                    "P1,2025-09-03,////      | CALENDAR  | marks",
                    "P1,2025-09-04,///       | CALENDAR  | marks",
                })
        void a_string_that_does_not_fit_its_layout_is_left_out_whole(String row, StringLayout layout, String column) {
            ReadContext open = ENGLAND.with(Given.open("2025-09-03 AM", "2025-09-04 AM", "2025-09-04 PM"));
            same(
                    strings(open, layout, row.replace("'", "\"")),
                    List.of("2:" + column + " ERROR BAD_MARK_STRING"),
                    List.of());
        }

        @Test
        void the_other_strings_of_the_pupil_count() {
            same(
                    strings(ENGLAND, "P1,2025-09-03,/", "P1,2025-09-03,/\\"),
                    List.of("2:marks ERROR BAD_MARK_STRING"),
                    List.of("P1 2025-09-03 AM / ATTENDED", "P1 2025-09-03 PM \\ ATTENDED"));
        }

        @Test
        void marks_by_the_calendar_need_one() {
            assertThatThrownBy(() -> strings(ENGLAND, StringLayout.CALENDAR, "P1,2025-09-03,/"))
                    .isInstanceOfSatisfying(
                            AttendanceException.class,
                            e -> assertThat(e.reason()).isEqualTo("CALENDAR_MISSING"))
                    .hasMessageContaining("\nMaybe ");
        }
    }

    @Nested
    class WholeFiles {

        private void refused(String text, String reason, String says) {
            for (RegisterFormat format : List.of(
                    LongCsv.of(Input.of("marks.csv", text)),
                    StringCsv.of(Input.of("marks.csv", text), StringLayout.WEEKDAYS))) {
                assertThatThrownBy(() -> format.read(ENGLAND))
                        .isInstanceOfSatisfying(UnreadableInputException.class, e -> {
                            assertThat(e.reason()).isEqualTo(reason);
                            assertThat(e.file()).isEqualTo("marks.csv");
                        })
                        .hasMessageContaining(says)
                        .hasMessageContaining("\nMaybe ");
            }
        }

        @Test
        void an_empty_file_is_refused() {
            refused("", "EMPTY_FILE", "no header line");
            refused("\n\r\n", "EMPTY_FILE", "no header line");
        }

        @ParameterizedTest
        @ValueSource(strings = {"pupil_id", "date", "session", "code"})
        void a_missing_column_is_named(String missing) {
            String header = "pupil_id,date,session,code".replace(missing, "other");
            assertThatThrownBy(() ->
                            LongCsv.of(Input.of("marks.csv", header + "\n")).read(ENGLAND))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining("no column " + missing + ".");
        }

        @Test
        void a_missing_column_of_the_string_layout_is_named() {
            assertThatThrownBy(() -> StringCsv.of(Input.of("marks.csv", "pupil_id,start_date\n"), StringLayout.WEEKDAYS)
                            .read(ENGLAND))
                    .hasMessageContaining("no column marks.");
            refused("date,session\n", "MISSING_COLUMN", "no column pupil_id");
        }

        @Test
        void what_is_not_text_is_refused_by_the_offset_of_its_first_such_byte() {
            refused("pupil_id\0", "NOT_TEXT", "byte offset 8.");
            byte[] bytes =
                    "pupil_id,date,session,code\nZo\u00EB,2025-09-03,AM,/\n".getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> LongCsv.of(Input.of("marks.csv", new ByteArrayInputStream(bytes)))
                            .read(ENGLAND))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            e -> assertThat(e.reason()).isEqualTo("NOT_UTF8"))
                    .hasMessageContaining("byte offset 29 ");
        }

        @Test
        void a_file_that_is_not_there_or_is_a_folder_is_refused() {
            assertThatThrownBy(() -> LongCsv.at(Path.of("no-such-file.csv")).read(ENGLAND))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            e -> assertThat(e.reason()).isEqualTo("NOT_READABLE"))
                    .hasMessageContaining("no-such-file.csv: there is no such file.");
            assertThatThrownBy(() -> StringCsv.at(Path.of("src")).read(ENGLAND))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            e -> assertThat(e.reason()).isEqualTo("NOT_READABLE"));
        }
    }
}
