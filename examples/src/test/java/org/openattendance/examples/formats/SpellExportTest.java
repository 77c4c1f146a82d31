package org.openattendance.examples.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.SchoolYear;
import org.openattendance.examples.CommandRun;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.testkit.Phase;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.RegisterPlan;
import org.openattendance.testkit.SchoolFiles;

class SpellExportTest {

    private static final String HEADER =
            "pupil_id,spell,first_date,first_session,last_date,last_session,sessions_missed,"
                    + "authorised_absence,unauthorised_absence,days_touched,calendar_days,sessions_skipped,not_resolved,"
                    + "may_begin_earlier,may_last_longer";

    @TempDir
    private Path path;

    private CommandRun.Folder folder;

    @BeforeEach
    void files() {
        folder = new CommandRun.Folder(path).with("salt.txt", "correct-horse-battery-staple");
    }

    private List<String> spells(String... marks) {
        List<String> lines = new ArrayList<>(List.of("pupil_id,date,session,code"));
        for (String mark : marks) {
            lines.add("P," + mark);
        }
        folder.with("marks.csv", lines.toArray(new String[0]));
        CommandRun run = export("--from", "2025-09-01", "--to", "2026-12-31");
        assertThat(run.status()).as(run.err()).isZero();
        List<String> written = run.out().lines().toList();
        assertThat(written.get(0)).isEqualTo(HEADER);
        return written.subList(1, written.size()).stream()
                .map(line -> line.substring("pupil-0001,".length()))
                .toList();
    }

    private CommandRun export(String... more) {
        List<String> call =
                new ArrayList<>(List.of("export", "--unit", "spell", "--nation", "ENG", "--register", "marks.csv"));
        call.addAll(List.of(more));
        return folder.run(call.toArray(new String[0]));
    }

    @Test
    void a_weekend_and_days_at_another_school_lie_inside_a_spell_and_do_not_count() {
        assertThat(spells(
                        "2025-09-11,AM,/",
                        "2025-09-11,PM,I",
                        "2025-09-12,AM,D",
                        "2025-09-12,PM,D",
                        "2025-09-15,AM,O",
                        "2025-09-15,PM,\\"))
                .containsExactly("1,2025-09-11,PM,2025-09-15,AM,2,1,1,2,5,2,0,false,false");
    }

    @Test
    void arriving_late_ends_a_spell_and_an_entry_without_a_mark_does_not() {
        assertThat(spells(
                        "2025-09-15,AM,O", "2025-09-15,PM,U", "2025-09-16,AM,I", "2025-09-16,PM,-", "2025-09-17,AM,I"))
                .containsExactly(
                        "1,2025-09-15,AM,2025-09-15,AM,1,0,1,1,1,0,0,true,false",
                        "2,2025-09-16,AM,2025-09-17,AM,2,2,0,2,2,0,1,false,true");
    }

    @Test
    void the_summer_ends_a_spell() {
        assertThat(spells("2026-07-21,PM,I", "2026-09-02,AM,I"))
                .containsExactly(
                        "1,2026-07-21,PM,2026-07-21,PM,1,1,0,1,1,0,0,true,false",
                        "2,2026-09-02,AM,2026-09-02,AM,1,1,0,1,1,0,0,false,true");
    }

    @Test
    void a_window_cuts_a_spell_and_says_that_it_may_be_longer() {
        spells("2025-09-15,AM,I", "2025-09-15,PM,I", "2025-09-16,AM,I");
        assertThat(export("--from", "2025-09-15", "--to", "2025-09-15").out())
                .endsWith("pupil-0001,1,2025-09-15,AM,2025-09-15,PM,2,2,0,1,1,0,0,true,true\n");
    }

    @Test
    void nobody_absent_leaves_the_header_alone() {
        assertThat(spells("2025-09-15,AM,/", "2025-09-15,PM,\\")).isEmpty();
    }

    @Test
    void no_code_and_no_reference_leave_also_under_keys() {
        spells("2025-09-15,AM,I", "2025-09-15,PM,Y5", "2025-09-16,AM,T", "2025-09-16,PM,R");
        String anonymous = export().out();
        String keyed = export("--salt-file", "salt.txt", "--sensitive-codes").out();
        for (String out : List.of(anonymous, keyed)) {
            assertThat(out.lines().skip(1))
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(line.split(",")).doesNotContain("P", "I", "Y5", "T", "R"));
        }
        assertThat(keyed).containsPattern("(?m)^k[0-9a-f]{32},1,");
    }

    @Test
    void a_folder_explains_each_column_and_says_who_defined_a_spell() throws IOException {
        spells("2025-09-15,AM,I", "2025-09-15,PM,\\");
        Path into = path.resolve("export");
        assertThat(export("--folder", into.toString(), "--seed", "9").status()).isZero();
        assertThat(Files.readAllLines(into.resolve("codebook.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly(HEADER.split(","));
        JsonNode about = new ObjectMapper().readTree(into.resolve("export.json").toFile());
        assertThat(about.get("seed").asInt()).isEqualTo(9);
        assertThat(about.get("spells").get("rule").asText()).isEqualTo("spells");
        assertThat(about.get("spells").get("sources").toString()).contains("FFT");
        assertThat(Files.readString(into.resolve("CITATION.cff")))
                .contains(
                        "One row is one spell of absence.",
                        about.get("ruleBook").get("digest").asText());
    }

    /** Against a slow reading of the same files with a pattern of text; dual registration, leavers and amendments are in them. */
    @ParameterizedTest
    @ValueSource(strings = {"PRIMARY 3", "SECONDARY 4", "SPECIAL 5"})
    void the_spells_of_a_generated_school_are_those_of_a_slow_reading(String plan) throws IOException {
        RegisterPlan school = RegisterPlan.of(
                        Phase.valueOf(plan.substring(0, plan.indexOf(' '))),
                        90,
                        SchoolYear.parse("2025/26"),
                        Long.parseLong(plan.substring(plan.indexOf(' ') + 1)))
                .at(SchoolRef.of("S1"));
        SchoolFiles.of(RegisterGenerator.create().school(school)).writeTo(path);
        Files.writeString(path.resolve("salt.txt"), "a salt that keeps the order");
        CommandRun run = folder.run(
                "export",
                "--unit",
                "spell",
                "--nation",
                "ENG",
                "--register",
                "marks.csv",
                "--amendments",
                "amendments.csv",
                "--salt-file",
                "salt.txt");
        assertThat(run.status()).as(run.err()).isZero();
        List<String> found = run.out()
                .lines()
                .skip(1)
                .map(SpellExportTest::withoutKey)
                .sorted()
                .toList();
        assertThat(found).hasSizeGreaterThan(200);
        assertThat(found)
                .isEqualTo(SlowSpells.of(path.resolve("marks.csv"), path.resolve("amendments.csv")).stream()
                        .sorted()
                        .toList());
    }

    /** The key is a hash; what follows it, school and number of the spell among them, is compared. */
    private static String withoutKey(String line) {
        return line.substring(line.indexOf(',') + 1);
    }
}
