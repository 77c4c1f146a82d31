package org.openattendance.mapping.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.handbook.HandbookGuidance.Paragraph;
import org.openattendance.mapping.handbook.IntegrationProgress.State;
import org.openattendance.mapping.handbook.PolicyComparison.Item;
import org.openattendance.mapping.handbook.PolicyComparison.Relation;
import org.openattendance.mapping.vocabulary.Vocabularies;

class HandbookGuidanceTest {

    private static final Vocabularies WORDS = Vocabularies.standard();
    private static final HandbookGuidance EMPTY = HandbookGuidance.of(WORDS.get("guidance-headings"));

    @Test
    void KS3_39_guidance_has_a_view_for_new_staff_and_each_item_its_confidentiality() {
        HandbookGuidance guidance = EMPTY.with("PURPOSE", new Paragraph("Read me first.", true, "SCHOOL"))
                .with("PROTOCOLS", new Paragraph("For later.", false, "CORE_TEAM"));
        assertThat(guidance.inductionView()).contains("Read me first.").doesNotContain("For later.");
        assertThat(guidance.export()).contains("Read me first.", "For later.");
        assertThat(guidance.sections().get("PROTOCOLS").get(0).confidentiality())
                .isEqualTo("CORE_TEAM");
        assertThat(WORDS.get("confidentiality-levels").codes()).contains("SCHOOL", "CORE_TEAM");
    }

    @Test
    void KS3_101_any_number_of_principles_and_room_for_five_at_first() {
        assertThat(EMPTY.principleLines()).isEqualTo(5);
        HandbookGuidance many = EMPTY;
        for (int i = 0; i < 7; i++) {
            many = many.withPrinciple("principle " + i);
        }
        assertThat(many.principles()).hasSize(7);
        assertThat(many.principleLines()).isEqualTo(8);
    }

    @Test
    void KS3_102_a_second_list_for_behaviour_and_attendance_is_kept_apart() {
        HandbookGuidance two = EMPTY.withBehaviourAttendancePrinciple("we greet everyone");
        assertThat(two.behaviourAttendancePrinciples()).containsExactly("we greet everyone");
        assertThat(two.principles()).isEmpty();
        assertThat(EMPTY.behaviourAttendanceLines()).isEqualTo(5);
    }

    @Test
    void KS3_104_a_reviewer_enters_conflicts_and_gaps_each_with_an_amendment() {
        PolicyComparison comparison = new PolicyComparison(
                "visitors",
                Optional.empty(),
                List.of(
                        new Item(
                                "partners are equal",
                                "partners report to us",
                                Relation.CONFLICT,
                                "say: we report to each other"),
                        new Item("pupils are asked", "", Relation.GAP, ""),
                        new Item("safety first", "safety first", Relation.ALIGNED, "")));
        assertThat(comparison.of(Relation.CONFLICT))
                .extracting(Item::amendment)
                .containsExactly("say: we report to each other");
        assertThat(comparison.of(Relation.GAP)).hasSize(1);
        assertThat(comparison.open())
                .extracting(Finding::reason)
                .containsExactly("GAP_WITHOUT_AMENDMENT", "POLICY_WITHOUT_ENFORCER");
        assertThat(new PolicyComparison("visitors", Optional.of(Role.of("HEAD_TEACHER")), List.of()).open())
                .isEmpty();
    }

    @Test
    void KS3_105_exactly_four_headings_in_order_and_the_empty_ones_are_reported() {
        assertThat(EMPTY.export())
                .isEqualTo("## Purpose\n\n## Principles\n\n## Protocols\n\n## Responsibilities\n\n"
                        .replace("Responsibilities", "Who carries it out, and who sees that it is kept"));
        assertThat(EMPTY.empty()).containsExactly("PURPOSE", "PRINCIPLES", "PROTOCOLS", "RESPONSIBILITIES");
        assertThat(EMPTY.withPrinciple("listen <first>").empty())
                .containsExactly("PURPOSE", "PROTOCOLS", "RESPONSIBILITIES");
        assertThat(EMPTY.withPrinciple("listen <first>").export()).contains("- listen &lt;first&gt;\n");
        assertThatThrownBy(() -> EMPTY.with("WEATHER", new Paragraph("x", true, "SCHOOL")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_95_six_ways_of_bringing_services_together_are_marked_present_or_planned() {
        IntegrationProgress progress = new IntegrationProgress(WORDS.get("integration-approaches"), Map.of())
                .with("SCHOOL_NETWORKS", State.PRESENT)
                .with("KEY_WORKERS", State.PLANNED)
                .with("EXTENDED_SCHOOL", State.PRESENT);
        assertThat(progress.approaches().codes()).hasSize(6);
        assertThat(progress.in(State.PRESENT)).containsExactly("EXTENDED_SCHOOL", "SCHOOL_NETWORKS");
        assertThat(progress.in(State.PLANNED)).containsExactly("KEY_WORKERS");
        assertThatThrownBy(() -> progress.with("MAGIC", State.PLANNED)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_124_priorities_are_matched_with_evidence_and_the_unmatched_are_listed() {
        PriorityAlignment alignment = new PriorityAlignment(
                List.of("mornings", "reading"),
                List.of("safe streets", "buses"),
                List.of(new PriorityAlignment.Match("mornings", "buses", "bus survey in May")));
        assertThat(alignment.unmatchedSchool()).containsExactly("reading");
        assertThat(alignment.unmatchedCommunity()).containsExactly("safe streets");
        assertThatThrownBy(() -> new PriorityAlignment(
                        List.of("a"), List.of("b"), List.of(new PriorityAlignment.Match("a", "c", "x"))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new PriorityAlignment.Match("a", "b", " ")).isInstanceOf(InvalidValueException.class);
    }
}
