package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.load.Found.issues;
import static org.openattendance.load.Found.marks;
import static org.openattendance.load.Given.ENGLAND;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.Checked;
import org.openattendance.register.Registers;

class WondeJsonTest {

    private static final String CODE = "{\"data\":{\"id\":\"C9\",\"code\":\"L\"}}";

    private static String record(String student, String date, String session, String code) {
        return "{\"student\":" + student + ",\"date\":" + date + ",\"session\":" + session + ",\"attendance_code\":"
                + code + "}";
    }

    private static Checked<Registers> read(String... records) {
        return WondeJson.of(Input.of("marks.json", "{\"data\":[" + String.join(",", records) + "]}"))
                .read(ENGLAND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "2026-06-15"                                                                         | 2026-06-15
        {"date":"2026-06-15 00:00:00.000000","timezone_type":3,"timezone":"Europe/London"}    | 2026-06-15
        {"date":"2026-06-15 23:00:00.000000","timezone_type":3,"timezone":"UTC"}              | 2026-06-16
        {"date":"2026-06-15 00:00:00.000000","timezone_type":3,"timezone":"UTC"}              | 2026-06-15
        {"date":"2026-01-15 00:00:00.000000","timezone_type":3,"timezone":"UTC"}              | 2026-01-15
        "2026-06-14T23:00:00Z"                                                               | 2026-06-15
        "2026-06-15T09:00:00+01:00"                                                          | 2026-06-15
        """)
    void a_session_is_on_the_day_that_began_in_london(String date, String day) {
        assertThat(marks(read(record("\"A55\"", date, "\"AM\"", CODE)), "A55")).containsExactly(day + " AM L");
    }

    @Test
    void students_and_codes_are_ids_or_expanded_objects() {
        String list = "{\"data\":[{\"id\":\"C1\",\"code\":\"I\"},{\"id\":7,\"code\":\"\\\\\"}]}";
        Checked<Registers> read = WondeJson.of(Input.of(
                        "marks.json",
                        "["
                                + record(
                                        "{\"data\":{\"id\":\"A55\",\"surname\":\"Quill\"}}",
                                        "\"2026-06-15\"",
                                        "\"am\"",
                                        "\"C1\"")
                                + "," + record("55", "\"2026-06-15\"", "\"PM\"", "7") + ","
                                + record("{\"id\":55}", "\"2026-06-16\"", "\"AM\"", "{\"data\":{\"id\":\"C1\"}}")
                                + "]"))
                .with(Input.of("codes.json", list))
                .read(ENGLAND.withColumns(Set.of("surname")));
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read, "A55")).containsExactly("2026-06-15 AM I");
        assertThat(marks(read, "55")).containsExactly("2026-06-15 PM \\", "2026-06-16 AM I");
        assertThat(read.value().all().get(1).columns()).isEqualTo(Map.of("surname", "Quill"));
    }

    @Test
    void an_id_that_leads_nowhere_is_an_error_and_an_entry_without_a_mark() {
        Checked<Registers> read = read(record("\"A55\"", "\"2026-06-15\"", "\"AM\"", "\"C1\""));
        assertThat(issues(read)).containsExactly("#/data/0/attendance_code ERROR CODE_NOT_RESOLVED");
        assertThat(marks(read, "A55"))
                .as("C1 is an id here, not England's code C1")
                .containsExactly("2026-06-15 AM -");
    }

    @Test
    void a_record_without_a_code_is_an_entry_without_a_mark() {
        assertThat(marks(read(record("\"A55\"", "\"2026-06-15\"", "\"AM\"", "null")), "A55"))
                .containsExactly("2026-06-15 AM -");
    }

    @Test
    void a_bad_record_is_left_out_and_the_others_are_read() {
        Checked<Registers> read = read(
                record("\"A55\"", "\"next Monday\"", "\"AM\"", CODE),
                record("\"A55\"", "\"2026-06-15\"", "\"3\"", CODE),
                record("\"\"", "\"2026-06-15\"", "\"AM\"", CODE),
                record("{\"name\":\"x\"}", "\"2026-06-15\"", "\"AM\"", CODE),
                "{\"student\":\"A55\"}",
                "7",
                record("\"A55\"", "\"2026-06-15\"", "\"PM\"", CODE));
        assertThat(issues(read))
                .containsExactly(
                        "#/data/0/date ERROR BAD_DATE",
                        "#/data/1/session ERROR BAD_SESSION",
                        "#/data/2/student ERROR BAD_ROW",
                        "#/data/3/student/id ERROR JSON_MISSING",
                        "#/data/4/date ERROR JSON_MISSING",
                        "#/data/5 ERROR JSON_WRONG_TYPE");
        assertThat(marks(read, "A55")).containsExactly("2026-06-15 PM L");
        assertThat(read.issues()).noneMatch(issue -> issue.describe().contains("A55"));
    }

    @Test
    void a_page_that_has_others_behind_it_is_told() {
        String page = "{\"data\":[" + record("\"A\"", "\"2026-06-15\"", "\"AM\"", CODE)
                + "],\"meta\":{\"pagination\":{\"more\":true}}}";
        assertThat(issues(WondeJson.of(Input.of("p.json", page)).read(ENGLAND)))
                .isEqualTo(List.of("#/meta/pagination/more WARNING MORE_PAGES"));
    }

    @Test
    void the_school_has_no_place_and_is_told_once_for_each_register() {
        Registers registers = LongCsv.of(Input.of(
                        "m", "pupil_id,date,session,code,school_id\nP1,2025-11-03,AM,/,S\nP1,2025-11-03,PM,\\,S\n"))
                .read(ENGLAND)
                .value();
        assertThat(Found.losses(WondeJson.write(registers, Found.WRITE))).isEqualTo("{SCHOOL_DROPPED=1}");
        assertThat(Found.losses(SimsXml.write(registers, Found.WRITE))).isEqualTo("{SCHOOL_DROPPED=1}");
    }
}
