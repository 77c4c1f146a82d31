package org.openattendance.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Session;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;

class NoticeProposalsTest {

    private static final LocalDate ON = LocalDate.of(2024, 9, 30);
    private static final String WEEK = "O 2024-09-09..2024-09-13";
    private static final String READY = "support_appropriate=yes support_offered=yes notice_to_improve=yes"
            + " equality_duty_considered=yes other_views_obtained=yes";

    private static List<NoticeProposal> propose(
            List<ParentLink> parents, List<NoticeRecord> history, NoticeCase pupil) {
        return NoticeProposals.of(NoticeWorld.RULES, NoticeWorld.CALENDAR, parents, NoticeHistory.of(history), ON)
                .propose(pupil);
    }

    @Test
    void says_why_in_sentences_with_their_sources() {
        NoticeProposal proposal = propose(NoticeWorld.parents("P yyyn"), List.of(), NoticeWorld.pupil(WEEK, READY, ON))
                .get(0);
        assertThat(proposal.reasons())
                .containsExactly(
                        "The threshold was reached on 2024-09-13 PM: 10 sessions within 10 school weeks.",
                        "0 earlier notices count within 2021-10-01..2024-09-30: it would be the FIRST one.",
                        "The price list is ENG-2024-FIRST (DfE, Parental responsibility measures 2024/25, penalty notices:"
                                + " amounts and windows; Education (Penalty Notices) (England) (Amendment) Regulations 2024"
                                + " (SI 2024/210), opening only; West Northamptonshire Council, Code of conduct for penalty"
                                + " notices, paragraphs 1 to 5).");
        assertThat(proposal.settings())
                .extracting(NoticeSetting::id)
                .containsExactly(
                        "threshold.week-starts-on",
                        "threshold.count-sessions-of-earlier-notices",
                        "ladder.offences",
                        "ladder.count-acquitted",
                        "ladder.step-after-first-dropped-out");
        assertThat(proposal).hasToString("NoticeProposal FIRST NEEDS_DECISION");
        assertThat(proposal.offence()).isEqualTo(Offence.of("s444"));
        assertThat(proposal.on()).isEqualTo(ON);
    }

    @Test
    void a_block_is_named_and_told() {
        NoticeProposal proposal = propose(
                        NoticeWorld.parents("P ynyn"),
                        List.of(),
                        NoticeWorld.pupil(
                                "G 2024-09-09 AM", READY.replace("notice_to_improve=yes", "notice_to_improve=no"), ON))
                .get(0);
        assertThat(proposal.blockers()).containsExactly("below_threshold_decision", "notice_to_improve");
        assertThat(proposal.reasons())
                .contains("The threshold is not reached: 1 sessions within 10 school weeks at most.")
                .anyMatch(reason -> reason.startsWith("below_threshold_decision is blank (Berkswich"))
                .anyMatch(reason -> reason.startsWith("notice_to_improve is no (Lincolnshire"));
    }

    @Test
    void unknown_age_and_wrong_age_block() {
        Register register = NoticeWorld.register(WEEK, "", ON);
        NoticeCase unknown =
                new NoticeCase(NoticeWorld.A, List.of(register), Optional.empty(), NoticeWorld.facts(READY));
        assertThat(propose(NoticeWorld.parents("P yyyn"), List.of(), unknown)
                        .get(0)
                        .blockers())
                .containsExactly("AGE_NOT_KNOWN");
        NoticeCase old = new NoticeCase(
                NoticeWorld.A,
                List.of(register),
                Optional.of(LocalDate.of(2008, 5, 4)),
                NoticeWorld.facts(READY + " below_threshold_decision=yes"));
        assertThat(propose(NoticeWorld.parents("P yyyn"), List.of(), old).get(0).blockers())
                .containsExactly("OUT_OF_AGE");
        NoticeCase withoutMarks = new NoticeCase(NoticeWorld.A, List.of(), Optional.empty(), NoticeWorld.facts(READY));
        assertThat(propose(NoticeWorld.parents("P yyyn"), List.of(), withoutMarks)
                        .get(0)
                        .blockers())
                .contains("AGE_NOT_KNOWN");
    }

    @Test
    void parents_stand_in_order_and_only_those_of_the_pupil() {
        List<ParentLink> parents = new ArrayList<>(NoticeWorld.parents("Q yyyn; P yyyn"));
        parents.add(new ParentLink(PupilRef.of("B"), ParentRef.of("R"), Answers.none()));
        assertThat(propose(parents, List.of(), NoticeWorld.pupil(WEEK, READY, ON)))
                .extracting(proposal -> proposal.parent().value())
                .containsExactly("P", "Q");
    }

