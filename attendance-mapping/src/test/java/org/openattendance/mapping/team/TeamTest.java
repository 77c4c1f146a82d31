package org.openattendance.mapping.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.communication.PlainLanguageCheck;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.keyworker.KeyWorker;
import org.openattendance.mapping.keyworker.KeyWorkerAssignment;
import org.openattendance.mapping.keyworker.KeyWorkerRegister;
import org.openattendance.mapping.model.Circumstances;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.vocabulary.Vocabularies;
import org.openattendance.pupil.PupilRef;

class TeamTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final PupilRef ONE = PupilRef.of("p-1");
    private static final PupilRef TWO = PupilRef.of("p-2");
    private static final PupilRef THREE = PupilRef.of("p-3");
    private static final Vocabularies WORDS = Vocabularies.standard();

    private static MultiAgencyTeam.Member member(String id, String discipline, String agency, boolean active) {
        return new MultiAgencyTeam.Member(id, "Mx " + id, "worker", discipline, agency, "listens\nand helps", active);
    }

    private static MultiAgencyTeam team() {
        return MultiAgencyTeam.of("north", "North team", "MULTI_AGENCY_TEAM")
                .withPurpose("children feel well and come to school")
                .with(member("a", "PSYCHOLOGY", "health", true))
                .with(member("b", "SOCIAL_WORK", "authority", true))
                .with(member("c", "PSYCHOLOGY", "health", true))
                .with(member("gone", "POLICING", "police", false))
                .withServes(List.of("primary-1", "secondary-1"));
    }

    @Test
    void KS3_106_a_team_lists_members_with_discipline_and_agency_and_counts_distinct_disciplines() {
        assertThat(team().active())
                .extracting(one -> one.discipline() + " " + one.agency())
                .containsExactly("PSYCHOLOGY health", "SOCIAL_WORK authority", "PSYCHOLOGY health");
        assertThat(team().disciplines()).containsExactly("PSYCHOLOGY", "SOCIAL_WORK");
        assertThat(team().agencies()).containsExactly("authority", "health");
        assertThat(team().serves()).containsExactly("primary-1", "secondary-1");
    }

    @Test
    void KS3_110_the_poster_lists_every_active_member_with_label_role_and_description_and_nothing_else() {
        assertThat(team().poster())
                .isEqualTo(
                        "North team\n\nMx a - worker: listens and helps\nMx b - worker: listens and helps\nMx c - worker: listens and helps\n");
        assertThat(team().poster()).doesNotContain("gone", "PSYCHOLOGY", "health", "police");
        TeamInput input = new TeamInput("north", "TRAINING_DAY", "sleep", DAY);
        assertThat(WORDS.get("team-input-kinds").has(input.kind())).isTrue();
    }

    @Test
    void KS3_111_which_kind_a_team_is_is_data() {
        assertThat(WORDS.get("team-kinds").codes()).contains("BEST", "MAST");
        assertThat(MultiAgencyTeam.of("x", "X", "HARBOUR_TEAM").kind()).isEqualTo("HARBOUR_TEAM");
    }

    @Test
    void KS3_112_lessons_have_a_decision_and_requests_are_counted_by_topic() {
        TeamLearning learning = new TeamLearning(
                List.of(
                        new TeamLearning.Lesson("one contact", TeamLearning.Decision.ADOPT),
                        new TeamLearning.Lesson("weekly meeting", TeamLearning.Decision.ADAPT),
                        new TeamLearning.Lesson("own building", TeamLearning.Decision.NOT_NOW)),
                List.of(
                        new TeamLearning.Request("sleep"),
                        new TeamLearning.Request("anxiety"),
                        new TeamLearning.Request("sleep")));
        assertThat(learning.lessons(TeamLearning.Decision.ADAPT))
                .extracting(TeamLearning.Lesson::text)
                .containsExactly("weekly meeting");
        assertThat(TeamLearning.Decision.values()).hasSize(3);
        assertThat(learning.requestsByTopic()).isEqualTo(Map.of("anxiety", 1, "sleep", 2));
    }

    @Test
    void KS3_114_purpose_becomes_tasks_and_tasks_activities_and_an_activity_without_a_task_is_refused() {
        MultiAgencyTeam working = team().with(new MultiAgencyTeam.Task("t1", "everyone can take part"))
                .with(new MultiAgencyTeam.Task("t2", "<b>calm</b> starts"))
                .with(new MultiAgencyTeam.Activity("t1", "advice for staff"));
        assertThat(working.tasksWithoutActivity()).extracting(Finding::about).containsExactly("t2");
        assertThat(working.leaflet())
                .isEqualTo(
                        "# North team\n\nchildren feel well and come to school\n\n## everyone can take part\n\n- advice for staff\n\n## &lt;b&gt;calm&lt;/b&gt; starts\n\n");
        assertThatThrownBy(() -> team().with(new MultiAgencyTeam.Activity("t1", "advice")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> team().with(member("a", "X", "y", true))).isInstanceOf(InvalidValueException.class);
    }

    private static GoalFourCheck goalFour() {
        KeyWorkerRegister keyWorkers = KeyWorkerRegister.of(
                List.of(KeyWorker.of("kw", Role.of("MENTOR"), "youth")),
                List.of(KeyWorkerAssignment.of(ONE, "kw", DAY.minusDays(30), "why")));
        InvolvementRegister involvements = InvolvementRegister.of(List.of(
                AgencyInvolvement.of(ONE, "camhs", "worry", DAY.minusDays(60))
                        .with(new AgencyInvolvement.ProgressRecord(DAY.minusDays(28), "came twice")),
                AgencyInvolvement.of(TWO, "camhs", "worry", DAY.minusDays(60))
                        .with(new AgencyInvolvement.ProgressRecord(DAY.minusDays(29), "came once"))));
        Map<PupilRef, GoalFourCheck.Found> found = Map.of(
                ONE, new GoalFourCheck.Found(DAY.minusDays(90), Optional.of(DAY.minusDays(76))),
                TWO, new GoalFourCheck.Found(DAY.minusDays(90), Optional.of(DAY.minusDays(75))));
        return GoalFourCheck.of(List.of(ONE, TWO, THREE), found, keyWorkers, involvements, 14, 28, DAY);
    }

    @Test
    void KS3_115_the_fourth_of_four_goals_splits_into_four_checks_each_computed() {
        assertThat(WORDS.get("team-goals").codes())
                .containsExactly("SCHOOL_STRATEGIES", "STAFF_SKILLS", "PARENT_SUPPORT", "PUPILS_FOLLOWED");
        GoalFourCheck check = goalFour();
        assertThat(check.identified()).contains(Rate.of(2, 3));
        assertThat(check.offeredInTime()).contains(Rate.of(1, 2));
        assertThat(check.withKeyWorker()).contains(Rate.of(1, 2));
        assertThat(check.monitored()).contains(Rate.of(1, 2));
        GoalFourCheck nobody = GoalFourCheck.of(
                List.of(),
                Map.of(),
                KeyWorkerRegister.of(List.of(), List.of()),
                InvolvementRegister.of(List.of()),
                14,
                28,
                DAY);
        assertThat(nobody.identified()).isEmpty();
        assertThat(nobody.monitored()).isEmpty();
    }

    private static AgencyInvolvement involvement() {
        return AgencyInvolvement.of(ONE, "camhs", "help with worry", DAY)
                .withContact("duty desk")
                .withRoles("They listen, and show ways to feel calmer.", "Cognitive work, ten sessions.")
                .with(new AgencyInvolvement.ProgressRecord(DAY.plusDays(20), "second visit"))
                .with(new AgencyInvolvement.ProgressRecord(DAY.plusDays(10), "first visit"));
    }

    @Test
    void KS3_145_for_a_pupil_and_a_day_the_agencies_with_contact_and_last_progress() {
        InvolvementRegister register = InvolvementRegister.of(List.of(
                involvement(),
                AgencyInvolvement.of(TWO, "youth", "friends", DAY),
                AgencyInvolvement.of(ONE, "youth", "friends", DAY).withSpan(DateSpan.ofClosed(DAY, DAY.plusDays(5)))));
        assertThat(register.on(ONE, DAY.plusDays(15)))
                .containsExactly(new InvolvementRegister.Line(
                        "camhs", "help with worry", Optional.of("duty desk"), Optional.of(DAY.plusDays(10))));
        assertThat(register.on(ONE, DAY))
                .extracting(InvolvementRegister.Line::agency)
                .containsExactly("camhs", "youth");
        assertThat(register.on(ONE, DAY).get(0).lastProgress()).isEmpty();
        assertThat(register.on(ONE, DAY.minusDays(1))).isEmpty();
        assertThat(register + " " + register.involvements()).doesNotContain("p-1", "worry");
    }

    @Test
    void KS3_186_a_role_card_in_plain_words_for_parents_and_one_for_school() {
        List<AgencyRoleCard> cards = AgencyRoleCard.of(involvement(), id -> "Mental health team");
        assertThat(cards.get(0).text())
                .isEqualTo(
                        "Mental health team\nWhy they are here: help with worry\nWhat they do: They listen, and show ways to feel calmer.\nWhom to ask: duty desk\n");
        AgencyRoleCard trade = AgencyRoleCard.of(
                        AgencyInvolvement.of(ONE, "x", "y", DAY)
                                .withRoles("A holistic pathway.", "A holistic pathway."),
                        id -> id)
                .get(0);
        assertThat(trade.toSayPlainer(PlainLanguageCheck.standard())).hasSize(2);
    }

    @Test
    void KS3_191_each_involvement_yields_both_versions() {
        assertThat(AgencyRoleCard.of(involvement(), id -> id))
                .extracting(card -> card.audience() + ": " + card.role())
                .containsExactly(
                        "PARENT: They listen, and show ways to feel calmer.", "SCHOOL: Cognitive work, ten sessions.");
        AgencyRoleCard unwritten = AgencyRoleCard.of(AgencyInvolvement.of(ONE, "x", "y", DAY), id -> id)
                .get(1);
        assertThat(unwritten.text()).contains("(not written yet)", "(not named yet)");
        assertThat(unwritten.toSayPlainer(PlainLanguageCheck.standard())).isEmpty();
    }

    @Test
    void KS3_195_a_worry_about_stigma_is_kept_with_what_is_done_and_looked_at_again() {
        StigmaConcern concern = StigmaConcern.raised("c1", "neighbours may talk", DAY);
        assertThat(concern.eased()).isEmpty();
        StigmaConcern eased = concern.withMitigation("meet at the library")
                .with(new StigmaConcern.Review(DAY.plusDays(60), Role.of("KEY_WORKER"), true))
                .with(new StigmaConcern.Review(DAY.plusDays(30), Role.of("KEY_WORKER"), false));
        assertThat(eased.mitigation()).contains("meet at the library");
        assertThat(eased.eased()).contains(true);
        assertThat(eased).hasToString("concern c1");
    }

    @Test
    void the_table_of_agencies_and_roles_is_safe_in_every_form() {
        InvolvementRegister register = InvolvementRegister.of(
                List.of(AgencyInvolvement.of(ONE, "x", "y", DAY).withRoles("", "=cmd| <i>")));
        assertThat(register.roleCsv(ONE, id -> id)).isEqualTo("Agency,Roles and responsibilities\nx,'=cmd| <i>\n");
        assertThat(register.roleMarkdown(ONE, id -> id)).contains("| x | =cmd\\| &lt;i&gt; |");
    }

    private static PartnershipMap map(String id, Set<String> flags) {
        PartnershipMap map = PartnershipMap.of(id, MapScope.PUPIL, DAY, List.of(MapNode.centre("pupil")));
        return PartnershipMap.of(map.parts()
                .withCircumstances(
                        new Circumstances(OptionalInt.empty(), Set.of(), Set.of(), List.of(), Set.of(), flags)));
    }

    @Test
    void HF_19_a_response_needs_lead_agencies_trigger_and_review_and_a_flagged_map_without_one_is_listed() {
        AgreedResponse response = new AgreedResponse(
                "r1", "m1", "authority", Set.of("camhs", "authority"), "still at home", DAY, DAY.plusDays(28));
        Set<String> flag = Set.of(Circumstances.NOT_IN_FULL_TIME_EDUCATION_AFTER_INTERVENTION);
        List<PartnershipMap> maps = List.of(map("m2", flag), map("m1", flag), map("m3", Set.of()));
        assertThat(AgreedResponse.missing(maps, List.of(response), DAY))
                .extracting(Finding::about)
                .containsExactly("m2");
        assertThat(AgreedResponse.missing(maps, List.of(response), DAY.minusDays(1)))
                .extracting(Finding::about)
                .containsExactly("m1", "m2");
        assertThat(response.isReviewOverdueOn(DAY.plusDays(28))).isFalse();
        assertThat(response.isReviewOverdueOn(DAY.plusDays(29))).isTrue();
        assertThatThrownBy(() ->
                        new AgreedResponse("r", "m1", "authority", Set.of("authority"), "x", DAY, DAY.plusDays(1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new AgreedResponse(
                        "r", "m1", "police", Set.of("authority", "camhs"), "x", DAY, DAY.plusDays(1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() ->
                        new AgreedResponse("r", "m1", "camhs", Set.of("authority", "camhs"), " ", DAY, DAY.plusDays(1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new AgreedResponse("r", "m1", "camhs", Set.of("authority", "camhs"), "x", DAY, DAY))
                .isInstanceOf(InvalidValueException.class);
    }
}
