package org.openattendance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.calendar.WeekPattern;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.Frequency;
import org.openattendance.plan.MonitoringActivity;
import org.openattendance.plan.MonitoringSchedule;
import org.openattendance.plan.ScheduleEntry;
import org.openattendance.pupil.Registries;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.rulebook.RuleBook;

/** Items of the inventory about good practice, monitoring, forums and meetings. */
class PracticeSeedItemsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14); // a Monday
    private static final TermSpan AUTUMN = TermSpan.of("autumn", LocalDate.of(2026, 9, 2), LocalDate.of(2026, 12, 18));
    private static final TermSpan SPRING = TermSpan.of("spring", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 25));
    private static final Registries REGISTRIES =
            RuleBook.standard(Nation.ENGLAND).registries();

    @Test
    void HF_11_good_practice_is_shared_only_with_an_impact_and_a_forum() {
        GoodPracticeItem found = GoodPracticeItem.identified("g1", "Breakfast with the tutor");
        GoodPracticeItem gathered = found.collated(Set.of(GoodPracticeItem.Impact.CHILD));
        GoodPracticeItem shared = gathered.shared("ATTENDANCE_ALLIANCE");
        assertThat(shared.state()).isEqualTo(GoodPracticeItem.State.SHARED);
        assertThat(shared.forum()).contains("ATTENDANCE_ALLIANCE");
        assertThat(REGISTRIES.get("FORUM").codes()).contains("ATTENDANCE_ALLIANCE");
        assertThatThrownBy(() -> found.shared("ATTENDANCE_ALLIANCE")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> gathered.collated(Set.of())).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void NF_40_the_same_rule_holds_for_every_strategy() {
        assertThatThrownBy(() ->
                        GoodPracticeItem.identified("g", "x").collated(Set.of()).shared("NETWORK"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("for whom it made a difference");
        assertThatThrownBy(() -> new GoodPracticeItem(
                        "g",
                        "x",
                        GoodPracticeItem.State.SHARED,
                        Set.of(GoodPracticeItem.Impact.FAMILY),
                        Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void HF_14_guidance_keeps_its_revisions_and_its_next_review() {
        GuidanceDocument guidance = new GuidanceDocument(
                "Practice model",
                List.of(new GuidanceDocument.Revision(DAY, "First version", Role.of("DIRECTOR"))),
                DAY.plusYears(1));
        GuidanceDocument revised = guidance.revised(
                new GuidanceDocument.Revision(DAY.plusMonths(3), "Trauma added", Role.of("DIRECTOR")),
                DAY.plusYears(2));
        assertThat(revised.revisions())
                .extracting(GuidanceDocument.Revision::summary)
                .containsExactly("First version", "Trauma added");
        assertThat(revised.revisions().get(1).on()).isEqualTo(DAY.plusMonths(3));
        assertThat(revised.revisions().get(1).approver()).isEqualTo(Role.of("DIRECTOR"));
        assertThat(revised.nextReview()).isEqualTo(DAY.plusYears(2));
        assertThat(guidance.revisions()).as("the earlier document is as it was").hasSize(1);
        assertThat(revised.isDueOn(DAY.plusYears(2))).isTrue();
        assertThat(revised.isDueOn(DAY.plusYears(2).minusDays(1))).isFalse();
        assertThatThrownBy(() -> new GuidanceDocument("t", List.of(), DAY)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void NF_21_a_toolkit_has_sections_by_kind_and_bands_with_thresholds_that_one_may_set() {
        AbsenceBand persistent = new AbsenceBand("PERSISTENT", Rate.of(10, 100));
        AbsenceBand severe = new AbsenceBand("SEVERE", Rate.of(50, 100));
        assertThat(persistent.includes(Rate.of(38, 380))).isTrue();
        assertThat(persistent.includes(Rate.of(37, 380))).isFalse();
        assertThat(severe.includes(Rate.of(190, 380))).isTrue();
        assertThat(new AbsenceBand("PERSISTENT", Rate.of(15, 100)).includes(Rate.of(38, 380)))
                .isFalse();
        Toolkit toolkit = new Toolkit(
                "Attendance toolkit",
                List.of(
                        new Toolkit.Section(Toolkit.Kind.EARLY_INTERVENTION, "Ask early", Optional.empty()),
                        new Toolkit.Section(Toolkit.Kind.PLANNING, "Plan together", Optional.empty()),
                        new Toolkit.Section(Toolkit.Kind.FORMAL_SUPPORT, "Formal support", Optional.of(severe))));
        assertThat(toolkit.sections(Toolkit.Kind.FORMAL_SUPPORT))
                .singleElement()
                .satisfies(section -> assertThat(section.band()).contains(severe));
    }

    private static MonitoringActivity activity(String id, String role) {
        return new MonitoringActivity(
                id,
                "Absence by group",
                "Attendance team",
                Role.of(role),
                "Tells the schools",
                Frequency.WEEKLY,
                DAY,
                List.of(DAY));
    }

    @Test
    void HF_26_what_is_watched_has_team_responsibility_and_frequency_and_shows_what_is_due() {
        MonitoringSchedule schedule = MonitoringSchedule.of(List.of(activity("m1", "OFFICER")));
        assertThat(schedule.on(DAY.plusDays(1), List.of()).get(0).state()).isEqualTo(ScheduleEntry.State.UP_TO_DATE);
        assertThat(schedule.on(DAY.plusDays(7), List.of()).get(0).state()).isEqualTo(ScheduleEntry.State.DUE);
        assertThat(schedule.on(DAY.plusDays(9), List.of()).get(0).state()).isEqualTo(ScheduleEntry.State.OVERDUE);
        assertThat(schedule.on(DAY.plusDays(9), List.of()).get(0).next()).contains(DAY.plusDays(14));
        assertThatThrownBy(() ->
                        new MonitoringActivity("m", "x", " ", Role.of("R"), "y", Frequency.WEEKLY, DAY, List.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() ->
                        new MonitoringActivity("m", "x", "t", Role.of("R"), " ", Frequency.WEEKLY, DAY, List.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new MonitoringActivity("m", "x", "t", Role.of("R"), "y", null, DAY, List.of()))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void NF_28_one_schedule_serves_both_strategies() {
        MonitoringSchedule both = MonitoringSchedule.of(List.of(activity("hf-1", "OFFICER"), activity("nf-1", "AEO")));
        assertThat(both.owedOn(DAY.plusDays(8), List.of())).hasSize(2);
        for (String id : List.of("hf-1", "nf-1")) {
            MonitoringActivity good = activity(id, "OFFICER");
            assertThatThrownBy(() -> new MonitoringActivity(
                            id, good.what(), "", good.role(), good.responsibility(), good.frequency(), DAY, List.of()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("team");
            assertThatThrownBy(() -> new MonitoringActivity(
                            id, good.what(), good.team(), good.role(), "", good.frequency(), DAY, List.of()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("responsibility");
        }
        assertThatThrownBy(() -> MonitoringSchedule.of(List.of(activity("x", "A"), activity("x", "B"))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void NF_25_a_role_can_be_about_one_cohort_and_its_activities_are_listed() {
        RoleFocus focus =
                RoleFocus.of(REGISTRIES.cohorts(), Role.of("ATTENDANCE_ENTITLEMENT_OFFICER"), "HAS_SOCIAL_WORKER");
        assertThat(REGISTRIES.roles().codes()).contains("ATTENDANCE_ENTITLEMENT_OFFICER");
        MonitoringSchedule schedule = MonitoringSchedule.of(
                List.of(activity("a", "ATTENDANCE_ENTITLEMENT_OFFICER"), activity("b", "OFFICER")));
        assertThat(focus.activities(schedule))
                .extracting(MonitoringActivity::id)
                .containsExactly("a");
        assertThatThrownBy(() -> RoleFocus.of(REGISTRIES.cohorts(), Role.of("X"), "NO_SUCH_COHORT"))
                .isInstanceOf(InvalidValueException.class);
    }

    private static SharingEvent shared(String forum, LocalDate on, String audience) {
        return new SharingEvent(
                "Trend of the term",
                forum,
                on,
                SharingEvent.Mode.COLLECTIVE,
                Audience.of(REGISTRIES.get("AUDIENCE"), audience));
    }

    @Test
    void HF_27_forums_with_which_nothing_was_shared_lately_are_listed() {
        List<String> forums = List.of("ATTENDANCE_ALLIANCE", "NETWORK", "TRAINING");
        assertThat(REGISTRIES.get("FORUM").codes()).containsAll(forums);
        List<SharingEvent> events =
                List.of(shared("NETWORK", DAY, "SCHOOL_LEADER"), shared("TRAINING", DAY.minusDays(1), "SCHOOL_LEADER"));
        assertThat(SharingEvent.silent(forums, events, DAY, DAY.plusDays(30)))
                .containsExactly("ATTENDANCE_ALLIANCE", "TRAINING");
        assertThat(SharingEvent.silent(forums, events, DAY.minusDays(1), DAY)).containsExactly("ATTENDANCE_ALLIANCE");
        assertThat(SharingEvent.silent(forums, events, DAY.minusDays(9), DAY.minusDays(2)))
                .hasSize(3);
    }

    @Test
    void NF_29_sharing_is_with_one_or_with_many_and_is_counted_by_audience_and_term() {
        SharingEvent one = shared("NETWORK", DAY, "SCHOOL_LEADER");
        SharingEvent alone = new SharingEvent(
                "Your school",
                "NETWORK",
                DAY,
                SharingEvent.Mode.INDIVIDUAL,
                Audience.of(REGISTRIES.get("AUDIENCE"), "ATTENDANCE_LEAD"));
        assertThat(alone.mode()).isEqualTo(SharingEvent.Mode.INDIVIDUAL);
        assertThat(SharingEvent.byAudience(
                        List.of(one, alone, one, shared("NETWORK", SPRING.first(), "SCHOOL_LEADER")), AUTUMN))
                .isEqualTo(Map.of("SCHOOL_LEADER", 2L, "ATTENDANCE_LEAD", 1L));
    }

    @Test
    void NF_44_a_forum_has_a_frequency_and_reports_how_many_settings_came() {
        Forum network = new Forum(
                "NETWORK_MEETING",
                Frequency.TERMLY,
                List.of(
                        new Forum.Held(DAY, List.of("S1", "S2")),
                        new Forum.Held(DAY.plusMonths(3), List.of("S2", "S9"))));
        assertThat(network.frequency()).isEqualTo(Frequency.TERMLY);
        assertThat(network.coverage(List.of("S1", "S2", "S3", "S3", "S4"))).contains(Rate.of(2, 4));
        assertThat(network.coverage(List.of())).isEmpty();
    }

    private static SessionCalendar school() {
        return SessionCalendar.weekly(WeekPattern.weekdays(), List.of(AUTUMN, SPRING));
    }

    @Test
    void NF_22_a_weekly_surgery_gives_its_next_days_by_the_calendar() {
        SupportSession surgery = new SupportSession(
                "SURGERY",
                Audience.of(REGISTRIES.get("AUDIENCE"), "ANYONE_WORKING_WITH_A_CHILD"),
                Frequency.WEEKLY,
                DAY);
        assertThat(surgery.next(DAY, 2, school())).containsExactly(DAY.plusWeeks(1), DAY.plusWeeks(2));
        assertThat(surgery.next(LocalDate.of(2026, 12, 14), 2, school()))
                .as("the holiday is left out")
                .containsExactly(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 11));
        assertThat(surgery.next(DAY, 2, SessionCalendar.of(List.<Session>of()))).isEmpty();
    }

    @Test
    void a_surgery_never_changes_a_stage_and_open_advice_comes_up_again() {
        SurgeryRecord.Agreed agreed = new SurgeryRecord.Agreed("Call the nurse", Role.of("TEACHER"), DAY.plusDays(7));
        KeptText words = KeptText.of("words", DAY.plusYears(1));
        SurgeryRecord open =
                new SurgeryRecord(DAY, Role.of("TEACHER"), words, words, Optional.of(agreed), Optional.empty());
        SurgeryRecord closed =
                new SurgeryRecord(DAY, Role.of("TEACHER"), words, words, Optional.of(agreed), Optional.of("Done"));
        SurgeryRecord nothing =
                new SurgeryRecord(DAY, Role.of("TEACHER"), words, words, Optional.empty(), Optional.empty());
        assertThat(SurgeryRecord.waiting(List.of(open, closed, nothing), DAY.plusDays(8)))
                .containsExactly(open);
        assertThat(SurgeryRecord.waiting(List.of(open), DAY.plusDays(7))).isEmpty();
    }

    @Test
    void NF_23_a_meeting_names_school_cohorts_and_actions_and_schools_without_one_in_the_term_are_listed() {
        SchoolRef one = SchoolRef.of("S1");
        SchoolRef two = SchoolRef.of("S2");
        ActionItem action = ActionItem.propose("a1", "Look at Year 9", DAY, Role.of("OFFICER"));
        TargetingSupportMeeting meeting =
                new TargetingSupportMeeting(one, DAY, List.of("HAS_SOCIAL_WORKER"), List.of(action));
        assertThat(meeting.cohorts()).containsExactly("HAS_SOCIAL_WORKER");
        assertThat(meeting.actions()).containsExactly(action);
        assertThat(TargetingSupportMeeting.withoutMeeting(List.of(one, two), List.of(meeting), AUTUMN))
                .containsExactly(two);
        assertThat(TargetingSupportMeeting.withoutMeeting(List.of(one, two), List.of(meeting), SPRING))
                .containsExactly(one, two);
    }

    @Test
    void an_agenda_comes_from_the_figures_and_names_small_groups_without_figures() {
        ActionItem late = ActionItem.propose("a1", "Look at Year 9", DAY, Role.of("OFFICER"))
                .withDue(DAY.plusDays(1));
        MeetingFigures figures = new MeetingFigures(
                300,
                Optional.of(Rate.of(940, 1000)),
                50,
                6,
                12,
                List.of(
                        new MeetingFigures.CohortFigure("SEND", 40, Optional.of(Rate.of(90, 100)), 11),
                        new MeetingFigures.CohortFigure("HAS_SOCIAL_WORKER", 4, Optional.of(Rate.of(70, 100)), 3)));
        MeetingAgenda agenda = MeetingAgenda.of(figures, List.of(late), DAY.plusDays(9), 5);
        assertThat(agenda.items())
                .extracting(MeetingAgenda.Item::topic)
                .containsExactly(
                        MeetingAgenda.Topic.DATA_QUALITY,
                        MeetingAgenda.Topic.LAST_ACTIONS,
                        MeetingAgenda.Topic.WHOLE_SCHOOL,
                        MeetingAgenda.Topic.SEVERE_ABSENCE,
                        MeetingAgenda.Topic.PERSISTENT_ABSENCE,
                        MeetingAgenda.Topic.COHORT,
                        MeetingAgenda.Topic.COHORT,
                        MeetingAgenda.Topic.WHAT_WENT_WELL,
                        MeetingAgenda.Topic.NEXT_ACTIONS);
        assertThat(agenda.items(MeetingAgenda.Topic.LAST_ACTIONS).get(0).text()).endsWith("past its day.");
        assertThat(agenda.items(MeetingAgenda.Topic.WHOLE_SCHOOL).get(0).text())
                .isEqualTo("300 pupils, attendance 94.0% (940/1000).");
        assertThat(agenda.items(MeetingAgenda.Topic.PERSISTENT_ABSENCE).get(0).text())
                .startsWith("44 more pupils");
        assertThat(agenda.items(MeetingAgenda.Topic.COHORT).get(0).text())
                .isEqualTo("SEND: 40 pupils, attendance 90.0% (90/100), 11 persistently absent.");
        assertThat(agenda.items(MeetingAgenda.Topic.COHORT).get(1).text())
                .doesNotContain("4 ")
                .doesNotContain("%");
        MeetingAgenda quiet =
                MeetingAgenda.of(new MeetingFigures(300, Optional.empty(), 0, 0, 0, List.of()), List.of(), DAY, 5);
        assertThat(quiet.items()).hasSize(4);
        assertThat(new MeetingFigures.CohortFigure("A", 5, Optional.empty(), 0).isSmall(5))
                .isFalse();
        assertThatThrownBy(() -> new MeetingFigures(1, Optional.empty(), 1, 2, 0, List.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void HF_12_a_review_of_a_pathway_keeps_day_reviewer_findings_and_changes() {
        PathwayReview review = new PathwayReview(
                "ENG-NATIONAL-5",
                DAY,
                Role.of("DIRECTOR"),
                List.of("Level 2 is unclear"),
                List.of("Approach written down"));
        assertThat(review.findings()).containsExactly("Level 2 is unclear");
        assertThat(review.changes()).containsExactly("Approach written down");
        assertThat(org.openattendance.rulebook.PathwayFiles.standard()
                        .versions("ENG-NATIONAL-5")
                        .get(0)
                        .about()
                        .sectors())
                .contains("education", "health", "social care");
        assertThatThrownBy(() -> new PathwayReview("P", DAY, Role.of("D"), List.of(), List.of()))
                .isInstanceOf(InvalidValueException.class);
    }
}
