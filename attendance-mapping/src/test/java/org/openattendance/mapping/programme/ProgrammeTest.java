package org.openattendance.mapping.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.base.Source;
import org.openattendance.mapping.directory.AgeRange;
import org.openattendance.mapping.directory.Directories;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.DirectoryMaintenance;
import org.openattendance.mapping.directory.OfferStatus;
import org.openattendance.mapping.directory.Partner;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.gap.GapOrder;
import org.openattendance.mapping.gap.SchoolGap;
import org.openattendance.mapping.gap.SchoolGapAnalysis;
import org.openattendance.mapping.gap.SchoolNeed;

class ProgrammeTest {

    private static ParentProgramme course(int number, String... topics) {
        return new ParentProgramme(
                "centre", number, "Course", Set.of(topics), AgeRange.of(5, 16), "COURSE", Source.Status.CURRENT);
    }

    private static Programme shipped(String id) {
        return Programme.standard().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void KS3_23_a_programme_links_funder_partners_and_a_role_that_answers_for_it() {
        Programme here = shipped("KS3_STRATEGY").run("authority", Set.of("youth"), Role.of("DEPUTY_HEAD"));
        assertThat(here.funder()).contains("authority");
        assertThat(here.partners()).containsExactly("youth");
        assertThat(here.accountable()).contains(Role.of("DEPUTY_HEAD"));
        assertThat(here.missing()).isEmpty();
        assertThat(shipped("HEALTHY_SCHOOLS").missing()).containsExactly("funder", "partners", "accountable role");
    }

    @Test
    void KS3_92_the_healthy_school_standard_is_kept_as_history() {
        assertThat(shipped("HEALTHY_SCHOOLS").status()).isEqualTo(Source.Status.HISTORICAL);
    }

    @Test
    void KS3_93_a_programme_is_universal_or_targeted() {
        assertThat(Programme.standard().stream()
                        .filter(one -> one.level() == Programme.Level.TARGETED)
                        .map(Programme::id))
                .containsExactly("BEST", "BEHAVIOUR_IMPROVEMENT");
        assertThat(shipped("PRIMARY_STRATEGY").level()).isEqualTo(Programme.Level.UNIVERSAL);
        assertThat(Programme.Level.values()).hasSize(2);
    }

    @Test
    void KS3_66_a_proposal_that_lacks_any_of_four_parts_is_reported_incomplete() {
        ProposedActivity whole = new ProposedActivity(
                "a1", "Boxing club", "Year 9", Set.of("youth"), List.of("more mornings"), "compare two terms");
        assertThat(whole.missing()).isEmpty();
        assertThat(new ProposedActivity("a2", "Idea", " ", Set.of(), List.of(), "").missing())
                .containsExactly("target group", "partners", "expected outcomes", "evaluation");
    }

    @Test
    void KS3_215_catalogue_entries_link_to_partners_of_the_directory() {
        PartnerDirectory directory = PartnerDirectory.of(
                DirectoryMaintenance.none(),
                List.of(DirectoryEntry.of(Partner.of("centre", "Family centre", "VOLUNTARY_COMMUNITY"))),
                List.of());
        List<ParentProgramme> catalogue = ParentProgramme.catalogue(List.of(course(10), course(2)), directory);
        assertThat(catalogue).extracting(ParentProgramme::id).containsExactly("centre-2", "centre-10");
        assertThat(catalogue)
                .allSatisfy(one -> assertThat(directory.find(one.partner())).isPresent());
        assertThatThrownBy(() -> ParentProgramme.catalogue(List.of(course(1)), Directories.riverside()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ParentProgramme.catalogue(List.of(course(1), course(1)), directory))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_programme_becomes_an_offer_for_parents_and_history_cannot_be_had() {
        assertThat(course(1, "anger").toOffer().scope().serves("anger")).isTrue();
        assertThat(course(1).toOffer().status()).isEqualTo(OfferStatus.ACTIVE);
        ParentProgramme old =
                new ParentProgramme("centre", 1, "Old", Set.of(), AgeRange.any(), "COURSE", Source.Status.HISTORICAL);
        assertThat(old.toOffer().status()).isEqualTo(OfferStatus.DEFUNCT);
        assertThat(course(1, "anger").isAbout("anger", Optional.of(16))).isTrue();
        assertThat(course(1, "anger").isAbout("anger", Optional.of(17))).isFalse();
        assertThat(course(1, "anger").isAbout("anger", Optional.empty())).isTrue();
        assertThat(course(1, "anger").isAbout("sleep", Optional.empty())).isFalse();
    }

    @Test
    void KS3_217_a_design_says_what_is_missing_and_which_gaps_it_closes() {
        List<SchoolGap> gaps = SchoolGapAnalysis.ofParentProgrammes(
                        List.of(SchoolNeed.of("sleep", 9, 1, "x"), SchoolNeed.of("anger", 9, 3, "x")),
                        Directories.riverside(),
                        GapOrder.standard(),
                        5)
                .gaps();
        ProgrammeDesign open =
                new ProgrammeDesign("d1", "Evenings", Set.of("sleep"), Map.of("youth", " "), Optional.empty(), "");
        assertThat(open.missing()).containsExactly("input of youth", "runner", "schedule");
        assertThat(open.closes(gaps)).extracting(SchoolGap::code).containsExactly("sleep");
        ProgrammeDesign settled = new ProgrammeDesign(
                "d1",
                "Evenings",
                Set.of("sleep"),
                Map.of("youth", "two workers"),
                Optional.of(Role.of("FAMILY_WORKER")),
                "Tuesdays at six");
        assertThat(settled.missing()).isEmpty();
        assertThat(new ProgrammeDesign("d2", "X", Set.of(), Map.of(), Optional.empty(), "x").missing())
                .containsExactly("gaps", "partners", "runner");
    }
}
