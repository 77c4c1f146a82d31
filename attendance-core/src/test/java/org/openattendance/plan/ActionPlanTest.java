package org.openattendance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

class ActionPlanTest {

    private static final Role LEAD = Role.of("SENIOR_ATTENDANCE_LEAD");
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final ActionItem ONE = ActionItem.propose("one", "Write the policy plainly", DAY, LEAD)
            .withDue(LocalDate.of(2025, 10, 1))
            .withReason(ActionLink.of(ActionLink.CRITERION, "b1"))
            .withReview(ActionReview.planned(LocalDate.of(2025, 9, 20)));
    private static final ActionItem TWO = ActionItem.propose("two", "Ask pupils", DAY, LEAD)
            .withReason(ActionLink.of(ActionLink.CRITERION, "a3"))
            .withReason(ActionLink.of(ActionLink.VIEW, "v1"));
    private static final ActionPlan PLAN =
            ActionPlan.empty("plan", "Autumn").with(ONE).with(TWO);

    @Test
    void an_action_with_the_same_id_takes_the_place_of_the_first() {
        var changed = PLAN.with(ONE.withWhat("Write it with families"));
        assertThat(changed.actions()).extracting(ActionItem::id).containsExactly("one", "two");
        assertThat(changed.find("one").orElseThrow().what()).isEqualTo("Write it with families");
        assertThat(changed.find("three")).isEmpty();
        assertThat(PLAN.find("one")).contains(ONE);
    }

    @Test
    void lists_what_is_open_overdue_and_due_for_review() {
        assertThat(PLAN.openOn(DAY.minusDays(1))).isEmpty();
        assertThat(PLAN.openOn(DAY)).containsExactly(ONE, TWO);
        assertThat(PLAN.overdueOn(LocalDate.of(2025, 10, 1))).isEmpty();
        assertThat(PLAN.overdueOn(LocalDate.of(2025, 10, 2))).containsExactly(ONE);
        assertThat(PLAN.reviewsOverdueOn(LocalDate.of(2025, 9, 20))).isEmpty();
        assertThat(PLAN.reviewsOverdueOn(LocalDate.of(2025, 9, 21))).containsExactly(ONE);
    }

    @Test
    void a_review_of_a_dropped_action_is_not_awaited() {
        var dropped = ONE.withStatus(new StatusChange(LocalDate.of(2025, 9, 10), ActionStatus.DROPPED, LEAD, ""));
        assertThat(PLAN.with(dropped).reviewsOverdueOn(LocalDate.of(2025, 9, 21)))
                .isEmpty();
    }

    @Test
    void knows_which_things_led_to_actions() {
        assertThat(PLAN.arisingFrom(ActionLink.of(ActionLink.VIEW, "v1"))).containsExactly(TWO);
        assertThat(PLAN.reasonsOf(ActionLink.CRITERION)).containsExactly("b1", "a3");
        assertThat(PLAN.reasonsOf(ActionLink.FACTOR)).isEmpty();
        assertThat(PLAN.incomplete()).containsExactly(ONE, TWO);
    }

    @Test
    void two_actions_with_one_id_are_refused() {
        assertThatThrownBy(() -> new ActionPlan("plan", "", List.of(), List.of(ONE, ONE)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("one")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> ActionPlan.empty(" ", "")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void co_producers_are_roles_each_named_once() {
        var plan = PLAN.withCoProducers(List.of(Role.of("PARENT"), LEAD, Role.of("PARENT")));
        assertThat(plan.coProducedBy()).containsExactly(Role.of("PARENT"), LEAD);
        assertThat(plan.toString()).isEqualTo("plan plan with 2 actions");
    }
}
