package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.rulebook.PathwayFiles;

/** Items of the inventory about pathways. */
class PathwaySeedItemsTest {

    private static final Pathway NATIONAL =
            PathwayFiles.standard().versions("ENG-NATIONAL-5").get(0);

    @Test
    void HF_13_every_level_has_an_expectation_and_an_approach_or_is_named() {
        assertThat(NATIONAL.withoutPromise()).isEmpty();
        Stage bare = new Stage(
                "TWO",
                2,
                "Two",
                Lead.SCHOOL,
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                StageWork.none(),
                new StagePromise(List.of("expect"), List.of(), Optional.empty()),
                Set.of());
        Pathway pathway = Pathway.of(Samples.draft(
                List.of(Samples.stage("ONE", 1), bare), Samples.step("up", 1, "ONE", "TWO", Samples.BELOW_90)));
        assertThat(pathway.withoutPromise()).extracting(Stage::key).containsExactly("TWO");
        assertThat(StagePromise.none().isComplete()).isFalse();
        assertThat(new StagePromise(List.of(), List.of("a"), Optional.empty()).isComplete())
                .isFalse();
    }

    @Test
    void NF_19_a_pathway_states_audiences_levels_entry_conditions_and_who_acts() {
        assertThat(NATIONAL.about().audiences()).contains("schools", "families");
        assertThat(NATIONAL.about().vulnerableGroups()).contains("HAS_SOCIAL_WORKER");
        for (Stage stage : NATIONAL.stages()) {
            assertThat(stage.lead()).isNotEqualTo(Lead.NOT_KNOWN);
            assertThat(NATIONAL.transitions()).anySatisfy(way -> {
                assertThat(way.to()).isEqualTo(stage.key());
                assertThat(way.trigger().describe()).isNotBlank();
                assertThat(way.sources()).isNotEmpty();
            });
            assertThat(stage.work().actions())
                    .allSatisfy(action -> assertThat(action.owner()).isPresent());
        }
    }

    @Test
    void NF_20_stages_are_ordered_may_link_to_a_continuum_of_need_and_a_move_records_day_and_reason() {
        Pathway southwark = PathwayFiles.standard().versions("GB-SWK").get(0);
        assertThat(southwark.stages()).extracting(Stage::order).containsExactly(1, 2, 3);
        assertThat(southwark.stage("S2").promise().continuumLevel()).contains("London continuum of need, tier 3");
        CaseEvent moved = CaseEvent.of(LocalDate.of(2026, 10, 5), CaseEvent.Type.STAGE_ENTERED, "S2", Samples.TEACHER)
                .withValue("the plan did not help");
        assertThat(moved.on()).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(moved.value()).isEqualTo("the plan did not help");
        assertThatThrownBy(() -> Samples.stage("X", -1)).isInstanceOf(InvalidValueException.class);
    }
}
