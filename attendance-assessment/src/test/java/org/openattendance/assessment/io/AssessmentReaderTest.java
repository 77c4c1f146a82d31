package org.openattendance.assessment.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.ATT_RAG;
import static org.openattendance.assessment.Samples.DAY;
import static org.openattendance.assessment.Samples.LEAD;
import static org.openattendance.assessment.Samples.LIBRARY;
import static org.openattendance.assessment.Samples.RAG;
import static org.openattendance.assessment.Samples.assessment;
import static org.openattendance.assessment.Samples.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.assessment.framework.EvidenceKind;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.CohortAnswer;
import org.openattendance.assessment.judgement.EvidenceItem;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Narrative;
import org.openattendance.base.Issue;

class AssessmentReaderTest {

    private static final Assessment FULL = assessment(
                    ATT_RAG,
                    List.of(
                            Judgement.of("att-rag-a1", RAG.level("G"), "named in May", LEAD, DAY),
                            Judgement.of("att-rag-a1", RAG.level("A"), "less time", LEAD, DAY.plusDays(1))
                                    .asModerated(),
                            Judgement.dontKnow("att-rag-c3", "ask all staff", LEAD, DAY),
                            Judgement.notApplicable("att-rag-a5", "no governors", LEAD, DAY),
                            new Judgement(
                                    "att-rag-b1",
                                    org.openattendance.assessment.framework.JudgementStatus.ASSESSED,
                                    java.util.Optional.of(RAG.level("R")),
                                    "",
                                    new Narrative("a draft", "approval", "approve it"),
                                    LEAD,
                                    DAY,
                                    false)))
            .with(new EvidenceItem(
                    "e1",
                    EvidenceKind.VIEWS,
                    "Survey of families",
                    DAY,
                    "",
                    List.of(
                            new EvidenceItem.Claim("att-rag-a1", true, EvidenceItem.Strength.STRONG),
                            new EvidenceItem.Claim("att-rag-b1", false, EvidenceItem.Strength.WEAK))))
            .with(new CohortAnswer("Who is missing?", "ALL", "few"));

    @Test
    void what_was_written_is_read_back_and_written_the_same() {
        String json = AssessmentWriter.toJson(FULL);
        var read = AssessmentReader.load("a.json", text(json), LIBRARY.registry());
        assertThat(read.assessment()).isEqualTo(FULL);
        assertThat(read.framework()).isEqualTo(ATT_RAG);
        assertThat(AssessmentWriter.toJson(read.assessment())).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version" : "1.0.0"          | "version" : "0.9"                 | UNKNOWN_FRAMEWORK       | /framework
            "criterion" : "att-rag-c3"   | "criterion" : "z9"                | UNKNOWN_CRITERION       | /judgements/2/criterion
            "level" : "R"                | "level" : "B"                     | UNKNOWN_LEVEL           | /judgements/4/level
            "DONT_KNOW"                  | "NOT_APPLICABLE"                  | LIMITING_NOT_APPLICABLE | /judgements/2/status
            "DONT_KNOW"                  | "PERHAPS"                         | UNKNOWN_VALUE           | /judgements/2/status
            "rationale" : "named in May" | "rationale" : "see A123456789012" | PERSONAL_DATA           | /judgements/0
            "title" : "Survey of families" | "title" : "born on 3 May"        | PERSONAL_DATA           | /evidence/0
            "text" : "few"               | "text" : "a@b.example"            | PERSONAL_DATA           | /answers/0
            "reference" : "100001"       | "reference" : "Jane Smith"        | INVALID_VALUE           | ``
            "kind" : "SETTING"           | "kind" : "PUPIL"                  | UNKNOWN_VALUE           | /subject/kind
            "assessor" : "SENIOR_ATTENDANCE_LEAD" | "assessor" : "Mrs Jones" | BAD_ROLE                | /judgements/0/assessor
            "on" : "2025-11-04"          | "on" : "soon"                     | BAD_DATE                | /judgements/1/on
            "supports" : false           | "supports" : "no"                 | WRONG_TYPE              | /evidence/0/claims/1/supports
            "strength" : "WEAK"          | "strength" : "HIGH"               | UNKNOWN_VALUE           | /evidence/0/claims/1/strength
            "cohort" : "ALL"             | "cohort" : "everybody"            | INVALID_VALUE           | /answers/0
            """)
    void a_fault_is_named_with_its_place(String good, String bad, String reason, String pointer) {
        String json = AssessmentWriter.toJson(FULL);
        assertThat(json).contains(good);
        String broken = json.replaceFirst(java.util.regex.Pattern.quote(good), bad);
        var read = AssessmentReader.read("a.json", text(broken), LIBRARY.registry(), FieldPolicy.REPORT);
        assertThat(read.value()).isEmpty();
        assertThat(read.issues())
                .extracting(issue -> issue.reason() + " " + ((Issue.Path) issue.place()).pointer())
                .contains(reason + " " + pointer);
        assertThat(read.issues().toString())
                .doesNotContain("A123456789012")
                .doesNotContain("Jane")
                .doesNotContain("Jones");
        assertThatThrownBy(() -> AssessmentReader.load("a.json", text(broken), LIBRARY.registry()))
                .isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void an_unknown_field_is_reported_and_the_rest_is_used() {
        String json = AssessmentWriter.toJson(FULL).replace("\"purpose\"", "\"mood\" : 1,\n  \"purpose\"");
        var read = AssessmentReader.read("a.json", text(json), LIBRARY.registry(), FieldPolicy.REPORT);
        assertThat(read.value()).isPresent();
        assertThat(read.issues()).extracting(Issue::reason).containsExactly("UNKNOWN_FIELD");
        assertThat(AssessmentReader.read("a.json", text(json), LIBRARY.registry(), FieldPolicy.REFUSE)
                        .value())
                .isEmpty();
    }

    @Test
    void a_population_is_read_with_its_groups_and_each_case_once() {
        var read = PopulationReader.read(
                "p.csv",
                text("case,stage,last_sampled\nK2,L1,2025-01-02\nK1,L2,\nK2,L1,\n,L1,\nK3,L1,soon\n"),
                List.of("stage"));
        assertThat(read.value())
                .extracting(c -> c.ref().text()
                        + c.groups().get("stage")
                        + c.lastSampled().isPresent())
                .containsExactly("K2L1true", "K1L2false", "K3L1false");
        assertThat(read.issues())
                .extracting(i -> i.reason() + i.line().orElse(0L))
                .containsExactly("DUPLICATE_CASE4", "BAD_ROW5", "BAD_DATE6");
        assertThat(read.issues().toString()).doesNotContain("K2");
        assertThatThrownBy(() -> PopulationReader.read("p.csv", text("case\nK1\n"), List.of("stage")))
                .hasMessageContaining("stage");
    }
}
