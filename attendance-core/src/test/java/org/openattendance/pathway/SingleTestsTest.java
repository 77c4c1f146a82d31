package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/** Each kind of test: when it is met, and how it says what was asked, found and missing. */
class SingleTestsTest {

    private static final LocalDate LATER = Samples.OPENED.plusWeeks(3);

    private static Known known(PathwayCase history, Reading reading) {
        Pathway pathway = Pathway.of(Samples.draft(
                List.of(
                        Samples.stage(
                                "ONE",
                                1,
                                Samples.work(
                                        Optional.of(Review.of(Review.Kind.MIN, Stretch.of(2, PathwayUnit.WEEK))),
                                        Samples.action("TALK", true))),
                        Samples.stage(
                                "TWO",
                                2,
                                Samples.work(
                                        Optional.of(Review.of(Review.Kind.MAX, Stretch.of(9, PathwayUnit.WEEK))),
                                        Samples.action("PLAN", true)))),
                Samples.step("up", 1, "ONE", "TWO", Samples.BELOW_90),
                Samples.way("back", Transition.Kind.EXIT, 2, "TWO", "ONE", new Condition.Not(Samples.BELOW_90))));
        return new CaseView(pathway, history, reading, CalendarOfTests.TIME, LATER);
    }

    private static void check(SingleTest test, Known known, Truth truth, String asked, String found, String shortfall) {
        assertThat(test.truth(known)).isEqualTo(truth);
        assertThat(test.asked()).isEqualTo(asked);
        assertThat(test.found(known)).isEqualTo(found);
        assertThat(test.missing(known)).isEqualTo(truth.isYes() ? List.of() : List.of(shortfall));
        assertThat(test.tests()).containsExactly(test);
    }

    private static final PathwayCase EMPTY = Samples.opened("ONE");

    @Test
    void a_rate_is_compared_exactly() {
        RateTest test = Samples.BELOW_90;
        check(test, known(EMPTY, Samples.reading(170, 190)), Truth.YES, "< 90%", "170/190", "");
        check(
                test,
                known(EMPTY, Samples.reading(171, 190)),
                Truth.NO,
                "< 90%",
                "171/190",
                "attendance 171/190, asked < 90%");
        check(
                test,
                known(EMPTY, Reading.none()),
                Truth.UNKNOWN,
                "< 90%",
                "not known",
                "attendance not known, asked < 90%");
        assertThat(test.name()).isEqualTo("attendance");
        assertThat(test.labelled("PA").name()).isEqualTo("PA");
        assertThat(test.rewardsPresence()).isFalse();
        assertThat(RateTest.of(PathwayMeasure.ABSENCE, Comparison.AT_LEAST, Percent.parse("10"))
                        .rewardsPresence())
                .isFalse();
        assertThat(RateTest.of(PathwayMeasure.ABSENCE, Comparison.BELOW, Percent.parse("10"))
                        .rewardsPresence())
                .isTrue();
        assertThat(RateTest.of(PathwayMeasure.ATTENDANCE, Comparison.AT_LEAST, Percent.parse("95"))
                        .rewardsPresence())
                .isTrue();
    }

