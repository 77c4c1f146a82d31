package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * A link between two nodes. What it means is kept in separate facts; how it is drawn is a matter of theme.
 *
 * <p>Where {@link #visibility()} is empty the link may be seen by those who see both its ends; what it feels like ({@link #quality()})
 * stays with the core team and the pupil. Immutable and thread-safe.
 *
 * @param from id of a node
 * @param to id of another node
 * @param strength how firm
 * @param quality how it feels to the one at the centre
 * @param flow where support goes
 * @param intent what the plan wants of it
 * @param frequency how often the two are in touch
 * @param lastContact the last day on which they were, if recorded
 * @param source who said so, if recorded
 * @param confidence how sure they are
 * @param integration how closely two organisations work together, if rated
 * @param dates when it held or holds
 * @param visibility who may see it; empty: who sees both ends
 */
public record Tie(
        String from,
        String to,
        TieStrength strength,
        TieQuality quality,
        TieFlow flow,
        TieIntent intent,
        ContactFrequency frequency,
        Optional<LocalDate> lastContact,
        Optional<TieSource> source,
        TieConfidence confidence,
        Optional<Integration> integration,
        DateSpan dates,
        Optional<Visibility> visibility) {

    public Tie {
        Require.id(from, "The first end of a tie");
        Require.id(to, "The second end of a tie");
        if (from.equals(to)) {
            throw new InvalidValueException(
                    "A tie goes from node " + from + " to itself.", "the second end was copied from the first.");
        }
        Objects.requireNonNull(strength, "strength");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(lastContact, "lastContact");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(integration, "integration");
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(visibility, "visibility");
    }

    /** A tie of which nothing is known yet but that it is there. */
    public static Tie of(String from, String to) {
        return new Tie(
                from,
                to,
                TieStrength.UNKNOWN,
                TieQuality.UNKNOWN,
                TieFlow.UNKNOWN,
                TieIntent.NOT_SET,
                ContactFrequency.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                TieConfidence.UNKNOWN,
                Optional.empty(),
                DateSpan.always(),
                Optional.empty());
    }

    /** A copy of another strength. */
    public Tie withStrength(TieStrength other) {
        return new Tie(
                from,
                to,
                other,
                quality,
                flow,
                intent,
                frequency,
                lastContact,
                source,
                confidence,
                integration,
                dates,
                visibility);
    }

    /** A copy that feels otherwise, with the one who said so. */
    public Tie withQuality(TieQuality other, TieSource by) {
        return new Tie(
                from,
                to,
                strength,
                other,
                flow,
                intent,
                frequency,
                lastContact,
                Optional.of(by),
                confidence,
                integration,
                dates,
                visibility);
    }

    /** A copy of which nobody says how it feels. */
    public Tie withoutQuality() {
        return new Tie(
                from,
                to,
                strength,
                TieQuality.UNKNOWN,
                flow,
                intent,
                frequency,
                lastContact,
                Optional.empty(),
                TieConfidence.UNKNOWN,
                integration,
                dates,
                visibility);
    }

    /** A copy with another flow. */
    public Tie withFlow(TieFlow other) {
        return new Tie(
                from,
                to,
                strength,
                quality,
                other,
                intent,
                frequency,
                lastContact,
                source,
                confidence,
                integration,
                dates,
                visibility);
    }

    /** A copy of which the plan wants something else. */
    public Tie withIntent(TieIntent other) {
        return new Tie(
                from,
                to,
                strength,
                quality,
                flow,
                other,
                frequency,
                lastContact,
                source,
                confidence,
                integration,
                dates,
                visibility);
    }

    /** A copy with other contact. */
    public Tie withContact(ContactFrequency often, Optional<LocalDate> last) {
        return new Tie(
                from,
                to,
                strength,
                quality,
                flow,
                intent,
                often,
                last,
                source,
                confidence,
                integration,
                dates,
                visibility);
    }

    /** A copy with other visibility; empty: who sees both ends. */
    public Tie withVisibility(Optional<Visibility> other) {
        return new Tie(
                from,
                to,
                strength,
                quality,
                flow,
                intent,
                frequency,
                lastContact,
                source,
                confidence,
                integration,
                dates,
                other);
    }

    /** A copy that holds on other days. */
    public Tie withDates(DateSpan days) {
        return new Tie(
                from,
                to,
                strength,
                quality,
                flow,
                intent,
                frequency,
                lastContact,
                source,
                confidence,
                integration,
                days,
                visibility);
    }

    /** A copy between two organisations that was rated. */
    public Tie withIntegration(Integration rating) {
        return new Tie(
                from,
                to,
                strength,
                quality,
                flow,
                intent,
                frequency,
                lastContact,
                source,
                confidence,
                Optional.of(rating),
                dates,
                visibility);
    }

    /** A copy between other ends. */
    public Tie withEnds(String first, String second) {
        return new Tie(
                first,
                second,
                strength,
                quality,
                flow,
                intent,
                frequency,
                lastContact,
                source,
                confidence,
                integration,
                dates,
                visibility);
    }

    /** Whether the node is one of its ends. */
    public boolean touches(String node) {
        return from.equals(node) || to.equals(node);
    }

    /** The end that is not this one. */
    public String otherEnd(String node) {
        return from.equals(node) ? to : from;
    }

    /** Whether it is a link at all on a day: within its dates, and not of strength {@link TieStrength#NONE}. */
    public boolean isActiveOn(LocalDate day) {
        return strength != TieStrength.NONE && dates.contains(day);
    }

    /** By what it is found again in another version: its ends and its first day. */
    public String key() {
        return from + " " + to + dates.first().map(day -> " " + day).orElse("");
    }

    /** The ends; never how it feels. */
    @Override
    public String toString() {
        return "tie " + from + " to " + to;
    }
}
