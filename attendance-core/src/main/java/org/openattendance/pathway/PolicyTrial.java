package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.openattendance.pupil.PupilRef;

/**
 * A pathway tried on a cohort: who would have moved stage, when, what people would have been asked, and how much work it would have made.
 *
 * <p>It says what a rule does to figures that are known; it says nothing of what the support would have changed. No step of law is ever
 * taken. Immutable and thread-safe.
 *
 * @param pathway id and version
 * @param assumptions what was taken for granted
 * @param pupils each with what happened, in order of pupil
 */
public record PolicyTrial(String pathway, TrialAssumptions assumptions, List<Course> pupils) {

    /**
     * What the policy would have brought about for one pupil.
     *
     * @param pupil whose
     * @param events in order of day
     * @param stage at which the pupil stands at the end
     * @param height of that stage: 1 for the lowest
     */
    public record Course(PupilRef pupil, List<TrialEvent> events, String stage, int height) {

        public Course {
            Objects.requireNonNull(pupil, "pupil");
            events = List.copyOf(events);
        }

        /** The moves, in order of day. */
        public List<TrialEvent.Moved> moves() {
            return of(TrialEvent.Moved.class);
        }

        /** The questions, in order of day. */
        public List<TrialEvent.Asked> questions() {
            return of(TrialEvent.Asked.class);
        }

        /** The required work, in order of day. */
        public List<TrialEvent.Worked> work() {
            return of(TrialEvent.Worked.class);
        }

        private <T extends TrialEvent> List<T> of(Class<T> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    public PolicyTrial {
        Objects.requireNonNull(pathway, "pathway");
        Objects.requireNonNull(assumptions, "assumptions");
        pupils = pupils.stream().sorted(Comparator.comparing(Course::pupil)).toList();
    }

    /**
     * Tries a pathway.
     *
     * @throws PathwayNotExecutableException if nobody should run it: a policy that is not known is not tried
     */
    public static PolicyTrial run(
            Pathway pathway, List<TrialPupil> cohort, SchoolTime time, TrialAssumptions assumptions) {
        if (!pathway.isExecutable()) {
            throw new PathwayNotExecutableException(pathway.reference(), pathway.whyNotExecutable());
        }
        List<Course> courses = new ArrayList<>();
        for (TrialPupil pupil : cohort) {
            courses.add(new TrialRun(pathway, pupil, time, assumptions).run());
        }
        return new PolicyTrial(pathway.reference(), assumptions, courses);
    }

    /** How many pupils stand at each stage at the end, in order of key. */
    public SortedMap<String, Long> standing() {
        SortedMap<String, Long> standing = new TreeMap<>();
        pupils.forEach(course -> standing.merge(course.stage(), 1L, Long::sum));
        return standing;
    }

    /** Required work by week (its Monday) and kind; weeks without work are left out. */
    public SortedMap<LocalDate, Map<WorkKind, Long>> workByWeek() {
        SortedMap<LocalDate, Map<WorkKind, Long>> weeks = new TreeMap<>();
        each(
                Course::work,
                work -> weeks.computeIfAbsent(work.week(), week -> new EnumMap<>(WorkKind.class))
                        .merge(work.kind(), 1L, Long::sum));
        return weeks;
    }

    /** Required work in all, by kind. */
    public Map<WorkKind, Long> work() {
        Map<WorkKind, Long> all = new EnumMap<>(WorkKind.class);
        each(Course::work, work -> all.merge(work.kind(), 1L, Long::sum));
        return all;
    }

    /** How many moves there were in each week, by its Monday. */
    public SortedMap<LocalDate, Long> movesByWeek() {
        SortedMap<LocalDate, Long> weeks = new TreeMap<>();
        each(Course::moves, move -> weeks.merge(move.week(), 1L, Long::sum));
        return weeks;
    }

    /** How many questions people would have had to answer in each week, by its Monday. */
    public SortedMap<LocalDate, Long> questionsByWeek() {
        SortedMap<LocalDate, Long> weeks = new TreeMap<>();
        each(Course::questions, question -> weeks.merge(question.week(), 1L, Long::sum));
        return weeks;
    }

    private <T> void each(Function<Course, List<T>> part, java.util.function.Consumer<T> visitor) {
        pupils.forEach(course -> part.apply(course).forEach(visitor));
    }

    /** Pathway and size; never a pupil. */
    @Override
    public String toString() {
        return "trial of " + pathway + " on " + pupils.size() + " pupils";
    }
}
