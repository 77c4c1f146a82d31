package org.openattendance.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.measure.Given.code;
import static org.openattendance.measure.MeasureRows.ABSENCE;
import static org.openattendance.measure.MeasureRows.POSSIBLE;
import static org.openattendance.measure.MeasureRows.sessions;
import static org.openattendance.measure.MeasureRows.threshold;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.code.AttendanceCode;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/** The arithmetic of each kind of measure, against lists of sessions that are counted one by one. */
class MeasureArithmeticTest {

    private static final String DAY = "2025-09-03";
    private static final List<String> CODES = List.of("/", "L", "B", "I", "M", "O", "U", "D", "#");

    private static MeasureDefinition of(MeasureKind kind, Set<Count> numerator, Set<Count> denominator) {
        return MeasureRows.of("any", "..", kind, numerator, denominator, Optional.empty(), Optional.empty());
    }

    private static Tally tally(Map<String, Integer> sessions) {
        List<Tally.Entry> entries = new ArrayList<>();
        sessions.forEach((code, count) -> {
            AttendanceCode meaning = code(code, DAY);
            entries.add(new Tally.Entry(meaning, meaning.category(), count));
        });
        return Tally.of(entries, 3, 2, 0);
    }

    /** Attendance below 85% is absence above 15%: equality is not enough. */
    @ParameterizedTest
    @CsvSource({"54,360,3/20,false", "55,360,3/20,true", "53,360,3/20,false", "0,10,3/20,false", "10,10,3/20,true"})
    void a_share_that_equals_the_line_is_not_above_it(int missed, int possible, String line, boolean met) {
        MeasureDefinition above = MeasureRows.of(
                "any",
                "..",
                MeasureKind.ABOVE,
                MeasureRows.ABSENCE,
                MeasureRows.POSSIBLE,
                Optional.of(Rate.parse(line)),
                Optional.empty());
        assertThat(MeasureArithmetic.of(above, tally(Map.of("O", missed, "/", possible - missed))))
                .isEqualTo(new MeasureValue.Flag(met, Rate.of(missed, possible), Rate.parse(line)));
        assertThat(MeasureArithmetic.of(above, tally(Map.of("D", 20)))).isInstanceOf(MeasureValue.NotApplicable.class);
        assertThat(MeasureKind.ABOVE.isFlag()).isTrue();
        assertThat(MeasureKind.ABOVE.hasDenominator()).isTrue();
    }

    /** The lines W2 to W5 of the worked examples: exactly a tenth counts, and a half is severe. */
    @ParameterizedTest
    @CsvSource({
        "19,190,1/10,true",
        "18,190,1/10,false",
        "38,380,1/10,true",
        "38,381,1/10,false",
        "190,380,1/2,true",
        "189,380,1/2,false",
        "0,380,1/10,false",
        "380,380,1/2,true"
    })
    void a_share_that_equals_the_threshold_meets_it(int missed, int possible, String atLeast, boolean met) {
        Tally tally = tally(Map.of("O", missed, "/", possible - missed));
        assertThat(MeasureArithmetic.of(threshold("..", atLeast), tally))
                .isEqualTo(new MeasureValue.Flag(met, Rate.of(missed, possible), Rate.parse(atLeast)));
    }

    /** The lines W12 and W13: in 2013/14 a number of sessions decided, whatever the share. */
    @ParameterizedTest
    @CsvSource({"55,360,56,5-14,false", "56,360,56,5-14,true", "46,300,46,15,true", "45,300,46,15,false"})
    void a_standard_number_is_met_by_as_many_sessions(int missed, int possible, int number, String ages, boolean met) {
        Tally tally = tally(Map.of("I", missed, "/", possible - missed));
        assertThat(MeasureArithmetic.of(sessions("..", number, MeasurePeriod.FULL_YEAR, ages), tally))
                .isEqualTo(new MeasureValue.Flag(met, Rate.of(missed, 1), Rate.of(number, 1)));
    }

    /** The line W22: twenty sessions of D are no possible session, so neither 0 nor 100 per cent, and no flag. */
    @Test
    void without_a_possible_session_no_measure_but_a_count_applies() {
        Tally none = tally(Map.of("D", 20));
        MeasureValue not = new MeasureValue.NotApplicable();
        assertThat(MeasureArithmetic.of(threshold("..", "1/10"), none)).isEqualTo(not);
        assertThat(MeasureArithmetic.of(sessions("..", 1, MeasurePeriod.FULL_YEAR, "5-15"), none))
                .isEqualTo(not);
        assertThat(MeasureArithmetic.of(of(MeasureKind.RATE, ABSENCE, POSSIBLE), none))
                .isEqualTo(not);
        MeasureDefinition reasons = of(MeasureKind.REASON_RATE, ABSENCE, POSSIBLE);
        assertThat(MeasureArithmetic.of(reasons, none)).isEqualTo(not);
        assertThat(MeasureArithmetic.byReason(reasons, none)).isEmpty();
        assertThat(MeasureArithmetic.byReason(
                        of(MeasureKind.REASON_RATE, EnumSet.of(Count.NOT_POSSIBLE), POSSIBLE), none))
                .isEmpty();
        assertThat(MeasureArithmetic.of(of(MeasureKind.COUNT, POSSIBLE, Set.of()), none))
                .isEqualTo(new MeasureValue.Sessions(0));
        assertThat(MeasureArithmetic.of(of(MeasureKind.COUNT, EnumSet.of(Count.NOT_POSSIBLE), Set.of()), none))
                .isEqualTo(new MeasureValue.Sessions(20));
    }

