package org.openattendance.mapping.referral;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.figure.Spread;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.ReferralState;

/**
 * How long people wait between a referral and the start of a service, in whole days.
 *
 * <p>Those who still wait are kept apart: a mean over finished waits alone looks better the longer the others wait. Immutable and
 * thread-safe.
 *
 * @param asOf the day of the report; later steps do not count
 * @param finished waits that ended in a start of service, in days; 0 when it began on the day of the referral
 * @param current waits that go on, in days up to the report
 * @param accepted referrals that were accepted, or whose service started
 * @param declined referrals that the service declined
 * @param pending referrals made and not yet answered
 * @param withdrawn referrals withdrawn before an answer
 */
public record WaitingTimeReport(
        LocalDate asOf, Spread finished, Spread current, int accepted, int declined, int pending, int withdrawn) {

    /**
     * Over referrals.
     *
     * @param made referrals made in this span count, whatever the days of their later steps
     * @param asOf steps after this day are not known yet
     */
    public static WaitingTimeReport of(Collection<Referral> referrals, DateSpan made, LocalDate asOf) {
        List<Referral> counted = referrals.stream()
                .filter(referral ->
                        made.contains(referral.madeOn()) && !referral.madeOn().isAfter(asOf))
                .toList();
        return new WaitingTimeReport(
                asOf,
                Spread.of(counted.stream()
                        .flatMap(referral -> finishedWait(referral, asOf).stream())
                        .toList()),
                Spread.of(counted.stream()
                        .filter(referral -> isWaiting(referral, asOf))
                        .map(referral -> ChronoUnit.DAYS.between(referral.madeOn(), asOf))
                        .toList()),
                count(counted, referral -> wasAccepted(referral, asOf)),
                count(counted, referral -> reached(referral, ReferralState.DECLINED, asOf)),
                count(counted, referral -> referral.stateOn(asOf).equals(Optional.of(ReferralState.MADE))),
                count(
                        counted,
                        referral -> reached(referral, ReferralState.WITHDRAWN, asOf) && !wasAccepted(referral, asOf)));
    }

    private static int count(List<Referral> referrals, Predicate<Referral> test) {
        return (int) referrals.stream().filter(test).count();
    }

    private static boolean reached(Referral referral, ReferralState state, LocalDate asOf) {
        return referral.reachedOn(state).filter(day -> !day.isAfter(asOf)).isPresent();
    }

    private static boolean wasAccepted(Referral referral, LocalDate asOf) {
        return Stream.of(ReferralState.ACCEPTED, ReferralState.SERVICE_STARTED)
                .anyMatch(state -> reached(referral, state, asOf));
    }

    private static Optional<Long> finishedWait(Referral referral, LocalDate asOf) {
        return referral.reachedOn(ReferralState.SERVICE_STARTED)
                .filter(day -> !day.isAfter(asOf))
                .map(day -> ChronoUnit.DAYS.between(referral.madeOn(), day));
    }

    /** Whether someone waits on a day: referred, perhaps accepted, and nothing has begun or ended. */
    public static boolean isWaiting(Referral referral, LocalDate asOf) {
        return referral.stateOn(asOf)
                .filter(state -> state == ReferralState.MADE || state == ReferralState.ACCEPTED)
                .isPresent();
    }

    /** Accepted of accepted and declined; those not yet answered are apart. Empty if none was answered. */
    public Optional<Rate> acceptance() {
        return accepted + declined == 0 ? Optional.empty() : Optional.of(Rate.of(accepted, (long) accepted + declined));
    }

    /**
     * The median finished wait of each service that was asked, for those with at least one.
     *
     * @return by id of whom the referral asked, and by id of the offer where it names one
     */
    public static Map<String, Fraction> medians(Collection<Referral> referrals, LocalDate asOf) {
        Map<String, List<Long>> waits = new TreeMap<>();
        for (Referral referral : referrals) {
            finishedWait(referral, asOf)
                    .ifPresent(days -> Stream.concat(Stream.of(referral.to()), referral.offer().stream())
                            .forEach(id -> waits.computeIfAbsent(id, key -> new ArrayList<>())
                                    .add(days)));
        }
        Map<String, Fraction> medians = new TreeMap<>();
        waits.forEach((id, days) -> Spread.of(days).median().ifPresent(median -> medians.put(id, median)));
        return Collections.unmodifiableMap(medians);
    }

    /** For people; says "no data" where there is none. */
    public List<String> sentences() {
        String done = finished.count() == 0
                ? "No service has started yet: no data on waits."
                : finished.count() + (finished.count() == 1 ? " service" : " services")
                        + " started after a median wait of " + days(finished.median())
                        + " days (mean " + days(finished.mean()) + ", longest "
                        + finished.largest().orElseThrow() + ").";
        String waiting = current.count() == 0
                ? "Nobody is waiting."
                : current.count() + " still waiting, the longest for "
                        + current.largest().orElseThrow() + " days.";
        String taken = acceptance()
                .map(rate -> rate.numerator() + " of " + rate.denominator() + " answered referrals were accepted; "
                        + pending + " not answered yet.")
                .orElse("No referral was answered yet; " + pending + " pending.");
        return List.of(done, waiting, taken);
    }

    private static String days(Optional<Fraction> figure) {
        return figure.map(days -> days.decimal(1).stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
