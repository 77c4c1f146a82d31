package org.openattendance.mapping.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openattendance.base.Role;
import org.openattendance.mapping.directory.Access;
import org.openattendance.mapping.directory.Availability;
import org.openattendance.mapping.directory.ContactPoint;
import org.openattendance.mapping.directory.Cost;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.Eligibility;
import org.openattendance.mapping.directory.OfferScope;
import org.openattendance.mapping.directory.ParticipationBarrier;
import org.openattendance.mapping.directory.Partner;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.PartnerProtocol;
import org.openattendance.mapping.directory.SafeguardCheck;
import org.openattendance.mapping.directory.ServiceArea;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.internal.CsvText;
import org.openattendance.table.CsvWriter;

/**
 * Writes a directory as a folder of CSV files, whole: {@link DirectoryCsvReader} reads back an equal directory.
 *
 * <p>Cells that a spreadsheet would run as a formula get an apostrophe before them. Same directory, same bytes. Thread-safe.
 */
public final class DirectoryCsvWriter {

    private DirectoryCsvWriter() {}

    /**
     * The files by name.
     *
     * @return {@code directory.csv}, {@code partners.csv}, {@code offers.csv} and their tables of details, in order of name
     */
    public static SortedMap<String, String> files(PartnerDirectory directory) {
        SortedMap<String, String> files = new TreeMap<>();
        for (DirectoryTable table : DirectoryTable.values()) {
            StringBuilder text = new StringBuilder();
            CsvWriter writer = new CsvWriter(text).row(table.columns());
            rows(table, directory)
                    .forEach(row -> writer.row(row.stream().map(CsvText::guard).toList()));
            files.put(table.file(), text.toString());
        }
        return Collections.unmodifiableSortedMap(files);
    }

    /**
     * Writes the files into a folder, which must exist.
     *
     * @throws UncheckedIOException if that fails
     */
    public static void write(PartnerDirectory directory, Path folder) {
        try {
            Files.createDirectories(folder);
            for (var file : files(directory).entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<List<String>> rows(DirectoryTable table, PartnerDirectory directory) {
        Stream<DirectoryEntry> entries = directory.entries().stream();
        Stream<ServiceOffer> offers = directory.offers().stream();
        return switch (table) {
            case DIRECTORY -> Stream.of(maintenance(directory));
            case PARTNERS -> entries.map(DirectoryCsvWriter::partner);
            case CONTACTS ->
                entries.flatMap(entry -> entry.contacts().stream().map(contact -> contact(entry, contact)));
            case CHECKS -> entries.flatMap(entry -> entry.checks().stream().map(check -> check(entry, check)));
            case OFFERS -> offers.map(DirectoryCsvWriter::offer);
            case AREAS ->
                offers.flatMap(offer -> offer.eligibility().areas().stream().map(area -> area(offer, area)));
            case COSTS ->
                offers.flatMap(offer -> offer.access().costs().stream().map(cost -> cost(offer, cost)));
            case BARRIERS ->
                offers.flatMap(offer -> offer.access().barriers().stream().map(barrier -> barrier(offer, barrier)));
            case AVAILABILITY ->
                offers.flatMap(offer -> offer.availability().stream().map(when -> availability(offer, when)));
            case PROTOCOLS -> directory.protocols().stream().map(DirectoryCsvWriter::protocol);
            case PROTOCOL_REVIEWS ->
                directory.protocols().stream()
                        .flatMap(one -> one.reviews().stream().map(review -> review(one, review)));
        };
    }

    private static List<String> maintenance(PartnerDirectory directory) {
        var maintenance = directory.maintenance();
        return List.of(text(maintenance.owner()), maintenance.method(), text(maintenance.every()));
    }

    private static List<String> partner(DirectoryEntry entry) {
        Partner partner = entry.partner();
        DirectoryEntry.Relation relation = entry.relation();
        return List.of(
                partner.id(),
                partner.name(),
                text(partner.alternateName()),
                partner.description(),
                partner.sector(),
                CsvText.join(partner.types()),
                partner.reach().name(),
                partner.purpose().motivation(),
                partner.purpose().corePurpose(),
                partner.purpose().roleSummary(),
                text(partner.url()),
                relation.engagement().name(),
                text(relation.schoolKeyContact()),
                text(relation.linkDeveloper()),
                CsvText.join(relation.actionItems()),
                CsvText.join(entry.protocols()),
                text(entry.assured()));
    }

    private static List<String> contact(DirectoryEntry entry, ContactPoint contact) {
        return List.of(entry.partner().id(), contact.kind().name(), contact.value(), contact.note());
    }

    private static List<String> check(DirectoryEntry entry, SafeguardCheck check) {
        return List.of(
                entry.partner().id(),
                check.kind(),
                check.on().toString(),
                text(check.expires()),
                check.by().id());
    }

    private static List<String> offer(ServiceOffer offer) {
        OfferScope scope = offer.scope();
        Eligibility eligibility = offer.eligibility();
        Access access = offer.access();
        ServiceOffer.Terms terms = offer.terms();
        return List.of(
                offer.id(),
                offer.partner(),
                offer.name(),
                offer.status().name(),
                offer.description(),
                CsvText.join(scope.needs()),
                CsvText.join(scope.supportKinds()),
                CsvText.join(scope.topics()),
                CsvText.join(scope.channels()),
                CsvText.join(scope.beneficiaries().stream().map(Enum::name).toList()),
                text(scope.tier().map(Enum::name)),
                text(scope.level().map(Enum::name)),
                yes(scope.directWork()),
                eligibility.ages().toString(),
                CsvText.join(eligibility.cohorts()),
                eligibility.text(),
                yes(eligibility.consentNeeded()),
                CsvText.join(access.routes()),
                access.text(),
                CsvText.join(access.stages()),
                access.interpretation(),
                CsvText.join(access.documents()),
                terms.attendanceContribution(),
                terms.accreditation(),
                yes(terms.agreementNeeded()),
                text(terms.freePlaces()),
                CsvText.join(terms.leadsTo()));
    }

    private static List<String> area(ServiceOffer offer, ServiceArea area) {
        return List.of(offer.id(), area.name(), text(area.uri()));
    }

    private static List<String> cost(ServiceOffer offer, Cost cost) {
        return List.of(
                offer.id(),
                cost.option(),
                text(cost.value().map(value -> value.toPlainString())),
                cost.currency(),
                cost.description());
    }

    private static List<String> barrier(ServiceOffer offer, ParticipationBarrier barrier) {
        return List.of(offer.id(), barrier.kind(), barrier.mitigation());
    }

    private static List<String> availability(ServiceOffer offer, Availability when) {
        return List.of(
                offer.id(),
                text(when.every().map(Enum::name)),
                String.valueOf(when.interval()),
                CsvText.join(when.days()),
                text(when.opens()),
                text(when.closes()),
                when.valid().toString(),
                when.season().name(),
                when.description());
    }

    private static List<String> protocol(PartnerProtocol protocol) {
        return List.of(
                protocol.id(),
                protocol.kind(),
                protocol.version(),
                text(protocol.owner()),
                protocol.since().toString(),
                text(protocol.reviewEvery()),
                protocol.monitoring());
    }

    private static List<String> review(PartnerProtocol protocol, PartnerProtocol.Review review) {
        return List.of(
                protocol.id(),
                review.on().toString(),
                review.by().id(),
                review.version(),
                review.amendment(),
                review.recommendation());
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private static String text(Optional<?> value) {
        return value.map(one -> one instanceof Role role ? role.id() : String.valueOf(one))
                .orElse("");
    }
}
