package org.openattendance.mapping.communication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * What one partner needs of one story.
 *
 * <p>No purpose at all means: not told, by choice. Who is asked for an action or an answer is told by when, or why there is no day.
 * Immutable and thread-safe.
 *
 * @param story id of the story
 * @param partner id of the partner
 * @param purposes for what they need to know; may be empty
 * @param channel a code of {@code communication-channels}, or empty
 * @param expected what is expected in return, in words; may be empty
 * @param due by when; empty if there is a reason for none, or nothing is asked
 * @param noDueReason why there is no day; may be empty
 * @param status where it stands
 */
public record MatrixCell(
        String story,
        String partner,
        Set<CommunicationPurpose> purposes,
        Optional<String> channel,
        String expected,
        Optional<LocalDate> due,
        String noDueReason,
        Status status) {

    /** Where a message stands, as recorded. Whether an answer is late, {@link #isOverdueOn} says. */
    public enum Status {
        PLANNED,
        SENT,
        ACKNOWLEDGED,
        RESPONDED
    }

    public MatrixCell {
        Require.id(story, "The story of a cell");
        Require.id(partner, "The partner of a cell");
        EnumSet<CommunicationPurpose> ordered = EnumSet.noneOf(CommunicationPurpose.class);
        ordered.addAll(purposes);
        purposes = Collections.unmodifiableSet(ordered);
        channel.ifPresent(code -> Require.id(code, "The channel of a cell"));
        expected = Objects.requireNonNull(expected, "expected").strip();
        Objects.requireNonNull(due, "due");
        noDueReason = Objects.requireNonNull(noDueReason, "noDueReason").strip();
        Objects.requireNonNull(status, "status");
        if (asks(purposes) && due.isEmpty() && noDueReason.isEmpty()) {
            throw new InvalidValueException(
                    "Story " + story + " asks " + partner
                            + " for an action or an answer, and says neither by when nor why not.",
                    "the day was left out.");
        }
    }

    private static boolean asks(Set<CommunicationPurpose> purposes) {
        return purposes.contains(CommunicationPurpose.ACTION) || purposes.contains(CommunicationPurpose.RESPONSE);
    }

    /** For information or comment, or not at all. */
    public static MatrixCell of(String story, String partner, Collection<CommunicationPurpose> purposes) {
        return new MatrixCell(
                story, partner, Set.copyOf(purposes), Optional.empty(), "", Optional.empty(), "", Status.PLANNED);
    }

    /** With something expected in return by a day. */
    public static MatrixCell of(
            String story, String partner, Collection<CommunicationPurpose> purposes, String expected, LocalDate due) {
        return new MatrixCell(
                story, partner, Set.copyOf(purposes), Optional.empty(), expected, Optional.of(due), "", Status.PLANNED);
    }

    /** A copy sent by a channel. */
    public MatrixCell withChannel(String code) {
        return new MatrixCell(story, partner, purposes, Optional.of(code), expected, due, noDueReason, status);
    }

    /** A copy that stands elsewhere. */
    public MatrixCell withStatus(Status other) {
        return new MatrixCell(story, partner, purposes, channel, expected, due, noDueReason, other);
    }

    /** Whether an answer or an action was due before a day and is not on record. */
    public boolean isOverdueOn(LocalDate asOf) {
        return asks(purposes)
                && status != Status.RESPONDED
                && due.filter(day -> day.isBefore(asOf)).isPresent();
    }

    /** Whether the partner is told at all. */
    public boolean isTold() {
        return !purposes.isEmpty();
    }
}
