package org.openattendance.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Rate;

/**
 * How many of a group have access to full-time education.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pupils how many of each, none left out: those of whom nothing is known too
 */
public record AccessShare(Map<FullTimeAccess, Long> pupils) {

    /**
     * @param pupils how many of each
     */
    public AccessShare {
        Map<FullTimeAccess, Long> all = new EnumMap<>(FullTimeAccess.class);
        for (FullTimeAccess access : FullTimeAccess.values()) {
            all.put(access, pupils.getOrDefault(access, 0L));
        }
        pupils = Collections.unmodifiableMap(all);
    }

    /** From what was said of each of a group. */
    public static AccessShare of(Iterable<FullTimeAccess> said) {
        Map<FullTimeAccess, Long> pupils = new EnumMap<>(FullTimeAccess.class);
        said.forEach(access -> pupils.merge(access, 1L, Long::sum));
        return new AccessShare(pupils);
    }

    /** How many. */
    public long count(FullTimeAccess access) {
        return pupils.getOrDefault(access, 0L);
    }

    /** All of them, whatever is known. */
    public long total() {
        return pupils.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those with full access as a share of all, so that nobody is lost by not being asked about; empty where there is nobody. */
    public Optional<Rate> share() {
        return total() == 0 ? Optional.empty() : Optional.of(Rate.of(count(FullTimeAccess.YES), total()));
    }

    /** Those with full access as a share of those of whom something is known; empty where that is nobody. */
    public Optional<Rate> shareOfKnown() {
        long known = total() - count(FullTimeAccess.UNKNOWN);
        return known == 0 ? Optional.empty() : Optional.of(Rate.of(count(FullTimeAccess.YES), known));
    }
}
