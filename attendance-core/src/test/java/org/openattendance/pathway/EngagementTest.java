package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rule 12: engagement is read from recorded attempts; it is never a word on a family. */
class EngagementTest {

    private static final PathwaySettings SETTINGS = new PathwaySettings(20, Set.of(), 3, 2, Samples.LEAD);

    private static ContactAttempt attempt(String method, Truth needMet, Truth reached) {
        return new ContactAttempt(Samples.OPENED, method, needMet, Optional.of(Samples.TEACHER), reached);
    }

    private static final ContactAttempt CALL = attempt("PHONE", Truth.YES, Truth.NO);
    private static final ContactAttempt VISIT = attempt("HOME_VISIT", Truth.YES, Truth.NO);

    @Test
    void enough_fair_attempts_by_two_methods_and_nobody_reached() {
        assertThat(Engagement.read(List.of(CALL, CALL, VISIT), SETTINGS)).isEqualTo(Truth.NO);
    }

    @Test
    void one_attempt_short_says_nothing() {
        assertThat(Engagement.read(List.of(CALL, VISIT), SETTINGS)).isEqualTo(Truth.UNKNOWN);
        assertThat(Engagement.read(List.of(), SETTINGS)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void one_method_only_says_nothing_however_often() {
        assertThat(Engagement.read(List.of(CALL, CALL, CALL, CALL, CALL), SETTINGS))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void attempts_without_what_the_family_needs_do_not_count() {
        ContactAttempt letter = attempt("LETTER", Truth.NO, Truth.NO);
        ContactAttempt text = attempt("TEXT", Truth.UNKNOWN, Truth.NO);
        assertThat(Engagement.read(List.of(CALL, CALL, letter, text), SETTINGS)).isEqualTo(Truth.UNKNOWN);
        assertThat(Engagement.read(List.of(CALL, CALL, letter, VISIT), SETTINGS))
                .isEqualTo(Truth.NO);
    }

    @Test
    void whether_anybody_was_reached_must_be_known_to_count_against() {
        ContactAttempt unknown = attempt("HOME_VISIT", Truth.YES, Truth.UNKNOWN);
        assertThat(Engagement.read(List.of(CALL, CALL, unknown), SETTINGS)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void reached_once_is_reached_even_where_a_need_was_not_met() {
        List<ContactAttempt> attempts = new ArrayList<>(List.of(CALL, CALL, VISIT));
        attempts.add(attempt("PHONE", Truth.NO, Truth.YES));
        assertThat(Engagement.read(attempts, SETTINGS)).isEqualTo(Truth.YES);
    }

    @Test
    void a_role_that_judged_it_is_believed_over_the_attempts() {
        PathwayCase history = Samples.opened("ONE").with(CALL).with(CALL).with(VISIT);
        FactTest engaged = new FactTest(DeclaredFact.ENGAGED, Truth.NO);
        assertThat(engaged.truth(view(history))).isEqualTo(Truth.YES);
        PathwayCase judged =
                history.with(new FactGiven(Samples.OPENED, DeclaredFact.ENGAGED, Truth.YES, Optional.of(Samples.LEAD)));
        assertThat(engaged.truth(view(judged))).isEqualTo(Truth.NO);
    }

    private static Known view(PathwayCase history) {
        return new CaseView(Samples.ladder(), history, Reading.none(), CalendarOfTests.TIME, Samples.OPENED);
    }
}
