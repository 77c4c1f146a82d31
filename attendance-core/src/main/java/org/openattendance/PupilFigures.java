package org.openattendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;
import org.openattendance.calendar.Window;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.measure.Definition;
import org.openattendance.measure.DefinitionRule;
import org.openattendance.measure.DefinitionRules;
import org.openattendance.measure.EnrolmentTally;
import org.openattendance.measure.Membership;
import org.openattendance.measure.Population;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * The figures of one enrolment.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no pupil.
 */
public final class PupilFigures {

    private final EnrolmentTally counted;
    private final Optional<PupilDetails> details;
    private final FigureContext context;

    PupilFigures(EnrolmentTally counted, Optional<PupilDetails> details, FigureContext context) {
        this.counted = counted;
        this.details = details;
        this.context = context;
    }

    /** Whose figures. */
    public PupilRef pupil() {
        return counted.register().pupil();
    }

    /** The school that keeps the register, where it is known. */
    public Optional<SchoolRef> school() {
        return counted.register().school();
    }

    /** What is known of the pupil; empty if nothing was passed. */
    public Optional<PupilDetails> details() {
        return details;
    }

    /** The register, as it was known on the day that was asked for. */
    public Register register() {
        return counted.register();
    }

    /** Whether the definition counts the enrolment. */
    public Population population() {
        return counted.membership().population();
    }

    /** What the definition made of the enrolment before anything was counted: whether it is in, which days, at what age. */
    public Membership membership() {
        return counted.membership();
    }

    /** What was counted, also for an enrolment that is not in. */
    public Tally tally() {
        return counted.tally();
    }

    /** One count: sessions, 0 or more. */
    public long count(Count count) {
        return tally().count(count);
    }

    /** Sessions by absence code; only those that occur. */
    public SortedMap<String, Long> reasons() {
        return tally().reasons();
    }

    /** As {@link #reasons()}, by the codes that stand in the register: a school's own, where it has its own. */
    public SortedMap<String, Long> reasonsAsWritten() {
        SortedMap<String, Long> reasons = new TreeMap<>(CodePointOrder.INSTANCE);
        for (DateSpan days : counted.membership().counted()) {
            for (Mark mark : register().marks(days)) {
                LocalDate day = mark.session().date();
                if (mark.meaning()
                        .filter(code -> categoryOf(code, day).isAbsence())
                        .isPresent()) {
                    reasons.merge(mark.written(), 1L, Long::sum);
                }
            }
        }
        return Collections.unmodifiableSortedMap(reasons);
    }

    /** Whether no unmarked, unknown, conflicting or missing session touches the figures. */
    public boolean isComplete() {
        return tally().isComplete();
    }

    /**
     * Any measure of the nation.
     *
     * @param measure its id, for example {@code lateness}; one that is not known gives a figure that says so
     */
    public Figure figure(String measure) {
        return Figure.of(measure, counted.membership().age(), tally(), context, Optional.of(this));
    }

    /** Authorised and unauthorised absence as a share of possible sessions. */
    public Figure absence() {
        return figure(FigureContext.ABSENCE);
    }

    /** Attendance as a share of possible sessions. */
    public Figure attendance() {
        return figure(FigureContext.ATTENDANCE);
    }

    /** Whether the pupil is persistently absent by the rule in force. */
    public Figure persistentAbsence() {
        return figure(FigureContext.PERSISTENT);
    }

    /** Whether the pupil is severely absent by the rule in force. */
    public Figure severeAbsence() {
        return figure(FigureContext.SEVERE);
    }

    /**
     * Thresholds that are met now and were not before, or the other way round, in order of measure: what one changed mark did.
     *
     * @param before the figures of the same enrolment before the change
     */
    public List<Crossing> crossed(PupilFigures before) {
        List<Crossing> crossings = new ArrayList<>();
        for (String measure : context.measures().ids()) {
            Optional<Boolean> was = before.figure(measure).findMet();
            Optional<Boolean> is = figure(measure).findMet();
            if (!was.equals(is)) {
                crossings.add(new Crossing(measure, was, is));
            }
        }
        return List.copyOf(crossings);
    }

    /**
     * A threshold crossed.
     *
     * @param measure its id
     * @param before whether it was met; empty if it did not apply
     * @param after whether it is met; empty if it does not apply
     */
    public record Crossing(String measure, Optional<Boolean> before, Optional<Boolean> after) {}

    /** The definition by which they were made. */
    public Definition definition() {
        return context.definition().definition();
    }

    /** First and last day, both included. */
    public Window window() {
        return context.window();
    }

    DefinitionRules rules() {
        return context.definition();
    }

    CodeCategory categoryOf(AttendanceCode code, LocalDate day) {
        return context.counter().category(code, day);
    }

    Optional<DefinitionRule> ruleLeavingOut(LocalDate day) {
        return context.counter().findLeavingOut(counted, day);
    }

    EnrolmentTally counted() {
        return counted;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PupilFigures that && counted.equals(that.counted) && details.equals(that.details);
    }

    @Override
    public int hashCode() {
        return Objects.hash(counted, details);
    }

    /** The counts; never the pupil. */
    @Override
    public String toString() {
        return tally().toString();
    }
}
