package org.openattendance.verification.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Nation;
import org.openattendance.load.Input;
import org.openattendance.load.PublishedTableCsv;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.PublishedRules;
import org.openattendance.statistics.PublishedTable;
import org.openattendance.statistics.Replay;
import org.openattendance.statistics.ReplayReport;

/**
 * The long form of England's data service, on the counts that its own examples show: Mondays of week 49 of 2025 and week 4 of 2026, all
 * schools. Contains public sector information licensed under the Open Government Licence v3.0. Source: Department for Education. The examples
 * stop before the row of N; what is left of unauthorised absence is taken for it where a test says so.
 */
class LongFormReplayTest {

    private static final PublishedRules RULES =
            RuleBook.standard(Nation.ENGLAND).published();

    private static final List<String> REASONS = List.of(
            "All present",
            "All approved educational activity",
            "Overall attendance",
            "Overall absence",
            "All authorised",
            "All unauthorised",
            "All late sessions",
            "All possible sessions",
            "Present am",
            "Present pm",
            "Present",
            "Present late before registers closed (l)",
            "Illness (i)",
            "Medical dental (m)",
            "Religious observance (r)",
            "Study leave (s)",
            "Mobile child (t)",
            "Authorised holiday (h)",
            "Excluded (e)",
            "Other authorised (c)",
            "Regulated performance (c1)",
            "Interview (j1)",
            "Temporary reduced timetable (c2)",
            "Education off site (b)",
            "Interview (j)",
            "Approved sporting activity (p)",
            "Educational visit trip (v)",
            "Work experience (w)",
            "Education arranged by LA (k)",
            "Unauthorised holiday (g)",
            "Late after registers closed (u)",
            "Other unauthorised (o)");

    private static final List<Long> WEEK_49 = List.of(
            12085186L, 70069L, 12155255L, 1115334L, 813326L, 302008L, 335672L, 13270589L, 5781997L, 6004234L, 11786231L,
            298955L, 669932L, 43893L, 268L, 240L, 768L, 0L, 18735L, 45754L, 773L, 1370L, 31592L, 21701L, 1L, 8376L,
            32150L, 2736L, 5105L, 36466L, 36717L, 213504L);

    private static final List<Long> WEEK_4 = List.of(
            12787248L, 78936L, 12866184L, 897838L, 609096L, 288742L, 350469L, 13764022L, 6127328L, 6348550L, 12475878L,
            311370L, 455999L, 48326L, 297L, 140L, 656L, 0L, 19058L, 46578L, 394L, 2106L, 35533L, 24085L, 0L, 8561L,
            36259L, 4135L, 5896L, 27170L, 39099L, 209572L);

