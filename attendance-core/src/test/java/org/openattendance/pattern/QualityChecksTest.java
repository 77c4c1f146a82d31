package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;

class QualityChecksTest {

    private static final SessionCalendar CALENDAR = Given.calendar();
    private static final Window YEAR = Window.ofClosed(Given.MONDAY, LocalDate.of(2026, 7, 17));
    private static final List<QualityRule> RULES = Given.ENGLAND.qualityRules();

    private static QualityChecks on(String day) {
        return QualityChecks.of(RULES, CALENDAR, YEAR, LocalDate.parse(day));
    }

    private static List<String> look(String day, Function<Session, String> mark) {
        return on(day).look(Given.marked(CALENDAR, YEAR, mark), any -> Optional.of(AgeGroup.COMPULSORY_AGE)).stream()
                .map(QualityChecksTest::line)
                .toList();
    }

    private static String line(QualityFinding found) {
        return found.rule().id() + " " + found.days() + " " + found.count()
                + found.share().map(share -> " " + share).orElse("")
                + (found.cells().isEmpty() ? "" : " " + found.cells());
    }

    private static Function<Session, String> only(String code, String... days) {
        List<LocalDate> listed = Given.days(days);
        return session -> listed.contains(session.date()) ? code : "";
    }

    @Test
    void a_mark_without_a_reason_is_overdue_after_five_school_days_and_not_on_the_fifth() {
        assertThat(look("2025-09-08", only("N", "2025-09-01"))).isEmpty();
        assertThat(look("2025-09-09", only("N", "2025-09-01"))).containsExactly("N_OVERDUE 2025-09-01..2025-09-01 2");
    }

    @Test
    void days_on_which_the_school_is_shut_are_not_among_the_five() {
        assertThat(look("2025-11-07", only("N", "2025-10-23"))).containsExactly("N_OVERDUE 2025-10-23..2025-10-23 2");
        assertThat(look("2025-11-06", only("N", "2025-10-24", "2025-10-23"))).isEmpty();
    }

    @Test
    void a_calendar_that_ends_too_early_gives_no_answer_rather_than_an_old_mark() {
        assertThat(look("2026-08-01", only("N", "2026-07-17"))).isEmpty();
    }

    @Test
    void an_exclusion_is_told_from_its_sixth_school_day_over_a_weekend() {
        String[] five = {"2025-09-03", "2025-09-04", "2025-09-05", "2025-09-08", "2025-09-09"};
        assertThat(look("2026-07-17", only("E", five))).isEmpty();
        String[] six = {"2025-09-03", "2025-09-04", "2025-09-05", "2025-09-08", "2025-09-09", "2025-09-10"};
        assertThat(look("2026-07-17", only("E", six)))
                .containsExactly("EXCLUSION_BEYOND_FIVE_DAYS 2025-09-03..2025-09-10 6");
    }

    @Test
    void half_a_day_with_another_mark_ends_the_run_and_a_day_that_was_not_possible_does_not() {
        Function<Session, String> six = only(
                "E", "2025-09-03", "2025-09-04", "2025-09-05", "2025-09-08", "2025-09-09", "2025-09-10", "2025-09-11");
        assertThat(look("2026-07-17", session -> session.toString().equals("2025-09-05 PM") ? "" : six.apply(session)))
                .isEmpty();
        assertThat(look(
                        "2026-07-17",
                        session -> session.toString().startsWith("2025-09-05") ? "D" : six.apply(session)))
                .containsExactly("EXCLUSION_BEYOND_FIVE_DAYS 2025-09-03..2025-09-11 6");
        assertThat(look("2026-07-17", session -> session.toString().equals("2025-09-05 PM") ? "D" : six.apply(session)))
                .containsExactly("EXCLUSION_BEYOND_FIVE_DAYS 2025-09-03..2025-09-11 7");
    }

    @Test
    void two_runs_are_two_findings() {
        Function<Session, String> twice = session -> session.date().isBefore(LocalDate.of(2025, 9, 10))
                        || session.date().isAfter(LocalDate.of(2026, 7, 9))
                ? "E"
                : "";
        assertThat(look("2026-07-17", twice))
                .containsExactly(
                        "EXCLUSION_BEYOND_FIVE_DAYS 2025-09-01..2025-09-09 7",
                        "EXCLUSION_BEYOND_FIVE_DAYS 2026-07-10..2026-07-17 6");
    }

