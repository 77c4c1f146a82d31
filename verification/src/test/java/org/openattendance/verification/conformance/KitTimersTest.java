package org.openattendance.verification.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;
import org.openattendance.testkit.conformance.ConformanceCase;
import org.openattendance.testkit.conformance.ConformanceKit;

/** Every clock of the rule data that an event starts is a fact of the kit, and a case asks where it leads. */
class KitTimersTest {

    private static final Path RULES =
            Path.of("..", "attendance-core", "src", "main", "resources", "org", "openattendance", "rules");
    private static final List<String> SAME =
            List.of("id", "event", "form", "count", "count_max", "unit", "start_counts", "on_by_default");

    private static List<CsvRow> rows(Path file) throws IOException {
        return CsvTable.readRules(file.toString(), Files.newInputStream(file), List.of())
                .rows();
    }

    private static String rule(String nation, CsvRow row) {
        return Stream.concat(
                        Stream.concat(Stream.of(nation), SAME.stream().map(row::text)),
                        Stream.of("valid_from", "valid_to", "source").map(row::text))
                .reduce("", (before, cell) -> before + cell + ";");
    }

    private static String fact(SlowTimers.Fact fact) {
        return Stream.concat(Stream.concat(Stream.of("nation"), SAME.stream()), Stream.of("from", "to", "sources"))
                .map(fact::text)
                .reduce("", (before, cell) -> before + cell + ";");
    }

    /** What a case of the kit says of a clock: a last day, or why there is none. */
    private static boolean asks(ConformanceCase one, SlowTimers.Fact fact) {
        List<String> words = one.arguments();
        return words.get(0).equals("timers")
                && words.get(words.indexOf("--nation") + 1).equals(fact.text("nation"))
                && words.get(words.indexOf("--event") + 1).equals(fact.text("event"))
                && one.expected().get("timers") instanceof List<?> timers
                && timers.stream()
                        .anyMatch(timer -> timer instanceof Map<?, ?> map
                                && fact.text("id").equals(map.get("id"))
                                && (map.get("lastDay") != null || map.get("unknown") != null));
    }

    private static List<String> withoutCase(List<SlowTimers.Fact> facts, List<ConformanceCase> cases) {
        return facts.stream()
                .filter(fact -> cases.stream().noneMatch(one -> asks(one, fact)))
                .map(fact -> fact.text("nation") + " " + fact.text("id"))
                .toList();
    }

    @Test
    void the_clocks_of_the_kit_are_those_of_the_rule_data_in_their_order() throws IOException {
        List<String> rules = new ArrayList<>();
        for (String nation : List.of("eng", "nir", "sco", "wal")) {
            for (CsvRow row : rows(RULES.resolve(nation).resolve("timers.csv"))) {
                if (!row.text("event").isEmpty()) {
                    rules.add(rule(nation.toUpperCase(java.util.Locale.ROOT), row));
                }
            }
        }
        assertThat(SlowTimers.facts().stream().map(KitTimersTest::fact)).containsExactlyElementsOf(rules);
        assertThat(rules).hasSizeGreaterThan(55);
    }

    @Test
    void every_clock_that_an_event_starts_has_a_case() {
        assertThat(withoutCase(SlowTimers.facts(), ConformanceKit.load().cases()))
                .isEmpty();
    }

    @Test
    void a_clock_whose_cases_are_taken_away_is_told() {
        List<ConformanceCase> fewer = ConformanceKit.load().cases().stream()
                .filter(one -> !one.id().equals("TIMER-NIR-EXTENSION"))
                .toList();
        assertThat(withoutCase(SlowTimers.facts(), fewer)).containsExactly("NIR N4-extension");
    }

    @Test
    void a_clock_of_another_nation_or_without_an_answer_is_no_case() {
        List<ConformanceCase> fewer = ConformanceKit.load().cases().stream()
                .filter(one -> !one.id().startsWith("TIMER-WAL"))
                .toList();
        assertThat(withoutCase(SlowTimers.facts(), fewer))
                .contains("WAL O1", "WAL W4")
                .allMatch(told -> told.startsWith("WAL"));
    }
}
