package org.openattendance.mapping.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.finding.Finding;

class DirectoryCheckTest {

    private static final LocalDate TODAY = Directories.TODAY;
    private static final Role HEAD = Role.of("HEAD_TEACHER");

    private static List<String> about(String reason, PartnerDirectory directory, LocalDate asOf) {
        return DirectoryCheck.of(directory, asOf).stream()
                .filter(finding -> finding.reason().equals(reason))
                .map(Finding::about)
                .toList();
    }

    private static List<String> about(String reason) {
        return about(reason, Directories.riverside(), TODAY);
    }

    @Test
    void KS3_15_lists_entries_without_a_role_or_a_way_of_asking() {
        assertThat(about("NO_ROLE")).containsExactly("camhs", "foodbank");
        assertThat(about("NO_ACCESS_ROUTE")).containsExactly("foodbank");
    }

    @Test
    void KS3_22_lists_partners_without_a_current_safeguarding_check() {
        assertThat(about("NO_CURRENT_SAFEGUARD_CHECK")).containsExactly("foodbank");
        assertThat(about("NO_CURRENT_SAFEGUARD_CHECK", Directories.riverside(), LocalDate.of(2029, 1, 9)))
                .containsExactly("foodbank");
        assertThat(about("NO_CURRENT_SAFEGUARD_CHECK", Directories.riverside(), LocalDate.of(2029, 1, 10)))
                .containsExactly("foodbank", "youth");
    }

    @Test
    void a_check_made_tomorrow_does_not_count_today() {
        SafeguardCheck check = new SafeguardCheck("INSURANCE", TODAY.plusDays(1), Optional.empty(), HEAD);
        assertThat(check.isCurrentOn(TODAY)).isFalse();
        assertThat(check.isCurrentOn(TODAY.plusDays(1))).isTrue();
    }

    @Test
    void each_kind_of_check_must_be_current_and_a_renewed_one_is() {
        DirectoryEntry entry = Directories.youth()
                .with(new SafeguardCheck(
                        "INSURANCE", LocalDate.of(2025, 1, 1), Optional.of(LocalDate.of(2025, 12, 31)), HEAD));
        assertThat(entry.isSafeguardedOn(TODAY)).isFalse();
        assertThat(entry.with(new SafeguardCheck("INSURANCE", LocalDate.of(2026, 1, 1), Optional.empty(), HEAD))
                        .isSafeguardedOn(TODAY))
                .isTrue();
    }

    @Test
    void KS3_29_an_entry_without_a_key_contact_is_valid_and_reported_and_contact_points_have_a_kind() {
        assertThat(Directories.riverside().find("camhs")).isPresent();
        assertThat(about("NO_KEY_CONTACT")).containsExactly("camhs", "foodbank");
        assertThat(about("NO_CONTACT_POINT")).containsExactly("camhs", "foodbank");
        assertThat(ContactPoint.Kind.values())
                .containsExactly(
                        ContactPoint.Kind.PHONE,
                        ContactPoint.Kind.EMAIL,
                        ContactPoint.Kind.ADDRESS,
                        ContactPoint.Kind.WEB);
    }

    @Test
    void KS3_30_lists_stale_entries_and_a_directory_that_nobody_owns() {
        assertThat(about("STALE", Directories.riverside(), LocalDate.of(2026, 10, 30)))
                .isEmpty();
        assertThat(about("STALE", Directories.riverside(), LocalDate.of(2026, 10, 31)))
                .containsExactly("camhs");
        assertThat(about("NEVER_CHECKED")).containsExactly("foodbank");
        assertThat(about("DIRECTORY_WITHOUT_OWNER")).isEmpty();
        PartnerDirectory nobodys = PartnerDirectory.of(DirectoryMaintenance.none(), List.of(), List.of());
        assertThat(about("DIRECTORY_WITHOUT_OWNER", nobodys, TODAY)).containsExactly("");
        assertThat(about("NO_CHECK_PERIOD", nobodys, TODAY)).containsExactly("");
    }

    @Test
    void KS3_32_lists_partners_whose_link_nobody_develops() {
        assertThat(about("NO_LINK_DEVELOPER")).containsExactly("camhs", "foodbank");
    }

    @Test
    void NF_13_lists_offers_that_do_not_say_how_they_help_attendance() {
        assertThat(about("NO_ATTENDANCE_CONTRIBUTION")).containsExactly("parcels", "therapy");
    }

    @Test
    void lists_barriers_about_which_nothing_is_done() {
        assertThat(DirectoryCheck.of(Directories.riverside(), TODAY))
                .contains(Finding.of("BARRIER_NOT_MITIGATED", "mentoring", "Nothing is planned yet about: TRAVEL."));
    }

