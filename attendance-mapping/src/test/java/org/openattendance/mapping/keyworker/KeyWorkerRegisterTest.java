package org.openattendance.mapping.keyworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.vocabulary.Term;
import org.openattendance.mapping.vocabulary.Vocabularies;
import org.openattendance.mapping.vocabulary.Vocabulary;
import org.openattendance.pupil.PupilRef;

class KeyWorkerRegisterTest {

    private static final Vocabularies WORDS = Vocabularies.standard();
    private static final Vocabulary ROLES = WORDS.get("key-worker-roles");
    private static final PupilRef ONE = PupilRef.of("p-1");
    private static final PupilRef TWO = PupilRef.of("p-2");
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final List<KeyWorker> WORKERS = List.of(
            KeyWorker.of("kw1", Role.of("YOUTH_WORKER"), "youth"),
            KeyWorker.of("kw2", Role.of("LEARNING_MENTOR"), "school"),
            KeyWorker.of("kw3", Role.of("YOUTH_WORKER"), "youth"));

    private static KeyWorkerAssignment assignment(PupilRef pupil, String worker, LocalDate start) {
        return KeyWorkerAssignment.of(pupil, worker, start, "at risk of missing out");
    }

    private static KeyWorkerRegister register(KeyWorkerAssignment... assignments) {
        return KeyWorkerRegister.of(WORKERS, List.of(assignments));
    }

