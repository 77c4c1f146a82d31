package org.openattendance.examples.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.Checked;
import org.openattendance.examples.CommandRun;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.plan.PartnershipStep;
import org.openattendance.mapping.plan.StepState;

/** The worked case: a pupil, a family, eleven partners, six steps over a year, and consent taken back in between. */
class YearOfPartnershipTest {

    private static final Path DATA = Path.of("data", "partnership");

    @TempDir
    private Path path;

    private static YearFiles year() {
        return YearFiles.read(DATA).value();
    }

    private static String golden() throws IOException {
        try (InputStream in = YearOfPartnershipTest.class.getResourceAsStream("/partnership/story.txt")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private CommandRun.Folder folder() {
        return new CommandRun.Folder(path);
    }

    private CommandRun run(String... args) {
        return folder().run(args);
    }

    @Test
    void the_story_is_the_one_that_a_person_has_read() throws IOException {
        assertThat(YearOfPartnership.tell(year()).toString()).isEqualTo(golden());
    }

    @Test
    void the_files_are_without_a_fault_and_hold_what_the_case_is_about() {
        Checked<YearFiles> read = YearFiles.read(DATA);
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().last().partners()).hasSize(11);
        assertThat(read.value().maps()).extracting(PartnershipMap::version).containsExactly(1, 2, 3, 4);
        assertThat(Stream.of(PartnershipStep.values()).map(read.value().plan()::state))
                .hasSize(6)
                .containsOnly(StepState.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAN_PARTNERS", "SCHOOL", "PARENT:mum", "EXPORT_ANON"})
    void from_the_day_of_the_withdrawal_no_view_of_others_has_a_word_of_it(String audience) {
        for (int version = 3; version <= 4; version++) {
            PartnershipMap map = year().maps().get(version - 1);
            byte[] view =
                    MapJson.write(MapView.of(map, Audience.parse(audience)).map());
            assertThat(new String(view, StandardCharsets.UTF_8).toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("clinic")
                    .doesNotContain("young minds")
                    .doesNotContain("withdrawn");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CORE_TEAM", "PUPIL"})
    void the_core_team_and_the_pupil_go_on_seeing_it(String audience) {
        PartnershipMap map = year().maps().get(2);
        assertThat(MapView.of(map, Audience.parse(audience)).map().findNode("clinic"))
                .isPresent();
        assertThat(MapView.of(year().maps().get(1), Audience.PLAN_PARTNERS)
                        .map()
                        .findNode("clinic"))
                .isPresent();
    }

    @Test
    void money_is_exact_and_the_estimate_is_not_in_the_sum() throws IOException {
        BigDecimal committed = BigDecimal.ZERO;
        BigDecimal spent = BigDecimal.ZERO;
        for (String line : Files.readAllLines(DATA.resolve("plan.json"))) {
            String cell = line.strip().replace(",", "");
            if (cell.startsWith("\"committed\":")) {
                committed = committed.add(new BigDecimal(cell.substring(cell.indexOf(' ') + 1)));
            } else if (cell.startsWith("\"spent\":")) {
                spent = spent.add(new BigDecimal(cell.substring(cell.indexOf(' ') + 1)));
            }
        }
        assertThat(committed).isEqualByComparingTo("2158.50");
        assertThat(golden())
                .contains("In all: GBP " + committed + " set aside, GBP " + spent + " spent, GBP "
                        + committed.subtract(spent) + " left.")
                .contains("an estimate, not added");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-10, 21, 1, 35", // the group for carers; the clinic waits since 6 October
        "2026-02-23, 21, 1, 112", // 21, 21, 101; the housing office since 3 November
        "2026-06-22, 44, 1, 42" // 21, 21, 44, 101, 133; the college since 11 May
    })
    void referrals_waiting_says_the_same_as_the_story(String day, String median, int waiting, int longest)
            throws IOException {
        CommandRun run = run(
                "referrals",
                "waiting",
                DATA.resolve("referrals.csv").toAbsolutePath().toString(),
                "--on",
                day,
                "--format",
                "json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("medianDays").decimalValue()).isEqualByComparingTo(median);
        assertThat(run.json().get("longestWaitingDays").asInt()).isEqualTo(longest);
        assertThat(golden())
                .contains("median wait of " + median + " days")
                .contains("longest for " + longest + " days");
        assertThat(run.json().get("waiting").asInt()).isGreaterThanOrEqualTo(waiting);
    }

    @Test
    void the_command_tells_it_in_words_rows_and_json() throws IOException {
        String data = DATA.toAbsolutePath().toString();
        CommandRun words = run("plan", "story", data);
        assertThat(words.status()).isZero();
        assertThat(words.out()).isEqualTo(golden());
        assertThat(words.err()).isEmpty();
        CommandRun json = run("plan", "story", data, "--format", "json");
        assertThat(json.json().get("plan").asText()).isEqualTo("year-plan");
        assertThat(json.json().get("to").asText()).isEqualTo("2026-06-22");
        assertThat(json.json().get("rows").findValuesAsText("chapter")).contains("What it cost", "Step 3: Funding");
        assertThat(json.json().get("issues")).isEmpty();
        CommandRun rows = run("plan", "story", data, "--format", "csv");
        assertThat(rows.out()).startsWith("chapter,line\n").contains("What it cost,");
    }

    @Test
    void a_folder_without_a_map_or_a_plan_is_nothing_usable_and_no_folder_too() throws IOException {
        CommandRun empty = run("plan", "story", path.toString());
        assertThat(empty.status()).isEqualTo(3);
        assertThat(empty.out()).isEmpty();
        assertThat(empty.err()).contains("map-N.json").contains("\nMaybe ");
        Files.copy(DATA.resolve("map-1.json"), path.resolve("map-1.json"));
        CommandRun noPlan = run("plan", "story", path.toString());
        assertThat(noPlan.status()).isEqualTo(3);
        assertThat(noPlan.err()).contains("plan.json").contains("\nMaybe ");
        assertThat(run("plan", "story", "nowhere").status()).isEqualTo(3);
        assertThat(run("plan", "story").status()).isEqualTo(2);
    }

    @Test
    void a_map_and_a_plan_alone_are_enough_and_a_bad_row_is_an_issue() throws IOException {
        Files.copy(DATA.resolve("map-1.json"), path.resolve("map-1.json"));
        folder().with("plan.json", "{\"id\":\"p\",\"map\":\"year-map\"}");
        CommandRun little = run("plan", "story", path.toString());
        assertThat(little.status()).isZero();
        assertThat(little.out()).contains("one pupil, one family, 4 partners").doesNotContain("How long it took");
        folder().with(
                        "sharing.csv",
                        "id,about,purpose,from,to_role,to,basis,necessity,proportionality,decided_by,decided_on",
                        "d1,the pupil,to plan,LEAD,WORKER,PARTNER:carers,,,,LEAD,2025-10-14",
                        "d2,the pupil,to plan,LEAD,WORKER,PARTNER:carers,PUBLIC_TASK,x,y,LEAD,yesterday");
        CommandRun bad = run("plan", "story", path.toString(), "--format", "json");
        assertThat(bad.status()).isEqualTo(1);
        assertThat(bad.json().get("issueCounts").toString()).isEqualTo("{\"BAD_DATE\":1,\"BAD_ROW\":1}");
        assertThat(bad.json().get("issues").toString())
                .contains("NO_LAWFUL_BASIS")
                .doesNotContain("the pupil");
    }
}
