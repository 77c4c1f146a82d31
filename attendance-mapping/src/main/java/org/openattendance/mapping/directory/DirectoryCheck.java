package org.openattendance.mapping.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openattendance.mapping.finding.Finding;

/**
 * What to look at in a directory, so that someone who needs help is not sent to a closed door.
 *
 * <p>Nothing here is an error: an entry without a key contact is still an entry. Findings come in the order of {@link Finding}. Immutable
 * and thread-safe.
 */
public final class DirectoryCheck {

    private final PartnerDirectory directory;
    private final LocalDate asOf;

    private DirectoryCheck(PartnerDirectory directory, LocalDate asOf) {
        this.directory = directory;
        this.asOf = asOf;
    }

    /** Looks at a directory as it stands on a day. */
    public static List<Finding> of(PartnerDirectory directory, LocalDate asOf) {
        return new DirectoryCheck(directory, asOf).findings();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (directory.maintenance().owner().isEmpty()) {
            findings.add(Finding.of(
                    "DIRECTORY_WITHOUT_OWNER", "", "No role answers for keeping this directory up to date."));
        }
        if (directory.maintenance().every().isEmpty()) {
            findings.add(Finding.of("NO_CHECK_PERIOD", "", "How long a check of an entry counts was not agreed."));
        }
        directory.entries().forEach(entry -> addEntry(findings, entry));
        directory.entries().forEach(entry -> addRelation(findings, entry));
        directory.protocols().forEach(protocol -> addProtocol(findings, protocol));
        directory.offers().forEach(offer -> addOffer(findings, offer));
        return findings.stream().sorted().toList();
    }

    private void addEntry(List<Finding> findings, DirectoryEntry entry) {
        String id = entry.partner().id();
        if (entry.assured().isEmpty()) {
            findings.add(Finding.of("NEVER_CHECKED", id, "Nobody has recorded a check of this entry."));
        }
        entry.assured()
                .filter(day -> directory.maintenance().isStale(day, asOf))
                .ifPresent(day -> findings.add(Finding.of("STALE", id, "This entry was last checked on " + day + ".")));
        if (entry.contacts().isEmpty()) {
            findings.add(
                    Finding.of("NO_CONTACT_POINT", id, "There is no phone, e-mail, address or page for this partner."));
        }
        if (entry.partner().purpose().roleSummary().isEmpty()) {
            findings.add(Finding.of("NO_ROLE", id, "The role of this partner is not described."));
        }
        if (entry.offers().stream().noneMatch(offer -> offer.access().isStated())) {
            findings.add(Finding.of("NO_ACCESS_ROUTE", id, "How to ask this partner for help is not described."));
        }
    }

    private void addRelation(List<Finding> findings, DirectoryEntry entry) {
        String id = entry.partner().id();
        DirectoryEntry.Relation relation = entry.relation();
        if (relation.schoolKeyContact().isEmpty()) {
            findings.add(Finding.of("NO_KEY_CONTACT", id, "No role in school is the key contact for this partner."));
        }
        if (relation.linkDeveloper().isEmpty()) {
            findings.add(Finding.of("NO_LINK_DEVELOPER", id, "No role in school develops the link with this partner."));
        }
        if (!entry.isSafeguardedOn(asOf)) {
            findings.add(
                    Finding.of("NO_CURRENT_SAFEGUARD_CHECK", id, "No safeguarding check of this partner is current."));
        }
        if (relation.engagement() == EngagementState.POTENTIAL
                && relation.actionItems().isEmpty()) {
            findings.add(Finding.of(
                    "POTENTIAL_WITHOUT_ACTION",
                    id,
                    "This partner could help, and no action of the plan says with what."));
        }
    }

    private void addProtocol(List<Finding> findings, PartnerProtocol protocol) {
        if (protocol.owner().isEmpty()) {
            findings.add(Finding.of("PROTOCOL_WITHOUT_OWNER", protocol.id(), "No role looks after this protocol."));
        }
        if (protocol.isOverdueOn(asOf)) {
            findings.add(Finding.of(
                    "PROTOCOL_REVIEW_OVERDUE",
                    protocol.id(),
                    "A review was due by " + protocol.nextReview().orElseThrow() + "."));
        }
        if (protocol.reviewEvery().isEmpty()) {
            findings.add(Finding.of("PROTOCOL_WITHOUT_REVIEW", protocol.id(), "No frequency of review was set."));
        }
    }

    private static void addOffer(List<Finding> findings, ServiceOffer offer) {
        if (offer.terms().attendanceContribution().isBlank()) {
            findings.add(Finding.of(
                    "NO_ATTENDANCE_CONTRIBUTION", offer.id(), "How this service helps attendance is not described."));
        }
        if (!offer.access().unmitigated().isEmpty()) {
            findings.add(Finding.of(
                    "BARRIER_NOT_MITIGATED",
                    offer.id(),
                    "Nothing is planned yet about: "
                            + String.join(
                                    ", ",
                                    offer.access().unmitigated().stream()
                                            .map(ParticipationBarrier::kind)
                                            .distinct()
                                            .toList())
                            + "."));
        }
    }
}
