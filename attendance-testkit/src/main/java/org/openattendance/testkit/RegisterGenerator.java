package org.openattendance.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openattendance.base.Rate;

/**
 * Makes registers of schools that do not exist, near the national figures of {@link PublishedFigures}: no real child is ever needed.
 *
 * <p>Pupils join and leave, brothers and sisters go away together, illness lasts and has a winter, some pupils are away for much of the
 * year; there are part-time timetables, suspensions, second schools, visits, festivals, closures and entries amended later. Codes are those
 * of the day: England's old ones up to 18 August 2024, the present ones after. Reading the tables takes some milliseconds; keep the
 * generator. Immutable and thread-safe.
 *
 * <pre>{@code
 * var school = RegisterGenerator.create().school(RegisterPlan.of(Phase.PRIMARY, 210, SchoolYear.parse("2025/26"), 1));
 * SchoolFiles.of(school).writeTo(Path.of("a-school"));
 * }</pre>
 */
public final class RegisterGenerator {

    private static final long CALENDAR = 31;

    private final PublishedFigures published;
    private final ReasonTable reasons;
    private final Chances chances;

    private RegisterGenerator(PublishedFigures published, ReasonTable reasons, Chances chances) {
        this.published = published;
        this.reasons = reasons;
        this.chances = chances;
    }

    /** With the tables of this module. */
    public static RegisterGenerator create() {
        return new RegisterGenerator(PublishedFigures.read(), ReasonTable.read(), Chances.read());
    }

    /** The figures that the registers aim at. */
    public PublishedFigures published() {
        return published;
    }

    /** One school. Its pupils are made at once, their marks whenever they are asked for. */
    public GeneratedSchool school(RegisterPlan plan) {
        SchoolDays days = SchoolDays.of(plan.year(), Dice.of(plan.seed(), CALENDAR));
        YearMaker maker = new YearMaker(
                plan,
                days,
                chances,
                expectations(plan, days),
                new OddReasons(plan, days, chances, published),
                LateReasons.of(plan.phase(), published, reasons, chances));
        return new GeneratedSchool(plan, days, new Roll(plan, days, chances, published).make(), maker, reasons);
    }

    /** The schools of an authority, one after another; a school that was used can be forgotten. */
    public Stream<GeneratedSchool> authority(AuthorityPlan plan) {
        return plan.schools().stream().map(this::school);
    }

    /** For the reasons that have a code on the first day of the year, in their order. */
    private List<Expectation> expectations(RegisterPlan plan, SchoolDays days) {
        List<Expectation> expectations = new ArrayList<>();
        for (ReasonTable.Reason reason : reasons.all()) {
            Rate rate = published.reason(plan.phase(), reason.id());
            if (reasons.code(reason.id(), days.session(0)) != null) {
                expectations.add(Expectation.of(reason, rate, share(plan.phase(), reason), days, chances));
            }
        }
        return List.copyOf(expectations);
    }

    /** Permille of the pupils of a phase that a reason is for. */
    private int share(Phase phase, ReasonTable.Reason reason) {
        GroupShares years = new GroupShares(published.groups(phase, "year_group"));
        int share = 0;
        for (int i = 0; i < years.size(); i++) {
            share += reason.isFor(Integer.parseInt(years.value(i))) ? years.share(i) : 0;
        }
        return reason.years().isEmpty() ? Chances.MILLE : share;
    }
}
