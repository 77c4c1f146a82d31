package org.openattendance.mapping.model;

/** Steps of a referral. */
public enum ReferralState {
    MADE,
    ACCEPTED,
    DECLINED,
    SERVICE_STARTED,
    CLOSED,
    WITHDRAWN;

    /**
     * Whether this step may be followed by another. A service may start without the referral having been accepted in writing.
     */
    public boolean mayBecome(ReferralState next) {
        return switch (this) {
            case MADE -> next == ACCEPTED || next == DECLINED || next == SERVICE_STARTED || next == WITHDRAWN;
            case ACCEPTED -> next == SERVICE_STARTED || next == CLOSED || next == WITHDRAWN;
            case SERVICE_STARTED -> next == CLOSED || next == WITHDRAWN;
            case DECLINED, CLOSED, WITHDRAWN -> false;
        };
    }
}
