package org.openattendance.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.rulebook.RuleBook;

/** England: the national threshold, and beside it a filter of an authority's own code. */
class FilteredGroundsTest {

    private static final LocalDate ON = LocalDate.of(2024, 9, 30);
    private static final String WEEK = "O 2024-09-09..2024-09-13";
    private static final String READY =
            "support_appropriate=yes support_offered=yes notice_to_improve=yes equality_duty_considered=yes other_views_obtained=yes";
    private static final LocalCode BEXLEY =
            NoticeWorld.RULES.findLocalCode("bexley-low-attendance").orElseThrow();

    private static NoticeProposal propose(List<LocalCode> filters, String marks, Optional<Rate> attendance) {
        NoticeCase pupil = new NoticeCase(
                NoticeWorld.A,
                List.of(NoticeWorld.register(marks, "", ON)),
                Optional.of(NoticeWorld.BORN),
                NoticeWorld.facts(READY));
        return NoticeProposals.of(
                        NoticeWorld.RULES,
                        NoticeWorld.CALENDAR,
                        NoticeWorld.parents("P yyyn"),
                        NoticeHistory.of(List.of()),
                        ON,
                        filters)
                .propose(pupil, attendance)
                .get(0);
    }

    @Test
    void a_filter_that_holds_stands_in_the_way_and_is_told_as_local_with_its_confidence() {
        NoticeProposal proposal = propose(List.of(BEXLEY), WEEK, Optional.of(Rate.of(79, 100)));
        assertThat(proposal.outcome()).isEqualTo(NoticeProposal.Outcome.BLOCKED);
        assertThat(proposal.blockers()).containsExactly("LOCAL_FILTER");
        assertThat(proposal.ruleSet().orElseThrow().id()).isEqualTo("ENG-2024-FIRST");
        assertThat(proposal.reasons())
                .anyMatch(reason -> reason.startsWith("The local filter bexley-low-attendance of Bexley (")
                        && reason.contains("; SECONDARY; Also declined in complex cases")
                        && reason.endsWith(" holds, so that the authority may decline."));
    }

    @Test
    void exactly_80_per_cent_is_not_below_and_is_told_too() {
        NoticeProposal proposal = propose(List.of(BEXLEY), WEEK, Optional.of(Rate.of(80, 100)));
        assertThat(proposal.outcome()).isEqualTo(NoticeProposal.Outcome.NEEDS_DECISION);
        assertThat(proposal.reasons())
                .anyMatch(reason -> reason.contains("SECONDARY") && reason.endsWith(" does not hold."));
    }

    @Test
    void what_nobody_knows_blocks() {
        assertThat(propose(List.of(BEXLEY), WEEK, Optional.empty()).blockers()).containsExactly("ATTENDANCE_NOT_KNOWN");
        assertThat(propose(List.of(BEXLEY), WEEK + "; - 2024-09-20 AM", Optional.of(Rate.of(90, 100)))
                        .blockers())
                .contains("REGISTER_NOT_RESOLVED")
                .doesNotContain("LOCAL_FILTER");
    }

    @Test
    void without_a_filter_all_stays_as_it_was_and_what_the_filter_adds_comes_after() {
        NoticeProposal plain = propose(List.of(), WEEK, Optional.of(Rate.of(79, 100)));
        assertThat(plain.outcome()).isEqualTo(NoticeProposal.Outcome.NEEDS_DECISION);
        assertThat(plain.reasons()).noneMatch(reason -> reason.contains("local"));
        List<String> filtered =
                propose(List.of(BEXLEY), WEEK, Optional.of(Rate.of(79, 100))).reasons();
        assertThat(filtered)
                .containsAll(plain.reasons())
                .hasSize(plain.reasons().size() + 1);
    }

    @Test
    void a_trigger_is_no_filter() {
        LocalCode trigger = RuleBook.standard(Nation.WALES)
                .notices()
                .findLocalCode("torfaen-absence")
                .orElseThrow();
        assertThatThrownBy(() -> propose(List.of(trigger), WEEK, Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("torfaen-absence is a TRIGGER")
                .hasMessageContaining("\nMaybe ");
    }
}
