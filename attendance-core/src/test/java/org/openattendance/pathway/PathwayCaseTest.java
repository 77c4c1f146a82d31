package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;

class PathwayCaseTest {

    private static final LocalDate DAY = Samples.OPENED;

    @Test
    void an_event_is_known_from_the_day_it_was_recorded() {
        PathwayCase history = Samples.opened("ONE")
                .with(Samples.event(CaseEvent.Type.MEETING, "TALK", DAY.plusDays(1))
                        .recordedOn(DAY.plusDays(5)));
        assertThat(history.knownOn(DAY.plusDays(4)).events()).isEmpty();
        assertThat(history.knownOn(DAY.plusDays(5)).events()).hasSize(1);
    }

    @Test
    void facts_attempts_and_signals_are_known_from_their_day() {
        PathwayCase history = Samples.opened("ONE")
                .with(new FactGiven(DAY.plusDays(2), "poor", Truth.YES, Optional.of(Samples.LEAD)))
                .with(new ContactAttempt(DAY.plusDays(2), "PHONE", Truth.YES, Optional.empty(), Truth.NO))
                .with(new SignalNoticed(DAY.plusDays(2), "CHANGE"));
        PathwayCase before = history.knownOn(DAY.plusDays(1));
        assertThat(before.facts()).isEmpty();
        assertThat(before.attempts()).isEmpty();
        assertThat(before.signals()).isEmpty();
        assertThat(history.knownOn(DAY.plusDays(2))).isEqualTo(history);
    }

