package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Role;
import org.openattendance.base.Source;
import org.openattendance.pupil.MultiAgencyResponse;
import org.openattendance.pupil.OutcomeTag;
import org.openattendance.pupil.OutcomeTagMap;
import org.openattendance.pupil.Registries;
import org.openattendance.pupil.RegistryEntry;
import org.openattendance.pupil.RoleComplementCheck;
import org.openattendance.pupil.RoleComplementCheck.RoleResponsibility;
import org.openattendance.timer.LegalReference;

/** Items of the seed inventory that the core answers with data: each test bears the id of its item. */
class CoreSeedItemsTest {

    private static final RuleBook ENGLAND = RuleBook.standard(Nation.ENGLAND);
    private static final Registries REGISTRIES = ENGLAND.registries();
    private static final Map<String, Source> SOURCES =
            ENGLAND.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));

    @Test
    void ES_07_eight_attendance_factors_in_order_open_to_local_ones() {
        assertThat(REGISTRIES.attendanceFactors().codes())
                .containsExactly(
                        "EQUALITIES",
                        "POVERTY",
                        "FAMILY_DYNAMICS",
                        "COMMUNITY",
                        "RELATIONSHIPS",
                        "MENTAL_HEALTH",
                        "NEURODIVERSITY",
                        "TRAUMA");
        RegistryEntry local = RegistryEntry.local("TRANSPORT", "Getting to school");
        assertThat(REGISTRIES.attendanceFactors().with(local).get("TRANSPORT")).isEqualTo(local);
        assertThat(REGISTRIES.attendanceFactors().with(local).codes())
                .hasSize(9)
                .last()
                .isEqualTo("TRANSPORT");
        assertThatThrownBy(() -> REGISTRIES.attendanceFactors().get("TRAVEL"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("TRAVEL")
                .hasMessageContaining("TRAUMA")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void ES_07_a_local_factor_comes_by_a_file_alone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("registries.csv"), """
                registry,code,label,nation,status,confidence,notes,source
                ATTENDANCE_FACTOR,TRANSPORT,Getting to school,,CURRENT,CONFIRMED,ours,eng.devon-attendance
                HOUSE,RED,Red house,SCO,CURRENT,CONFIRMED,ours,eng.devon-attendance
                """);
        Registries combined =
                ENGLAND.combinedWith(RuleBook.read(Nation.ENGLAND, folder)).registries();
        assertThat(combined.attendanceFactors().codes()).hasSize(9).last().isEqualTo("TRANSPORT");
        assertThat(combined.get("HOUSE").codes()).as("a row of another nation").isEmpty();
        Files.writeString(folder.resolve("registries.csv"), """
                registry,code,label,nation,status,confidence,notes,source
                HOUSE,RED,Red house,,CURRENT,CONFIRMED,ours,eng.devon-attendance
                HOUSE,RED,Red again,,CURRENT,CONFIRMED,ours,eng.devon-attendance
                """);
        assertThatThrownBy(() -> RuleBook.read(Nation.ENGLAND, folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("registries.csv:3");
    }

    @Test
    void HF_02_responsibilities_with_no_role_one_role_and_several() {
        Role head = Role.of("HEAD_TEACHER");
        Role tutor = Role.of("FORM_TUTOR");
        RoleComplementCheck check = RoleComplementCheck.of(
                List.of("first day contact", "home visit", "register check"),
                List.of(
                        new RoleResponsibility(tutor, "first day contact"),
                        new RoleResponsibility(head, "first day contact"),
                        new RoleResponsibility(head, "first day contact"),
                        new RoleResponsibility(head, "register check"),
                        new RoleResponsibility(tutor, "welcome back")));
        assertThat(check.without()).containsExactly("home visit");
        assertThat(check.withOne()).containsExactly("register check", "welcome back");
        assertThat(check.overlapping()).containsExactly("first day contact");
        assertThat(check.rolesOf("first day contact")).containsExactly(tutor, head);
        assertThat(check.rolesOf("home visit")).isEmpty();
        assertThat(check.rolesOf("never heard of")).isEmpty();
    }

    @Test
    void KS3_04_multi_agency_means_two_different_agencies() {
        assertThat(MultiAgencyResponse.of("Health", "Housing").isMultiAgency()).isTrue();
        assertThat(MultiAgencyResponse.of("Health", "Health ").isMultiAgency()).isFalse();
        assertThat(MultiAgencyResponse.of("Health").isMultiAgency()).isFalse();
        assertThat(MultiAgencyResponse.of().isMultiAgency()).isFalse();
        assertThatThrownBy(() -> MultiAgencyResponse.of(" ")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_94_five_outcomes_beside_another_framework_with_tags_mapped() {
        assertThat(REGISTRIES.outcomes("ECM").codes())
                .containsExactly(
                        "BE_HEALTHY",
                        "STAY_SAFE",
                        "ENJOY_AND_ACHIEVE",
                        "MAKE_A_POSITIVE_CONTRIBUTION",
                        "ACHIEVE_ECONOMIC_WELL_BEING");
        assertThat(REGISTRIES.outcomes("ECM").entries()).allMatch(entry -> entry.status() == Source.Status.HISTORICAL);
        assertThat(REGISTRIES.outcomes("SHANARRI").codes())
                .containsExactly(
                        "SAFE", "HEALTHY", "ACHIEVING", "NURTURED", "ACTIVE", "RESPECTED", "RESPONSIBLE", "INCLUDED");
        OutcomeTag staySafe = OutcomeTag.of(REGISTRIES, "ECM", "STAY_SAFE");
        OutcomeTag safe = OutcomeTag.of(REGISTRIES, "SHANARRI", "SAFE");
        OutcomeTagMap map = OutcomeTagMap.none().with(staySafe, safe).with(staySafe, safe);
        assertThat(map.in("SHANARRI", staySafe)).containsExactly(safe);
        assertThat(map.in("ECM", safe)).containsExactly(staySafe);
        assertThat(map.in("ECM", staySafe)).isEmpty();
        assertThat(OutcomeTagMap.none().in("ECM", safe)).isEmpty();
        assertThat(map).isEqualTo(OutcomeTagMap.none().with(staySafe, safe)).isNotEqualTo(OutcomeTagMap.none());
        assertThat(map).hasSameHashCodeAs(OutcomeTagMap.none().with(staySafe, safe));
        assertThatThrownBy(() -> OutcomeTag.of(REGISTRIES, "ECM", "SAFE")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> OutcomeTag.of(REGISTRIES, "OTHER", "SAFE"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("OUTCOMES_OTHER");
    }

    @Test
    void KS3_96_the_four_roles_exist() {
        assertThat(REGISTRIES.roles().codes())
                .contains("HEAD_TEACHER", "TEACHER", "LEARNING_SUPPORT_ASSISTANT", "GOVERNOR");
        assertThat(REGISTRIES.roles().codes())
                .allSatisfy(code -> assertThat(Role.of(code).id()).isEqualTo(code));
    }

    @Test
    void KS3_197_the_duty_is_a_reference_and_no_rule_holds_an_age(@TempDir Path folder) throws IOException {
        LegalReference duty =
                ENGLAND.legalReferences().find("education-act-1996-s7").orElseThrow();
        assertThat(duty.cite()).isEqualTo("Education Act 1996, section 7");
        assertThat(duty.asStatedIn()).contains(2005);
        assertThat(ENGLAND.legalReferences().nation()).isEqualTo(Nation.ENGLAND);
        Files.createDirectories(folder.resolve("eng"));
        Files.writeString(folder.resolve("eng/ages.csv"), """
                id,edge,age,birthday_from,birthday_to,day,years_later,valid_from,valid_to,confidence,notes,source
                s,START,7,01-01,12-31,09-01,0,2000-01-01,,UNCONFIRMED,made up,eng.education-act-1996-s8
                e,END,9,01-01,12-31,09-01,0,2000-01-01,,UNCONFIRMED,made up,eng.education-act-1996-s8
                """);
        RuleBook local = ENGLAND.combinedWith(RuleBook.read(Nation.ENGLAND, folder));
        LocalDate birth = LocalDate.of(2015, 1, 1);
        assertThat(ENGLAND.schoolAge().on(birth, LocalDate.of(2021, 1, 1))).isEqualTo(AgeGroup.COMPULSORY_AGE);
        assertThat(local.schoolAge().on(birth, LocalDate.of(2021, 1, 1))).isEqualTo(AgeGroup.NON_COMPULSORY_AGE);
        assertThat(local.schoolAge().on(birth, LocalDate.of(2023, 1, 1))).isEqualTo(AgeGroup.COMPULSORY_AGE);
    }

    @Test
    void KS3_198_formal_routes_are_labels() {
        assertThat(REGISTRIES.formalRoutes().codes())
                .containsExactly("SCHOOL_ATTENDANCE_ORDER", "EDUCATION_SUPERVISION_ORDER", "PROSECUTION");
        assertThat(ENGLAND.legalReferences().list())
                .extracting(LegalReference::section)
                .contains("437", "446", "447");
        assertThat(REGISTRIES.formalRoutes().entries())
                .as("a label and no more: no word of when to use it")
                .allSatisfy(route -> assertThat(route.label().split(" ").length).isLessThanOrEqualTo(4));
        assertThat(ENGLAND.timers().get("O1").event()).as("the rule lives here").contains("S437_NOTICE_SERVED");
        assertThat(ENGLAND.notices()).isNotNull();
    }

    @Test
    void HF_23_and_NF_50_the_cohorts_exist() {
        assertThat(REGISTRIES.cohorts().codes())
                .containsExactly(
                        "SEND",
                        "CHILD_LOOKED_AFTER",
                        "HAS_SOCIAL_WORKER",
                        "COMMISSIONED_AP",
                        "YOUTH_JUSTICE",
                        "FREE_SCHOOL_MEALS",
                        "YOUNG_CARER");
    }

    @Test
    void NF_25_a_role_of_one_nation_is_not_in_another() {
        assertThat(REGISTRIES.roles().find("ATTENDANCE_ENTITLEMENT_OFFICER")).isPresent();
        assertThat(RuleBook.standard(Nation.SCOTLAND).registries().roles().find("ATTENDANCE_ENTITLEMENT_OFFICER"))
                .isEmpty();
    }

    private static void historical(String... ids) {
        assertThat(ids).allSatisfy(id -> {
            Source source = SOURCES.get(id);
            assertThat(source).as(id).isNotNull();
            assertThat(source.status()).isEqualTo(Source.Status.HISTORICAL);
            assertThat(source.title()).containsPattern("\\((?:as listed in )?(?:1999|200[345])\\)");
            assertThat(source.findLink()).as("never a live link").isEmpty();
        });
    }

    @Test
    void KS3_07_companion_units_and_publications_of_the_time() {
        historical("eng.ks3-unit-4", "eng.ks3-unit-5", "eng.ks3-unit-9", "eng.ks3-core-day-1", "eng.ks3-core-day-3");
        historical("eng.ks3-core-day-4", "eng.circular-10-99", "eng.bip-toolkit-2004", "eng.ecm-2003");
        historical("eng.site-5-year-strategy", "eng.site-behaviour-and-attendance", "eng.site-ibis");
        historical("eng.site-school-attendance", "eng.site-school-attendance-law", "eng.site-key-stage-3");
        historical("eng.site-teachernet", "eng.site-wired-for-health");
        assertThat(SOURCES.get("eng.education-act-1996-s8").findLink())
                .as("a current one is a link")
                .isPresent();
    }

    @Test
    void KS3_127_links_of_activity_2_3() {
        historical(
                "eng.ks3-core-day-4",
                "eng.site-behaviour-and-attendance",
                "eng.site-ibis",
                "eng.site-school-attendance");
        historical("eng.site-key-stage-3", "eng.site-teachernet-behaviour", "eng.site-teachernet-extended");
        historical("eng.site-teachernet-family", "eng.site-wired-for-health");
    }

    @Test
    void KS3_128_links_of_activity_2_1() {
        historical("eng.site-behaviour-and-attendance", "eng.site-ibis", "eng.site-school-attendance");
        historical("eng.site-key-stage-3", "eng.site-teachernet-behaviour");
    }

    @Test
    void KS3_160_links_on_sharing_information() {
        historical("eng.ks3-core-day-1", "eng.ks3-core-day-4", "eng.site-teachernet-data");
    }

    @Test
    void KS3_168_links_on_two_days_of_training() {
        historical("eng.ks3-core-day-1", "eng.ks3-core-day-4");
    }

    @Test
    void KS3_178_links_on_two_days_of_training_again() {
        historical("eng.ks3-core-day-1", "eng.ks3-core-day-4");
    }

    @Test
    void KS3_189_links_on_parents_and_the_law() {
        historical(
                "eng.ks3-core-day-1", "eng.ks3-core-day-4", "eng.site-5-year-strategy", "eng.site-school-attendance");
        historical("eng.ecm-2003", "eng.site-key-stage-3", "eng.site-teachernet-family");
    }

    @Test
    void KS3_222_links_after_the_first_activities() {
        historical("eng.ks3-core-day-1", "eng.ks3-core-day-2", "eng.ks3-core-day-3", "eng.bip-toolkit-2004");
        historical("eng.site-teachernet-behaviour", "eng.site-behaviour-and-attendance", "eng.site-school-attendance");
        historical("eng.site-ibis", "eng.site-key-stage-3");
    }
}
