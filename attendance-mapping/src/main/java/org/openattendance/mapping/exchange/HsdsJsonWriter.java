package org.openattendance.mapping.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.mapping.directory.AgeRange;
import org.openattendance.mapping.directory.Availability;
import org.openattendance.mapping.directory.ContactPoint;
import org.openattendance.mapping.directory.Cost;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.Partner;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.internal.Json;

/**
 * Writes a directory as Open Referral JSON: a page of services, each with its organisation.
 *
 * <p>What the format cannot hold is listed as {@code NOT_IN_FORMAT} warnings with the JSON Pointer of where it would have stood. What is
 * ours and has no field there (motivation, core purpose, needs, kinds of support) goes out as attributes, and {@link HsdsJsonReader}
 * takes it back. Safeguarding checks, key contacts in school and actions are the school's own business and never leave in this format.
 * Same directory, same bytes. Thread-safe.
 */
public final class HsdsJsonWriter {

    private final HsdsProfile profile;
    private final List<Issue> dropped = new ArrayList<>();

    private HsdsJsonWriter(HsdsProfile profile) {
        this.profile = profile;
    }

    /**
     * The document, and what it could not hold.
     *
     * @param profile the international standard, or the United Kingdom's profile of it, which has fewer fields
     */
    public static Checked<String> write(PartnerDirectory directory, HsdsProfile profile) {
        HsdsJsonWriter writer = new HsdsJsonWriter(profile);
        String text = Json.write(writer.page(directory));
        return Checked.of(text, writer.dropped);
    }

    private ObjectNode page(PartnerDirectory directory) {
        List<ServiceOffer> offers = directory.offers();
        ObjectNode page = Json.object();
        page.put("total_items", offers.size());
        page.put("total_pages", 1);
        page.put("page_number", 1);
        page.put("size", offers.size());
        page.put("first_page", true);
        page.put("last_page", true);
        page.put("empty", offers.isEmpty());
        ArrayNode contents = page.putArray("contents");
        for (int i = 0; i < offers.size(); i++) {
            ServiceOffer offer = offers.get(i);
            service(
                    contents.addObject(),
                    "/contents/" + i,
                    offer,
                    directory.find(offer.partner()).orElseThrow());
        }
        for (DirectoryEntry entry : directory.entries()) {
            if (entry.offers().isEmpty()) {
                drop("", "partner", entry.partner().id() + " has no service, and a page of services cannot hold it");
            }
        }
        return page;
    }

    private void drop(String pointer, String field, String why) {
        dropped.add(Issue.warning("NOT_IN_FORMAT", new Issue.Path(profile.id(), pointer + "/" + field), why + "."));
    }

    /** Puts a text where the profile has the field, else reports it. */
    private void put(ObjectNode node, String pointer, String table, String field, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (profile.has(table, field)) {
            node.put(field, text);
        } else {
            drop(pointer, field, "the profile has no such field");
        }
    }

    private void service(ObjectNode node, String at, ServiceOffer offer, DirectoryEntry entry) {
        node.put("id", offer.id());
        node.put("name", offer.name());
        put(node, at, "service", "description", offer.description());
        node.put("status", offer.status().hsds());
        put(node, at, "service", "url", entry.partner().url().orElse(""));
        if (profile.requires("service", "url") && entry.partner().url().isEmpty()) {
            drop(at, "url", "the profile asks for the address of a page, and none is known");
        }
        put(node, at, "service", "interpretation_services", offer.access().interpretation());
        put(node, at, "service", "application_process", offer.access().text());
        put(node, at, "service", "accreditations", offer.terms().accreditation());
        put(node, at, "service", "eligibility_description", offer.eligibility().text());
        ages(node, offer.eligibility().ages());
        entry.assured().ifPresent(day -> node.put("assured_date", day.toString()));
        schedules(node, at, offer);
        areas(node, offer);
        costs(node, at, offer);
        documents(node, offer);
        organisation(node.putObject("organization"), at + "/organization", entry);
        HsdsAttributes.ofOffer(offer).putInto(node, offer.id());
    }

    private static void ages(ObjectNode node, AgeRange ages) {
        ages.from().ifPresent(age -> node.put("minimum_age", age));
        ages.to().ifPresent(age -> node.put("maximum_age", age));
    }

