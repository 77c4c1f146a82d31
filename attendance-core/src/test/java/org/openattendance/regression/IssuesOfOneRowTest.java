package org.openattendance.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.ReadContext;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Registers;

/** What is said of one row, how often, and in which order. */
class IssuesOfOneRowTest {

    private static final ReadContext CLOSED =
            Read.england().with(SessionCalendar.of(List.of(Session.am(Read.day("2025-09-03"))), List.of()));

    private static List<String> reasons(Checked<?> checked) {
        return checked.issues().stream().map(Issue::reason).toList();
    }

    /** The order was that of the checks, whatever the header. */
    @Test
    void issues_of_an_amendment_come_in_the_order_of_its_columns() {
        Registers registers = Read.rows(Read.england(), "P1,2025-09-03,AM,/").value();
        Checked<Registers> read = Read.amended(
                registers, Read.england(), "recorded_at,session,pupil_id,date,code", "x,noon,P1,y,/", "2025-09-08,AM");
        assertThat(Read.described(read))
                .extracting(text -> text.replaceAll(": .*", ""))
                .containsExactly(
                        "amendments.csv:2:recorded_at",
                        "amendments.csv:2:session",
                        "amendments.csv:2:date",
                        "amendments.csv:3");
    }

    @Test
    void issues_of_a_calendar_come_in_the_order_of_its_columns() {
        Checked<SessionCalendar> read = CalendarCsv.read(Input.of("calendar.csv", "open,session,date\nperhaps,noon,x"));
        assertThat(reasons(read)).containsExactly("BAD_VALUE", "BAD_SESSION", "BAD_DATE");
    }

    /** It was told again for each row of the session, and even for a row without a mark. */
    @Test
    void a_closed_session_is_told_once_at_the_row_whose_mark_stands() {
        Checked<Registers> read = Read.rows(
                CLOSED, "P1,2025-09-03,PM,-", "P1,2025-09-03,PM,\\", "P1,2025-09-03,PM,\\", "P1,2025-09-03,PM,-");
        assertThat(read.issues().stream()
                        .filter(issue -> issue.reason().equals("SESSION_CLOSED"))
                        .map(issue -> issue.line().orElseThrow()))
                .containsExactly(3L);
    }

    /** Once for each school, though it is one pupil. */
    @Test
    void a_pupil_who_is_not_listed_is_told_once_whatever_the_schools() {
        Checked<Registers> read = LongCsv.of(
                        Input.of(
                                "marks.csv",
                                "school_id,pupil_id,date,session,code\nA,P1,2025-09-03,AM,/\nB,P1,2025-09-03,PM,\\\nA,P2,2025-09-03,AM,/"))
                .read(Read.england().with(Pupils.of(List.of(PupilDetails.of(PupilRef.of("P2"))))));
        assertThat(Read.described(read))
                .containsExactly(
                        "marks.csv:2:pupil_id: WARNING PUPIL_NOT_LISTED: this pupil is not in the list of pupils.");
    }

    @Test
    void a_pupil_whom_only_an_amendment_names_is_looked_for_in_the_list_too() {
        ReadContext context = Read.england().with(Pupils.none());
        Checked<Registers> read = Read.amended(
                Registers.of(context.codes().nation(), List.of()),
                context,
                "pupil_id,date,session,code,recorded_at",
                "P1,2025-09-03,AM,I,2025-09-05",
                "P1,2025-09-03,PM,I,2025-09-05");
        assertThat(reasons(read))
                .containsExactly("PUPIL_NOT_LISTED", "AMENDMENT_WITHOUT_ENTRY", "AMENDMENT_WITHOUT_ENTRY");
    }

    /** X meant two things by age from 2020 to 2022; it was told at every amendment. */
    @Test
    void an_age_that_is_not_known_is_told_once_a_pupil_in_amendments_too() {
        Registers registers = Read.rows(Read.england(), "P1,2020-11-03,AM,/", "P1,2020-11-03,PM,\\")
                .value();
        Checked<Registers> read = Read.amended(
                registers,
                Read.england(),
                "pupil_id,date,session,code,recorded_at",
                "P1,2020-11-03,AM,X,2020-11-05",
                "P1,2020-11-03,PM,X,2020-11-05");
        assertThat(reasons(read)).containsExactly("AGE_NOT_KNOWN");
    }

    /** The text of the cell stood in the message whatever it was. */
    @Test
    void a_name_or_a_reference_in_the_column_of_codes_is_not_repeated() {
        Checked<Registers> read = Read.rows(
                Read.england(),
                "P1,2025-09-03,AM,Smith",
                "P1,2025-09-04,AM,P1",
                "P1,2025-09-05,AM,\"?\n\"",
                "P1,2025-09-08,AM,ZZ");
        assertThat(Read.described(read)).noneMatch(text -> text.contains("Smith") || text.contains("P1"));
        assertThat(Read.described(read)).noneMatch(text -> text.contains("\n"));
        assertThat(Read.described(read).get(3)).contains("ZZ is not a code");
        assertThat(Read.described(Read.amended(
                        Read.rows(Read.england(), "P1,2025-09-03,AM,/").value(),
                        Read.england(),
                        "pupil_id,date,session,code,recorded_at",
                        "P1,2025-09-03,AM,P1,2025-09-05",
                        "P1,2025-09-03,AM,ZZ,2025-09-05")))
                .noneMatch(text -> text.contains("P1"))
                .anyMatch(text -> text.contains("ZZ in an amendment"));
    }
}
