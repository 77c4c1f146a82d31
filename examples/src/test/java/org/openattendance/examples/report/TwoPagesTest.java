package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.Nation;
import org.openattendance.examples.CommandRun;
import org.openattendance.examples.PagePolicy;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.DisclosedCell;
import org.openattendance.statistics.DisclosedCell.State;
import org.openattendance.statistics.DisclosedTable;
import org.openattendance.statistics.DisclosureAttack;
import org.openattendance.statistics.DisclosureCells;
import org.openattendance.statistics.DisclosurePolicy;

/** Somebody with the page for sharing, the page of the meeting and the pack in text of one school: what can be worked out from all. */
class TwoPagesTest {

    private static final Pattern BIG = Pattern.compile(
            "<dt>(Persistently|Severely) absent</dt><dd><strong>([^<]*)</strong> <span>(?:of (\\d+) pupils?)?");
    private static final Pattern TABLE =
            Pattern.compile("<table>\n<caption>([^<]*)</caption>.*?</table>", Pattern.DOTALL);

    @TempDir
    Path folder;

    /** What both pages print, by id; a count that one prints and the other withholds is printed. */
    private static Map<String, Optional<Long>> printed(Page... pages) {
        Map<String, Optional<Long>> seen = new LinkedHashMap<>();
        for (Page page : pages) {
            Matcher big = BIG.matcher(page.section("headline"));
            while (big.find()) {
                put(seen, "all", Optional.ofNullable(big.group(3)).orElse("withheld"));
                put(seen, "all|" + big.group(1), big.group(2));
            }
            Matcher table = TABLE.matcher(page.section("groups"));
            while (table.find()) {
                for (List<String> row : Page.rows(table.group())) {
                    String id = table.group(1) + "|" + row.get(0);
                    put(seen, id, row.get(1));
                    put(seen, id + "|Persistently", row.get(3));
                    put(seen, id + "|Severely", row.get(4));
                }
            }
        }
        return seen;
    }

    /** What the pack in text prints of the same counts. */
    private static Map<String, Optional<Long>> printed(JsonNode pack) {
        Map<String, Optional<Long>> seen = new LinkedHashMap<>();
        JsonNode school = pack.get("school");
        put(seen, "all", text(school.get("enrolments")));
        put(seen, "all|Persistently", text(school.get("persistentAbsence")));
        put(seen, "all|Severely", text(school.get("severeAbsence")));
        for (JsonNode row : pack.get("rows")) {
            String id = "Year group|" + row.get("value").asText();
            put(seen, id, text(row.get("enrolments")));
            put(seen, id + "|Persistently", text(row.get("persistentAbsence")));
        }
        return seen;
    }

    private static String text(JsonNode count) {
        return count.isNull() ? "withheld" : count.asText();
    }

    private static void put(Map<String, Optional<Long>> seen, String id, String text) {
        Optional<Long> count =
                text.equals("withheld") ? Optional.empty() : Optional.of(Long.valueOf(text.replace(",", "")));
        seen.merge(id, count, (one, other) -> one.or(() -> other));
    }

