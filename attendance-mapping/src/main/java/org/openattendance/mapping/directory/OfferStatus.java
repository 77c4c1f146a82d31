package org.openattendance.mapping.directory;

/** Whether a service can be had, as the Open Referral standard says it. */
public enum OfferStatus {
    ACTIVE("active"),
    INACTIVE("inactive"),
    DEFUNCT("defunct"),
    TEMPORARILY_CLOSED("temporarily closed");

    private final String hsds;

    OfferStatus(String hsds) {
        this.hsds = hsds;
    }

    /** As the standard writes it, for example {@code temporarily closed}. */
    public String hsds() {
        return hsds;
    }
}