    private static Map<String, Long> counts(List<Long> numbers) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < REASONS.size(); i++) {
            counts.put(REASONS.get(i), numbers.get(i));
        }
        return counts;
    }

    private static String lines(String week, Map<String, Long> counts) {
        BigDecimal possible = BigDecimal.valueOf(counts.get("All possible sessions"));
        return counts.entrySet().stream()
                .map(one -> week + ",National,England,E92000001," + one.getKey() + ",All schools,Monday,"
                        + one.getValue() + ","
                        + BigDecimal.valueOf(one.getValue() * 100).divide(possible, 2, RoundingMode.HALF_UP) + "\n")
                .collect(Collectors.joining());
    }

    private static ReplayReport.OfFile replay(String lines) {
        PublishedTable table = PublishedTableCsv.read(
                        Input.of(
                                "long.csv",
                                "time_period,time_identifier,geographic_level,nat_name,nat_code,attendance_reason,education_phase,"
                                        + "time_frame,session_count,session_percent\n" + lines),
                        RULES)
                .value()
                .orElseThrow();
        assertThat(table.shape().id()).isEqualTo("eng-api-long");
        return Replay.of(RULES).run(List.of(table)).files().get(0);
    }

    private static Map<String, List<Long>> checks(ReplayReport.OfFile file) {
        Map<String, List<Long>> checks = new LinkedHashMap<>();
        file.checks()
                .forEach(check -> checks.put(
                        check.id(), List.of(check.tested(), check.equal(), check.explained(), check.unexplained())));
        return checks;
    }

    @Test
    void every_identity_holds_on_both_examples_and_stray_marks_of_F_are_named() {
        ReplayReport.OfFile file =
                replay(lines("2025,Week 49", counts(WEEK_49)) + lines("2026,Week 4", counts(WEEK_4)));
        assertThat(file.unexplained()).isEmpty();
        Map<String, List<Long>> checks = checks(file);
        for (String id : List.of(
                "POSSIBLE_IS_ATTENDANCE_PLUS_ABSENCE",
                "OVERALL_ABSENCE_IS_AUTHORISED_PLUS_UNAUTHORISED",
                "ATTENDANCE_IS_PRESENT_PLUS_APPROVED",
                "PRESENT_IS_ON_TIME_PLUS_LATE",
                "ON_TIME_IS_MORNING_PLUS_AFTERNOON",
                "APPROVED_REASONS_ADD_UP",
                "LATE_IS_L_PLUS_U")) {
            assertThat(checks.get(id)).as(id).isEqualTo(List.of(2L, 2L, 0L, 0L));
        }
        assertThat(checks.get("AUTHORISED_REASONS_ADD_UP"))
                .as("1 session and 9 sessions above the reasons")
                .isEqualTo(List.of(2L, 0L, 2L, 0L));
        assertThat(checks.get("REASON_PERCENT").get(0)).isEqualTo(64);
        assertThat(checks.getOrDefault("UNAUTHORISED_REASONS_ADD_UP", List.of(0L)))
                .as("the row of N is not there, so that nothing is tested")
                .startsWith(0L);
    }

    /** 302,008 less G, U and O leaves 15,321. */
    @Test
    void with_the_row_of_N_unauthorised_absence_adds_up() {
        Map<String, Long> whole = counts(WEEK_49);
        whole.put("No reason yet (n)", 15321L);
        assertThat(checks(replay(lines("2025,Week 49", whole))).get("UNAUTHORISED_REASONS_ADD_UP"))
                .isEqualTo(List.of(1L, 1L, 0L, 0L));
        whole.put("No reason yet (n)", 15320L);
        assertThat(checks(replay(lines("2025,Week 49", whole))).get("UNAUTHORISED_REASONS_ADD_UP"))
                .isEqualTo(List.of(1L, 0L, 0L, 1L));
    }

    @Test
    void a_count_or_a_percentage_that_was_changed_is_found() {
        Map<String, Long> changed = counts(WEEK_49);
        changed.put("Present pm", 6004235L);
        assertThat(replay(lines("2025,Week 49", changed)).unexplained())
                .extracting(ReplayReport.Difference::check)
                .containsExactly("ON_TIME_IS_MORNING_PLUS_AFTERNOON");
        String percent = lines("2025,Week 49", counts(WEEK_49)).replace(",1115334,8.40\n", ",1115334,8.41\n");
        assertThat(percent).contains("8.41");
        assertThat(replay(percent).unexplained())
                .extracting(ReplayReport.Difference::check)
                .containsExactly("REASON_PERCENT");
    }

    /** Another example of the service: York, week 21 of 2026, 330 + 563 + 925 + 438 + 524 = 2,780 sessions of approved activity. */
    @Test
    void a_week_is_its_five_days() {
        String york = "2026,Week 21,Local authority,England,E92000001,All approved educational activity,All schools,";
        String days = york + "Monday,330,x\n" + york + "Tuesday,563,x\n" + york + "Wednesday,925,x\n" + york
                + "Thursday,438,x\n" + york + "Friday,524,x\n";
        assertThat(checks(replay(days + york + "Week,2780,x\n")).get("WEEK_ROWS_ADD_UP"))
                .isEqualTo(List.of(1L, 1L, 0L, 0L));
        assertThat(checks(replay(days + york + "Week,2786,x\n")).get("WEEK_ROWS_ADD_UP"))
                .as("six figures, each off by one at most")
                .isEqualTo(List.of(1L, 0L, 1L, 0L));
        assertThat(checks(replay(days + york + "Week,2787,x\n")).get("WEEK_ROWS_ADD_UP"))
                .isEqualTo(List.of(1L, 0L, 0L, 1L));
        assertThat(checks(replay(days.replace("All schools", "Primary") + york.replace("All schools", "Primary")
                                + "Week,2781,x\n"))
                        .get("WEEK_ROWS_ADD_UP"))
                .as("a phase is no estimate")
                .isEqualTo(List.of(1L, 0L, 0L, 1L));
    }
}
