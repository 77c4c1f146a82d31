package org.openattendance.examples.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.Attendance;
import org.openattendance.examples.CommandRun;

/** A change of rules told for a register: each consequence worked by hand from the row that was changed. */
class RulesConsequencesCommandTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 8);

    @TempDir
    private Path path;

    private CommandRun.Folder folder;

    /** Four school weeks. P1 misses the first three days without a reason: 6 of 40. P2 has them as holiday not agreed: G. */
    @BeforeEach
    void files() throws IOException {
        List<String> marks = new ArrayList<>(List.of("pupil_id,date,session,code"));
        List<String> days = new ArrayList<>(List.of("date,session,open"));
        for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusWeeks(4)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                boolean early = day.isBefore(MONDAY.plusDays(3));
                for (String part : List.of("AM", "PM")) {
                    String present = part.equals("AM") ? "/" : "\\";
                    days.add(day + "," + part + ",yes");
                    marks.add("P1," + day + "," + part + "," + (early ? "O" : present));
                    marks.add("P2," + day + "," + part + "," + (early ? "G" : present));
                    marks.add("P3," + day + "," + part + "," + present);
                }
            }
        }
        folder = new CommandRun.Folder(path)
                .with("marks.csv", marks.toArray(new String[0]))
                .with("days.csv", days.toArray(new String[0]))
                .with("pupils.csv", "pupil_id,date_of_birth", "P1,2012-01-01", "P2,2012-01-01", "P3,2012-01-01");
    }

    private void rule(String name, String text) throws IOException {
        Path file = path.resolve("mine").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private JsonNode diff(String... more) {
        List<String> words = new ArrayList<>(
                List.of("rules", "diff", "standard", "mine", "--register", "marks.csv", "--format", "json"));
        words.addAll(List.of(more));
        CommandRun run = folder.run(words.toArray(new String[0]));
        assertThat(run.status()).as(run.err()).isZero();
        return run.json();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private JsonNode whole() {
        return diff("--calendar", "days.csv", "--pupils", "pupils.csv");
    }

    /** Ten sessions are asked for; six would do. */
    @Test
    void who_meets_the_threshold_of_a_notice_is_told_with_the_row_that_was_changed() throws IOException {
        rule("eng/notice-settings.csv", """
                id,value,valid_from,valid_to,confidence,notes,source
                threshold.sessions,6,2024-08-19,,SECONDARY,,eng.manchester-code
                """);
        JsonNode json = whole();
        assertThat(json.get("rules").get(0).get("kind").asText()).isEqualTo("notice-setting");
        assertThat(json.get("rules").get(0).get("old").asText()).isEqualTo("10");
        assertThat(json.get("rules").get(0).get("new").asText()).isEqualTo("6");
        assertThat(json.get("notices").findValuesAsText("pupil")).containsExactly("P1", "P2");
        JsonNode first = json.get("notices").get(0);
        assertThat(first.get("old").get("status").asText()).isEqualTo("NOT_MET");
        assertThat(first.get("new").get("status").asText()).isEqualTo("MET");
        assertThat(first.get("new").get("metOn").asText()).isEqualTo("2025-09-10");
        assertThat(texts(first.get("rules"))).containsExactly("threshold.sessions 2024-08-19..");
        assertThat(json.get("pupils")).isEmpty();
        assertThat(json.get("prices")).isEmpty();
        assertThat(json.get("timers")).isEmpty();
        assertThat(json.get("pathways")).isEmpty();
    }

    /** A code that no longer counts: only those whose sessions have it, and only that row is named. */
    @Test
    void of_codes_only_the_rows_of_sessions_that_came_or_went_are_named() throws IOException {
        rule(
                "eng/codes.csv",
                "code,short_name,valid_from,valid_to,physical,register_group,statistical_category,session_restriction,"
                        + "applies_to,arrives_late,sensitive,counts_towards_penalty_notice_threshold,confidence,notes,source\n"
                        + "G,Holiday not agreed,2024-08-19,,OUT_FOR_WHOLE_SESSION,ABSENT_UNABLE,UNAUTHORISED_ABSENCE,AM_PM,ANY,"
                        + "no,no,no,CONFIRMED,,eng.regs-2024\n"
                        + "S,Study leave as education,2024-08-19,,OUT_FOR_WHOLE_SESSION,ATTENDING_ELSEWHERE,"
                        + "APPROVED_EDUCATIONAL_ACTIVITY,AM_PM,ANY,no,no,no,CONFIRMED,,eng.regs-2024\n");
        JsonNode json = whole();
        assertThat(json.get("rules")).hasSize(2);
        assertThat(json.get("notices").findValuesAsText("pupil")).containsExactly("P2");
        JsonNode second = json.get("notices").get(0);
        assertThat(second.get("old").get("count").asInt()).isEqualTo(6);
        assertThat(second.get("new").get("count").asInt()).isZero();
        assertThat(texts(second.get("rules"))).hasSize(1).allMatch(rule -> rule.startsWith("ENG code G "));
        assertThat(json.get("sessions")).as("it is an absence as before").isEmpty();
    }

    @Test
    void what_a_notice_costs_and_until_when_is_told_for_a_receipt_on_the_day() throws IOException {
        rule("eng/notices.csv", """
                kind,id,offences,step,currency,discounted,discount_days,full,full_days,valid_from,valid_to,confidence,notes,source
                PRICE,ENG-2024-FIRST,s444,FIRST,GBP,80.00,14,180.00,28,2024-08-19,,CONFIRMED,,eng.si-2024-210
                """);
        JsonNode json = diff("--as-of", "2025-10-01");
        assertThat(json.get("prices")).hasSize(1);
        JsonNode price = json.get("prices").get(0);
        assertThat(price.get("offence").asText()).isEqualTo("s444");
        assertThat(price.get("step").asText()).isEqualTo("FIRST");
        assertThat(price.get("old").get("full").asText()).isEqualTo("160.00");
        assertThat(price.get("new").get("full").asText()).isEqualTo("180.00");
        assertThat(price.get("old").get("discountedUntil").asText())
                .as("the day of receipt is day 1 of 21")
                .isEqualTo("2025-10-21");
        assertThat(price.get("new").get("discountedUntil").asText()).isEqualTo("2025-10-14");
        assertThat(texts(price.get("rules"))).containsExactly("ENG-2024-FIRST 2024-08-19..");
        assertThat(json.get("notices").isNull())
                .as("school weeks need a calendar")
                .isTrue();
        assertThat(json.get("pathways").isNull()).isTrue();
    }

    /** N is to be replaced within five school days; here within three. From Wednesday 1 October: Wednesday 8, or Monday 6 beyond the calendar. */
    @Test
    void when_a_clock_ends_is_told_for_an_event_on_the_day() throws IOException {
        rule(
                "eng/timers.csv",
                "id,event,title,form,count,count_max,unit,start_counts,on_by_default,valid_from,valid_to,confidence,notes,source\n"
                        + "R2,CODE_N_ENTERED,code N replaced once the reason is known,DEADLINE,3,,SCHOOL_DAY,no,yes,2024-08-19,,"
                        + "CONFIRMED,,eng.regs-2024\n");
        JsonNode json = diff("--calendar", "days.csv", "--as-of", "2025-09-24");
        assertThat(json.get("timers")).hasSize(1);
        JsonNode clock = json.get("timers").get(0);
        assertThat(clock.get("event").asText()).isEqualTo("CODE_N_ENTERED");
        assertThat(clock.get("timer").asText()).isEqualTo("R2");
        assertThat(clock.get("old").get("lastDay").asText())
                .as("Thursday, Friday, Monday, Tuesday, Wednesday")
                .isEqualTo("2025-10-01");
        assertThat(clock.get("new").get("lastDay").asText())
                .as("Thursday, Friday, Monday")
                .isEqualTo("2025-09-29");
        assertThat(texts(clock.get("rules"))).containsExactly("R2 2024-08-19..");
        assertThat(json.get("rules").get(0).get("old").asText()).isEqualTo("DEADLINE of 5 SCHOOL_DAY");
    }

    /** Persistent absence brings a case to listening. P1 and P2 stand at 34 of 40, which is 85%: at 90% they are asked about, at 70% not. */
    @Test
    void where_a_pathway_would_have_led_is_told_pupil_by_pupil() throws IOException {
        String ours = pathway();
        String flag = "\"atMost\": 90";
        assertThat(ours).contains(flag);
        rule("pathways/eng-national-5.json", ours.replace(flag, "\"atMost\": 70"));
        JsonNode json = whole();
        JsonNode course = json.get("pathways").get(0);
        assertThat(course.get("pathway").asText()).isEqualTo("ENG-NATIONAL-5");
        assertThat(course.get("pupils").findValuesAsText("pupil")).containsExactly("P1", "P2");
        JsonNode pupil = course.get("pupils").get(0);
        assertThat(pupil.get("old").toString()).isNotEqualTo(pupil.get("new").toString());
        assertThat(texts(course.get("rules"))).isNotEmpty().allMatch(rule -> rule.startsWith("ENG-NATIONAL-5@1 "));
        assertThat(json.get("rules").findValuesAsText("kind")).containsOnly("pathway-way");
        assertThat(json.get("pupils")).as("no figure changes").isEmpty();
    }

    @Test
    void people_get_one_line_for_each_consequence_with_its_rows() throws IOException {
        rule("eng/notice-settings.csv", """
                id,value,valid_from,valid_to,confidence,notes,source
                threshold.sessions,6,2024-08-19,,SECONDARY,,eng.manchester-code
                """);
        rule("pathways/eng-national-5.json", pathway().replace("\"atMost\": 90", "\"atMost\": 70"));
        CommandRun run =
                folder.run("rules", "diff", "standard", "mine", "--register", "marks.csv", "--calendar", "days.csv");
        assertThat(run.out())
                .containsPattern("notice +P1 +NOT_MET, 6 sessions +MET, 6 sessions +threshold.sessions 2024-08-19..")
                .containsPattern("pathway ENG-NATIONAL-5 +P1 ");
    }

    /** A nation without notices, pathways of its own or timers has no consequence there, and says none. */
    @Test
    void a_nation_without_such_rules_has_no_such_consequence() {
        CommandRun run = new CommandRun.Folder(path)
                .with("scotland.csv", "pupil_id,date,session,code", "P1,2025-09-08,AM,10")
                .run(
                        "rules",
                        "diff",
                        "standard",
                        "standard",
                        "--nation",
                        "SCO",
                        "--register",
                        "scotland.csv",
                        "--calendar",
                        "days.csv",
                        "--format",
                        "json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.json().get("notices")).isEmpty();
        assertThat(run.json().get("prices")).isEmpty();
        assertThat(run.json().get("timers")).isEmpty();
        assertThat(run.json().get("pathways")).isEmpty();
    }

    private static String pathway() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                Attendance.class.getResourceAsStream("/org/openattendance/rules/pathways/eng-national-5.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
