package org.openattendance.mapping.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.mapping.directory.PartnerProtocol;
import org.openattendance.mapping.directory.SchoolKeyContacts;
import org.openattendance.mapping.finding.Finding;

/**
 * The three things by which a school makes it easy for partners to work with it: one main point of contact, clear protocols with guidance
 * on confidentiality, and a stated list of who makes referrals. Immutable and thread-safe.
 *
 * @param contacts who is the main point of contact, and when
 * @param protocols what the school agreed on how partners work
 * @param authority who makes referrals; empty if that was not stated
 */
public record PartnerReadiness(
        SchoolKeyContacts contacts, List<PartnerProtocol> protocols, Optional<ReferralAuthority> authority) {

    /** The kind of a protocol on confidentiality. */
    public static final String CONFIDENTIALITY = "CONFIDENTIALITY";

    public PartnerReadiness {
        protocols = List.copyOf(protocols);
        java.util.Objects.requireNonNull(authority, "authority");
    }

    /** What is missing on a day; empty when all three are there. */
    public List<Finding> check(LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        contacts.check(asOf).ifPresent(findings::add);
        if (protocols.stream().noneMatch(protocol -> !protocol.since().isAfter(asOf))) {
            findings.add(Finding.of("NO_PROTOCOL", "", "No protocol says how partners work in the school."));
        }
        if (protocols.stream()
                .noneMatch(protocol -> protocol.kind().equals(CONFIDENTIALITY)
                        && !protocol.since().isAfter(asOf))) {
            findings.add(Finding.of("NO_CONFIDENTIALITY_GUIDANCE", "", "No guidance on confidentiality is in force."));
        }
        if (authority.filter(stated -> !stated.roles().isEmpty()).isEmpty()) {
            findings.add(Finding.of("NO_REFERRAL_AUTHORITY", "", "Who makes referrals is not stated."));
        }
        return findings.stream().sorted().toList();
    }
}
