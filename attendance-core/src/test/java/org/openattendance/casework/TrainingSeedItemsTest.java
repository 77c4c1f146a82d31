package org.openattendance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.calendar.TermSpan;
import org.openattendance.pupil.Registries;
import org.openattendance.rulebook.RuleBook;

/** Items of the inventory about training: needs, offers, completion, and chances to learn from each other. */
class TrainingSeedItemsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14); // a Monday
    private static final TermSpan AUTUMN = TermSpan.of("autumn", LocalDate.of(2026, 9, 2), LocalDate.of(2026, 12, 18));
    private static final TermSpan SPRING = TermSpan.of("spring", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 25));
    private static final Registries REGISTRIES =
            RuleBook.standard(Nation.ENGLAND).registries();
    private static final Audience GOVERNORS = Audience.of(REGISTRIES.get("AUDIENCE"), "GOVERNOR");

    private static TrainingOffer offer(
            String id, TrainingOffer.Kind kind, List<Audience> audiences, List<String> answers) {
        return new TrainingOffer(
                id,
                "Offer " + id,
                kind,
                audiences,
                Set.of(Competency.UNDERSTANDING),
                List.of(Role.of("GOVERNOR")),
                answers,
                List.of(),
                TrainingOffer.Detail.none());
    }

    private static TrainingNeed need(String id, TrainingNeed.Source source) {
        return new TrainingNeed(id, "Know the framework", source, List.of());
    }

    @Test
    void HF_03_an_offer_says_what_it_develops_and_for_which_roles() {
        assertThat(Competency.values())
                .containsExactly(Competency.KNOWLEDGE, Competency.UNDERSTANDING, Competency.SKILL);
        TrainingOffer offer = offer("o", TrainingOffer.Kind.COURSE, List.of(GOVERNORS), List.of());
        assertThat(offer.competencies()).containsExactly(Competency.UNDERSTANDING);
        assertThat(offer.roles()).containsExactly(Role.of("GOVERNOR"));
        assertThatThrownBy(() -> new TrainingOffer(
                        "o",
                        "t",
                        TrainingOffer.Kind.COURSE,
                        List.of(GOVERNORS),
                        Set.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        TrainingOffer.Detail.none()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("develops nothing");
    }

    @Test
    void HF_06_needs_carry_their_source_and_those_without_an_offer_are_listed() {
        TrainingNeed audit = need("n1", TrainingNeed.Source.AUDIT_LEARNING);
        TrainingNeed heard = need("n2", TrainingNeed.Source.CONSULTATION);
        TrainingCatalogue catalogue = new TrainingCatalogue(
                List.of(audit, heard),
                List.of(offer("o", TrainingOffer.Kind.COURSE, List.of(GOVERNORS), List.of("n1"))));
        assertThat(catalogue.unanswered()).containsExactly(heard);
        assertThat(audit.source()).isEqualTo(TrainingNeed.Source.AUDIT_LEARNING);
        assertThatThrownBy(() -> new TrainingCatalogue(
                        List.of(), List.of(offer("o", TrainingOffer.Kind.COURSE, List.of(GOVERNORS), List.of("n9")))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a need that is not there");
    }

    @Test
    void NF_37_the_three_sources_of_a_need_serve_both_strategies() {
        assertThat(TrainingNeed.Source.values())
                .containsExactly(
                        TrainingNeed.Source.CONSULTATION,
                        TrainingNeed.Source.AUDIT_LEARNING,
                        TrainingNeed.Source.NEEDS_ANALYSIS);
        List<TrainingNeed> needs = new ArrayList<>();
        for (TrainingNeed.Source source : TrainingNeed.Source.values()) {
            needs.add(need(source.name(), source));
        }
        assertThat(new TrainingCatalogue(needs, List.of()).unanswered()).isEqualTo(needs);
        assertThatThrownBy(() -> new TrainingNeed("n", "t", null, List.of())).isInstanceOf(NullPointerException.class);
    }

    @Test
    void HF_07_offers_are_filtered_by_audience_governors_and_trustees_among_them() {
        assertThat(REGISTRIES.get("AUDIENCE").codes()).contains("GOVERNOR", "TRUSTEE");
        TrainingOffer forGovernors = offer("a", TrainingOffer.Kind.COURSE, List.of(GOVERNORS), List.of());
        TrainingOffer forTrustees = offer(
                "b", TrainingOffer.Kind.COURSE, List.of(Audience.of(REGISTRIES.get("AUDIENCE"), "TRUSTEE")), List.of());
        TrainingCatalogue catalogue = new TrainingCatalogue(List.of(), List.of(forGovernors, forTrustees));
        assertThat(catalogue.offersFor("TRUSTEE")).containsExactly(forTrustees);
        assertThatThrownBy(() -> Audience.of(REGISTRIES.get("AUDIENCE"), "EVERYBODY"))
                .isInstanceOf(InvalidValueException.class);
    }

    private static TrainingOffer partnerOffer(String id, List<TrainingOffer.Signpost> signposts) {
        return new TrainingOffer(
                id,
                "Your part in attendance",
                TrainingOffer.Kind.COURSE,
                List.of(Audience.partner("INSPIRE"), Audience.partner("Social care")),
                Set.of(Competency.KNOWLEDGE),
                List.of(),
                List.of(),
                signposts,
                TrainingOffer.Detail.none());
    }

    @Test
    void HF_08_an_offer_targets_services_by_name_and_says_where_to_ask() {
        TrainingOffer offer =
                partnerOffer("p", List.of(new TrainingOffer.Signpost("A child is not in school", "The duty line")));
        assertThat(offer.audiences())
                .extracting(one -> one.service().orElse(""))
                .containsExactly("INSPIRE", "Social care");
        assertThat(offer.signposts().get(0).where()).isEqualTo("The duty line");
        assertThatThrownBy(() -> new Audience("GOVERNOR", Optional.of("INSPIRE")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void NF_38_offers_for_partner_services_without_a_signpost_are_listed() {
        TrainingOffer with = partnerOffer("with", List.of(new TrainingOffer.Signpost("Who helps?", "The team")));
        TrainingOffer without = partnerOffer("without", List.of());
        TrainingCatalogue catalogue = new TrainingCatalogue(
                List.of(),
                List.of(with, without, offer("g", TrainingOffer.Kind.COURSE, List.of(GOVERNORS), List.of())));
        assertThat(catalogue.partnerOffersWithoutSignpost()).containsExactly(without);
    }

    private static TeamCompletion completion(int size, LocalDate... days) {
        List<TeamCompletion.Done> done = new ArrayList<>();
        for (LocalDate day : days) {
            done.add(new TeamCompletion.Done(Role.of("OFFICER"), day));
        }
        return new TeamCompletion("Locality north", "Attendance in our work", size, done);
    }

    @Test
    void HF_09_completion_of_induction_has_the_size_of_the_team_as_its_whole() {
        TeamCompletion induction = completion(8, DAY, DAY.plusDays(3));
        assertThat(induction.share(DAY)).contains(Rate.of(1, 8));
        assertThat(induction.share(DAY.plusDays(3))).contains(Rate.of(2, 8));
        assertThat(induction.item()).isEqualTo("Attendance in our work");
        assertThat(induction.completed())
                .as("per role, with the day")
                .containsExactly(
                        new TeamCompletion.Done(Role.of("OFFICER"), DAY),
                        new TeamCompletion.Done(Role.of("OFFICER"), DAY.plusDays(3)));
        assertThat(completion(0).share(DAY)).isEmpty();
        assertThat(TrainingOffer.Kind.values()).contains(TrainingOffer.Kind.INDUCTION);
        assertThatThrownBy(() -> completion(1, DAY, DAY)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void NF_45_e_learning_reports_completions_of_a_team_of_known_size() {
        TrainingOffer module = offer("e", TrainingOffer.Kind.ELEARNING, List.of(GOVERNORS), List.of());
        assertThat(module.kind()).isEqualTo(TrainingOffer.Kind.ELEARNING);
        TeamCompletion north = completion(20, DAY);
        TeamCompletion south = new TeamCompletion("Locality south", north.item(), 5, north.completed());
        assertThat(north.share(DAY)).contains(Rate.of(1, 20));
        assertThat(south.share(DAY)).as("each team has its own size").contains(Rate.of(1, 5));
        assertThat(south.share(DAY.minusDays(1))).contains(Rate.of(0, 5));
    }

    @Test
    void NF_46_a_webcast_can_have_a_recording() {
        TrainingOffer webcast = new TrainingOffer(
                "w",
                "Codes",
                TrainingOffer.Kind.WEBCAST,
                List.of(GOVERNORS),
                Set.of(Competency.KNOWLEDGE),
                List.of(),
                List.of(),
                List.of(),
                new TrainingOffer.Detail(List.of(), List.of(), Optional.of("training page, recording 4")));
        assertThat(webcast.detail().recording()).contains("training page, recording 4");
        assertThat(TrainingOffer.Detail.none().recording()).isEmpty();
    }

    @Test
    void NF_43_a_package_lists_its_parts_and_the_settings_that_used_it() {
        TrainingOffer whole = new TrainingOffer(
                "p",
                "Whole school",
                TrainingOffer.Kind.WHOLE_SCHOOL_PACKAGE,
                List.of(GOVERNORS),
                Set.of(Competency.SKILL),
                List.of(),
                List.of(),
                List.of(),
                new TrainingOffer.Detail(List.of("Codes", "Conversations"), List.of("S1", "S2"), Optional.empty()));
        assertThat(whole.detail().parts()).containsExactly("Codes", "Conversations");
        assertThat(whole.detail().usedBy()).containsExactly("S1", "S2");
    }

    @Test
    void HF_10_chances_to_learn_from_each_other_are_counted_by_kind_and_term() {
        PracticeOpportunity one = new PracticeOpportunity(PracticeOpportunity.Kind.REFLECTION, DAY, GOVERNORS);
        PracticeOpportunity two =
                new PracticeOpportunity(PracticeOpportunity.Kind.REFLECTION, DAY.plusDays(20), GOVERNORS);
        PracticeOpportunity three =
                new PracticeOpportunity(PracticeOpportunity.Kind.COACHING, LocalDate.of(2027, 1, 4), GOVERNORS);
        var counts = PracticeOpportunity.perTerm(List.of(one, two, three), List.of(AUTUMN, SPRING));
        assertThat(counts.get(AUTUMN))
                .containsEntry(PracticeOpportunity.Kind.REFLECTION, 2L)
                .containsEntry(PracticeOpportunity.Kind.COACHING, 0L);
        assertThat(counts.get(SPRING)).containsEntry(PracticeOpportunity.Kind.COACHING, 1L);
        assertThat(three.audience()).isEqualTo(GOVERNORS);
        assertThat(three.on()).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @Test
    void NF_39_there_are_four_kinds_shadowing_among_them() {
        assertThat(PracticeOpportunity.Kind.values())
                .containsExactly(
                        PracticeOpportunity.Kind.PROBLEM_SOLVING,
                        PracticeOpportunity.Kind.REFLECTION,
                        PracticeOpportunity.Kind.COACHING,
                        PracticeOpportunity.Kind.SHADOWING);
    }

    @Test
    void KS3_126_a_need_can_be_learnt_with_named_partners() {
        TrainingNeed joint = new TrainingNeed(
                "n", "Talk about attendance", TrainingNeed.Source.NEEDS_ANALYSIS, List.of("Youth club", "Library"));
        assertThat(joint.isJoint()).isTrue();
        assertThat(joint.jointWith()).containsExactly("Youth club", "Library");
        assertThat(need("m", TrainingNeed.Source.CONSULTATION).isJoint()).isFalse();
        assertThatThrownBy(() -> new TrainingNeed("n", "t", TrainingNeed.Source.CONSULTATION, List.of(" ")))
                .isInstanceOf(InvalidValueException.class);
    }
}
