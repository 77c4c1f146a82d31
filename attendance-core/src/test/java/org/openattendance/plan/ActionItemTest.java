package org.openattendance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

class ActionItemTest {

    private static final Role LEAD = Role.of("SENIOR_ATTENDANCE_LEAD");
    private static final LocalDate SEPT_1 = LocalDate.of(2025, 9, 1);
    private static final ActionItem ACTION =
            ActionItem.propose("a1", "Agree an order of first-day calls", SEPT_1, LEAD);

    private static StatusChange to(ActionStatus status, LocalDate on) {
        return new StatusChange(on, status, LEAD, "agreed in the office");
    }

    @Test
    void a_new_action_is_a_proposal_and_lacks_every_part() {
        assertThat(ACTION.status()).isEqualTo(ActionStatus.PROPOSED);
        assertThat(ACTION.missingParts()).containsExactly(ActionPart.values());
    }

    @Test
    void an_action_with_all_its_parts_lacks_none() {
        var whole = ACTION.withDetail(ActionDetail.none()
                        .withSuccessMeasure("calls made by 10:00 on 19 days of 20")
                        .withResources("none"))
                .withOwner(LEAD)
                .withDue(LocalDate.of(2025, 10, 1))
                .withReason(ActionLink.of(ActionLink.CRITERION, "att-rag-c2"))
                .withReview(ActionReview.planned(LocalDate.of(2025, 10, 8)));
        assertThat(whole.missingParts()).isEmpty();
        assertThat(ACTION.missingParts()).as("the first copy is unchanged").hasSize(6);
    }

    @Test
    void the_status_of_a_day_is_the_last_change_on_or_before_it() {
        var agreed = ACTION.withStatus(to(ActionStatus.AGREED, LocalDate.of(2025, 9, 5)))
                .withStatus(to(ActionStatus.DONE, LocalDate.of(2025, 9, 20)));
        assertThat(agreed.statusOn(LocalDate.of(2025, 8, 31))).isEmpty();
        assertThat(agreed.statusOn(SEPT_1)).contains(ActionStatus.PROPOSED);
        assertThat(agreed.statusOn(LocalDate.of(2025, 9, 4))).contains(ActionStatus.PROPOSED);
        assertThat(agreed.statusOn(LocalDate.of(2025, 9, 5))).contains(ActionStatus.AGREED);
        assertThat(agreed.statusOn(LocalDate.of(2025, 9, 20))).contains(ActionStatus.DONE);
        assertThat(agreed.isOpenOn(LocalDate.of(2025, 9, 19))).isTrue();
        assertThat(agreed.isOpenOn(LocalDate.of(2025, 9, 20))).isFalse();
        assertThat(agreed.isOpenOn(LocalDate.of(2025, 8, 31))).isFalse();
    }

    @Test
    void an_action_is_overdue_the_day_after_its_due_day_and_never_once_done() {
        var due = ACTION.withDue(LocalDate.of(2025, 9, 10));
        assertThat(due.isOverdueOn(LocalDate.of(2025, 9, 10))).isFalse();
        assertThat(due.isOverdueOn(LocalDate.of(2025, 9, 11))).isTrue();
        var dropped = due.withStatus(to(ActionStatus.DROPPED, LocalDate.of(2025, 9, 11)));
        assertThat(dropped.isOverdueOn(LocalDate.of(2025, 9, 11))).isFalse();
        assertThat(ACTION.isOverdueOn(LocalDate.MAX)).as("no due day").isFalse();
    }

    @Test
    void the_next_review_is_the_first_that_was_not_held_by_the_day() {
        var first = ActionReview.planned(LocalDate.of(2025, 10, 1));
        var second = ActionReview.planned(LocalDate.of(2025, 11, 1));
        var action = ACTION.withReview(second).withReview(first);
        assertThat(action.reviews()).containsExactly(first, second);
        var held = action.withReview(first.heldOn(LocalDate.of(2025, 10, 3), "calls are made"));
        assertThat(held.reviews()).hasSize(2);
        assertThat(held.nextReview(LocalDate.of(2025, 10, 2)).orElseThrow().due())
                .isEqualTo(first.due());
        assertThat(held.nextReview(LocalDate.of(2025, 10, 3))).contains(second);
    }

