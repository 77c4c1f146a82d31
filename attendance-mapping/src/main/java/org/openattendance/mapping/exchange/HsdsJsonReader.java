package org.openattendance.mapping.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.mapping.directory.Access;
import org.openattendance.mapping.directory.AgeRange;
import org.openattendance.mapping.directory.Availability;
import org.openattendance.mapping.directory.Beneficiary;
import org.openattendance.mapping.directory.ContactPoint;
import org.openattendance.mapping.directory.Cost;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.DirectoryMaintenance;
import org.openattendance.mapping.directory.Eligibility;
import org.openattendance.mapping.directory.EngagementState;
import org.openattendance.mapping.directory.OfferScope;
import org.openattendance.mapping.directory.OfferStatus;
import org.openattendance.mapping.directory.ParticipationBarrier;
import org.openattendance.mapping.directory.Partner;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.PartnerReach;
import org.openattendance.mapping.directory.ServiceArea;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.directory.SupportLevel;
import org.openattendance.mapping.directory.SupportTier;
import org.openattendance.mapping.internal.Json;
import org.openattendance.mapping.internal.JsonFields;

/**
 * Reads Open Referral JSON, of the international standard or of the United Kingdom's profile.
 *
 * <p>Takes a page of services ({@code contents}), a list of services, one service, or organisations with their {@code services}. Every
 * field that has no place in a directory is reported as a {@code FIELD_DROPPED} warning with its JSON Pointer; nothing is dropped in
 * silence. Names of contact persons are never read. What other systems wrote under {@code attributes} is dropped and reported too: its
 * codes are not ours, and no mapping is guessed. Imported partners are {@link EngagementState#POTENTIAL}: that a service exists does not
 * mean that the school works with it. Thread-safe.
 */
public final class HsdsJsonReader {

    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, DirectoryEntry> entries = new TreeMap<>();

    private HsdsJsonReader() {}

    /**
     * From a document.
     *
     * @param file what the caller calls it
     * @param content UTF-8 JSON
     * @throws org.openattendance.table.UnreadableInputException if it is not JSON
     */
    public static Checked<PartnerDirectory> read(String file, byte[] content) {
        HsdsJsonReader reader = new HsdsJsonReader();
        JsonFields document = JsonFields.of(file, Json.read(file, content), reader.issues);
        for (JsonFields item : document.each()) {
            item.read(fields -> {
                reader.item(fields);
                return true;
            });
        }
        return Checked.of(
                PartnerDirectory.of(DirectoryMaintenance.none(), List.copyOf(reader.entries.values()), List.of()),
                reader.issues);
    }

    private void item(JsonFields fields) {
        if (fields.has("contents")) {
            for (String counter :
                    List.of("total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty")) {
                fields.has(counter);
            }
            fields.objects("contents")
                    .forEach(one -> one.read(inner -> {
                        item(inner);
                        return true;
                    }));
            fields.warnOfUnread("FIELD_DROPPED");
        } else if (fields.has("services")) {
            organisation(fields);
        } else {
            service(fields, Optional.empty());
        }
    }

    private void organisation(JsonFields fields) {
        Partner partner = partner(fields);
        entries.putIfAbsent(
                partner.id(),
                withContacts(
                        DirectoryEntry.of(partner).with(DirectoryEntry.Relation.of(EngagementState.POTENTIAL)),
                        fields));
        fields.objects("services")
                .forEach(one -> one.read(inner -> {
                    service(inner, Optional.of(partner.id()));
                    return true;
                }));
        fields.warnOfUnread("FIELD_DROPPED");
    }

