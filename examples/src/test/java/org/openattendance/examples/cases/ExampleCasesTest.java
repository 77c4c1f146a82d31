package org.openattendance.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;
import org.openattendance.mapping.communication.PresentationSheet;
import org.openattendance.mapping.communication.Story;
import org.openattendance.mapping.directory.AgeRange;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.match.MatchContext;
import org.openattendance.mapping.match.MatchPolicy;
import org.openattendance.mapping.match.MatchResult;
import org.openattendance.mapping.match.NeedMatcher;
import org.openattendance.mapping.network.Network;
import org.openattendance.mapping.network.NetworkMeasures;
import org.openattendance.mapping.programme.ParentProgramme;
import org.openattendance.mapping.team.AgencyInvolvement;

/** The sample data says what the seeds say, in our words, and nothing in it is presented as current. */
class ExampleCasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);

    private static void isCitedAsHistory(String id, String dated) {
        SourceCitation citation = SourceCitation.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(citation.title()).isNotBlank();
        assertThat(citation.dated()).isEqualTo(dated);
        assertThat(citation.status()).isEqualTo(Source.Status.HISTORICAL);
        assertThat(citation.cite()).endsWith("historical)").doesNotContain("http", "www");
    }

    private static void isAStory(String id, String word) {
        assertThat(ExampleLibrary.stories().stories())
                .filteredOn(story -> story.id().equals(id))
                .singleElement()
                .satisfies(story -> assertThat(story.title()).contains(word));
    }

    private static void isAnIncident(String id, String word) {
        assertThat(ExampleLibrary.incidents())
                .filteredOn(incident -> incident.id().equals(id))
                .singleElement()
                .satisfies(incident -> assertThat(incident.incident()).contains(word));
    }

    @Test
    void KS3_24_the_green_paper_loads_with_its_date() {
        isCitedAsHistory("every-child-matters", "2003-09");
    }

    @Test
    void KS3_64_the_toolkit_of_the_improvement_programme_is_kept_as_history() {
        isCitedAsHistory("bip-toolkit", "2004");
    }

    @Test
    void KS3_77_the_good_practice_pages_are_cited_and_never_linked() {
        isCitedAsHistory("attendance-good-practice", "2005");
    }

    @Test
    void KS3_151_the_case_studies_on_extended_schools_are_cited_and_never_linked() {
        isCitedAsHistory("extended-schools-cases", "2005");
    }

    @Test
    void KS3_69_hemsley_loads_with_seven_projects() {
        assertThat(Hemsley.projects().items())
                .extracting(ExamplePartnership.Item::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(Hemsley.projects().item(1).partners()).containsExactly("employers", "college");
    }

    @Test
    void KS3_70_the_learning_centre_is_item_two() {
        assertThat(Hemsley.projects().item(2).title()).contains("learning centre");
    }

    @Test
    void KS3_71_the_personal_advisers_are_item_three() {
        assertThat(Hemsley.projects().item(3).partners()).containsExactly("connexions");
    }

    @Test
    void KS3_72_a_cluster_of_six_schools_shares_support() {
        assertThat(Hemsley.cluster()).hasSize(6).doesNotHaveDuplicates().contains("hemsley");
        assertThat(Hemsley.projects().item(4).partners()).containsExactly("authority");
    }

    @Test
    void KS3_73_ten_partners_are_linked_to_the_school_and_counts_and_density_compute() {
        assertThat(Hemsley.teamMap().partners()).hasSize(10);
        NetworkMeasures measures = NetworkMeasures.of(Network.of(Hemsley.teamMap()));
        assertThat(measures.n()).isEqualTo(11);
        assertThat(measures.node("hemsley").degree()).isEqualTo(10);
        assertThat(measures.density()).contains(Fraction.of(2, 11));
        assertThat(measures.onlyLinks()).containsExactly("hemsley");
    }

    @Test
    void KS3_74_putting_things_right_with_the_police_is_item_six() {
        assertThat(Hemsley.projects().item(6).partners()).containsExactly("police");
    }

    @Test
    void KS3_75_school_years_five_to_eight_and_nine_are_kept_as_such() {
        assertThat(Hemsley.projects().item(7).years()).containsExactly(AgeRange.of(5, 8), AgeRange.of(9, 9));
    }

    @Test
    void KS3_76_notes_carry_their_subgroup_and_four_pupils_without_matching_support_are_a_gap() {
        assertThat(Hemsley.evaluation())
                .extracting(Hemsley.EvaluationNote::subgroup)
                .containsExactly("learning-centre", "boys", "all", "residual");
        assertThat(Hemsley.evaluation().get(3).people()).contains(4);
        assertThat(Hemsley.gaps(1).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.code()).isEqualTo("one-person-who-stays");
            assertThat(gap.people()).hasToString("4");
        });
        assertThat(Hemsley.gaps(5).gaps().get(0).people()).hasToString("low");
    }

    @Test
    void KS3_91_seven_voluntary_entries_say_verify_before_use() {
        PartnerDirectory directory = ExampleLibrary.directory("voluntary");
        assertThat(directory.entries()).hasSize(7);
        assertThat(directory.entries()).extracting(DirectoryEntry::partner).allSatisfy(partner -> {
            assertThat(partner.description()).isEqualTo("verify before use");
            assertThat(partner.sector()).isEqualTo("VOLUNTARY_COMMUNITY");
        });
    }

    @Test
    void KS3_108_three_reasons_why_schools_are_the_key_partner() {
        assertThat(ExampleLibrary.narrative("schools-as-partners")).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void KS3_113_a_team_serves_a_cluster_and_its_figures_are_history() {
        assertThat(ExampleLibrary.best().serves()).hasSize(5);
        assertThat(ExampleLibrary.bestCluster().values())
                .contains("PRIMARY_SCHOOL", "SECONDARY_SCHOOL", "PUPIL_REFERRAL_UNIT");
        assertThat(ExampleLibrary.statistics().get("best-teams").value()).isEqualTo(140);
        assertThat(ExampleLibrary.statistics().get("best-areas").value()).isEqualTo(57);
        assertThat(ExampleLibrary.statistics().values()).allMatch(one -> one.status() == Source.Status.HISTORICAL);
    }

    @Test
    void KS3_148_advocacy_for_ages_eleven_to_nineteen_with_three_kinds_of_partner() {
        AgeRange ages = Deptford.eligibility().ages();
        assertThat(ages.contains(11) && ages.contains(19)).isTrue();
        assertThat(ages.contains(10) || ages.contains(20)).isFalse();
        assertThat(Deptford.project().item(1).partners()).hasSize(3);
    }

    @Test
    void KS3_149_funding_passes_from_one_source_to_the_next_without_overlap() {
        assertThat(Deptford.funding().entries())
                .extracting(entry -> entry.value().source())
                .containsExactly("GRANT", "TRUST");
        assertThat(Deptford.funding().on(LocalDate.of(2002, 8, 31)).source()).isEqualTo("GRANT");
        assertThat(Deptford.funding().on(LocalDate.of(2002, 9, 1)).source()).isEqualTo("TRUST");
        assertThat(Deptford.funding().entries().get(0).span()).isEqualTo(DateSpan.parse("1999-09-01..2002-08-31"));
    }

    @Test
    void KS3_150_half_of_the_group_and_nobody_knows_half_of_how_many() {
        Deptford.GroupIntervention group = Deptford.group();
        assertThat(group.weeks()).isEqualTo(6);
        assertThat(group.yearGroup()).isEqualTo(9);
        assertThat(group.share().percent()).isEqualTo(50);
        assertThat(group.share().denominatorUnknown()).isTrue();
        assertThat(group.share().participants()).isEmpty();
        assertThat(group.voice()).isNotBlank();
    }

    @Test
    void KS3_169_four_incidents_load_and_nobody_has_written_about_them() {
        assertThat(ExampleLibrary.incidents()).hasSize(4);
        assertThat(ExampleLibrary.incidents())
                .extracting(PresentationSheet::presentations)
                .allMatch(presentations -> presentations.isEmpty());
        isAnIncident("incident-1", "grenade");
    }

    @Test
    void KS3_170_the_knives_are_incident_two() {
        isAnIncident("incident-2", "twelve knives");
    }

    @Test
    void KS3_171_the_cleaning_weekend_is_incident_three() {
        isAnIncident("incident-3", "weekend");
    }

    @Test
    void KS3_172_the_new_head_is_incident_four() {
        isAnIncident("incident-4", "new head");
    }

    @Test
    void KS3_179_four_stories_load_and_more_can_be_added() {
        assertThat(ExampleLibrary.stories().stories()).hasSize(4);
        assertThat(ExampleLibrary.stories().with(Story.of("story-5", "Ours")).stories())
                .hasSize(5);
        isAStory("story-1", "shops");
    }

    @Test
    void KS3_180_lunch_on_site_is_story_two() {
        isAStory("story-2", "lunch");
    }

    @Test
    void KS3_181_the_missing_mornings_are_story_three() {
        isAStory("story-3", "third morning");
    }

    @Test
    void KS3_182_the_stolen_acid_is_story_four() {
        isAStory("story-4", "acid");
    }

    @Test
    void KS3_184_why_home_and_school_work_together_is_kept_as_text() {
        assertThat(ExampleLibrary.narrative("home-and-school")).hasSize(2);
        assertThat(ExampleLibrary.narrative("nothing")).isEmpty();
    }

    @Test
    void KS3_188_the_summary_of_an_activity_is_kept_with_role_and_day_and_exported() {
        assertThat(ExampleLibrary.activityNotes("activity-4.1").export())
                .contains("2026-09-02 TRAINING_LEAD: Parents are part of it from the start");
        assertThat(ExampleLibrary.activityNotes("activity-4.1").unanswered()).containsExactly("aims");
    }

    @Test
    void KS3_196_the_aims_of_an_activity_are_kept_with_role_and_day_and_exported() {
        assertThat(ExampleLibrary.activityNotes("activity-4.2").export())
                .contains("2026-09-02 TRAINING_LEAD: See what each agency can do");
    }

    @Test
    void KS3_190_sara_has_three_agencies_each_with_purpose_and_day() {
        Scenario sara = Scenario.of("sara");
        assertThat(sara.map().partners()).hasSize(3);
        assertThat(sara.involvements().involvements())
                .extracting(AgencyInvolvement::agency)
                .containsExactly("attendance-service", "educational-psychology", "police");
        assertThat(sara.involvements().involvements()).allSatisfy(one -> {
            assertThat(one.purpose()).isNotBlank();
            assertThat(one.span().first()).isPresent();
        });
        assertThat(sara.involvements().on(sara.pupil(), DAY)).hasSize(3);
    }

    @Test
    void KS3_210_matthew_is_made_up_and_says_so() {
        assertThat(Scenario.of("matthew").fictional()).isTrue();
        assertThat(Scenario.of("sara").fictional()).isTrue();
        assertThat(Scenario.of("matthew").map().needs()).hasSize(1);
        assertThat(Scenario.of("matthew").map().nodes())
                .allMatch(node -> !node.label().contains("Matthew"));
    }

    @Test
    void KS3_211_the_table_of_agencies_around_matthew_is_exported_with_the_police_filled_in() {
        Scenario matthew = Scenario.of("matthew");
        String csv = matthew.involvements().roleCsv(matthew.pupil(), UnaryOperator.identity());
        assertThat(csv)
                .isEqualTo(
                        "Agency,Roles and responsibilities\npolice,Gave the caution; can take part in putting things right.\n");
    }

    @Test
    void KS3_219_eight_workshops_of_one_organisation_with_topics() {
        assertThat(ExampleLibrary.parentProgrammes())
                .filteredOn(one -> one.partner().equals("gingerbread"))
                .hasSize(8)
                .allSatisfy(one -> assertThat(one.topics()).isNotEmpty());
    }

    @Test
    void KS3_220_thirty_numbered_courses_of_another_kept_as_history_and_thirty_eight_in_all() {
        List<ParentProgramme> courses = ExampleLibrary.parentProgrammes().stream()
                .filter(one -> one.partner().equals("parentline-plus"))
                .toList();
        assertThat(courses.stream().map(ParentProgramme::number))
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 30).boxed().toList());
        assertThat(courses).allMatch(one -> one.status() == Source.Status.HISTORICAL);
        assertThat(ExampleLibrary.parentProgrammes()).hasSize(38);
    }

    @Test
    void KS3_221_the_need_bullying_finds_course_fifteen_by_its_topic_and_child_age_counts() {
        List<ServiceOffer> current = ExampleLibrary.parentProgrammes().stream()
                .map(ExampleCasesTest::asIfCurrent)
                .map(ParentProgramme::toOffer)
                .toList();
        PartnerDirectory directory = ExampleLibrary.directory("providers");
        for (ServiceOffer offer : current) {
            directory =
                    directory.with(directory.find(offer.partner()).orElseThrow().with(offer));
        }
        MatchResult result = NeedMatcher.match("bullying", MatchContext.on(DAY), directory, MatchPolicy.standard());
        assertThat(result.order()).containsExactly("parentline-plus-15");
        assertThat(ExampleLibrary.parentProgrammes().stream().filter(one -> one.isAbout("tantrums", Optional.of(12))))
                .isEmpty();
        assertThat(ExampleLibrary.parentProgrammes().stream()
                        .filter(one -> one.isAbout("tantrums", Optional.of(4)))
                        .map(ParentProgramme::number))
                .containsExactly(25);
    }

    /** The courses are history; to try the matching they are taken as if they still ran. */
    private static ParentProgramme asIfCurrent(ParentProgramme old) {
        return new ParentProgramme(
                old.partner(),
                old.number(),
                old.title(),
                old.topics(),
                old.childAges(),
                old.channel(),
                Source.Status.CURRENT);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> CaseFiles.bytes("none.csv"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("none.csv");
    }
}
