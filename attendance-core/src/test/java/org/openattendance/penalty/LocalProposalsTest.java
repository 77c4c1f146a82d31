package org.openattendance.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.register.Register;
import org.openattendance.rulebook.RuleBook;

/** Wales: no threshold of the nation, a local code, and a parent's own number of notices in twelve months. */
class LocalProposalsTest {

    private static final RuleBook BOOK = RuleBook.standard(Nation.WALES);
    private static final NoticeRules WALES = BOOK.notices();
    private static final LocalDate ON = LocalDate.of(2024, 9, 30);
    private static final String WEEK = "O 2024-09-09..2024-09-13";
    private static final String READY = "equality_duty_considered=yes other_views_obtained=yes";
    private static final LocalTerms TORFAEN = terms("torfaen-absence");
    private static final LocalTerms ERW = terms("erw-absence");

    private static LocalTerms terms(String id) {
        return new LocalTerms(WALES.findLocalCode(id), Optional.of(2));
    }

    private static NoticeCase pupil(String marks, Optional<LocalDate> born) {
        Register register = NoticeWorld.register(BOOK, NoticeWorld.CALENDAR, marks, "", ON);
        return new NoticeCase(NoticeWorld.A, List.of(register), born, NoticeWorld.facts(READY));
    }

    private static NoticeProposal propose(
            LocalTerms terms, String history, NoticeCase pupil, Optional<Rate> attendance) {
        return propose(terms, NoticeHistory.of(NoticeWorld.history(history)), pupil, attendance);
    }

    private static NoticeProposal propose(
            LocalTerms terms, NoticeHistory history, NoticeCase pupil, Optional<Rate> attendance) {
        return NoticeProposals.of(WALES, NoticeWorld.CALENDAR, NoticeWorld.parents("P yyyn"), history, ON, terms)
                .propose(pupil, attendance)
                .get(0);
    }

    private static NoticeProposal propose(LocalTerms terms, String marks) {
        return propose(terms, "", pupil(marks, Optional.of(NoticeWorld.BORN)), Optional.empty());
    }

    @Test
    void a_local_code_that_holds_needs_a_decision_at_the_prices_of_wales() {
        NoticeProposal proposal = propose(TORFAEN, WEEK);
        assertThat(proposal.outcome()).isEqualTo(NoticeProposal.Outcome.NEEDS_DECISION);
        assertThat(proposal.blockers()).isEmpty();
        assertThat(proposal.ruleSet().orElseThrow().id()).isEqualTo("WAL-2013");
        assertThat(proposal.reasons())
                .contains("The local code torfaen-absence counts 10 sessions (Torfaen Council, fixed penalty notices;"
                        + " SECONDARY).")
                .anyMatch(reason -> reason.startsWith("0 earlier notices count within 2023-10-01..2024-09-30"))
                .anyMatch(reason -> reason.endsWith("is not known here."));
        assertThat(proposal.settings())
                .extracting(NoticeSetting::id)
                .containsExactly("ladder.offences", "ladder.count-withdrawn", "ladder.count-acquitted");
        assertThat(WALES.hasThreshold()).isFalse();
        assertThat(NoticeWorld.RULES.hasThreshold()).isTrue();
    }

    @Test
    void what_the_nation_leaves_to_a_local_code_and_nobody_gave_blocks() {
        assertThat(propose(LocalTerms.none(), WEEK).blockers())
                .containsExactly("LOCAL_CODE_NOT_KNOWN", "MOST_NOTICES_NOT_KNOWN");
        assertThat(propose(new LocalTerms(WALES.findLocalCode("torfaen-absence"), Optional.empty()), WEEK)
                        .blockers())
                .containsExactly("MOST_NOTICES_NOT_KNOWN");
        assertThat(propose(new LocalTerms(Optional.empty(), Optional.of(3)), WEEK)
                        .blockers())
                .containsExactly("LOCAL_CODE_NOT_KNOWN");
    }

    @Test
    void a_code_that_does_not_hold_or_cannot_be_told_blocks() {
        assertThat(propose(TORFAEN, "O 2024-09-09..2024-09-12; O 2024-09-13 AM").blockers())
                .containsExactly("LOCAL_CODE_NOT_MET");
        assertThat(propose(ERW, WEEK).blockers()).containsExactly("ATTENDANCE_NOT_KNOWN");
        NoticeCase pupil = pupil(WEEK, Optional.of(NoticeWorld.BORN));
        assertThat(propose(ERW, "", pupil, Optional.of(Rate.of(89, 100))).blockers())
                .isEmpty();
        assertThat(propose(ERW, "", pupil, Optional.of(Rate.of(90, 100))).blockers())
                .containsExactly("LOCAL_CODE_NOT_MET");
        assertThat(propose(TORFAEN, WEEK + "; - 2024-09-20 AM").blockers()).containsExactly("REGISTER_NOT_RESOLVED");
    }