    @Test
    void a_review_is_overdue_from_the_day_after_until_it_is_held() {
        var review = ActionReview.planned(LocalDate.of(2025, 10, 1));
        assertThat(review.isOverdueOn(LocalDate.of(2025, 10, 1))).isFalse();
        assertThat(review.isOverdueOn(LocalDate.of(2025, 10, 2))).isTrue();
        assertThat(review.heldOn(LocalDate.of(2025, 10, 5), "done").isOverdueOn(LocalDate.of(2025, 10, 4)))
                .isTrue();
        assertThat(review.heldOn(LocalDate.of(2025, 10, 5), "done").isOverdueOn(LocalDate.of(2025, 10, 5)))
                .isFalse();
    }

    @Test
    void an_outcome_without_a_day_is_refused() {
        assertThatThrownBy(() -> new ActionReview(SEPT_1, Optional.empty(), "it helped"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Property
    void only_allowed_steps_are_taken(@ForAll ActionStatus first, @ForAll ActionStatus second) {
        var steps = List.of(to(ActionStatus.PROPOSED, SEPT_1), to(first, SEPT_1), to(second, SEPT_1));
        boolean allowed = ActionStatus.PROPOSED.mayBecome(first) && first.mayBecome(second);
        if (allowed) {
            assertThat(ACTION.withStatus(steps.get(1)).withStatus(steps.get(2)).status())
                    .isEqualTo(second);
        } else {
            assertThatThrownBy(() -> ACTION.withStatus(steps.get(1)).withStatus(steps.get(2)))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    @Test
    void the_allowed_steps_are_these() {
        assertThat(List.of(ActionStatus.values()).stream()
                        .flatMap(a -> List.of(ActionStatus.values()).stream()
                                .filter(a::mayBecome)
                                .map(b -> a + ">" + b)))
                .containsExactly(
                        "PROPOSED>AGREED",
                        "PROPOSED>DROPPED",
                        "AGREED>IN_PROGRESS",
                        "AGREED>DONE",
                        "AGREED>DROPPED",
                        "IN_PROGRESS>AGREED",
                        "IN_PROGRESS>DONE",
                        "IN_PROGRESS>DROPPED",
                        "DONE>IN_PROGRESS",
                        "DROPPED>PROPOSED");
    }

    @Test
    void history_never_goes_back_in_time() {
        assertThatThrownBy(() -> ACTION.withStatus(to(ActionStatus.AGREED, LocalDate.of(2025, 8, 31))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2025-08-31")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_due_day_before_the_start_is_refused_and_the_same_day_is_not() {
        var starting = ACTION.withStart(SEPT_1);
        assertThat(starting.withDue(SEPT_1).due()).contains(SEPT_1);
        assertThatThrownBy(() -> starting.withDue(SEPT_1.minusDays(1))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_reason_is_kept_once_in_the_order_given() {
        var link = ActionLink.of(ActionLink.VIEW, "view-2");
        var other = ActionLink.of(ActionLink.FACTOR, "TRANSPORT");
        assertThat(ACTION.withReason(link).withReason(other).withReason(link).arisesFrom())
                .containsExactly(link, other);
    }

    @Test
    void no_text_about_a_person_reaches_a_log() {
        var action = ACTION.withWhat("Call the mother of P017")
                .withDetail(ActionDetail.none().withPartners(List.of("P017")))
                .withReview(ActionReview.planned(SEPT_1).heldOn(SEPT_1, "P017 is back"));
        assertThat(action.toString() + action.detail() + action.reviews() + action.history())
                .doesNotContain("P017")
                .doesNotContain("agreed in the office");
        assertThatThrownBy(() -> ActionItem.propose("Call P017", "x", SEPT_1, LEAD))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("P017");
    }

    @Test
    void an_action_that_says_nothing_is_refused() {
        assertThatThrownBy(() -> ACTION.withWhat(" ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ActionLink.of("criterion", "c1")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ActionLink.of("CRITERION", " ")).isInstanceOf(InvalidValueException.class);
    }
}