    /** The sums that any reader knows: groups of a column make the whole, and the rest of a group is not printed. */
    private static DisclosedTable attacked(Map<String, Optional<Long>> seen, DisclosurePolicy policy) {
        List<DisclosedCell> cells = new ArrayList<>();
        List<DisclosureCells.Sum> sums = new ArrayList<>();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        seen.forEach((id, count) -> {
            State state = count.isPresent() ? State.SHOWN : State.WITHHELD;
            cells.add(new DisclosedCell(id, state, count, Optional.empty()));
            String column = id.substring(0, id.indexOf('|') < 0 ? id.length() : id.indexOf('|'));
            if (!column.equals("all")) {
                String kind =
                        id.endsWith("|Persistently") ? "|Persistently" : id.endsWith("|Severely") ? "|Severely" : "";
                parts.computeIfAbsent(column + kind, any -> new ArrayList<>()).add(id);
            }
            if (!id.endsWith("ly")) {
                for (String kind : List.of("|Persistently", "|Severely")) {
                    cells.add(new DisclosedCell(id + kind + "|rest", State.HIDDEN, Optional.empty(), Optional.empty()));
                    sums.add(new DisclosureCells.Sum(id, List.of(id + kind, id + kind + "|rest")));
                }
                cells.add(new DisclosedCell(id + "|more", State.HIDDEN, Optional.empty(), Optional.empty()));
                sums.add(new DisclosureCells.Sum(id + "|Persistently", List.of(id + "|Severely", id + "|more")));
            }
        });
        parts.forEach((column, ids) -> {
            int kind = column.indexOf('|');
            sums.add(new DisclosureCells.Sum(kind < 0 ? "all" : "all" + column.substring(kind), ids));
        });
        return DisclosedTable.of(cells, sums, policy);
    }

