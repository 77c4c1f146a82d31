package org.openattendance.measure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;
import org.openattendance.tally.Count;

/**
 * What a measure is, over a span of days: a row of {@code <nation>/measures.csv}.
 *
 * <p>A share is numerator over denominator, from 0 to 1; it is not applicable where the denominator is 0. A threshold is met by a share
 * that is at least {@link #atLeast()}, exactly. Immutable and thread-safe.
 *
 * @param nation whose measure it is
 * @param id lower-case letters, digits and hyphens, for example {@code persistent-absence}
 * @param span the days on which it is this; the last day of a window decides
 * @param kind how it is found
 * @param numerator counts that are added; at least one, none part of another; for {@link MeasureKind#REASON_RATE} none of entries that
 *     have no code
 * @param denominator counts that are added; empty for {@link MeasureKind#COUNT} and {@link MeasureKind#SESSIONS}
 * @param atLeast the share of a {@link MeasureKind#THRESHOLD}, or of {@link MeasureKind#ABOVE}, which equality does not meet; else empty
 * @param standard the number of a {@link MeasureKind#SESSIONS}, else empty
 * @param definitions those it belongs to; empty for every definition of the nation
 * @param confidence how well this is known
 * @param notes what is unsure or surprising; may be empty
 * @param sources where it is written; at least one
 */
public record MeasureDefinition(
        Nation nation,
        String id,
        DateSpan span,
        MeasureKind kind,
        Set<Count> numerator,
        Set<Count> denominator,
        Optional<Rate> atLeast,
        Optional<StandardSessions> standard,
        Set<Definition> definitions,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    private static final Set<Count> WITHOUT_CODE =
            Collections.unmodifiableSet(EnumSet.of(Count.UNMARKED, Count.NO_ENTRY));

    /** @throws InvalidValueException if the parts do not fit the kind, or counts overlap */
    public MeasureDefinition {
        Objects.requireNonNull(nation, "nation");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        numerator = counts(numerator);
        denominator = counts(denominator);
        definitions = Collections.unmodifiableSet(new TreeSet<>(definitions));
        sources = List.copyOf(sources);
        require(
                id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
                id,
                "its id is not of lower-case letters, digits and hyphens");
        require(!sources.isEmpty(), id, "it names no source");
        require(!numerator.isEmpty(), id, "it counts nothing");
        require(
                kind != MeasureKind.REASON_RATE || Collections.disjoint(numerator, WITHOUT_CODE),
                id,
                "a reason is a code, and what is unmarked or has no entry has none");
        require(
                denominator.isEmpty() != kind.hasDenominator(),
                id,
                "a denominator is for shares only, and for every share");
        require(atLeast.isPresent() == kind.isOfShare(), id, "a share to reach is for THRESHOLD and ABOVE only");
        require(
                standard.isPresent() == (kind == MeasureKind.SESSIONS),
                id,
                "a number of sessions to reach is for SESSIONS only");
    }

    private static Set<Count> counts(Set<Count> counts) {
        EnumSet<Count> copy = EnumSet.noneOf(Count.class);
        copy.addAll(counts);
        if (copy.contains(Count.POSSIBLE) && copy.stream().anyMatch(Count.partsOfPossible()::contains)
                || copy.contains(Count.LATE) && copy.size() > 1) {
            throw new InvalidValueException(
                    "These counts overlap, and would count a session twice: " + copy + ".",
                    "possible stands beside one of its parts.");
        }
        return Collections.unmodifiableSet(copy);
    }

    private static void require(boolean holds, String id, String what) {
        if (!holds) {
            throw new InvalidValueException("Measure " + id + " cannot be: " + what + ".", "a column was shifted.");
        }
    }

    /** Whether it belongs to a definition. */
    public boolean isOf(Definition definition) {
        return definitions.isEmpty() || definitions.contains(definition);
    }

    /** False where the first day is not known: it then holds on every earlier day too, and should be shown as such. */
    public boolean startKnown() {
        return span.first().isPresent();
    }

    /** Names this row and no other of its nation, for proofs: for example {@code WAL measure persistent-absence 2023-11-01.. wal-register}. */
    public String ruleId() {
        StringBuilder name = new StringBuilder(nation + " measure " + id + " " + span);
        definitions.forEach(definition -> name.append(' ').append(definition));
        standard.ifPresent(
                number -> name.append(' ').append(number.period()).append(' ').append(number.ages()));
        return name.toString();
    }

    /** Whether both would answer at once: the same id on one day, for one definition, not told apart by period or age. */
    public boolean overlaps(MeasureDefinition other) {
        return nation.equals(other.nation)
                && id.equals(other.id)
                && span.overlaps(other.span)
                && (definitions.isEmpty()
                        || other.definitions.isEmpty()
                        || !Collections.disjoint(definitions, other.definitions))
                && !isToldApart(other);
    }

    private boolean isToldApart(MeasureDefinition other) {
        return standard.isPresent()
                && other.standard.isPresent()
                && (standard.get().period() != other.standard.get().period()
                        || !standard.get().ages().overlaps(other.standard.get().ages()));
    }
}
