package org.openattendance.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openattendance.base.DateSpan;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.TermSpan;
import org.openattendance.calendar.Window;

/**
 * Which row of a measure answers for a window, a definition and an enrolment.
 *
 * <p>The row in force on the window's last day decides. A standard number of sessions answers only for a window that is the period it was
 * published for: one that begins by the first school day of the period, ends on or after its last, and touches no other term. Immutable
 * and thread-safe.
 */
public final class MeasureRules {

    private final Measures measures;
    private final DefinitionRules rules;
    private final Window window;
    private final Optional<MeasurePeriod> period;
    private final Map<String, List<MeasureDefinition>> inForce; // by measure, on the window's last day

    private MeasureRules(Measures measures, DefinitionRules rules, Window window, Optional<MeasurePeriod> period) {
        this.measures = measures;
        this.rules = rules;
        this.window = window;
        this.period = period;
        Map<String, List<MeasureDefinition>> rows = new HashMap<>();
        measures.ids().forEach(id -> rows.put(id, measures.on(id, rules.definition(), window.last())));
        this.inForce = Map.copyOf(rows);
    }

    /**
     * The rules of a definition in a window.
     *
     * @param marked first and last day on which the registers have a mark in the window's school year; empty if they have none
     */
    public static MeasureRules of(
            Measures measures,
            DefinitionRules rules,
            Window window,
            SchoolFrame frame,
            Supplier<Optional<DateSpan>> marked) {
        Definition definition = rules.definition();
        boolean asked = measures.all().stream()
                .anyMatch(row -> row.isOf(definition)
                        && row.kind() == MeasureKind.SESSIONS
                        && row.span().contains(window.last()));
        return new MeasureRules(
                measures, rules, window, asked ? period(window, frame, marked.get()) : Optional.empty());
    }

    /** The row of a measure, or empty where none is known for this window. */
    public Optional<MeasureDefinition> find(String id, Optional<Integer> age) {
        List<MeasureDefinition> rows = inForce.getOrDefault(id, List.of());
        if (rows.stream().noneMatch(row -> row.kind() == MeasureKind.SESSIONS)) {
            return rows.stream().findFirst();
        }
        return period.flatMap(part -> age.flatMap(years -> find(id, part, years)));
    }

    /** A whole year without its last half term has the data of five, and is held against the number for five. */
    private Optional<MeasureDefinition> find(String id, MeasurePeriod part, int age) {
        LocalDate on = window.last();
        Optional<MeasureDefinition> exact = measures.find(id, rules.definition(), on, part, age);
        return exact.isPresent() || part != MeasurePeriod.FULL_YEAR || !rules.dropsHalfTermSix(age, on)
                ? exact
                : measures.find(id, rules.definition(), on, MeasurePeriod.FIVE_HALF_TERMS, age);
    }

    /** Whether the measure can be answered for any age in this window. */
    public boolean knows(String id) {
        boolean fixed = inForce.getOrDefault(id, List.of()).stream()
                .anyMatch(row -> row.standard().isEmpty());
        return fixed
                || java.util.stream.IntStream.rangeClosed(0, 25)
                        .anyMatch(age -> find(id, Optional.of(age)).isPresent());
    }

    /** The ids of the measures that the nation has, in order. */
    public List<String> ids() {
        return List.copyOf(measures.ids());
    }

    private static Optional<MeasurePeriod> period(Window window, SchoolFrame frame, Optional<DateSpan> marked) {
        SchoolYear year = SchoolYear.of(window.last());
        if (!SchoolYear.of(window.first()).equals(year)
                || frame.windows().isEmpty() && frame.calendar().isEmpty()) {
            return Optional.empty();
        }
        List<TermSpan> terms = frame.terms(year);
        if (terms.size() != 3) {
            return Optional.empty();
        }
        boolean autumn = covers(window, terms.get(0).span(), frame, marked);
        boolean spring = covers(window, terms.get(1).span(), frame, marked);
        DateSpan half = frame.halfTerm(6, year).span();
        LocalDate halfFrom = half.first().orElseThrow();
        LocalDate summerFrom = terms.get(2).first();
        DateSpan five = summerFrom.isBefore(halfFrom) ? DateSpan.of(summerFrom, halfFrom) : half;
        boolean summerOne = covers(window, five, frame, marked);
        boolean summerTwo = covers(window, half, frame, marked);
        boolean inSpring = touches(window, terms.get(1).span());
        boolean inSummer = touches(window, terms.get(2).span());
        if (autumn && spring && summerOne) {
            return summerTwo
                    ? Optional.of(MeasurePeriod.FULL_YEAR)
                    : touches(window, half) ? Optional.empty() : Optional.of(MeasurePeriod.FIVE_HALF_TERMS);
        }
        if (inSummer) {
            return Optional.empty();
        }
        if (autumn) {
            return spring
                    ? Optional.of(MeasurePeriod.AUTUMN_SPRING)
                    : inSpring ? Optional.empty() : Optional.of(MeasurePeriod.AUTUMN);
        }
        return spring && !touches(window, terms.get(0).span()) ? Optional.of(MeasurePeriod.SPRING) : Optional.empty();
    }

    private static boolean touches(Window window, DateSpan days) {
        return window.span().overlaps(days);
    }

    /** Whether a window holds every school day of some days: by the calendar, else every day between the first and the last mark. */
    private static boolean covers(Window window, DateSpan days, SchoolFrame frame, Optional<DateSpan> marked) {
        if (frame.calendar().isPresent()) {
            List<LocalDate> open = frame.calendar().get().schoolDays(days);
            return !open.isEmpty() && window.contains(open.get(0)) && window.contains(open.get(open.size() - 1));
        }
        Optional<DateSpan> known = marked.flatMap(days::intersection);
        return known.isPresent() && window.span().contains(known.get());
    }
}
