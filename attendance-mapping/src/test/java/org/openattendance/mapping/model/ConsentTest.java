package org.openattendance.mapping.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.InvalidValueException;

class ConsentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Audience CAMHS = Audience.partner("camhs");

    @Test
    void nobody_asked_and_not_needed_stand_in_nobodys_way() {
        assertThat(Consent.notAsked().permits(CAMHS, DAY)).isTrue();
        assertThat(Consent.notNeeded("public task").permits(CAMHS, DAY)).isTrue();
    }

    @Test
    void declined_is_declined() {
        assertThat(Consent.declined("mum", DAY).permits(CAMHS, DAY.minusDays(1)))
                .isFalse();
    }

    @Test
    void given_holds_until_the_end_of_its_last_day() {
        Consent given = Consent.given("mum", DAY.minusDays(5)).withExpiry(DAY);
        assertThat(given.permits(CAMHS, DAY)).isTrue();
        assertThat(given.permits(CAMHS, DAY.plusDays(1))).isFalse();
    }

    @Test
    void given_for_some_holds_for_those_alone() {
        Consent given = Consent.given("mum", DAY).withScope(List.of(Audience.PLAN_PARTNERS));
        assertThat(given.permits(Audience.PLAN_PARTNERS, DAY)).isTrue();
        assertThat(given.permits(CAMHS, DAY)).isFalse();
    }

    @Test
    void withdrawn_holds_until_the_day_before() {
        Consent withdrawn = Consent.given("mum", DAY.minusDays(9)).withdrawn("mum", DAY);
        assertThat(withdrawn.permits(CAMHS, DAY.minusDays(1))).isTrue();
        assertThat(withdrawn.permits(CAMHS, DAY)).isFalse();
        Consent scoped = Consent.given("mum", DAY.minusDays(9))
                .withScope(List.of(Audience.SCHOOL))
                .withdrawn("mum", DAY);
        assertThat(scoped.permits(CAMHS, DAY.minusDays(1))).isFalse();
        Consent undated =
                new Consent(Consent.State.WITHDRAWN, "", Optional.empty(), new TreeSet<>(), Optional.empty(), "");
        assertThat(undated.permits(CAMHS, DAY)).isFalse();
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> Consent.notNeeded(" ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Consent.given("mum", DAY).withExpiry(DAY.minusDays(1)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void never_shows_who() {
        assertThat(Consent.given("mum", DAY).toString()).isEqualTo("GIVEN on 2026-11-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CORE_TEAM", "PLAN_PARTNERS", "SCHOOL", "PUPIL", "PARENT:mum", "PARTNER:camhs", "EXPORT_ANON"})
    void an_audience_reads_as_it_is_written(String text) {
        assertThat(Audience.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "core_team", "PARENT", "PARENT:", "PUPIL:x", "PARTNER:a b", "EVERYBODY", "PARENT:mum:dad"})
    void what_is_no_audience_is_refused(String text) {
        assertThatThrownBy(() -> Audience.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void visibility_is_closed_unless_opened_and_nobody_is_not_the_core_team() {
        assertThat(Visibility.closed().audiences()).containsExactly(Audience.CORE_TEAM);
        assertThat(Visibility.nobody().includes(Audience.CORE_TEAM)).isFalse();
        assertThat(Visibility.of(CAMHS, Audience.SCHOOL, Audience.SCHOOL).audiences())
                .containsExactly(Audience.SCHOOL, CAMHS);
        assertThat(Visibility.closed().plus(Visibility.of(CAMHS))).isEqualTo(Visibility.of(Audience.CORE_TEAM, CAMHS));
    }
}
