package org.openattendance.mapping.keyworker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.mapping.internal.Require;
import org.openattendance.pupil.PupilRef;

/**
 * Who is, and was, key worker of whom.
 *
 * <p>Assignments are in order of first day, then worker. Spans are closed: one that ends on the day on which the next begins overlaps it,
 * unless one of the two is marked as cover. Immutable and thread-safe.
 */
public final class KeyWorkerRegister {

    private final Map<String, KeyWorker> workers;
    private final List<KeyWorkerAssignment> assignments;

    private KeyWorkerRegister(Map<String, KeyWorker> workers, List<KeyWorkerAssignment> assignments) {
        this.workers = workers;
        this.assignments = assignments;
    }

    /**
     * From workers and assignments in any order.
     *
     * @throws InvalidValueException if two workers share an id, or an assignment names one who is not there
     */
    public static KeyWorkerRegister of(Collection<KeyWorker> workers, Collection<KeyWorkerAssignment> assignments) {
        Require.unique(workers.stream().map(KeyWorker::id).toList(), "The register of key workers");
        Map<String, KeyWorker> byId = new TreeMap<>();
        workers.forEach(worker -> byId.put(worker.id(), worker));
        for (KeyWorkerAssignment assignment : assignments) {
            if (!byId.containsKey(assignment.worker())) {
                throw new InvalidValueException(
                        "An assignment names the key worker " + assignment.worker() + ", who is not in the register.",
                        "the id was changed in one place only.");
            }
        }
        return new KeyWorkerRegister(
                byId,
                assignments.stream()
                        .sorted(Comparator.comparing(KeyWorkerAssignment::start)
                                .thenComparing(KeyWorkerAssignment::worker))
                        .toList());
    }

    /** All workers, in order of id. */
    public List<KeyWorker> workers() {
        return List.copyOf(workers.values());
    }

    /** All assignments, in order of first day, then worker. */
    public List<KeyWorkerAssignment> assignments() {
        return assignments;
    }

    /** Assignments that hold on a day, in order of first day. */
    public List<KeyWorkerAssignment> activeOn(LocalDate day) {
        return assignments.stream().filter(one -> one.span().contains(day)).toList();
    }

    private List<KeyWorkerAssignment> of(PupilRef pupil) {
        return assignments.stream().filter(one -> one.pupil().equals(pupil)).toList();
    }

    /** The key workers of a pupil on a day, those who stand in included, in order of first day. */
    public List<KeyWorker> keyWorkersOf(PupilRef pupil, LocalDate day) {
        return of(pupil).stream()
                .filter(one -> one.span().contains(day))
                .map(one -> workers.get(one.worker()))
                .flatMap(worker -> Optional.ofNullable(worker).stream())
                .distinct()
                .toList();
    }

    /**
     * The one contact of a pupil's family on a day: the key worker, or the one who stands in for them.
     *
     * @return a contact, none, or several
     */
    public FamilyContact familyContact(PupilRef pupil, LocalDate day) {
        List<KeyWorkerAssignment> active =
                of(pupil).stream().filter(one -> one.span().contains(day)).toList();
        List<KeyWorkerAssignment> standIns =
                active.stream().filter(KeyWorkerAssignment::cover).toList();
        List<KeyWorkerAssignment> now = standIns.isEmpty() ? active : standIns;
        Set<String> ids = now.stream().map(KeyWorkerAssignment::worker).collect(Collectors.toCollection(TreeSet::new));
        return new FamilyContact(List.copyOf(ids));
    }

    /**
     * Who a family's single contact is.
     *
     * @param workers ids; one is what is wanted
     */
    public record FamilyContact(List<String> workers) {

        public FamilyContact {
            workers = List.copyOf(workers);
        }

        /** The contact, or empty when there is none or more than one. */
        public Optional<String> single() {
            return workers.size() == 1 ? Optional.of(workers.get(0)) : Optional.empty();
        }
    }

