package org.openattendance.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.pupil.PupilRef;

class NoticeTest {

    private static final Role OFFICER = Role.of("AUTHORISED_OFFICER");
    private static final LocalDate DAY = LocalDate.of(2024, 10, 3);
    private static final NoticeRuleSet FIRST = NoticeWorld.RULES.ruleSet("ENG-2024-FIRST");
    private static final Notice RECEIVED = Notice.draft(FIRST, DAY.minusDays(3), OFFICER)
            .issued(DAY.minusDays(2), OFFICER)
            .received(DAY, OFFICER);

    private static BigDecimal pounds(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void is_paid_at_the_lower_price_up_to_day_21_and_at_the_full_price_up_to_day_28() {
        assertThat(RECEIVED.paid(DAY.plusDays(20), pounds("80"), OFFICER).state())
                .isEqualTo(NoticeState.PAID_DISCOUNT);
        assertThat(RECEIVED.paid(DAY.plusDays(21), pounds("80"), OFFICER).state())
                .isEqualTo(NoticeState.RECEIVED);
        assertThat(RECEIVED.paid(DAY.plusDays(27), pounds("160"), OFFICER).state())
                .isEqualTo(NoticeState.PAID_FULL);
        assertThat(RECEIVED.paid(DAY.plusDays(28), pounds("160"), OFFICER).state())
                .isEqualTo(NoticeState.RECEIVED);
        assertThat(RECEIVED.paid(DAY.plusDays(28), pounds("160"), OFFICER).unallocated())
                .isEqualTo(pounds("160.00"));
    }

    @Test
    void money_that_is_not_enough_is_held_and_changes_nothing() {
        Notice part = RECEIVED.paid(DAY.plusDays(9), pounds("40.00"), OFFICER);
        assertThat(part.state()).isEqualTo(NoticeState.RECEIVED);
        assertThat(part.unallocated()).isEqualTo(pounds("40.00"));
        assertThat(part.refund()).isEqualTo(pounds("0.00"));
        assertThatThrownBy(() -> RECEIVED.paid(DAY.minusDays(1), pounds("40.00"), OFFICER))
                .as("before the day of receipt")
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2024-10-02 comes before the one of 2024-10-03");
        assertThatThrownBy(() -> RECEIVED.paid(DAY, pounds("0.00"), OFFICER)).isInstanceOf(InvalidValueException.class);
        Notice whole = part.paid(DAY.plusDays(19), pounds("40.00"), OFFICER);
        assertThat(whole.state()).as("all that came by day 20 is enough").isEqualTo(NoticeState.PAID_DISCOUNT);
        assertThat(whole.unallocated()).isEqualTo(pounds("0.00"));
        assertThat(whole.payments()).hasSize(2);
        assertThat(whole.paid(DAY.plusDays(25), pounds("5.00"), OFFICER).unallocated())
                .isEqualTo(pounds("5.00"));
    }

    @Test
    void unpaid_after_the_last_day_is_prosecuted_or_withdrawn() {
        assertThatThrownBy(() -> RECEIVED.expired(DAY.plusDays(27), OFFICER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2024-10-30");
        Notice expired = RECEIVED.expired(DAY.plusDays(28), OFFICER);
        assertThat(expired.state()).isEqualTo(NoticeState.EXPIRED_UNPAID);
        assertThat(expired.prosecuted(DAY.plusDays(40), OFFICER).state()).isEqualTo(NoticeState.PROSECUTED);
        assertThat(expired.withdrawn(DAY.plusDays(40), OFFICER, "no proceedings")
                        .state())
                .isEqualTo(NoticeState.WITHDRAWN);
        assertThatThrownBy(() -> expired.received(DAY.plusDays(40), OFFICER)).isInstanceOf(InvalidValueException.class);
        assertThat(expired.paid(DAY.plusDays(30), pounds("160"), OFFICER).state())
                .as("later money discharges nothing")
                .isEqualTo(NoticeState.EXPIRED_UNPAID);
        assertThatThrownBy(() -> Notice.draft(FIRST, DAY, OFFICER).expired(DAY.plusDays(90), OFFICER))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_withdrawal_gives_all_money_back_and_says_why() {
        Notice withdrawn = RECEIVED.paid(DAY.plusDays(4), pounds("100.00"), OFFICER)
                .withdrawn(DAY.plusDays(10), OFFICER, "issued to the wrong person");
        assertThat(withdrawn.state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(withdrawn.refund()).isEqualTo(pounds("100.00"));
        assertThat(withdrawn.unallocated()).isEqualTo(pounds("0.00"));
        assertThat(withdrawn.events())
                .extracting(Notice.Event::state)
                .containsExactly(
                        NoticeState.DRAFT,
                        NoticeState.ISSUED,
                        NoticeState.RECEIVED,
                        NoticeState.PAID_DISCOUNT,
                        NoticeState.WITHDRAWN);
        assertThat(withdrawn.events().get(4).reason()).isEqualTo("issued to the wrong person");
        assertThatThrownBy(() -> RECEIVED.withdrawn(DAY, OFFICER, " ")).isInstanceOf(InvalidValueException.class);
        assertThat(RECEIVED.withdrawn(DAY, OFFICER, "x").refund()).isEqualTo(pounds("0.00"));
    }

    @Test
    void a_step_that_may_not_follow_or_comes_too_early_is_refused() {
        Notice draft = Notice.draft(FIRST, DAY, OFFICER);
        assertThatThrownBy(() -> draft.received(DAY, OFFICER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("DRAFT cannot become RECEIVED");
        assertThatThrownBy(() -> draft.issued(DAY.minusDays(1), OFFICER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("before");
        assertThat(draft.issued(DAY, OFFICER).state()).as("the same day").isEqualTo(NoticeState.ISSUED);
        assertThatThrownBy(() -> draft.paid(DAY, pounds("80"), OFFICER)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> RECEIVED.paid(DAY.minusDays(1), pounds("80"), OFFICER))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> RECEIVED.paid(DAY, pounds("0"), OFFICER)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> RECEIVED.paid(DAY, pounds("80.001"), OFFICER))
                .isInstanceOf(InvalidValueException.class);
        assertThat(draft.receivedOn()).isEmpty();
        assertThat(RECEIVED.receivedOn()).contains(DAY);
    }

    @ParameterizedTest
    @EnumSource(NoticeState.class)
    void no_state_leads_back_and_none_is_a_part_payment(NoticeState state) {
        assertThat(state.next())
                .allMatch(next -> next.compareTo(state) > 0 && !next.next().contains(state));
        assertThat(state.name()).doesNotContain("PART");
        assertThat(state.isPaid()).isEqualTo(state.name().startsWith("PAID"));
    }

    @Test
    void is_a_value() {
        Notice same = Notice.draft(FIRST, DAY.minusDays(3), OFFICER)
                .issued(DAY.minusDays(2), OFFICER)
                .received(DAY, OFFICER);
        assertThat(RECEIVED).isEqualTo(same).hasSameHashCodeAs(same).hasToString("Notice ENG-2024-FIRST RECEIVED");
        assertThat(RECEIVED)
                .isNotEqualTo(RECEIVED.paid(DAY, pounds("1"), OFFICER))
                .isNotEqualTo("");
        assertThat(RECEIVED.ruleSet()).isEqualTo(FIRST);
        assertThat(Notice.draft(FIRST, DAY, OFFICER)).isNotEqualTo(Notice.draft(FIRST, DAY.plusDays(1), OFFICER));
        assertThat(Notice.draft(FIRST, DAY, OFFICER))
                .isNotEqualTo(Notice.draft(NoticeWorld.RULES.ruleSet("ENG-EXCL"), DAY, OFFICER));
    }

    @Test
    void two_notices_of_two_officers_for_overlapping_days_are_found() {
        Role other = Role.of("HEAD_TEACHER");
        NoticeRecord one = NoticeRecord.of(
                        NoticeWorld.A, NoticeWorld.P, Offence.of("s444"), DAY, NoticeRecord.Status.ISSUED)
                .covering(DateSpan.parse("2024-09-02..2024-09-13"), OFFICER);
        NoticeRecord same = one.covering(DateSpan.parse("2024-09-13..2024-09-20"), other);
        NoticeRecord after = one.covering(DateSpan.parse("2024-09-14..2024-09-20"), other);
        assertThat(DuplicateNotices.find(List.of(one, same))).containsExactly(new DuplicateNotices.Pair(one, same));
        assertThat(DuplicateNotices.find(List.of(one, after))).isEmpty();
        assertThat(DuplicateNotices.find(List.of(one, same, one))).hasSize(3);
        NoticeRecord withdrawn = new NoticeRecord(
                same.pupil(),
                same.parent(),
                same.offence(),
                same.issued(),
                Optional.empty(),
                NoticeRecord.Status.WITHDRAWN,
                Optional.empty(),
                same.covers(),
                same.issuedBy());
        assertThat(DuplicateNotices.find(List.of(one, withdrawn))).isEmpty();
        assertThat(DuplicateNotices.find(List.of(withdrawn, one))).isEmpty();
        NoticeRecord toQ = new NoticeRecord(
                same.pupil(),
                NoticeWorld.Q,
                same.offence(),
                same.issued(),
                Optional.empty(),
                NoticeRecord.Status.ISSUED,
                Optional.empty(),
                same.covers(),
                same.issuedBy());
        assertThat(DuplicateNotices.find(List.of(one, toQ))).isEmpty();
        NoticeRecord forB = new NoticeRecord(
                PupilRef.of("B"),
                same.parent(),
                same.offence(),
                same.issued(),
                Optional.empty(),
                NoticeRecord.Status.ISSUED,
                Optional.empty(),
                same.covers(),
                same.issuedBy());
        assertThat(DuplicateNotices.find(List.of(one, forB))).isEmpty();
        NoticeRecord forExclusion = new NoticeRecord(
                same.pupil(),
                same.parent(),
                Offence.of("s103"),
                same.issued(),
                Optional.empty(),
                NoticeRecord.Status.ISSUED,
                Optional.empty(),
                same.covers(),
                same.issuedBy());
        assertThat(DuplicateNotices.find(List.of(one, forExclusion))).isEmpty();
        NoticeRecord undated =
                NoticeRecord.of(NoticeWorld.A, NoticeWorld.P, Offence.of("s444"), DAY, NoticeRecord.Status.ISSUED);
        assertThat(DuplicateNotices.find(List.of(one, undated))).isEmpty();
        assertThat(DuplicateNotices.find(List.of(undated, one))).isEmpty();
    }

    @Test
    void a_record_cannot_be_closed_or_received_before_it_is_issued() {
        NoticeRecord record =
                NoticeRecord.of(NoticeWorld.A, NoticeWorld.P, Offence.of("s444"), DAY, NoticeRecord.Status.PAID);
        assertThatThrownBy(() -> record.closedOn(DAY.minusDays(1))).isInstanceOf(InvalidValueException.class);
        assertThat(record.closedOn(DAY).statusOn(DAY)).isEqualTo(NoticeRecord.Status.PAID);
        assertThat(record.closedOn(DAY.plusDays(1)).statusOn(DAY)).isEqualTo(NoticeRecord.Status.ISSUED);
        assertThat(record.statusOn(DAY)).as("no day recorded").isEqualTo(NoticeRecord.Status.PAID);
        assertThatThrownBy(() -> new NoticeRecord(
                        record.pupil(),
                        record.parent(),
                        record.offence(),
                        DAY,
                        Optional.of(DAY.minusDays(1)),
                        record.status(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
    }
}
