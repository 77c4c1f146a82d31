package org.openattendance.mapping.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.vocabulary.Vocabulary;

/**
 * The partners that a school, or an area, knows of.
 *
 * <p>Entries stand in order of partner id, whatever the order in which they were given; protocols in order of id. No partner, offer or
 * protocol stands twice. Immutable and thread-safe.
 */
public final class PartnerDirectory {

    private final DirectoryMaintenance maintenance;
    private final List<DirectoryEntry> entries;
    private final List<PartnerProtocol> protocols;

    private PartnerDirectory(
            DirectoryMaintenance maintenance, List<DirectoryEntry> entries, List<PartnerProtocol> protocols) {
        this.maintenance = maintenance;
        this.entries = entries;
        this.protocols = protocols;
    }

    /**
     * From entries and protocols in any order.
     *
     * @throws InvalidValueException if a partner, an offer or a protocol has an id that is taken, or an entry names a protocol that is
     *     not there
     */
    public static PartnerDirectory of(
            DirectoryMaintenance maintenance, List<DirectoryEntry> entries, List<PartnerProtocol> protocols) {
        Objects.requireNonNull(maintenance, "maintenance");
        List<DirectoryEntry> sorted = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.partner().id()))
                .toList();
        List<PartnerProtocol> rules = protocols.stream()
                .sorted(Comparator.comparing(PartnerProtocol::id))
                .toList();
        Require.unique(sorted.stream().map(entry -> entry.partner().id()).toList(), "The directory's partners");
        Require.unique(offersOf(sorted).map(ServiceOffer::id).toList(), "The directory's offers");
        Require.unique(rules.stream().map(PartnerProtocol::id).toList(), "The directory's protocols");
        requireProtocols(sorted, rules);
        return new PartnerDirectory(maintenance, sorted, rules);
    }

    private static void requireProtocols(List<DirectoryEntry> entries, List<PartnerProtocol> protocols) {
        List<String> known = protocols.stream().map(PartnerProtocol::id).toList();
        for (DirectoryEntry entry : entries) {
            for (String id : entry.protocols()) {
                if (!known.contains(id)) {
                    throw new InvalidValueException(
                            "Partner " + entry.partner().id() + " works under the protocol " + id
                                    + ", which is not there.",
                            "the protocol was renamed.");
                }
            }
        }
    }

    private static Stream<ServiceOffer> offersOf(List<DirectoryEntry> entries) {
        return entries.stream().flatMap(entry -> entry.offers().stream());
    }

    /** Who keeps it. */
    public DirectoryMaintenance maintenance() {
        return maintenance;
    }

    /** All entries, in order of partner id. */
    public List<DirectoryEntry> entries() {
        return entries;
    }

    /** All protocols, in order of id. */
    public List<PartnerProtocol> protocols() {
        return protocols;
    }

    /** All offers, in order of id. */
    public List<ServiceOffer> offers() {
        return offersOf(entries).sorted(Comparator.comparing(ServiceOffer::id)).toList();
    }

    /** The entry of a partner, or empty. */
    public Optional<DirectoryEntry> find(String partner) {
        return entries.stream()
                .filter(entry -> entry.partner().id().equals(partner))
                .findFirst();
    }

    /** The offer of an id, or empty. */
    public Optional<ServiceOffer> findOffer(String offer) {
        return offersOf(entries).filter(one -> one.id().equals(offer)).findFirst();
    }

    /** A directory with an entry put in, or put in place of the one of its partner. */
    public PartnerDirectory with(DirectoryEntry entry) {
        List<DirectoryEntry> changed = new ArrayList<>(entries);
        changed.removeIf(one -> one.partner().id().equals(entry.partner().id()));
        changed.add(entry);
        return of(maintenance, changed, protocols);
    }

    /** Entries of a sector. */
    public List<DirectoryEntry> ofSector(String sector) {
        return entries.stream()
                .filter(entry -> entry.partner().sector().equals(sector))
                .toList();
    }

    /** Entries of a type, or of a type that stands under it. */
    public List<DirectoryEntry> ofType(String type, Vocabulary partnerTypes) {
        return entries.stream()
                .filter(entry -> entry.partner().types().stream()
                        .anyMatch(own -> own.equals(type)
                                || partnerTypes.partsOf(type).stream()
                                        .anyMatch(term -> term.code().equals(own))))
                .toList();
    }

    /** Entries that the school works with, could work with, or worked with once. */
    public List<DirectoryEntry> in(EngagementState state) {
        return entries.stream()
                .filter(entry -> entry.relation().engagement() == state)
                .toList();
    }

    /** How many partners there are of each reach; every reach has a count, be it 0. */
    public Map<PartnerReach, Integer> countByReach() {
        Map<PartnerReach, Integer> counts = new EnumMap<>(PartnerReach.class);
        for (PartnerReach reach : PartnerReach.values()) {
            counts.put(reach, 0);
        }
        entries.forEach(entry -> counts.merge(entry.partner().reach(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** Offers that are stated to run in school holidays, in order of id. */
    public List<ServiceOffer> holidayOffers() {
        return offers().stream().filter(ServiceOffer::inHolidays).toList();
    }

    /** Offers that reach people by a channel, in order of id. */
    public List<ServiceOffer> offersBy(String channel) {
        return offers().stream()
                .filter(offer -> offer.scope().channels().contains(channel))
                .toList();
    }

    /**
     * How complete the entries are together: filled fields over fields.
     *
     * @return empty if there is no entry
     */
    public Optional<Rate> completeness() {
        List<Rate> rates = entries.stream().map(DirectoryEntry::completeness).toList();
        return rates.isEmpty()
                ? Optional.empty()
                : Optional.of(Rate.of(
                        rates.stream().mapToLong(Rate::numerator).sum(),
                        rates.stream().mapToLong(Rate::denominator).sum()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartnerDirectory that
                && maintenance.equals(that.maintenance)
                && entries.equals(that.entries)
                && protocols.equals(that.protocols);
    }

    @Override
    public int hashCode() {
        return Objects.hash(maintenance, entries, protocols);
    }

    /** Number of entries. */
    @Override
    public String toString() {
        return "directory of " + entries.size() + " partners";
    }
}
