package org.openattendance.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openattendance.pupil.PupilRef;

/** Invents the pupils of a school. For one thread. */
final class Roll {

    /** Columns of {@code pupils.csv} beyond those that the library knows. */
    static final List<String> CHARACTERISTICS =
            List.of("sex", "year_group", "form", "fsm", "sen", "social_worker", "young_carer", "first_language");

    private static final long PUPIL = 1;
    private static final long FAMILY = 2;
    private static final int FORM = 30;
    private static final int TRIES_FOR_SIBLING = 4;

    private final RegisterPlan plan;
    private final SchoolDays days;
    private final Chances chances;
    private final GroupShares sex;
    private final GroupShares years;
    private final GroupShares fsm;
    private final GroupShares sen;
    private final int receptionPermille;
    private final List<Profile> made = new ArrayList<>();

    Roll(RegisterPlan plan, SchoolDays days, Chances chances, PublishedFigures published) {
        this.plan = plan;
        this.days = days;
        this.chances = chances;
        this.sex = new GroupShares(published.groups(plan.phase(), "sex"));
        this.years = new GroupShares(published.groups(plan.phase(), "year_group"));
        this.receptionPermille = reception(years);
        this.fsm = new GroupShares(published.groups(plan.phase(), "fsm"));
        this.sen = new GroupShares(published.groups(plan.phase(), "sen"));
    }

    List<Profile> make() {
        for (int i = 0; i < plan.pupils(); i++) {
            made.add(pupil(i, Dice.of(plan.seed(), PUPIL, i)));
        }
        return List.copyOf(made);
    }

    private Profile pupil(int number, Dice dice) {
        boolean reception = dice.chance(receptionPermille);
        int yearIndex = reception ? 0 : years.pick(dice);
        int year = reception ? 0 : Integer.parseInt(years.value(yearIndex));
        int form = number / (years.size() * FORM);
        int family = family(number, year, dice);
        int fsmIndex = fsm.pick(Dice.of(plan.seed(), FAMILY, family));
        int sexIndex = sex.pick(dice);
        int senIndex = sen.pick(dice);
        Profile.Leaning home = new Profile.Leaning(fsm.authorised(fsmIndex), fsm.unauthorised(fsmIndex));
        Profile.Leaning own = new Profile.Leaning(
                product(
                        home.authorised(),
                        sex.authorised(sexIndex),
                        years.authorised(yearIndex),
                        sen.authorised(senIndex)),
                product(
                        home.unauthorised(),
                        sex.unauthorised(sexIndex),
                        years.unauthorised(yearIndex),
                        sen.unauthorised(senIndex)));
        int from = chances(dice, "joins_late") ? 2 * (1 + dice.below(days.count() - 20)) : 0;
        int to = chances(dice, "leaves_early") ? 2 * dice.below(days.count()) : days.positions();
        return new Profile(
                number,
                ref(number),
                year,
                form,
                family,
                born(year, dice),
                chances.levels(plan.phase()).pick(dice),
                own,
                home,
                from,
                Math.max(to, from + 20),
                values(sexIndex, year, form, fsmIndex, senIndex, dice));
    }

    private boolean chances(Dice dice, String share) {
        return dice.chance(chances.share(share));
    }

    private static int product(int... permille) {
        long product = Chances.MILLE;
        for (int each : permille) {
            product = product * each / Chances.MILLE;
        }
        return (int) product;
    }

    /** The published table begins with year 1; in primary and special schools as many pupils are in reception. */
    private static int reception(GroupShares years) {
        int first = years.share(0);
        return years.value(0).equals("1") ? first * Chances.MILLE / (Chances.MILLE + first) : 0;
    }

    private int family(int number, int year, Dice dice) {
        if (number > 0 && chances(dice, "sibling")) {
            for (int i = 0; i < TRIES_FOR_SIBLING; i++) {
                Profile other = made.get(dice.below(number));
                if (other.year() != year) {
                    return other.family();
                }
            }
        }
        return number;
    }

    /** Between the Septembers that make the year group. */
    private LocalDate born(int year, Dice dice) {
        return LocalDate.of(plan.year().firstCalendarYear() - year - 5, 9, 1).plusDays(dice.below(365));
    }

    private PupilRef ref(int number) {
        String own = "P" + Numbers.padded(number + 1, 5);
        return PupilRef.of(
                plan.school().map(school -> school.value() + "-" + own).orElse(own));
    }

    private List<String> values(int sexIndex, int year, int form, int fsmIndex, int senIndex, Dice dice) {
        String yearGroup = year == 0 ? "R" : Integer.toString(year);
        return List.of(
                sex.value(sexIndex),
                yearGroup,
                yearGroup + (char) ('A' + form % 26),
                fsm.value(fsmIndex),
                sen.value(senIndex),
                yesNo(chances(dice, "social_worker")),
                yesNo(chances(dice, "young_carer")),
                chances(dice, "first_language_other") ? "OTHER" : "ENG");
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
