package org.openattendance.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Messages;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasurePeriod;
import org.openattendance.outlook.Outlook.State;
import org.openattendance.pupil.PupilRef;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.tally.Tally;
import org.openattendance.tally.TallyAccumulator;

class OutlookTest {

    private static final RuleBook ENGLAND = RuleBook.standard(Nation.ENGLAND);
    private static final Messages MESSAGES = ENGLAND.messages();
    private static final LocalDate FROM = LocalDate.of(2025, 9, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 17);
    private static final MeasureDefinition PERSISTENT = measure("persistent-absence");

    private static MeasureDefinition measure(String id) {
        return ENGLAND.measures().require(id, Definition.ENG_REGISTER, UNTIL);
    }

    private static Outlook of(MeasureDefinition measure, long found, long of, int remaining) {
        return new Outlook(measure, found, of, of - found, true, FROM, UNTIL, remaining);
    }

    private static Outlook of(long found, long of, int remaining) {
        return of(PERSISTENT, found, of, remaining);
    }

    private static String staff(Outlook outlook) {
        return outlook.staffSentence(MESSAGES, Locale.UK).orElseThrow();
    }

    @Test
    void before_the_threshold_it_tells_how_many_in_a_row_and_how_many_in_all() {
        Outlook outlook = of(15, 200, 180);
        assertThat(outlook.state()).isEqualTo(State.NOT_MET);
        assertThat(outlook.inARow()).hasValue(6); // 21 of 206 is at least a tenth, 20 of 205 is not
        assertThat(outlook.more()).hasValue(23); // 38 of 380
        assertThat(outlook.regain()).isEmpty();
        assertThat(outlook.atBest()).contains(Rate.of(15, 380));
        assertThat(staff(outlook))
                .isEqualTo(
                        "Persistent absence: 15 of 200 sessions so far (7.50%); it begins at 10%. It would be reached by"
                                + " missing 6 more sessions one after another, or by missing 23 of the 180 sessions until 2026-07-17."
                                + " This is arithmetic, not a forecast.");
    }

    @Test
    void at_exactly_the_threshold_it_is_met_and_one_session_attended_leads_out() {
        Outlook outlook = of(20, 200, 180);
        assertThat(outlook.state()).isEqualTo(State.MET);
        assertThat(outlook.regain()).hasValue(1);
        assertThat(outlook.inARow()).isEmpty();
        assertThat(outlook.more()).isEmpty();
        assertThat(of(19, 200, 180).state()).isEqualTo(State.NOT_MET);
        assertThat(of(19, 200, 1).inARow()).isEmpty();
        assertThat(of(19, 199, 1).inARow()).hasValue(1); // 20 of 200
    }

    @Test
    void beyond_the_threshold_it_tells_how_many_lead_out_and_what_is_left() {
        Outlook outlook = of(24, 200, 180);
        assertThat(outlook.regain()).hasValue(41); // 24 of 241; 24 of 240 is still a tenth
        assertThat(staff(outlook))
                .isEqualTo(
                        "Persistent absence: 24 of 200 sessions so far (12.00%); it begins at 10%. Attending the next 41"
                                + " sessions would lead out of it; 180 are left until 2026-07-17. This is arithmetic, not a forecast.");
        assertThat(outlook.familySentence(MESSAGES, Locale.UK))
                .contains(
                        "Attending the next 41 sessions regains the ground: attendance since 2025-09-01 would then be above"
                                + " 90%.");
    }

    @Test
    void where_the_sessions_left_are_too_few_it_says_so() {
        Outlook out = of(24, 200, 40);
        assertThat(out.regain()).isEmpty();
        assertThat(staff(out))
                .isEqualTo(
                        "Persistent absence: 24 of 200 sessions so far (12.00%); it begins at 10%. Attending all 40 sessions"
                                + " until 2026-07-17 would bring it to 10.00% and not out of it. This is arithmetic, not a forecast.");
        assertThat(out.familySentence(MESSAGES, Locale.UK))
                .contains(
                        "Every session attended regains ground: with all 40 sessions until 2026-07-17, attendance since"
                                + " 2025-09-01 would rise from 88.00% to 90.00%.");
        Outlook safe = of(1, 200, 10);
        assertThat(safe.more()).isEmpty();
        assertThat(staff(safe))
                .isEqualTo(
                        "Persistent absence: 1 of 200 sessions so far (0.50%); it begins at 10%. Missing all 10 sessions"
                                + " until 2026-07-17 would not reach it. This is arithmetic, not a forecast.");
    }

