package org.openattendance.mapping.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.mapping.agreement.AgreementStatus;
import org.openattendance.mapping.agreement.AgreementTerms;
import org.openattendance.mapping.agreement.ServiceLevelAgreement;
import org.openattendance.mapping.internal.JsonFields;

/** Service level agreements of a plan file, at the status that the file says. */
final class AgreementReader {

    private AgreementReader() {}

    static ServiceLevelAgreement agreement(JsonFields one) {
        return new ServiceLevelAgreement(
                one.required("id"),
                one.required("school"),
                one.required("partner"),
                one.required("service"),
                DateSpan.ofOptional(Optional.of(one.requiredDate("first")), one.date("last")),
                one.object("terms")
                        .flatMap(terms -> terms.read(inner -> terms(inner, one.required("id"))))
                        .orElse(AgreementTerms.open()),
                one.optional("dataSharing"),
                one.yes("personalData"),
                one.texts("reviews").stream().map(text -> day(one, text)).toList(),
                one.role("schoolSignedBy"),
                one.role("partnerSignedBy"),
                one.constant("status", AgreementStatus.values()).orElse(AgreementStatus.DRAFT));
    }

    private static AgreementTerms terms(JsonFields terms, String agreement) {
        AgreementTerms read = new AgreementTerms(
                terms.text("purpose"),
                terms.texts("outcomes"),
                terms.texts("bySchool"),
                terms.texts("byPartner"),
                terms.text("staffing"),
                terms.text("placesAndTimes"),
                terms.text("referralRoute"),
                terms.text("reporting"),
                terms.text("resources"),
                terms.text("ending"));
        terms.unasked("terms " + agreement);
        return read;
    }

    private static LocalDate day(JsonFields one, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw one.refuse("reviews", "each should be a date such as 2026-09-30.");
        }
    }
}