    @Test
    void each_reason_has_its_share_and_together_they_are_the_rate() {
        Tally tally = tally(Map.of("I", 12, "M", 8, "O", 18, "U", 2, "/", 338, "L", 2, "D", 5));
        assertThat(MeasureArithmetic.byReason(of(MeasureKind.REASON_RATE, ABSENCE, POSSIBLE), tally))
                .containsExactly(
                        Map.entry("I", Rate.of(12, 380)),
                        Map.entry("M", Rate.of(8, 380)),
                        Map.entry("O", Rate.of(18, 380)),
                        Map.entry("U", Rate.of(2, 380)));
        assertThat(MeasureArithmetic.byReason(of(MeasureKind.REASON_RATE, ABSENCE, ABSENCE), tally))
                .containsEntry("O", Rate.of(18, 40));
    }

    /** The counts possible and late were passed over, and gave no reason at all. */
    @Test
    void reasons_may_be_asked_of_every_possible_session_and_of_every_late_one() {
        Tally tally = tally(Map.of("I", 2, "U", 3, "/", 10, "L", 5, "D", 4));
        assertThat(MeasureArithmetic.byReason(of(MeasureKind.REASON_RATE, POSSIBLE, POSSIBLE), tally))
                .containsOnlyKeys("/", "I", "L", "U")
                .containsEntry("/", Rate.of(10, 20));
        assertThat(MeasureArithmetic.byReason(of(MeasureKind.REASON_RATE, EnumSet.of(Count.LATE), POSSIBLE), tally))
                .containsExactly(Map.entry("L", Rate.of(5, 20)), Map.entry("U", Rate.of(3, 20)));
        assertThat(MeasureArithmetic.byReason(
                        of(MeasureKind.REASON_RATE, EnumSet.of(Count.NOT_POSSIBLE), POSSIBLE), tally))
                .containsExactly(Map.entry("D", Rate.of(4, 20)));
    }

    @Test
    void reasons_of_entries_without_a_code_are_refused_when_the_row_is_made() {
        for (Count none : List.of(Count.UNMARKED, Count.NO_ENTRY)) {
            assertThatThrownBy(() -> of(MeasureKind.REASON_RATE, EnumSet.of(Count.PRESENT, none), POSSIBLE))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("a reason is a code")
                    .hasMessageContaining("\nMaybe ");
            assertThat(of(MeasureKind.RATE, EnumSet.of(none), POSSIBLE).numerator())
                    .containsExactly(none);
        }
    }

    /** C before 19 August 2024 and after it are two rows of one code: one reason. */
    @Test
    void two_rows_of_one_code_are_one_reason() {
        AttendanceCode before = code("C", "2024-07-01");
        AttendanceCode after = code("C", "2024-09-02");
        assertThat(before).isNotEqualTo(after);
        Tally tally = Tally.of(
                List.of(
                        new Tally.Entry(before, before.category(), 2),
                        new Tally.Entry(after, after.category(), 3),
                        new Tally.Entry(code("/", DAY), code("/", DAY).category(), 5)),
                0,
                0,
                0);
        assertThat(MeasureArithmetic.byReason(of(MeasureKind.REASON_RATE, ABSENCE, POSSIBLE), tally))
                .containsExactly(Map.entry("C", Rate.of(5, 10)));
    }

    @Property(tries = 300)
    void every_kind_is_what_counting_one_session_after_another_gives(@ForAll Random random) {
        Map<String, Integer> drawn = new HashMap<>();
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < random.nextInt(40); i++) {
            String code = CODES.get(random.nextInt(CODES.size()));
            drawn.merge(code, 1, Integer::sum);
            sessions.add(code);
        }
        Tally tally = tally(drawn);
        long possible = sessions.stream().filter(code -> !"D#".contains(code)).count();
        long missed = sessions.stream().filter("IMOU"::contains).count();
        MeasureValue not = new MeasureValue.NotApplicable();
        assertThat(MeasureArithmetic.of(of(MeasureKind.COUNT, ABSENCE, Set.of()), tally))
                .isEqualTo(new MeasureValue.Sessions(missed));
        assertThat(MeasureArithmetic.of(of(MeasureKind.RATE, ABSENCE, POSSIBLE), tally))
                .isEqualTo(possible == 0 ? not : new MeasureValue.Share(Rate.of(missed, possible)));
        assertThat(MeasureArithmetic.of(threshold("..", "1/10"), tally))
                .isEqualTo(
                        possible == 0
                                ? not
                                : new MeasureValue.Flag(
                                        10 * missed >= possible, Rate.of(missed, possible), Rate.of(1, 10)));
        assertThat(MeasureArithmetic.of(sessions("..", 5, MeasurePeriod.AUTUMN, "5-15"), tally))
                .isEqualTo(possible == 0 ? not : new MeasureValue.Flag(missed >= 5, Rate.of(missed, 1), Rate.of(5, 1)));
        Map<String, Rate> slow = new HashMap<>();
        for (String code : CODES) {
            long times = sessions.stream().filter(code::equals).count();
            if (times > 0 && possible > 0 && "IMOU".contains(code)) {
                slow.put(code, Rate.of(times, possible));
            }
        }
        assertThat(MeasureArithmetic.byReason(of(MeasureKind.REASON_RATE, ABSENCE, POSSIBLE), tally))
                .isEqualTo(slow);
    }
}
