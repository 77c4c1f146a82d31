package org.openattendance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.pupil.Registry;
import org.openattendance.rulebook.RuleBook;

class InterventionTest {

    private static final Registry COHORTS =
            RuleBook.standard(Nation.ENGLAND).registries().get("COHORT");
    private static final AbsenceBand PERSISTENT = new AbsenceBand("PERSISTENT", Rate.of(1, 10));
    private static final AbsenceBand SEVERE = new AbsenceBand("SEVERE", Rate.of(1, 2));
    private static final Intervention MENTOR =
            new Intervention("mentor", "a mentor", Set.of("SEVERE"), Set.of("YOUTH_JUSTICE", "HAS_SOCIAL_WORKER"));
    private static final Intervention CLUB = new Intervention("club", "breakfast club", Set.of("PERSISTENT"), Set.of());
    private static final Intervention VISIT = new Intervention("visit", "a visit", Set.of(), Set.of("SEND"));

    @Test
    void NF_50_interventions_are_filtered_by_absence_band_and_cohort() {
        assertThat(COHORTS.codes()).contains("YOUTH_JUSTICE", "HAS_SOCIAL_WORKER", "SEND");
        List<Intervention> all = List.of(MENTOR, CLUB, VISIT);
        all.forEach(one -> assertThat(one.checkedBy(COHORTS)).isSameAs(one));
        assertThat(Intervention.of(all, SEVERE, "YOUTH_JUSTICE")).containsExactly(MENTOR);
        assertThat(Intervention.of(all, PERSISTENT, "YOUTH_JUSTICE")).containsExactly(CLUB);
        assertThat(Intervention.of(all, PERSISTENT, "SEND")).containsExactly(CLUB, VISIT);
        assertThat(Intervention.of(all, SEVERE, "FSM")).isEmpty();
    }

    @Test
    void a_pupil_in_several_cohorts_is_offered_what_is_for_any_of_them() {
        assertThat(MENTOR.isFor(SEVERE, Set.of("SEND", "HAS_SOCIAL_WORKER"))).isTrue();
        assertThat(MENTOR.isFor(SEVERE, Set.of())).isFalse();
        assertThat(CLUB.isFor(PERSISTENT, Set.of())).isTrue();
    }

    @Test
    void a_cohort_that_is_in_no_list_and_a_blank_title_are_refused() {
        Intervention unknown = new Intervention("x", "x", Set.of(), Set.of("NOBODY_KNOWS"));
        assertThatThrownBy(() -> unknown.checkedBy(COHORTS))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("NOBODY_KNOWS");
        assertThatThrownBy(() -> new Intervention("x", " ", Set.of(), Set.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Intervention(" ", "x", Set.of(), Set.of()))
                .isInstanceOf(InvalidValueException.class);
    }
}
