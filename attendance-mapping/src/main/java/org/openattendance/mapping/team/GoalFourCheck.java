package org.openattendance.mapping.team;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.base.Rate;
import org.openattendance.mapping.keyworker.KeyWorkerRegister;
import org.openattendance.pupil.PupilRef;

/**
 * The fourth goal of a team in four checks, each computed: pupils are found, offered a service in time, have a key worker, and are
 * followed. Immutable and thread-safe.
 *
 * @param identified pupils found, of those who would benefit; empty if nobody would
 * @param offeredInTime pupils offered a service within the target, of those found; empty if nobody was
 * @param withKeyWorker pupils with a key worker on the day, of those found
 * @param monitored pupils with progress on record within the time asked for, of those found
 */
public record GoalFourCheck(
        Optional<Rate> identified,
        Optional<Rate> offeredInTime,
        Optional<Rate> withKeyWorker,
        Optional<Rate> monitored) {

    /**
     * What is known of one pupil.
     *
     * @param identified the day on which the need was found
     * @param offered the day on which a service was offered, or empty
     */
    public record Found(LocalDate identified, Optional<LocalDate> offered) {

        /** Whether an offer came within so many days, the last one included. */
        boolean offeredWithin(int days) {
            return offered.filter(day -> ChronoUnit.DAYS.between(identified, day) <= days)
                    .isPresent();
        }
    }

    /**
     * Computes the four.
     *
     * @param wouldBenefit all who would
     * @param found those who were found
     * @param targetDays within how many days a service is to be offered
     * @param quietDays after how many days without progress on record a pupil is no longer followed
     */
    public static GoalFourCheck of(
            Collection<PupilRef> wouldBenefit,
            Map<PupilRef, Found> found,
            KeyWorkerRegister keyWorkers,
            InvolvementRegister involvements,
            int targetDays,
            int quietDays,
            LocalDate asOf) {
        Set<PupilRef> all = new TreeSet<>(wouldBenefit);
        Map<PupilRef, Found> known = new TreeMap<>(found);
        known.keySet().retainAll(all);
        List<PupilRef> pupils = List.copyOf(known.keySet());
        return new GoalFourCheck(
                rate(pupils.size(), all.size()),
                rate(
                        known.values().stream()
                                .filter(one -> one.offeredWithin(targetDays))
                                .count(),
                        pupils.size()),
                keyWorkers.shareWithKeyWorker(pupils, asOf),
                rate(
                        pupils.stream()
                                .filter(pupil -> involvements.on(pupil, asOf).stream()
                                        .anyMatch(line -> isRecent(line, quietDays, asOf)))
                                .count(),
                        pupils.size()));
    }

    private static boolean isRecent(InvolvementRegister.Line line, int quietDays, LocalDate asOf) {
        return line.lastProgress()
                .filter(day -> ChronoUnit.DAYS.between(day, asOf) <= quietDays)
                .isPresent();
    }

    private static Optional<Rate> rate(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Rate.of(part, whole));
    }
}
