package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.pupil.SchoolRef;

/**
 * Which schools' registers came, which came but end too early, and which did not come.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entries one for each school that is listed or came, in order of school; then those of files that could not be read
 */
public record Coverage(List<Entry> entries) {

    /**
     * @param entries in order of school
     */
    public Coverage {
        entries = List.copyOf(entries);
    }

    /** How a school stands. */
    public enum Status {
        /** Its register came, up to the day that it was due for. */
        RECEIVED,
        /** Its register came, and its last mark is of an earlier day. */
        LATE,
        /** It is listed, and no register came, or none that could be read. */
        MISSING
    }

    /**
     * One file that came.
     *
     * @param file as the caller named it
     * @param schools whose marks it has; empty if it could not be read
     * @param lastMark of each of them; a school whose file has no mark in the window is not among the keys
     * @param errors issues that lost something, 0 or more
     * @param warnings other issues, 0 or more
     */
    public record Receipt(
            String file,
            NavigableSet<SchoolRef> schools,
            SortedMap<SchoolRef, LocalDate> lastMark,
            long errors,
            long warnings) {

        /**
         * @param file as the caller named it
         * @param schools whose marks it has
         * @param lastMark of each of them
         * @param errors issues that lost something
         * @param warnings other issues
         */
        public Receipt {
            schools = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(schools));
            lastMark = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(lastMark));
        }

        /** A file that could not be read. */
        public static Receipt unreadable(String file) {
            return new Receipt(file, new TreeSet<>(), new TreeMap<>(), 1, 0);
        }
    }

    /**
     * One school.
     *
     * @param school which; empty for a file that could not be read
     * @param status how it stands
     * @param listed whether it is in the list of schools
     * @param files that brought its marks, in the order in which they came
     * @param lastMark the last day with a mark, or empty
     * @param errors of its files, 0 or more
     * @param warnings of its files, 0 or more
     */
    public record Entry(
            Optional<SchoolRef> school,
            Status status,
            boolean listed,
            List<String> files,
            Optional<LocalDate> lastMark,
            long errors,
            long warnings) {

        /**
         * @param school which
         * @param status how it stands
         * @param listed whether it is in the list of schools
         * @param files that brought its marks
         * @param lastMark the last day with a mark
         * @param errors of its files
         * @param warnings of its files
         */
        public Entry {
            files = List.copyOf(files);
        }
    }

    /**
     * From the files that came.
     *
     * @param schools those that are awaited; none if no list is known
     * @param due the day up to which marks are awaited
     * @param graceDays how many calendar days before it a last mark may lie, 0 or more: a school may have been closed
     * @throws InvalidValueException if the days of grace are below 0
     */
    public static Coverage of(List<Receipt> receipts, Schools schools, LocalDate due, int graceDays) {
        if (graceDays < 0) {
            throw new InvalidValueException("Days of grace are below 0: " + graceDays + ".", "a sign was mistyped.");
        }
        NavigableSet<SchoolRef> all = new TreeSet<>();
        schools.list().forEach(school -> all.add(school.school()));
        receipts.forEach(receipt -> all.addAll(receipt.schools()));
        List<Entry> entries = new ArrayList<>();
        for (SchoolRef school : all) {
            List<Receipt> own = receipts.stream()
                    .filter(receipt -> receipt.schools().contains(school))
                    .toList();
            entries.add(entry(school, own, schools.find(school).isPresent(), due.minusDays(graceDays)));
        }
        for (Receipt receipt : receipts) {
            if (receipt.schools().isEmpty()) {
                entries.add(new Entry(
                        Optional.empty(),
                        Status.MISSING,
                        false,
                        List.of(receipt.file()),
                        Optional.empty(),
                        receipt.errors(),
                        receipt.warnings()));
            }
        }
        return new Coverage(entries);
    }

    private static Entry entry(SchoolRef school, List<Receipt> own, boolean listed, LocalDate atLeast) {
        Optional<LocalDate> last = own.stream()
                .flatMap(receipt -> Optional.ofNullable(receipt.lastMark().get(school)).stream())
                .max(LocalDate::compareTo);
        Status status = own.isEmpty()
                ? Status.MISSING
                : last.filter(day -> !day.isBefore(atLeast)).isPresent() ? Status.RECEIVED : Status.LATE;
        return new Entry(
                Optional.of(school),
                status,
                listed,
                own.stream().map(Receipt::file).toList(),
                last,
                own.stream().mapToLong(Receipt::errors).sum(),
                own.stream().mapToLong(Receipt::warnings).sum());
    }

    /** How many entries stand so; a file that could not be read and named no school is not among the missing schools. */
    public long count(Status status) {
        return entries.stream()
                .filter(entry -> entry.school().isPresent() && entry.status() == status)
                .count();
    }

    /** Files that could not be read, in the order in which they came. */
    public List<String> unreadable() {
        return entries.stream()
                .filter(entry -> entry.school().isEmpty())
                .flatMap(entry -> entry.files().stream())
                .toList();
    }

    /** How many schools of each. */
    @Override
    public String toString() {
        return count(Status.RECEIVED) + " received, " + count(Status.LATE) + " late, " + count(Status.MISSING)
                + " missing";
    }
}