    @Test
    void much_B_for_one_pupil_is_told_from_a_fifth_on() {
        Function<Session, String> early = session -> session.date().isBefore(LocalDate.of(2025, 11, 3)) ? "B" : "";
        List<String> found =
                look("2026-07-17", session -> session.date().isBefore(LocalDate.of(2025, 11, 10)) ? "B" : "");
        assertThat(found).containsExactly("B_USE_HIGH 2025-09-01..2025-11-07 88 88/426");
        assertThat(look("2026-07-17", early)).isEmpty(); // 78 of 426 is 18.3%
        assertThat(on("2026-07-17").look(Given.register("BB".repeat(19) + "/\\"), any -> Optional.empty()))
                .extracting(QualityChecksTest::line)
                .containsExactly("B_USE_HIGH 2025-09-01..2025-09-25 38 38/40");
        assertThat(on("2026-07-17").look(Given.register("BB".repeat(19)), any -> Optional.empty()))
                .extracting(one -> one.rule().id())
                .doesNotContain("B_USE_HIGH");
    }

    @Test
    void much_B_over_all_registers_is_told_from_a_fiftieth_of_a_thousand_sessions_on() {
        Register none = Given.marked(CALENDAR, YEAR, session -> "");
        Register some = Given.marked(CALENDAR, YEAR, only("B", "2025-09-10", "2025-09-11", "2025-09-12", "2025-09-15"));
        assertThat(on("2026-07-17").look(Registers.of(Nation.ENGLAND, List.of(none, none, some))))
                .isEmpty();
        Register much =
                Given.marked(CALENDAR, YEAR, session -> session.date().isBefore(LocalDate.of(2025, 9, 18)) ? "B" : "");
        List<QualityFinding> found = on("2026-07-17").look(Registers.of(Nation.ENGLAND, List.of(none, some, much)));
        assertThat(found)
                .extracting(QualityChecksTest::line)
                .containsExactly("B_USE_HIGH_IN_SCHOOL 2025-09-01..2025-09-17 34 34/1278");
        assertThat(found.get(0).pupil()).isEmpty();
        assertThat(found.get(0).school()).isEmpty();
        assertThat(on("2026-07-17").look(Registers.of(Nation.ENGLAND, List.of(much, much))))
                .isEmpty(); // 852 sessions
        assertThat(on("2026-07-17").look(Registers.of(Nation.ENGLAND, List.of())))
                .isEmpty();
    }

    @Test
    void a_code_for_another_age_is_told_where_the_age_is_known() {
        Function<Session, String> x = only("X", "2025-09-03", "2025-09-10");
        assertThat(look("2026-07-17", x)).containsExactly("CODE_FOR_OTHER_AGE 2025-09-03..2025-09-10 4");
        Register register = Given.marked(CALENDAR, YEAR, x);
        assertThat(on("2026-07-17").look(register, day -> Optional.empty())).isEmpty();
        assertThat(on("2026-07-17").look(register, day -> Optional.of(AgeGroup.NON_COMPULSORY_AGE)))
                .isEmpty();
        assertThat(on("2026-07-17")
                        .look(
                                register,
                                day -> Optional.of(
                                        day.isBefore(LocalDate.of(2025, 9, 8))
                                                ? AgeGroup.NON_COMPULSORY_AGE
                                                : AgeGroup.COMPULSORY_AGE)))
                .extracting(QualityChecksTest::line)
                .containsExactly("CODE_FOR_OTHER_AGE 2025-09-10..2025-09-10 2");
    }

    private static Function<Session, String> fridayAfternoons(String code, String from, String to) {
        return session -> session.part() == SessionPart.PM
                        && session.date().getDayOfWeek() == DayOfWeek.FRIDAY
                        && !session.date().isBefore(LocalDate.parse(from))
                        && !session.date().isAfter(LocalDate.parse(to))
                ? code
                : "";
    }

    @Test
    void the_same_session_missed_four_weeks_running_up_to_the_latest_is_a_part_time_pattern() {
        assertThat(look("2026-07-17", fridayAfternoons("C", "2026-06-26", "2026-07-17")))
                .containsExactly("PART_TIME_PATTERN 2026-06-26..2026-07-17 4 [FRIDAY PM]");
        assertThat(look("2026-07-17", fridayAfternoons("C", "2026-06-27", "2026-07-17")))
                .isEmpty();
        assertThat(look("2026-07-17", fridayAfternoons("C", "2026-01-01", "2026-07-10")))
                .isEmpty();
    }

    @Test
    void an_agreed_timetable_or_education_elsewhere_explains_the_gap() {
        for (String code : List.of("C2", "D", "K", "V", "W", "P", "X")) {
            assertThat(look("2026-07-17", fridayAfternoons(code, "2026-01-01", "2026-07-17")))
                    .as(code)
                    .noneMatch(line -> line.startsWith("PART_TIME_PATTERN"));
        }
        assertThat(look("2026-07-17", fridayAfternoons("B", "2026-01-01", "2026-07-17")))
                .containsExactly("PART_TIME_PATTERN 2026-01-09..2026-07-17 28 [FRIDAY PM]");
    }

