package org.openattendance.measure;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.base.Rate;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * The arithmetic of each kind of measure: whole numbers and cross-multiplication, nothing else.
 *
 * <p>Counts are sessions, 0 or more, and shares exact, never rounded. Stateless.
 */
public final class MeasureArithmetic {

    private MeasureArithmetic() {}

    /**
     * The value of a measure.
     *
     * <p>{@link MeasureKind#COUNT} gives {@link MeasureValue.Sessions}; {@link MeasureKind#RATE} and {@link MeasureKind#REASON_RATE} (all
     * reasons together) a {@link MeasureValue.Share}; the two kinds of threshold a {@link MeasureValue.Flag}. Without a possible session
     * all but counts are {@link MeasureValue.NotApplicable}.
     */
    public static MeasureValue of(MeasureDefinition measure, Tally tally) {
        long found = tally.count(measure.numerator());
        return switch (measure.kind()) {
            case COUNT -> new MeasureValue.Sessions(found);
            case RATE, REASON_RATE -> share(measure, tally, found);
            case THRESHOLD, ABOVE -> threshold(measure, tally, found);
            case SESSIONS -> standard(measure, tally, found);
        };
    }

    private static MeasureValue share(MeasureDefinition measure, Tally tally, long found) {
        long whole = tally.count(measure.denominator());
        return whole == 0 ? new MeasureValue.NotApplicable() : new MeasureValue.Share(Rate.of(found, whole));
    }

    private static MeasureValue threshold(MeasureDefinition measure, Tally tally, long found) {
        long whole = tally.count(measure.denominator());
        if (whole == 0) {
            return new MeasureValue.NotApplicable();
        }
        Rate rate = Rate.of(found, whole);
        Rate atLeast = measure.atLeast().orElseThrow();
        boolean met = measure.kind() == MeasureKind.ABOVE ? !atLeast.isAtLeast(rate) : rate.isAtLeast(atLeast);
        return new MeasureValue.Flag(met, rate, atLeast);
    }

    private static MeasureValue standard(MeasureDefinition measure, Tally tally, long found) {
        if (tally.count(Count.POSSIBLE) == 0) {
            return new MeasureValue.NotApplicable();
        }
        int atLeast = measure.standard().orElseThrow().atLeast();
        return new MeasureValue.Flag(found >= atLeast, Rate.of(found, 1), Rate.of(atLeast, 1));
    }

    /**
     * The share of each code whose sessions are in the numerator, in code point order of the codes; empty if the denominator is 0.
     *
     * @return by code; each from 0 to 1 where the numerator is part of the denominator, and then they add up to {@link #of}
     */
    public static SortedMap<String, Rate> byReason(MeasureDefinition measure, Tally tally) {
        SortedMap<String, Rate> rates = new TreeMap<>(CodePointOrder.INSTANCE);
        long whole = tally.count(measure.denominator());
        for (Tally.Entry entry : tally.entries()) {
            if (whole > 0 && isAmong(entry, measure.numerator())) {
                Rate rate = Rate.of(entry.sessions(), whole);
                rates.merge(entry.meaning().code(), rate, (a, b) -> Rate.of(a.numerator() + b.numerator(), whole));
            }
        }
        return Collections.unmodifiableSortedMap(rates);
    }

    private static boolean isAmong(Tally.Entry entry, Set<Count> counts) {
        Count part = Tally.countOf(entry.as());
        return counts.contains(part)
                || counts.contains(Count.POSSIBLE) && Count.partsOfPossible().contains(part)
                || counts.contains(Count.LATE) && entry.meaning().arrivesLate();
    }
}
