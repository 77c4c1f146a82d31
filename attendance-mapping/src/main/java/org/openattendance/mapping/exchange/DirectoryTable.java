package org.openattendance.mapping.exchange;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The tables of a directory kept as CSV: file and columns. */
enum DirectoryTable {
    DIRECTORY("directory.csv", "owner", "method", "check_every"),
    PARTNERS(
            "partners.csv",
            "partner_id",
            "name",
            "alternate_name",
            "description",
            "sector",
            "types",
            "reach",
            "motivation",
            "core_purpose",
            "role_summary",
            "url",
            "engagement",
            "school_key_contact",
            "link_developer",
            "action_items",
            "protocols",
            "assured_on"),
    CONTACTS("contacts.csv", "partner_id", "kind", "value", "note"),
    CHECKS("checks.csv", "partner_id", "kind", "on", "expires", "by_role"),
    OFFERS(
            "offers.csv",
            "offer_id",
            "partner_id",
            "name",
            "status",
            "description",
            "needs",
            "support_kinds",
            "topics",
            "channels",
            "beneficiaries",
            "tier",
            "level",
            "direct_work",
            "ages",
            "cohorts",
            "eligibility",
            "consent_needed",
            "access_routes",
            "access",
            "stages",
            "interpretation",
            "documents",
            "attendance_contribution",
            "accreditation",
            "agreement_needed",
            "free_places",
            "leads_to"),
    AREAS("areas.csv", "offer_id", "name", "uri"),
    COSTS("costs.csv", "offer_id", "option", "amount", "currency", "description"),
    BARRIERS("barriers.csv", "offer_id", "kind", "mitigation"),
    AVAILABILITY(
            "availability.csv",
            "offer_id",
            "every",
            "interval",
            "days",
            "opens",
            "closes",
            "valid",
            "season",
            "description"),
    PROTOCOLS("protocols.csv", "protocol_id", "kind", "version", "owner", "since", "review_every", "monitoring"),
    PROTOCOL_REVIEWS("protocol-reviews.csv", "protocol_id", "on", "by_role", "version", "amendment", "recommendation");

    private final String file;
    private final ImmutableList<String> columns;

    DirectoryTable(String file, String... columns) {
        this.file = file;
        this.columns = ImmutableList.copyOf(columns);
    }

    String file() {
        return file;
    }

    List<String> columns() {
        return columns;
    }

    /** The columns without which no row can be read. */
    List<String> required() {
        return switch (this) {
            case DIRECTORY -> List.of("check_every");
            case PARTNERS -> List.of("partner_id", "name", "sector");
            case CONTACTS -> List.of("partner_id", "kind", "value");
            case CHECKS -> List.of("partner_id", "kind", "on", "by_role");
            case OFFERS -> List.of("offer_id", "partner_id", "name");
            case AREAS -> List.of("offer_id", "name");
            case COSTS -> List.of("offer_id", "amount");
            case BARRIERS -> List.of("offer_id", "kind");
            case AVAILABILITY -> List.of("offer_id", "season");
            case PROTOCOLS -> List.of("protocol_id", "kind", "version", "since");
            case PROTOCOL_REVIEWS -> List.of("protocol_id", "on", "by_role", "version");
        };
    }
}