    @Test
    void the_run_goes_on_beyond_a_holiday_and_a_single_closed_day() {
        QualityChecks autumn = QualityChecks.of(
                RULES, CALENDAR, Window.ofClosed(Given.MONDAY, LocalDate.of(2025, 11, 7)), LocalDate.of(2025, 11, 7));
        Register register = Given.marked(CALENDAR, YEAR, fridayAfternoons("O", "2025-09-12", "2025-11-07"));
        // 12 September; 19 September shut; 26; 3, 10, 17 and 24 October; half term; 7 November
        assertThat(autumn.look(register, day -> Optional.empty()))
                .extracting(QualityChecksTest::line)
                .containsExactly("PART_TIME_PATTERN 2025-09-12..2025-11-07 7 [FRIDAY PM]");
    }

    @Test
    void a_pupil_who_was_not_there_at_all_shows_no_part_time_pattern() {
        assertThat(look("2026-07-17", session -> session.date().isAfter(LocalDate.of(2026, 5, 1)) ? "O" : ""))
                .isEmpty();
    }

    @Test
    void a_week_away_altogether_ends_no_more_than_it_says() {
        Function<Session, String> fridays = fridayAfternoons("O", "2026-05-22", "2026-07-17");
        LocalDate from = LocalDate.of(2026, 6, 15);
        assertThat(look(
                        "2026-07-17",
                        session ->
                                !session.date().isBefore(from) && session.date().isBefore(from.plusDays(5))
                                        ? "I"
                                        : fridays.apply(session)))
                .containsExactly("PART_TIME_PATTERN 2026-06-26..2026-07-17 4 [FRIDAY PM]");
    }

    @Test
    void several_sessions_of_the_week_are_told_together_with_the_fewest_weeks() {
        Function<Session, String> fridays = fridayAfternoons("O", "2026-06-01", "2026-07-17");
        assertThat(look(
                        "2026-07-17",
                        session -> session.part() == SessionPart.AM
                                        && session.date().getDayOfWeek() == DayOfWeek.MONDAY
                                        && session.date().isAfter(LocalDate.of(2026, 6, 20))
                                ? "M"
                                : fridays.apply(session)))
                .containsExactly("PART_TIME_PATTERN 2026-06-05..2026-07-17 4 [MONDAY AM, FRIDAY PM]");
    }

    /** The obvious way: for each cell of the week go back from the last week until it was not missed. */
    @Property(tries = 150)
    void the_gap_is_what_going_back_week_by_week_finds(@ForAll long seed) {
        Random dice = new Random(seed);
        StringBuilder marks = new StringBuilder();
        boolean[] often = new boolean[10];
        for (int i = 0; i < 10; i++) {
            often[i] = dice.nextInt(4) == 0;
        }
        for (int i = 0; i < 80; i++) {
            int roll = dice.nextInt(20);
            String present = i % 2 == 0 ? "/" : "\\";
            marks.append(
                    often[i % 10] && roll > 0 ? roll < 3 ? "D" : "O" : roll == 1 ? "#" : roll == 2 ? "I" : present);
        }
        Register register = Given.register(marks.toString());
        Optional<WeeklyGap.Gap> gap = new WeeklyGap(Set.of("D"), 1, 4).current(register, DateSpan.always());
        List<PatternCell> cells = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (int cell = 0; cell < 10; cell++) {
            int run = 0;
            for (int week = 7; week >= 0; week--) {
                char mark = marks.charAt(10 * week + cell);
                boolean otherwise = marks.substring(10 * week, 10 * week + 10).matches(".*[/\\\\].*");
                if (mark == 'O' || mark == 'I') {
                    if (!otherwise) {
                        break;
                    }
                    run++;
                } else if (mark == '/' || mark == '\\') {
                    break;
                }
            }
            if (run >= 4) {
                cells.add(PatternCell.of(DayOfWeek.of(1 + cell / 2), SessionPart.values()[cell % 2]));
                lengths.add(run);
            }
        }
        assertThat(gap.map(WeeklyGap.Gap::cells).orElse(List.of())).isEqualTo(cells);
        assertThat(gap.map(WeeklyGap.Gap::weeks).orElse(0))
                .isEqualTo(lengths.stream().mapToInt(any -> any).min().orElse(0));
    }

    @Test
    void a_register_is_never_changed_by_looking() {
        Register register = Given.marked(CALENDAR, YEAR, only("N", "2025-09-01"));
        List<Mark> before = register.marks();
        on("2026-07-17").look(register, day -> Optional.empty());
        assertThat(register.marks()).isEqualTo(before);
    }

