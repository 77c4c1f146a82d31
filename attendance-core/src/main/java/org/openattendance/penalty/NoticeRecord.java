package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.pupil.PupilRef;

/**
 * A notice that was issued, by whatever authority, and what became of it.
 *
 * <p>Immutable and thread-safe; {@link #toString()} names nobody.
 *
 * @param pupil for whose absence
 * @param parent to whom
 * @param offence for what
 * @param issued when
 * @param received when it reached the parent; empty if not known
 * @param status what became of it
 * @param closedOn when that was; empty if not known, or nothing has yet
 * @param covers the days of absence it is for; empty if not recorded
 * @param issuedBy the role that issued it, with the authority's own number if it has one; empty if not recorded
 */
public record NoticeRecord(
        PupilRef pupil,
        ParentRef parent,
        Offence offence,
        LocalDate issued,
        Optional<LocalDate> received,
        Status status,
        Optional<LocalDate> closedOn,
        Optional<DateSpan> covers,
        Optional<Role> issuedBy) {

    /** What became of a notice. */
    public enum Status {
        ISSUED,
        PAID,
        UNPAID,
        WITHDRAWN,
        CONVICTED,
        ACQUITTED
    }

    /** @throws InvalidValueException if it was received or closed before it was issued */
    public NoticeRecord {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(offence, "offence");
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(covers, "covers");
        Objects.requireNonNull(issuedBy, "issuedBy");
        boolean early = received.filter(day -> day.isBefore(issued)).isPresent()
                || closedOn.filter(day -> day.isBefore(issued)).isPresent();
        if (early) {
            throw new InvalidValueException(
                    "A notice cannot be received or closed before it is issued.", "two of its days are swapped.");
        }
    }

    /** A notice of which only the key, the day of issue and its fate are known. */
    public static NoticeRecord of(PupilRef pupil, ParentRef parent, Offence offence, LocalDate issued, Status status) {
        return new NoticeRecord(
                pupil,
                parent,
                offence,
                issued,
                Optional.empty(),
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same closed on a day. */
    public NoticeRecord closedOn(LocalDate day) {
        return new NoticeRecord(pupil, parent, offence, issued, received, status, Optional.of(day), covers, issuedBy);
    }

    /** The same for the absence of some days, issued by a role. */
    public NoticeRecord covering(DateSpan days, Role role) {
        return new NoticeRecord(
                pupil, parent, offence, issued, received, status, closedOn, Optional.of(days), Optional.of(role));
    }

    /** Its fate as it was known on a day: still issued before it was closed. */
    public Status statusOn(LocalDate day) {
        return closedOn.filter(day::isBefore).isPresent() ? Status.ISSUED : status;
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "NoticeRecord of " + issued + " " + status;
    }
}
