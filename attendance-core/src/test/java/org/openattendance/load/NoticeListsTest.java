package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.penalty.Answers;
import org.openattendance.penalty.NoticeHistory;
import org.openattendance.penalty.NoticeRecord;
import org.openattendance.penalty.Offence;
import org.openattendance.penalty.ParentLink;
import org.openattendance.penalty.ParentRef;
import org.openattendance.pupil.PupilRef;
import org.openattendance.table.UnreadableInputException;

/** The three lists that a proposal of notices reads: parents, earlier notices, facts. */
class NoticeListsTest {

    private static Input input(String name, String... lines) {
        return Input.of(name, String.join("\n", lines));
    }

    private static final String PARENTS = "pupil_id,parent_id,day_to_day,allowed_absence,is_individual,do_not_contact";

    private static Checked<List<ParentLink>> parents(String... rows) {
        return ParentsCsv.read(input("parents.csv", PARENTS, String.join("\n", rows)));
    }

    private static List<String> issues(Checked<?> read) {
        return read.issues().stream().map(Issue::describe).toList();
    }

    @Test
    void answers_of_parents_are_yes_no_or_blank() {
        Checked<List<ParentLink>> read = parents("A,P,yes,NO,,no");
        assertThat(read.issues()).isEmpty();
        assertThat(read.value())
                .containsExactly(new ParentLink(
                        PupilRef.of("A"),
                        ParentRef.of("P"),
                        Answers.none()
                                .with("day_to_day", true)
                                .with("allowed_absence", false)
                                .with("do_not_contact", false)));
    }

    @Test
    void a_bad_row_of_parents_is_told_without_naming_anybody() {
        Checked<List<ParentLink>> read =
                parents("A,SMITH,perhaps,no,yes,no", ",JONES,,,,", "A,,,,,", "A,SMITH,yes,,,", "A,X,yes");
        assertThat(issues(read))
                .containsExactly(
                        "parents.csv:2:day_to_day: ERROR BAD_VALUE: this is neither yes nor no.",
                        "parents.csv:3:pupil_id: ERROR BAD_ROW: the reference is blank.",
                        "parents.csv:4:parent_id: ERROR BAD_ROW: the reference is blank.",
                        "parents.csv:5:parent_id: ERROR DUPLICATE_ROW: this parent of this pupil has a row already;"
                                + " the first stands.",
                        "parents.csv:6: ERROR BAD_ROW: this row has 3 cells, the header has 6.");
        assertThat(read.value()).hasSize(1);
        assertThat(read.value().get(0).answers().find("day_to_day")).isEmpty();
    }

    @Test
    void nothing_is_told_of_a_parent_who_must_not_be_contacted() {
        Checked<List<ParentLink>> first = parents("A,P,perhaps,no,yes,yes", "A,P,perhaps,no,yes,no");
        assertThat(first.issues()).isEmpty();
        assertThat(first.value()).hasSize(1).allMatch(ParentLink::isDoNotContact);
        Checked<List<ParentLink>> second = parents("A,P,yes,no,yes,no", "A,P,perhaps,no,yes,yes");
        assertThat(second.issues()).isEmpty();
        assertThat(second.value()).hasSize(1).allMatch(ParentLink::isDoNotContact);
    }

