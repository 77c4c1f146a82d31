package org.openattendance.mapping.exchange;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * Which form of Open Referral JSON: the Human Services Data Specification 3, or the profile of the United Kingdom, which leaves fields out
 * and asks for the address of a page.
 */
public enum HsdsProfile {
    /** The specification itself. */
    HSDS_3("hsds-3", Set.of(), Set.of("service/id", "service/name", "service/status")),

    /** The profile, read at OpenReferralUK/uk-profile in the folder {@code profile}. */
    UK(
            "or-uk",
            Set.of(
                    "service/program_id",
                    "service/alternate_name",
                    "service/fees_description",
                    "service/interpretation_services",
                    "service/application_process",
                    "service/wait_time",
                    "service/eligibility_description",
                    "service/licenses",
                    "service/phones",
                    "organization/alternate_name",
                    "organization/tax_status",
                    "organization/tax_id",
                    "organization/year_incorporated",
                    "organization/legal_status",
                    "organization/locations",
                    "organization/phones",
                    "organization/contacts",
                    "organization/funding",
                    "schedule/timezone",
                    "schedule/until",
                    "schedule/count",
                    "schedule/wkst",
                    "schedule/byweekno",
                    "schedule/byyearday",
                    "cost_option/currency"),
            Set.of("service/id", "service/name", "service/status", "service/url"));

    private final String id;
    private final ImmutableSet<String> leftOut;
    private final ImmutableSet<String> required;

    HsdsProfile(String id, Set<String> leftOut, Set<String> required) {
        this.id = id;
        this.leftOut = ImmutableSet.copyOf(leftOut);
        this.required = ImmutableSet.copyOf(required);
    }

    /** Id of its source. */
    public String id() {
        return id;
    }

    /** Whether a table of the profile has a field. */
    public boolean has(String table, String field) {
        return !leftOut.contains(table + "/" + field);
    }

    /** Whether a table of the profile asks for a field. */
    public boolean requires(String table, String field) {
        return required.contains(table + "/" + field);
    }
}
