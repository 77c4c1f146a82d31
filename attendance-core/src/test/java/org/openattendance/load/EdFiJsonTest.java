package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.load.Found.issues;
import static org.openattendance.load.Found.marks;
import static org.openattendance.load.Given.ENGLAND;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.register.Registers;

class EdFiJsonTest {

    private static final EdFiTable TABLE = EdFiTable.read(Input.of(
                    "table.csv",
                    "category,session,code\nIn Attendance,AM,/\nIn Attendance,PM,\\\nExcused Absence,,I\n"))
            .value();

    private static String event(String student, String day, String category, String duration) {
        return "{\"studentReference\":{\"studentUniqueId\":" + student
                + "},\"schoolReference\":{\"schoolId\":255901107},"
                + "\"eventDate\":\"" + day
                + "\",\"attendanceEventCategoryDescriptor\":\"uri://ed-fi.org/AttendanceEventCategoryDescriptor#"
                + category
                + "\"" + (duration.isEmpty() ? "" : ",\"eventDuration\":" + duration) + "}";
    }

    private static Checked<Registers> read(String... events) {
        return EdFiJson.of(Input.of("events.json", "[" + String.join(",", events) + "]"), TABLE)
                .read(ENGLAND);
    }

    @Test
    void nothing_is_read_without_a_table() {
        assertThatThrownBy(() -> EdFiJson.of(Input.of("e", "[]"), EdFiTable.standard()))
                .isInstanceOfSatisfying(
                        AttendanceException.class, e -> assertThat(e.reason()).isEqualTo("CODE_TABLE_MISSING"))
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_whole_day_is_both_its_sessions_by_the_table() {
        Checked<Registers> read = read(
                event("\"604877\"", "2025-11-03", "In Attendance", "1"),
                event("604877", "2025-11-04", "Excused Absence", "1.0"));
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read, "604877"))
                .containsExactly("2025-11-03 AM /", "2025-11-03 PM \\", "2025-11-04 AM I", "2025-11-04 PM I");
        assertThat(read.value().all().get(0).school()).hasToString("Optional[255901107]");
    }

    @Test
    void half_a_day_does_not_say_which_half_unless_there_are_two() {
        Checked<Registers> read = read(
                event("1", "2025-11-03", "Excused Absence", "0.5"),
                event("1", "2025-11-04", "Excused Absence", "0.5"),
                event("1", "2025-11-04", "Excused Absence", "0.5"),
                event("1", "2025-11-05", "Excused Absence", ""));
        assertThat(issues(read))
                .containsExactly(
                        "#/0/eventDuration ERROR SESSION_NOT_SAID", "#/3/eventDuration ERROR SESSION_NOT_SAID");
        assertThat(marks(read, "1")).containsExactly("2025-11-04 AM I", "2025-11-04 PM I");
    }

    @Test
    void a_day_without_an_event_is_a_day_without_an_entry_and_never_present() {
        Checked<Registers> read = read(
                event("1", "2025-11-03", "Excused Absence", "1"), event("1", "2025-11-05", "Excused Absence", "1"));
        assertThat(marks(read, "1")).hasSize(4).noneMatch(mark -> mark.startsWith("2025-11-04"));
    }

    @Test
    void a_category_that_the_table_leaves_out_is_an_error_and_an_entry_without_a_mark() {
        Checked<Registers> read = read(event("1", "2025-11-03", "Tardy", "1"), "{}");
        assertThat(read.issueCounts()).containsEntry("CODE_NOT_RESOLVED", 2L).containsEntry("JSON_MISSING", 1L);
        assertThat(marks(read, "1")).containsExactly("2025-11-03 AM -", "2025-11-03 PM -");
    }

    @Test
    void a_table_is_checked() {
        Checked<EdFiTable> table = EdFiTable.read(Input.of("t", "category,session,code\n,AM,/\nTardy,EV,L\nTardy,,\n"));
        assertThat(issues(table))
                .containsExactly("2:category ERROR BAD_ROW", "3:session ERROR BAD_SESSION", "4:category ERROR BAD_ROW");
    }

    @Test
    void writing_says_of_every_mark_what_was_lost() {
        Registers registers = Given.longRows(
                        ENGLAND,
                        "P1,2025-11-03,AM,/",
                        "P1,2025-11-03,PM,V",
                        "P1,2025-11-04,AM,L",
                        "P1,2025-11-04,PM,U",
                        "P1,2025-11-05,AM,-",
                        "P1,2025-11-05,PM,#",
                        "P1,2025-11-06,AM,?")
                .value();
        Written written = EdFiJson.write(registers, Found.WRITE, EdFiTable.standard());
        assertThat(written.text())
                .contains("#In Attendance\",\"eventDuration\":1}", "#Tardy\",\"eventDuration\":0.5}")
                .contains("#Unexcused Absence\",\"eventDuration\":0.5}");
        assertThat(Found.losses(written))
                .isEqualTo("{NO_MARK_LEFT_OUT=2, NOT_POSSIBLE_LEFT_OUT=1, CODE_COLLAPSED=4, SESSION_PART_LOST=2}");
        assertThat(written.losses().list())
                .filteredOn(loss -> loss.reason() == LossReason.SESSION_PART_LOST)
                .extracting(loss -> loss.describe())
                .containsExactly(
                        "enrolment 1, 2025-11-04 AM, L: LOST SESSION_PART_LOST: the format says half a day, and not which half.",
                        "enrolment 1, 2025-11-04 PM, U: LOST SESSION_PART_LOST: the format says half a day, and not which half.");
    }

    @Test
    void a_table_of_ones_own_goes_both_ways() {
        Registers registers = Given.longRows(
                        ENGLAND,
                        "P1,2025-11-03,AM,/",
                        "P1,2025-11-03,PM,\\",
                        "P1,2025-11-04,AM,I",
                        "P1,2025-11-04,PM,I")
                .value();
        String text = EdFiJson.write(registers, Found.WRITE, TABLE).text();
        assertThat(EdFiJson.of(Input.of("e", text), TABLE).read(ENGLAND).value())
                .isEqualTo(registers);
        assertThat(List.of(TABLE.toString())).containsExactly("2 categories");
    }
}
