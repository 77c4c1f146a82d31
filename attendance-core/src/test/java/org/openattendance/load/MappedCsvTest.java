package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.load.Found.issues;
import static org.openattendance.load.Found.marks;
import static org.openattendance.load.Given.ENGLAND;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.Checked;
import org.openattendance.register.Registers;
import org.openattendance.table.UnreadableInputException;

class MappedCsvTest {

    private static final String BY_SESSION = "{\"pupil\":\"Pupil Ref\",\"school\":\"Site\",\"date\":\"Date\","
            + "\"dateFormat\":\"dd/MM/yyyy\",\"session\":\"Half\",\"sessions\":{\"Morning\":\"AM\",\"Afternoon\":\"PM\"},"
            + "\"code\":\"Mark\",\"codes\":{\"P\":{\"AM\":\"/\",\"PM\":\"\\\\\"},\"A\":\"N\"},\"noMark\":[\"n/a\"]}";
    private static final String BY_DAY = "{\"pupil\":\"id\",\"date\":\"day\",\"am\":\"morning\",\"pm\":\"afternoon\"}";

    private static ColumnMap map(String json) {
        return ColumnMap.read(Input.of("map.json", json));
    }

    private static Checked<Registers> read(String map, String... lines) {
        return MappedCsv.of(Input.of("their.csv", String.join("\n", lines) + "\n"), map(map))
                .read(ENGLAND);
    }

    @Test
    void a_row_for_each_session_in_other_words() {
        Checked<Registers> read = read(
                BY_SESSION,
                "Site,Date,Half,Mark,Pupil Ref,Note",
                "Hill,03/11/2025,morning,P,7,x",
                "Hill,03/11/2025,Afternoon,P,7,x",
                "Hill,04/11/2025,AM,A,7,x",
                "Hill,04/11/2025,PM,n/a,7,x",
                "Hill,05/11/2025,AM,Y1,7,x");
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read, "7"))
                .containsExactly(
                        "2025-11-03 AM /",
                        "2025-11-03 PM \\",
                        "2025-11-04 AM N",
                        "2025-11-04 PM -",
                        "2025-11-05 AM Y1");
        assertThat(read.value().all().get(0).school()).hasToString("Optional[Hill]");
    }

    @Test
    void a_row_for_each_day() {
        Checked<Registers> read = read(BY_DAY, "id,day,morning,afternoon", "7,2025-11-03,/,\\", "7,2025-11-04,I,");
        assertThat(marks(read, "7"))
                .containsExactly("2025-11-03 AM /", "2025-11-03 PM \\", "2025-11-04 AM I", "2025-11-04 PM -");
    }

    @Test
    void faults_are_told_under_the_names_of_the_file() {
        Checked<Registers> read = read(
                BY_SESSION,
                "Pupil Ref,Site,Date,Half,Mark",
                "7,Hill,2025-11-03,Morning,P",
                "7,Hill,31/02/2025,Evening,P",
                ",Hill,03/11/2025,Morning,P",
                "7,Hill,03/11/2025,Morning",
                "7,Hill,03/11/2025,Morning,??");
        assertThat(issues(read))
                .containsExactly(
                        "2:Date ERROR BAD_DATE",
                        "3:Date ERROR BAD_DATE",
                        "3:Half ERROR BAD_SESSION",
                        "4:Pupil Ref ERROR BAD_ROW",
                        "5: ERROR BAD_ROW",
                        "6:Mark ERROR UNKNOWN_CODE");
    }

    @Test
    void months_may_be_names_in_any_case() {
        String named = BY_DAY.replace("\"am\"", "\"dateFormat\":\"d MMM yyyy\",\"am\"");
        assertThat(marks(read(named, "id,day,morning,afternoon", "7,3 NOV 2025,/,\\"), "7"))
                .hasSize(2);
    }

    @Test
    void further_columns_are_kept_when_asked_for() {
        Checked<Registers> read = MappedCsv.of(
                        Input.of("t", "id,day,morning,afternoon,year\n7,2025-11-03,/,\\,9\n"), map(BY_DAY))
                .read(ENGLAND.withColumns(Set.of("year")));
        assertThat(read.value().all().get(0).columns()).isEqualTo(Map.of("year", "9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"pupil\":\"p\",\"date\":\"d\"}",
                "{\"pupil\":\"p\",\"date\":\"d\",\"session\":\"s\"}",
                "{\"pupil\":\"p\",\"date\":\"d\",\"session\":\"s\",\"code\":\"c\",\"am\":\"a\",\"pm\":\"b\"}",
                "{\"pupil\":\"p\",\"date\":\"d\",\"am\":\"a\",\"pm\":\"b\",\"colour\":\"red\"}",
                "{\"pupil\":\"p\",\"date\":\"d\",\"am\":\"a\",\"pm\":\"b\",\"dateFormat\":\"{\"}",
                "{\"pupil\":\"p\",\"date\":\"d\",\"session\":\"s\",\"code\":\"c\",\"sessions\":{\"x\":\"EV\"}}",
                "{\"pupil\":7,\"date\":\"d\",\"am\":\"a\",\"pm\":\"b\"}"
            })
    void a_map_that_says_too_little_or_something_else_is_refused(String json) {
        assertThatThrownBy(() -> map(json)).isInstanceOfSatisfying(UnreadableInputException.class, e -> {
            assertThat(e.reason()).isEqualTo("BAD_COLUMN_MAP");
            assertThat(e).hasMessageContaining("map.json").hasMessageContaining("\nMaybe ");
        });
    }

    @Test
    void a_column_that_the_file_lacks_is_named() {
        assertThatThrownBy(() -> read(BY_DAY, "id,day,morning", "7,2025-11-03,/"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("afternoon");
    }

    @Test
    void writing_goes_the_same_way_back_and_tells_what_it_cannot_say() {
        Registers registers = Given.longRows(
                        ENGLAND, "7,2025-11-03,AM,/", "7,2025-11-03,PM,\\", "7,2025-11-04,AM,N", "7,2025-11-05,AM,A")
                .value();
        Written written = MappedCsv.write(registers, Found.WRITE, map(BY_SESSION));
        assertThat(written.text().lines())
                .containsExactly(
                        "Pupil Ref,Site,Date,Half,Mark",
                        "7,,03/11/2025,Morning,P",
                        "7,,03/11/2025,Afternoon,P",
                        "7,,04/11/2025,Morning,A",
                        "7,,05/11/2025,Morning,");
        assertThat(Found.losses(written))
                .as("A means N in that file, and cannot mean itself")
                .isEqualTo("{CODE_NOT_IN_TABLE=1}");
        Written days = MappedCsv.write(registers, Found.WRITE, map(BY_DAY));
        assertThat(days.text().lines()).contains("7,2025-11-04,N,");
        assertThat(Found.losses(days)).isEqualTo("{GAP_FILLED=2}");
    }
}