    @Test
    void at_two_schools_one_that_holds_is_enough_and_nine_and_one_are_not_ten() {
        NoticeCase nine = pupil("O 2024-09-09..2024-09-12; O 2024-09-13 AM", Optional.of(NoticeWorld.BORN));
        NoticeCase one = pupil("O 2024-09-13 PM", Optional.of(NoticeWorld.BORN));
        NoticeCase ten = pupil(WEEK, Optional.of(NoticeWorld.BORN));
        assertThat(propose(TORFAEN, "", both(nine, one), Optional.empty()).blockers())
                .containsExactly("LOCAL_CODE_NOT_MET");
        assertThat(propose(TORFAEN, "", both(one, ten), Optional.empty()).blockers())
                .isEmpty();
    }

    private static NoticeCase both(NoticeCase a, NoticeCase b) {
        List<Register> registers = new ArrayList<>(a.registers());
        registers.addAll(b.registers());
        return new NoticeCase(a.pupil(), registers, a.dateOfBirth(), a.facts());
    }

    @Test
    void unknown_age_and_wrong_age_block() {
        assertThat(propose(TORFAEN, "", pupil(WEEK, Optional.empty()), Optional.empty())
                        .blockers())
                .containsExactly("AGE_NOT_KNOWN");
        assertThat(propose(TORFAEN, "", pupil(WEEK, Optional.of(LocalDate.of(2008, 5, 4))), Optional.empty())
                        .blockers())
                .containsExactly("OUT_OF_AGE");
    }

    @Test
    void a_parent_has_one_count_for_all_children_in_twelve_months() {
        NoticeCase pupil = pupil(WEEK, Optional.of(NoticeWorld.BORN));
        String history = "B P s444 2023-10-01 PAID -; A P s444 2024-01-10 PAID -";
        NoticeProposal none = propose(TORFAEN, history, pupil, Optional.empty());
        assertThat(none.step()).isEqualTo(NoticeStep.NONE);
        assertThat(none.blockers()).containsExactly("MOST_IN_LOOK_BACK");
        assertThat(none.ruleSet()).isEmpty();
        NoticeProposal second = propose(TORFAEN, history.replace("2023-10-01", "2023-09-30"), pupil, Optional.empty());
        assertThat(second.step()).as("more than twelve months ago").isEqualTo(NoticeStep.SECOND);
        assertThat(propose(TORFAEN, history.replace(" P ", " Q "), pupil, Optional.empty())
                        .step())
                .as("of the other parent")
                .isEqualTo(NoticeStep.FIRST);
    }

    @Test
    void a_row_of_the_history_that_could_not_be_read_blocks_its_parent_for_every_child() {
        NoticeCase pupil = pupil(WEEK, Optional.of(NoticeWorld.BORN));
        for (Optional<ParentRef> parent : List.of(Optional.of(NoticeWorld.P), Optional.<ParentRef>empty())) {
            NoticeHistory hole = new NoticeHistory(
                    List.of(),
                    List.of(new NoticeHistory.Unreadable(
                            Optional.of(org.openattendance.pupil.PupilRef.of("B")), parent)));
            assertThat(propose(TORFAEN, hole, pupil, Optional.empty()).blockers())
                    .containsExactly("HISTORY_NOT_READ");
        }
        NoticeHistory other = new NoticeHistory(
                List.of(), List.of(new NoticeHistory.Unreadable(Optional.empty(), Optional.of(NoticeWorld.Q))));
        assertThat(propose(TORFAEN, other, pupil, Optional.empty()).blockers()).isEmpty();
    }

    @Test
    void checks_taken_from_england_say_that_they_are_not_confirmed() {
        NoticeCase bare = new NoticeCase(
                NoticeWorld.A,
                pupil(WEEK, Optional.of(NoticeWorld.BORN)).registers(),
                Optional.of(NoticeWorld.BORN),
                Answers.none());
        NoticeProposal proposal = propose(TORFAEN, "", bare, Optional.empty());
        assertThat(proposal.blockers()).containsExactly("equality_duty_considered", "other_views_obtained");
        assertThat(proposal.reasons())
                .anyMatch(reason ->
                        reason.startsWith("equality_duty_considered is blank (") && reason.endsWith("; UNCONFIRMED)."));
    }

    @Test
    void terms_take_the_number_of_the_code_where_no_other_is_given() {
        LocalCode row = WALES.findLocalCode("torfaen-absence").orElseThrow();
        LocalCode three = new LocalCode(
                "x",
                "X",
                LocalCode.Kind.TRIGGER,
                row.codes(),
                row.sessions(),
                row.period(),
                false,
                OptionalInt.empty(),
                OptionalInt.of(3),
                DateSpan.always(),
                Confidence.UNCONFIRMED,
                "",
                row.sources());
        assertThat(new LocalTerms(Optional.of(three), Optional.empty()).mostNotices())
                .contains(3);
        assertThat(new LocalTerms(Optional.of(three), Optional.of(2)).mostNotices())
                .contains(2);
        assertThat(LocalTerms.none().mostNotices()).isEmpty();
    }

    @Test
    void a_nation_without_notices_has_no_local_terms_either() {
        NoticeRules scotland = RuleBook.standard(Nation.SCOTLAND).notices();
        assertThatThrownBy(() -> NoticeProposals.of(
                        scotland, NoticeWorld.CALENDAR, List.of(), NoticeHistory.of(List.of()), ON, LocalTerms.none()))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("attendance order");
    }
}
