package org.openattendance.mapping.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.mapping.directory.AgeRange;
import org.openattendance.mapping.directory.Availability;
import org.openattendance.mapping.directory.Directories;
import org.openattendance.mapping.directory.EngagementState;
import org.openattendance.mapping.directory.OfferStatus;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.table.UnreadableInputException;

/** Field names checked against openreferral/specification {@code schema/simple/schema.csv} and OpenReferralUK/uk-profile. */
class HsdsJsonTest {

    private static Checked<PartnerDirectory> read(String json) {
        return HsdsJsonReader.read("feed.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<PartnerDirectory> directories() {
        return Directories.any();
    }

    @Property(tries = 60)
    void offers_come_back_equal_through_the_international_standard(@ForAll("directories") PartnerDirectory directory) {
        Checked<PartnerDirectory> read =
                read(HsdsJsonWriter.write(directory, HsdsProfile.HSDS_3).value());
        assertThat(read.issues().stream().filter(Issue::isError)).isEmpty();
        assertThat(read.value().offers()).isEqualTo(directory.offers());
    }

    @Property(tries = 60)
    void what_the_profile_of_the_united_kingdom_loses_is_reported(@ForAll("directories") PartnerDirectory directory) {
        Checked<String> written = HsdsJsonWriter.write(directory, HsdsProfile.UK);
        List<ServiceOffer> back = read(written.value()).value().offers();
        for (ServiceOffer offer : directory.offers()) {
            ServiceOffer other = back.stream()
                    .filter(one -> one.id().equals(offer.id()))
                    .findFirst()
                    .orElseThrow();
            if (!other.equals(offer)) {
                assertThat(written.issues())
                        .anyMatch(issue -> issue.reason().equals("NOT_IN_FORMAT")
                                && ((Issue.Path) issue.place()).pointer().startsWith("/contents/"));
            }
        }
    }

    @Property(tries = 60)
    void the_schools_own_business_never_leaves(@ForAll("directories") PartnerDirectory directory) {
        String text = HsdsJsonWriter.write(directory, HsdsProfile.HSDS_3).value();
        assertThat(text).doesNotContain("HEAD_TEACHER", "PASTORAL_LEAD", "SENCO", "POLICY_AGREED", "INSURANCE");
    }

    @Test
    void same_directory_same_bytes() {
        assertThat(HsdsJsonWriter.write(Directories.riverside(), HsdsProfile.UK).value())
                .isEqualTo(HsdsJsonWriter.write(Directories.riverside(), HsdsProfile.UK)
                        .value());
    }

    @Test
    void a_service_without_a_page_is_reported_where_the_profile_asks_for_one() {
        assertThat(HsdsJsonWriter.write(Directories.riverside(), HsdsProfile.UK).issues())
                .extracting(Issue::message)
                .contains("the profile asks for the address of a page, and none is known.");
        assertThat(HsdsJsonWriter.write(Directories.riverside(), HsdsProfile.HSDS_3)
                        .issues())
                .isEmpty();
    }

    private static final String COUNSELLING = """
            {"id": "s1", "name": "Counselling", "status": "active", "description": "Talking, weekly",
             "minimum_age": 12, "maximum_age": 18, "assured_date": "2026-03-01", "wait_time": "six weeks",
             "schedules": [{"id": "t1", "freq": "WEEKLY", "byday": "TH,FR", "opens_at": "10:00:00",
                            "closes_at": "18:00", "valid_from": "2026-01-01", "dtstart": "2026-01-01"}],
             "service_areas": [{"id": "a1", "name": "Northtown", "extent": "{}", "extent_type": "geojson"}],
             "cost_options": [{"id": "c1", "option": "Under 18", "amount": 0, "amount_description": "an hour"}],
             "contacts": [{"id": "k1", "name": "A person", "title": "Manager"}],
             "attributes": [{"id": "x1", "link_type": "need", "value": "grief"}],
             "organization": {"id": "o1", "name": "Listening Place", "description": "A charity",
                              "email": "desk@example.org", "logo": "https://example.org/logo.png"}}""";

    @Test
    void reads_one_service_and_reports_every_field_that_it_dropped() {
        Checked<PartnerDirectory> read = read(COUNSELLING);
        assertThat(read.hasErrors()).isFalse();
        assertThat(read.issues())
                .extracting(issue -> ((Issue.Path) issue.place()).pointer())
                .containsExactlyInAnyOrder(
                        "/wait_time",
                        "/schedules/0/dtstart",
                        "/service_areas/0/extent",
                        "/service_areas/0/extent_type",
                        "/contacts",
                        "/attributes/0/link_type",
                        "/organization/logo");
        ServiceOffer offer = read.value().findOffer("s1").orElseThrow();
        assertThat(offer.eligibility().ages()).isEqualTo(AgeRange.of(12, 18));
        assertThat(offer.eligibility().covers("Northtown")).isTrue();
        assertThat(offer.access().costs().get(0).isFree()).isTrue();
        assertThat(offer.availability()).singleElement().satisfies(when -> {
            assertThat(when.days()).containsExactly("TH", "FR");
            assertThat(when.every()).contains(Availability.Every.WEEKLY);
            assertThat(when.opens()).hasToString("Optional[10:00]");
        });
        assertThat(read.value().find("o1").orElseThrow()).satisfies(entry -> {
            assertThat(entry.relation().engagement()).isEqualTo(EngagementState.POTENTIAL);
            assertThat(entry.assured()).hasToString("Optional[2026-03-01]");
            assertThat(entry.contacts()).hasSize(1);
        });
    }

    @Test
    void names_of_contact_persons_are_never_read() {
        assertThat(read(COUNSELLING).toString()).doesNotContain("A person");
        assertThat(read(COUNSELLING).value().entries().toString()).doesNotContain("A person");
    }

    @Test
    void reads_a_page_a_list_and_an_organisation_alike() {
        String page = "{\"total_items\": 1, \"contents\": [" + COUNSELLING + "]}";
        String list = "[" + COUNSELLING + "]";
        String organisation = """
                {"id": "o1", "name": "Listening Place", "description": "A charity", "email": "desk@example.org",
                 "services": [{"id": "s1", "name": "Counselling", "status": "active"}]}""";
        assertThat(read(page).value()).isEqualTo(read(list).value());
        assertThat(read(page).value()).isEqualTo(read(COUNSELLING).value());
        assertThat(read(organisation).value().findOffer("s1").map(ServiceOffer::partner))
                .contains("o1");
        assertThat(read(organisation).issues()).isEmpty();
    }

    @Test
    void a_bad_service_is_an_issue_and_the_others_are_read() {
        Checked<PartnerDirectory> read = read(
                "[{\"id\": \"s1\", \"name\": \"A\", \"status\": \"open\", \"organization\": {\"id\": \"o\", \"name\": \"O\"}},"
                        + COUNSELLING + ", 7]");
        assertThat(read.issues().stream().filter(Issue::isError))
                .extracting(Issue::describe)
                .containsExactly(
                        "feed.json#/0/status: ERROR BAD_VALUE: this should be active, inactive, defunct or temporarily closed.",
                        "feed.json#/2: ERROR BAD_VALUE: this should be an object.");
        assertThat(read.value().offers()).hasSize(1);
    }

    @Test
    void a_service_of_nobody_and_a_second_service_of_one_id_are_refused() {
        Checked<PartnerDirectory> nobody = read("{\"id\": \"s1\", \"name\": \"A\", \"status\": \"active\"}");
        assertThat(nobody.issues()).extracting(Issue::reason).contains("BAD_VALUE");
        assertThat(nobody.value().entries()).isEmpty();
        Checked<PartnerDirectory> twice = read("[" + COUNSELLING + "," + COUNSELLING + "]");
        assertThat(twice.issueCounts()).containsEntry("DUPLICATE_ID", 1L);
    }

    @Test
    void every_status_of_the_standard_is_known() {
        assertThat(List.of(OfferStatus.values()).stream().map(OfferStatus::hsds))
                .containsExactly("active", "inactive", "defunct", "temporarily closed");
    }

    @Test
    void what_is_not_json_is_a_typed_error_that_says_where() {
        assertThatThrownBy(() -> read("{\"id\": "))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> read("")).hasMessageContaining("feed.json");
        assertThatThrownBy(() -> read("{\"id\":1,\"id\":2}")).isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> read("[".repeat(100))).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void what_a_partner_says_of_itself_comes_back() {
        PartnerDirectory back = read(HsdsJsonWriter.write(Directories.riverside(), HsdsProfile.HSDS_3)
                        .value())
                .value();
        assertThat(back.find("youth").orElseThrow().partner())
                .isEqualTo(Directories.youth().partner());
        assertThat(back.find("foodbank").flatMap(entry -> Optional.of(entry.checks())))
                .contains(List.of());
    }
}