    @Test
    void a_case_is_not_known_before_it_is_open() {
        assertThatThrownBy(() -> Samples.opened("ONE").knownOn(DAY.minusDays(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("opened on 2026-09-14");
    }

    @Test
    void the_last_stage_entered_is_where_it_is_else_where_it_was_opened() {
        PathwayCase history = Samples.opened("ONE");
        assertThat(history.currentStage()).isEqualTo("ONE");
        assertThat(history.stageSince()).isEqualTo(DAY);
        PathwayCase moved = history.with(Samples.event(CaseEvent.Type.STAGE_ENTERED, "LAW", DAY.plusDays(9)))
                .with(Samples.event(CaseEvent.Type.STAGE_ENTERED, "TWO", DAY.plusDays(3)));
        assertThat(moved.currentStage()).isEqualTo("LAW");
        assertThat(moved.stageSince()).isEqualTo(DAY.plusDays(9));
        assertThat(moved.knownOn(DAY.plusDays(4)).currentStage()).isEqualTo("TWO");
    }

    @Test
    void a_decision_names_a_role_and_nothing_is_recorded_before_it_happens() {
        assertThatThrownBy(() ->
                        new CaseEvent(DAY, DAY, CaseEvent.Type.DECISION, "LAW", Optional.empty(), "", Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("names no role");
        assertThatThrownBy(
                        () -> Samples.event(CaseEvent.Type.MEETING, "TALK", DAY).recordedOn(DAY.minusDays(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("before it happened");
        assertThatThrownBy(() -> Samples.event(CaseEvent.Type.MEETING, "a talk", DAY))
                .isInstanceOf(InvalidValueException.class);
        assertThat(Samples.event(CaseEvent.Type.MEETING, "TALK", DAY).isKnownOn(DAY))
                .isTrue();
    }

    @Test
    void neither_case_nor_reading_show_what_is_in_them() {
        assertThat(Samples.opened("ONE")).hasToString("case with 0 events");
        assertThat(Samples.reading(170, 190)).hasToString("reading of 2026-09-14 with 1 measures");
    }

    @Test
    void the_latest_reading_of_a_day_is_the_last_on_or_before_it() {
        Reading first = Reading.on(DAY).with(PathwayMeasure.ATTENDANCE, Rate.of(1, 2));
        Reading second = Reading.on(DAY.plusDays(7)).with(PathwayMeasure.ATTENDANCE, Rate.of(2, 3));
        List<Reading> both = List.of(second, first);
        assertThat(Reading.latest(both, DAY.minusDays(1))).isEqualTo(Reading.none());
        assertThat(Reading.latest(both, DAY)).isEqualTo(first);
        assertThat(Reading.latest(both, DAY.plusDays(6))).isEqualTo(first);
        assertThat(Reading.latest(both, DAY.plusDays(7))).isEqualTo(second);
        assertThat(first)
                .isNotEqualTo(second)
                .hasSameHashCodeAs(Reading.on(DAY).with(PathwayMeasure.ATTENDANCE, Rate.of(1, 2)));
    }

    @Test
    void a_reading_is_unequal_by_each_of_its_parts() {
        Reading reading = Samples.reading(1, 2);
        assertThat(reading).isEqualTo(Samples.reading(1, 2));
        assertThat(reading).isNotEqualTo(reading.unresolved());
        assertThat(reading).isNotEqualTo(reading.withComposition(Map.of("I", 1L)));
        assertThat(reading).isNotEqualTo(reading.with(PathwayMeasure.ABSENCE, Rate.of(1, 2)));
        assertThat(reading).isNotEqualTo("a reading");
        assertThat(reading.unresolved().isResolved()).isFalse();
        assertThat(reading.unresolved().find(PathwayMeasure.ATTENDANCE, 0)).contains(Rate.of(1, 2));
        assertThatThrownBy(() -> reading.withComposition(Map.of("I", -1L))).isInstanceOf(InvalidValueException.class);
        assertThat(reading.withComposition(Map.of("I", 0L)).composition()).isEqualTo(Map.of("I", 0L));
    }

    @Test
    void most_means_more_than_half() {
        Reading reading = Samples.reading(1, 2).withComposition(Map.of("I", 1L, "M", 1L, "O", 2L));
        assertThat(reading.isMostlyOf(java.util.Set.of("I", "M"))).isFalse();
        assertThat(reading.isMostlyOf(java.util.Set.of("O", "M"))).isTrue();
        assertThat(Samples.reading(1, 2).isMostlyOf(java.util.Set.of("I"))).isFalse();
    }

    @Test
    void versions_of_a_pathway_follow_each_other_and_a_case_finds_its_own() {
        Pathway one = Samples.ladder();
        PathwayDraft draft = Samples.draft(
                Samples.version("2", LocalDate.of(2027, 1, 1)),
                one.stages(),
                one.transitions().toArray(Transition[]::new));
        Pathway two = Pathway.of(draft);
        assertThatThrownBy(() -> Pathways.of(List.of(one, two)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("two values on one day");
        Pathway closed = Pathway.of(Samples.draft(
                closed(Samples.about()), one.stages(), one.transitions().toArray(Transition[]::new)));
        Pathways both = Pathways.of(List.of(two, closed));
        assertThat(both.all()).containsExactly(closed, two);
        assertThat(both.versions("SAMPLE")).hasSize(2);
        assertThat(both.find("SAMPLE", "2")).contains(two);
        assertThat(both.find("SAMPLE", "3")).isEmpty();
        assertThat(both.find("OTHER", "2")).isEmpty();
        assertThat(both.on("SAMPLE", LocalDate.of(2026, 12, 31))).isEqualTo(closed);
        assertThat(both.on("SAMPLE", LocalDate.of(2027, 1, 1))).isEqualTo(two);
        assertThatThrownBy(() -> both.on("SAMPLE", LocalDate.of(2020, 1, 1))).isInstanceOf(RuleNotKnownException.class);
        PathwayCase opened = Samples.opened("ONE");
        assertThat(both.of("SAMPLE", opened, LocalDate.of(2027, 6, 1))).isEqualTo(closed);
        PathwayCase moved = opened.with(
                CaseEvent.of(LocalDate.of(2027, 2, 1), CaseEvent.Type.DECISION, CaseEvent.MOVE_TO_VERSION, Samples.LEAD)
                        .withValue("2"));
        assertThat(both.of("SAMPLE", moved, LocalDate.of(2027, 1, 31))).isEqualTo(closed);
        assertThat(both.of("SAMPLE", moved, LocalDate.of(2027, 2, 1))).isEqualTo(two);
        assertThatThrownBy(() -> both.of("SAMPLE", opened.under("9"), LocalDate.of(2027, 6, 1)))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("version 9 of pathway SAMPLE");
        assertThat(Pathways.of(List.of(closed)).with(two).all()).containsExactly(closed, two);
    }

    private static PathwayAbout closed(PathwayAbout a) {
        return new PathwayAbout(
                a.id(),
                a.version(),
                a.title(),
                a.authority(),
                a.nation(),
                org.openattendance.base.DateSpan.ofClosed(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 12, 31)),
                a.completeness(),
                a.confidence(),
                a.readOn(),
                a.endorsed(),
                a.notExecutable(),
                a.notKnown(),
                a.audiences(),
                a.sectors(),
                a.vulnerableGroups(),
                a.sources());
    }
}
