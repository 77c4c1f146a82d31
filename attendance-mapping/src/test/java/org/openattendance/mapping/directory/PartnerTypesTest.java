package org.openattendance.mapping.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.mapping.vocabulary.Term;
import org.openattendance.mapping.vocabulary.Vocabularies;

/** Facts of resource sheet 1.1 of the unit of 2005, in modern words; historical names stay readable. */
class PartnerTypesTest {

    private static final PartnerTypes TYPES = PartnerTypes.standard();

    @Test
    void KS3_79_another_school_has_four_kinds_and_a_description() {
        assertThat(TYPES.vocabulary().partsOf("OTHER_SCHOOL"))
                .extracting(Term::code)
                .containsExactly("PRIMARY_SCHOOL", "SECONDARY_SCHOOL", "SPECIAL_SCHOOL", "SUPPLEMENTARY_SCHOOL");
        assertThat(TYPES.type("OTHER_SCHOOL").notes()).isNotBlank();
        assertThat(TYPES.notes("OTHER_SCHOOL")).hasSize(3);
    }

    @Test
    void KS3_80_a_multi_agency_support_team_has_members_of_three_disciplines() {
        assertThat(TYPES.memberAgencies("MULTI_AGENCY_SUPPORT_TEAM"))
                .containsExactly("HEALTH", "SOCIAL_CARE", "EDUCATION");
    }

    @Test
    void KS3_81_the_authority_attendance_service_gives_six_kinds_of_support_under_its_modern_name_in_england() {
        assertThat(TYPES.supportKinds("EDUCATION_WELFARE_SERVICE"))
                .containsExactly(
                        "IDENTIFICATION",
                        "CASEWORK",
                        "TRAINING",
                        "HOME_LINKS",
                        "COURT_ATTENDANCE",
                        "ATTENDANCE_SWEEPS");
        assertThat(TYPES.type("EDUCATION_WELFARE_SERVICE").label(Nation.ENGLAND))
                .isEqualTo("School Attendance Support Team");
        assertThat(TYPES.vocabulary().find("Education Welfare Service").map(Term::code))
                .contains("EDUCATION_WELFARE_SERVICE");
    }

    @Test
    void KS3_82_educational_psychology_gives_four_kinds_of_support() {
        assertThat(TYPES.supportKinds("EDUCATIONAL_PSYCHOLOGY"))
                .containsExactly("ASSESSMENT", "ADVICE", "DIRECT_SUPPORT", "TRAINING");
    }

    @Test
    void KS3_83_gifted_and_talented_coordinators_are_history() {
        assertThat(TYPES.type("GIFTED_TALENTED").isHistorical()).isTrue();
        assertThat(TYPES.vocabulary().current()).doesNotContain(TYPES.type("GIFTED_TALENTED"));
    }

    @Test
    void KS3_84_other_specialist_teams_are_of_four_kinds_and_children_in_public_care_means_children_looked_after() {
        assertThat(TYPES.vocabulary().partsOf("SPECIALIST_TEAM"))
                .extracting(Term::code)
                .containsExactly("LEARNING_SUPPORT", "TEENAGE_PREGNANCY", "CHILDREN_LOOKED_AFTER", "CHILD_PROTECTION");
        assertThat(TYPES.vocabulary().find("children in public care").map(Term::code))
                .contains("CHILDREN_LOOKED_AFTER");
        assertThat(TYPES.vocabulary().find("Children looked after").map(Term::code))
                .contains("CHILDREN_LOOKED_AFTER");
    }

    @Test
    void KS3_85_the_youth_service_gives_five_kinds_of_support() {
        assertThat(TYPES.supportKinds("YOUTH_SERVICE")).hasSize(5).contains("OUTREACH", "VOLUNTARY_YOUTH_WORK");
    }

    @Test
    void KS3_86_police_officers_based_with_schools_are_a_type() {
        assertThat(TYPES.vocabulary().find("Safer Schools Partnership").map(Term::code))
                .contains("SAFER_SCHOOLS_POLICE");
    }

    @Test
    void KS3_87_connexions_is_history_and_was_for_13_to_19_both_included() {
        assertThat(TYPES.type("CONNEXIONS").isHistorical()).isTrue();
        assertThat(TYPES.type("CONNEXIONS").partOf()).contains("CAREERS_ADVICE");
        AgeRange ages = TYPES.ages("CONNEXIONS").orElseThrow();
        assertThat(ages.contains(12)).isFalse();
        assertThat(ages.contains(13)).isTrue();
        assertThat(ages.contains(19)).isTrue();
        assertThat(ages.contains(20)).isFalse();
        assertThat(TYPES.ages("CAREERS_ADVICE")).isEmpty();
    }

    @Test
    void KS3_88_youth_justice_joins_seven_agencies_and_keeps_its_old_name() {
        assertThat(TYPES.memberAgencies("YOUTH_JUSTICE"))
                .containsExactly(
                        "POLICE", "PROBATION", "SOCIAL_CARE", "HEALTH", "EDUCATION", "DRUGS_AND_ALCOHOL", "HOUSING");
        assertThat(TYPES.vocabulary().find("Youth Justice Service").map(Term::code))
                .contains("YOUTH_JUSTICE");
        assertThat(TYPES.vocabulary().find("Youth Offending Team").map(Term::code))
                .contains("YOUTH_JUSTICE");
    }

    @Test
    void KS3_89_social_care_is_for_five_groups_and_has_a_name_in_each_nation() {
        assertThat(TYPES.eligibilityGroups("SOCIAL_CARE"))
                .containsExactly(
                        "AT_RISK_OF_ABUSE",
                        "DISABILITY_OR_SPECIAL_NEED",
                        "CARE_LEAVER",
                        "RISK_TO_SELF_OR_OTHERS",
                        "CANNOT_LIVE_AT_HOME");
        assertThat(TYPES.type("SOCIAL_CARE").label(Nation.ENGLAND)).isEqualTo("Children's social care");
        assertThat(TYPES.type("SOCIAL_CARE").label(Nation.SCOTLAND)).isEqualTo("Social work");
    }

    @Test
    void KS3_90_child_and_adolescent_mental_health_has_notes_on_whom_it_takes() {
        assertThat(TYPES.notes("CAMHS")).singleElement().asString().contains("mental health");
    }

    @Test
    void NF_24_family_group_conferencing_is_a_type_and_an_offer_says_at_which_stages_it_may_be_used() {
        assertThat(TYPES.type("FAMILY_GROUP_CONFERENCING").isHistorical()).isFalse();
        ServiceOffer conference = ServiceOffer.of("fgc", "authority", "Family meeting")
                .withAccess(Access.unstated().withStages(java.util.List.of("L2", "L3")));
        assertThat(conference.mayBeUsedAt("L2")).isTrue();
        assertThat(conference.mayBeUsedAt("L1")).isFalse();
        assertThat(ServiceOffer.of("open", "authority", "Advice").mayBeUsedAt("L1"))
                .isTrue();
    }

    @Test
    void every_detail_is_of_a_type_and_from_a_list_that_exists() {
        Vocabularies words = Vocabularies.standard();
        for (String type : TYPES.vocabulary().codes()) {
            assertThat(TYPES.supportKinds(type)).allMatch(words.get("support-kinds")::has);
            assertThat(TYPES.memberAgencies(type)).allMatch(words.get("agencies")::has);
            assertThat(TYPES.eligibilityGroups(type)).allMatch(words.get("eligibility-groups")::has);
        }
        assertThatThrownBy(() -> TYPES.type("WIZARD")).isInstanceOf(InvalidValueException.class);
    }
}
