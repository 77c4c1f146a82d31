package org.openattendance.verification.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.table.CsvTable;
import org.openattendance.testkit.conformance.ConformanceCase;
import org.openattendance.testkit.conformance.ConformanceKit;

/** Somebody can write a runner, and a system, from the page alone: nothing that a case types or asks is missing there. */
class KitPageTest {

    private static final List<ConformanceCase> CASES = ConformanceKit.load().cases();
    private static final String PAGE = KitPage.text();

    private static ConformanceCase planted(List<String> arguments, Map<String, Object> expected) {
        return new ConformanceCase(
                "PLANTED", "Planted.", List.of(), List.of(), arguments, 0, expected, List.of(), List.of(), List.of());
    }

    @Test
    void every_option_and_every_field_of_a_case_is_in_a_table_of_the_page() {
        assertThat(new KitPage(PAGE).missing(CASES)).isEmpty();
    }

    @Test
    void every_column_of_a_file_beside_the_register_is_in_a_table_of_the_page() {
        assertThat(new KitPage(PAGE).missingColumns(CASES)).isEmpty();
    }

    @Test
    void a_planted_option_and_a_planted_field_are_told_wherever_they_lie() {
        ConformanceCase planted = planted(
                List.of("notices", "quote", "--all", "--rule-set", "X"),
                Map.of("timers", List.of(Map.of("id", "R2")), "full", "160.00"));
        assertThat(new KitPage(PAGE).missing(List.of(planted)))
                .containsExactlyInAnyOrder(
                        "notices quote --all", "notices quote the answer.timers", "notices quote timers.id");
        ConformanceCase deep = planted(
                List.of("summarise"), Map.of("total", Map.of("population", "IN", "absence", Map.of("percents", "1"))));
        assertThat(new KitPage(PAGE).missing(List.of(deep)))
                .containsExactlyInAnyOrder("summarise total.population", "summarise absence.percents");
    }

    @ParameterizedTest
    @CsvSource({
        "| `--event` |, timers --event",
        "| the answer | `discounted`, notices quote the answer.discountedUntil",
        "| `rows` | `reachedOn` |, returns rows.reachedOn",
        "| `groups` | `by` |, summarise groups.by",
        "| `timers` | `safeFrom` |, timers timers.safeFrom"
    })
    void a_line_that_is_taken_away_is_told(String line, String told) {
        assertThat(PAGE).contains("\n" + line);
        KitPage without = new KitPage(PAGE.replaceFirst("\n\\Q" + line + "\\E.*", ""));
        assertThat(without.missing(CASES)).contains(told);
    }

    @Test
    void a_line_of_columns_that_is_taken_away_is_told() {
        KitPage without = new KitPage(PAGE.replaceFirst("\n\\| `--parents` \\| `pupil_id`.*", ""));
        assertThat(without.missingColumns(CASES))
                .contains("--parents day_to_day")
                .hasSize(6);
    }

    @Test
    void the_case_that_the_page_shows_is_the_one_of_the_kit() throws IOException {
        ObjectMapper json = new ObjectMapper();
        int from = PAGE.indexOf("```json\n") + 8;
        JsonNode shown = json.readTree(PAGE.substring(from, PAGE.indexOf("\n```", from)));
        JsonNode cases = json.readTree(Files.readString(KitFolder.PATH.resolve("worked/cases.json")))
                .get("cases");
        assertThat(cases).contains(shown);
    }

    @Test
    void the_price_lists_of_the_page_are_those_of_the_rule_data() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String nation : List.of("eng", "wal")) {
            Path file =
                    Path.of("../attendance-core/src/main/resources/org/openattendance/rules", nation, "notices.csv");
            CsvTable.readRules(file.toString(), Files.newInputStream(file), List.of()).rows().stream()
                    .filter(row -> row.text("kind").equals("PRICE"))
                    .map(row -> Stream.of("discounted", "discount_days", "full", "full_days")
                            .map(row::text)
                            .collect(Collectors.joining(" | ", "| `" + row.text("id") + "` | ", " |")))
                    .forEach(rows::add);
        }
        String table = PAGE.substring(PAGE.indexOf("| price list |"));
        assertThat(table.substring(0, table.indexOf("\n\n")).lines().skip(2)).containsExactlyElementsOf(rows);
    }

    @Test
    void every_clock_and_list_contract_has_a_part_of_its_own() {
        for (ConformanceCase one : CASES) {
            String area = one.arguments().get(0);
            if (List.of("timers", "returns", "notices", "codes").contains(area)) {
                assertThat(PAGE).contains("\n## `contract:" + area + "`\n");
            }
        }
    }
}