    private static DisclosurePolicy policy() {
        return RuleBook.standard(Nation.ENGLAND).disclosure().all().stream()
                .filter(one -> one.id().equals(PagePolicy.DEFAULT))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"60, 3", "75, 4", "90, 3", "90, 5", "210, 1"})
    void no_withheld_count_follows_from_both_pages_together(int pupils, int seed) {
        DemoSchool school = DemoSchool.in(folder, pupils, seed);
        Page shared = new Page(school.report(List.of("--audience", "SHARED")).out());
        Page meeting = new Page(school.report(List.of("--meeting-pack")).out());
        Map<String, Optional<Long>> seen = printed(shared, meeting);
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(seen.values()).as("something is withheld").contains(Optional.empty());
        DisclosedTable table = attacked(seen, policy());
        assertThat(DisclosureAttack.on(table).stream()
                        .filter(one -> table.find(one.id()).orElseThrow().state() == State.WITHHELD))
                .isEmpty();
        assertThat(printed(shared)).as("both withhold the same").isEqualTo(printed(meeting));
        assertThat(seen.get("all")).as("the sessions of a day tell it").isPresent();
    }

    /** The pack in text and the pages lie on one table: a third guard would give away what the two withhold. */
    @ParameterizedTest
    @CsvSource({"40, 1", "60, 3", "75, 4", "90, 3", "90, 5", "210, 1", "300, 7"})
    void the_pack_in_text_withholds_what_the_pages_withhold_and_nothing_else(int pupils, int seed) {
        DemoSchool school = DemoSchool.in(folder, pupils, seed);
        Map<String, Optional<Long>> page =
                printed(new Page(school.report(List.of("--meeting-pack")).out()));
        Map<String, Optional<Long>> whole =
                printed(school.call("meeting-pack", "--format", "json").json());
        CommandRun run = school.call("meeting-pack", "--by", "year_group", "--format", "json");
        Map<String, Optional<Long>> groups = printed(run.json());
        assertThat(whole).hasSize(3);
        assertThat(groups).containsAllEntriesOf(whole).hasSizeGreaterThan(3);
        groups.forEach((id, count) -> assertThat(count).as(id).isEqualTo(page.getOrDefault(id, Optional.empty())));
        for (String kind : List.of("Persistently", "Severely")) {
            String agenda = run.json().get("agenda").toString();
            groups.get("all|" + kind)
                    .filter(met -> met > 0)
                    .ifPresentOrElse(
                            met -> assertThat(agenda).contains(String.valueOf(met)),
                            () -> assertThat(agenda)
                                    .doesNotContainPattern(
                                            kind.equals("Severely")
                                                    ? "the \\d+ severely"
                                                    : "\"\\d+ pupils are persistently"));
        }
    }

    /** Where groups are so small that nothing guards them from those who know how many pupils there are, none is printed. */
    @Test
    void a_small_school_has_a_page_without_groups() {
        DemoSchool school = DemoSchool.in(folder, 40, 1);
        for (List<String> kind : List.of(List.of("--audience", "SHARED"), List.of("--meeting-pack"))) {
            Page page = new Page(school.report(kind).out());
            assertThat(page.section("groups")).contains("No group stands here");
            printed(page)
                    .forEach((id, count) ->
                            count.ifPresent(known -> assertThat(known).matches(any -> any == 0 || any >= 5, id)));
        }
    }

    /** The attack itself: one count printed that one page withholds, and it gets something back. */
    @Test
    void the_attack_gets_back_what_a_second_page_with_another_guard_would_give_away() {
        Map<String, Optional<Long>> seen = new LinkedHashMap<>();
        put(seen, "all", "30");
        put(seen, "Year|1", "withheld");
        put(seen, "Year|2", "12");
        put(seen, "Year|3", "15");
        List.of("all", "Year|1", "Year|2", "Year|3").forEach(id -> {
            put(seen, id + "|Persistently", "0");
            put(seen, id + "|Severely", "0");
        });
        assertThat(DisclosureAttack.on(attacked(seen, policy())))
                .extracting(one -> one.id())
                .contains("Year|1");
    }

    @Test
    void the_agenda_says_no_count_that_a_table_withholds() {
        DemoSchool school = DemoSchool.in(folder, 60, 3);
        Page meeting = new Page(school.report(List.of("--meeting-pack")).out());
        Map<String, Optional<Long>> seen = printed(meeting);
        Matcher item = Pattern.compile("(\\d+) persistently absent").matcher(meeting.section("agenda"));
        while (item.find()) {
            long count = Long.parseLong(item.group(1));
            assertThat(count == 0 || count >= 5).isTrue();
        }
        seen.forEach((id, count) ->
                count.ifPresent(known -> assertThat(known).matches(any -> any == 0 || any >= 5, id)));
    }

    @Test
    void a_code_that_few_pupils_have_stands_in_a_sum_on_pages_without_names() {
        List<String> marks = new ArrayList<>(List.of("pupil_id,date,session,code"));
        for (int pupil = 10; pupil < 30; pupil++) {
            marks.add("P" + pupil + ",2025-09-03,AM," + (pupil < 12 ? "T" : pupil < 14 ? "R" : "I"));
            marks.add("P" + pupil + ",2025-09-03,PM," + (pupil < 20 ? "M" : "\\"));
        }
        CommandRun.Folder files = new CommandRun.Folder(folder).with("m.csv", marks.toArray(new String[0]));
        Page shared = new Page(files.run("report", "--nation", "ENG", "--register", "m.csv", "--audience", "SHARED")
                .out());
        List<List<String>> rows = Page.rows(shared.section("reasons"));
        assertThat(rows)
                .extracting(row -> row.get(0))
                .noneMatch(name -> name.startsWith("T ") || name.startsWith("R "));
        assertThat(rows).anySatisfy(row -> assertThat(row.get(0)).startsWith("Other codes in one sum"));
        Page staff = new Page(
                files.run("report", "--nation", "ENG", "--register", "m.csv").out());
        assertThat(Page.rows(staff.section("reasons")))
                .extracting(row -> row.get(0))
                .anyMatch(name -> name.startsWith("T "));
    }

    @Test
    void of_a_handful_of_pupils_no_page_without_names_is_made() {
        CommandRun.Folder files = new CommandRun.Folder(folder)
                .with("m.csv", "pupil_id,date,session,code", "P1,2025-09-03,AM,/", "P2,2025-09-03,AM,I");
        for (List<String> kind : List.of(List.of("--audience", "SHARED"), List.of("--meeting-pack"))) {
            List<String> call = new ArrayList<>(List.of("report", "--nation", "ENG", "--register", "m.csv"));
            call.addAll(kind);
            CommandRun run = files.run(call.toArray(new String[0]));
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("\nMaybe ");
        }
    }
}
