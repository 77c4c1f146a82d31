package org.openattendance.examples.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;

/** {@code attendance patterns} and {@code attendance outlook}, as the contract has them. */
class PatternsCommandTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    @TempDir
    private Path folder;

    private CommandRun call(String words) {
        return new CommandRun.Folder(folder).run(words.split(" "));
    }

    private static List<LocalDate> days(int weeks) {
        return FIRST.datesUntil(FIRST.plusWeeks(weeks))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .toList();
    }

    /** Twenty weeks for each pupil; a code for a day, or present where it is empty. */
    private void marks(List<String> pupils, BiFunction<String, LocalDate, String> code) throws IOException {
        List<String> lines = new ArrayList<>(List.of("pupil_id,date,session,code"));
        for (String pupil : pupils) {
            for (LocalDate day : days(20)) {
                String mark = code.apply(pupil, day);
                lines.add(pupil + "," + day + ",AM," + (mark.isEmpty() ? "/" : mark));
                lines.add(pupil + "," + day + ",PM," + (mark.isEmpty() ? "\\" : mark));
            }
        }
        Files.write(folder.resolve("marks.csv"), lines);
    }

    private void calendar(int weeks) throws IOException {
        List<String> lines = new ArrayList<>(List.of("date,session,open"));
        days(weeks).forEach(day -> lines.addAll(List.of(day + ",AM,yes", day + ",PM,yes")));
        Files.write(folder.resolve("calendar.csv"), lines);
    }

    private static String mondays(String pupil, LocalDate day) {
        return pupil.equals("SMITH") && day.getDayOfWeek() == DayOfWeek.MONDAY && day.getDayOfMonth() > 7 ? "I" : "";
    }

    @Test
    void one_pupil_is_shown_with_what_stands_out_and_with_its_rules() throws IOException {
        marks(List.of("SMITH", "JONES"), PatternsCommandTest::mondays);
        CommandRun run = call("patterns --register marks.csv --pupil SMITH --format json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("schemaVersion").asText()).isEqualTo("1.0");
        assertThat(json.get("ruleBook").get("digest").asText()).startsWith("sha256:");
        assertThat(json.get("nation").asText()).isEqualTo("ENG");
        assertThat(json.get("from").asText()).isEqualTo("2025-09-01");
        assertThat(json.get("to").asText()).isEqualTo("2026-01-16");
        assertThat(json.get("asOf").asText()).isEqualTo("2026-01-16");
        assertThat(json.get("calendar").asText()).isEqualTo("FROM_REGISTER");
        assertThat(json.get("guard").get("method").asText()).isEqualTo("HOLM");
        assertThat(json.get("guard").get("share").asText()).isEqualTo("1/20");
        assertThat(json.get("pupils")).hasSize(1);
        JsonNode pupil = json.get("pupils").get(0);
        assertThat(pupil.get("pupil").asText()).isEqualTo("SMITH");
        assertThat(pupil.get("sessions").toString())
                .isEqualTo("{\"possible\":200,\"missed\":30,\"late\":0,\"notResolved\":0}");
        assertThat(pupil.get("spells").get("count").asInt()).isEqualTo(15);
        assertThat(pupil.get("spells").get("lengths").toString()).isEqualTo("[{\"sessions\":2,\"spells\":15}]");
        assertThat(pupil.get("spells").get("longest").get("from").asText()).isEqualTo("2025-09-08 AM");
        JsonNode pattern = pupil.get("patterns").get(0);
        assertThat(pupil.get("patterns")).hasSize(1);
        assertThat(pattern.get("id").asText()).isEqualTo("weekday");
        assertThat(pattern.get("when").asText()).isEqualTo("MONDAY");
        assertThat(pattern.get("days").toString())
                .isEqualTo("{\"numerator\":15,\"denominator\":20,\"percent\":\"75.0000\"}");
        assertThat(pattern.get("elsewhere").get("numerator").asInt()).isZero();
        assertThat(pattern.get("interval").toString()).isEqualTo("{\"lower\":\"53.12\",\"upper\":\"88.82\"}");
        assertThat(pattern.get("chance").asText()).isEqualTo("0.000001");
        assertThat(pattern.get("sentence").asText())
                .isEqualTo("Away on 15 of 20 Mondays, and on 0 of 80 other days. What is different about Mondays?");
        assertThat(pupil.get("family").isNull()).isTrue();
        assertThat(json.get("rules").get(0).get("confidence").asText()).isEqualTo("SECONDARY");
        assertThat(json.get("issues")).isEmpty();
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        assertThat(keys).startsWith("schemaVersion", "ruleBook").endsWith("issueCounts", "issuesOmitted", "issues");
    }

    /** No code, no reason and no other pupil stands in any sentence, and the sensitive code of the marks neither. */
    @Test
    void sentences_hold_no_reference_no_code_and_no_reason() throws IOException {
        marks(List.of("SMITH", "JONES"), PatternsCommandTest::mondays);
        JsonNode pupil = call("patterns --register marks.csv --pupil SMITH --format json --every")
                .json()
                .get("pupils")
                .get(0);
        List<String> sentences = pupil.findValuesAsText("sentence");
        assertThat(sentences).hasSizeGreaterThan(4);
        assertThat(sentences)
                .noneMatch(text -> text.contains("SMITH")
                        || text.contains("JONES")
                        || text.contains(" I ")
                        || text.toLowerCase(java.util.Locale.ROOT).contains("ill"));
        assertThat(pupil.get("patterns")).hasSize(pupil.get("questions").asInt());
        assertThat(pupil.get("patterns").findValuesAsText("noticed")).contains("true", "false");
    }

    @Test
    void all_pupils_are_shown_in_order_and_how_many_chance_alone_may_bring() throws IOException {
        marks(List.of("SMITH", "JONES"), PatternsCommandTest::mondays);
        CommandRun run = call("patterns --register marks.csv --all --format json");
        assertThat(run.json().get("pupils").findValuesAsText("pupil")).containsExactly("JONES", "SMITH");
        assertThat(run.json().get("pupils").get(0).get("patterns")).isEmpty();
        assertThat(run.json().get("guard").get("pupilsByChanceAtMost").asText()).isEqualTo("0.1");
        CommandRun table = call("patterns --register marks.csv --all");
        assertThat(table.out())
                .contains("Times away: 15. Most sessions one after another: 2.")
                .contains("What is different about Mondays?")
                .contains("For 2 pupils, chance alone would bring at most 0.1 of the lines")
                .doesNotContain("* stands out");
        assertThat(call("patterns --register marks.csv --all --every").out())
                .contains("weekday *")
                .contains("* stands out");
        assertThat(call("patterns --register marks.csv --all --format csv").out())
                .startsWith("pupil,about,what was seen\n");
    }

    @Test
    void children_of_a_family_are_counted_together_and_never_named_in_each_others_text() throws IOException {
        List<Integer> away = List.of(3, 10, 24, 31, 47);
        List<LocalDate> all = days(20);
        marks(
                List.of("SMITH", "JONES", "OTHER"),
                (pupil, day) -> away.contains(all.indexOf(day))
                        ? pupil.equals("SMITH") ? "I" : pupil.equals("JONES") ? "R" : ""
                        : "");
        Files.write(folder.resolve("pupils.csv"), List.of("pupil_id,family", "SMITH,F1", "JONES,F1", "OTHER,F2"));
        JsonNode pupils = call("patterns --register marks.csv --pupils pupils.csv --all --format json")
                .json()
                .get("pupils");
        JsonNode smith = pupils.get(2);
        assertThat(smith.get("pupil").asText()).isEqualTo("SMITH");
        assertThat(smith.get("family").get("together").get("numerator").asInt()).isEqualTo(5);
        assertThat(smith.get("family").get("noticed").asBoolean()).isTrue();
        assertThat(smith.get("family").get("sentence").asText())
                .isEqualTo(
                        "On 5 of the 5 days away, somebody else of the family was away too. What is going on for the family,"
                                + " and what would help?");
        assertThat(smith.toString()).doesNotContain("JONES", "F1", "\"R\"");
        assertThat(pupils.get(1).get("pupil").asText()).isEqualTo("OTHER");
        assertThat(pupils.get(1).get("family").isNull()).isTrue();
        assertThat(call("patterns --register marks.csv --pupils pupils.csv --pupil SMITH")
                        .out())
                .contains("somebody else of the family")
                .doesNotContain("JONES");
        assertThat(call("patterns --register marks.csv --pupils pupils.csv --family home --pupil SMITH --format json")
                        .json()
                        .get("pupils")
                        .get(0)
                        .get("family")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_register_is_checked_with_stable_ids_and_a_hint() throws IOException {
        calendar(40);
        Files.write(folder.resolve("pupils.csv"), List.of("pupil_id,date_of_birth", "SMITH,2014-05-05"));
        marks(List.of("SMITH"), (pupil, day) -> {
            if (day.equals(LocalDate.of(2026, 1, 5))) {
                return "N";
            }
            boolean excluded = !day.isBefore(LocalDate.of(2025, 10, 6)) && day.isBefore(LocalDate.of(2025, 10, 14));
            return day.equals(LocalDate.of(2025, 12, 1)) ? "X" : excluded ? "E" : "";
        });
        String words = "patterns --register marks.csv --calendar calendar.csv --pupils pupils.csv --pupil SMITH";
        JsonNode json = call(words + " --format json").json();
        JsonNode quality = json.get("pupils").get(0).get("quality");
        assertThat(quality.findValuesAsText("id"))
                .containsExactly("N_OVERDUE", "EXCLUSION_BEYOND_FIVE_DAYS", "CODE_FOR_OTHER_AGE");
        assertThat(quality.get(0).get("from").asText()).isEqualTo("2026-01-05");
        assertThat(quality.get(0).get("count").asInt()).isEqualTo(2);
        assertThat(quality.get(0).get("hint").asText()).startsWith("Ask again");
        assertThat(quality.get(1).get("count").asInt()).isEqualTo(6);
        assertThat(quality.get(1).get("source").asText()).isNotEmpty();
        assertThat(json.get("calendar").asText()).isEqualTo("GIVEN");
        assertThat(call(words).out()).contains("N_OVERDUE", "2026-01-05..2026-01-05");
        assertThat(call(words + " --as-of 2026-01-12 --format json")
                        .json()
                        .get("pupils")
                        .get(0)
                        .get("quality")
                        .findValuesAsText("id"))
                .containsExactly("EXCLUSION_BEYOND_FIVE_DAYS", "CODE_FOR_OTHER_AGE");
    }

    @Test
    void much_B_over_the_school_is_told_once_for_all() throws IOException {
        marks(List.of("A", "B", "C", "D", "E", "F"), (pupil, day) -> day.isBefore(LocalDate.of(2025, 9, 4)) ? "B" : "");
        JsonNode json =
                call("patterns --register marks.csv --all --format json").json();
        assertThat(json.get("quality").findValuesAsText("id")).containsExactly("B_USE_HIGH_IN_SCHOOL");
        assertThat(json.get("quality").get(0).get("share").get("percent").asText())
                .isEqualTo("3.0000");
        assertThat(json.get("quality").get(0).has("pupil")).isFalse();
        assertThat(call("patterns --register marks.csv --all").out()).contains("all    B_USE_HIGH_IN_SCHOOL");
        assertThat(call("patterns --register marks.csv --pupil A --format json")
                        .json()
                        .get("quality"))
                .isEmpty();
    }

    @Test
    void calls_that_cannot_be_answered_are_refused_with_a_Maybe() throws IOException {
        marks(List.of("SMITH"), PatternsCommandTest::mondays);
        for (String words : List.of(
                "patterns --register marks.csv",
                "patterns --register marks.csv --all --pupil SMITH",
                "patterns --register marks.csv --pupil NOBODY",
                "patterns --register marks.csv --all --as-of 2025-01-01",
                "patterns --all",
                "patterns --register marks.csv --all --nation FRA",
                "outlook --register marks.csv --pupil SMITH")) {
            CommandRun run = call(words);
            assertThat(run.status()).as(words).isEqualTo(2);
            assertThat(run.out()).as(words).isEmpty();
            assertThat(run.err()).as(words).contains("\nMaybe ").doesNotContain("NOBODY", "SMITH");
        }
        assertThat(call("patterns --register none.csv --all").status()).isEqualTo(3);
        Files.write(
                folder.resolve("bad.csv"),
                List.of("pupil_id,date,session,code", "SMITH,2025-09-01,AM,?", "SMITH,2025-09-01,PM,/"));
        CommandRun bad = call("patterns --register bad.csv --all --format json");
        assertThat(bad.status()).isEqualTo(1);
        assertThat(bad.issues()).contains("UNKNOWN_CODE 2");
        assertThat(bad.json()
                        .get("pupils")
                        .get(0)
                        .get("sessions")
                        .get("notResolved")
                        .asInt())
                .isEqualTo(1);
    }

    private CommandRun outlook(String words) {
        return call("outlook --register marks.csv --calendar calendar.csv --pupil SMITH " + words);
    }

    @Test
    void an_outlook_for_staff_counts_the_remaining_sessions_of_the_calendar() throws IOException {
        calendar(40);
        marks(List.of("SMITH"), PatternsCommandTest::mondays);
        JsonNode json = outlook("--measure persistent-absence --format json").json();
        assertThat(json.get("definition").asText()).isEqualTo("eng-register");
        assertThat(json.get("measure").asText()).isEqualTo("persistent-absence");
        assertThat(json.get("until").asText()).isEqualTo("2026-06-05");
        JsonNode pupil = json.get("pupils").get(0);
        assertThat(pupil.get("state").asText()).isEqualTo("MET");
        assertThat(pupil.get("found").toString())
                .isEqualTo("{\"numerator\":30,\"denominator\":200,\"percent\":\"15.0000\"}");
        assertThat(pupil.get("atLeast").asText()).isEqualTo("1/10");
        assertThat(pupil.get("regain").asInt()).isEqualTo(101);
        assertThat(pupil.get("remaining").asInt()).isEqualTo(200);
        assertThat(pupil.get("more").isNull()).isTrue();
        assertThat(pupil.get("notKnown").asInt()).isZero();
        assertThat(pupil.get("complete").asBoolean()).isTrue();
        assertThat(pupil.get("confidence").asText()).isEqualTo("CONFIRMED");
        assertThat(outlook("").out()).contains("Attending the next 101 sessions would lead out of it; 200 are left");
    }

    @Test
    void an_outlook_for_a_family_tells_only_what_regains_ground() throws IOException {
        calendar(40);
        marks(List.of("SMITH"), (pupil, day) -> day.getDayOfMonth() == 9 ? "O" : "");
        CommandRun run = outlook("--wording family --format json");
        JsonNode pupil = run.json().get("pupils").get(0);
        assertThat(pupil.has("more")).isFalse();
        assertThat(pupil.has("inARow")).isFalse();
        assertThat(pupil.has("found")).isFalse();
        assertThat(pupil.get("sentence").asText())
                .isEqualTo(
                        "Every session attended regains ground: with all 200 sessions until 2026-06-05, attendance since"
                                + " 2025-09-01 would rise from 96.00% to 98.00%.");
        assertThat(outlook("--wording family").out()).doesNotContainIgnoringCase("miss");
        JsonNode staff = outlook("--format json").json().get("pupils").get(0);
        assertThat(staff.get("inARow").asInt()).isEqualTo(14);
        assertThat(staff.get("more").asInt()).isEqualTo(32);
    }

    @Test
    void an_outlook_ends_where_it_is_told_and_says_what_is_not_known() throws IOException {
        calendar(40);
        marks(List.of("SMITH"), PatternsCommandTest::mondays);
        JsonNode shorter = outlook("--until 2026-01-23 --format json").json();
        assertThat(shorter.get("pupils").get(0).get("remaining").asInt()).isEqualTo(10);
        assertThat(shorter.get("pupils").get(0).get("regain").isNull()).isTrue();
        JsonNode later =
                outlook("--as-of 2026-01-20 --format json").json().get("pupils").get(0);
        assertThat(later.get("notKnown").asInt()).isEqualTo(4);
        assertThat(later.get("complete").asBoolean()).isFalse();
        assertThat(later.get("remaining").asInt()).isEqualTo(196);
        assertThat(outlook("--as-of 2026-01-20").out()).contains("Sessions that are not known: 4.");
        JsonNode earlier =
                outlook("--as-of 2025-09-05 --format json").json().get("pupils").get(0);
        assertThat(earlier.get("found").get("denominator").asInt()).isEqualTo(10);
        assertThat(earlier.get("remaining").asInt()).isEqualTo(390);
    }

    @Test
    void an_outlook_of_what_is_no_threshold_is_refused() throws IOException {
        calendar(40);
        marks(List.of("SMITH"), PatternsCommandTest::mondays);
        for (String words :
                List.of("--measure attendance", "--measure nonsense", "--wording child", "--until 2025-12-01")) {
            CommandRun run = outlook(words);
            assertThat(run.status()).as(words).isEqualTo(2);
            assertThat(run.out()).as(words).isEmpty();
            assertThat(run.err()).as(words).contains("\nMaybe ");
        }
        assertThat(call("outlook --help").status()).isZero();
    }

    @Test
    void a_family_never_reads_only_how_many_sessions_are_not_known() throws IOException {
        calendar(40);
        marks(List.of("SMITH"), (pupil, day) -> "");
        CommandRun family = outlook("--as-of 2026-01-20 --wording family");
        assertThat(family.status()).isZero();
        assertThat(family.out()).contains("nothing to work out here").doesNotContain("not known");
        assertThat(outlook("--as-of 2026-01-20 --wording staff").out())
                .contains("Sessions that are not known: 4.")
                .doesNotContain("nothing to work out");
    }

    @Test
    void what_chance_would_bring_is_said_of_one_pupil_as_of_one() throws IOException {
        marks(List.of("SMITH"), PatternsCommandTest::mondays);
        assertThat(call("patterns --register marks.csv --all").out())
                .contains("For one pupil, chance alone would bring")
                .doesNotContain("1 pupils");
    }

    @Test
    void what_is_not_looked_for_in_a_nation_is_said_in_words() throws IOException {
        Files.write(
                folder.resolve("marks.csv"),
                List.of("pupil_id,date,session,code", "SMITH,2025-09-01,AM,10", "SMITH,2025-09-01,PM,10"));
        assertThat(call("patterns --nation SCO --register marks.csv --all").out())
                .contains("Not looked for, because no rule of this nation is known: ", "marks that stand for long")
                .doesNotContain("OLDER_THAN", "RUN_BEYOND", "SHARE_OF", "OTHER_AGE", "WEEKLY_GAP", "quality.kind");
    }
}
