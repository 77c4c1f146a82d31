package org.openattendance.mapping.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * All that a school knows of one partner.
 *
 * <p>Immutable and thread-safe.
 *
 * @param partner who
 * @param offers what it provides, in order of id; each names this partner
 * @param contacts how to reach it, in order of kind
 * @param relation how the school stands to it
 * @param checks safeguarding checks, in order of kind, then day
 * @param protocols ids of protocols that it works under, in order
 * @param assured the day on which the entry was last checked; empty if it never was
 */
public record DirectoryEntry(
        Partner partner,
        List<ServiceOffer> offers,
        List<ContactPoint> contacts,
        Relation relation,
        List<SafeguardCheck> checks,
        Set<String> protocols,
        Optional<LocalDate> assured) {

    /**
     * How a school stands to a partner.
     *
     * @param engagement whether it works with it
     * @param schoolKeyContact the role in school that partners turn to; empty if there is none
     * @param linkDeveloper the role in school that develops the link; empty if nobody does
     * @param actionItems ids of actions of the school's plan that it could help with, in order
     */
    public record Relation(
            EngagementState engagement,
            Optional<Role> schoolKeyContact,
            Optional<Role> linkDeveloper,
            Set<String> actionItems) {

        public Relation {
            Objects.requireNonNull(engagement, "engagement");
            Objects.requireNonNull(schoolKeyContact, "schoolKeyContact");
            Objects.requireNonNull(linkDeveloper, "linkDeveloper");
            actionItems = Require.ids(actionItems, "An action");
        }

        /** A relation of which only this is known. */
        public static Relation of(EngagementState engagement) {
            return new Relation(engagement, Optional.empty(), Optional.empty(), Set.of());
        }

        /** A copy with a key contact in school. */
        public Relation withSchoolKeyContact(Role role) {
            return new Relation(engagement, Optional.of(role), linkDeveloper, actionItems);
        }

        /** A copy with someone who develops the link. */
        public Relation withLinkDeveloper(Role role) {
            return new Relation(engagement, schoolKeyContact, Optional.of(role), actionItems);
        }

        /** A copy tied to actions of the school's plan. */
        public Relation withActionItems(Collection<String> ids) {
            return new Relation(engagement, schoolKeyContact, linkDeveloper, Set.copyOf(ids));
        }
    }

    public DirectoryEntry {
        offers = offers.stream().sorted(Comparator.comparing(ServiceOffer::id)).toList();
        contacts = contacts.stream().sorted().toList();
        Objects.requireNonNull(relation, "relation");
        checks = checks.stream().sorted().toList();
        protocols = Require.ids(protocols, "A protocol");
        Objects.requireNonNull(assured, "assured");
        for (ServiceOffer offer : offers) {
            if (!offer.partner().equals(partner.id())) {
                throw new InvalidValueException(
                        "The offer " + offer.id() + " is of " + offer.partner() + ", not of " + partner.id() + ".",
                        "it was put under the wrong partner.");
            }
        }
    }

    /** A partner that the school works with, of which nothing else is known yet. */
    public static DirectoryEntry of(Partner partner) {
        return new DirectoryEntry(
                partner,
                List.of(),
                List.of(),
                Relation.of(EngagementState.ENGAGED),
                List.of(),
                Set.of(),
                Optional.empty());
    }

    /** A copy with one more offer. */
    public DirectoryEntry with(ServiceOffer offer) {
        return new DirectoryEntry(partner, plus(offers, offer), contacts, relation, checks, protocols, assured);
    }

    /** A copy with one more way to reach it. */
    public DirectoryEntry with(ContactPoint contact) {
        return new DirectoryEntry(partner, offers, plus(contacts, contact), relation, checks, protocols, assured);
    }

    /** A copy with one more safeguarding check. */
    public DirectoryEntry with(SafeguardCheck check) {
        return new DirectoryEntry(partner, offers, contacts, relation, plus(checks, check), protocols, assured);
    }

    /** A copy with another relation. */
    public DirectoryEntry with(Relation other) {
        return new DirectoryEntry(partner, offers, contacts, other, checks, protocols, assured);
    }

    /** A copy that works under these protocols. */
    public DirectoryEntry withProtocols(Collection<String> ids) {
        return new DirectoryEntry(partner, offers, contacts, relation, checks, Set.copyOf(ids), assured);
    }

    /** A copy that was checked on a day. */
    public DirectoryEntry withAssured(LocalDate day) {
        return new DirectoryEntry(partner, offers, contacts, relation, checks, protocols, Optional.of(day));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /** Codes of the kinds of support that its offers give, in order. */
    public Set<String> supportKinds() {
        TreeSet<String> kinds = new TreeSet<>();
        offers.forEach(offer -> kinds.addAll(offer.scope().supportKinds()));
        return Collections.unmodifiableSet(kinds);
    }

    /** Whether the newest check of every kind on record counts on a day, and there is at least one. */
    public boolean isSafeguardedOn(LocalDate asOf) {
        return !checks.isEmpty()
                && checks.stream()
                        .map(SafeguardCheck::kind)
                        .distinct()
                        .allMatch(kind -> checks.stream()
                                .anyMatch(check -> check.kind().equals(kind) && check.isCurrentOn(asOf)));
    }

    /**
     * How much of what an entry should hold it holds: description, motivation, core purpose, role, kinds of support, way of asking,
     * contact point, key contact in school, link developer, date of last check.
     *
     * @return filled of ten
     */
    public Rate completeness() {
        Partner.Purpose purpose = partner.purpose();
        List<Boolean> filled = List.of(
                !partner.description().isBlank(),
                !purpose.motivation().isEmpty(),
                !purpose.corePurpose().isEmpty(),
                !purpose.roleSummary().isEmpty(),
                !supportKinds().isEmpty(),
                offers.stream().anyMatch(offer -> offer.access().isStated()),
                !contacts.isEmpty(),
                relation.schoolKeyContact().isPresent(),
                relation.linkDeveloper().isPresent(),
                assured.isPresent());
        return Rate.of(filled.stream().filter(is -> is).count(), filled.size());
    }

    /** The partner's id only: contacts are nobody's business in a log. */
    @Override
    public String toString() {
        return "entry " + partner.id();
    }
}
