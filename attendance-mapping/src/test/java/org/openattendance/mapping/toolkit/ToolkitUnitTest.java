package org.openattendance.mapping.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.toolkit.ToolkitUnit.ResourceSheet;
import org.openattendance.mapping.toolkit.ToolkitUnit.TrainingActivity;
import org.openattendance.mapping.toolkit.ToolkitUnit.TrainingProgramme;
import org.openattendance.mapping.vocabulary.Vocabularies;

class ToolkitUnitTest {

    private static final ToolkitUnit UNIT = ToolkitUnit.standard();

    @Test
    void KS3_01_four_sections_twelve_activities_and_the_listed_sheets() {
        assertThat(UNIT.sections()).hasSize(4);
        assertThat(UNIT.activities())
                .extracting(TrainingActivity::number)
                .containsExactly("1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3");
        assertThat(UNIT.sheets())
                .extracting(ResourceSheet::number)
                .containsExactly(
                        "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "4.1", "4.2",
                        "4.3");
        assertThat(UNIT.activitiesOf(2)).hasSize(3);
    }

    @Test
    void KS3_02_title_audience_and_purpose_are_required() {
        assertThat(UNIT.title()).isNotBlank();
        for (int blank = 0; blank < 3; blank++) {
            String[] head = {"t", "a", "p"};
            head[blank] = " ";
            assertThatThrownBy(() ->
                            new ToolkitUnit(head[0], head[1], head[2], List.of(), List.of(), List.of(), List.of()))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    @Test
    void KS3_03_exactly_eight_uses_each_a_reason_for_running_an_activity() {
        assertThat(UNIT.uses())
                .hasSize(8)
                .isEqualTo(Vocabularies.standard().get("toolkit-uses").codes());
        for (String use : UNIT.uses()) {
            assertThat(UNIT.programme(List.of("1.1"), use, Set.of()).use()).isEqualTo(use);
        }
        assertThatThrownBy(() -> UNIT.programme(List.of("1.1"), "FUN", Set.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_10_any_subset_of_activities_makes_a_programme_that_cites_actions() {
        for (int chosen = 0; chosen < 1 << 12; chosen += 37) {
            int bits = chosen;
            List<String> numbers = UNIT.activities().stream()
                    .map(TrainingActivity::number)
                    .filter(number ->
                            (bits >> UNIT.activities().indexOf(UNIT.find(number).orElseThrow()) & 1) == 1)
                    .toList();
            TrainingProgramme programme = UNIT.programme(numbers, "REVIEW_POLICY", Set.of("a2", "a1"));
            assertThat(programme.activities())
                    .extracting(TrainingActivity::number)
                    .isEqualTo(numbers);
            assertThat(programme.supports()).containsExactly("a1", "a2");
        }
        assertThatThrownBy(() -> UNIT.programme(List.of("9.9"), "REVIEW_POLICY", Set.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> UNIT.programme(List.of("1.1", "1.1"), "REVIEW_POLICY", Set.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_28_every_activity_has_an_audience_by_which_it_is_found() {
        assertThat(UNIT.audiences().stream()
                        .mapToInt(group -> UNIT.activitiesFor(group).size())
                        .sum())
                .isEqualTo(12);
        assertThat(UNIT.activitiesFor("All staff"))
                .extracting(TrainingActivity::number)
                .contains("1.2", "4.1");
        assertThatThrownBy(() -> new TrainingActivity("1.1", "x", "")).isInstanceOf(InvalidValueException.class);
    }
}
