package org.openattendance.mapping.match;

/** Why an offer does not fit a need, in the order in which reasons are listed. */
public enum RejectReason {
    /** It cannot be had now. */
    NOT_ACTIVE("it cannot be had now"),
    /** It is for other ages. */
    OUT_OF_AGE("it is for other ages"),
    /** It is for other places. */
    OUT_OF_AREA("it is for other places"),
    /** It does not serve this need. */
    NEED_NOT_COVERED("it does not serve this need"),
    /** It is for groups to which the pupil does not belong. */
    COHORT_NOT_ELIGIBLE("it is for other groups"),
    /** None of the ways of asking that are open to this school and family leads to it. */
    ROUTE_NOT_OPEN("none of the ways of asking that are open here leads to it"),
    /** Its people work with pupils, and no safeguarding check of the partner is current. */
    SAFEGUARD_NOT_CURRENT("no safeguarding check of the partner is current"),
    /** It needs a service level agreement, and none is in force. */
    SLA_REQUIRED_MISSING("it needs an agreement, and none is in force"),
    /** It has no free place. */
    NO_CAPACITY("it has no free place"),
    /** Consent for it was declined or withdrawn. */
    CONSENT_DECLINED("consent for it was declined or taken back"),
    /** Child or parent said: not this one. */
    PREFERENCE_EXCLUDES("the child or a parent does not want it");

    private final String words;

    RejectReason(String words) {
        this.words = words;
    }

    /** In words, to follow "because". */
    public String words() {
        return words;
    }
}
