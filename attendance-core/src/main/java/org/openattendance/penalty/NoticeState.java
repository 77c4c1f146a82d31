package org.openattendance.penalty;

import java.util.Set;

/** Where a notice stands. There is no state for a part payment: such money is held unallocated and changes nothing. */
public enum NoticeState {
    DRAFT,
    ISSUED,
    RECEIVED,
    PAID_DISCOUNT,
    PAID_FULL,
    EXPIRED_UNPAID,
    PROSECUTED,
    WITHDRAWN;

    /** The states that may follow; empty for an end. */
    public Set<NoticeState> next() {
        return switch (this) {
            case DRAFT -> Set.of(ISSUED);
            case ISSUED -> Set.of(RECEIVED, WITHDRAWN);
            case RECEIVED -> Set.of(PAID_DISCOUNT, PAID_FULL, EXPIRED_UNPAID, WITHDRAWN);
            case PAID_DISCOUNT, PAID_FULL -> Set.of(WITHDRAWN);
            case EXPIRED_UNPAID -> Set.of(PROSECUTED, WITHDRAWN);
            case PROSECUTED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether money has discharged the offence. */
    public boolean isPaid() {
        return this == PAID_DISCOUNT || this == PAID_FULL;
    }
}
