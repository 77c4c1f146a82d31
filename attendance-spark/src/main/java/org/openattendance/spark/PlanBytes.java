package org.openattendance.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.Attendance;
import org.openattendance.base.InvalidValueException;
import org.openattendance.calendar.Window;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.Characteristics;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.statistics.BandSet;
import org.openattendance.statistics.Cohorts;
import org.openattendance.statistics.Grouping;
import org.openattendance.statistics.PeriodKind;
import org.openattendance.statistics.SchoolDetails;
import org.openattendance.statistics.Schools;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.Unit;

/** A plan as bytes: what a caller chose, by name. The rules that it names are found again in the same rule book. Stateless. */
final class PlanBytes {

    private PlanBytes() {}

    /**
     * Writes a plan.
     *
     * @throws InvalidValueException if the plan holds rules that are not those of the rule book: they would be lost on the way
     */
    static byte[] write(StatisticsPlan plan, Attendance attendance) {
        BytesOut out = new BytesOut(1 << 10)
                .text(plan.definition().definition().id())
                .number(plan.window().first().toEpochDay())
                .number(plan.window().last().toEpochDay())
                .number(plan.asOf().toEpochDay())
                .number(plan.schools().list().size());
        plan.schools().list().forEach(school -> school(out, school));
        Grouping groups = plan.grouping();
        texts(out, groups.columns());
        out.number(groups.cohorts().isPresent() ? 1 : 0);
        texts(out, groups.cohorts().map(Cohorts::codes).orElse(List.of()));
        out.text(groups.period().map(PeriodKind::name).orElse(""))
                .text(groups.margins().name());
        out.text(plan.unit().name());
        texts(out, plan.bands().stream().map(BandSet::id).toList());
        byte[] bytes = out.toBytes();
        if (!read(bytes, attendance).equals(plan)) {
            throw new InvalidValueException(
                    "The plan has measures, cohorts, bands or terms that are not those of the rule book and the calendar.",
                    "they should be laid over the rule book as a folder of local rules, so that each executor has them.");
        }
        return bytes;
    }

    static StatisticsPlan read(byte[] bytes, Attendance attendance) {
        BytesIn in = new BytesIn(bytes);
        Definition definition = Definition.of(in.text());
        Window window = Window.ofClosed(day(in), day(in));
        LocalDate asOf = day(in);
        Schools schools = Schools.of(in.list(() -> school(in)));
        List<String> columns = in.list(in::text);
        boolean hasCohorts = in.number() == 1;
        Set<String> codes = new HashSet<>(in.list(in::text));
        Optional<Cohorts> cohorts =
                hasCohorts ? Optional.of(only(attendance.rules().cohorts(), codes)) : Optional.empty();
        String period = in.text();
        Grouping grouping = new Grouping(
                columns,
                cohorts,
                period.isEmpty() ? Optional.empty() : Optional.of(PeriodKind.valueOf(period)),
                Grouping.Margins.valueOf(in.text()));
        Unit unit = Unit.valueOf(in.text());
        return new StatisticsPlan(
                attendance.rules().definitions().of(definition),
                attendance.rules().measures(),
                attendance.frame(),
                window,
                asOf,
                schools,
                grouping,
                unit,
                bands(attendance, in.list(in::text)));
    }

    /** Of cohorts that the rule book does not have nothing comes back, and then the plan is refused. */
    private static Cohorts only(Cohorts known, Set<String> codes) {
        codes.retainAll(known.codes());
        return known.only(codes);
    }

    private static List<BandSet> bands(Attendance attendance, List<String> ids) {
        List<BandSet> bands = new ArrayList<>();
        for (String id : ids) {
            attendance.rules().bands().stream()
                    .filter(set -> set.id().equals(id))
                    .findFirst()
                    .ifPresent(bands::add);
        }
        return bands;
    }

    private static LocalDate day(BytesIn in) {
        return LocalDate.ofEpochDay(in.number());
    }

    private static void texts(BytesOut out, List<String> texts) {
        out.number(texts.size());
        texts.forEach(out::text);
    }

    private static void school(BytesOut out, SchoolDetails school) {
        List<String> names = school.columns().names();
        out.text(school.school().value());
        texts(out, names);
        names.forEach(name -> out.text(school.columns().find(name).orElse("")));
    }

    private static SchoolDetails school(BytesIn in) {
        SchoolRef ref = SchoolRef.of(in.text());
        List<String> names = in.list(in::text);
        List<String> values = names.stream().map(any -> in.text()).toList();
        return new SchoolDetails(ref, Characteristics.of(names, values));
    }
}
