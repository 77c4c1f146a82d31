package org.openattendance.verification.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;
import org.openattendance.testkit.conformance.ConformanceCase;
import org.openattendance.testkit.conformance.ConformanceKit;

/** The kit is whole: it covers what the rule data has, its sources resolve, and its long groups are what the program makes. */
class KitDataTest {

    private static final Path CORE =
            Path.of("..", "attendance-core", "src", "main", "resources", "org", "openattendance");
    private static final ConformanceKit KIT = ConformanceKit.load();

    private static List<CsvRow> rows(Path file) throws IOException {
        return CsvTable.readRules(file.toString(), Files.newInputStream(file), List.of())
                .rows();
    }

    private static Set<String> ids() {
        Set<String> ids = new HashSet<>();
        KIT.cases().forEach(each -> ids.add(each.id()));
        return ids;
    }

    @Test
    void the_long_groups_are_what_the_program_makes() throws IOException {
        for (Map.Entry<String, String> file : KitMaker.made().entrySet()) {
            assertThat(Files.readString(KitFolder.PATH.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void the_index_names_every_file_and_every_file_is_used() throws IOException {
        assertThat(KIT.files()).isEqualTo(KitMaker.index());
        Set<String> used =
                new TreeSet<>(List.of("README.md", "index.txt", "kit.json", "facts/codes.csv", "facts/timers.csv"));
        KIT.cases().forEach(each -> used.addAll(each.files()));
        assertThat(KIT.files())
                .filteredOn(file -> !file.endsWith("/cases.json"))
                .containsExactlyElementsOf(used);
    }

    @Test
    void each_case_has_an_id_of_its_own_and_a_sentence() {
        assertThat(ids()).hasSameSizeAs(KIT.cases());
        Pattern id = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
        assertThat(KIT.cases()).allSatisfy(each -> {
            assertThat(each.id()).matches(id);
            assertThat(each.tells()).as(each.id()).endsWith(".").hasSizeGreaterThan(5);
            assertThat(each.expected().isEmpty()).as(each.id()).isEqualTo(each.status() > 1);
        });
    }

    @Test
    void every_source_is_one_of_the_list_or_a_part_of_the_page() throws IOException {
        Set<String> known = new HashSet<>();
        rows(CORE.resolve("rules/sources.csv")).forEach(row -> known.add(row.text("id")));
        String page = Files.readString(Path.of("..", "docs", "conformance.md"));
        for (ConformanceCase each : KIT.cases()) {
            assertThat(each.sources())
                    .as(each.id())
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(known.contains(source)
                                    || (source.startsWith("contract:") && page.contains("`" + source + "`")))
                            .as(each.id() + " " + source)
                            .isTrue());
        }
    }

    private static String fact(String nation, CsvRow row) {
        return String.join(
                " ",
                nation,
                row.text("code"),
                row.text("valid_from"),
                row.text("valid_to"),
                row.text("statistical_category"),
                row.text("session_restriction"),
                row.text("applies_to"),
                row.text("arrives_late"));
    }

    @Test
    void every_code_of_the_rule_data_is_a_fact_of_the_kit_and_the_other_way_round() throws IOException {
        List<String> rules = new ArrayList<>();
        for (CsvRow nation : rows(CORE.resolve("rules/nations.csv"))) {
            rows(CORE.resolve("rules/" + nation.text("folder") + "/codes.csv"))
                    .forEach(row -> rules.add(fact(nation.text("id"), row)));
        }
        List<String> facts = CodeFacts.read().rows().stream()
                .map(row -> String.join(
                        " ",
                        row.nation(),
                        row.code(),
                        row.from().map(Object::toString).orElse(""),
                        row.to().map(Object::toString).orElse(""),
                        row.countsAs(),
                        row.session(),
                        row.appliesTo(),
                        row.late() ? "yes" : "no"))
                .toList();
        assertThat(facts).containsExactlyInAnyOrderElementsOf(rules).hasSizeGreaterThan(140);
    }

    @Test
    void every_reason_has_a_case_or_it_is_said_why_not() throws IOException {
        Set<String> reasons = new TreeSet<>();
        rows(CORE.resolve("errors.csv")).forEach(row -> reasons.add(row.text("reason")));
        Path list = Path.of(
                "src", "test", "resources", "org", "openattendance", "verification", "conformance", "reasons.csv");
        Set<String> listed = new TreeSet<>();
        for (CsvRow row : rows(list)) {
            assertThat(listed.add(row.text("reason"))).as(row.text("reason")).isTrue();
            assertThat(row.text("case").isEmpty())
                    .as(row.text("reason"))
                    .isNotEqualTo(row.text("why").isEmpty());
            KIT.cases().stream()
                    .filter(each -> each.id().equals(row.text("case")))
                    .forEach(each -> assertThat(each.status() > 1
                                    || String.valueOf(each.expected().get("issueCounts"))
                                            .contains(row.text("reason")))
                            .as(row.text("reason"))
                            .isTrue());
            assertThat(row.text("case").isEmpty() || ids().contains(row.text("case")))
                    .as(row.text("reason"))
                    .isTrue();
        }
        assertThat(listed).isEqualTo(reasons);
    }

    @Test
    void every_threshold_of_a_register_definition_has_its_edges() throws IOException {
        Map<String, String> names = Map.of("1/10", "TENTH", "1/5", "FIFTH", "1/2", "HALF");
        for (CsvRow nation : rows(CORE.resolve("rules/nations.csv"))) {
            String register = nation.text("folder") + "-register";
            for (CsvRow row : rows(CORE.resolve("rules/" + nation.text("folder") + "/measures.csv"))) {
                if (row.text("kind").equals("THRESHOLD")
                        && List.of(row.text("definitions").split(" ")).contains(register)) {
                    String edge = "EDGE-" + nation.text("id") + "-" + names.get(row.text("at_least"));
                    assertThat(ids()).contains(edge + "-BELOW", edge + "-EXACTLY", edge + "-ABOVE");
                }
            }
        }
    }

    @Test
    void every_price_list_is_quoted() throws IOException {
        String asked = String.join(
                " ",
                KIT.cases().stream()
                        .map(each -> String.join(" ", each.arguments()))
                        .toList());
        for (CsvRow nation : rows(CORE.resolve("rules/nations.csv"))) {
            for (CsvRow row : rows(CORE.resolve("rules/" + nation.text("folder") + "/notices.csv"))) {
                if (row.text("kind").equals("PRICE")) {
                    assertThat(asked).contains("--rule-set " + row.text("id") + " ");
                }
            }
        }
    }
}
