package org.openattendance.examples.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.examples.CommandRun;

class ConvertCommandTest {

    private static final String UPN = "Z000000000001";
    private static final String SALT = "correct-horse-battery-staple";

    @TempDir
    private Path path;

    private CommandRun.Folder folder;

    @BeforeEach
    void files() {
        folder = new CommandRun.Folder(path)
                .with(
                        "marks.csv",
                        "pupil_id,date,session,code,forename",
                        "P001,2025-09-15,AM,/,Ann",
                        "P001,2025-09-15,PM,Y1,Ann",
                        UPN + ",2025-09-15,AM,I,Bob",
                        UPN + ",2025-09-15,PM,I,Bob")
                .with("salt.txt", SALT);
    }

    private CommandRun convert(String... args) {
        String[] call = new String[args.length + 1];
        call[0] = "convert";
        System.arraycopy(args, 0, call, 1, args.length);
        return folder.run(call);
    }

    @Test
    void marks_go_to_strings_and_back_without_a_loss() {
        CommandRun strings = convert("--from", "long-csv", "--to", "string-csv", "--keep-upns", "marks.csv");
        assertThat(strings.status()).isZero();
        assertThat(strings.out())
                .isEqualTo("pupil_id,start_date,marks\nP001,2025-09-15,/ Y1\n" + UPN + ",2025-09-15,II\n");
        assertThat(strings.err()).isEmpty();
        folder.with("strings.csv", strings.out().split("\n"));
        CommandRun back = convert("--from", "string-csv", "--to", "long-csv", "--keep-upns", "strings.csv");
        assertThat(back.out())
                .isEqualTo("pupil_id,date,session,code\nP001,2025-09-15,AM,/\nP001,2025-09-15,PM,Y1\n" + UPN
                        + ",2025-09-15,AM,I\n" + UPN + ",2025-09-15,PM,I\n");
    }

    @Test
    void a_packed_string_tells_each_mark_that_it_cannot_hold() {
        CommandRun packed =
                convert("--from", "long-csv", "--to", "string-csv", "--long-codes", "leave-out", "marks.csv");
        assertThat(packed.out()).contains("P001,2025-09-15,/-\n");
        assertThat(packed.err()).contains("enrolment 1, 2025-09-15 PM, Y1: LOST LONG_CODE_LEFT_OUT");
        CommandRun json = convert(
                "--from", "long-csv", "--to", "string-csv", "--long-codes", "shorten", "--format", "json", "marks.csv");
        assertThat(json.json().get("lossCounts").toString()).isEqualTo("{\"LONG_CODE_SHORTENED\":1}");
        assertThat(json.json().get("losses").get(0).get("date").asText()).isEqualTo("2025-09-15");
        assertThat(json.json().get("losses").get(0).get("session").asText()).isEqualTo("PM");
        assertThat(json.json().get("losses").get(0).get("code").asText()).isEqualTo("Y1");
        assertThat(json.json().get("document").asText()).contains("P001,2025-09-15,/Y\n");
        assertThat(json.json().get("kind").asText()).isEqualTo("marks");
    }

    @Test
    void numbers_that_follow_a_person_and_names_leave_only_when_asked_for() {
        CommandRun plain = convert("--from", "long-csv", "--to", "long-csv", "marks.csv");
        assertThat(plain.out()).contains("P001,").contains("pupil-0001,").doesNotContain(UPN, "Ann", "Bob");
        assertThat(plain.err()).contains("UPN_NUMBERED").doesNotContain(UPN);
        CommandRun named =
                convert("--from", "long-csv", "--to", "long-csv", "--keep", "forename", "--keep-upns", "marks.csv");
        assertThat(named.out()).contains(UPN + ",2025-09-15,AM,I,Bob");
    }

