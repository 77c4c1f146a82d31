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
    private final SchoolYear lastYear;
    private final Optional<AgeRange> ages;
    private final Optional<AgeRange> agesWithoutHalfTermSix;
    private final Optional<DefinitionRule> joinedBefore;
    private final boolean leavesBoardersOut;
    private final Membership everyone;

    private PopulationRules(DefinitionRules rules, SchoolFrame frame, Window window) {
        this.rules = rules;
        this.frame = frame;
        this.window = window;
        this.lastYear = SchoolYear.of(window.last());
        this.ages = find(Kind.AGES_ON_31_AUGUST).map(DefinitionRule::ages);
        this.agesWithoutHalfTermSix = find(Kind.DROP_HALF_TERM_SIX_AT_AGE).map(DefinitionRule::ages);
        this.joinedBefore = find(Kind.JOINED_BEFORE);
        this.leavesBoardersOut = rules.is(Kind.NO_BOARDERS, window.last());
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
        if (!asksAge() && joinedBefore.isEmpty() && !leavesBoardersOut) {
            return everyone;
        }
        Optional<LocalDate> birth = details.flatMap(PupilDetails::dateOfBirth);
        if (asksAge() && birth.isEmpty()) {
            return everyone.as(Population.AGE_NOT_KNOWN);
        }
        Optional<Integer> age = birth.map(born -> ageAt(born, lastYear));
        List<DateSpan> counted = asksAge() ? countedDays(birth.orElseThrow()) : everyone.counted();
        if (counted.isEmpty() && age.filter(years -> !isOfAge(years)).isPresent()) {
            return new Membership(Population.OUT_OF_AGE, everyone.counted(), age, false);
        }
        return joined(register, details, new Membership(Population.IN, counted, age, false));
    }

    private Optional<DefinitionRule> find(Kind kind) {
        return rules.find(kind, window.last());
    }

    private boolean asksAge() {
        return ages.isPresent() || agesWithoutHalfTermSix.isPresent();
    }

    private boolean isOfAge(int age) {
        return ages.map(range -> range.contains(age)).orElse(true);
    }

    private boolean isWithoutHalfTermSix(int age) {
        return agesWithoutHalfTermSix.filter(range -> range.contains(age)).isPresent();
    }

    private static int ageAt(LocalDate birth, SchoolYear year) {
        LocalDate day = SchoolFrame.ageDay(year);
        return birth.isAfter(day) ? 0 : birth.until(day).getYears();
    }

    /** School year by school year, because a pupil is another age in each. */
    private List<DateSpan> countedDays(LocalDate birth) {
        List<DateSpan> counted = new ArrayList<>();
        for (SchoolYear year = SchoolYear.of(window.first());
                year.compareTo(lastYear) <= 0;
                year = new SchoolYear(year.firstCalendarYear() + 1)) {
            int age = ageAt(birth, year);
            if (isOfAge(age)) {
                DateSpan days = year.span().intersection(window.span()).orElseThrow();
                counted.addAll(
                        isWithoutHalfTermSix(age)
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
                && !joined.isBefore(
                        frame.halfTerm(before.get().halfTerm(), lastYear).first())) {
            return known.as(Population.JOINED_TOO_LATE);
        }
        boolean boards =
                details.map(pupil -> pupil.enrolment().boarder().orElse(false)).orElse(false);
        return boards && leavesBoardersOut ? known.as(Population.BOARDER) : known;
    }

    /** The row by which a day is not counted; empty where the day is counted, or lies outside the window. */
    Optional<DefinitionRule> findLeavingOut(Membership membership, LocalDate day) {
        return switch (membership.population()) {
            case IN -> findLeavingOutOfAnEnrolment(membership, day);
            case OUT_OF_AGE -> find(Kind.AGES_ON_31_AUGUST);
            case AGE_NOT_KNOWN -> find(Kind.AGES_ON_31_AUGUST).or(() -> find(Kind.DROP_HALF_TERM_SIX_AT_AGE));
            case JOINED_TOO_LATE -> joinedBefore;
            case BOARDER -> find(Kind.NO_BOARDERS);
            case BAD_TERM -> find(Kind.TERM_CHECK);
        };
    }

    private Optional<DefinitionRule> findLeavingOutOfAnEnrolment(Membership membership, LocalDate day) {
        if (!window.contains(day) || membership.counted().stream().anyMatch(days -> days.contains(day))) {
            return Optional.empty();
        }
        SchoolYear year = SchoolYear.of(day);
        int before = lastYear.firstCalendarYear() - year.firstCalendarYear();
        Optional<Integer> age = membership.age().map(years -> Math.max(0, years - before));
        if (age.filter(years -> !isOfAge(years)).isPresent()) {
            return find(Kind.AGES_ON_31_AUGUST);
        }
        return age.filter(this::isWithoutHalfTermSix).isPresent()
                        && frame.halfTerm(6, year).span().contains(day)
                ? find(Kind.DROP_HALF_TERM_SIX_AT_AGE)
                : find(Kind.TERM_CHECK);
    }

    /** Whether an enrolment is out of a term in which nothing was possible. */
    boolean checksTerms() {
        return rules.is(Kind.TERM_CHECK, window.last());
    }
}
