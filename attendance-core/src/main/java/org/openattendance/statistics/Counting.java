package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.calendar.Window;
import org.openattendance.measure.DefinitionRules;
import org.openattendance.measure.EnrolmentCounter;
import org.openattendance.measure.SchoolFrame;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.tally.TallyAccumulator;

/**
 * One source counted by one definition: a side of a {@link Reconciliation}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param registers the marks
 * @param pupils what is known of the pupils
 * @param definition decides who is in and what codes count as
 * @param frame where terms come from
 * @param window first and last day; the same on both sides
 * @param asOf what was recorded later is not known
 */
public record Counting(
        Registers registers,
        Pupils pupils,
        DefinitionRules definition,
        SchoolFrame frame,
        Window window,
        LocalDate asOf) {

    /**
     * @param registers the marks
     * @param pupils what is known of the pupils
     * @param definition decides who is in
     * @param frame where terms come from
     * @param window first and last day
     * @param asOf what was recorded later is not known
     */
    public Counting {
        Objects.requireNonNull(registers, "registers");
        Objects.requireNonNull(pupils, "pupils");
        definition.require(window);
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(asOf, "asOf");
    }

    /** Whether every register names its school. */
    boolean namesSchools() {
        return registers.all().stream().allMatch(register -> register.school().isPresent());
    }

    /** All enrolments with an entry in the window. */
    List<CountedEnrolment> enrolments() {
        EnrolmentCounter counter = EnrolmentCounter.of(definition, frame, window);
        TallyAccumulator room = new TallyAccumulator();
        List<CountedEnrolment> enrolments = new ArrayList<>();
        for (Register original : registers.all()) {
            Register known = original.knownOn(asOf);
            if (known.first(window.span()).isPresent()) {
                enrolments.add(new CountedEnrolment(
                        counter.count(known, StatisticsCollector.details(pupils, known, known.school()), room),
                        counter,
                        this));
            }
        }
        return List.copyOf(enrolments);
    }

    /** The definition and the window; no pupil. */
    @Override
    public String toString() {
        return definition.definition() + " " + window + " of " + registers;
    }
}
