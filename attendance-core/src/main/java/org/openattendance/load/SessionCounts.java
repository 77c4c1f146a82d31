package org.openattendance.load;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeSet;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;

/**
 * Counts of sessions as a file states them: of a pupil, a school or an area over a period. They are not marks: they can be checked and summed,
 * never counted again, and nothing here makes a register of them.
 *
 * <p>What a file leaves out is empty, which is not 0. Immutable and thread-safe; {@link #toString()} shows no pupil.
 *
 * @param pupil whose; empty where the counts are of many
 * @param school where; empty if not said
 * @param period as the file calls it, for example {@code TERMLY} or {@code 202526 Autumn term}
 * @param possible sessions at which attendance was possible; 0 or more
 * @param attended sessions attended; 0 or more
 * @param authorised sessions absent with leave or an accepted reason; 0 or more
 * @param unauthorised sessions absent otherwise; 0 or more
 * @param byCode sessions by code or reason as the file names it, in code point order; only what the file states
 * @param keys further things that the row is of, by the file's column, in its order
 */
public record SessionCounts(
        Optional<PupilRef> pupil,
        Optional<SchoolRef> school,
        String period,
        OptionalLong possible,
        OptionalLong attended,
        OptionalLong authorised,
        OptionalLong unauthorised,
        SortedMap<String, Long> byCode,
        Map<String, String> keys) {

    /**
     * @param pupil whose
     * @param school where
     * @param period as the file calls it
     * @param possible sessions at which attendance was possible
     * @param attended sessions attended
     * @param authorised sessions absent with leave
     * @param unauthorised sessions absent otherwise
     * @param byCode sessions by code
     * @param keys further things that the row is of
     */
    public SessionCounts {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(possible, "possible");
        Objects.requireNonNull(attended, "attended");
        Objects.requireNonNull(authorised, "authorised");
        Objects.requireNonNull(unauthorised, "unauthorised");
        SortedMap<String, Long> sorted = new TreeMap<>(CodePointOrder.INSTANCE);
        sorted.putAll(byCode);
        byCode = Collections.unmodifiableSortedMap(sorted);
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** Of nothing but who, where and when: a file that says nothing of a pupil's sessions. */
    public static SessionCounts unsaid(Optional<PupilRef> pupil, Optional<SchoolRef> school, String period) {
        return new SessionCounts(
                pupil,
                school,
                period,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Collections.emptySortedMap(),
                Map.of());
    }

    /** The same of a pupil under another reference. */
    public SessionCounts withPupil(PupilRef other) {
        return new SessionCounts(
                Optional.of(other), school, period, possible, attended, authorised, unauthorised, byCode, keys);
    }

    /** The same with other keys. */
    public SessionCounts withKeys(Map<String, String> other) {
        return new SessionCounts(pupil, school, period, possible, attended, authorised, unauthorised, byCode, other);
    }

    /** Whether the file states nothing: no absence is known then, which is not absence of 0. */
    public boolean isUnsaid() {
        return possible.isEmpty()
                && attended.isEmpty()
                && authorised.isEmpty()
                && unauthorised.isEmpty()
                && byCode.isEmpty();
    }

    /**
     * Sessions of the codes that count as something on a day. A sum over all codes is not a number of absences: files have held every code,
     * present ones included, since the returns of 2020/21.
     *
     * @param codes the nation's codes
     * @param day a day of the period: codes have their meaning by date
     * @return empty where the file states no codes
     */
    public OptionalLong count(CodeSet codes, LocalDate day, CodeCategory category) {
        if (byCode.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(byCode.entrySet().stream()
                .filter(entry -> codes.read(entry.getKey(), Session.am(day), Optional.empty())
                        .meaning()
                        .map(AttendanceCode::category)
                        .filter(category::equals)
                        .isPresent())
                .mapToLong(Map.Entry::getValue)
                .sum());
    }

    /** Nothing that identifies the pupil. */
    @Override
    public String toString() {
        return "SessionCounts of " + period;
    }
}
