package org.openattendance.mapping.agreement;

import java.util.List;
import java.util.Objects;

/**
 * What is agreed, in words. Each part may be empty until it is agreed; {@link #missing()} says which are.
 * Immutable and thread-safe.
 *
 * @param purpose what it is for
 * @param outcomes what is meant to come of it, in the order given
 * @param bySchool what the school does, in the order given
 * @param byPartner what the partner does, in the order given
 * @param staffing who works, with which checks and which code of conduct
 * @param placesAndTimes where and when
 * @param referralRoute how pupils come to it
 * @param reporting what is reported, when, to whom
 * @param resources money or what is given in kind, in words
 * @param ending how it can be ended
 */
public record AgreementTerms(
        String purpose,
        List<String> outcomes,
        List<String> bySchool,
        List<String> byPartner,
        String staffing,
        String placesAndTimes,
        String referralRoute,
        String reporting,
        String resources,
        String ending) {

    private static final AgreementTerms OPEN =
            new AgreementTerms("", List.of(), List.of(), List.of(), "", "", "", "", "", "");

    public AgreementTerms {
        purpose = Objects.requireNonNull(purpose, "purpose").strip();
        outcomes = List.copyOf(outcomes);
        bySchool = List.copyOf(bySchool);
        byPartner = List.copyOf(byPartner);
        staffing = Objects.requireNonNull(staffing, "staffing").strip();
        placesAndTimes =
                Objects.requireNonNull(placesAndTimes, "placesAndTimes").strip();
        referralRoute = Objects.requireNonNull(referralRoute, "referralRoute").strip();
        reporting = Objects.requireNonNull(reporting, "reporting").strip();
        resources = Objects.requireNonNull(resources, "resources").strip();
        ending = Objects.requireNonNull(ending, "ending").strip();
    }

    /** Nothing agreed yet. */
    public static AgreementTerms open() {
        return OPEN;
    }

    /** Names of the parts that are still empty, in order. */
    public List<String> missing() {
        List<String> missing = new java.util.ArrayList<>();
        addIf(missing, purpose.isEmpty(), "purpose");
        addIf(missing, outcomes.isEmpty(), "outcomes");
        addIf(missing, bySchool.isEmpty(), "responsibilities of the school");
        addIf(missing, byPartner.isEmpty(), "responsibilities of the partner");
        addIf(missing, staffing.isEmpty(), "staffing and safeguarding");
        addIf(missing, placesAndTimes.isEmpty(), "places and times");
        addIf(missing, referralRoute.isEmpty(), "referral route");
        addIf(missing, reporting.isEmpty(), "reporting");
        addIf(missing, resources.isEmpty(), "money or in kind");
        addIf(missing, ending.isEmpty(), "ending");
        return List.copyOf(missing);
    }

    private static void addIf(List<String> missing, boolean is, String part) {
        if (is) {
            missing.add(part);
        }
    }
}
