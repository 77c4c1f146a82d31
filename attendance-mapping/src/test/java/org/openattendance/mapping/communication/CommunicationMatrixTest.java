package org.openattendance.mapping.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.vocabulary.Vocabularies;

class CommunicationMatrixTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final CommunicationPurpose INFORMATION = CommunicationPurpose.INFORMATION;
    private static final CommunicationPurpose COMMENT = CommunicationPurpose.COMMENT;

    private static CommunicationMatrix matrix() {
        return CommunicationMatrix.of(List.of(Story.of("s1", "Lunch on site"), Story.of("s2", "New club")))
                .with(MatrixCell.of("s1", "youth", Set.of(COMMENT, INFORMATION)))
                .with(MatrixCell.of("s1", "police", Set.of(CommunicationPurpose.ACTION), "walk past at noon", DAY))
                .with(MatrixCell.of("s2", "youth", Set.of()));
    }

    @Test
    void KS3_174_four_purposes_and_a_cell_may_hold_any_of_them_or_none() {
        assertThat(CommunicationPurpose.values())
                .containsExactly(
                        CommunicationPurpose.INFORMATION,
                        CommunicationPurpose.ACTION,
                        CommunicationPurpose.COMMENT,
                        CommunicationPurpose.RESPONSE);
        assertThat(matrix().purposes("s1", "youth")).containsExactly(INFORMATION, COMMENT);
        assertThat(matrix().purposes("s2", "youth")).isEmpty();
        assertThat(matrix().cell("s2", "youth").orElseThrow().isTold()).isFalse();
        assertThat(matrix().purposes("s2", "police")).isEmpty();
        MatrixCell all = MatrixCell.of("s1", "youth", EnumSet.allOf(CommunicationPurpose.class), "tell us", DAY);
        assertThat(matrix().with(all).purposes("s1", "youth")).hasSize(4);
    }

    @Test
    void KS3_173_who_is_asked_for_an_action_comment_or_answer_is_told_what_is_expected_and_by_when() {
        MatrixCell asked = matrix().cell("s1", "police").orElseThrow();
        assertThat(asked.expected()).isEqualTo("walk past at noon");
        assertThat(asked.due()).contains(DAY);
        for (CommunicationPurpose purpose :
                List.of(CommunicationPurpose.ACTION, CommunicationPurpose.RESPONSE, COMMENT)) {
            assertThat(MatrixCell.of("s1", "youth", Set.of(purpose), "think", DAY)
                            .due())
                    .contains(DAY);
        }
        assertThatThrownBy(() -> MatrixCell.of("s1", "police", Set.of(CommunicationPurpose.RESPONSE)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        MatrixCell reason = new MatrixCell(
                "s1",
                "police",
                Set.of(CommunicationPurpose.ACTION),
                Optional.empty(),
                "",
                Optional.empty(),
                "whenever a patrol is near",
                MatrixCell.Status.PLANNED);
        assertThat(reason.noDueReason()).isNotEmpty();
    }

    @Test
    void what_is_not_answered_by_its_day_is_overdue() {
        assertThat(matrix().overdueOn(DAY)).isEmpty();
        assertThat(matrix().overdueOn(DAY.plusDays(1)))
                .extracting(MatrixCell::partner)
                .containsExactly("police");
        MatrixCell answered = matrix().cell("s1", "police").orElseThrow().withStatus(MatrixCell.Status.RESPONDED);
        assertThat(matrix().with(answered).overdueOn(DAY.plusDays(1))).isEmpty();
        MatrixCell sent = answered.withStatus(MatrixCell.Status.ACKNOWLEDGED);
        assertThat(matrix().with(sent).overdueOn(DAY.plusDays(1))).hasSize(1);
        MatrixCell comment = MatrixCell.of("s1", "camhs", Set.of(COMMENT), "", DAY);
        assertThat(comment.isOverdueOn(DAY.plusDays(9))).isFalse();
    }

    @Test
    void KS3_175_a_channel_for_each_cell_and_four_in_the_list() {
        assertThat(Vocabularies.standard().get("communication-channels").codes())
                .containsExactly("EMAIL", "NEWSLETTER", "LETTER", "MEETING");
        assertThat(MatrixCell.of("s1", "youth", Set.of(INFORMATION))
                        .withChannel("EMAIL")
                        .channel())
                .contains("EMAIL");
    }

    @Test
    void KS3_176_compared_with_what_partners_say_shows_agreement_missing_extra_and_other_channels() {
        CommunicationMatrix ours = CommunicationMatrix.of(List.of(Story.of("s1", "A"), Story.of("s2", "B")))
                .with(MatrixCell.of("s1", "youth", Set.of(INFORMATION)).withChannel("EMAIL"))
                .with(MatrixCell.of("s1", "camhs", Set.of(INFORMATION, COMMENT)))
                .with(MatrixCell.of("s2", "youth", Set.of(INFORMATION)));
        CommunicationMatrix theirs = CommunicationMatrix.of(ours.stories())
                .with(MatrixCell.of("s1", "youth", Set.of(INFORMATION)).withChannel("MEETING"))
                .with(MatrixCell.of("s1", "camhs", Set.of(COMMENT)))
                .with(MatrixCell.of("s1", "police", Set.of(INFORMATION)))
                .with(MatrixCell.of("s2", "youth", Set.of(INFORMATION)).withChannel("LETTER"));
        MatrixComparison comparison = ours.compareWith(theirs);
        assertThat(comparison.agreeing())
                .extracting(MatrixComparison.Cell::story)
                .containsExactly("s2");
        assertThat(comparison.withMissing())
                .extracting(cell -> cell.partner() + " " + cell.missing())
                .containsExactly("police [INFORMATION]");
        assertThat(comparison.withExtra())
                .extracting(cell -> cell.partner() + " " + cell.extra())
                .containsExactly("camhs [INFORMATION]");
        assertThat(comparison.withOtherChannel())
                .extracting(MatrixComparison.Cell::partner)
                .containsExactly("youth");
        assertThat(comparison.cells()).hasSize(4);
    }

    @Test
    void KS3_183_the_export_has_a_row_for_each_story_and_four_columns_of_partners() {
        CommunicationMatrix more = matrix().with(Story.of("s3", "=SUM(A1) <b>"));
        assertThat(more.rows())
                .containsExactly(
                        List.of("Lunch on site", "youth", "police", "youth", ""),
                        List.of("New club", "", "", "", ""),
                        List.of("=SUM(A1) <b>", "", "", "", ""));
        assertThat(more.csv())
                .isEqualTo(
                        "Story,For information,For action,For comment,For response\nLunch on site,youth,police,youth,\nNew club,,,,\n'=SUM(A1) <b>,,,,\n");
        assertThat(more.markdown()).contains("| =SUM\\(A1\\) &lt;b&gt; |");
        assertThat(more.partners()).containsExactly("police", "youth");
    }

    @Test
    void KS3_153_a_story_is_of_one_of_three_kinds() {
        assertThat(Vocabularies.standard().get("communication-kinds").codes())
                .containsExactly("CHALLENGE", "STRATEGY", "PARTNERSHIP");
        assertThat(Story.of("s", "T").withKind("STRATEGY").kind()).contains("STRATEGY");
    }

    @Test
    void KS3_152_three_principles_of_communication() {
        assertThat(Vocabularies.standard().get("communication-principles").codes())
                .containsExactly("REGULAR_CONTACT", "RELEVANT_TO_EACH", "SHARED_UNDERSTANDING");
    }

    @Test
    void KS3_177_four_principles_of_sharing_information() {
        assertThat(Vocabularies.standard().get("sharing-principles").codes())
                .containsExactly("PROMPT_AND_PROACTIVE", "WHO_AND_WHY", "CLEAR_PURPOSE", "CLEAR_EXPECTATION");
    }

    @Test
    void a_cell_of_no_story_and_a_second_story_of_one_id_are_refused() {
        assertThatThrownBy(() -> matrix().with(MatrixCell.of("s9", "youth", Set.of())))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> matrix().with(Story.of("s1", "again"))).isInstanceOf(InvalidValueException.class);
        assertThat(matrix()).isEqualTo(matrix()).hasSameHashCodeAs(matrix());
        assertThat(matrix())
                .isNotEqualTo(matrix().with(Story.of("s3", "x")))
                .hasToString("matrix of 2 stories and 3 cells");
        assertThat(matrix().cells()).hasSize(3);
        assertThat(Story.of("s1", "about someone")).hasToString("story s1");
    }

    @Property
    void two_that_are_alike_agree_and_comparison_mirrors(
            @ForAll Set<CommunicationPurpose> ours, @ForAll Set<CommunicationPurpose> theirs) {
        CommunicationMatrix a = cell(ours);
        CommunicationMatrix b = cell(theirs);
        assertThat(a.compareWith(a).cells()).allMatch(MatrixComparison.Cell::agrees);
        MatrixComparison.Cell there = a.compareWith(b).cells().get(0);
        MatrixComparison.Cell back = b.compareWith(a).cells().get(0);
        assertThat(there.missing()).isEqualTo(back.extra());
        assertThat(there.extra()).isEqualTo(back.missing());
        assertThat(there.agrees()).isEqualTo(ours.equals(theirs));
    }

    private static CommunicationMatrix cell(Set<CommunicationPurpose> purposes) {
        return CommunicationMatrix.of(List.of(Story.of("s", "S")))
                .with(MatrixCell.of("s", "p", purposes, "something", DAY));
    }
}