    @Test
    void lists_potential_partners_that_no_action_asks_for() {
        assertThat(about("POTENTIAL_WITHOUT_ACTION")).containsExactly("foodbank");
    }

    @Test
    void KS3_16_a_code_of_practice_has_owner_version_review_and_notes_and_an_overdue_one_is_listed() {
        PartnerProtocol code = Directories.riverside().protocols().get(0).withMonitoring("two visits seen");
        assertThat(code.kind()).isEqualTo("CODE_OF_PRACTICE");
        assertThat(code.owner()).contains(HEAD);
        assertThat(code.version()).isEqualTo("2");
        assertThat(code.nextReview()).contains(LocalDate.of(2026, 9, 1));
        assertThat(code.monitoring()).isEqualTo("two visits seen");
        assertThat(about("PROTOCOL_REVIEW_OVERDUE", Directories.riverside(), LocalDate.of(2026, 9, 1)))
                .isEmpty();
        assertThat(about("PROTOCOL_REVIEW_OVERDUE", Directories.riverside(), LocalDate.of(2026, 9, 2)))
                .containsExactly("visitors");
    }

    @Test
    void KS3_33_a_protocol_has_frequency_and_owner_and_its_log_shows_amendments() {
        PartnerProtocol code = Directories.riverside().protocols().get(0);
        PartnerProtocol reviewed = code.with(
                        new PartnerProtocol.Review(LocalDate.of(2026, 9, 1), HEAD, "3", "visitors sign in online", ""))
                .with(new PartnerProtocol.Review(LocalDate.of(2026, 10, 1), HEAD, "3", "", ""));
        assertThat(reviewed.version()).isEqualTo("3");
        assertThat(reviewed.reviews().stream().filter(PartnerProtocol.Review::amended))
                .extracting(PartnerProtocol.Review::amendment)
                .containsExactly("visitors sign in online");
        assertThat(reviewed.nextReview()).contains(LocalDate.of(2027, 10, 1));
        PartnerProtocol bare = PartnerProtocol.of("p", "PROTOCOL", "1", TODAY);
        PartnerDirectory directory = PartnerDirectory.of(DirectoryMaintenance.none(), List.of(), List.of(bare));
        assertThat(about("PROTOCOL_WITHOUT_OWNER", directory, TODAY)).containsExactly("p");
        assertThat(about("PROTOCOL_WITHOUT_REVIEW", directory, TODAY)).containsExactly("p");
        assertThat(bare.isOverdueOn(TODAY.plusYears(50))).isFalse();
    }

    @Test
    void KS3_214_what_a_review_of_protocols_recommends_goes_to_the_senior_leadership_team() {
        PartnerProtocol reviewed = Directories.riverside()
                .protocols()
                .get(0)
                .with(new PartnerProtocol.Review(TODAY, HEAD, "3", "", "name one lead where several agencies work"))
                .with(new PartnerProtocol.Review(TODAY.plusDays(1), HEAD, "4", "done", ""));
        assertThat(reviewed.recommendations())
                .containsExactly(new PartnerProtocol.Recommendation(
                        "visitors", Role.of("SENIOR_LEADERSHIP_TEAM"), "name one lead where several agencies work"));
    }

    @Test
    void KS3_13_exactly_one_key_person_is_a_pass_and_none_or_several_a_named_finding() {
        SchoolKeyContacts contacts = new SchoolKeyContacts(List.of(
                new SchoolKeyContacts.Term(
                        Role.of("SENCO"), DateSpan.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31))),
                new SchoolKeyContacts.Term(Role.of("PASTORAL_LEAD"), DateSpan.from(LocalDate.of(2026, 8, 31)))));
        assertThat(contacts.check(LocalDate.of(2026, 8, 30))).isEmpty();
        assertThat(contacts.check(LocalDate.of(2026, 8, 31)).map(Finding::reason))
                .contains("SEVERAL_KEY_PERSONS");
        assertThat(contacts.check(LocalDate.of(2026, 9, 1))).isEmpty();
        assertThat(contacts.on(LocalDate.of(2026, 9, 1))).containsExactly(Role.of("PASTORAL_LEAD"));
        assertThat(contacts.check(LocalDate.of(2025, 8, 31)).map(Finding::reason))
                .contains("NO_KEY_PERSON");
    }

    @Test
    void findings_come_in_order_and_say_something() {
        List<Finding> findings = DirectoryCheck.of(Directories.riverside(), TODAY);
        assertThat(findings).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_period_of_no_days_is_refused() {
        assertThatThrownBy(() -> DirectoryMaintenance.of(HEAD, "", Period.ZERO))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new SafeguardCheck("INSURANCE", TODAY, Optional.of(TODAY.minusDays(1)), HEAD))
                .isInstanceOf(InvalidValueException.class);
    }
}
