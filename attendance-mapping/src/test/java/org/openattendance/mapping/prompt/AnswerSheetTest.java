package org.openattendance.mapping.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.vocabulary.Sources;

class AnswerSheetTest {

    private static final PromptSheets SHEETS = PromptSheets.standard();
    private static final Role LEAD = Role.of("ATTENDANCE_LEAD");
    private static final Role HEAD = Role.of("HEAD_TEACHER");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private static AnswerSheet reviewOfSchool() {
        return AnswerSheet.of(SHEETS.get("communication-review"), "school-1");
    }

    @Test
    void KS3_158_a_communication_review_asks_five_questions_and_stores_five_answers() {
        AnswerSheet review = reviewOfSchool();
        assertThat(review.sheet().ids()).containsExactly("what", "who-when", "methods", "effective", "improve");
        for (String prompt : review.sheet().ids()) {
            review = review.with(new Answer(prompt, "answer to " + prompt, LEAD, DAY));
        }
        assertThat(review.answers()).hasSize(5);
        assertThat(review.unanswered()).isEmpty();
        assertThat(review.latest("methods").map(Answer::text)).contains("answer to methods");
    }

    @Test
    void KS3_187_the_review_of_coordination_has_three_questions() {
        assertThat(SHEETS.get("coordination-review").ids()).containsExactly("coordinate", "gain", "evaluate");
    }

    @Test
    void KS3_192_the_part_of_the_school_is_text_with_the_role_that_holds_it() {
        AnswerSheet sheet = AnswerSheet.of(SHEETS.get("agency-support"), "scenario-1")
                .with(new Answer("2", "One weekly call with all agencies", LEAD, DAY));
        assertThat(sheet.latest("2")).hasValueSatisfying(answer -> {
            assertThat(answer.by()).isEqualTo(LEAD);
            assertThat(answer.text()).isEqualTo("One weekly call with all agencies");
        });
    }

    @Test
    void KS3_193_what_would_make_joint_working_normal_is_kept_with_role_and_date_and_exported() {
        AnswerSheet sheet = AnswerSheet.of(SHEETS.get("agency-support"), "scenario-1")
                .with(new Answer("3", "Agencies join the staff meeting", HEAD, DAY));
        assertThat(sheet.export()).contains("2026-10-05 HEAD_TEACHER: Agencies join the staff meeting");
    }

    @Test
    void KS3_212_the_most_useful_role_of_the_school_is_kept_with_role_and_date_and_exported() {
        AnswerSheet sheet = AnswerSheet.of(SHEETS.get("shared-responsibility"), "scenario-2")
                .with(new Answer("b1", "Keep one adult who stays", HEAD, DAY))
                .with(new Answer("b2", "Mornings, where it is hardest", LEAD, DAY.plusDays(1)));
        assertThat(sheet.export())
                .contains("b1. ", "2026-10-05 HEAD_TEACHER: Keep one adult who stays")
                .contains("b2. ", "2026-10-06 ATTENDANCE_LEAD: Mornings, where it is hardest");
    }

    @Test
    void KS3_122_evidence_of_being_part_of_school_life_is_what_the_user_entered() {
        AnswerSheet check = AnswerSheet.of(SHEETS.get("embedding"), "school-1")
                .with(new Answer("evidence", "Partners are on the staff rota", LEAD, DAY))
                .with(new Answer("evidence", "Two partners taught in form time", HEAD, DAY));
        assertThat(check.to("evidence").stream().map(Answer::text))
                .containsExactly("Partners are on the staff rota", "Two partners taught in form time");
        assertThat(check.unanswered()).containsExactly("next");
    }

    @Test
    void several_people_may_answer_and_nobody_is_overwritten() {
        AnswerSheet review = reviewOfSchool()
                .with(new Answer("what", "later", LEAD, DAY.plusDays(1)))
                .with(new Answer("what", "first", HEAD, DAY));
        assertThat(review.to("what").stream().map(Answer::text)).containsExactly("first", "later");
        assertThat(review.latest("what").map(Answer::text)).contains("later");
        assertThat(review.latest("improve")).isEmpty();
    }

    @Test
    void an_answer_to_a_question_of_another_sheet_is_refused() {
        assertThatThrownBy(() -> reviewOfSchool().with(new Answer("b1", "text", LEAD, DAY)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("communication-review");
    }

    @Test
    void the_export_shows_what_nobody_answered() {
        assertThat(reviewOfSchool().export())
                .startsWith("How we share information with partners (school-1)\n")
                .contains("not answered yet");
    }

    @Test
    void a_sheet_takes_a_question_of_the_callers_own() {
        PromptSheet more = SHEETS.get("embedding").plus(Prompt.local("own", "What do pupils say?"));
        assertThat(more.ids()).containsExactly("evidence", "next", "own");
        assertThatThrownBy(() -> more.plus(Prompt.local("own", "Again?"))).hasMessageContaining("twice");
    }

    @Test
    void every_question_cites_a_source_that_exists() {
        Sources sources = Sources.standard();
        SHEETS.ids()
                .forEach(id -> assertThat(SHEETS.get(id).prompts())
                        .isNotEmpty()
                        .allSatisfy(prompt -> prompt.sources().forEach(sources::get)));
        assertThatThrownBy(() -> SHEETS.get("no-such")).hasMessageContaining("\nMaybe ");
    }

    @Test
    void what_was_answered_does_not_show_in_toString() {
        Answer answer = new Answer("what", "about someone", LEAD, DAY);
        assertThat(answer).hasToString("what by ATTENDANCE_LEAD on 2026-10-05");
        assertThat(reviewOfSchool().with(answer)).hasToString("communication-review on school-1 (1 answers)");
    }

    @Test
    void is_equal_by_sheet_subject_and_answers() {
        Answer answer = new Answer("what", "x", LEAD, DAY);
        assertThat(reviewOfSchool()).isEqualTo(reviewOfSchool()).hasSameHashCodeAs(reviewOfSchool());
        assertThat(reviewOfSchool())
                .isNotEqualTo(reviewOfSchool().with(answer))
                .isNotEqualTo(AnswerSheet.of(SHEETS.get("communication-review"), "school-2"));
        assertThat(List.of(answer)).containsExactly(new Answer("what", "x", LEAD, DAY));
    }
}
