package org.openattendance.mapping.agreement;

/** Where an agreement stands. */
public enum AgreementStatus {
    DRAFT,
    AGREED,
    UNDER_REVIEW,
    SUSPENDED,
    ENDED;

    /** Whether the next status may be the other one. */
    public boolean mayBecome(AgreementStatus next) {
        return switch (this) {
            case DRAFT -> next == AGREED || next == ENDED;
            case AGREED -> next == UNDER_REVIEW || next == SUSPENDED || next == ENDED;
            case UNDER_REVIEW -> next == AGREED || next == SUSPENDED || next == ENDED;
            case SUSPENDED -> next == AGREED || next == ENDED;
            case ENDED -> false;
        };
    }
}
