package org.openattendance.casework;

import java.util.Objects;
import org.openattendance.base.Rate;

/**
 * A band of absence with its threshold, which a caller may set: in England persistent is one in ten and severe is one in two.
 * Immutable and thread-safe.
 *
 * @param code upper-case letters, digits and underscores
 * @param atLeast absence from here on, compared exactly
 */
public record AbsenceBand(String code, Rate atLeast) {

    public AbsenceBand {
        Say.code("band", code);
        Objects.requireNonNull(atLeast, "atLeast");
    }

    /** Whether an absence falls in it; exactly on the threshold it does. */
    public boolean includes(Rate absence) {
        return absence.isAtLeast(atLeast);
    }
}
