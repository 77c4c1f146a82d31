package org.openattendance.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.internal.CodePointOrder;

/**
 * Sessions counted once, exactly, by the dated row of each code.
 *
 * <p>Every count is made from the same entries, so that the parts always sum to the whole: possible sessions are the sum of their six
 * parts, each entry is in exactly one of possible, not possible and unmarked. Tallies of different sessions are added by {@link
 * #plus(Tally)}, in any order and grouping. Immutable and thread-safe.
 */
public final class Tally {

    private static final Comparator<AttendanceCode> BY_DATE = Comparator.comparing(
                    (AttendanceCode row) -> row.span().first().orElse(LocalDate.MIN))
            .thenComparing(AttendanceCode::ruleId); // names one row and no other

    private static final Tally NONE = new Tally(List.of(), 0, 0, 0);

    private final List<Entry> entries;
    private final long conflicting;
    private final long[] counts = new long[Count.values().length];

    /**
     * How often one row of the code table was met, and what its sessions counted as.
     *
     * @param meaning the row
     * @param as what its sessions counted as; differs from the row's own category where a definition says so
     * @param sessions 1 or more
     */
    public record Entry(AttendanceCode meaning, CodeCategory as, long sessions) {

        /** Rows of one table are nearly always the same object, and comparing them part by part is dear. */
        @SuppressWarnings("ReferenceEquality")
        private boolean isSameAs(Entry other) {
            return as == other.as && (meaning == other.meaning || meaning.equals(other.meaning));
        }

        private Entry plus(long more) {
            return new Entry(meaning, as, sessions + more);
        }

        /** By code, then dates, then category: one comparison of short texts for nearly every two entries. */
        @SuppressWarnings("ReferenceEquality")
        private int compareTo(Entry other) {
            int byCode = CodePointOrder.INSTANCE.compare(meaning.code(), other.meaning.code());
            if (byCode != 0) {
                return byCode;
            }
            int byDate = meaning == other.meaning ? 0 : BY_DATE.compare(meaning, other.meaning);
            return byDate != 0 ? byDate : as.compareTo(other.as);
        }
    }

    private Tally(List<Entry> entries, long unmarked, long noEntry, long conflicting) {
        this.entries = entries;
        this.conflicting = conflicting;
        counts[Count.UNMARKED.ordinal()] = unmarked;
        counts[Count.NO_ENTRY.ordinal()] = noEntry;
        for (Entry entry : entries) {
            counts[countOf(entry.as()).ordinal()] += entry.sessions();
            if (entry.meaning().arrivesLate()) {
                counts[Count.LATE.ordinal()] += entry.sessions();
            }
        }
        for (int part = Count.PRESENT.ordinal(); part <= Count.POSSIBLE_OTHER.ordinal(); part++) {
            counts[Count.POSSIBLE.ordinal()] += counts[part];
        }
    }

    /** Of no sessions. */
    public static Tally none() {
        return NONE;
    }

    /**
     * From how often each row was met.
     *
     * @param entries in any order; those of one row and category are added
     * @param unmarked entries without a usable mark, 0 or more
     * @param noEntry open sessions without an entry, 0 or more
     * @param conflicting entries for which the register held another code too, 0 or more; they are among the entries
     */
    public static Tally of(List<Entry> entries, long unmarked, long noEntry, long conflicting) {
        return ofOwn(new ArrayList<>(entries), unmarked, noEntry, conflicting);
    }

    /** As {@link #of}, from a list that nobody else holds: it is sorted where it stands. */
    static Tally ofOwn(List<Entry> entries, long unmarked, long noEntry, long conflicting) {
        entries.sort(Entry::compareTo);
        List<Entry> added = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            int last = added.size() - 1;
            if (last >= 0 && added.get(last).isSameAs(entry)) {
                added.set(last, entry.plus(added.get(last).sessions()));
            } else if (entry.sessions() > 0) {
                added.add(entry);
            }
        }
        return new Tally(List.copyOf(added), unmarked, noEntry, conflicting);
    }

    /** The count to which sessions of a category are added. */
    public static Count countOf(CodeCategory category) {
        return switch (category) {
            case ATTENDED -> Count.PRESENT;
            case APPROVED_EDUCATIONAL_ACTIVITY -> Count.APPROVED_EDUCATIONAL_ACTIVITY;
            case AUTHORISED_ABSENCE -> Count.AUTHORISED_ABSENCE;
            case UNAUTHORISED_ABSENCE -> Count.UNAUTHORISED_ABSENCE;
            case EXCLUSION -> Count.EXCLUSION;
            case POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT -> Count.POSSIBLE_OTHER;
            case NOT_A_POSSIBLE_ATTENDANCE -> Count.NOT_POSSIBLE;
        };
    }

    /** One count: sessions, 0 or more. */
    public long count(Count count) {
        return counts[count.ordinal()];
    }

    /** The sum of some counts. The caller sees to it that none is part of another. */
    public long count(Iterable<Count> some) {
        long sum = 0;
        for (Count count : some) {
            sum += count(count);
        }
        return sum;
    }

    /** How often each row of the code table was met, by code, then dates. */
    public List<Entry> entries() {
        return entries;
    }

    /** Sessions by absence code, in order of code; only those that occur. */
    public SortedMap<String, Long> reasons() {
        SortedMap<String, Long> reasons = new TreeMap<>(CodePointOrder.INSTANCE);
        for (Entry entry : entries) {
            if (entry.as().isAbsence()) {
                reasons.merge(entry.meaning().code(), entry.sessions(), Long::sum);
            }
        }
        return Collections.unmodifiableSortedMap(reasons);
    }

    /** Entries for which the register held another code too; they count as the first of the two. */
    public long conflicting() {
        return conflicting;
    }

    /** Whether no unmarked, unknown, conflicting or missing session touches the counts. */
    public boolean isComplete() {
        return count(Count.UNMARKED) == 0 && count(Count.NO_ENTRY) == 0 && conflicting == 0;
    }

    /** Whether anything at all was counted. */
    public boolean isEmpty() {
        return entries.isEmpty() && count(Count.UNMARKED) == 0 && count(Count.NO_ENTRY) == 0;
    }

    /** This and the other together. */
    public Tally plus(Tally other) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        return of(
                all,
                count(Count.UNMARKED) + other.count(Count.UNMARKED),
                count(Count.NO_ENTRY) + other.count(Count.NO_ENTRY),
                conflicting + other.conflicting);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tally that
                && entries.equals(that.entries)
                && Arrays.equals(counts, that.counts)
                && conflicting == that.conflicting;
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries, Arrays.hashCode(counts), conflicting);
    }

    /** The counts, by name. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Tally");
        for (Count count : Count.values()) {
            text.append(' ').append(count.id()).append('=').append(count(count));
        }
        return text.toString();
    }
}