    @Test
    void a_salt_replaces_every_reference_and_is_never_printed() {
        CommandRun first = convert("--from", "long-csv", "--to", "long-csv", "--salt-file", "salt.txt", "marks.csv");
        assertThat(first.out()).doesNotContain("P001", UPN);
        assertThat(first.out().lines().skip(1)).allMatch(line -> line.matches("k[0-9a-f]{32},2025-09-15,[AP]M,.+"));
        assertThat(first.out() + first.err()).doesNotContain("correct-horse");
        CommandRun again = convert("--from", "long-csv", "--to", "sims-xml", "--salt-file", "salt.txt", "marks.csv");
        assertThat(again.out()).contains("<PersonID>" + first.out().substring(27, 60) + "</PersonID>");
        folder.with("other.txt", "short");
        CommandRun other = convert("--from", "long-csv", "--to", "long-csv", "--salt-file", "other.txt", "marks.csv");
        assertThat(other.err()).contains("SALT_SHORT").doesNotContain("short-");
        assertThat(other.out()).doesNotContain(first.out().substring(27, 60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long-csv",
                "string-csv",
                "ctf-xml",
                "census-xml",
                "census-csv",
                "wonde-json",
                "sims-xml",
                "ed-fi-json",
                "ees-csv"
            })
    void every_format_is_written_without_a_number_that_follows_a_person(String format) {
        CommandRun run = convert("--from", "long-csv", "--to", format, "--salt-file", "salt.txt", "marks.csv");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isNotEmpty().doesNotContain(UPN, "P001", "Ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long-csv", "string-csv", "ctf-xml", "wonde-json", "sims-xml"})
    void every_format_of_marks_is_read_again(String format) throws Exception {
        CommandRun out =
                convert("--from", "long-csv", "--to", format, "--long-codes", "tokens", "--keep-upns", "marks.csv");
        Files.writeString(path.resolve("between"), out.out());
        CommandRun back = convert("--from", format, "--to", "long-csv", "--keep-upns", "between");
        assertThat(back.out())
                .isEqualTo(convert("--from", "long-csv", "--to", "long-csv", "--keep-upns", "marks.csv")
                        .out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"census-xml", "census-csv", "ees-csv"})
    void counts_never_become_marks(String format) throws Exception {
        CommandRun out = convert("--from", "long-csv", "--to", format, "marks.csv");
        assertThat(out.err()).contains("LOST DATE_LOST");
        Files.writeString(path.resolve("counts"), out.out());
        CommandRun refused = convert("--from", format, "--to", "long-csv", "counts");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("counts do not say when a session was", "\nMaybe ");
        CommandRun counts = convert("--from", format, "--to", "census-csv", "--format", "json", "counts");
        assertThat(counts.json().get("kind").asText()).isEqualTo("counts");
    }

    @Test
    void a_table_of_any_layout_is_read_and_written_by_a_map() {
        folder.with("map.json", "{\"pupil\":\"Ref\",\"date\":\"Day\",\"am\":\"Morning\",\"pm\":\"Afternoon\"}")
                .with("their.csv", "Ref,Day,Morning,Afternoon", "7,2025-09-15,/,\\");
        CommandRun read = convert("--columns", "map.json", "--to", "long-csv", "their.csv");
        assertThat(read.out()).isEqualTo("pupil_id,date,session,code\n7,2025-09-15,AM,/\n7,2025-09-15,PM,\\\n");
        CommandRun write = convert("--from", "long-csv", "--to", "csv", "--columns", "map.json", "marks.csv");
        assertThat(write.out()).startsWith("Ref,Day,Morning,Afternoon\nP001,2025-09-15,/,Y1\n");
    }

    @Test
    void ed_fi_is_read_only_by_a_table() throws Exception {
        CommandRun events = convert("--from", "long-csv", "--to", "ed-fi-json", "marks.csv");
        assertThat(events.err()).contains("LOST CODE_COLLAPSED", "LOST NOT_POSSIBLE_LEFT_OUT");
        Files.writeString(path.resolve("events.json"), events.out());
        CommandRun refused = convert("--from", "ed-fi-json", "--to", "long-csv", "events.json");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("CODE_TABLE_MISSING");
        folder.with("table.csv", "category,session,code", "Excused Absence,,I", "In Attendance,AM,/");
        CommandRun read =
                convert("--from", "ed-fi-json", "--to", "long-csv", "--code-table", "table.csv", "events.json");
        assertThat(read.status()).as("half a day of P001 does not say which").isEqualTo(1);
        assertThat(read.out()).contains("pupil-0001,2025-09-15,AM,I", "pupil-0001,2025-09-15,PM,I");
    }

    @Test
    void a_folder_of_census_tables_is_one_return() throws Exception {
        Path tables = Files.createDirectory(path.resolve("census"));
        Files.writeString(
                tables.resolve("pupilonroll.csv"),
                "pupilonrolltableid,upn,termlysessionspossible\nt1," + UPN + ",133.0\n");
        Files.writeString(
                tables.resolve("termlysessiondetailsonroll.csv"),
                "pupilonrolltableid,termlysessiondetailsonrolltableid,sessions,attendancereason\nt1,d1,6.0,I\n");
        CommandRun run = convert("--from", "census-csv", "--to", "census-xml", "--collection", "2024-autumn", "census");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("<SessionsPossible>133</SessionsPossible>", "<AbsenceSessions>6</AbsenceSessions>")
                .doesNotContain(UPN);
    }

    @Test
    void calls_that_cannot_be_met_are_bad_calls_and_files_that_cannot_be_read_nothing_usable() {
        assertThat(convert("--from", "pdf", "--to", "long-csv", "marks.csv").status())
                .isEqualTo(2);
        assertThat(convert("--to", "long-csv", "marks.csv").err()).contains("needs --columns");
        assertThat(convert(
                                "--from",
                                "long-csv",
                                "--to",
                                "long-csv",
                                "--salt-file",
                                "salt.txt",
                                "--keep-upns",
                                "marks.csv")
                        .status())
                .isEqualTo(2);
        assertThat(convert("--from", "ctf-xml", "--to", "long-csv", "marks.csv").err())
                .contains("NOT_XML");
        CommandRun gone = convert("--from", "sims-xml", "--to", "long-csv", "gone.xml");
        assertThat(gone.status()).isEqualTo(3);
        assertThat(gone.out()).isEmpty();
        folder.with("empty.xml", "<SessionAttendances/>");
        assertThat(convert("--from", "sims-xml", "--to", "long-csv", "empty.xml")
                        .err())
                .contains("NOTHING_USABLE");
    }
}