    private void service(JsonFields fields, Optional<String> within) {
        String owner = within.orElseGet(() -> owner(fields));
        ServiceOffer offer = offer(fields, owner);
        if (entries.values().stream()
                .anyMatch(entry ->
                        entry.offers().stream().anyMatch(other -> other.id().equals(offer.id())))) {
            throw fields.refuse("DUPLICATE_ID", "id", "an earlier service has this id; that one stands.");
        }
        DirectoryEntry entry = entries.get(owner);
        if (entry == null) {
            throw fields.refuse("UNKNOWN_ID", "organization", "this service names no organisation that can be read.");
        }
        DirectoryEntry with = entry.with(offer);
        fields.optional("url")
                .filter(url -> !entry.partner().url().equals(Optional.of(url)))
                .ifPresent(url -> fields.warn("FIELD_DROPPED", "url", "a service has no page of its own here."));
        Optional<LocalDate> assured = fields.date("assured_date");
        entries.put(
                owner,
                assured.filter(day -> with.assured().map(day::isAfter).orElse(true))
                        .map(with::withAssured)
                        .orElse(with));
        fields.warnOfUnread("FIELD_DROPPED");
    }

    private String owner(JsonFields fields) {
        Optional<JsonFields> organisation = fields.object("organization");
        organisation.ifPresent(one -> one.read(inner -> {
            organisation(inner);
            return true;
        }));
        return organisation
                .flatMap(one -> one.optional("id"))
                .or(() -> fields.optional("organization_id"))
                .orElse("");
    }

    private Partner partner(JsonFields fields) {
        HsdsAttributes ours = attributes(fields);
        return new Partner(
                fields.required("id"),
                fields.required("name"),
                fields.optional("alternate_name"),
                fields.text("description"),
                ours.of("sector").stream().findFirst().orElse("OTHER"),
                Set.copyOf(ours.of("type")),
                named(ours, "reach", PartnerReach.values()).orElse(PartnerReach.LOCAL),
                new Partner.Purpose(ours.first("motivation"), ours.first("core_purpose"), ours.first("role_summary")),
                fields.optional("website"));
    }

    private static DirectoryEntry withContacts(DirectoryEntry entry, JsonFields fields) {
        DirectoryEntry with = entry;
        Optional<String> email = fields.optional("email");
        if (email.isPresent()) {
            with = with.with(ContactPoint.of(ContactPoint.Kind.EMAIL, email.get()));
        }
        List<ContactPoint> phones = fields.all("phones", phone -> {
            phone.has("id");
            ContactPoint point =
                    new ContactPoint(ContactPoint.Kind.PHONE, phone.required("number"), phone.text("description"));
            phone.warnOfUnread("FIELD_DROPPED");
            return point;
        });
        for (ContactPoint phone : phones) {
            with = with.with(phone);
        }
        return with;
    }

    private ServiceOffer offer(JsonFields fields, String owner) {
        HsdsAttributes ours = attributes(fields);
        return new ServiceOffer(
                fields.required("id"),
                owner,
                fields.required("name"),
                status(fields),
                fields.text("description"),
                scope(ours),
                eligibility(fields, ours),
                access(fields, ours),
                fields.all("schedules", HsdsJsonReader::availability),
                terms(fields, ours));
    }

    private static OfferStatus status(JsonFields fields) {
        String text = fields.required("status");
        return Stream.of(OfferStatus.values())
                .filter(status -> status.hsds().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        fields.refuse("status", "this should be active, inactive, defunct or temporarily closed."));
    }

    private static OfferScope scope(HsdsAttributes ours) {
        return new OfferScope(
                Set.copyOf(ours.of("need")),
                Set.copyOf(ours.of("support_kind")),
                Set.copyOf(ours.of("topic")),
                Set.copyOf(ours.of("channel")),
                Set.copyOf(ours.of("beneficiary").stream()
                        .flatMap(text -> Stream.of(Beneficiary.values())
                                .filter(one -> one.name().equals(text)))
                        .toList()),
                named(ours, "tier", SupportTier.values()),
                named(ours, "level", SupportLevel.values()),
                !ours.first("direct_work").equals("no"));
    }

    private static Eligibility eligibility(JsonFields fields, HsdsAttributes ours) {
        return new Eligibility(
                new AgeRange(fields.integer("minimum_age"), fields.integer("maximum_age")),
                Set.copyOf(fields.all("service_areas", area -> {
                    area.has("id");
                    ServiceArea read = new ServiceArea(area.required("name"), area.optional("uri"));
                    area.warnOfUnread("FIELD_DROPPED");
                    return read;
                })),
                Set.copyOf(ours.of("cohort")),
                fields.text("eligibility_description"),
                ours.first("consent_needed").equals("yes"));
    }

