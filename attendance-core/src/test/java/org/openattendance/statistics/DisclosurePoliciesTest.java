package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;

class DisclosurePoliciesTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 1, 1);
    private static final DateSpan BEFORE = DateSpan.of(LocalDate.of(2020, 1, 1), CHANGE);
    private static final DateSpan AFTER = DateSpan.of(CHANGE, LocalDate.of(2030, 1, 1));

    private static DisclosurePolicy policy(String id, DateSpan span) {
        DisclosurePolicy small = DisclosureSamples.smallBelow(5);
        return new DisclosurePolicy(
                id,
                small.smallBelow(),
                small.roundTo(),
                small.withholdOneSchool(),
                small.guardComplement(),
                small.secondary(),
                small.dominance(),
                small.symbol(),
                span,
                small.confidence(),
                small.notes(),
                small.sources());
    }

    @Test
    void a_policy_is_found_by_its_id_on_the_days_on_which_it_holds() {
        DisclosurePolicy older = policy("a", BEFORE);
        DisclosurePolicy newer = policy("a", AFTER);
        DisclosurePolicy other = policy("b", BEFORE);
        DisclosurePolicies all = DisclosurePolicies.of(List.of(other, older, newer));
        assertThat(all.all()).containsExactly(other, older, newer);
        assertThat(all.find("a", CHANGE.minusDays(1))).contains(older);
        assertThat(all.find("a", CHANGE)).contains(newer);
        assertThat(all.find("b", CHANGE.minusDays(1))).contains(other);
        assertThat(all.find("b", CHANGE)).as("never the nearest").isEmpty();
        assertThat(all.find("c", CHANGE)).isEmpty();
    }

    @Test
    void one_id_holds_once_on_a_day() {
        assertThatThrownBy(() -> DisclosurePolicies.of(List.of(policy("a", AFTER), policy("a", DateSpan.always()))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("policy a holds twice")
                .hasMessageContaining("\nMaybe ");
        assertThat(DisclosurePolicies.of(List.of(policy("a", AFTER), policy("b", AFTER)))
                        .all())
                .hasSize(2);
    }

    @Test
    void a_school_may_dominate_by_all_of_a_cell_and_not_by_more() {
        assertThat(dominance(100).dominance()).contains(100);
        assertThatThrownBy(() -> dominance(101)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> dominance(0)).isInstanceOf(InvalidValueException.class);
    }

    private static DisclosurePolicy dominance(int percent) {
        return DisclosureSamples.policy(Optional.empty(), Optional.empty(), false, false, Optional.of(percent));
    }
}
