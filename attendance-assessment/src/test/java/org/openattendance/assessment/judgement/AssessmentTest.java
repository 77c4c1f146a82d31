package org.openattendance.assessment.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.ATT_RAG;
import static org.openattendance.assessment.Samples.DAY;
import static org.openattendance.assessment.Samples.LEAD;
import static org.openattendance.assessment.Samples.LIBRARY;
import static org.openattendance.assessment.Samples.RAG;
import static org.openattendance.assessment.Samples.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.assessment.framework.EvidenceKind;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

class AssessmentTest {

    private static final Role HEAD = Role.of("HEAD_TEACHER");

    private static Judgement a1(String level, Role role, LocalDate on) {
        return Judgement.of("att-rag-a1", RAG.level(level), "seen", role, on);
    }

    private static Standing a1(Assessment assessment, LocalDate asOf) {
        return assessment.standings(ATT_RAG, asOf).of(ATT_RAG.criterion("a1"));
    }

    @Test
    void a_later_judgement_supersedes_and_the_earlier_one_stays_on_record() {
        var done = assessment(ATT_RAG, List.of(a1("R", LEAD, DAY), a1("A", LEAD, DAY.plusDays(10))));
        assertThat(done.history("att-rag-a1")).hasSize(2);
        assertThat(a1(done, DAY.minusDays(1)).status()).isEqualTo(JudgementStatus.NOT_YET_ASSESSED);
        assertThat(a1(done, DAY).level()).contains(RAG.level("R"));
        assertThat(a1(done, DAY.plusDays(9)).level()).contains(RAG.level("R"));
        assertThat(a1(done, DAY.plusDays(10)).level()).contains(RAG.level("A"));
        assertThat(a1(done, LocalDate.MAX).from()).hasSize(1);
    }

    @Test
    void a_judgement_recorded_late_for_an_earlier_day_does_not_supersede() {
        var done = assessment(ATT_RAG, List.of(a1("A", LEAD, DAY.plusDays(10)), a1("R", LEAD, DAY)));
        assertThat(a1(done, LocalDate.MAX).level()).contains(RAG.level("A"));
    }

    @Test
    void what_was_moderated_sets_aside_all_before_it_and_yields_to_what_comes_after() {
        var differing = assessment(ATT_RAG, List.of(a1("R", LEAD, DAY), a1("G", HEAD, DAY)));
        assertThat(a1(differing, LocalDate.MAX).differing()).isTrue();
        assertThat(a1(differing, LocalDate.MAX).level()).isEmpty();
        var settled = differing.with(a1("A", LEAD, DAY.plusDays(1)).asModerated());
        assertThat(a1(settled, LocalDate.MAX).differing()).isFalse();
        assertThat(a1(settled, LocalDate.MAX).level()).contains(RAG.level("A"));
        assertThat(settled.history("att-rag-a1")).hasSize(3);
        var reopened = settled.with(a1("G", HEAD, DAY.plusDays(2)));
        assertThat(a1(reopened, LocalDate.MAX).differing()).isTrue();
        assertThat(settled.standingsOf(LEAD, ATT_RAG)
                        .of(ATT_RAG.criterion("a1"))
                        .level())
                .as("what the role said alone")
                .contains(RAG.level("R"));
        assertThat(settled.assessors()).containsExactly(HEAD, LEAD);
    }

    @Test
    void a_limiting_criterion_cannot_be_left_out() {
        var done = assessment(ATT_RAG, List.of(Judgement.notApplicable("att-rag-c3", "no need", LEAD, DAY)));
        assertThatThrownBy(() -> done.standings(ATT_RAG))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("att-rag-c3");
    }

