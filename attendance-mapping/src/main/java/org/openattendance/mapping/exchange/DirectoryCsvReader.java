package org.openattendance.mapping.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.DirectoryMaintenance;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.PartnerProtocol;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.internal.RowReader;
import org.openattendance.table.CsvTable;
import org.openattendance.table.UnreadableInputException;

/**
 * Reads a directory from CSV files.
 *
 * <p>Only {@code partners.csv} must be there, with {@code partner_id,name,sector}; each further file and column adds detail. A sample:
 *
 * <pre>{@code
 * partner_id,name,sector,types,engagement,school_key_contact
 * youth,Riverside Youth,VOLUNTARY_COMMUNITY,YOUTH_SERVICE; LOCAL_CHARITY,ENGAGED,PASTORAL_LEAD
 * }</pre>
 *
 * <p>Lists are joined by semicolons. A row that cannot be used is an issue, and what hangs on it is another; a column that is not known
 * is a {@code COLUMN_NOT_USED} warning. Thread-safe.
 */
public final class DirectoryCsvReader {

    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, DirectoryEntry> entries = new TreeMap<>();
    private final Map<String, ServiceOffer> offers = new TreeMap<>();
    private final Map<String, PartnerProtocol> protocols = new TreeMap<>();
    private DirectoryMaintenance maintenance = DirectoryMaintenance.none();

    private DirectoryCsvReader() {}

    /**
     * From a folder, or from one file of partners.
     *
     * @throws UnreadableInputException if there is no {@code partners.csv}, or a file is no text or lacks a column
     */
    public static Checked<PartnerDirectory> read(Path path) {
        try {
            Map<String, byte[]> files = new TreeMap<>();
            if (Files.isDirectory(path)) {
                for (DirectoryTable table : DirectoryTable.values()) {
                    Path file = path.resolve(table.file());
                    if (Files.exists(file)) {
                        files.put(table.file(), Files.readAllBytes(file));
                    }
                }
            } else {
                files.put(DirectoryTable.PARTNERS.file(), Files.readAllBytes(path));
            }
            return read(files);
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_READABLE", path.toString(), "it cannot be read.", "the path is misspelt.", e);
        }
    }

    /**
     * From files in memory.
     *
     * @param files content by name, as {@link DirectoryCsvWriter#files} names them
     * @throws UnreadableInputException if there is no {@code partners.csv}, or a file is no text or lacks a column
     */
    public static Checked<PartnerDirectory> read(Map<String, byte[]> files) {
        if (!files.containsKey(DirectoryTable.PARTNERS.file())) {
            throw new UnreadableInputException(
                    "MISSING_FILE",
                    DirectoryTable.PARTNERS.file(),
                    "a directory begins with this file, and it is not there.",
                    "the path is of another folder.");
        }
        return new DirectoryCsvReader().directory(files);
    }

    private Checked<PartnerDirectory> directory(Map<String, byte[]> files) {
        each(files, DirectoryTable.DIRECTORY, row -> maintenance = DirectoryRows.maintenance(row));
        each(files, DirectoryTable.PROTOCOLS, row -> add(row, protocols, "protocol_id", DirectoryRows.protocol(row)));
        each(
                files,
                DirectoryTable.PROTOCOL_REVIEWS,
                row -> change(row, protocols, "protocol_id", DirectoryRows::review));
        each(files, DirectoryTable.PARTNERS, row -> add(row, entries, "partner_id", entry(row)));
        each(files, DirectoryTable.CONTACTS, row -> change(row, entries, "partner_id", DirectoryRows::contact));
        each(files, DirectoryTable.CHECKS, row -> change(row, entries, "partner_id", DirectoryRows::check));
        each(files, DirectoryTable.OFFERS, row -> add(row, offers, "offer_id", offer(row)));
        each(files, DirectoryTable.AREAS, row -> change(row, offers, "offer_id", DirectoryRows::area));
        each(files, DirectoryTable.COSTS, row -> change(row, offers, "offer_id", DirectoryRows::cost));
        each(files, DirectoryTable.BARRIERS, row -> change(row, offers, "offer_id", DirectoryRows::barrier));
        each(files, DirectoryTable.AVAILABILITY, row -> change(row, offers, "offer_id", DirectoryRows::availability));
        offers.values().forEach(offer -> entries.computeIfPresent(offer.partner(), (id, entry) -> entry.with(offer)));
        return Checked.of(
                PartnerDirectory.of(maintenance, List.copyOf(entries.values()), List.copyOf(protocols.values())),
                issues);
    }

    private void each(Map<String, byte[]> files, DirectoryTable table, Consumer<RowReader> read) {
        byte[] content = files.get(table.file());
        if (content == null) {
            return;
        }
        CsvTable rows = CsvTable.read(table.file(), new ByteArrayInputStream(content), table.required());
        for (String column : rows.columns()) {
            if (!table.columns().contains(column)) {
                issues.add(Issue.warning(
                        "COLUMN_NOT_USED",
                        new Issue.Cell(table.file(), 1, column),
                        "this column is not one of " + table.columns() + "."));
            }
        }
        RowReader.each(rows, issues, read);
    }

    private DirectoryEntry entry(RowReader row) {
        DirectoryEntry entry = DirectoryRows.entry(row);
        for (String protocol : entry.protocols()) {
            if (!protocols.containsKey(protocol)) {
                throw row.refuse("UNKNOWN_ID", "protocols", "no protocol has the id " + protocol + ".");
            }
        }
        return entry;
    }

    private ServiceOffer offer(RowReader row) {
        ServiceOffer offer = DirectoryRows.offer(row);
        if (!entries.containsKey(offer.partner())) {
            throw row.refuse("UNKNOWN_ID", "partner_id", "no partner has the id " + offer.partner() + ".");
        }
        return offer;
    }

    private static <T> void add(RowReader row, Map<String, T> all, String column, T one) {
        if (all.putIfAbsent(row.text(column), one) != null) {
            throw row.refuse("DUPLICATE_ID", column, "an earlier row has this id; that one stands.");
        }
    }

    private static <T> void change(
            RowReader row, Map<String, T> all, String column, BiFunction<RowReader, T, T> change) {
        String id = row.required(column);
        T one = all.get(id);
        if (one == null) {
            throw row.refuse("UNKNOWN_ID", column, "no row has the id " + id + ".");
        }
        all.put(id, change.apply(row, one));
    }
}