    @Test
    void findings_name_the_pupil_as_a_reference_that_no_text_shows() {
        QualityFinding found = on("2026-07-17")
                .look(Given.marked(CALENDAR, YEAR, only("N", "2025-09-01")), day -> Optional.empty())
                .get(0);
        assertThat(found.pupil()).contains(PupilRef.of("SMITH"));
        assertThat(found.toString()).doesNotContain("SMITH");
        assertThat(found.rule().hint())
                .isEqualTo("Ask again, amend the mark when the reason is known, and write O where none can be found.");
    }

    @Test
    void rows_before_they_hold_are_passed_over_and_what_no_row_tells_is_not_known() {
        QualityChecks early = QualityChecks.of(RULES, CALENDAR, YEAR, LocalDate.of(2024, 8, 18));
        assertThat(early.rules()).isEmpty();
        assertThat(on("2024-08-19").rules()).isEqualTo(RULES);
        assertThat(on("2024-08-19")).hasToString("Checks of 2024-08-19 by 6 rows");
        assertThat(early.notKnown()).containsExactly(QualityKind.values());
        assertThat(on("2024-08-19").notKnown()).isEmpty();
    }

    /** What the sources of each nation bear, and no more: the rest is not known, which is not the same as nothing found. */
    @Test
    void other_nations_have_the_rows_that_their_sources_bear_and_say_what_is_not_known() {
        LocalDate day = LocalDate.of(2026, 1, 12);
        QualityChecks scotland = of(Nation.SCOTLAND, day);
        assertThat(scotland.rules()).extracting(QualityRule::id).containsExactly("PART_TIME_PATTERN");
        assertThat(scotland.notKnown())
                .containsExactly(
                        QualityKind.OLDER_THAN,
                        QualityKind.RUN_BEYOND,
                        QualityKind.SHARE_OF_PUPIL,
                        QualityKind.SHARE_OF_ALL,
                        QualityKind.OTHER_AGE);
        assertThat(of(Nation.WALES, day).rules())
                .extracting(QualityRule::id)
                .containsExactly("CODE_FOR_OTHER_AGE", "PART_TIME_PATTERN");
        QualityChecks north = of(Nation.NORTHERN_IRELAND, day);
        assertThat(north.rules()).extracting(QualityRule::id).containsExactly("N_OVERDUE", "PART_TIME_PATTERN");
        assertThat(north.notKnown()).doesNotContain(QualityKind.OLDER_THAN).contains(QualityKind.RUN_BEYOND);
        assertThat(of(Nation.NORTHERN_IRELAND, LocalDate.of(2023, 8, 31)).notKnown())
                .as("the page is of 2023/24")
                .contains(QualityKind.OLDER_THAN);
        for (Nation nation : List.of(Nation.SCOTLAND, Nation.WALES, Nation.NORTHERN_IRELAND)) {
            assertThat(RuleBook.standard(nation).qualityRules())
                    .noneMatch(rule -> rule.confidence() == Confidence.CONFIRMED)
                    .allMatch(rule -> !rule.notes().isBlank());
        }
    }

    private static QualityChecks of(Nation nation, LocalDate day) {
        return QualityChecks.of(RuleBook.standard(nation).qualityRules(), CALENDAR, YEAR, day);
    }

    @Test
    void a_row_that_does_not_fit_its_kind_is_refused() {
        QualityRule good = RULES.get(0);
        assertThat(good.id()).isEqualTo("N_OVERDUE");
        refused(() -> rule(good, "n", List.of("N"), OptionalInt.of(5), Optional.empty()));
        refused(() -> rule(good, "N", List.of(), OptionalInt.of(5), Optional.empty()));
        refused(() -> rule(good, "N", List.of("N"), OptionalInt.empty(), Optional.empty()));
        refused(() -> rule(good, "N", List.of("N"), OptionalInt.of(0), Optional.empty()));
        refused(() -> rule(good, "N", List.of("N"), OptionalInt.of(5), Optional.of(Rate.of(1, 2))));
        assertThat(rule(good, "N", List.of("N"), OptionalInt.of(1), Optional.empty())
                        .limit())
                .hasValue(1);
    }

    private static QualityRule rule(
            QualityRule like, String id, List<String> codes, OptionalInt limit, Optional<Rate> share) {
        return new QualityRule(
                id,
                like.kind(),
                like.title(),
                like.hint(),
                codes,
                limit,
                share,
                0,
                like.span(),
                like.confidence(),
                "",
                like.sources());
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(InvalidValueException.class).hasMessageContaining("\nMaybe ");
    }
}
