package org.openattendance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;
import org.openattendance.plan.Frequency;
import org.openattendance.pupil.Registries;
import org.openattendance.rulebook.RuleBook;

/** Items of the inventory about one pupil and family. */
class PupilSeedItemsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final LocalDate KEEP = LocalDate.of(2027, 7, 31);
    private static final Role TUTOR = Role.of("FORM_TUTOR");
    private static final Participant PUPIL = Participant.of("PUPIL", Party.PUPIL);
    private static final Participant PARENT = Participant.of("PARENT", Party.FAMILY);
    private static final Participant TEACHER = Participant.of("TEACHER", Party.SCHOOL);
    private static final Registries REGISTRIES =
            RuleBook.standard(Nation.ENGLAND).registries();

    private static KeptText text() {
        return KeptText.of("words", KEEP);
    }

    @Test
    void EX_08_avoidance_of_school_and_of_lessons_are_counted_apart() {
        List<AvoidanceObservation> seen = List.of(
                new AvoidanceObservation(DAY, AvoidanceKind.SCHOOL, TUTOR, text()),
                new AvoidanceObservation(DAY, AvoidanceKind.WITHIN_SCHOOL_LESSON, TUTOR, text()),
                new AvoidanceObservation(DAY, AvoidanceKind.WITHIN_SCHOOL_LESSON, TUTOR, text()));
        assertThat(AvoidanceObservation.byKind(seen))
                .isEqualTo(Map.of(AvoidanceKind.SCHOOL, 1L, AvoidanceKind.WITHIN_SCHOOL_LESSON, 2L));
        assertThat(AvoidanceObservation.byKind(List.of()).values()).containsExactly(0L, 0L);
    }

    @Test
    void EX_10_soft_starts_and_help_on_the_way_are_strategies_with_times_and_a_review() {
        var strategies = REGISTRIES.get("SUPPORT_STRATEGY");
        assertThat(strategies.codes()).contains("SOFT_START", "HOME_TO_SCHOOL_TRANSITION");
        SupportStrategy soft =
                SupportStrategy.of(strategies, "SOFT_START", LocalTime.of(9, 0), LocalTime.of(9, 30), DAY.plusWeeks(3));
        SupportPlan plan = plan(List.of(PUPIL), List.of(), List.of(), soft);
        assertThat(plan.strategies()).containsExactly(soft);
        assertThat(soft.reviewOn()).isEqualTo(DAY.plusWeeks(3));
        assertThatThrownBy(() ->
                        SupportStrategy.of(strategies, "SOFT_START", LocalTime.of(9, 30), LocalTime.of(9, 0), DAY))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SupportStrategy.of(strategies, "LATE_START", LocalTime.NOON, LocalTime.NOON, DAY))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void EX_12_a_log_shows_days_since_the_last_contact_and_gaps_longer_than_the_plan_allows() {
        assertThat(ContactKind.values())
                .containsExactly(
                        ContactKind.CHECK_IN,
                        ContactKind.PHONE_CALL,
                        ContactKind.HOLDING_IN_MIND,
                        ContactKind.WORK_SENT_HOME);
        ContactLog log = new ContactLog(
                DAY,
                7,
                List.of(
                        new CheckIn(DAY.plusDays(20), ContactKind.WORK_SENT_HOME, TUTOR),
                        new CheckIn(DAY.plusDays(3), ContactKind.PHONE_CALL, TUTOR),
                        new CheckIn(DAY.plusDays(11), ContactKind.CHECK_IN, TUTOR)));
        assertThat(log.daysSinceLast(DAY.plusDays(2))).isEmpty();
        assertThat(log.daysSinceLast(DAY.plusDays(3))).hasValue(0);
        assertThat(log.daysSinceLast(DAY.plusDays(19))).hasValue(8);
        assertThat(log.gaps(DAY.plusDays(27)))
                .as("seven days between the 3rd and the 11th are allowed, eight to the 20th are not")
                .containsExactly(DateSpan.ofClosed(DAY.plusDays(12), DAY.plusDays(19)));
        assertThat(log.gaps(DAY.plusDays(28)))
                .containsExactly(
                        DateSpan.ofClosed(DAY.plusDays(12), DAY.plusDays(19)),
                        DateSpan.ofClosed(DAY.plusDays(21), DAY.plusDays(28)));
        assertThat(new ContactLog(DAY, 7, List.of()).gaps(DAY.plusDays(7))).hasSize(1);
        assertThat(new ContactLog(DAY, 7, List.of()).gaps(DAY.plusDays(6))).isEmpty();
        assertThatThrownBy(() -> new ContactLog(DAY, 0, List.of())).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void EX_13_a_welcome_says_who_and_what_and_an_interest_is_kept_with_consent() {
        ReturnWelcome welcome = new ReturnWelcome(DAY, TUTOR, "Greeted at the gate, asked about the dog");
        assertThat(welcome.by()).isEqualTo(TUTOR);
        assertThatThrownBy(() -> new ReturnWelcome(DAY, TUTOR, " ")).isInstanceOf(InvalidValueException.class);
        PupilInterest interest = new PupilInterest(KeptText.of("dogs", KEEP), DAY);
        assertThat(interest.consentOn()).isEqualTo(DAY);
        assertThatThrownBy(() -> new PupilInterest(KeptText.of("dogs", KEEP), null))
                .isInstanceOf(NullPointerException.class);
        PupilInterest gone = interest.redacted(DAY.plusDays(1));
        assertThat(gone.interest().content()).isEmpty();
        assertThat(gone.interest().redactedOn()).contains(DAY.plusDays(1));
        assertThat(interest.toString()).doesNotContain("dogs");
    }

    @Test
    void EX_14_days_to_the_first_conversation_with_pupil_and_family_apart() {
        FirstConversation first = new FirstConversation(
                List.of(DAY.plusDays(4), DAY),
                List.of(DAY.plusDays(9), DAY.minusDays(3)),
                List.of(DAY.plusDays(2), DAY.plusDays(30)));
        assertThat(first.daysToPupil())
                .as("a talk before the concern does not count")
                .hasValue(9);
        assertThat(first.daysToFamily()).hasValue(2);
        assertThat(new FirstConversation(List.of(DAY), List.of(DAY), List.of()).daysToPupil())
                .hasValue(0);
        assertThat(new FirstConversation(List.of(DAY), List.of(DAY), List.of()).daysToFamily())
                .isEmpty();
        assertThat(new FirstConversation(List.of(), List.of(DAY), List.of(DAY)).daysToPupil())
                .isEmpty();
    }

    @Test
    void EX_17_a_meeting_needs_a_strength_and_difficulties_are_understood_together() {
        SharedUnderstanding shared = new SharedUnderstanding(text(), List.of(PARENT, TEACHER));
        HomeSchoolMeeting meeting =
                new HomeSchoolMeeting(DAY, List.of(PARENT, TEACHER), List.of("Loves art"), List.of(shared));
        assertThat(meeting.withFamily()).isTrue();
        assertThat(meeting.difficulties().get(0).agreedBy()).containsExactly(PARENT, TEACHER);
        assertThatThrownBy(() -> new HomeSchoolMeeting(DAY, List.of(PARENT), List.of(), List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at least one strength");
        assertThatThrownBy(() -> new HomeSchoolMeeting(DAY, List.of(PARENT), List.of(" "), List.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new SharedUnderstanding(text(), List.of(TEACHER, TEACHER)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("two sides");
        assertThat(new HomeSchoolMeeting(DAY, List.of(TEACHER), List.of("x"), List.of()).withFamily())
                .isFalse();
    }

    private static SupportPlan plan(
            List<Participant> by, List<PersonView> views, List<String> factors, SupportStrategy... strategies) {
        return new SupportPlan(
                ActionPlan.empty("p1", "").with(action()), by, views, factors, List.of(strategies), List.of());
    }

    private static ActionItem action() {
        return ActionItem.propose("a1", "Meet at the gate", DAY, TUTOR)
                .withReason(ActionLink.of(ActionLink.VIEW, "v1"))
                .withReason(ActionLink.of(ActionLink.FACTOR, "RELATIONSHIPS"));
    }

    @Test
    void EX_18_a_plan_written_by_the_school_alone_is_flagged() {
        assertThat(plan(List.of(TEACHER, PARENT), List.of(), List.of()).isCoProduced())
                .isTrue();
        assertThat(plan(List.of(TEACHER, PUPIL), List.of(), List.of()).isCoProduced())
                .isTrue();
        assertThat(plan(List.of(TEACHER), List.of(), List.of()).isCoProduced()).isFalse();
        assertThat(plan(List.of(TEACHER, Participant.of("NURSE", Party.PARTNER)), List.of(), List.of())
                        .isCoProduced())
                .isFalse();
        assertThat(plan(List.of(TEACHER, PARENT), List.of(), List.of()).coProducers())
                .extracting(Participant::role)
                .containsExactly(Role.of("TEACHER"), Role.of("PARENT"));
    }

    @Test
    void EX_20_a_view_has_a_scaffold_and_plans_in_which_no_action_cites_one_are_listed() {
        PersonView view = new PersonView("v1", DAY, Party.PUPIL, Optional.of("cards"), text());
        assertThat(view.scaffold()).contains("cards");
        SupportPlan cited = plan(List.of(PUPIL), List.of(view), List.of());
        SupportPlan uncited = plan(
                List.of(PUPIL), List.of(new PersonView("v2", DAY, Party.FAMILY, Optional.empty(), text())), List.of());
        assertThat(cited.citesAView()).isTrue();
        assertThat(SupportPlan.withoutCitedView(List.of(cited, uncited))).containsExactly(uncited);
        assertThat(view.redacted(KEEP).summary().content()).isEmpty();
        assertThat(view).hasToString("view of the PUPIL on 2026-09-14");
        assertThatThrownBy(() -> new PersonView("v", DAY, Party.SCHOOL, Optional.empty(), text()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new PersonView("a view", DAY, Party.PUPIL, Optional.empty(), text()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_213_causes_that_no_action_answers_are_listed() {
        SupportPlan plan = plan(List.of(PUPIL), List.of(), List.of("TRAUMA", "RELATIONSHIPS", "POVERTY"));
        assertThat(plan.factorsWithoutAction()).containsExactly("POVERTY", "TRAUMA");
        assertThat(plan.plan().actions().get(0).arisesFrom())
                .contains(ActionLink.of(ActionLink.FACTOR, "RELATIONSHIPS"));
    }

    private static ReintegrationPlan returning() {
        return new ReintegrationPlan(
                DAY,
                List.of(step("s1", DAY), step("s2", DAY.plusDays(7))),
                List.of(new ReasonableAdjustment("A quiet room", DAY, DAY.plusWeeks(3))),
                List.of(new NamedContact(TUTOR, true)),
                List.of(DAY.plusWeeks(4), DAY.plusWeeks(2)),
                List.of(PUPIL, PARENT, TEACHER),
                ReintegrationPlan.Status.AGREED);
    }

    private static ReintegrationStep step(String id, LocalDate day) {
        return new ReintegrationStep(id, "Mornings", List.of(new ReintegrationStep.Planned(day, DAY, TUTOR)), false);
    }

    @Test
    void EX_22_a_return_has_steps_with_dates_that_move_with_their_history_kept() {
        ReintegrationPlan moved = returning().rescheduled("s2", DAY.plusDays(14), DAY.plusDays(6), TUTOR);
        assertThat(moved.steps().get(1).day()).isEqualTo(DAY.plusDays(14));
        assertThat(moved.steps().get(1).planned())
                .extracting(ReintegrationStep.Planned::day)
                .containsExactly(DAY.plusDays(7), DAY.plusDays(14));
        assertThat(moved.steps().get(0)).isEqualTo(returning().steps().get(0));
        assertThat(moved.reviews()).containsExactly(DAY.plusWeeks(2), DAY.plusWeeks(4));
        assertThat(moved.as(ReintegrationPlan.Status.UNDER_WAY).status()).isEqualTo(ReintegrationPlan.Status.UNDER_WAY);
        assertThat(moved.behind(DAY.plusDays(1)))
                .extracting(ReintegrationStep::id)
                .containsExactly("s1");
        assertThat(moved.taken("s1").behind(DAY.plusDays(14))).isEmpty();
        assertThat(moved.taken("s1").behind(DAY.plusDays(15)))
                .extracting(ReintegrationStep::id)
                .containsExactly("s2");
        assertThatThrownBy(() -> moved.taken("s9")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ReintegrationStep("s", "x", List.of(), false))
                .isInstanceOf(InvalidValueException.class);
        assertThat(moved).hasToString("return in 2 steps, AGREED");
    }

    @Test
    void EX_23_a_meeting_records_what_the_family_wished_and_a_plan_without_them_is_flagged() {
        ReintegrationMeeting meeting = new ReintegrationMeeting(
                DAY,
                List.of(PARENT, TEACHER),
                new ReintegrationMeeting.Preferences(
                        Optional.of("after 16:00"), Optional.of("library"), Optional.empty()));
        assertThat(meeting.preferences().areRecorded()).isTrue();
        assertThat(meeting.withFamily()).isTrue();
        assertThat(new ReintegrationMeeting.Preferences(Optional.empty(), Optional.empty(), Optional.empty())
                        .areRecorded())
                .isFalse();
        assertThat(new ReintegrationMeeting.Preferences(Optional.empty(), Optional.empty(), Optional.of("phone"))
                        .areRecorded())
                .isTrue();
        assertThat(new ReintegrationMeeting(DAY, List.of(TEACHER), meeting.preferences()).withFamily())
                .isFalse();
        assertThat(returning().isCoDeveloped()).isTrue();
        ReintegrationPlan alone = new ReintegrationPlan(
                DAY, List.of(), List.of(), List.of(), List.of(), List.of(TEACHER), ReintegrationPlan.Status.DRAFT);
        assertThat(alone.isCoDeveloped()).isFalse();
    }

    @Test
    void EX_24_patterns_that_nobody_followed_up_are_listed() {
        assertThat(REGISTRIES.roles().codes()).contains("KEY_ADULT", "TEACHER", "FORM_TUTOR");
        PatternObservation open = new PatternObservation(DAY, TUTOR, text(), Optional.empty());
        PatternObservation followed =
                open.followedUp(new PatternObservation.FollowUp(DAY.plusDays(2), TUTOR, "Asked how Mondays feel"));
        assertThat(PatternObservation.open(List.of(open, followed), DAY.plusDays(2)))
                .containsExactly(open);
        assertThat(PatternObservation.open(List.of(open, followed), DAY.plusDays(1)))
                .containsExactly(open, followed);
        assertThat(PatternObservation.open(List.of(open), DAY.minusDays(1))).isEmpty();
        assertThatThrownBy(() -> open.followedUp(new PatternObservation.FollowUp(DAY.minusDays(1), TUTOR, "x")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void EX_25_a_schedule_gives_the_next_day_of_contact() {
        var channels = REGISTRIES.get("CHANNEL");
        assertThat(channels.codes()).contains("EMAIL", "PHONE", "HOME_SCHOOL_BOOK");
        ContactSchedule weekly = ContactSchedule.of(channels, "PHONE", TUTOR, Frequency.WEEKLY, DAY);
        assertThat(weekly.nextAfter(DAY.minusDays(30), List.of())).contains(DAY);
        assertThat(weekly.nextAfter(DAY, List.of())).contains(DAY.plusWeeks(1));
        assertThat(weekly.nextAfter(DAY.plusDays(6), List.of())).contains(DAY.plusWeeks(1));
        assertThat(ContactSchedule.of(channels, "EMAIL", TUTOR, Frequency.ONGOING, DAY)
                        .nextAfter(DAY, List.of()))
                .isEmpty();
        assertThatThrownBy(() -> ContactSchedule.of(channels, "FAX", TUTOR, Frequency.WEEKLY, DAY))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_text_can_be_redacted_and_comes_up_for_review() {
        KeptText text = KeptText.of("words", KEEP);
        assertThat(text.isDueOn(KEEP.minusDays(1))).isFalse();
        assertThat(text.isDueOn(KEEP)).isTrue();
        KeptText gone = text.redacted(DAY);
        assertThat(gone.content()).isEmpty();
        assertThat(gone.isDueOn(KEEP)).isFalse();
        assertThat(gone.redacted(KEEP)).isSameAs(gone);
        assertThat(gone).hasToString("redacted on 2026-09-14");
        assertThat(text).hasToString("text, to review by 2027-07-31");
        assertThatThrownBy(() -> new KeptText(Optional.of("x"), Optional.of(DAY), KEEP))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new KeptText(Optional.empty(), Optional.empty(), KEEP))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_family_knows_whom_to_call_first() {
        NamedContact first = new NamedContact(TUTOR, true);
        NamedContact other = new NamedContact(Role.of("HEAD_TEACHER"), false);
        assertThat(NamedContact.unclear(List.of(first, other))).isEmpty();
        assertThat(NamedContact.unclear(List.of())).contains("NO_CONTACT");
        assertThat(NamedContact.unclear(List.of(other))).contains("NO_PRIMARY");
        assertThat(NamedContact.unclear(List.of(first, first))).contains("SEVERAL_PRIMARY");
    }

    @Test
    void waiting_for_a_service_is_counted_once_it_began() {
        PupilReferral waiting = new PupilReferral("School nurse", DAY, TUTOR, true, Optional.empty());
        assertThat(waiting.daysWaited()).isEmpty();
        assertThat(new PupilReferral("School nurse", DAY, TUTOR, true, Optional.of(DAY.plusDays(40))).daysWaited())
                .hasValue(40);
        assertThatThrownBy(() -> new PupilReferral("School nurse", DAY, TUTOR, true, Optional.of(DAY.minusDays(1))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void adjustments_come_up_for_review() {
        ReasonableAdjustment one = new ReasonableAdjustment("Quiet room", DAY, DAY.plusDays(10));
        assertThat(one.isDueOn(DAY.plusDays(9))).isFalse();
        assertThat(one.isDueOn(DAY.plusDays(10))).isTrue();
        SupportPlan plan =
                new SupportPlan(ActionPlan.empty("p", ""), List.of(), List.of(), List.of(), List.of(), List.of(one));
        assertThat(plan.adjustmentsDue(DAY.plusDays(10))).containsExactly(one);
        assertThat(plan.adjustmentsDue(DAY)).isEmpty();
        assertThat(plan).hasToString("plan with 0 actions and 0 views");
        assertThatThrownBy(() -> new ReasonableAdjustment("x", DAY, DAY.minusDays(1)))
                .isInstanceOf(InvalidValueException.class);
    }
}
