package org.openattendance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.base.SchoolYear;
import org.openattendance.load.Input;
import org.openattendance.load.ResponsibilitiesCsv;
import org.openattendance.load.StrategyJson;
import org.openattendance.pupil.Registry;
import org.openattendance.rulebook.RuleBook;

/** Items of the inventory about strategies, what they promise and what was done; on the two example files, in our own words. */
class StrategySeedItemsTest {

    private static final Path DATA = Path.of("../examples/data/casework");
    private static final Registry CHANNELS =
            RuleBook.standard(Nation.ENGLAND).registries().get("CHANNEL");

    private static Strategy strategy(String file) {
        Checked<Optional<Strategy>> read = StrategyJson.read(Input.of(DATA.resolve(file)));
        assertThat(read.issues()).isEmpty();
        return read.value().orElseThrow();
    }

    private static final Strategy HF = strategy("strategy-hf.json");
    private static final Strategy NORFOLK = strategy("strategy-norfolk.json");

    @Test
    void HF_01_three_numbered_priorities_with_their_commitments() {
        assertThat(HF.priorities()).extracting(StrategicPriority::number).containsExactly(1, 2, 3);
        assertThat(HF.priorities()).extracting(one -> one.commitments().size()).containsExactly(6, 6, 3);
        assertThat(HF.priorities()).allSatisfy(one -> {
            assertThat(one.title()).isNotBlank();
            assertThat(one.rationale()).isNotBlank();
        });
    }

    @Test
    void HF_28_progress_is_counts_by_status_and_never_one_number() {
        Strategy begun = new Strategy(
                "t",
                "o",
                2024,
                List.of(),
                "",
                List.of(),
                List.of(new StrategicPriority(
                        1,
                        "p",
                        "",
                        List.of(),
                        List.of(
                                commitment("a", CommitmentStatus.DONE), commitment("b", CommitmentStatus.EMBEDDED),
                                commitment("c", CommitmentStatus.DONE), commitment("d", CommitmentStatus.NOT_STARTED)),
                        List.of())),
                List.of(),
                List.of(),
                List.of());
        assertThat(begun.progress())
                .isEqualTo(Map.of(
                        1,
                        Map.of(
                                CommitmentStatus.NOT_STARTED, 1L,
                                CommitmentStatus.IN_PROGRESS, 0L,
                                CommitmentStatus.DONE, 2L,
                                CommitmentStatus.EMBEDDED, 1L)));
    }

    private static Commitment commitment(String id, CommitmentStatus status) {
        return new Commitment(id, "text", status, Optional.empty());
    }

    @Test
    void NF_01_a_strategy_names_owner_year_those_consulted_and_the_guidance_it_answers() {
        assertThat(NORFOLK.title()).isNotBlank();
        assertThat(NORFOLK.owner()).startsWith("Norfolk");
        assertThat(NORFOLK.year()).isEqualTo(2022);
        assertThat(NORFOLK.consultedWith()).containsExactly("schools", "local partners");
        assertThat(NORFOLK.nationalReference()).startsWith("Working together");
    }

    @Test
    void NF_02_five_aims_in_order() {
        assertThat(NORFOLK.aims()).extracting(StrategicAim::id).containsExactly("NF-1", "NF-2", "NF-3", "NF-4", "NF-5");
    }

    @Test
    void NF_09_four_priorities_with_aims_and_with_what_was_done_as_another_type() {
        assertThat(NORFOLK.priorities()).extracting(one -> one.aims().size()).containsExactly(4, 1, 4, 5);
        assertThat(NORFOLK.priorities())
                .extracting(one -> one.achievements().size())
                .containsExactly(5, 7, 6, 6);
        assertThat((Object) StrategicAim.class).isNotEqualTo(Achievement.class);
    }