    /**
     * How many of the eligible pupils have a key worker on a day.
     *
     * @return empty if none is eligible
     */
    public Optional<Rate> shareWithKeyWorker(Collection<PupilRef> eligible, LocalDate day) {
        Set<PupilRef> pupils = new TreeSet<>(eligible);
        long with = pupils.stream()
                .filter(pupil -> !keyWorkersOf(pupil, day).isEmpty())
                .count();
        return pupils.isEmpty() ? Optional.empty() : Optional.of(Rate.of(with, pupils.size()));
    }

    /** How many pupils each worker has on a day, workers with none included, in order of id. */
    public Map<String, Integer> caseloads(LocalDate day) {
        Map<String, Integer> loads = new TreeMap<>();
        workers.keySet().forEach(id -> loads.put(id, 0));
        Map<String, Set<PupilRef>> pupils = new TreeMap<>();
        activeOn(day)
                .forEach(one -> pupils.computeIfAbsent(one.worker(), id -> new TreeSet<>())
                        .add(one.pupil()));
        pupils.forEach((id, some) -> loads.put(id, some.size()));
        return java.util.Collections.unmodifiableMap(loads);
    }

    /**
     * How steady support was: the number of key workers in a period, and the longest run of days without one.
     *
     * @param period a span with both ends
     * @throws InvalidValueException if an end of the period is open
     */
    public Continuity continuity(PupilRef pupil, DateSpan period) {
        LocalDate first = period.first().orElseThrow(KeyWorkerRegister::openPeriod);
        LocalDate last = period.last().orElseThrow(KeyWorkerRegister::openPeriod);
        List<KeyWorkerAssignment> own =
                of(pupil).stream().filter(one -> one.span().overlaps(period)).toList();
        long gap = 0;
        LocalDate free = first; // the first day not known to be covered
        for (KeyWorkerAssignment one : own) {
            gap = Math.max(gap, ChronoUnit.DAYS.between(free, one.start()));
            LocalDate after = one.span().last().map(day -> day.plusDays(1)).orElse(last.plusDays(1));
            free = after.isAfter(free) ? after : free;
        }
        gap = Math.max(gap, ChronoUnit.DAYS.between(free, last.plusDays(1)));
        return new Continuity(
                (int) own.stream().map(KeyWorkerAssignment::worker).distinct().count(), gap);
    }

    private static InvalidValueException openPeriod() {
        return new InvalidValueException(
                "Continuity is asked for over a period without an end.", "the year was meant.");
    }

    /**
     * How steady support was.
     *
     * @param keyWorkers different ones in the period, 0 or more
     * @param longestGap the longest run of days without one, 0 or more
     */
    public record Continuity(int keyWorkers, long longestGap) {}

    /**
     * Two active at once for one pupil, neither marked as cover.
     *
     * @param first the earlier one
     * @param second the later one
     * @param shared the days that both have
     */
    public record Overlap(KeyWorkerAssignment first, KeyWorkerAssignment second, DateSpan shared) {}

    /** All overlaps, in order of the first assignment, then the second. */
    public List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < assignments.size(); i++) {
            for (int j = i + 1; j < assignments.size(); j++) {
                KeyWorkerAssignment first = assignments.get(i);
                KeyWorkerAssignment second = assignments.get(j);
                if (first.pupil().equals(second.pupil()) && !first.cover() && !second.cover()) {
                    first.span()
                            .intersection(second.span())
                            .ifPresent(shared -> overlaps.add(new Overlap(first, second, shared)));
                }
            }
        }
        return List.copyOf(overlaps);
    }

    /** The list for the handbook: id, role and agency of each worker who has a pupil on a day, in order of id. */
    public List<List<String>> handbookRows(LocalDate day) {
        Map<String, Integer> loads = caseloads(day);
        return workers.values().stream()
                .filter(worker -> loads.getOrDefault(worker.id(), 0) > 0)
                .map(worker -> List.of(worker.id(), worker.role().id(), worker.agency()))
                .toList();
    }

    /** Number of workers and assignments; nobody's id. */
    @Override
    public String toString() {
        return "register of " + workers.size() + " key workers and " + assignments.size() + " assignments";
    }
}