    @Test
    void a_parent_who_must_not_be_contacted_for_one_child_is_left_out_for_every_child() {
        List<ParentLink> parents = new ArrayList<>(NoticeWorld.parents("P yyyn; Q yyyn"));
        parents.add(
                new ParentLink(PupilRef.of("B"), NoticeWorld.P, Answers.none().with(ParentLink.DO_NOT_CONTACT, true)));
        assertThat(propose(parents, List.of(), NoticeWorld.pupil(WEEK, READY, ON)))
                .extracting(proposal -> proposal.parent().value())
                .containsExactly("Q");
    }

    @Property(tries = 100)
    void a_parent_marked_do_not_contact_is_in_no_output(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 80) Integer> answers,
            @ForAll @IntRange(max = 5) int hidden) {
        List<ParentLink> parents = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            ParentLink link = link("PARENT-" + i, answers.get(i));
            parents.add(
                    i == hidden % answers.size()
                            ? new ParentLink(
                                    link.pupil(), link.parent(), link.answers().with(ParentLink.DO_NOT_CONTACT, true))
                            : link);
        }
        List<NoticeRecord> history = parents.stream()
                .map(link -> NoticeRecord.of(
                        NoticeWorld.A, link.parent(), Offence.of("s444"), ON.minusDays(5), NoticeRecord.Status.PAID))
                .toList();
        List<NoticeProposal> proposals = propose(parents, history, NoticeWorld.pupil(WEEK, READY, ON));
        List<String> leftOut = parents.stream()
                .filter(ParentLink::isDoNotContact)
                .map(link -> link.parent().value())
                .toList();
        assertThat(proposals).hasSize(parents.size() - leftOut.size());
        for (NoticeProposal proposal : proposals) {
            String all = proposal.parent().value()
                    + proposal.reasons()
                    + proposal.blockers()
                    + proposal.ladder().counted().stream()
                            .map(n -> n.parent().value())
                            .toList();
            assertThat(leftOut).noneMatch(all::contains);
        }
    }

    private static ParentLink link(String parent, int code) {
        Answers answers = Answers.none();
        int rest = code;
        for (String name : List.of("day_to_day", "allowed_absence", "is_individual", "do_not_contact")) {
            answers = rest % 3 == 0 ? answers : answers.with(name, rest % 3 == 1);
            rest /= 3;
        }
        return new ParentLink(NoticeWorld.A, ParentRef.of(parent), answers);
    }

    @Property(tries = 200)
    void no_answer_ever_issues_a_notice_and_every_block_is_named(@ForAll @IntRange(max = 19_682) int code) {
        Answers facts = Answers.none();
        int rest = code;
        for (String name : List.of(
                "support_appropriate",
                "support_offered",
                "notice_to_improve",
                "below_threshold_decision",
                "best_tool",
                "expected_to_change_behaviour",
                "prosecutable",
                "equality_duty_considered",
                "other_views_obtained")) {
            facts = rest % 3 == 0 ? facts : facts.with(name, rest % 3 == 1);
            rest /= 3;
        }
        NoticeCase pupil = new NoticeCase(NoticeWorld.A, List.of(MET), Optional.of(NoticeWorld.BORN), facts);
        NoticeProposal one =
                propose(NoticeWorld.parents("P yyyn"), List.of(), pupil).get(0);
        assertThat(one.outcome() == NoticeProposal.Outcome.BLOCKED)
                .isEqualTo(!one.blockers().isEmpty());
        assertThat(one.blockers()).containsExactlyElementsOf(expected(facts));
    }

    private static final Register MET = NoticeWorld.register(WEEK, "", ON);

    /** The checks of section 5, written out. */
    private static List<String> expected(Answers facts) {
        List<String> blocked = new ArrayList<>();
        if (facts.find("support_appropriate").isEmpty()) {
            blocked.add("support_appropriate");
        } else {
            List<String> asked = facts.isYes("support_appropriate")
                    ? List.of("support_offered", "notice_to_improve")
                    : List.of("best_tool", "expected_to_change_behaviour", "prosecutable");
            asked.stream().filter(fact -> !facts.isYes(fact)).forEach(blocked::add);
        }
        for (String always : List.of("equality_duty_considered", "other_views_obtained")) {
            if (!facts.isYes(always)) {
                blocked.add(always);
            }
        }
        return blocked;
    }

    @Test
    void a_notice_whose_marks_were_changed_later_should_be_looked_at() {
        Register changed = NoticeWorld.register(WEEK, "2024-09-09 AM I 2024-09-25", ON);
        NoticeCase pupil = new NoticeCase(
                NoticeWorld.A,
                List.of(changed),
                Optional.of(NoticeWorld.BORN),
                NoticeWorld.facts(READY + " below_threshold_decision=yes"));
        List<NoticeRecord> history = NoticeWorld.history("A P s444 2024-09-20 ISSUED -");
        assertThat(propose(NoticeWorld.parents("P yyyn"), history, pupil).get(0).blockers())
                .containsExactly("CONSIDER_WITHDRAWAL");
        List<NoticeRecord> before = NoticeWorld.history("A P s444 2024-09-12 ISSUED -");
        assertThat(propose(NoticeWorld.parents("P yyyn"), before, pupil).get(0).blockers())
                .as("issued before it was met")
                .isEmpty();
        List<NoticeRecord> withdrawn = NoticeWorld.history("A P s444 2024-09-20 WITHDRAWN 2024-09-26");
        assertThat(propose(NoticeWorld.parents("P yyyn"), withdrawn, pupil)
                        .get(0)
                        .blockers())
                .isEmpty();
    }

    @Test
    void a_row_of_the_history_that_could_not_be_read_blocks_those_it_may_be_of() {
        NoticeHistory.Unreadable ofP = new NoticeHistory.Unreadable(Optional.empty(), Optional.of(NoticeWorld.P));
        NoticeHistory.Unreadable ofB = new NoticeHistory.Unreadable(Optional.of(PupilRef.of("B")), Optional.empty());
        NoticeHistory history = new NoticeHistory(List.of(), List.of(ofP, ofB));
        List<NoticeProposal> proposals = NoticeProposals.of(
                        NoticeWorld.RULES, NoticeWorld.CALENDAR, NoticeWorld.parents("P yyyn; Q yyyn"), history, ON)
                .propose(NoticeWorld.pupil(WEEK, READY, ON));
        assertThat(proposals.get(0).blockers()).containsExactly("HISTORY_NOT_READ");
        assertThat(proposals.get(1).blockers()).isEmpty();
        assertThat(history).hasToString("0 notices, 2 rows not read");
        NoticeHistory anybody =
                new NoticeHistory(List.of(), List.of(new NoticeHistory.Unreadable(Optional.empty(), Optional.empty())));
        assertThat(anybody.isWhole(NoticeWorld.A, NoticeWorld.Q)).isFalse();
    }

    @Test
    void a_setting_lets_sessions_count_again() {
        NoticeRules again = NoticeWorld.RULES.with(
                NoticeWorld.RULES.settings().with("threshold.count-sessions-of-earlier-notices", "yes"));
        List<NoticeProposal> proposals = NoticeProposals.of(
                        again,
                        NoticeWorld.CALENDAR,
                        NoticeWorld.parents("P yyyn"),
                        NoticeHistory.of(NoticeWorld.history("A P s444 2024-09-20 PAID -")),
                        ON)
                .propose(NoticeWorld.pupil(WEEK, READY, ON));
        assertThat(proposals.get(0).outcome()).isEqualTo(NoticeProposal.Outcome.NEEDS_DECISION);
        assertThat(proposals.get(0).step()).isEqualTo(NoticeStep.SECOND);
    }

    @Test
    void a_letter_to_one_parent_shows_nothing_of_the_other() {
        List<NoticeProposal> proposals = propose(
                NoticeWorld.parents("P yyyn; QUENTIN yyyn"),
                NoticeWorld.history("A QUENTIN s444 2024-09-02 PAID -"),
                NoticeWorld.pupil(WEEK, READY, ON));
        NoticeLetter letter = NoticeLetter.of(proposals.get(0), List.of(Session.parse("2024-09-09 AM")));
        assertThat(letter.parent()).isEqualTo(NoticeWorld.P);
        assertThat(letter.discounted()).contains(new BigDecimal("80.00"));
        assertThat(letter.full()).isEqualTo(new BigDecimal("160.00"));
        assertThat(letter.discountDays()).contains(21);
        assertThat(letter.fullDays()).isEqualTo(28);
        assertThat(letter.issued()).isEqualTo(ON);
        assertThat(letter.pupil()).isEqualTo(NoticeWorld.A);
        assertThat(letter.ruleSet() + letter.sessions() + letter.sources()).doesNotContain("QUENTIN");
        assertThat(letter).hasToString("NoticeLetter ENG-2024-FIRST");
    }

    @Test
    void no_letter_is_written_for_what_is_blocked() {
        NoticeProposal blocked = propose(NoticeWorld.parents("P yyyn"), List.of(), NoticeWorld.pupil(WEEK, "", ON))
                .get(0);
        assertThatThrownBy(() -> NoticeLetter.of(blocked, List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void nobody_is_named_where_a_value_is_printed() {
        assertThat(NoticeWorld.P).hasToString("ParentRef");
        assertThat(NoticeWorld.parents("P yyyn").get(0)).hasToString("ParentLink");
        assertThat(NoticeWorld.pupil("", "", ON)).hasToString("NoticeCase");
        assertThat(NoticeWorld.history("A P s444 2024-09-20 PAID -").get(0))
                .hasToString("NoticeRecord of 2024-09-20 PAID");
        assertThat(NoticeWorld.facts("best_tool=yes")).hasToString("[best_tool]");
        assertThat(NoticeProposals.of(
                        NoticeWorld.RULES, NoticeWorld.CALENDAR, List.of(), NoticeHistory.of(List.of()), ON))
                .hasToString("Notice proposals of 2024-09-30");
    }
}