    @Test
    void judgements_of_other_frameworks_and_scales_are_refused() {
        var other = assessment(ATT_RAG, List.of(Judgement.of("att-rag-zz", RAG.level("R"), "", LEAD, DAY)));
        assertThatThrownBy(() -> other.standings(ATT_RAG)).isInstanceOf(InvalidValueException.class);
        var six = LIBRARY.registry().scale("six-point").level("1");
        var scale = assessment(ATT_RAG, List.of(Judgement.of("att-rag-a1", six, "", LEAD, DAY)));
        assertThatThrownBy(() -> scale.standings(ATT_RAG))
                .isInstanceOf(org.openattendance.assessment.scale.ScaleMismatchException.class);
        assertThatThrownBy(() -> assessment(ATT_RAG, List.of())
                        .standings(LIBRARY.registry().framework("ks3-links")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_status_is_never_a_level() {
        assertThatThrownBy(() -> new Judgement(
                        "att-rag-a1",
                        JudgementStatus.DONT_KNOW,
                        Optional.of(RAG.level("R")),
                        "",
                        Narrative.none(),
                        LEAD,
                        DAY,
                        false))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Judgement.without(JudgementStatus.ASSESSED, "att-rag-a1", "words", LEAD, DAY))
                .isInstanceOf(InvalidValueException.class);
        assertThat(JudgementStatus.DONT_KNOW.isDone()).isTrue();
        assertThat(JudgementStatus.ASSESSED.isDone()).isTrue();
        assertThat(JudgementStatus.NOT_YET_ASSESSED.isDone()).isFalse();
        assertThat(JudgementStatus.NOT_APPLICABLE.isDone()).isFalse();
    }

    @Test
    void what_is_thin_is_remarked_in_the_order_of_the_framework() {
        var done = assessment(
                        ATT_RAG,
                        List.of(
                                Judgement.of("att-rag-c3", RAG.level("G"), "", LEAD, DAY),
                                Judgement.of("att-rag-a1", RAG.level("G"), " ", LEAD, DAY),
                                Judgement.of("att-rag-a2", RAG.level("G"), "because", LEAD, DAY),
                                Judgement.dontKnow("att-rag-a3", "", LEAD, DAY),
                                Judgement.without(JudgementStatus.NOT_APPLICABLE, "att-rag-a5", "", LEAD, DAY),
                                Judgement.of("att-rag-b1", RAG.level("G"), "x", LEAD, DAY),
                                Judgement.of("att-rag-b1", RAG.level("R"), "y", HEAD, DAY)))
                .with(new EvidenceItem(
                        "e1",
                        EvidenceKind.VIEWS,
                        "Families say otherwise",
                        DAY,
                        "",
                        List.of(new EvidenceItem.Claim("att-rag-a2", false, EvidenceItem.Strength.FAIR))));
        assertThat(done.remarks(ATT_RAG))
                .extracting(r -> r.criterion().shortId() + " " + r.kind())
                .containsExactly(
                        "a1 LEVEL_WITHOUT_RATIONALE",
                        "a2 CONTRADICTED",
                        "a3 DONT_KNOW_WITHOUT_NOTE",
                        "a5 NOT_APPLICABLE_WITHOUT_REASON",
                        "b1 ASSESSORS_DIFFER",
                        "c3 LIMITING_WITHOUT_RATIONALE");
        assertThat(Remark.Kind.CONTRADICTED.words()).isNotBlank();
    }

    @Test
    void evidence_is_triangulated_by_three_kinds_of_which_one_is_views() {
        var done = assessment(ATT_RAG, List.of())
                .with(evidence("e1", EvidenceKind.DATA, DAY))
                .with(evidence("e2", EvidenceKind.DOCUMENT, DAY.minusYears(1)))
                .with(evidence("e3", EvidenceKind.OBSERVATION, DAY.minusDays(1)));
        var without = done.evidenceMix("att-rag-a1", LocalDate.MIN);
        assertThat(without.supporting()).hasSize(3);
        assertThat(without.isTriangulated()).isFalse();
        var with = done.with(evidence("e4", EvidenceKind.VIEWS, DAY)).evidenceMix("att-rag-a1", DAY.minusMonths(6));
        assertThat(with.isTriangulated()).isTrue();
        assertThat(with.oldest()).contains(DAY.minusYears(1));
        assertThat(with.newest()).contains(DAY);
        assertThat(with.stale()).containsExactly("e2");
        assertThat(with.isStale(DAY)).isFalse();
        assertThat(with.isStale(DAY.plusDays(1))).isTrue();
        var two = assessment(ATT_RAG, List.of())
                .with(evidence("e1", EvidenceKind.VIEWS, DAY))
                .with(evidence("e2", EvidenceKind.DATA, DAY));
        assertThat(two.evidenceMix("att-rag-a1", LocalDate.MIN).isTriangulated())
                .isFalse();
        assertThat(done.evidenceMix("att-rag-a2", LocalDate.MIN).newest()).isEmpty();
        assertThat(done.evidenceMix("att-rag-a2", LocalDate.MIN).isStale(LocalDate.MAX))
                .isFalse();
    }

    private static EvidenceItem evidence(String id, EvidenceKind kind, LocalDate on) {
        return EvidenceItem.supporting(id, kind, "A title", on, "folder 3", List.of("att-rag-a1"));
    }

    @Test
    void two_pieces_of_evidence_with_one_id_are_refused_and_so_is_one_that_says_nothing() {
        var done = assessment(ATT_RAG, List.of()).with(evidence("e1", EvidenceKind.DATA, DAY));
        assertThatThrownBy(() -> done.with(evidence("e1", EvidenceKind.VIEWS, DAY)))
                .hasMessageContaining("e1 twice");
        assertThatThrownBy(() -> EvidenceItem.supporting("e2", EvidenceKind.DATA, "t", DAY, "", List.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> EvidenceItem.supporting("e 2", EvidenceKind.DATA, "t", DAY, "", List.of("a")))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A123456789012",
                "see a12345678901B too",
                "ULN 1234567890",
                "SCN 123456789.",
                "943 476 5919",
                "mail jane.doe@school.example",
                "born on 3 May 2012",
                "DOB: 03/05/2012",
                "d.o.b. 03/05/2012",
                "pupil id 4711",
                "staff number: AB12",
                "TRN 12/34567"
            })
    void what_looks_like_a_person_is_refused_and_not_shown(String text) {
        assertThat(PupilDataGuard.looksPersonal(text)).isTrue();
        assertThatThrownBy(() -> Judgement.of("att-rag-a1", RAG.level("R"), text, LEAD, DAY))
                .isInstanceOf(PupilDataGuard.PersonalDataException.class)
                .hasMessageNotContaining(text)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> new Narrative("", text, "")).isInstanceOf(PupilDataGuard.PersonalDataException.class);
        assertThatThrownBy(() -> EvidenceItem.supporting("e", EvidenceKind.DATA, "t", DAY, text, List.of("a")))
                .isInstanceOf(PupilDataGuard.PersonalDataException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minutes of 12 May 2025",
                "42 of 380 pupils, 11.1%",
                "school 123456, DfE 330/2034",
                "staff no longer ring after ten",
                "Year 9, 2024/25",
                "policy 2.3, page 17",
                "pupils who were born abroad"
            })
    void ordinary_references_pass(String text) {
        assertThat(PupilDataGuard.looksPersonal(text)).isFalse();
        assertThat(Judgement.of("att-rag-a1", RAG.level("R"), text, LEAD, DAY).rationale())
                .isEqualTo(text);
    }

    @Test
    void rounds_are_in_order_of_day_then_name() {
        var first = new AssessmentRound("b", DAY);
        assertThat(first)
                .isLessThan(new AssessmentRound("a", DAY.plusDays(1)))
                .isLessThan(new AssessmentRound("c", DAY));
        assertThatThrownBy(() -> new AssessmentRound(" ", DAY)).isInstanceOf(InvalidValueException.class);
    }
}
