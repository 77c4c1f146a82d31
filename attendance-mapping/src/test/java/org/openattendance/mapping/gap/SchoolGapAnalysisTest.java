package org.openattendance.mapping.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.mapping.directory.Beneficiary;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.DirectoryMaintenance;
import org.openattendance.mapping.directory.OfferScope;
import org.openattendance.mapping.directory.OfferStatus;
import org.openattendance.mapping.directory.Partner;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.NeedStatus;
import org.openattendance.mapping.model.PartnershipMap;

class SchoolGapAnalysisTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static ServiceOffer course(String id, Beneficiary who, String... topics) {
        return ServiceOffer.of(id, "centre", "Course " + id)
                .withScope(OfferScope.unstated().withTopics(List.of(topics)).withBeneficiaries(List.of(who)));
    }

    private static PartnerDirectory directory() {
        return PartnerDirectory.of(
                DirectoryMaintenance.none(),
                List.of(DirectoryEntry.of(Partner.of("centre", "Family centre", "VOLUNTARY_COMMUNITY"))
                        .with(course("anger", Beneficiary.PARENT, "anger"))
                        .with(course("debate", Beneficiary.PUPIL, "bullying"))
                        .with(course("old", Beneficiary.PARENT, "sleep").withStatus(OfferStatus.DEFUNCT))),
                List.of());
    }

    private static final List<SchoolNeed> NEEDS = List.of(
            SchoolNeed.of("anger", 12, 2, "parent survey autumn 2026"),
            SchoolNeed.of("bullying", 9, 3, "pupil survey"),
            SchoolNeed.of("sleep", 30, 2, "parent survey autumn 2026"),
            SchoolNeed.of("teenagers", 3, 2, "helpline log"));

    @Test
    void KS3_216_needs_that_no_programme_covers_come_back_in_a_stated_order_with_evidence_and_reason() {
        SchoolGapAnalysis analysis = SchoolGapAnalysis.ofParentProgrammes(NEEDS, directory(), GapOrder.standard(), 5);
        assertThat(analysis.gaps()).extracting(SchoolGap::code).containsExactly("bullying", "sleep", "teenagers");
        assertThat(analysis.order().sentence())
                .isEqualTo("In order of severity, then number of pupils, then time open.");
        assertThat(analysis.gaps().get(1).evidence()).containsExactly("parent survey autumn 2026");
        assertThat(analysis.gaps()).extracting(SchoolGap::reason).containsOnly("No active offer covers this.");
        assertThat(analysis.covered()).contains(Rate.of(1, 4));
    }

    @Test
    void small_numbers_are_hidden_and_the_rest_too_where_it_would_give_them_away() {
        SchoolNeed most = new SchoolNeed("anger", 20, 18, 1, Optional.empty(), List.of());
        SchoolNeed few = new SchoolNeed("anger", 20, 3, 1, Optional.empty(), List.of());
        SchoolNeed half = new SchoolNeed("anger", 20, 10, 1, Optional.empty(), List.of());
        assertThat(only(most).withoutSupport()).hasToString("low");
        assertThat(only(few).withoutSupport()).hasToString("low");
        assertThat(only(half).withoutSupport()).hasToString("10");
        assertThat(only(half).people()).hasToString("20");
        assertThat(only(SchoolNeed.of("sleep", 4, 1, "x")).people()).hasToString("low");
        assertThat(only(half).reason()).isEqualTo("1 offers cover this, and not everyone has support in place.");
    }

    private static SchoolGap only(SchoolNeed need) {
        SchoolGapAnalysis analysis = SchoolGapAnalysis.of(List.of(need), directory(), GapOrder.standard(), 5);
        assertThat(analysis.gaps()).hasSize(1);
        return analysis.gaps().get(0);
    }

    @Test
    void a_need_that_everyone_has_support_for_and_an_offer_serves_is_no_gap() {
        SchoolNeed met = new SchoolNeed("anger", 20, 20, 3, Optional.empty(), List.of());
        assertThat(SchoolGapAnalysis.of(List.of(met), directory(), GapOrder.standard(), 5)
                        .gaps())
                .isEmpty();
        assertThat(SchoolGapAnalysis.of(List.of(), directory(), GapOrder.standard(), 5)
                        .covered())
                .isEmpty();
    }

    @Test
    void the_order_betrays_no_hidden_count() {
        List<SchoolNeed> needs = List.of(
                SchoolNeed.of("b", 4, 1, "x"),
                SchoolNeed.of("a", 1, 1, "x"),
                SchoolNeed.of("c", 7, 1, "x"),
                SchoolNeed.of("d", 0, 1, "x"));
        GapOrder byPupils = new GapOrder(List.of(GapOrder.Rule.PUPILS));
        assertThat(SchoolGapAnalysis.of(needs, directory(), byPupils, 5).gaps())
                .extracting(SchoolGap::code)
                .containsExactly("c", "a", "b", "d");
    }

    @Test
    void time_open_orders_with_the_unknown_in_the_middle() {
        List<SchoolNeed> needs = List.of(
                new SchoolNeed("new", 9, 0, 1, Optional.of(DAY), List.of()),
                new SchoolNeed("unknown", 9, 0, 1, Optional.empty(), List.of()),
                new SchoolNeed("old", 9, 0, 1, Optional.of(DAY.minusYears(1)), List.of()));
        GapOrder byTime = new GapOrder(List.of(GapOrder.Rule.TIME_OPEN));
        assertThat(SchoolGapAnalysis.of(needs, directory(), byTime, 5).gaps())
                .extracting(SchoolGap::code)
                .containsExactly("old", "unknown", "new");
    }

    private static PartnershipMap map(String id, Need... needs) {
        PartnershipMap map = PartnershipMap.of(
                id, MapScope.PUPIL, DAY, List.of(MapNode.centre("pupil"), CoverageReportTest.inPlace("camhs")));
        for (Need need : needs) {
            map = map.with(need);
        }
        return map;
    }

    @Test
    void needs_are_added_up_over_maps_a_map_once_for_a_code() {
        Need anger = Need.of("n1", "anger", NeedOwner.PARENT, 1);
        List<SchoolNeed> needs = SchoolNeed.from(
                List.of(
                        map("m1", anger.withSince(Optional.of(DAY)), Need.of("n2", "anger", NeedOwner.FAMILY, 3)),
                        map(
                                "m2",
                                anger.withSupports(List.of("camhs")).withSince(Optional.of(DAY.minusDays(9))),
                                Need.of("n2", "sleep", NeedOwner.PUPIL, 2)),
                        map("m3", anger.withStatus(NeedStatus.CLOSED)),
                        map("m4", anger.withSupports(List.of("camhs")), Need.of("n2", "anger", NeedOwner.PARENT, 1))),
                EnumSet.of(NeedOwner.PARENT, NeedOwner.FAMILY),
                DAY);
        assertThat(needs)
                .containsExactly(new SchoolNeed(
                        "anger", 3, 1, 3, Optional.of(DAY.minusDays(9)), List.of("partnership maps as of 2026-11-01")));
    }

    @Test
    void counts_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new SchoolNeed("a", 3, 4, 1, Optional.empty(), List.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SchoolNeed.of("a", 3, 4, "x")).isInstanceOf(InvalidValueException.class);
    }

    @Property
    void no_shown_count_lets_a_small_one_be_worked_out(
            @ForAll @IntRange(max = 40) int supported, @ForAll @IntRange(max = 40) int without) {
        List<SchoolNeed> needs = new ArrayList<>();
        needs.add(new SchoolNeed("sleep", supported + without, supported, 1, Optional.empty(), List.of()));
        SchoolGap gap = SchoolGapAnalysis.of(needs, directory(), GapOrder.standard(), 5)
                .gaps()
                .get(0);
        gap.withoutSupport().shown().ifPresent(shown -> {
            assertThat(shown == 0 || shown >= 5).isTrue();
            gap.people()
                    .shown()
                    .ifPresent(all ->
                            assertThat(all - shown == 0 || all - shown >= 5).isTrue());
        });
    }
}
