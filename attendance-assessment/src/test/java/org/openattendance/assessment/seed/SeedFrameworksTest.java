package org.openattendance.assessment.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.ATT_RAG;
import static org.openattendance.assessment.Samples.DAY;
import static org.openattendance.assessment.Samples.LEAD;
import static org.openattendance.assessment.Samples.LIBRARY;
import static org.openattendance.assessment.Samples.assessment;
import static org.openattendance.assessment.Samples.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.assessment.Samples;
import org.openattendance.assessment.action.SupportOffer;
import org.openattendance.assessment.aggregate.Aggregation;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.framework.Theme;
import org.openattendance.assessment.io.AssessmentReader;
import org.openattendance.assessment.io.AssessmentWriter;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.AssessmentPurpose;
import org.openattendance.assessment.judgement.AssessmentRound;
import org.openattendance.assessment.judgement.AssessmentSubject;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Narrative;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Role;
import org.openattendance.base.Source;

/** Items of the seed inventory that are about frameworks: each method is named by its id and checks its acceptance statement. */
class SeedFrameworksTest {

    private static final AssessmentFramework KS3 = LIBRARY.registry().framework("ks3-links");
    private static final AssessmentFramework CIRCULAR = LIBRARY.registry().framework("circular-10-99");

    private static Theme theme(AssessmentFramework framework, String id) {
        return framework.themes().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void canBeRated(AssessmentFramework framework, Criterion criterion) {
        for (var level : framework.scale().levels()) {
            var standing = assessment(framework, List.of(Judgement.of(criterion.id(), level, "seen", LEAD, DAY)))
                    .standings(framework)
                    .of(criterion);
            assertThat(standing.level()).contains(level);
        }
    }

    @Test
    void HF_04_a_rag_framework_can_be_completed_and_counts_levels_per_theme() {
        var scale = ATT_RAG.scale();
        assertThat(scale.levels()).extracting(l -> l.label()).containsExactly("red", "amber", "green");
        var done = assessment(
                ATT_RAG,
                List.of(
                        Judgement.of("att-rag-a1", scale.level("R"), "no time", LEAD, DAY),
                        Judgement.of("att-rag-a2", scale.level("A"), "uneven", LEAD, DAY),
                        Judgement.of("att-rag-a3", scale.level("G"), "asked and acted", LEAD, DAY),
                        Judgement.notApplicable("att-rag-a5", "no governing body yet", LEAD, DAY)));
        var culture = Aggregation.of(done.standings(ATT_RAG)).themes().get(0);
        assertThat(culture.profile().levels().values()).containsExactly(1, 1, 1);
        assertThat(culture.profile().count(JudgementStatus.NOT_APPLICABLE)).isEqualTo(1);
        assertThat(culture.profile().count(JudgementStatus.NOT_YET_ASSESSED)).isEqualTo(1);
    }

    @Test
    void HF_05_the_subject_is_a_setting_and_no_person_fits_there() {
        assertThat(AssessmentSubject.setting("100001").kind()).isEqualTo(AssessmentSubject.Kind.SETTING);
        assertThat(AssessmentSubject.Kind.values()).extracting(Enum::name).doesNotContain("PUPIL", "PERSON", "STAFF");
        for (String person :
                List.of("A123456789012", "a12345678901X", "Jane Smith", "jane@school.example", "1234567890", "")) {
            assertThatThrownBy(() -> AssessmentSubject.setting(person))
                    .as(person)
                    .isInstanceOf(org.openattendance.base.AttendanceException.class)
                    .satisfies(
                            e -> assertThat(person.isEmpty() || !e.getMessage().contains(person))
                                    .isTrue())
                    .hasMessageContaining("\nMaybe ");
        }
    }

    @Test
    void HF_16_the_framework_asks_for_the_link_with_safeguarding_and_it_limits() {
        var criterion = ATT_RAG.tagged("safeguarding").get(0);
        assertThat(criterion.shortId()).isEqualTo("c3");
        assertThat(criterion.isLimiting()).isTrue();
        assertThat(ATT_RAG.limitingRules()).anyMatch(rule -> rule.criteria().contains(criterion.id()));
    }

    @Test
    void HF_17_the_framework_asks_for_trauma_informed_practice_with_a_descriptor_for_each_level() {
        var criterion = ATT_RAG.tagged("trauma-informed").get(0);
        assertThat(criterion.text()).contains("trauma-informed");
        assertThat(criterion.guide().descriptors().keySet()).containsExactlyInAnyOrder("R", "A", "G");
        assertThat(criterion.guide().descriptors().values()).allMatch(text -> !text.isBlank());
    }

    @Test
    void HF_25_seven_criteria_match_the_seven_parts_of_owning_data_and_the_role_exists() {
        var data = theme(ATT_RAG, "d");
        assertThat(data.criteria())
                .extracting(c -> c.origin().shared().orElseThrow())
                .containsExactly("do-1", "do-2", "do-3", "do-4", "do-5", "do-6", "do-7");
        List<String> parts = List.of("owns", "accurate", "Trends", "national", "Reasons", "profile", "Actions");
        for (int i = 0; i < 7; i++) {
            assertThat(data.criteria().get(i).text()).contains(parts.get(i));
        }
        assertThat(LIBRARY.roles()).anyMatch(entry -> entry.role().equals(Role.of("SCHOOL_ATTENDANCE_OFFICER")));
    }

    @Test
    void NF_30_two_frameworks_use_the_shared_criteria_by_one_id_each() {
        var other = LIBRARY.reader().load("school-narrative.json", Samples.resource("school-narrative.json"));
        for (int i = 1; i <= 7; i++) {
            String id = "DO-" + i;
            assertThat(ATT_RAG.criterion(id).text())
                    .isEqualTo(other.criterion(id).text());
            assertThat(ATT_RAG.criterion(id).origin().shared())
                    .isEqualTo(other.criterion(id).origin().shared());
        }
    }

    @Test
    void NF_41_a_framework_needs_no_rating_scale_beyond_words() {
        var framework = LIBRARY.reader().load("school-narrative.json", Samples.resource("school-narrative.json"));
        assertThat(framework.scale().isNarrative()).isTrue();
        var done = assessment(
                framework,
                List.of(Judgement.inWords(
                        framework.criteria().get(0).id(),
                        new Narrative("a lead", "time", "agree time by May"),
                        LEAD,
                        DAY)));
        var result = Aggregation.of(done.standings(framework));
        assertThat(result.overall().profile().done()).isEqualTo(1);
        assertThat(result.overall().profile().levels()).isEmpty();
        assertThat(result.overall().results()).isEmpty();
    }

    @Test
    void NF_42_a_framework_has_version_and_day_and_an_assessment_keeps_its_version() {
        assertThat(ATT_RAG.version()).isEqualTo("1.0.0");
        assertThat(ATT_RAG.header().published()).contains(LocalDate.of(2026, 11, 22));
        var made = assessment(Samples.agg1(), List.of());
        assertThat(made.version()).isEqualTo("1");
        var newer = LIBRARY.reader()
                .load(
                        "agg-2.json",
                        text(Samples.string("agg-1.json").replace("\"version\": \"1\"", "\"version\": \"2\"")));
        assertThatThrownBy(() -> made.standings(newer))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("agg-1 1, not with agg-1 2");
        var registry = LIBRARY.registry().with(Samples.agg1()).with(newer);
        var read = AssessmentReader.load("a.json", text(AssessmentWriter.toJson(made)), registry);
        assertThat(read.framework().version()).isEqualTo("1");
    }

    @Test
    void NF_47_readiness_is_an_ordinary_assessment_and_support_names_what_prompted_it() {
        var scale = ATT_RAG.scale();
        Assessment readiness = Assessment.begin(
                        "ready",
                        ATT_RAG,
                        AssessmentSubject.setting("100001"),
                        new AssessmentRound("summer", DAY),
                        AssessmentPurpose.READINESS)
                .with(Judgement.of("att-rag-c1", scale.level("G"), "checked", LEAD, DAY))
                .with(Judgement.of("att-rag-c2", scale.level("R"), "no order of calls", LEAD, DAY))
                .with(Judgement.dontKnow("att-rag-c4", "ask heads of year", LEAD, DAY));
        var asked = SupportOffer.askedFor(readiness, readiness.standings(ATT_RAG), scale.level("R"));
        assertThat(asked).extracting(Criterion::shortId).containsExactly("c2", "c4");
        var offer = new SupportOffer(
                "A visit on first-day calling",
                asked.stream().map(Criterion::id).toList(),
                Role.of("ADVISER"),
                DAY);
        assertThat(offer.prompted()).containsExactly("att-rag-c2", "att-rag-c4");
        var ordinary = assessment(ATT_RAG, List.of());
        assertThatThrownBy(() -> SupportOffer.askedFor(ordinary, ordinary.standings(ATT_RAG), scale.level("R")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new SupportOffer("x", List.of(), LEAD, DAY)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_11_seven_audit_aims_can_be_rated_on_a_chosen_scale() {
        var aims = theme(KS3, "kl").criteria();
        assertThat(aims)
                .extracting(Criterion::shortId)
                .containsExactly("kl-1", "kl-2", "kl-3", "kl-4", "kl-5", "kl-6", "kl-7");
        for (String scale : List.of("in-place-three", "one-to-five")) {
            var chosen = AssessmentFramework.of(
                    KS3.header(),
                    LIBRARY.registry().scale(scale),
                    List.of(new Theme(
                            "kl",
                            "Aims",
                            aims.stream()
                                    .map(c -> c.with(c.guide().withActions(List.of())))
                                    .toList())),
                    KS3.policy(),
                    List.of());
            chosen.criteria().forEach(criterion -> canBeRated(chosen, criterion));
        }
    }

    @Test
    void KS3_98_six_contributions_to_well_being_can_be_rated() {
        var six = theme(KS3, "wb").criteria();
        assertThat(six).hasSize(6);
        six.forEach(criterion -> canBeRated(KS3, criterion));
    }

    @Test
    void KS3_107_four_success_factors_load_and_resources_has_three_parts() {
        var factors = theme(KS3, "ma").criteria();
        assertThat(factors).hasSize(4);
        assertThat(KS3.criterion("MA-3").guide().parts()).containsExactly("funding", "staffing", "time");
    }

    @Test
    void KS3_117_links_and_administration_are_two_criteria() {
        assertThat(KS3.tagged("links")).extracting(Criterion::shortId).containsExactly("kl-1");
        assertThat(KS3.tagged("administration")).extracting(Criterion::shortId).containsExactly("ma-2");
        assertThat(KS3.criterion("ma-2").text()).contains("administration");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void each_measure_of_circular_10_99_has_a_stable_id_at_its_place(int place) {
        assertMeasure(place);
    }

    private static void assertMeasure(int place) {
        var criterion = CIRCULAR.criterion("C1099-" + place);
        assertThat(CIRCULAR.position(criterion)).isEqualTo(place - 1);
        assertThat(criterion.id()).isEqualTo("circular-10-99-c1099-" + place);
    }

    @Test
    void KS3_199_ten_measures_load_in_order_first_day_contact_first() {
        assertThat(CIRCULAR.criteria())
                .extracting(Criterion::shortId)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 10).mapToObj(i -> "c1099-" + i).toList());
        assertThat(CIRCULAR.tagged("first-day-contact")).containsExactly(CIRCULAR.criterion("C1099-1"));
        assertThat(CIRCULAR.header().status()).isEqualTo(Source.Status.HISTORICAL);
    }

    @Test
    void KS3_200_technology_for_monitoring() {
        assertMeasure(2);
        assertThat(CIRCULAR.criterion("C1099-2").text()).contains("technology");
    }

    @Test
    void KS3_201_attendance_among_parents() {
        assertMeasure(3);
        assertThat(CIRCULAR.criterion("C1099-3").text()).contains("parents").contains("newsletters");
    }

    @Test
    void KS3_202_reminders_of_procedures() {
        assertMeasure(4);
        assertThat(CIRCULAR.criterion("C1099-4").text()).contains("reminded").contains("holidays");
    }

    @Test
    void KS3_203_checks_after_registration() {
        assertMeasure(5);
        assertThat(CIRCULAR.criterion("C1099-5").text())
                .contains("after registration")
                .doesNotContain("truan");
    }

    @Test
    void KS3_204_a_senior_member_of_staff_at_place_six() {
        assertMeasure(6);
        var criterion = CIRCULAR.criterion("C1099-6");
        canBeRated(CIRCULAR, criterion);
        var na = Judgement.notApplicable(criterion.id(), "one person runs the whole setting", LEAD, DAY);
        assertThat(assessment(CIRCULAR, List.of(na))
                        .standings(CIRCULAR)
                        .of(criterion)
                        .status())
                .isEqualTo(JudgementStatus.NOT_APPLICABLE);
        assertThatThrownBy(() -> Judgement.notApplicable(criterion.id(), " ", LEAD, DAY))
                .isInstanceOf(InvalidValueException.class);
        assertThat(assessment(CIRCULAR, List.of())
                        .standings(CIRCULAR)
                        .of(criterion)
                        .status())
                .isEqualTo(JudgementStatus.NOT_YET_ASSESSED);
        var role = LIBRARY.roles().stream()
                .filter(entry -> entry.role().equals(Role.of("SENIOR_ATTENDANCE_LEAD")))
                .findFirst()
                .orElseThrow();
        assertThat(role.label(Nation.ENGLAND)).isEqualTo("Senior Attendance Champion");
        assertThat(role.label(Nation.SCOTLAND)).isEqualTo("Senior leader responsible for attendance");
    }

    @Test
    void KS3_205_passes_out_of_school() {
        assertMeasure(7);
        assertThat(CIRCULAR.criterion("C1099-7").text()).contains("pass");
    }

    @Test
    void KS3_206_patterns_in_absence_without_leave() {
        assertMeasure(8);
        assertThat(CIRCULAR.criterion("C1099-8").text()).contains("patterns");
    }

    @Test
    void KS3_207_formal_referral() {
        assertMeasure(9);
        assertThat(CIRCULAR.criterion("C1099-9").text()).contains("formally referred");
    }

    @Test
    void KS3_208_local_schemes() {
        assertMeasure(10);
        assertThat(CIRCULAR.criterion("C1099-10").text()).contains("Local schemes");
    }

    @Test
    void an_id_of_another_framework_is_not_found() {
        assertThat(CIRCULAR.find("C1099-11")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> CIRCULAR.criterion("c3")).isInstanceOf(InvalidValueException.class);
    }
}