    @Test
    void KS3_35_an_assignment_has_pupil_key_worker_first_day_and_reason() {
        KeyWorkerAssignment one = assignment(ONE, "kw1", SEPTEMBER);
        assertThat(one.pupil()).isEqualTo(ONE);
        assertThat(one.worker()).isEqualTo("kw1");
        assertThat(one.start()).isEqualTo(SEPTEMBER);
        assertThatThrownBy(() -> KeyWorkerAssignment.of(ONE, "kw1", SEPTEMBER, " "))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new KeyWorkerAssignment(
                        ONE, "kw1", DateSpan.always(), "why", false, Map.of(), java.util.Optional.empty(), List.of()))
                .hasMessageContaining("first day");
        assertThat(one).hasToString("assignment of kw1 2026-09-01..");
    }

    @Test
    void KS3_36_says_who_a_familys_single_contact_is_and_finds_two_at_once() {
        KeyWorkerRegister register = register(
                assignment(ONE, "kw1", SEPTEMBER), assignment(ONE, "kw2", NOVEMBER), assignment(TWO, "kw2", SEPTEMBER));
        assertThat(register.familyContact(ONE, SEPTEMBER).single()).contains("kw1");
        assertThat(register.familyContact(ONE, NOVEMBER).single()).isEmpty();
        assertThat(register.familyContact(ONE, NOVEMBER).workers()).containsExactly("kw1", "kw2");
        assertThat(register.familyContact(ONE, SEPTEMBER.minusDays(1)).workers())
                .isEmpty();
        assertThat(register.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.first().worker()).isEqualTo("kw1");
            assertThat(overlap.shared()).isEqualTo(DateSpan.from(NOVEMBER));
        });
    }

    @Test
    void two_who_share_the_last_and_first_day_overlap_and_the_day_after_does_not() {
        KeyWorkerAssignment first = assignment(ONE, "kw1", SEPTEMBER).withEnd(NOVEMBER);
        assertThat(register(first, assignment(ONE, "kw2", NOVEMBER)).overlaps()).hasSize(1);
        assertThat(register(first, assignment(ONE, "kw2", NOVEMBER.plusDays(1))).overlaps())
                .isEmpty();
        assertThat(register(first, assignment(ONE, "kw2", NOVEMBER).asCover()).overlaps())
                .isEmpty();
        assertThat(register(first.asCover(), assignment(ONE, "kw2", NOVEMBER)).overlaps())
                .isEmpty();
        assertThat(register(first, assignment(TWO, "kw2", NOVEMBER)).overlaps()).isEmpty();
    }

    @Test
    void one_who_stands_in_is_the_contact_while_they_do() {
        KeyWorkerRegister register = register(
                assignment(ONE, "kw1", SEPTEMBER),
                assignment(ONE, "kw2", NOVEMBER).withEnd(NOVEMBER.plusDays(6)).asCover());
        assertThat(register.familyContact(ONE, NOVEMBER).single()).contains("kw2");
        assertThat(register.familyContact(ONE, NOVEMBER.plusDays(7)).single()).contains("kw1");
    }

    @Test
    void KS3_37_an_assignment_may_rest_on_an_assessment() {
        KeyWorkerAssignment one = assignment(ONE, "kw1", SEPTEMBER)
                .withAssessment(new KeyWorkerAssignment.Assessment(
                        "early help assessment", SEPTEMBER.minusDays(10), Role.of("LEAD_PRACTITIONER")));
        assertThat(one.assessment()).hasValueSatisfying(assessment -> {
            assertThat(assessment.kind()).isEqualTo("early help assessment");
            assertThat(assessment.on()).isEqualTo(SEPTEMBER.minusDays(10));
            assertThat(assessment.lead()).isEqualTo(Role.of("LEAD_PRACTITIONER"));
        });
    }

    @Test
    void KS3_40_two_core_tasks_are_on_every_assignment() {
        Vocabulary tasks = WORDS.get("key-worker-tasks");
        assertThat(tasks.codes()).containsExactly("PUPIL_AT_CENTRE", "SINGLE_CONTACT");
        assertThat(assignment(ONE, "kw1", SEPTEMBER).coreTasks(tasks)).isEqualTo(tasks.codes());
    }

    @Test
    void KS3_41_the_choice_to_help_oneself_or_to_refer_is_kept_with_its_reason() {
        assertThat(ROLES.position("R1")).isEqualTo(1);
        KeyWorkerAssignment one = assignment(ONE, "kw1", SEPTEMBER)
                .with(new KeyWorkerAssignment.SupportDecision(
                        NOVEMBER, KeyWorkerAssignment.SupportDecision.Choice.REFER, "needs a therapist"))
                .with(new KeyWorkerAssignment.SupportDecision(
                        SEPTEMBER, KeyWorkerAssignment.SupportDecision.Choice.SELF, "trust comes first"));
        assertThat(one.decisions())
                .extracting(KeyWorkerAssignment.SupportDecision::choice)
                .containsExactly(
                        KeyWorkerAssignment.SupportDecision.Choice.SELF,
                        KeyWorkerAssignment.SupportDecision.Choice.REFER);
        assertThatThrownBy(() -> new KeyWorkerAssignment.SupportDecision(
                        NOVEMBER, KeyWorkerAssignment.SupportDecision.Choice.SELF, ""))
                .isInstanceOf(InvalidValueException.class);
    }

    private static void canBeAgreed(String item, int position) {
        assertThat(ROLES.codes()).hasSize(6);
        assertThat(ROLES.position(item)).isEqualTo(position);
        KeyWorkerAssignment one = assignment(ONE, "kw1", SEPTEMBER);
        assertThat(one.open(ROLES)).contains(item);
        assertThat(one.withAgreed(item, true, ROLES).agreed()).containsEntry(item, true);
        assertThat(one.withAgreed(item, false, ROLES).agreed()).containsEntry(item, false);
        assertThat(one.withAgreed(item, false, ROLES).open(ROLES)).doesNotContain(item);
    }

    @Test
    void KS3_42_being_the_one_contact_is_second_of_six_and_can_be_agreed() {
        canBeAgreed("R2", 2);
    }

    @Test
    void KS3_44_earning_trust_is_fourth_of_six_and_can_be_agreed() {
        canBeAgreed("R4", 4);
    }

    @Test
    void KS3_45_encouraging_the_child_to_tell_is_fifth_of_six_and_can_be_agreed() {
        canBeAgreed("R5", 5);
        assertThatThrownBy(() -> assignment(ONE, "kw1", SEPTEMBER).withAgreed("R7", true, ROLES))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_43_continuity_is_how_many_and_the_longest_gap() {
        assertThat(ROLES.position("R3")).isEqualTo(3);
        KeyWorkerRegister register = register(
                assignment(ONE, "kw1", SEPTEMBER.plusDays(2)).withEnd(SEPTEMBER.plusDays(9)),
                assignment(ONE, "kw2", SEPTEMBER.plusDays(15)).withEnd(SEPTEMBER.plusDays(19)),
                assignment(ONE, "kw1", SEPTEMBER.plusDays(20)).withEnd(SEPTEMBER.plusDays(26)));
        DateSpan month = DateSpan.ofClosed(SEPTEMBER, SEPTEMBER.plusDays(29));
        assertThat(register.continuity(ONE, month)).isEqualTo(new KeyWorkerRegister.Continuity(2, 5));
        assertThat(register.continuity(TWO, month)).isEqualTo(new KeyWorkerRegister.Continuity(0, 30));
        assertThat(register.continuity(ONE, DateSpan.ofClosed(SEPTEMBER, SEPTEMBER.plusDays(9))))
                .isEqualTo(new KeyWorkerRegister.Continuity(1, 2));
        assertThat(register(assignment(ONE, "kw1", SEPTEMBER)).continuity(ONE, month))
                .isEqualTo(new KeyWorkerRegister.Continuity(1, 0));
        assertThatThrownBy(() -> register.continuity(ONE, DateSpan.from(SEPTEMBER)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_long_assignment_that_holds_a_short_one_leaves_no_gap() {
        KeyWorkerRegister register = register(
                assignment(ONE, "kw1", SEPTEMBER).withEnd(SEPTEMBER.plusDays(20)),
                assignment(ONE, "kw2", SEPTEMBER.plusDays(2))
                        .withEnd(SEPTEMBER.plusDays(4))
                        .asCover());
        assertThat(register.continuity(ONE, DateSpan.ofClosed(SEPTEMBER, SEPTEMBER.plusDays(20)))
                        .longestGap())
                .isZero();
    }

    @Test
    void KS3_103_lists_key_worker_role_and_agency() {
        KeyWorkerRegister register = register(assignment(ONE, "kw2", SEPTEMBER), assignment(TWO, "kw1", SEPTEMBER));
        assertThat(register.handbookRows(NOVEMBER))
                .containsExactly(List.of("kw1", "YOUTH_WORKER", "youth"), List.of("kw2", "LEARNING_MENTOR", "school"));
        assertThat(register.handbookRows(SEPTEMBER.minusDays(1))).isEmpty();
    }

    @Test
    void KS3_143_answers_who_was_key_worker_on_a_day_and_the_share_of_eligible_pupils_with_one() {
        KeyWorkerRegister register = register(assignment(ONE, "kw1", SEPTEMBER).withEnd(NOVEMBER));
        assertThat(register.keyWorkersOf(ONE, NOVEMBER))
                .extracting(KeyWorker::id)
                .containsExactly("kw1");
        assertThat(register.keyWorkersOf(ONE, NOVEMBER.plusDays(1))).isEmpty();
        assertThat(register.shareWithKeyWorker(List.of(ONE, TWO, TWO), NOVEMBER))
                .contains(Rate.of(1, 2));
        assertThat(register.shareWithKeyWorker(List.of(), NOVEMBER)).isEmpty();
    }

    @Test
    void a_caseload_counts_pupils_not_assignments() {
        KeyWorkerRegister register = register(
                assignment(ONE, "kw1", SEPTEMBER), assignment(ONE, "kw1", NOVEMBER), assignment(TWO, "kw1", SEPTEMBER));
        assertThat(register.caseloads(NOVEMBER)).isEqualTo(Map.of("kw1", 2, "kw2", 0, "kw3", 0));
        assertThat(register.activeOn(SEPTEMBER)).hasSize(2);
    }

    @Test
    void an_assignment_of_a_stranger_is_refused() {
        assertThatThrownBy(() -> register(assignment(ONE, "kw9", SEPTEMBER)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("kw9")
                .hasMessageNotContaining("p-1");
        assertThat(register()).hasToString("register of 3 key workers and 0 assignments");
        assertThat(register().workers()).extracting(KeyWorker::id).containsExactly("kw1", "kw2", "kw3");
    }

    @Test
    void KS3_47_nine_functions_in_order() {
        assertThat(WORDS.get("key-worker-functions").codes())
                .containsExactly("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9");
        assertThat(WORDS.get("key-worker-functions").terms())
                .extracting(Term::label)
                .doesNotHaveDuplicates();
    }
}