    /** Never how many sessions might still be missed: a family reads only what regains ground. */
    @Test
    void a_family_reads_nothing_of_what_may_still_be_missed() {
        Outlook outlook = of(15, 200, 180);
        assertThat(outlook.familySentence(MESSAGES, Locale.UK).orElseThrow())
                .isEqualTo(
                        "Every session attended regains ground: with all 180 sessions until 2026-07-17, attendance since"
                                + " 2025-09-01 would rise from 92.50% to 96.05%.");
        assertThat(of(0, 200, 180).familySentence(MESSAGES, Locale.UK)).isEmpty();
        assertThat(of(15, 200, 0).familySentence(MESSAGES, Locale.UK)).isEmpty();
        Outlook other = new Outlook(PERSISTENT, 15, 200, 180, true, FROM, UNTIL, 180);
        assertThat(other.familySentence(MESSAGES, Locale.UK)).isEmpty(); // five sessions are neither
    }

    @Property(tries = 300)
    void no_family_sentence_names_missing_or_the_threshold_measure(
            @ForAll @IntRange(max = 100) int found,
            @ForAll @IntRange(max = 300) int rest,
            @ForAll @IntRange(max = 200) int remaining) {
        Outlook outlook = of(found, found + rest, remaining);
        outlook.familySentence(MESSAGES, Locale.UK)
                .ifPresent(text ->
                        assertThat(text).doesNotContainIgnoringCase("miss").doesNotContainIgnoringCase("absen"));
    }

    @Test
    void without_a_possible_session_there_is_nothing_to_say() {
        Outlook outlook = of(0, 0, 380);
        assertThat(outlook.state()).isEqualTo(State.NO_SESSION);
        assertThat(outlook.staffSentence(MESSAGES, Locale.UK)).isEmpty();
        assertThat(outlook.familySentence(MESSAGES, Locale.UK)).isEmpty();
        assertThat(outlook.inARow()).isEmpty();
        assertThat(outlook.more()).isEmpty();
        assertThat(outlook.regain()).isEmpty();
        assertThat(outlook.atBest()).contains(Rate.of(0, 380));
        assertThat(of(0, 0, 0).atBest()).isEmpty();
    }

    private static OptionalInt first(int remaining, IntPredicate holds) {
        return IntStream.rangeClosed(1, remaining).filter(holds).findFirst();
    }

    /** Tried session by session. */
    @Property(tries = 500)
    void the_numbers_are_what_trying_session_by_session_finds(
            @ForAll @IntRange(max = 120) int found,
            @ForAll @IntRange(max = 300) int rest,
            @ForAll @IntRange(max = 300) int remaining) {
        for (MeasureDefinition measure : java.util.List.of(PERSISTENT, measure("severe-absence"))) {
            long tenths = measure.equals(PERSISTENT) ? 1 : 5;
            int of = found + rest;
            Outlook outlook = of(measure, found, of, remaining);
            boolean met = of > 0 && 10L * found >= tenths * of;
            assertThat(outlook.state() == State.MET).isEqualTo(met);
            boolean before = of > 0 && !met;
            assertThat(outlook.inARow())
                    .isEqualTo(first(before ? remaining : 0, j -> 10L * (found + j) >= tenths * (of + j)));
            assertThat(outlook.more())
                    .isEqualTo(first(before ? remaining : 0, m -> 10L * (found + m) >= tenths * (of + remaining)));
            assertThat(outlook.regain()).isEqualTo(first(met ? remaining : 0, j -> 10L * found < tenths * (of + j)));
        }
    }

    @Property(tries = 300)
    void it_can_be_reached_in_a_row_exactly_where_it_can_be_reached_at_all_and_sooner(
            @ForAll @IntRange(max = 40) int found,
            @ForAll @IntRange(min = 1, max = 300) int rest,
            @ForAll @IntRange(max = 300) int remaining) {
        Outlook outlook = of(found, found + rest, remaining);
        assertThat(outlook.inARow().isPresent()).isEqualTo(outlook.more().isPresent());
        assertThat(outlook.inARow().orElse(0))
                .isLessThanOrEqualTo(outlook.more().orElse(0));
    }

    @Test
    void severe_absence_begins_at_a_half() {
        Outlook outlook = of(measure("severe-absence"), 100, 180, 200);
        assertThat(outlook.regain()).hasValue(21);
        assertThat(staff(outlook)).startsWith("Severe absence: 100 of 180 sessions so far (55.56%); it begins at 50%.");
        assertThat(outlook.familySentence(MESSAGES, Locale.UK).orElseThrow()).endsWith("would then be above 50%.");
    }