    @Test
    void a_rate_over_a_window_never_takes_the_figure_of_another() {
        RateTest test = new RateTest("", PathwayMeasure.ATTENDANCE, Comparison.BELOW, Percent.parse("90"), 6);
        check(
                test,
                known(EMPTY, Samples.reading(100, 190)),
                Truth.UNKNOWN,
                "< 90% in 6 school weeks",
                "not known",
                "attendance not known, asked < 90% in 6 school weeks");
        Reading windowed = Samples.reading(190, 190).with(PathwayMeasure.ATTENDANCE, 6, Rate.of(10, 60));
        check(test, known(EMPTY, windowed), Truth.YES, "< 90% in 6 school weeks", "10/60", "");
        assertThatThrownBy(() -> new RateTest("", PathwayMeasure.ATTENDANCE, Comparison.BELOW, Percent.ZERO, 61))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new RateTest("", PathwayMeasure.ATTENDANCE, Comparison.BELOW, Percent.ZERO, -1))
                .isInstanceOf(InvalidValueException.class);
        assertThat(new RateTest("", PathwayMeasure.ATTENDANCE, Comparison.BELOW, Percent.ZERO, 60).asked())
                .isEqualTo("< 0% in 60 school weeks");
        assertThat(new RateTest("", PathwayMeasure.ATTENDANCE, Comparison.BELOW, Percent.ZERO, 1).asked())
                .isEqualTo("< 0% in 1 school week");
    }

    @Test
    void a_count_of_a_window_falls_back_to_the_whole_period_and_says_so() {
        Reading whole = Reading.on(LATER).with(PathwayMeasure.UNAUTHORISED, Rate.of(12, 190));
        Reading windowed = whole.with(PathwayMeasure.UNAUTHORISED, 10, Rate.of(9, 100));
        check(Samples.TEN, known(EMPTY, whole), Truth.YES, ">= 10 in 10 school weeks", "12 in the period given", "");
        check(
                Samples.TEN,
                known(EMPTY, windowed),
                Truth.NO,
                ">= 10 in 10 school weeks",
                "9",
                "unauthorised 9, asked >= 10 in 10 school weeks");
        check(
                Samples.TEN,
                known(EMPTY, Reading.none()),
                Truth.UNKNOWN,
                ">= 10 in 10 school weeks",
                "not known",
                "unauthorised not known, asked >= 10 in 10 school weeks");
        assertThat(Samples.TEN.labelled("T").name()).isEqualTo("T");
        assertThat(Samples.TEN.name()).isEqualTo("unauthorised");
        assertThatThrownBy(() -> new CountTest("", PathwayMeasure.UNAUTHORISED, 0, 0))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_band_holds_its_lower_edge() {
        BandTest test = new BandTest("T2", Band.of(Percent.parse("80"), Percent.parse("93")));
        check(test, known(EMPTY, Samples.reading(160, 200)), Truth.YES, ">= 80% and < 93%", "160/200", "");
        check(
                test,
                known(EMPTY, Samples.reading(186, 200)),
                Truth.NO,
                ">= 80% and < 93%",
                "186/200",
                "attendance 186/200, asked >= 80% and < 93%");
        check(
                test,
                known(EMPTY, Reading.none()),
                Truth.UNKNOWN,
                ">= 80% and < 93%",
                "not known",
                "attendance not known, asked >= 80% and < 93%");
        assertThat(test.name()).isEqualTo("band_T2");
    }

    @Test
    void silence_is_no_to_a_flag_and_not_known_to_a_judgement() {
        check(new FactTest("worry", Truth.YES), known(EMPTY, Reading.none()), Truth.NO, "yes", "no", "worry no");
        check(new FactTest("worry", Truth.NO), known(EMPTY, Reading.none()), Truth.YES, "no", "no", "");
        check(
                new FactTest("poor", Truth.YES),
                known(EMPTY, Reading.none()),
                Truth.UNKNOWN,
                "yes",
                "unknown",
                "poor unknown");
        check(
                new FactTest("supportAppropriate", Truth.NO),
                known(EMPTY, Reading.none()),
                Truth.UNKNOWN,
                "no",
                "unknown",
                "supportAppropriate unknown");
        check(
                new FactTest("riskOfSignificantHarm", Truth.YES),
                known(EMPTY, Reading.none()),
                Truth.NO,
                "yes",
                "no",
                "riskOfSignificantHarm no");
        PathwayCase said = EMPTY.with(new FactGiven(LATER, "poor", Truth.NO, Optional.empty()));
        check(new FactTest("poor", Truth.YES), known(said, Reading.none()), Truth.NO, "yes", "no", "poor no");
        assertThat(new FactTest("poor", Truth.NO).name()).isEqualTo("poor");
        assertThatThrownBy(() -> new FactTest("poor", Truth.UNKNOWN)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new FactTest("a fact", Truth.YES)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void the_last_word_on_a_fact_stands() {
        PathwayCase said = EMPTY.with(new FactGiven(Samples.OPENED, "poor", Truth.NO, Optional.of(Samples.LEAD)))
                .with(new FactGiven(LATER, "poor", Truth.YES, Optional.of(Samples.LEAD)))
                .with(new FactGiven(LATER.plusDays(1), "poor", Truth.NO, Optional.of(Samples.LEAD)));
        check(new FactTest("poor", Truth.YES), known(said, Reading.none()), Truth.YES, "yes", "yes", "");
    }

    @Test
    void evidence_is_counted() {
        EvidenceTest test = new EvidenceTest("PARENT_CONTACT", 2);
        PathwayCase one = EMPTY.with(Samples.event(CaseEvent.Type.EVIDENCE, "PARENT_CONTACT", LATER));
        check(test, known(one, Reading.none()), Truth.NO, ">= 2", "1", "PARENT_CONTACT 1 of 2");
        PathwayCase two = one.with(Samples.event(CaseEvent.Type.EVIDENCE, "PARENT_CONTACT", LATER));
        check(test, known(two, Reading.none()), Truth.YES, ">= 2", "2", "");
        PathwayCase meeting = one.with(Samples.event(CaseEvent.Type.MEETING, "PARENT_CONTACT", LATER));
        check(test, known(meeting, Reading.none()), Truth.NO, ">= 2", "1", "PARENT_CONTACT 1 of 2");
        assertThat(test.name()).isEqualTo("PARENT_CONTACT");
        assertThatThrownBy(() -> new EvidenceTest("X", 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new EvidenceTest("a letter", 1)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_action_is_done_by_a_deed_a_meeting_or_a_notice_and_not_by_paper() {
        ActionTest test = new ActionTest("TALK");
        check(test, known(EMPTY, Reading.none()), Truth.NO, "done", "not done", "TALK 0 of 1");
        for (CaseEvent.Type type : CaseEvent.Type.values()) {
            boolean done = type == CaseEvent.Type.ACTION_DONE
                    || type == CaseEvent.Type.MEETING
                    || type == CaseEvent.Type.NOTICE;
            if (type != CaseEvent.Type.STAGE_ENTERED) {
                PathwayCase history = EMPTY.with(Samples.event(type, "TALK", LATER));
                check(
                        test,
                        known(history, Reading.none()),
                        Truth.of(done),
                        "done",
                        done ? "done" : "not done",
                        "TALK 0 of 1");
            }
        }
        assertThat(test.name()).isEqualTo("TALK");
    }

    @Test
    void a_stage_is_gone_through_once_its_work_is_done_and_its_least_time_over() {
        StageDoneTest one = new StageDoneTest("ONE");
        check(one, known(EMPTY, Reading.none()), Truth.NO, "done", "not done", "ONE_DONE");
        PathwayCase talked = EMPTY.with(Samples.event(CaseEvent.Type.MEETING, "TALK", Samples.OPENED));
        check(one, known(talked, Reading.none()), Truth.YES, "done", "done", "");
        PathwayCase late = PathwayCase.open("C", LATER.minusWeeks(2), "ONE")
                .with(Samples.event(CaseEvent.Type.MEETING, "TALK", LATER));
        check(one, known(late, Reading.none()), Truth.YES, "done", "done", "");
        PathwayCase tooLate = PathwayCase.open("C", LATER.minusWeeks(2).plusDays(1), "ONE")
                .with(Samples.event(CaseEvent.Type.MEETING, "TALK", LATER));
        check(one, known(tooLate, Reading.none()), Truth.NO, "done", "not done", "ONE_DONE");
        check(new StageDoneTest("TWO"), known(talked, Reading.none()), Truth.NO, "done", "not done", "TWO_DONE");
        PathwayCase two = talked.with(Samples.event(CaseEvent.Type.STAGE_ENTERED, "TWO", LATER))
                .with(Samples.event(CaseEvent.Type.ACTION_DONE, "PLAN", LATER));
        check(new StageDoneTest("TWO"), known(two, Reading.none()), Truth.YES, "done", "done", "");
        assertThat(one.name()).isEqualTo("ONE_DONE");
    }

    @Test
    void time_counts_from_the_last_event_of_that_name() {
        Stretch week = Stretch.of(1, PathwayUnit.WEEK);
        SinceTest test = new SinceTest("TALK", week);
        check(test, known(EMPTY, Reading.none()), Truth.NO, "1 week after TALK", "not yet", "1 week after TALK");
        PathwayCase week0 = EMPTY.with(Samples.event(CaseEvent.Type.MEETING, "TALK", LATER.minusWeeks(1)));
        check(test, known(week0, Reading.none()), Truth.YES, "1 week after TALK", "passed", "");
        PathwayCase again = week0.with(Samples.event(CaseEvent.Type.MEETING, "TALK", LATER.minusDays(6)));
        check(test, known(again, Reading.none()), Truth.NO, "1 week after TALK", "not yet", "1 week after TALK");
        PathwayCase decided = week0.with(Samples.event(CaseEvent.Type.DECISION, "TALK", LATER));
        check(test, known(decided, Reading.none()), Truth.YES, "1 week after TALK", "passed", "");
        check(new SinceTest("ONE", week), known(EMPTY, Reading.none()), Truth.YES, "1 week after ONE", "passed", "");
        assertThat(test.name()).isEqualTo("since_TALK");
    }

    @Test
    void school_time_without_a_calendar_is_not_known() {
        Pathway pathway = Samples.ladder();
        CaseView view = new CaseView(pathway, EMPTY, Reading.none(), SchoolTime.withoutCalendar(), LATER);
        SinceTest test = new SinceTest("ONE", Stretch.of(1, PathwayUnit.SCHOOL_WEEK));
        check(test, view, Truth.UNKNOWN, "1 school week after ONE", "not known", "1 school week after ONE");
        LocalDate day = LocalDate.of(2026, 1, 31);
        SchoolTime time = SchoolTime.withoutCalendar();
        assertThat(time.after(day, Stretch.of(1, PathwayUnit.MONTH))).contains(LocalDate.of(2026, 2, 28));
        assertThat(time.after(day, Stretch.of(2, PathwayUnit.DAY))).contains(LocalDate.of(2026, 2, 2));
        assertThat(time.after(day, Stretch.of(2, PathwayUnit.WEEK))).contains(LocalDate.of(2026, 2, 14));
        assertThat(time.after(day, Stretch.of(1, PathwayUnit.WORKING_DAY))).isEmpty();
        assertThat(time.after(day, Stretch.of(1, PathwayUnit.SCHOOL_DAY))).isEmpty();
        assertThat(time.after(day, Stretch.of(1, PathwayUnit.SCHOOL_WEEK))).isEmpty();
        for (PathwayUnit unit : PathwayUnit.values()) {
            assertThat(time.after(day, Stretch.of(1, unit)).isEmpty()).isEqualTo(unit.needsCalendar());
        }
    }

    @Test
    void notices_are_counted_over_the_whole_case() {
        NoticesTest test = new NoticesTest(2);
        PathwayCase one = EMPTY.with(Samples.event(CaseEvent.Type.NOTICE, "FIRST", LATER));
        check(test, known(one, Reading.none()), Truth.YES, "< 2", "1", "");
        PathwayCase two = one.with(Samples.event(CaseEvent.Type.NOTICE, "SECOND", LATER));
        check(test, known(two, Reading.none()), Truth.NO, "< 2", "2", "notices 2, asked < 2");
        assertThat(test.name()).isEqualTo("notices");
        assertThatThrownBy(() -> new NoticesTest(0)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_signal_is_noticed_or_not() {
        SignalTest test = new SignalTest("CHANGE");
        check(test, known(EMPTY, Reading.none()), Truth.NO, "noticed", "not noticed", "CHANGE");
        check(
                test,
                known(EMPTY.with(new SignalNoticed(LATER, "CHANGE")), Reading.none()),
                Truth.YES,
                "noticed",
                "noticed",
                "");
        check(
                test,
                known(EMPTY.with(new SignalNoticed(LATER, "OTHER")), Reading.none()),
                Truth.NO,
                "noticed",
                "not noticed",
                "CHANGE");
        assertThat(test.name()).isEqualTo("CHANGE");
    }

    @Test
    void what_is_not_known_is_never_met_and_never_failed() {
        NotKnownTest test = new NotKnownTest("who moves it on");
        check(
                test,
                known(EMPTY, Reading.none()),
                Truth.UNKNOWN,
                "who moves it on",
                "not known",
                "not known: who moves it on");
        assertThat(test.name()).isEqualTo("notKnown");
        assertThatThrownBy(() -> new NotKnownTest(" ")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void conditions_join_and_say_what_is_missing() {
        Known known = known(EMPTY, Samples.reading(180, 190));
        Condition any = new Condition.Any(List.of(Samples.BELOW_90, new ActionTest("TALK")));
        Condition all = new Condition.All(List.of(any, new Condition.Not(new FactTest("worry", Truth.NO))));
        assertThat(any.truth(known)).isEqualTo(Truth.NO);
        assertThat(any.missing(known)).containsExactly("attendance 180/190, asked < 90% or TALK 0 of 1");
        assertThat(all.missing(known)).containsExactly("attendance 180/190, asked < 90% or TALK 0 of 1", "not worry");
        assertThat(all.asked()).isEqualTo("(< 90% or done) and not (no)");
        assertThat(all.tests()).hasSize(3);
        assertThat(new Condition.Not(any).missing(known)).isEmpty();
        assertThat(new Condition.Not(new Condition.Not(any)).missing(known))
                .containsExactly("not (not (< 90% or done))");
        assertThat(Condition.always().truth(known)).isEqualTo(Truth.YES);
        assertThat(Condition.always().missing(known)).isEmpty();
        assertThat(new Condition.Any(List.of()).truth(known)).isEqualTo(Truth.NO);
        assertThat(new Condition.Any(List.of(Condition.always(), any)).missing(known))
                .isEmpty();
    }
}
