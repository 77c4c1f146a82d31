package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.measure.EnrolmentCounter;
import org.openattendance.measure.EnrolmentTally;
import org.openattendance.measure.MeasureRules;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.tally.Tally;
import org.openattendance.tally.TallyAccumulator;

/**
 * Who moved to another band of absence since a day: the window up to the day before against the window up to its last day.
 *
 * <p>An accumulator, for one thread.
 */
public final class BandMovement {

    private final StatisticsPlan plan;
    private final BandSet bands;
    private final EnrolmentCounter counter;
    private final List<DateSpan> before;
    private final TallyAccumulator room = new TallyAccumulator();
    private final List<BandMove> moves = new ArrayList<>();

    private BandMovement(StatisticsPlan plan, BandSet bands, List<DateSpan> before) {
        this.plan = plan;
        this.bands = bands;
        this.before = before;
        this.counter = EnrolmentCounter.of(plan.definition(), plan.frame(), plan.window());
    }

    /**
     * With nobody in it yet.
     *
     * @param since the first day that is new
     * @throws InvalidValueException if the day is the first of the window, or outside it: there would be nothing to compare with
     */
    public static BandMovement since(LocalDate since, StatisticsPlan plan, BandSet bands) {
        plan.definition().require(plan.window());
        if (!since.isAfter(plan.window().first()) || since.isAfter(plan.window().last())) {
            throw new InvalidValueException(
                    "The day " + since + " does not cut the window " + plan.window() + " in two.",
                    "the window should begin earlier.");
        }
        Window earlier = Window.ofClosed(plan.window().first(), since.minusDays(1));
        return new BandMovement(plan, bands, List.of(earlier.span()));
    }

    /**
     * Takes registers.
     *
     * @param school whose they are, where they do not say so themselves
     */
    public BandMovement add(Registers registers, Pupils pupils, Optional<SchoolRef> school) {
        CountingRules rules = new CountingRules(
                MeasureRules.of(plan.measures(), plan.definition(), plan.window(), plan.frame(), registers::markedIn),
                List.of(),
                List.of());
        for (Register original : registers.all()) {
            Register register = original.knownOn(plan.asOf());
            if (register.first(plan.window().span()).isPresent()) {
                Optional<SchoolRef> at = register.school().or(() -> school);
                Optional<PupilDetails> details = StatisticsCollector.details(pupils, register, at);
                EnrolmentTally counted = counter.count(register, details, room);
                if (counted.membership().isIn()) {
                    Tally earlier = counter.part(counted, before, room);
                    moves.add(BandMove.of(
                            register.pupil(), at, rate(rules, earlier), rate(rules, counted.tally()), bands));
                }
            }
        }
        return this;
    }

    private Optional<Rate> rate(CountingRules rules, Tally tally) {
        return rules.rate(bands.measure(), tally);
    }

    /** The bands. */
    public BandSet bands() {
        return bands;
    }

    /** Everybody so far, in the order in which they came. */
    public List<BandMove> all() {
        return List.copyOf(moves);
    }

    /** Those who moved, improvements first. */
    public List<BandMove> movers() {
        return BandMove.movers(moves);
    }
}
