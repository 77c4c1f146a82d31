package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.measure.DefinitionRule;
import org.openattendance.measure.EnrolmentCounter;
import org.openattendance.measure.MeasureRules;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/**
 * What must be known of a school as a whole before some of its registers can be counted apart from the others: two rules ask it, a least
 * number of enrolments, and a standard number of sessions where no calendar says when the school was open.
 *
 * <p>Made of each part of a school's registers and added by {@link #plus}. Immutable and thread-safe; it holds no pupil.
 *
 * @param school which; empty for the registers that name none
 * @param markedDays days on which one of its registers has an entry, in order, none twice
 * @param enrolments how many the definition counts, 0 or more
 */
public record WholeSchool(Optional<SchoolRef> school, List<LocalDate> markedDays, long enrolments) {

    /**
     * @param school which
     * @param markedDays days with an entry, in any order
     * @param enrolments how many the definition counts
     */
    public WholeSchool {
        Objects.requireNonNull(school, "school");
        markedDays = List.copyOf(new TreeSet<>(markedDays));
    }

    /** Whether a plan has rules that ask for schools as a whole; if not, registers may come in any parts without this. */
    public static boolean areNeeded(StatisticsPlan plan) {
        boolean asksSize = !plan.schools().list().isEmpty()
                && plan.definition()
                        .find(
                                DefinitionRule.Kind.MINIMUM_ENROLMENTS,
                                plan.window().last())
                        .isPresent();
        return asksSize
                || MeasureRules.askWhenMarked(
                        plan.measures(), plan.definition().definition(), plan.window(), plan.frame());
    }

    /** What some registers of a school say of it. */
    public static WholeSchool of(StatisticsPlan plan, Optional<SchoolRef> school, Registers part, Pupils pupils) {
        EnrolmentCounter counter = EnrolmentCounter.of(plan.definition(), plan.frame(), plan.window());
        TreeSet<LocalDate> days = new TreeSet<>();
        long in = 0;
        for (Register register : part.all()) {
            for (int index : register.entryIndexes(DateSpan.always())) {
                days.add(Session.ofIndex(index).date());
            }
            Register known = register.knownOn(plan.asOf());
            boolean isIn = known.first(plan.window().span()).isPresent()
                    && counter.count(known, StatisticsCollector.details(pupils, known, school))
                            .membership()
                            .isIn();
            in += isIn ? 1 : 0;
        }
        return new WholeSchool(school, List.copyOf(days), in);
    }

    /** With what other registers of the same school say of it. */
    public WholeSchool plus(WholeSchool other) {
        TreeSet<LocalDate> days = new TreeSet<>(markedDays);
        days.addAll(other.markedDays);
        return new WholeSchool(school, List.copyOf(days), enrolments + other.enrolments);
    }

    /** From the first to the last of some days with an entry, or empty if there is none. */
    public Optional<DateSpan> markedIn(DateSpan days) {
        List<LocalDate> inside = markedDays.stream().filter(days::contains).toList();
        return inside.isEmpty()
                ? Optional.empty()
                : Optional.of(DateSpan.ofClosed(inside.get(0), inside.get(inside.size() - 1)));
    }

    /** The number of days and enrolments. */
    @Override
    public String toString() {
        return "A school with marks on " + markedDays.size() + " days and " + enrolments + " enrolments";
    }
}
