package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.Attendance;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.register.Registers;

class RowReaderTest {

    private static final ReadContext CONTEXT = Attendance.in(Nation.ENGLAND).context();

    /** Everything that a reader of long rows tells, in one file. */
    private static final String LONG = """
            pupil_id,date,session,code,school_id
            P1,2025-09-03,AM,/,S1
            P1,2025-09-03,PM,\\,S1
            P1,2025-09-03,AM,/,S1
            P1,2025-09-03,AM,I,S1
            P2,2025-09-03,am,L,S1
            P2,03/09/2025,pm,L,S1
            P2,2025-09-04,EV,L,S1
            P2,2025-02-30,noon,L,S1
            ,2025-09-04,AM,/,S1
            P1,2025-09-05, PM ,??,S2
            P1,2025-09-05,AM,-,S2
            P1,2025-09-05,AM,/,S2
            P1, 2025-09-08 ,AM, I ,S2
            P1,2025-09-08,PM,PM,S2
            P3,1990-09-08,PM,/,S2
            """;

    private static final String STRINGS = """
            pupil_id,start_date,marks,school_id
            P1,2025-09-03,/\\/\\,S1
            P1,2025-09-04,I\\,S1
            P2,2025-09-06,/\\,S1
            P2,2025-09-08,/,S1
            P2,2025-09-08,/ \\  -,S1
            P2,soon,/\\,S1
            ,2025-09-08,/\\,S1
            P3,2025-09-08,Y1 \\ - ??,S1
            """;

    @Test
    void long_rows_taken_one_by_one_are_read_as_the_file_is() {
        Checked<Registers> file = LongCsv.of(Input.of("marks", LONG)).read(CONTEXT);
        RowReader reader = RowReader.of(CONTEXT);
        List<String> lines = LONG.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            reader.at("marks", i + 1L).take(cells[0], cells[4], cells[1], cells[2], cells[3]);
        }
        Checked<Registers> rows = reader.read();
        assertThat(rows).isEqualTo(file);
        assertThat(rows.issueCounts().keySet())
                .contains("BAD_DATE", "BAD_ROW", "BAD_SESSION", "CONFLICTING_MARKS", "DUPLICATE_MARK", "UNKNOWN_CODE");
    }

    @Test
    void rows_whose_session_is_known_are_read_as_those_with_a_text() {
        RowReader byText = RowReader.of(CONTEXT);
        RowReader byIndex = RowReader.of(CONTEXT);
        byText.at("marks", 2).take("P1", "", "2025-09-03", "AM", "I");
        byIndex.at("marks", 2)
                .take("P1", "", RowReader.findSession("2025-09-03", "AM").orElseThrow(), "I");
        assertThat(byIndex.read()).isEqualTo(byText.read());
    }

    @Test
    void strings_taken_one_by_one_are_read_as_the_file_is() {
        Checked<Registers> file =
                StringCsv.of(Input.of("marks", STRINGS), StringLayout.WEEKDAYS).read(CONTEXT);
        RowReader reader = RowReader.of(CONTEXT);
        List<String> lines = STRINGS.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            reader.at("marks", i + 1L).take(cells[0], cells[3], cells[1], StringLayout.WEEKDAYS, cells[2]);
        }
        Checked<Registers> rows = reader.read();
        assertThat(rows).isEqualTo(file);
        assertThat(rows.issueCounts()).containsEntry("BAD_MARK_STRING", 4L).containsEntry("BAD_ROW", 1L);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-03, AM", "' 2025-09-03 ', ' am '", "2025-09-03, Am"})
    void a_session_is_read_with_spaces_and_in_either_case(String date, String part) {
        assertThat(RowReader.findSession(date, part))
                .hasValue(Session.parse("2025-09-03 AM").index());
    }

    @ParameterizedTest
    @CsvSource({"2025-9-3, AM", "2025-02-30, AM", "2025-09-03, ''", "'', AM", "2025-09-03, M", "20250903, PM"})
    void what_is_no_session_is_none(String date, String part) {
        assertThat(RowReader.findSession(date, part)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void a_row_without_cells_is_an_issue_at_its_place() {
        RowReader reader = RowReader.of(CONTEXT);
        reader.at("marks", 7).takeUnreadable("the quoting of this row is broken.");
        assertThat(reader.read().issues())
                .containsExactly(
                        Issue.error("BAD_ROW", new Issue.Cell("marks", 7, ""), "the quoting of this row is broken."));
    }

    @Test
    void marks_laid_out_by_a_calendar_need_one() {
        assertThatThrownBy(() -> RowReader.of(CONTEXT).take("P1", "", "2025-09-03", StringLayout.CALENDAR, "/\\"))
                .isInstanceOfSatisfying(
                        AttendanceException.class,
                        error -> assertThat(error.reason()).isEqualTo("CALENDAR_MISSING"));
    }
}
