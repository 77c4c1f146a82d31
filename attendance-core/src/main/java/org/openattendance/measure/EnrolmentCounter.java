package org.openattendance.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.calendar.Window;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.register.Register;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;
import org.openattendance.tally.TallyAccumulator;

/**
 * Counts enrolments as one definition does.
 *
 * <p>Immutable and thread-safe.
 */
public final class EnrolmentCounter {

    private final PopulationRules population;
    private final Reclassifications codes;
    private final SchoolFrame frame;
    private final Window window;
    private final boolean checksTerms;

    private EnrolmentCounter(PopulationRules population, Reclassifications codes, SchoolFrame frame, Window window) {
        this.population = population;
        this.codes = codes;
        this.frame = frame;
        this.window = window;
        this.checksTerms = population.checksTerms();
    }

    /** The counter of a definition in a window. */
    public static EnrolmentCounter of(DefinitionRules rules, SchoolFrame frame, Window window) {
        return new EnrolmentCounter(
                PopulationRules.of(rules, frame, window),
                Reclassifications.of(rules),
                Objects.requireNonNull(frame, "frame"),
                Objects.requireNonNull(window, "window"));
    }

    /** Whether it knows which sessions were open, from a calendar: without one, how many have no entry is not known. */
    public boolean knowsOpenSessions() {
        return frame.calendar().isPresent();
    }

    /**
     * Counts one enrolment.
     *
     * @param register as it was known on the day that is asked for
     * @param details what is known of the pupil; empty if nothing is
     */
    public EnrolmentTally count(Register register, Optional<PupilDetails> details) {
        return count(register, details, new TallyAccumulator());
    }

    /**
     * As {@link #count(Register, Optional)}, for many enrolments one after another.
     *
     * @param room an accumulator of the caller's own, cleared before it is used
     */
    public EnrolmentTally count(Register register, Optional<PupilDetails> details, TallyAccumulator room) {
        Membership membership = population.membership(register, details);
        Tally whole = tally(register, membership.counted(), room);
        return membership.isIn() && checksTerms
                ? checkTerms(register, membership, whole, room)
                : new EnrolmentTally(register, membership, whole);
    }

    /** An enrolment leaves a term in which nothing was possible; if it leaves all, it is not in. */
    private EnrolmentTally checkTerms(Register register, Membership membership, Tally whole, TallyAccumulator room) {
        if (whole.isEmpty()) {
            return new EnrolmentTally(register, membership, whole);
        }
        if (whole.count(Count.POSSIBLE) == 0) {
            return new EnrolmentTally(register, membership.as(Population.BAD_TERM), whole);
        }
        List<DateSpan> kept = new ArrayList<>();
        for (DateSpan days : byTerm(membership.counted())) {
            if (tally(register, List.of(days), room).count(Count.POSSIBLE) > 0) {
                kept.add(days);
            }
        }
        Membership narrower =
                new Membership(membership.population(), kept, membership.age(), membership.entryAssumed());
        return new EnrolmentTally(register, narrower, tally(register, kept, room));
    }

    /**
     * The part of what was counted that lies on some days: by the same rules and for the same membership, so that the parts of days that
     * do not overlap sum to the whole.
     *
     * @param counted by this counter
     * @param days in order, none twice
     * @param room an accumulator of the caller's own, cleared before it is used
     */
    public Tally part(EnrolmentTally counted, List<DateSpan> days, TallyAccumulator room) {
        List<DateSpan> shared = new ArrayList<>();
        for (DateSpan span : counted.membership().counted()) {
            for (DateSpan some : days) {
                span.intersection(some).ifPresent(shared::add);
            }
        }
        return tally(counted.register(), shared, room);
    }

    /** Cuts days at the first day of each term. */
    private List<DateSpan> byTerm(List<DateSpan> spans) {
        List<DateSpan> cut = new ArrayList<>();
        for (DateSpan span : spans) {
            LocalDate from = span.first().orElseThrow();
            for (TermSpan term : terms(from, span.last().orElseThrow())) {
                if (span.contains(term.first()) && term.first().isAfter(from)) {
                    cut.add(DateSpan.of(from, term.first()));
                    from = term.first();
                }
            }
            cut.add(DateSpan.ofClosed(from, span.last().orElseThrow()));
        }
        return cut;
    }

    /** Those of every school year that some days touch, in order. */
    private List<TermSpan> terms(LocalDate first, LocalDate last) {
        List<TermSpan> terms = new ArrayList<>();
        for (int year = SchoolYear.of(first).firstCalendarYear();
                year <= SchoolYear.of(last).firstCalendarYear();
                year++) {
            terms.addAll(frame.terms(new SchoolYear(year)));
        }
        return terms;
    }

    private Tally tally(Register register, List<DateSpan> spans, TallyAccumulator room) {
        room.clear();
        for (DateSpan span : spans) {
            for (Reclassifications.Piece piece : codes.pieces(span)) {
                room.add(register, piece.days(), piece.as());
            }
        }
        frame.calendar().ifPresent(open -> room.addNoEntry(missing(register, spans, open)));
        return room.toTally();
    }

    /** Open sessions between the first and the last entry of the window, on the days that are counted, that have no entry. */
    private long missing(Register register, List<DateSpan> spans, SessionCalendar open) {
        Optional<Session> first = register.first(window.span());
        Optional<Session> last = register.last(window.span());
        if (first.isEmpty() || last.isEmpty()) {
            return 0;
        }
        long missing = 0;
        for (DateSpan span : spans) {
            int from = Math.max(
                    first.get().index(), Session.am(span.first().orElseThrow()).index());
            int to = Math.min(
                    last.get().index(), Session.pm(span.last().orElseThrow()).index());
            if (from <= to) {
                int entries = 0;
                for (int index : register.entryIndexes(span)) {
                    entries += index >= from && index <= to && open.isOpen(index) ? 1 : 0;
                }
                missing += open.openBefore(to + 1) - open.openBefore(from) - entries;
            }
        }
        return missing;
    }

    /**
     * The row of the definition by which an enrolment's sessions of a day are not counted.
     *
     * @param counted by this counter
     * @return empty where they are counted, and outside the window
     */
    public Optional<DefinitionRule> findLeavingOut(EnrolmentTally counted, LocalDate day) {
        return population.findLeavingOut(counted.membership(), day);
    }

    /**
     * What one entry counts as, whatever the pupil's membership: for showing where definitions differ.
     *
     * @param day the day of the session
     */
    public CodeCategory category(AttendanceCode code, LocalDate day) {
        return codes.pieces(DateSpan.ofDay(day)).get(0).as().of(code);
    }
}
