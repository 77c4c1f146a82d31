package org.openattendance.mapping.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.vocabulary.Vocabularies;

class PartnerDirectoryTest {

    private static final PartnerDirectory RIVERSIDE = Directories.riverside();
    private static final Vocabularies WORDS = Vocabularies.standard();

    private static List<String> ids(List<DirectoryEntry> entries) {
        return entries.stream().map(entry -> entry.partner().id()).toList();
    }

    @Test
    void KS3_25_exports_a_handbook_table_of_partner_support_contact_and_key_contact() {
        HandbookTable table = HandbookTable.of(RIVERSIDE, WORDS, Nation.ENGLAND);
        assertThat(HandbookTable.HEADER)
                .containsExactly("Partner", "Kinds of support", "Contact", "Key contact in school", "Last checked");
        assertThat(table.rows())
                .containsExactly(
                        List.of("CAMHS", "Help and treatment", "", "not named yet", "2026-04-30"),
                        List.of(
                                "Riverside Youth",
                                "Mentoring",
                                "+44 1632 960001 (duty desk)",
                                "PASTORAL_LEAD",
                                "2026-09-01"),
                        List.of(
                                "Food bank (not yet working with us)",
                                "Practical help such as food, clothes or travel",
                                "",
                                "not named yet",
                                "never"));
    }

    @Test
    void the_handbook_is_safe_in_a_spreadsheet_and_in_a_page() {
        PartnerDirectory odd =
                RIVERSIDE.with(DirectoryEntry.of(Partner.of("odd", "=1+1 <b>|bold|</b> \"q\"\nnext", "PRIVATE")));
        HandbookTable table = HandbookTable.of(odd, WORDS, Nation.ENGLAND);
        assertThat(table.csv())
                .contains("\"'=1+1 <b>|bold|</b> \"\"q\"\"\nnext\"")
                .contains("'+44 1632 960001");
        assertThat(table.markdown()).contains("=1+1 &lt;b&gt;\\|bold\\|&lt;/b&gt; \"q\" next |");
        assertThat(table.markdown().lines()).hasSize(2 + table.rows().size());
    }

    @Test
    void KS3_26_is_filtered_by_state_and_the_potential_list_is_tied_to_actions() {
        assertThat(ids(RIVERSIDE.in(EngagementState.ENGAGED))).containsExactly("camhs", "youth");
        assertThat(ids(RIVERSIDE.in(EngagementState.POTENTIAL))).containsExactly("foodbank");
        assertThat(RIVERSIDE.in(EngagementState.FORMER)).isEmpty();
        PartnerDirectory tied = RIVERSIDE.with(Directories.foodbank()
                .with(DirectoryEntry.Relation.of(EngagementState.POTENTIAL).withActionItems(List.of("a7"))));
        assertThat(tied.in(EngagementState.POTENTIAL).get(0).relation().actionItems())
                .containsExactly("a7");
    }

    @Test
    void KS3_65_is_filtered_by_sector() {
        assertThat(ids(RIVERSIDE.ofSector("VOLUNTARY_COMMUNITY"))).containsExactly("foodbank", "youth");
        assertThat(RIVERSIDE.ofSector("JUSTICE")).isEmpty();
    }

    @Test
    void a_type_finds_those_that_stand_under_it() {
        assertThat(ids(RIVERSIDE.ofType("SPECIALISED_ORGANISATION", WORDS.get("partner-types"))))
                .containsExactly("foodbank");
        assertThat(ids(RIVERSIDE.ofType("CAMHS", WORDS.get("partner-types")))).containsExactly("camhs");
    }

    @Test
    void KS3_34_counts_partners_by_reach() {
        assertThat(RIVERSIDE.countByReach())
                .isEqualTo(Map.of(PartnerReach.LOCAL, 2, PartnerReach.REGIONAL, 1, PartnerReach.NATIONAL, 0));
    }

    @Test
    void KS3_55_lists_what_can_be_had_in_the_holidays() {
        assertThat(RIVERSIDE.holidayOffers()).extracting(ServiceOffer::id).containsExactly("mentoring");
        assertThat(Availability.of(Availability.Season.TERM_TIME).inHolidays()).isFalse();
        assertThat(Availability.of(Availability.Season.UNKNOWN).inHolidays()).isFalse();
        assertThat(Availability.of(Availability.Season.HOLIDAYS).inHolidays()).isTrue();
    }

    @Test
    void KS3_68_an_offer_says_for_whom_it_is() {
        assertThat(RIVERSIDE.findOffer("mentoring").orElseThrow().scope().beneficiaries())
                .containsExactly(Beneficiary.PUPIL);
        assertThat(Beneficiary.values())
                .containsExactly(Beneficiary.PUPIL, Beneficiary.PARENT, Beneficiary.STAFF, Beneficiary.SCHOOL);
    }

    @Test
    void KS3_97_a_universal_offer_is_joined_to_a_specialist_one() {
        ServiceOffer drop = ServiceOffer.of("drop-in", "foodbank", "Drop-in")
                .withScope(OfferScope.unstated().withLevel(SupportLevel.UNIVERSAL))
                .withTerms(ServiceOffer.Terms.unstated().withLeadsTo(List.of("therapy")));
        PartnerDirectory joined =
                RIVERSIDE.with(RIVERSIDE.find("foodbank").orElseThrow().with(drop));
        ServiceOffer read = joined.findOffer("drop-in").orElseThrow();
        assertThat(read.terms().leadsTo())
                .singleElement()
                .satisfies(id -> assertThat(
                                joined.findOffer(id).orElseThrow().scope().level())
                        .contains(SupportLevel.SPECIALIST));
    }

