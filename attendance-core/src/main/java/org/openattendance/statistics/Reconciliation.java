package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.base.Session;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.statistics.ReconciledSession.Kind;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * What explains the difference between two countings: two sources, two definitions, or both at once.
 *
 * <p>The difference of the totals comes from the tallies; what explains it is found session by session. {@link #unexplained()} is the one
 * less the other, so a fault in either shows. Entries that are missing ({@link Count#NO_ENTRY}) are no sessions that could be named, and
 * are left aside. Immutable and thread-safe; {@link #toString()} shows no pupil.
 */
public final class Reconciliation {

    private final Map<Count, Long> first;
    private final Map<Count, Long> second;
    private final List<ReconciledSession> sessions;

    private Reconciliation(Map<Count, Long> first, Map<Count, Long> second, List<ReconciledSession> sessions) {
        this.first = first;
        this.second = second;
        this.sessions = List.copyOf(sessions);
    }

    /** One enrolment in both countings: a pupil at a school, or a pupil alone where one of the two names no schools. */
    private record Key(PupilRef pupil, Optional<SchoolRef> school) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::pupil)
                .thenComparing(key -> key.school().map(SchoolRef::value).orElse(""), CodePointOrder.INSTANCE);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** The difference from the first counting to the second. */
    public static Reconciliation of(Counting first, Counting second) {
        boolean bySchool = first.namesSchools() && second.namesSchools();
        Map<Key, List<CountedEnrolment>> left = byKey(first, bySchool);
        Map<Key, List<CountedEnrolment>> right = byKey(second, bySchool);
        TreeSet<Key> keys = new TreeSet<>(left.keySet());
        keys.addAll(right.keySet());
        List<ReconciledSession> sessions = new ArrayList<>();
        for (Key key : keys) {
            sessions.addAll(compare(key, left.getOrDefault(key, List.of()), right.getOrDefault(key, List.of())));
        }
        return new Reconciliation(totals(first), totals(second), sessions);
    }

    private static Map<Key, List<CountedEnrolment>> byKey(Counting counting, boolean bySchool) {
        Map<Key, List<CountedEnrolment>> byKey = new TreeMap<>();
        for (CountedEnrolment one : counting.enrolments()) {
            Register register = one.counted().register();
            Key key = new Key(register.pupil(), bySchool ? register.school() : Optional.empty());
            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
        }
        return byKey;
    }

    private static Map<Count, Long> totals(Counting counting) {
        Map<Count, Long> totals = new EnumMap<>(Count.class);
        for (Count count : counts()) {
            totals.put(count, 0L);
        }
        for (CountedEnrolment one : counting.enrolments()) {
            if (one.counted().membership().isIn()) {
                Tally tally = one.counted().tally();
                totals.replaceAll((count, sum) -> sum + tally.count(count));
            }
        }
        return Collections.unmodifiableMap(totals);
    }

    /** The counts that are reconciled, in order: all but the entries that are missing. */
    public static List<Count> counts() {
        List<Count> counts = new ArrayList<>(List.of(Count.values()));
        counts.remove(Count.NO_ENTRY);
        return counts;
    }

    private static List<ReconciledSession> compare(Key key, List<CountedEnrolment> left, List<CountedEnrolment> right) {
        Map<Session, List<CountedMark>> ours = marks(left);
        Map<Session, List<CountedMark>> theirs = marks(right);
        TreeSet<Session> all = new TreeSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        List<ReconciledSession> differences = new ArrayList<>();
        for (Session session : all) {
            List<CountedMark> mine = ours.getOrDefault(session, List.of());
            List<CountedMark> other = theirs.getOrDefault(session, List.of());
            for (int i = 0; i < Math.max(mine.size(), other.size()); i++) {
                Optional<CountedMark> a = i < mine.size() ? Optional.of(mine.get(i)) : Optional.empty();
                Optional<CountedMark> b = i < other.size() ? Optional.of(other.get(i)) : Optional.empty();
                Kind.of(a, b, left.isEmpty() || right.isEmpty())
                        .map(kind -> new ReconciledSession(key.pupil(), key.school(), session, kind, a, b))
                        .ifPresent(differences::add);
            }
        }
        return differences;
    }

    private static Map<Session, List<CountedMark>> marks(List<CountedEnrolment> enrolments) {
        Map<Session, List<CountedMark>> marks = new TreeMap<>();
        for (CountedEnrolment one : enrolments) {
            one.marks()
                    .forEach((session, mark) -> marks.computeIfAbsent(session, any -> new ArrayList<>())
                            .add(mark));
        }
        return marks;
    }

    /** Sums of the first counting, by count. */
    public Map<Count, Long> first() {
        return first;
    }

    /** Sums of the second counting, by count. */
    public Map<Count, Long> second() {
        return second;
    }

    /** The second less the first, by count. */
    public Map<Count, Long> difference() {
        Map<Count, Long> difference = new EnumMap<>(Count.class);
        first.forEach((count, sum) -> difference.put(count, second.getOrDefault(count, 0L) - sum));
        return Collections.unmodifiableMap(difference);
    }

    /** Every session that the two count differently or write differently, in order of pupil, school and session. */
    public List<ReconciledSession> sessions() {
        return sessions;
    }

    /**
     * What the sessions of one kind change.
     *
     * @param pupils how many
     * @param sessions how many
     * @param change from the first counting to the second, by count
     */
    public record Explained(long pupils, long sessions, Map<Count, Long> change) {

        /**
         * @param pupils how many
         * @param sessions how many
         * @param change from the first counting to the second
         */
        public Explained {
            change = Collections.unmodifiableMap(new LinkedHashMap<>(change));
        }
    }

    /** What each kind of difference changes; only kinds that occur, in their order. */
    public Map<Kind, Explained> explained() {
        Map<Kind, Explained> explained = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            List<ReconciledSession> own =
                    sessions.stream().filter(one -> one.kind() == kind).toList();
            if (!own.isEmpty()) {
                long pupils =
                        own.stream().map(ReconciledSession::pupil).distinct().count();
                explained.put(kind, new Explained(pupils, own.size(), change(own)));
            }
        }
        return Collections.unmodifiableMap(explained);
    }

    private static Map<Count, Long> change(List<ReconciledSession> sessions) {
        Map<Count, Long> change = new EnumMap<>(Count.class);
        for (Count count : counts()) {
            change.put(count, 0L);
        }
        sessions.forEach(
                session -> session.change().forEach((count, step) -> change.merge(count, (long) step, Long::sum)));
        return Collections.unmodifiableMap(change);
    }

    /** What is left of the difference when all that was found is taken away, by count: 0 wherever the marks are known. */
    public Map<Count, Long> unexplained() {
        Map<Count, Long> found = change(sessions);
        Map<Count, Long> left = new EnumMap<>(Count.class);
        difference().forEach((count, sum) -> left.put(count, sum - found.getOrDefault(count, 0L)));
        return Collections.unmodifiableMap(left);
    }

    /** Whether nothing is left unexplained. */
    public boolean isExplained() {
        return unexplained().values().stream().allMatch(left -> left == 0);
    }

    /** How many sessions; never whose. */
    @Override
    public String toString() {
        return sessions.size() + " sessions differ, " + (isExplained() ? "nothing" : "something") + " is unexplained";
    }
}
