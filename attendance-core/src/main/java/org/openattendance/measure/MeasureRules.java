package org.openattendance.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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
    private final Map<String, MeasureDefinition> inForce; // by measure, on the window's last day, where no age is asked
    private final Set<String> byAge;

    private MeasureRules(Measures measures, DefinitionRules rules, Window window, Optional<MeasurePeriod> period) {
        this.measures = measures;
        this.rules = rules;
        this.window = window;
        this.period = period;
        Map<String, MeasureDefinition> one = new HashMap<>();
        Set<String> many = new HashSet<>();
        for (String id : measures.ids()) {
            List<MeasureDefinition> rows = measures.on(id, rules.definition(), window.last());
            if (rows.stream().anyMatch(row -> row.kind() == MeasureKind.SESSIONS)) {
                many.add(id);
            } else {
                rows.stream().findFirst().ifPresent(row -> one.put(id, row));
            }
        }
        this.inForce = Map.copyOf(one);
        this.byAge = Set.copyOf(many);
    }

    /**
     * The rules of a definition in a window.
     *
     * @param marked first and last day, among some days, on which the registers have an entry; empty if they have none. Asked only where
     *     a standard number of sessions is in force
     */
    public static MeasureRules of(
            Measures measures,
            DefinitionRules rules,
            Window window,
            SchoolFrame frame,
            Function<DateSpan, Optional<DateSpan>> marked) {
        Definition definition = rules.definition();
        boolean asked = measures.all().stream()
                .anyMatch(row -> row.isOf(definition)
                        && row.standard()
                                .filter(number -> number.period().isFixed())
                                .isPresent()
                        && row.span().contains(window.last()));
        return new MeasureRules(measures, rules, window, asked ? period(window, frame, marked) : Optional.empty());
    }

    /**
     * Whether the rules of a definition may ask when registers have an entry, in a window or a part of it: a standard number of sessions is
     * in force, and no calendar says when the school was open.
     */
    public static boolean askWhenMarked(Measures measures, Definition definition, Window window, SchoolFrame frame) {
        return frame.calendar().isEmpty()
                && measures.all().stream()
                        .anyMatch(row -> row.isOf(definition)
                                && row.standard()
                                        .filter(number -> number.period().isFixed())
                                        .isPresent()
                                && row.span().overlaps(window.span()));
    }

    /** The row of a measure, or empty where none is known for this window. */
    public Optional<MeasureDefinition> find(String id, Optional<Integer> age) {
        if (!byAge.contains(id)) {
            return Optional.ofNullable(inForce.get(id));
        }
        return age.flatMap(years -> findToDate(id, years).or(() -> period.flatMap(part -> find(id, part, years))));
    }

    /** A number for the whole year holds at every date of it; not across two years. */
    private Optional<MeasureDefinition> findToDate(String id, int age) {
        return SchoolYear.of(window.first()).equals(SchoolYear.of(window.last()))
                ? measures.find(id, rules.definition(), window.last(), MeasurePeriod.YEAR_TO_DATE, age)
                : Optional.empty();
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
        return IntStream.rangeClosed(0, 25)
                .anyMatch(age -> find(id, Optional.of(age)).isPresent());
    }

    /** The ids of the measures that the nation has, in order. */
    public List<String> ids() {
        return List.copyOf(measures.ids());
    }

    /** The period that the window is: it holds each part of it, and touches no other part of the year. */
    private static Optional<MeasurePeriod> period(
            Window window, SchoolFrame frame, Function<DateSpan, Optional<DateSpan>> marked) {
        List<DateSpan> parts = parts(window, frame);
        return Arrays.stream(MeasurePeriod.values())
                .filter(period -> period.isFixed()
                        && !parts.isEmpty()
                        && IntStream.range(0, parts.size()).allMatch(part -> {
                            DateSpan days = parts.get(part);
                            return period.has(part)
                                    ? covers(window, days, frame, marked)
                                    : !window.span().overlaps(days);
                        }))
                .findFirst();
    }

    /** Autumn, spring and the two halves of summer; none where the window has two school years, or the year no three terms. */
    private static List<DateSpan> parts(Window window, SchoolFrame frame) {
        SchoolYear year = SchoolYear.of(window.last());
        boolean known = frame.calendar().isPresent() || !frame.windows().isEmpty();
        List<TermSpan> terms = known && SchoolYear.of(window.first()).equals(year) ? frame.terms(year) : List.of();
        if (terms.size() != 3) {
            return List.of();
        }
        DateSpan last = frame.halfTerm(6, year).span();
        LocalDate summer = terms.get(2).first();
        LocalDate half = last.first().orElseThrow();
        DateSpan first = summer.isBefore(half) ? DateSpan.of(summer, half) : last;
        return List.of(terms.get(0).span(), terms.get(1).span(), first, last);
    }

    /** Whether a window holds every school day of some days: by the calendar, else every day from the first entry to the last. */
    private static boolean covers(
            Window window, DateSpan days, SchoolFrame frame, Function<DateSpan, Optional<DateSpan>> marked) {
        if (frame.calendar().isPresent()) {
            List<LocalDate> open = frame.calendar().get().schoolDays(days);
            return !open.isEmpty() && window.contains(open.get(0)) && window.contains(open.get(open.size() - 1));
        }
        return marked.apply(days).filter(window.span()::contains).isPresent();
    }
}
