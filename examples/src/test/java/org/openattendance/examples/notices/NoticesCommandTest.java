package org.openattendance.examples.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.examples.CommandRun;

class NoticesCommandTest {

    private static final LocalDate END = LocalDate.of(2024, 9, 30);
    private static final String PARENTS = "pupil_id,parent_id,day_to_day,allowed_absence,is_individual,do_not_contact";
    private static final String HISTORY = "pupil_id,parent_id,offence,issued,received,status,closed_on";
    private static final String FACTS =
            "pupil_id,support_appropriate,support_offered,notice_to_improve,equality_duty_considered,other_views_obtained";

    @TempDir
    private Path folder;

    private CommandRun call(String... words) {
        return new CommandRun.Folder(folder).run(words);
    }

    private CommandRun threshold(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "notices", "threshold", "--nation", "ENG", "--register", "marks.csv", "--calendar", "calendar.csv"));
        words.addAll(List.of(more));
        return call(words.toArray(String[]::new));
    }

    @Test
    void threshold_says_when_and_by_which_sessions() throws IOException {
        new NoticeFiles(folder)
                .pupil("A", END, "G 2024-09-09..2024-09-13")
                .pupil("B", END, "O 2024-09-16..2024-09-18", "N 2024-09-19..2024-09-20")
                .pupil("C", END)
                .file("pupils.csv", "pupil_id,date_of_birth", "A,2012-05-04", "B,2012-05-04", "C,2012-05-04");
        CommandRun run = threshold("--pupils", "pupils.csv", "--format", "json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("asOf").asText()).isEqualTo("2024-09-30");
        JsonNode a = json.get("notices").get(0);
        assertThat(a.get("pupil").asText()).isEqualTo("A");
        assertThat(a.get("met").asBoolean()).isTrue();
        assertThat(a.get("metOn").asText()).isEqualTo("2024-09-13");
        assertThat(a.get("metSession").asText()).isEqualTo("PM");
        assertThat(a.get("provisional").asBoolean()).isFalse();
        assertThat(a.get("status").asText()).isEqualTo("MET");
        assertThat(a.get("windowFrom").asText()).isEqualTo("2024-09-02");
        assertThat(a.get("windowTo").asText()).isEqualTo("2024-09-13");
        assertThat(a.get("schoolWeeks").asInt()).isEqualTo(10);
        assertThat(a.get("count").asInt()).isEqualTo(10);
        assertThat(a.get("sessions").get(9)).hasToString("{\"date\":\"2024-09-13\",\"session\":\"PM\",\"code\":\"G\"}");
        JsonNode b = json.get("notices").get(1);
        assertThat(b.get("status").asText()).isEqualTo("PROVISIONAL");
        assertThat(b.get("provisional").asBoolean()).isTrue();
        assertThat(b.get("findings")).hasSize(4);
        assertThat(b.get("findings").get(0))
                .hasToString("{\"reason\":\"N_OVERDUE\",\"date\":\"2024-09-19\",\"session\":\"AM\"}");
        JsonNode c = json.get("notices").get(2);
        assertThat(c.get("status").asText()).isEqualTo("NOT_MET");
        assertThat(c.get("metOn").isNull()).isTrue();
        assertThat(c.get("windowFrom").isNull()).isTrue();
        assertThat(json.get("settings").toString()).contains("threshold.week-starts-on = MONDAY, UNCONFIRMED");
        assertThat(json.get("issues")).isEmpty();
    }

    @Test
    void threshold_without_dates_of_birth_says_so_once_a_pupil() throws IOException {
        new NoticeFiles(folder).pupil("A", END, "G 2024-09-09..2024-09-13").pupil("B", END);
        CommandRun run = threshold("--format", "json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("issueCounts").get("AGE_NOT_KNOWN").asInt()).isEqualTo(2);
        assertThat(run.json().get("notices").get(0).get("met").asBoolean()).isTrue();
    }

    @Test
    void threshold_tells_issues_in_the_order_of_the_files() throws IOException {
        new NoticeFiles(folder)
                .pupil("A", END, "G 2024-09-09..2024-09-13", "?? 2024-09-16 AM")
                .pupil("B", END)
                .file("pupils.csv", "pupil_id,date_of_birth", "A,2012-05-04", "B,", "B,2012-05-04")
                .file("amendments.csv", "pupil_id,date,session,code,recorded_at", "A,2024-09-09,AM,??,2024-09-24");
        CommandRun listed = threshold("--pupils", "pupils.csv", "--amendments", "amendments.csv", "--format", "json");
        assertThat(issues(listed))
                .containsExactly(
                        "marks.csv UNKNOWN_CODE",
                        "pupils.csv AGE_NOT_KNOWN",
                        "pupils.csv DUPLICATE_PUPIL",
                        "amendments.csv UNKNOWN_CODE");
        assertThat(listed.json().get("issueCounts").get("AGE_NOT_KNOWN").asInt())
                .isEqualTo(1);
        assertThat(issues(threshold("--amendments", "amendments.csv", "--format", "json")))
                .as("the register is the only list there is, and the issue is of its head")
                .containsExactly(
                        "marks.csv AGE_NOT_KNOWN",
                        "marks.csv AGE_NOT_KNOWN",
                        "marks.csv UNKNOWN_CODE",
                        "amendments.csv UNKNOWN_CODE");
        CommandRun few = threshold("--format", "json", "--max-issues", "1");
        assertThat(issues(few)).containsExactly("marks.csv AGE_NOT_KNOWN");
        assertThat(few.json().get("issuesOmitted").asInt()).isEqualTo(2);
    }

    private static List<String> issues(CommandRun run) {
        List<String> told = new ArrayList<>();
        run.json().get("issues").forEach(issue -> {
            String file = issue.get("file").asText();
            told.add(file.substring(file.lastIndexOf('/') + 1) + " "
                    + issue.get("reason").asText());
        });
        return told;
    }

    @Test
    void threshold_gives_the_weeks_of_the_rule_and_those_that_the_sessions_span() throws IOException {
        new NoticeFiles(folder).pupil("A", END, "G 2024-09-09..2024-09-13").pupil("B", END);
        JsonNode notices = threshold("--format", "json").json().get("notices");
        assertThat(notices.get(0).get("schoolWeeks").asInt()).isEqualTo(10);
        assertThat(notices.get(0).get("weeksSpanned").asInt()).isEqualTo(1);
        assertThat(notices.get(1).get("schoolWeeks").asInt()).isEqualTo(10);
        assertThat(notices.get(1).get("weeksSpanned").asInt()).isZero();
    }

    @Test
    void threshold_is_not_for_those_outside_compulsory_school_age() throws IOException {
        new NoticeFiles(folder)
                .pupil("A", END, "G 2024-09-09..2024-09-13")
                .file("pupils.csv", "pupil_id,date_of_birth", "A,2008-05-04");
        JsonNode a = threshold("--pupils", "pupils.csv", "--format", "json")
                .json()
                .get("notices")
                .get(0);
        assertThat(a.get("status").asText()).isEqualTo("NOT_MET");
        assertThat(a.get("outOfAge").asBoolean()).isTrue();
    }

    @Test
    void threshold_is_undone_by_an_amendment_and_known_as_of_a_day() throws IOException {
        new NoticeFiles(folder)
                .pupil("A", END, "G 2024-09-09..2024-09-13")
                .file("amendments.csv", "pupil_id,date,session,code,recorded_at", "A,2024-09-09,AM,I,2024-09-24");
        JsonNode after = threshold("--amendments", "amendments.csv", "--format", "json")
                .json()
                .get("notices")
                .get(0);
        assertThat(after.get("status").asText()).isEqualTo("RESCINDED");
        assertThat(after.get("met").asBoolean()).isFalse();
        assertThat(after.get("metOn").asText()).isEqualTo("2024-09-13");
        assertThat(after.get("count").asInt()).isEqualTo(9);
        JsonNode before = threshold("--amendments", "amendments.csv", "--as-of", "2024-09-23", "--format", "json")
                .json()
                .get("notices")
                .get(0);
        assertThat(before.get("status").asText()).isEqualTo("MET");
    }

    @Test
    void threshold_says_where_the_register_is_not_resolved() throws IOException {
        new NoticeFiles(folder).pupil("A", END, "G 2024-09-09..2024-09-12", "- 2024-09-13 AM", "?? 2024-09-13 PM");
        CommandRun run = threshold("--format", "json");
        assertThat(run.status()).as("an unknown code is an error of the input").isEqualTo(1);
        JsonNode a = run.json().get("notices").get(0);
        assertThat(a.get("findings").toString())
                .contains("REGISTER_NOT_RESOLVED")
                .contains("2024-09-13");
    }

    @Test
    void threshold_counts_only_the_days_asked_for_and_by_the_settings_given() throws IOException {
        new NoticeFiles(folder).pupil("A", END, "G 2024-09-09..2024-09-13");
        assertThat(threshold("--from", "2024-09-10", "--format", "json")
                        .json()
                        .get("notices")
                        .get(0)
                        .get("count")
                        .asInt())
                .isEqualTo(8);
        JsonNode eight = threshold("--from", "2024-09-10", "--set", "threshold.sessions=8", "--format", "json")
                .json();
        assertThat(eight.get("notices").get(0).get("met").asBoolean()).isTrue();
        assertThat(eight.get("settings").toString()).contains("threshold.sessions = 8 (instead of 10, the default)");
    }

    @Test
    void threshold_reads_well_for_people() throws IOException {
        new NoticeFiles(folder)
                .pupil("A", END, "G 2024-09-09..2024-09-13")
                .file("pupils.csv", "pupil_id,date_of_birth", "A,2012-05-04");
        assertThat(threshold("--pupils", "pupils.csv").out()).isEqualTo("""
                        pupil  status  met on         sessions  from        to          to look at
                        -----  ------  -------------  --------  ----------  ----------  ----------
                        A      MET     2024-09-13 PM        10  2024-09-02  2024-09-13

                        As known on 2024-09-30. Meeting the threshold means that a notice is considered by somebody, not that one is issued.
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCO", "NIR", "WAL"})
    void a_nation_without_the_rule_is_refused_with_what_is_known(String nation) throws IOException {
        new NoticeFiles(folder).pupil("A", END);
        CommandRun run = call(
                "notices", "threshold", "--nation", nation, "--register", "marks.csv", "--calendar", "calendar.csv");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("RULE_NOT_KNOWN: ").contains("\nMaybe ");
    }

    @Test
    void a_call_without_a_calendar_or_before_the_rule_is_wrong() throws IOException {
        new NoticeFiles(folder).pupil("A", END);
        CommandRun bare = call("notices", "threshold", "--nation", "ENG", "--register", "marks.csv");
        assertThat(bare.status()).isEqualTo(2);
        assertThat(bare.err()).contains("--calendar").contains("\nMaybe ");
        assertThat(threshold("--as-of", "2024-08-18").status()).isEqualTo(2);
        assertThat(threshold("--set", "x").status()).isEqualTo(2);
        assertThat(threshold("--set", "no.such=1").err()).contains("no.such");
        assertThat(call("notices").status()).isEqualTo(2);
    }

    private CommandRun propose(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "notices",
                "propose",
                "--nation",
                "ENG",
                "--register",
                "marks.csv",
                "--calendar",
                "calendar.csv",
                "--pupils",
                "pupils.csv",
                "--parents",
                "parents.csv",
                "--history",
                "history.csv",
                "--facts",
                "facts.csv",
                "--on",
                "2024-09-30"));
        words.addAll(List.of(more));
        return call(words.toArray(String[]::new));
    }

    private NoticeFiles family() throws IOException {
        return new NoticeFiles(folder)
                .pupil("A", END, "G 2024-09-09..2024-09-13")
                .pupil("B", END, "G 2024-09-09..2024-09-13")
                .file("pupils.csv", "pupil_id,date_of_birth", "A,2012-05-04", "B,2012-05-04")
                .file("parents.csv", PARENTS, "A,Q,yes,no,yes,no", "A,P,yes,yes,yes,no", "B,P,yes,yes,yes,no")
                .file("history.csv", HISTORY)
                .file("facts.csv", FACTS, "A,yes,yes,yes,yes,yes", "B,yes,,no,yes,yes");
    }

    @Test
    void propose_lists_each_parent_of_each_pupil_in_order() throws IOException {
        family();
        CommandRun run = propose("--format", "json");
        assertThat(run.status()).isZero();
        JsonNode notices = run.json().get("notices");
        assertThat(notices).hasSize(3);
        assertThat(notices)
                .extracting(one -> one.get("pupil").asText() + one.get("parent").asText())
                .containsExactly("AP", "AQ", "BP");
        JsonNode first = notices.get(0);
        assertThat(first.get("step").asText()).isEqualTo("FIRST");
        assertThat(first.get("ruleSet").asText()).isEqualTo("ENG-2024-FIRST");
        assertThat(first.get("discounted").asText()).isEqualTo("80.00");
        assertThat(first.get("full").asText()).isEqualTo("160.00");
        assertThat(first.get("outcome").asText()).isEqualTo("NEEDS_DECISION");
        assertThat(first.get("blockers")).isEmpty();
        assertThat(first.get("source").asText()).contains("Parental responsibility measures");
        assertThat(notices.get(2).get("outcome").asText()).isEqualTo("BLOCKED");
        assertThat(notices.get(2).get("blockers")).hasToString("[\"support_offered\",\"notice_to_improve\"]");
    }

    @Test
    void propose_climbs_the_ladder_by_parent_and_child() throws IOException {
        family().file(
                        "history.csv",
                        HISTORY,
                        "A,P,s444,2024-08-30,,PAID,",
                        "A,Q,s444,2024-08-28,,PAID,",
                        "A,Q,s444,2024-08-29,,UNPAID,");
        JsonNode notices = propose("--format", "json").json().get("notices");
        assertThat(notices.get(0).get("step").asText()).isEqualTo("SECOND");
        assertThat(notices.get(0).get("discounted").isNull()).isTrue();
        assertThat(notices.get(0).get("ruleSet").asText()).isEqualTo("ENG-2024-SECOND");
        assertThat(notices.get(1).get("step").asText()).isEqualTo("NONE");
        assertThat(notices.get(1).get("outcome").asText()).isEqualTo("BLOCKED");
        assertThat(notices.get(1).get("ruleSet").isNull()).isTrue();
        assertThat(notices.get(1).get("full").isNull()).isTrue();
        assertThat(notices.get(1).get("source").isNull()).isTrue();
        assertThat(notices.get(2).get("step").asText()).isEqualTo("FIRST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "table"})
    void propose_shows_nothing_of_a_parent_who_must_not_be_contacted(String format) throws IOException {
        family().file(
                        "parents.csv",
                        PARENTS,
                        "A,HIDDEN,perhaps,no,yes,yes",
                        "A,P,yes,yes,yes,no",
                        "B,HIDDEN,yes,no,yes,no")
                .file("history.csv", HISTORY, "A,HIDDEN,s444,not a day,,PAID,", "B,HIDDEN,s444,2024-09-02,,PAID,");
        CommandRun run = propose("--format", format);
        assertThat(run.out() + run.err()).doesNotContain("HIDDEN");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void propose_reads_well_for_people_and_as_csv() throws IOException {
        family();
        assertThat(propose().out()).isEqualTo("""
                        pupil  parent  step   lower    full  outcome         in the way
                        -----  ------  -----  -----  ------  --------------  ----------------------------------
                        A      P       FIRST  80.00  160.00  NEEDS_DECISION
                        A      Q       FIRST  80.00  160.00  NEEDS_DECISION
                        B      P       FIRST  80.00  160.00  BLOCKED         support_offered, notice_to_improve

                        Proposals for 2024-09-30. Each is somebody's decision.
                        """);
        assertThat(propose("--format", "csv").out()).isEqualTo("""
                        pupil,parent,step,lower,full,outcome,in the way
                        A,P,FIRST,80.00,160.00,NEEDS_DECISION,
                        A,Q,FIRST,80.00,160.00,NEEDS_DECISION,
                        B,P,FIRST,80.00,160.00,BLOCKED,"support_offered, notice_to_improve"
                        """);
    }

    @Test
    void propose_in_wales_says_which_code_and_what_is_not_known() throws IOException {
        family();
        List<String> words = new ArrayList<>(List.of(
                "notices", "propose", "--nation", "WAL", "--register", "marks.csv", "--calendar", "calendar.csv"));
        words.addAll(List.of("--pupils", "pupils.csv", "--parents", "parents.csv", "--history", "history.csv"));
        words.addAll(List.of("--facts", "facts.csv", "--on", "2024-09-30", "--format", "json"));
        JsonNode first =
                call(words.toArray(String[]::new)).json().get("notices").get(0);
        assertThat(first.get("blockers")).hasToString("[\"LOCAL_CODE_NOT_KNOWN\",\"MOST_NOTICES_NOT_KNOWN\"]");
        assertThat(first.get("reasons").toString()).contains("erw-absence").contains("torfaen-holiday");
        words.addAll(List.of("--local-code", "torfaen-absence", "--most-notices", "2"));
        JsonNode known =
                call(words.toArray(String[]::new)).json().get("notices").get(0);
        assertThat(known.get("outcome").asText()).isEqualTo("NEEDS_DECISION");
        assertThat(known.get("ruleSet").asText()).isEqualTo("WAL-2013");
        assertThat(known.get("reasons").toString())
                .contains("counts 10 sessions (Torfaen Council")
                .contains("is not known here");
        words.set(words.indexOf("torfaen-absence"), "cardiff");
        CommandRun unknown = call(words.toArray(String[]::new));
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("RULE_NOT_KNOWN: ").contains("torfaen-holiday");
    }

    @Test
    void propose_in_england_has_no_use_for_a_number_of_notices_or_another_nations_code() throws IOException {
        family();
        CommandRun most = propose("--most-notices", "2");
        assertThat(most.status()).isEqualTo(2);
        assertThat(most.err()).contains("has a ladder").contains("\nMaybe ");
        CommandRun welsh = propose("--local-code", "torfaen-absence");
        assertThat(welsh.status()).isEqualTo(2);
        assertThat(welsh.err())
                .startsWith("RULE_NOT_KNOWN: ")
                .contains("that is a FILTER; there are [bexley-low-attendance]");
    }

    @Test
    void propose_in_england_holds_a_notice_against_the_filter_of_an_authority() throws IOException {
        family();
        JsonNode plain = propose("--format", "json").json().get("notices").get(0);
        JsonNode bexley = propose("--local-code", "bexley-low-attendance", "--format", "json")
                .json()
                .get("notices")
                .get(0);
        assertThat(plain.get("outcome").asText()).isEqualTo("NEEDS_DECISION");
        assertThat(bexley.get("outcome").asText()).isEqualTo("BLOCKED");
        assertThat(bexley.get("blockers")).hasToString("[\"LOCAL_FILTER\"]");
        assertThat(bexley.get("reasons").toString())
                .contains("The local filter bexley-low-attendance of Bexley (")
                .contains("SECONDARY");
    }

    @Test
    void a_rule_folder_brings_an_authoritys_own_filter() throws IOException {
        family();
        java.nio.file.Files.createDirectories(folder.resolve("own/eng"));
        java.nio.file.Files.writeString(folder.resolve("own/eng/notice-local-codes.csv"), """
                id,authority,kind,codes,sessions,period,consecutive,attendance_below,most_notices,valid_from,valid_to,confidence,notes,source
                our-filter,Our Council,FILTER,,,ANY,no,10,,,,UNCONFIRMED,As we were told.,own.code
                """);
        java.nio.file.Files.writeString(
                folder.resolve("own/sources.csv"),
                "id,title,place,url,read_on,status\nown.code,Our code,page 2,,2024-09-01,CURRENT\n");
        JsonNode first = propose("--rules", "own", "--local-code", "our-filter", "--format", "json")
                .json()
                .get("notices")
                .get(0);
        assertThat(first.get("outcome").asText()).isEqualTo("NEEDS_DECISION");
        assertThat(first.get("reasons").toString())
                .contains(
                        "The local filter our-filter of Our Council (Our code, page 2; UNCONFIRMED; As we were told.) does not hold.");
    }

    @Test
    void propose_tells_of_bad_rows_of_every_list() throws IOException {
        family().file("parents.csv", PARENTS, "A,P,perhaps,yes,yes,no")
                .file("history.csv", HISTORY, "A,P,s444,soon,,PAID,")
                .file("facts.csv", FACTS, "A,yes,yes,yes,yes,maybe");
        CommandRun run = propose("--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().get("issueCounts")).hasToString("{\"BAD_DATE\":1,\"BAD_VALUE\":2}");
        assertThat(run.json().get("notices").get(0).get("blockers"))
                .hasToString("[\"HISTORY_NOT_READ\",\"other_views_obtained\",\"day_to_day\"]");
    }
}
