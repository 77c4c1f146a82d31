package org.openattendance.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;
import org.openattendance.calendar.Window;
import org.openattendance.measure.DefinitionRule.Kind;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.register.Register;

/**
 * Says which enrolments a definition counts, and on which days.
 *
 * <p>The rules are rows of {@code definitions.csv}; the row in force on the window's last day decides. Immutable and thread-safe.
 */
public final class PopulationRules {

    private final DefinitionRules rules;
    private final SchoolFrame frame;
    private final Window window;
    private final boolean asksAge;
    private final Optional<DefinitionRule> joinedBefore;
    private final boolean leavesBoardersOut;
    private final Membership everyone;

    private PopulationRules(DefinitionRules rules, SchoolFrame frame, Window window) {
        this.rules = rules;
        this.frame = frame;
        this.window = window;
        LocalDate on = window.last();
        this.asksAge = rules.find(Kind.AGES_ON_31_AUGUST, on).isPresent()
                || rules.find(Kind.DROP_HALF_TERM_SIX_AT_AGE, on).isPresent();
        this.joinedBefore = rules.find(Kind.JOINED_BEFORE, on);
        this.leavesBoardersOut = rules.is(Kind.NO_BOARDERS, on);
        this.everyone = new Membership(Population.IN, List.of(window.span()), Optional.empty(), false);
    }

    /** The population rules of a definition in a window, with the terms and half terms that they speak of. */
    public static PopulationRules of(DefinitionRules rules, SchoolFrame frame, Window window) {
        return new PopulationRules(
                Objects.requireNonNull(rules, "rules"),
                Objects.requireNonNull(frame, "frame"),
                Objects.requireNonNull(window, "window"));
    }

    /**
     * What the definition makes of an enrolment.
     *
     * @param details what is known of the pupil; empty if nothing is
     */
    public Membership membership(Register register, Optional<PupilDetails> details) {
        if (!asksAge && joinedBefore.isEmpty() && !leavesBoardersOut) {
            return everyone;
        }
        LocalDate on = window.last();
        Optional<LocalDate> birth = details.flatMap(PupilDetails::dateOfBirth);
        if (asksAge && birth.isEmpty()) {
            return everyone.as(Population.AGE_NOT_KNOWN);
        }
        Optional<Integer> age = birth.map(born -> ageAt(born, SchoolYear.of(on)));
        List<DateSpan> counted = asksAge ? countedDays(birth.orElseThrow()) : everyone.counted();
        if (counted.isEmpty() && age.filter(years -> !isOfAge(years, on)).isPresent()) {
            return new Membership(Population.OUT_OF_AGE, everyone.counted(), age, false);
        }
        return joined(register, details, new Membership(Population.IN, counted, age, false));
    }

    private boolean isOfAge(int age, LocalDate on) {
        return rules.ages(on).map(ages -> ages.contains(age)).orElse(true);
    }

    private static int ageAt(LocalDate birth, SchoolYear year) {
        LocalDate day = SchoolFrame.ageDay(year);
        return birth.isAfter(day) ? 0 : birth.until(day).getYears();
    }

    /** School year by school year, because a pupil is another age in each. */
    private List<DateSpan> countedDays(LocalDate birth) {
        List<DateSpan> counted = new ArrayList<>();
        for (SchoolYear year = SchoolYear.of(window.first());
                year.compareTo(SchoolYear.of(window.last())) <= 0;
                year = new SchoolYear(year.firstCalendarYear() + 1)) {
            int age = ageAt(birth, year);
            if (isOfAge(age, window.last())) {
                Optional<DateSpan> part = year.span().intersection(window.span());
                DateSpan days = part.orElseThrow();
                counted.addAll(
                        rules.dropsHalfTermSix(age, window.last())
                                ? minus(days, frame.halfTerm(6, year).span())
                                : List.of(days));
            }
        }
        return counted;
    }

    private static List<DateSpan> minus(DateSpan days, DateSpan dropped) {
        List<DateSpan> left = new ArrayList<>(2);
        dropped.first()
                .map(day -> DateSpan.upTo(day.minusDays(1)))
                .flatMap(days::intersection)
                .ifPresent(left::add);
        dropped.last()
                .map(day -> DateSpan.from(day.plusDays(1)))
                .flatMap(days::intersection)
                .ifPresent(left::add);
        return left;
    }

    private Membership joined(Register register, Optional<PupilDetails> details, Membership so) {
        Optional<DefinitionRule> before = joinedBefore;
        Optional<LocalDate> entry = details.flatMap(known -> known.enrolment().entryDate());
        boolean assumed = before.isPresent() && entry.isEmpty();
        LocalDate joined = entry.or(() -> register.first(DateSpan.always()).map(Session::date))
                .orElse(window.first());
        Membership known = new Membership(so.population(), so.counted(), so.age(), assumed);
        if (before.isPresent()
                && !joined.isBefore(frame.halfTerm(before.get().halfTerm(), SchoolYear.of(window.last()))
                        .first())) {
            return known.as(Population.JOINED_TOO_LATE);
        }
        boolean boards =
                details.map(pupil -> pupil.enrolment().boarder().orElse(false)).orElse(false);
        return boards && leavesBoardersOut ? known.as(Population.BOARDER) : known;
    }

    /** Whether an enrolment is out of a term in which nothing was possible. */
    boolean checksTerms() {
        return rules.is(Kind.TERM_CHECK, window.last());
    }
}
