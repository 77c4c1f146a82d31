package org.openattendance.examples.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.examples.CommandRun;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** The worked examples of the reference note on penalty notices, PN-01 to PN-44, through the commands and nothing else. */
class WorkedNoticesTest {

    private static final List<String> FACTS = List.of(
            "support_appropriate",
            "support_offered",
            "notice_to_improve",
            "below_threshold_decision",
            "best_tool",
            "expected_to_change_behaviour",
            "prosecutable",
            "equality_duty_considered",
            "other_views_obtained");

    @TempDir
    private Path folder;

    static List<CsvRow> rows(String file) {
        InputStream in = Objects.requireNonNull(WorkedNoticesTest.class.getResourceAsStream(file), file);
        return CsvTable.readRules(file, in, List.of("id")).rows();
    }

    private CommandRun call(String words) {
        return new CommandRun.Folder(folder).run(words.strip().split(" +"));
    }

    private static String[] parts(String text) {
        return text.isBlank() ? new String[0] : text.split("; *");
    }

    static Stream<CsvRow> thresholds() {
        return rows("pn-threshold.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void threshold(CsvRow row) throws IOException {
        List<String> changes = new ArrayList<>(List.of("pupil_id,date,session,code,recorded_at"));
        for (String change : parts(row.text("amendments"))) {
            changes.add("A," + change.replace(' ', ','));
        }
        new NoticeFiles(folder)
                .pupil("A", LocalDate.parse(row.text("as_of")), parts(row.text("marks")))
                .file("pupils.csv", "pupil_id,date_of_birth", "A,2012-05-04")
                .file("amendments.csv", changes.toArray(String[]::new));
        CommandRun run = call("notices threshold --nation ENG --register marks.csv --calendar calendar.csv"
                + " --pupils pupils.csv --amendments amendments.csv --format json --as-of " + row.text("as_of"));
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode one = run.json().get("notices").get(0);
        String status = row.text("status");
        assertThat(one.get("status").asText())
                .as(row.text("id") + ": " + row.text("why"))
                .isEqualTo(status);
        assertThat(one.get("met").asBoolean())
                .isEqualTo(Set.of("MET", "PROVISIONAL").contains(status));
        assertThat(one.get("provisional").asBoolean()).isEqualTo(status.equals("PROVISIONAL"));
        assertThat(metOn(one)).isEqualTo(row.find("met_on"));
        assertThat(one.get("count").asInt()).isEqualTo(Integer.parseInt(row.text("count")));
        assertThat(one.get("sessions")).hasSize(one.get("count").asInt());
        assertThat(one.get("schoolWeeks").asInt()).as("of the rule").isEqualTo(10);
        row.find("weeks")
                .ifPresent(weeks -> assertThat(one.get("weeksSpanned").asText()).isEqualTo(weeks));
        assertThat(one.get("findings"))
                .filteredOn(finding -> finding.get("reason").asText().equals("N_OVERDUE"))
                .hasSize(Integer.parseInt(row.text("overdue")));
    }

    private static Optional<String> metOn(JsonNode one) {
        return one.get("metOn").isNull()
                ? Optional.empty()
                : Optional.of(
                        one.get("metOn").asText() + " " + one.get("metSession").asText());
    }

    static Stream<CsvRow> quotes() {
        return rows("pn-quote.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void quote(CsvRow row) {
        StringBuilder words = new StringBuilder("notices quote --format json --rule-set " + row.text("rule_set"));
        for (String option : List.of("received", "posted", "as_of", "paid_on", "paid")) {
            row.find(option).ifPresent(value -> words.append(" --" + option.replace('_', '-') + " " + value));
        }
        CommandRun run = call(words.toString());
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = run.json();
        for (String[] pair : new String[][] {
            {"state", "state"}, {"due", "due"}, {"unallocated", "unallocated"}, {"fullUntil", "full_until"}
        }) {
            assertThat(json.get(pair[0]).asText())
                    .as(row.text("id") + ": " + row.text("why"))
                    .isEqualTo(row.text(pair[1]));
        }
        assertThat(
                        json.get("discountedUntil").isNull()
                                ? ""
                                : json.get("discountedUntil").asText())
                .isEqualTo(row.text("discounted_until"));
    }

    static Stream<CsvRow> proposals() {
        return rows("pn-propose.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void proposal(CsvRow row) throws IOException {
        JsonNode json = propose(row).json();
        assertThat(IntStream.range(0, json.get("notices").size())
                        .mapToObj(i -> line(json.get("notices").get(i)))
                        .collect(Collectors.joining("; ")))
                .as(row.text("id") + ": " + row.text("why") + " " + json.get("notices"))
                .isEqualTo(row.text("expected"));
    }

    private CommandRun propose(CsvRow row) throws IOException {
        LocalDate on = LocalDate.parse(row.text("on"));
        NoticeFiles files = new NoticeFiles(folder);
        Set<String> pupils = new TreeSet<>();
        List<String> parents =
                new ArrayList<>(List.of("pupil_id,parent_id,day_to_day,allowed_absence,is_individual,do_not_contact"));
        for (String part : parts(row.text("parents"))) {
            String[] words = part.split(" ");
            pupils.add(words[0]);
            parents.add(words[0] + "," + words[1] + "," + answers(words[2]));
        }
        List<String> listed = new ArrayList<>(List.of("pupil_id,date_of_birth"));
        List<String> facts = new ArrayList<>(List.of("pupil_id," + String.join(",", FACTS)));
        for (String pupil : pupils) {
            files.pupil(pupil, on, parts(row.text("marks")));
            listed.add(pupil + ",2012-05-04");
            facts.add(pupil + "," + facts(row.text("facts")));
        }
        files.file("pupils.csv", listed.toArray(String[]::new))
                .file("parents.csv", parents.toArray(String[]::new))
                .file("facts.csv", facts.toArray(String[]::new))
                .file("history.csv", history(row.text("history")));
        CommandRun run = call("notices propose --format json --nation " + row.text("nation")
                + " --register marks.csv --calendar calendar.csv --pupils pupils.csv --parents parents.csv"
                + " --history history.csv --facts facts.csv --on " + on + " " + row.text("more"));
        assertThat(run.status()).as(row.text("id") + run.err()).isZero();
        return run;
    }

    private static String answers(String letters) {
        return letters.chars()
                .mapToObj(letter -> letter == 'y' ? "yes" : letter == 'n' ? "no" : "")
                .collect(Collectors.joining(","));
    }

    private static String facts(String text) {
        List<String> given = List.of(text.split(" "));
        return FACTS.stream()
                .map(fact -> given.contains(fact + "=yes") ? "yes" : given.contains(fact + "=no") ? "no" : "")
                .collect(Collectors.joining(","));
    }

    private static String[] history(String text) {
        List<String> lines = new ArrayList<>(List.of("pupil_id,parent_id,offence,issued,received,status,closed_on"));
        for (String part : parts(text)) {
            String[] words = part.split(" ");
            lines.add(words[0] + "," + words[1] + "," + words[2] + "," + words[3] + ",," + words[4] + ","
                    + (words[5].equals("-") ? "" : words[5]));
        }
        return lines.toArray(String[]::new);
    }

    private static String line(JsonNode one) {
        StringBuilder line = new StringBuilder();
        for (String field : List.of("pupil", "parent", "step", "ruleSet", "discounted", "full", "outcome")) {
            line.append(one.get(field).isNull() ? "-" : one.get(field).asText()).append(' ');
        }
        one.get("blockers").forEach(blocker -> line.append(blocker.asText()).append(' '));
        return line.toString().strip();
    }

    @Test
    void PN_25_four_notices_come_to_320_pounds_or_640() throws IOException {
        CsvRow row = rows("pn-propose.csv").get(0);
        JsonNode notices = propose(row).json().get("notices");
        for (String[] total : new String[][] {{"discounted", "320.00"}, {"full", "640.00"}}) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode notice : notices) {
                sum = sum.add(new BigDecimal(notice.get(total[0]).asText()));
            }
            assertThat(sum).isEqualTo(new BigDecimal(total[1]));
        }
    }

    static Stream<CsvRow> clocks() {
        return rows("pn-timers.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void clock(CsvRow row) throws IOException {
        new NoticeFiles(folder);
        JsonNode timers = call("timers --nation ENG --calendar calendar.csv --format json " + row.text("words"))
                .json()
                .get("timers");
        assertThat(timers).anySatisfy(timer -> {
            assertThat(timer.get("id").asText()).isEqualTo(row.text("timer"));
            assertThat(timer.get("firstDay").asText()).isEqualTo(row.text("first_day"));
            assertThat(timer.get("lastDay").asText()).as(row.text("why")).isEqualTo(row.text("last_day"));
        });
    }

    @Test
    void PN_36_the_price_of_a_notice_for_an_excluded_pupil_needs_no_threshold() {
        JsonNode json = call("notices quote --rule-set ENG-EXCL --received 2024-11-12 --format json")
                .json();
        assertThat(json.get("discounted").asText() + " until "
                        + json.get("discountedUntil").asText())
                .isEqualTo("60.00 until 2024-12-02");
        assertThat(json.get("full").asText() + " until " + json.get("fullUntil").asText())
                .isEqualTo("120.00 until 2024-12-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCO", "NIR"})
    void PN_44_a_nation_without_notices_refuses_every_question(String nation) throws IOException {
        new NoticeFiles(folder)
                .pupil("A", LocalDate.of(2024, 9, 30))
                .file("pupils.csv", "pupil_id,date_of_birth", "A,2012-05-04")
                .file("parents.csv", "pupil_id,parent_id,day_to_day,allowed_absence,is_individual,do_not_contact")
                .file("history.csv", history(""))
                .file("facts.csv", "pupil_id");
        String register = " --nation " + nation + " --register marks.csv --calendar calendar.csv";
        for (String words : List.of(
                "notices threshold" + register,
                "notices propose" + register
                        + " --parents parents.csv --history history.csv --facts facts.csv --on 2024-09-30",
                "notices quote --received 2024-10-03 --rule-set " + nation)) {
            CommandRun run = call(words);
            assertThat(run.status()).as(words).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("RULE_NOT_KNOWN: ")
                    .contains(nation)
                    .contains("\nMaybe ");
        }
    }

    @Test
    void every_worked_example_is_run() {
        Set<String> run = Stream.of("pn-threshold.csv", "pn-quote.csv", "pn-propose.csv", "pn-timers.csv")
                .flatMap(file -> rows(file).stream())
                .map(row -> row.text("id").split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        run.add("PN-44"); // a test of its own
        assertThat(run)
                .containsAll(IntStream.rangeClosed(1, 44)
                        .filter(number -> number <= 13 || number >= 20)
                        .mapToObj(number -> number < 10 ? "PN-0" + number : "PN-" + number)
                        .toList());
    }
}
