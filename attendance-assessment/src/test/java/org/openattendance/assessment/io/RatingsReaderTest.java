package org.openattendance.assessment.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.ATT_RAG;
import static org.openattendance.assessment.Samples.LIBRARY;
import static org.openattendance.assessment.Samples.assessment;
import static org.openattendance.assessment.Samples.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.table.UnreadableInputException;

class RatingsReaderTest {

    private static final String HEADER = "criterion_id,assessor,status,level,rationale,date\n";

    private static Checked<List<Judgement>> read(AssessmentFramework framework, String rows) {
        return RatingsReader.read("r.csv", text(HEADER + rows), framework);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            z9,LEAD,ASSESSED,G,x,2025-11-03                   | ERROR   | UNKNOWN_CRITERION          | criterion_id
            a1,LEAD,GOOD,G,x,2025-11-03                       | ERROR   | UNKNOWN_STATUS             | status
            a1,LEAD,ASSESSED,B,x,2025-11-03                   | ERROR   | UNKNOWN_LEVEL              | level
            a1,LEAD,ASSESSED,,x,2025-11-03                    | ERROR   | MISSING_LEVEL              | level
            a1,LEAD,DONT_KNOW,G,x,2025-11-03                  | ERROR   | LEVEL_NOT_EXPECTED         | level
            c3,LEAD,NOT_APPLICABLE,,x,2025-11-03              | ERROR   | LIMITING_NOT_APPLICABLE    | status
            a1,LEAD,ASSESSED,G,x,3 November                   | ERROR   | BAD_DATE                   | date
            a1,123,ASSESSED,G,x,2025-11-03                    | ERROR   | BAD_ROLE                   | assessor
            a1,LEAD,ASSESSED,G,about A123456789012,2025-11-03 | ERROR   | PERSONAL_DATA              | rationale
            a1,LEAD,ASSESSED                                  | ERROR   | BAD_ROW                    | ``
            a1,LEAD,NOT_APPLICABLE,,,2025-11-03               | WARNING | NOT_APPLICABLE_WITHOUT_REASON | rationale
            a1,LEAD,DONT_KNOW,,,2025-11-03                    | WARNING | DONT_KNOW_WITHOUT_NOTE     | rationale
            c3,LEAD,ASSESSED,A,,2025-11-03                    | WARNING | LIMITING_WITHOUT_RATIONALE | rationale
            """)
    void a_row_with_a_fault_is_named_with_line_and_column(String row, String severity, String reason, String column) {
        var read = read(ATT_RAG, "a2,LEAD,ASSESSED,G,fine,2025-11-03\n" + row + "\n");
        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.severity().name()).isEqualTo(severity);
            assertThat(issue.reason()).isEqualTo(reason);
            assertThat(issue.line()).contains(3L);
            assertThat(((Issue.Cell) issue.place()).column()).isEqualTo(column);
            assertThat(issue.message()).doesNotContain("A123456789012");
        });
        assertThat(read.value()).as("good rows are used").hasSize(severity.equals("ERROR") ? 1 : 2);
    }

    @Test
    void ids_may_be_short_full_or_shared_and_roles_are_tidied() {
        var read = read(
                ATT_RAG,
                "a1,Deputy head,assessed,G,x,2025-11-03\natt-rag-a2,,ASSESSED,A,x,\nDO-1,LEAD,NOT_YET_ASSESSED,,,\n");
        assertThat(read.issues()).isEmpty();
        assertThat(read.value())
                .extracting(Judgement::criterion)
                .containsExactly("att-rag-a1", "att-rag-a2", "att-rag-d1");
        assertThat(read.value()).extracting(j -> j.assessor().id()).containsExactly("DEPUTY_HEAD", "UNNAMED", "LEAD");
    }

    @Test
    void the_latest_date_stands_wherever_it_is_in_the_file() {
        var judgements = read(
                ATT_RAG, "a1,LEAD,ASSESSED,G,x,2025-11-03\na1,LEAD,ASSESSED,R,x,2024-11-03\na1,LEAD,ASSESSED,A,x,\n");
        assertThat(judgements.issues()).isEmpty();
        var standing =
                assessment(ATT_RAG, judgements.value()).standings(ATT_RAG).of(ATT_RAG.criterion("a1"));
        assertThat(standing.level().orElseThrow().code()).isEqualTo("G");
    }

    @Test
    void of_one_day_the_later_row_stands_and_it_is_said() {
        var judgements = read(ATT_RAG, "a1,LEAD,ASSESSED,G,x,2025-11-03\na1,LEAD,ASSESSED,R,y,2025-11-03\n");
        assertThat(judgements.issues()).extracting(Issue::reason).containsExactly("SAME_DAY_JUDGEMENTS");
        var standing =
                assessment(ATT_RAG, judgements.value()).standings(ATT_RAG).of(ATT_RAG.criterion("a1"));
        assertThat(standing.level().orElseThrow().code()).isEqualTo("R");
        assertThat(read(ATT_RAG, "a1,LEAD,ASSESSED,G,x,2025-11-03\na1,LEAD,ASSESSED,G,y,2025-11-03\n")
                        .issues())
                .isEmpty();
    }

    @Test
    void assessors_who_differ_leave_the_criterion_open_and_those_who_agree_do_not() {
        var judgements = read(ATT_RAG, """
                a1,LEAD,ASSESSED,G,x,2025-11-03
                a1,HEAD,ASSESSED,A,x,2025-11-03
                a2,LEAD,ASSESSED,G,x,2025-11-03
                a2,HEAD,ASSESSED,G,other words,2025-11-09
                a3,LEAD,ASSESSED,G,x,2025-11-03
                a3,HEAD,NOT_YET_ASSESSED,,,2025-11-03
                """);
        var standings = assessment(ATT_RAG, judgements.value()).standings(ATT_RAG);
        assertThat(standings.differing())
                .extracting(s -> s.criterion().shortId())
                .containsExactly("a1");
        assertThat(standings.of(ATT_RAG.criterion("a1")).status()).isEqualTo(JudgementStatus.NOT_YET_ASSESSED);
        assertThat(standings.of(ATT_RAG.criterion("a2")).level()).isPresent();
        assertThat(standings.of(ATT_RAG.criterion("a3")).level()).isPresent();
    }

    @Test
    void narrative_criteria_take_words_and_suggestions_become_actions() {
        var oaief = LIBRARY.registry().framework("oaief-overview");
        var read = read(oaief, "p1,LEAD,ASSESSED,,a lead and a plan,2025-11-03\np2,LEAD,ASSESSED,,,2025-11-03\n");
        assertThat(read.value())
                .singleElement()
                .satisfies(j -> assertThat(j.narrative().inPlace()).isEqualTo("a lead and a plan"));
        assertThat(read.issues()).extracting(Issue::reason).containsExactly("MISSING_WORDS");
        var sheet = LIBRARY.registry().framework("communication-sheet");
        assertThat(read(sheet, "cs-suggest,LEAD,ASSESSED,,Ask partners,2025-11-03\n")
                        .value()
                        .get(0)
                        .narrative()
                        .actionLines())
                .containsExactly("Ask partners");
    }

    @Test
    void a_file_without_its_columns_is_refused() {
        assertThatThrownBy(() -> RatingsReader.read("r.csv", text("id,level\na1,G\n"), ATT_RAG))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("criterion_id");
    }
}