    @Test
    void NF_08_resources_are_typed_and_an_exercise_says_which_teams_did_it() {
        assertThat(NORFOLK.resources())
                .extracting(StrategyResource::kind)
                .containsExactly(
                        StrategyResource.Kind.STRATEGY_DOCUMENT,
                        StrategyResource.Kind.BRIEFING,
                        StrategyResource.Kind.TEAM_EXERCISE);
        StrategyResource done = NORFOLK.resources()
                .get(2)
                .completedBy(new StrategyResource.TeamExercise(
                        "Early help", LocalDate.of(2022, 10, 3), "We ask about school"));
        assertThat(done.completed())
                .extracting(StrategyResource.TeamExercise::team, StrategyResource.TeamExercise::on)
                .containsExactly(tuple("Early help", LocalDate.of(2022, 10, 3)));
        assertThatThrownBy(() ->
                        NORFOLK.resources().get(0).completedBy(done.completed().get(0)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void NF_06_three_levels_of_response_and_commitments_by_level() {
        assertThat(ResponseLevel.values())
                .containsExactly(ResponseLevel.INDIVIDUAL, ResponseLevel.INSTITUTIONAL, ResponseLevel.LOCALITY);
        Commitment local = new Commitment("x", "t", CommitmentStatus.DONE, Optional.of(ResponseLevel.LOCALITY));
        Commitment none = commitment("y", CommitmentStatus.DONE);
        Strategy one = new Strategy(
                "t",
                "o",
                2024,
                List.of(),
                "",
                List.of(),
                List.of(new StrategicPriority(1, "p", "", List.of(), List.of(local, none), List.of())),
                List.of(),
                List.of(),
                List.of());
        assertThat(one.commitmentsAt(ResponseLevel.LOCALITY)).containsExactly(local);
        assertThat(one.commitmentsAt(ResponseLevel.INDIVIDUAL)).isEmpty();
    }

    private static Achievement achievement(int priority, String id) {
        return NORFOLK.priorities().get(priority - 1).achievements().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void NF_14_an_achievement_carries_endorsements_by_role() {
        assertThat(achievement(1, "NF-P1-D1").endorsements())
                .extracting(one -> one.by().id())
                .containsExactly("EXECUTIVE_DIRECTOR_CHILDRENS_SERVICES", "SAFEGUARDING_PARTNERSHIP_CHAIR");
        assertThat(new Achievement.Endorsement(Role.of("CHAIR"), Optional.of(LocalDate.of(2022, 9, 1))).on())
                .contains(LocalDate.of(2022, 9, 1));
    }

    @Test
    void NF_15_an_exercise_records_team_day_and_contribution() {
        StrategyResource.TeamExercise exercise =
                new StrategyResource.TeamExercise("SEND team", LocalDate.of(2022, 10, 3), "We look at travel");
        assertThat(exercise.team()).isEqualTo("SEND team");
        assertThat(exercise.on()).isEqualTo(LocalDate.of(2022, 10, 3));
        assertThat(exercise.contribution()).isEqualTo("We look at travel");
        assertThatThrownBy(() -> new StrategyResource.TeamExercise("SEND team", LocalDate.of(2022, 10, 3), ""))
                .isInstanceOf(InvalidValueException.class);
        assertThat(achievement(1, "NF-P1-D2").serves()).containsExactly("NF-P1-A3");
    }

    @Test
    void NF_31_an_achievement_names_those_it_was_done_with() {
        assertThat(achievement(3, "NF-P3-D1").collaborators())
                .containsExactly("school leaders", "Department for Education");
    }

    @Test
    void NF_36_less_effort_with_notices_is_an_achievement_and_nothing_more() throws IOException {
        assertThat(achievement(3, "NF-P3-D6").kind()).isEqualTo("FORMAL_PROCESS");
        for (String module : List.of("mapping", "assessment")) {
            try (Stream<Path> files = Files.walk(Path.of("../attendance-" + module + "/src/main/java"))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(Files.readString(file)).doesNotContain("openattendance.penalty"));
            }
        }
    }

    @Test
    void NF_48_priorities_are_filed_by_school_year_and_compared_with_the_year_before() {
        YearPriorities now = NORFOLK.years().get(0);
        assertThat(now.year()).isEqualTo(SchoolYear.parse("2024/25"));
        assertThat(now.rationale()).isNotBlank();
        YearPriorities before = new YearPriorities(
                SchoolYear.parse("2023/24"), "r", List.of(now.priorities().get(0), "Something else"));
        YearPriorities.Change change = now.since(before);
        assertThat(change.kept()).containsExactly(now.priorities().get(0));
        assertThat(change.added())
                .containsExactly(now.priorities().get(1), now.priorities().get(2));
        assertThat(change.dropped()).containsExactly("Something else");
    }

    @Test
    void NF_49_a_change_of_context_is_linked_to_the_priority_revised_for_it() {
        assertThat(NORFOLK.contextChanges()).singleElement().satisfies(change -> {
            assertThat(change.on()).isEqualTo(LocalDate.of(2024, 8, 19));
            assertThat(change.revisedPriority()).isEqualTo(2);
        });
        assertThatThrownBy(() -> new Strategy(
                        "t",
                        "o",
                        2024,
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        NORFOLK.contextChanges()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("priority 2, which is not there");
    }

    @Test
    void NF_52_aims_stand_beside_what_serves_them_and_those_with_nothing_are_flagged() {
        List<Strategy.AimRow> matrix = NORFOLK.matrix();
        assertThat(matrix).hasSize(5 + 14);
        assertThat(matrix)
                .filteredOn(row -> row.aim().id().equals("NF-P1-A1"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.achievements()).extracting(Achievement::id).containsExactly("NF-P1-D3", "NF-P1-D4");
                    assertThat(row.isUnserved()).isFalse();
                });
        assertThat(matrix)
                .filteredOn(Strategy.AimRow::isUnserved)
                .extracting(row -> row.aim().id())
                .contains("NF-1", "NF-P1-A4", "NF-P3-A2")
                .doesNotContain("NF-3", "NF-4");
    }

    @Test
    void KS3_67_three_priorities_at_most() {
        assertThat(new PriorityList(List.of("a", "b", "c")).priorities()).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> new PriorityList(List.of("a", "b", "c", "d")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("one to 3, not 4");
        assertThatThrownBy(() -> new PriorityList(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new PriorityList(List.of("a", "a"))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_78_ten_responsibilities_each_held_delegated_or_vacant() {
        Checked<RoleDescription> read = ResponsibilitiesCsv.role(
                Input.of(DATA.resolve("responsibilities.csv")), Role.of("BEHAVIOUR_ATTENDANCE_LEADER"));
        assertThat(read.issues()).isEmpty();
        RoleDescription leader = read.value();
        assertThat(leader.responsibilities()).hasSize(10);
        assertThat(leader.vacant()).hasSize(10);
        RoleDescription shared = leader.held("R1").delegated("R2", Role.of("DEPUTY_HEAD"));
        assertThat(shared.vacant()).hasSize(8);
        assertThat(shared.responsibilities().get(0).holding()).isEqualTo(RoleDescription.Holding.HELD);
        assertThat(shared.responsibilities().get(1).to()).contains(Role.of("DEPUTY_HEAD"));
        assertThatThrownBy(() -> leader.held("R11")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new RoleDescription.Responsibility(
                        "x", "t", RoleDescription.Holding.DELEGATED, Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new RoleDescription.Responsibility(
                        "x", "t", RoleDescription.Holding.HELD, Optional.of(Role.of("X"))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_209_the_table_of_three_parties_loads() {
        Checked<ResponsibilityTable> read =
                ResponsibilitiesCsv.table(Input.of(DATA.resolve("responsibilities-three-parties.csv")));
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().parties()).containsExactly("PARENTS", "AUTHORITY", "SCHOOL");
        assertThat(read.value().withoutEntry()).isEmpty();
    }

    @Test
    void NF_07_a_party_of_whom_nothing_is_said_is_reported() {
        ResponsibilityTable table = ResponsibilityTable.of(List.of("SCHOOL", "PARENTS", "CHILDREN"))
                .with("SCHOOL", "Says what support there is")
                .with("PARENTS", "Tell the school what makes attending hard")
                .with("PARENTS", "Ask for help");
        assertThat(table.withoutEntry()).containsExactly("CHILDREN");
        assertThat(table.of("PARENTS")).hasSize(2);
        assertThat(table.of("NOBODY")).isEmpty();
        assertThat(table).hasToString("responsibilities of [SCHOOL, PARENTS, CHILDREN]");
        assertThatThrownBy(() -> table.with("SCHOOL", " ")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_faulty_row_of_responsibilities_is_said_with_its_line() {
        Checked<ResponsibilityTable> read = ResponsibilitiesCsv.table(
                Input.of("r.csv", "party,id,responsibility\nSCHOOL,1,\nthe school,2,Something\nSCHOOL,3,Something\n"));
        assertThat(read.issues())
                .extracting(issue -> issue.line().orElseThrow())
                .containsExactly(2L, 3L);
        assertThat(read.value().of("SCHOOL")).containsExactly("Something");
        Checked<RoleDescription> role = ResponsibilitiesCsv.role(
                Input.of(
                        "r.csv",
                        "party,id,responsibility,holding,to\nLEAD,1,x,HELD,\nLEAD,2,y,LENT,\nLEAD,3,z,DELEGATED,HEAD\n"),
                Role.of("LEAD"));
        assertThat(role.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.line()).contains(3L));
        assertThat(role.value().responsibilities()).hasSize(2);
    }

    @Test
    void NF_05_three_facets_compared_between_rounds() {
        WorkforceConfidence before = new WorkforceConfidence(
                "2023",
                Map.of(
                        WorkforceConfidence.Facet.UNDERSTANDS,
                        Rate.of(40, 80),
                        WorkforceConfidence.Facet.CONFIDENT,
                        Rate.of(30, 80)));
        WorkforceConfidence after = new WorkforceConfidence(
                "2024",
                Map.of(
                        WorkforceConfidence.Facet.UNDERSTANDS,
                        Rate.of(60, 90),
                        WorkforceConfidence.Facet.KNOWS_WHO_TO_CONTACT,
                        Rate.of(1, 2)));
        var change = after.since(before);
        assertThat(change.get(WorkforceConfidence.Facet.UNDERSTANDS).grew()).contains(true);
        assertThat(change.get(WorkforceConfidence.Facet.CONFIDENT).grew()).isEmpty();
        assertThat(change.get(WorkforceConfidence.Facet.KNOWS_WHO_TO_CONTACT).before())
                .isEmpty();
        assertThat(before.since(after)
                        .get(WorkforceConfidence.Facet.UNDERSTANDS)
                        .grew())
                .contains(false);
        assertThat(change).hasSize(3);
    }

    private static Consultation consultation(String... groups) {
        return new Consultation(
                List.of(groups),
                DateSpan.ofClosed(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 7, 31)),
                CountSaid.exactly(41),
                Map.of("TRANSPORT", 12, "ANXIETY", 20),
                Map.of("FRIENDS", 15),
                Map.of("SOMEONE_TO_TALK_TO", 9),
                List.of("Buses were timed anew"));
    }

    @Test
    void NF_10_a_consultation_keeps_groups_days_answers_and_coded_findings_with_counts() {
        Consultation one = consultation("SCHOOLS", "PARENTS");
        assertThat(one.groups()).containsExactly("SCHOOLS", "PARENTS");
        assertThat(one.responses()).hasToString("41");
        assertThat(one.barriers()).containsExactly(Map.entry("ANXIETY", 20), Map.entry("TRANSPORT", 12));
        assertThat(one.enablers()).containsEntry("FRIENDS", 15);
        assertThat(one.wishes()).containsEntry("SOMEONE_TO_TALK_TO", 9);
        assertThatThrownBy(() -> consultation()).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Consultation(
                        List.of("PARENTS"),
                        one.dates(),
                        one.responses(),
                        Map.of("X", 0),
                        Map.of(),
                        Map.of(),
                        List.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void NF_17_a_youth_board_is_heard_and_what_it_changed_is_linked() {
        Consultation youth = consultation("YOUTH_ADVISORY_BOARD");
        assertThat(youth.heard("YOUTH_ADVISORY_BOARD")).isTrue();
        assertThat(youth.heard("PARENTS")).isFalse();
        assertThat(youth.decisionsChanged()).containsExactly("Buses were timed anew");
    }

    @Test
    void NF_16_over_800_answers_are_at_least_800() {
        Survey survey = new Survey(
                "Parents and carers",
                DateSpan.ofClosed(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 8, 31)),
                CountSaid.atLeast(800),
                true);
        assertThat(survey.responses()).isEqualTo(new CountSaid(800, true)).hasToString("at least 800");
        assertThat(survey.analysed()).isTrue();
        assertThat(CountSaid.exactly(5).atLeast()).isFalse();
        assertThatThrownBy(() -> CountSaid.exactly(-1)).isInstanceOf(InvalidValueException.class);
    }

    private static PublicMessage message(String topic, String service, Optional<Consultation> from) {
        return new PublicMessage(
                topic, service, "Every day counts, and we help", List.of("EMAIL", "SOCIAL_MEDIA"), from);
    }

    @Test
    void NF_11_a_message_comes_from_what_was_found_and_names_its_channels() {
        Consultation found = consultation("PARENTS");
        PublicMessage message = message("Illness", "Attendance team", Optional.of(found));
        assertThat(message.derivedFrom()).contains(found);
        assertThat(message.channels()).allMatch(CHANNELS.codes()::contains);
        assertThatThrownBy(() -> new PublicMessage("t", "s", "x", List.of(), Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void NF_12_messages_on_one_topic_stand_side_by_side_and_sharing_names_its_ground() {
        PublicMessage school = message("Illness", "School", Optional.empty());
        PublicMessage nurse = message("Illness", "School nursing", Optional.empty());
        assertThat(PublicMessage.on("Illness", List.of(school, message("Travel", "School", Optional.empty()), nurse)))
                .containsExactly(school, nurse);
        SharingDecision decision = new SharingDecision(
                LocalDate.of(2026, 9, 1),
                Role.of("HEAD_TEACHER"),
                "School nursing",
                "Plan support",
                SharingDecision.LawfulBasis.PUBLIC_TASK,
                true);
        assertThat(decision.basis()).isEqualTo(SharingDecision.LawfulBasis.PUBLIC_TASK);
        assertThatThrownBy(() ->
                        new SharingDecision(LocalDate.of(2026, 9, 1), Role.of("HEAD_TEACHER"), "x", "y", null, true))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new SharingDecision(
                        LocalDate.of(2026, 9, 1),
                        Role.of("HEAD_TEACHER"),
                        "x",
                        "",
                        SharingDecision.LawfulBasis.CONSENT,
                        true))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void NF_18_a_campaign_lists_assets_by_channel_and_recipients_by_sector() {
        assertThat(CHANNELS.codes()).contains("SOCIAL_MEDIA", "NEWSLETTER", "EMAIL");
        Campaign campaign = new Campaign(
                "Being in school",
                List.of(
                        new Campaign.Asset("SOCIAL_MEDIA", "Picture"),
                        new Campaign.Asset("EMAIL", "Footer"),
                        new Campaign.Asset("SOCIAL_MEDIA", "Film")),
                List.of(new Campaign.Distribution("Schools", LocalDate.of(2023, 9, 1))));
        assertThat(campaign.byChannel().keySet()).containsExactly("EMAIL", "SOCIAL_MEDIA");
        assertThat(campaign.byChannel().get("SOCIAL_MEDIA")).hasSize(2);
        assertThat(campaign.distributions())
                .extracting(Campaign.Distribution::sector, Campaign.Distribution::on)
                .containsExactly(tuple("Schools", LocalDate.of(2023, 9, 1)));
    }

    @Test
    void a_faulty_part_of_a_strategy_is_said_with_its_place() {
        Checked<Optional<Strategy>> read = StrategyJson.read(Input.of(
                "s.json",
                "{\"title\":\"t\",\"owner\":\"o\",\"year\":2024,\"priorities\":[{\"number\":1,\"title\":\"p\","
                        + "\"commitments\":[{\"id\":\"c\",\"text\":\"x\",\"status\":\"ALMOST\"},"
                        + "{\"id\":\"d\",\"text\":\"x\",\"status\":\"DONE\"}]}]}"));
        assertThat(read.value().orElseThrow().priorities().get(0).commitments()).hasSize(1);
        assertThat(read.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.describe())
                        .startsWith("s.json#/priorities/0/commitments/0/status: ERROR JSON_WRONG_TYPE"));
    }
}