    @Test
    void KS3_21_offer_motivation_and_core_purpose_are_fields_and_count_as_filled() {
        assertThat(RIVERSIDE.find("youth").orElseThrow().completeness()).isEqualTo(Rate.of(10, 10));
        assertThat(RIVERSIDE.find("camhs").orElseThrow().completeness()).isEqualTo(Rate.of(3, 10));
        Partner bare = Partner.of("b", "B", "HEALTH");
        Rate before = DirectoryEntry.of(bare).completeness();
        assertThat(DirectoryEntry.of(bare.withPurpose(new Partner.Purpose("why", "what for", "")))
                        .completeness()
                        .numerator())
                .isEqualTo(before.numerator() + 2);
        assertThat(RIVERSIDE.completeness()).contains(Rate.of(14, 30));
        assertThat(PartnerDirectory.of(DirectoryMaintenance.none(), List.of(), List.of())
                        .completeness())
                .isEmpty();
    }

    @Test
    void KS3_218_programmes_reach_parents_by_five_channels_and_offers_are_filtered_by_channel() {
        assertThat(WORDS.get("delivery-channels").codes())
                .containsExactly("WORKSHOP", "COURSE", "HELPLINE", "INTERNET", "PUBLICATION");
        ServiceOffer line = ServiceOffer.of("line", "foodbank", "Helpline")
                .withScope(OfferScope.unstated().withChannels(List.of("HELPLINE")));
        PartnerDirectory more =
                RIVERSIDE.with(RIVERSIDE.find("foodbank").orElseThrow().with(line));
        assertThat(more.offersBy("HELPLINE")).containsExactly(line);
        assertThat(more.offersBy("COURSE")).isEmpty();
    }

    @Test
    void KS3_14_a_transfer_liaison_links_two_schools_a_day_and_what_was_handed_over() {
        TransferLiaison liaison = new TransferLiaison(
                "primary-1", "secondary-1", LocalDate.of(2026, 6, 12), List.of("attendance to date", "what helps"));
        assertThat(liaison.isComplete()).isTrue();
        assertThat(new TransferLiaison("primary-1", "secondary-1", LocalDate.of(2026, 6, 12), List.of()).isComplete())
                .isFalse();
        assertThatThrownBy(() -> new TransferLiaison("a", "a", LocalDate.of(2026, 6, 12), List.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void entries_come_in_order_of_id_whatever_the_order_given() {
        assertThat(ids(RIVERSIDE.entries())).containsExactly("camhs", "foodbank", "youth");
        assertThat(RIVERSIDE.offers()).extracting(ServiceOffer::id).containsExactly("mentoring", "parcels", "therapy");
    }

    @Test
    void no_id_stands_twice() {
        assertThatThrownBy(() -> PartnerDirectory.of(
                        DirectoryMaintenance.none(), List.of(Directories.camhs(), Directories.camhs()), List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("camhs");
    }

    @Test
    void a_protocol_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> PartnerDirectory.of(
                        DirectoryMaintenance.none(),
                        List.of(Directories.camhs().withProtocols(List.of("gone"))),
                        List.of()))
                .hasMessageContaining("gone");
    }

    @Test
    void an_offer_of_another_partner_is_refused() {
        assertThatThrownBy(() -> Directories.camhs().with(ServiceOffer.of("o", "youth", "O")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void putting_in_an_entry_replaces_the_one_of_its_partner() {
        PartnerDirectory changed = RIVERSIDE.with(Directories.camhs().withAssured(LocalDate.of(2026, 10, 1)));
        assertThat(changed.entries()).hasSize(3);
        assertThat(changed.find("camhs").orElseThrow().assured()).contains(LocalDate.of(2026, 10, 1));
        assertThat(changed).isNotEqualTo(RIVERSIDE);
        assertThat(changed.with(Directories.camhs())).isEqualTo(RIVERSIDE).hasSameHashCodeAs(RIVERSIDE);
    }

    @Test
    void nothing_of_a_contact_shows_in_a_log() {
        assertThat(RIVERSIDE.toString()
                        + RIVERSIDE.entries()
                        + Directories.youth().contacts())
                .doesNotContain("1632")
                .contains("entry youth", "PHONE");
    }

    @Test
    void a_cost_is_exact_money_and_made_only_on_request() {
        Cost fee = Cost.ofPounds("a session", "3.50");
        assertThat(fee.amount().orElseThrow().toString()).contains("3.5").contains("GBP");
        assertThat(fee.isFree()).isFalse();
        assertThat(Cost.ofPounds("a session", "0.00").isFree()).isTrue();
        assertThatThrownBy(() -> Cost.ofPounds("a session", "-1")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_role_is_enough_to_say_who() {
        assertThat(Directories.youth().relation().schoolKeyContact()).contains(Role.of("PASTORAL_LEAD"));
    }
}