    private void schedules(ObjectNode node, String at, ServiceOffer offer) {
        if (offer.availability().isEmpty()) {
            return;
        }
        ArrayNode schedules = node.putArray("schedules");
        for (Availability when : offer.availability()) {
            ObjectNode schedule = schedules.addObject();
            schedule.put("id", offer.id() + "-schedule-" + schedules.size());
            when.valid().first().ifPresent(day -> schedule.put("valid_from", day.toString()));
            when.valid().last().ifPresent(day -> schedule.put("valid_to", day.toString()));
            when.every().ifPresent(every -> schedule.put("freq", every.name()));
            if (when.interval() > 1) {
                schedule.put("interval", when.interval());
            }
            put(schedule, at, "schedule", "byday", String.join(",", when.days()));
            put(schedule, at, "schedule", "description", when.description());
            when.opens().ifPresent(time -> schedule.put("opens_at", time.toString()));
            when.closes().ifPresent(time -> schedule.put("closes_at", time.toString()));
            if (when.season() != Availability.Season.UNKNOWN) {
                schedule.put("notes", HsdsAttributes.SEASON + when.season().name());
            }
        }
    }

    private static void areas(ObjectNode node, ServiceOffer offer) {
        if (offer.eligibility().areas().isEmpty()) {
            return;
        }
        ArrayNode areas = node.putArray("service_areas");
        offer.eligibility().areas().forEach(area -> {
            ObjectNode one = areas.addObject();
            one.put("id", offer.id() + "-area-" + areas.size());
            one.put("name", area.name());
            area.uri().ifPresent(uri -> one.put("uri", uri));
        });
    }

    private void costs(ObjectNode node, String at, ServiceOffer offer) {
        if (offer.access().costs().isEmpty()) {
            return;
        }
        ArrayNode costs = node.putArray("cost_options");
        for (Cost cost : offer.access().costs()) {
            ObjectNode one = costs.addObject();
            one.put("id", offer.id() + "-cost-" + costs.size());
            put(one, at, "cost_option", "option", cost.option());
            cost.value().ifPresent(value -> one.put("amount", value));
            if (!profile.has("cost_option", "currency") && !cost.currency().equals("GBP")) {
                drop(at + "/cost_options", "currency", "the profile takes every amount to be in pounds");
            } else if (profile.has("cost_option", "currency")) {
                one.put("currency", cost.currency());
            }
            put(one, at, "cost_option", "amount_description", cost.description());
        }
    }

    private static void documents(ObjectNode node, ServiceOffer offer) {
        if (offer.access().documents().isEmpty()) {
            return;
        }
        ArrayNode documents = node.putArray("required_documents");
        offer.access().documents().forEach(document -> {
            ObjectNode one = documents.addObject();
            one.put("id", offer.id() + "-document-" + documents.size());
            one.put("document", document);
        });
    }

    private void organisation(ObjectNode node, String at, DirectoryEntry entry) {
        Partner partner = entry.partner();
        node.put("id", partner.id());
        node.put("name", partner.name());
        put(node, at, "organization", "alternate_name", partner.alternateName().orElse(""));
        node.put("description", partner.description());
        partner.url().ifPresent(url -> node.put("website", url));
        contacts(node, at, entry);
        HsdsAttributes.ofPartner(partner).putInto(node, partner.id());
    }

    private void contacts(ObjectNode node, String at, DirectoryEntry entry) {
        for (ContactPoint contact : entry.contacts()) {
            switch (contact.kind()) {
                case EMAIL -> {
                    if (node.has("email")) {
                        drop(at, "email", "there is room for one address only");
                    } else {
                        node.put("email", contact.value());
                    }
                }
                case PHONE -> phone(node, at, entry, contact);
                case ADDRESS -> drop(at, "locations", "addresses are not written");
                case WEB -> {
                    if (!node.has("website")) {
                        node.put("website", contact.value());
                    } else if (!node.get("website").textValue().equals(contact.value())) {
                        drop(at, "website", "there is room for one page only");
                    }
                }
            }
        }
    }

    private void phone(ObjectNode node, String at, DirectoryEntry entry, ContactPoint contact) {
        if (!profile.has("organization", "phones")) {
            drop(at, "phones", "the profile has no such field");
            return;
        }
        ArrayNode phones = node.withArray("phones");
        ObjectNode phone = phones.addObject();
        phone.put("id", entry.partner().id() + "-phone-" + phones.size());
        phone.put("number", contact.value());
        put(phone, at, "phone", "description", contact.note());
    }
}