    @Test
    void a_list_without_a_column_cannot_be_used() {
        assertThatThrownBy(() -> ParentsCsv.read(input("parents.csv", "pupil_id,parent_id,day_to_day")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("allowed_absence");
        assertThatThrownBy(() -> NoticeHistoryCsv.read(input("history.csv", "pupil_id,parent_id"), Set.of()))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("offence");
        assertThatThrownBy(() -> NoticeFactsCsv.read(input("facts.csv", "pupil,best_tool")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("pupil_id");
    }

    private static Checked<NoticeHistory> history(Set<ParentRef> unnamed, String... rows) {
        return NoticeHistoryCsv.read(
                input(
                        "history.csv",
                        "pupil_id,parent_id,offence,issued,received,status,closed_on",
                        String.join("\n", rows)),
                unnamed);
    }

    @Test
    void a_history_is_read_with_what_became_of_each_notice() {
        Checked<NoticeHistory> read =
                history(Set.of(), "A,P,s444,2024-10-10,2024-10-12,PAID,2024-10-20", "A,P,s103,2024-11-10,,ISSUED,");
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().unreadable()).isEmpty();
        NoticeRecord first = read.value().records().get(0);
        assertThat(first.received()).contains(LocalDate.of(2024, 10, 12));
        assertThat(first.statusOn(LocalDate.of(2024, 10, 19))).isEqualTo(NoticeRecord.Status.ISSUED);
        assertThat(read.value().records().get(1).offence()).isEqualTo(Offence.of("s103"));
        assertThat(read.value().records().get(1).closedOn()).isEmpty();
    }

    @Test
    void a_row_of_the_history_that_is_left_out_leaves_a_hole_that_is_known() {
        Checked<NoticeHistory> read = history(
                Set.of(),
                "A,P,444,2024-10-10,,PAID,",
                "A,P,s444,soon,later,PAID,then",
                "A,P,s444,2024-10-10,2024-10-09,PAID,",
                "A,P,s444,2024-10-10,,SETTLED,",
                ",P,s444,2024-10-10,,PAID,",
                "A,,s444,2024-10-10,,PAID,",
                "A,P,s444");
        assertThat(issues(read))
                .containsExactly(
                        "history.csv:2:offence: ERROR BAD_VALUE: this is no offence; s444 or s103 is one.",
                        "history.csv:3:issued: ERROR BAD_DATE: this is not a date like 2025-09-03.",
                        "history.csv:3:received: ERROR BAD_DATE: this is not a date like 2025-09-03.",
                        "history.csv:3:closed_on: ERROR BAD_DATE: this is not a date like 2025-09-03.",
                        "history.csv:4:issued: ERROR BAD_DATE: it was received or closed before it was issued.",
                        "history.csv:5:status: ERROR BAD_VALUE: this is none of [ISSUED, PAID, UNPAID, WITHDRAWN,"
                                + " CONVICTED, ACQUITTED].",
                        "history.csv:6:pupil_id: ERROR BAD_ROW: the reference is blank.",
                        "history.csv:7:parent_id: ERROR BAD_ROW: the reference is blank.",
                        "history.csv:8: ERROR BAD_ROW: this row has 3 cells, the header has 7.");
        assertThat(read.value().records()).isEmpty();
        assertThat(read.value().unreadable())
                .hasSize(7)
                .contains(new NoticeHistory.Unreadable(Optional.of(PupilRef.of("A")), Optional.of(ParentRef.of("P"))))
                .contains(new NoticeHistory.Unreadable(Optional.empty(), Optional.of(ParentRef.of("P"))))
                .contains(new NoticeHistory.Unreadable(Optional.empty(), Optional.empty()));
    }

    @Test
    void nothing_is_told_of_the_history_of_a_parent_who_must_not_be_contacted() {
        assertThat(history(Set.of(ParentRef.of("P")), "A,P,s444,soon,,PAID,").issues())
                .isEmpty();
        assertThat(history(Set.of(ParentRef.of("Q")), "A,P,s444,soon,,PAID,").issues())
                .hasSize(1);
    }

    @Test
    void facts_are_answers_by_the_names_of_their_columns() {
        Checked<Map<PupilRef, Answers>> read = NoticeFactsCsv.read(input(
                "facts.csv",
                "pupil_id,best_tool,panel_agreed,",
                "B,yes,,x",
                "A,no,yes,",
                "A,yes,yes,",
                ",yes,yes,",
                "C,perhaps,1,"));
        assertThat(issues(read))
                .containsExactly(
                        "facts.csv:4:pupil_id: ERROR DUPLICATE_PUPIL: this pupil has a row already; the first stands.",
                        "facts.csv:5:pupil_id: ERROR BAD_ROW: the pupil is blank.",
                        "facts.csv:6:best_tool: ERROR BAD_VALUE: this is neither yes nor no.");
        assertThat(read.value().keySet()).extracting(PupilRef::value).containsExactly("A", "B", "C");
        assertThat(read.value().get(PupilRef.of("A")))
                .isEqualTo(Answers.none().with("best_tool", false).with("panel_agreed", true));
        assertThat(read.value().get(PupilRef.of("C"))).isEqualTo(Answers.none().with("panel_agreed", true));
    }
}
