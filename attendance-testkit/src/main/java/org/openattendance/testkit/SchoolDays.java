package org.openattendance.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openattendance.base.DateSpan;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;

/**
 * The days of an invented school: 190 for pupils and five for staff training, in six half terms. A position counts the pupils' sessions
 * of the year from 0: twice the number of the day, plus one for the afternoon. Immutable.
 */
final class SchoolDays {

    private static final int PUPIL_DAYS =
            190; // Education (School Day and School Year) (England) Regulations 1999: 380 sessions
    private static final int TRAINING_DAYS = 5;
    private static final List<String> TERMS = List.of("autumn", "autumn", "spring", "spring", "summer", "summer");

    private final List<LocalDate> days; // for pupils
    private final int[] halfTermOf; // by day, from 0
    private final int[] halfTermEnd; // by half term: the position after its last
    private final List<LocalDate> training;
    private final SessionCalendar calendar;

    private SchoolDays(
            List<LocalDate> days,
            int[] halfTermOf,
            int[] halfTermEnd,
            List<LocalDate> training,
            SessionCalendar calendar) {
        this.days = days;
        this.training = training;
        this.halfTermOf = halfTermOf;
        this.halfTermEnd = halfTermEnd;
        this.calendar = calendar;
    }

    /** Which training days a school has is up to the dice. */
    static SchoolDays of(SchoolYear year, Dice dice) {
        List<List<LocalDate>> halfTerms = halfTerms(new HolidayDates(year));
        SortedSet<LocalDate> training = trainingDays(halfTerms, dice);
        List<LocalDate> days = new ArrayList<>();
        int[] halfTermOf = new int[PUPIL_DAYS];
        int[] halfTermEnd = new int[halfTerms.size()];
        for (int i = 0; i < halfTerms.size(); i++) {
            for (LocalDate day : halfTerms.get(i)) {
                if (!training.contains(day)) {
                    halfTermOf[days.size()] = i;
                    days.add(day);
                }
            }
            halfTermEnd[i] = 2 * days.size();
        }
        return new SchoolDays(
                List.copyOf(days), halfTermOf, halfTermEnd, List.copyOf(training), calendar(days, training, halfTerms));
    }

    /** The weekdays of each half term, training days too. */
    private static List<List<LocalDate>> halfTerms(HolidayDates dates) {
        List<DateSpan> breaks = dates.breaks();
        List<List<LocalDate>> halfTerms = new ArrayList<>();
        halfTerms.add(new ArrayList<>());
        int left = PUPIL_DAYS + TRAINING_DAYS;
        for (LocalDate day = dates.firstDay(); left > 0; day = day.plusDays(1)) {
            int now = halfTerms.size() - 1;
            if (now < breaks.size() && breaks.get(now).contains(day)) {
                halfTerms.add(new ArrayList<>());
                day = breaks.get(now).last().orElseThrow();
            } else if (HolidayDates.isWeekday(day) && !day.equals(dates.earlyMay())) {
                halfTerms.get(now).add(day);
                left--;
            }
        }
        return halfTerms;
    }

    /** The first day of the year, and four of the first days after a break or the second day of all. */
    private static SortedSet<LocalDate> trainingDays(List<List<LocalDate>> halfTerms, Dice dice) {
        List<LocalDate> candidates = new ArrayList<>();
        candidates.add(halfTerms.get(0).get(1));
        halfTerms.subList(1, halfTerms.size()).forEach(half -> candidates.add(half.get(0)));
        while (candidates.size() > TRAINING_DAYS - 1) {
            candidates.remove(dice.below(candidates.size()));
        }
        SortedSet<LocalDate> training = new TreeSet<>(candidates);
        training.add(halfTerms.get(0).get(0));
        return training;
    }

    private static SessionCalendar calendar(
            List<LocalDate> days, Set<LocalDate> training, List<List<LocalDate>> halfTerms) {
        List<TermSpan> halves = new ArrayList<>();
        List<TermSpan> terms = new ArrayList<>();
        for (int i = 0; i < halfTerms.size(); i++) {
            List<LocalDate> half = halfTerms.get(i);
            halves.add(TermSpan.of(Integer.toString(i + 1), half.get(0), half.get(half.size() - 1)));
            if (i % 2 == 1) {
                terms.add(TermSpan.of(
                        TERMS.get(i), halves.get(i - 1).first(), halves.get(i).last()));
            }
        }
        return SessionCalendar.of(sessions(days), sessions(training)).withTerms(terms, halves);
    }

    private static List<Session> sessions(Iterable<LocalDate> days) {
        List<Session> sessions = new ArrayList<>();
        for (LocalDate day : days) {
            Collections.addAll(sessions, Session.am(day), Session.pm(day));
        }
        return sessions;
    }

    /** Sessions for pupils, training days as closed, terms and half terms. */
    SessionCalendar calendar() {
        return calendar;
    }

    /** Days for staff alone, in order. */
    List<LocalDate> trainingDays() {
        return training;
    }

    /** Days for pupils. */
    int count() {
        return days.size();
    }

    /** Sessions for pupils. */
    int positions() {
        return 2 * days.size();
    }

    LocalDate day(int number) {
        return days.get(number);
    }

    List<LocalDate> days() {
        return days;
    }

    Session session(int position) {
        LocalDate day = days.get(position / 2);
        return position % 2 == 0 ? Session.am(day) : Session.pm(day);
    }

    /** Half term of a position, from 0 to 5. */
    int halfTerm(int position) {
        return halfTermOf[position / 2];
    }

    /** First position of a half term. */
    int startOf(int halfTerm) {
        return halfTerm == 0 ? 0 : halfTermEnd[halfTerm - 1];
    }

    /** The position after the last of a half term. */
    int endOf(int halfTerm) {
        return halfTermEnd[halfTerm];
    }

    /** Number of half terms. */
    int halfTerms() {
        return halfTermEnd.length;
    }

    /** The number of the first day that is not before a date; {@link #count()} if there is none. */
    int firstFrom(LocalDate date) {
        int found = Collections.binarySearch(days, date);
        return found >= 0 ? found : -found - 1;
    }
}