    /** England, autumn term 2008: 28 sessions at the ages 5 to 15. A number does not fall again. */
    @Test
    void a_standard_number_of_sessions_is_reached_one_by_one_and_never_left() {
        MeasureDefinition standard = ENGLAND.measures()
                .find(
                        "persistent-absence",
                        Definition.of("eng-census"),
                        LocalDate.of(2008, 12, 19),
                        MeasurePeriod.AUTUMN,
                        9)
                .orElseThrow();
        Outlook before = of(standard, 20, 100, 30);
        assertThat(before.state()).isEqualTo(State.NOT_MET);
        assertThat(before.inARow()).hasValue(8);
        assertThat(before.more()).hasValue(8);
        assertThat(before.familySentence(MESSAGES, Locale.UK)).isEmpty();
        assertThat(staff(before))
                .isEqualTo("Persistent absence: 20 sessions so far; it begins at 28. 8 more of the 30 sessions until"
                        + " 2026-07-17 would reach it. This is arithmetic, not a forecast.");
        assertThat(staff(of(standard, 20, 100, 7)))
                .isEqualTo(
                        "Persistent absence: 20 sessions so far; it begins at 28. The 7 sessions until 2026-07-17 would not"
                                + " reach it. This is arithmetic, not a forecast.");
        Outlook met = of(standard, 28, 100, 30);
        assertThat(met.state()).isEqualTo(State.MET);
        assertThat(met.regain()).isEmpty();
        assertThat(staff(met))
                .isEqualTo(
                        "Persistent absence: 28 sessions so far; it begins at 28. A number of sessions cannot fall again in"
                                + " this period.");
    }

    @Test
    void the_counts_come_from_a_tally() {
        var register = Attendance.by(ENGLAND)
                .register(
                        PupilRef.of("SMITH"), FROM, StringLayout.WEEKDAYS, "II /\\ VV O\\ D- /\\ /\\".replace(" ", ""));
        Tally tally = new TallyAccumulator().add(register, DateSpan.always()).toTally();
        Outlook outlook = Outlook.of(PERSISTENT, tally, FROM, UNTIL, 50);
        assertThat(outlook.found()).isEqualTo(3);
        assertThat(outlook.of()).isEqualTo(12);
        assertThat(outlook.attended()).isEqualTo(9);
        assertThat(outlook.complete()).isFalse();
        assertThat(outlook.remaining()).isEqualTo(50);
        assertThat(outlook.from()).isEqualTo(FROM);
        assertThat(outlook.until()).isEqualTo(UNTIL);
    }

    @Test
    void each_nations_own_threshold_decides() {
        RuleBook scotland = RuleBook.standard(Nation.SCOTLAND);
        MeasureDefinition inclusive = scotland.measures()
                .require(
                        "persistent-absence", scotland.definitions().byDefault().definition(), UNTIL);
        assertThat(of(inclusive, 38, 380, 0).state()).isEqualTo(State.MET);
        RuleBook wales = RuleBook.standard(Nation.WALES);
        MeasureDefinition fifth = wales.measures()
                .require("persistent-absence", wales.definitions().byDefault().definition(), LocalDate.of(2023, 7, 20));
        assertThat(of(fifth, 75, 380, 0).state()).isEqualTo(State.NOT_MET);
        assertThat(of(fifth, 76, 380, 0).state()).isEqualTo(State.MET);
        assertThat(of(fifth, 76, 380, 9).familySentence(MESSAGES, Locale.UK).orElseThrow())
                .isEqualTo(
                        "Attending the next 1 sessions regains the ground: attendance since 2025-09-01 would then be above"
                                + " 80%.");
    }

    @Test
    void a_measure_that_absence_does_not_add_to_is_refused() {
        for (String id : java.util.List.of("attendance", "absence", "possible", "lateness")) {
            assertThatThrownBy(() -> of(measure(id), 1, 10, 5))
                    .as(id)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining(id)
                    .hasMessageContaining("\nMaybe ");
        }
    }

    @Test
    void numbers_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> of(-1, 10, 5)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> of(11, 10, 5)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> of(1, 10, -1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Outlook(PERSISTENT, 1, 10, 11, true, FROM, UNTIL, 5))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Outlook(PERSISTENT, 1, 10, -1, true, FROM, UNTIL, 5))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Outlook(PERSISTENT, 1, 10, 9, true, UNTIL, FROM, 5))
                .isInstanceOf(InvalidValueException.class);
        assertThat(new Outlook(PERSISTENT, 10, 10, 10, true, FROM, FROM, 0).found())
                .isEqualTo(10);
    }
}