    private static Access access(JsonFields fields, HsdsAttributes ours) {
        return new Access(
                Set.copyOf(ours.of("access_route")),
                fields.text("application_process"),
                Set.copyOf(ours.of("stage")),
                fields.all("cost_options", HsdsJsonReader::cost),
                fields.text("interpretation_services"),
                ours.of("barrier").stream().map(HsdsJsonReader::barrier).toList(),
                fields.all("required_documents", document -> {
                    document.has("id");
                    String text = document.required("document");
                    document.warnOfUnread("FIELD_DROPPED");
                    return text;
                }));
    }

    private static ParticipationBarrier barrier(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? ParticipationBarrier.of(text)
                : ParticipationBarrier.of(text.substring(0, space), text.substring(space + 1));
    }

    private static Cost cost(JsonFields fields) {
        fields.has("id");
        Cost cost = new Cost(
                fields.text("option"),
                fields.number("amount"),
                fields.optional("currency").orElse("GBP"),
                fields.text("amount_description"));
        fields.warnOfUnread("FIELD_DROPPED");
        return cost;
    }

    private static Availability availability(JsonFields fields) {
        fields.has("id");
        String notes = fields.text("notes");
        Optional<Availability.Season> season = Stream.of(Availability.Season.values())
                .filter(one -> notes.equals(HsdsAttributes.SEASON + one.name()))
                .findFirst();
        if (season.isEmpty() && !notes.isEmpty()) {
            fields.warn("FIELD_DROPPED", "notes", "this field is not read, and is not kept.");
        }
        Availability when = new Availability(
                fields.constant("freq", Availability.Every.values()),
                fields.integer("interval").orElse(1),
                Stream.of(fields.text("byday").split(","))
                        .map(String::strip)
                        .filter(day -> !day.isEmpty())
                        .toList(),
                fields.value("opens_at", "a time such as 09:00", HsdsJsonReader::time),
                fields.value("closes_at", "a time such as 17:00", HsdsJsonReader::time),
                DateSpan.ofOptional(fields.date("valid_from"), fields.date("valid_to")),
                season.orElse(Availability.Season.UNKNOWN),
                fields.text("description"));
        fields.warnOfUnread("FIELD_DROPPED");
        return when;
    }

    /** A time as the standard writes it, with or without its offset, which is the offset of the place itself. */
    private static LocalTime time(String text) {
        return LocalTime.parse(text.replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", ""));
    }

    private static ServiceOffer.Terms terms(JsonFields fields, HsdsAttributes ours) {
        return new ServiceOffer.Terms(
                ours.first("attendance_contribution"),
                fields.text("accreditations"),
                ours.first("agreement_needed").equals("yes"),
                ours.of("free_places").stream()
                        .filter(text -> text.matches("\\d{1,9}"))
                        .findFirst()
                        .map(Integer::valueOf),
                ours.of("leads_to"));
    }

    private static <E extends Enum<E>> Optional<E> named(HsdsAttributes ours, String type, E[] constants) {
        return Stream.of(constants)
                .filter(one -> one.name().equals(ours.first(type)))
                .findFirst();
    }

    private static HsdsAttributes attributes(JsonFields fields) {
        return new HsdsAttributes(fields.all("attributes", attribute -> {
            attribute.has("id");
            String type = attribute.text("link_type");
            if (!type.startsWith(HsdsAttributes.PREFIX)) {
                attribute.warn("FIELD_DROPPED", "link_type", "this attribute is not ours, and is not kept.");
                return new HsdsAttributes.Attribute("", "");
            }
            String value = attribute.text("value");
            attribute.warnOfUnread("FIELD_DROPPED");
            return new HsdsAttributes.Attribute(type, value);
        }));
    }
}
