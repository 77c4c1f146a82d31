package org.openattendance.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.Window;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Registers;
import org.openattendance.statistics.Grouping;
import org.openattendance.statistics.PeriodKind;
import org.openattendance.statistics.StatisticsCollector;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.StatisticsTable;
import org.openattendance.tally.Count;
import org.openattendance.tally.CountTable;
import org.openattendance.testkit.AuthorityPlan;
import org.openattendance.testkit.GeneratedSchool;
import org.openattendance.testkit.RegisterGenerator;

/**
 * The groups of an invented authority, school by school: time for each mark beside the plain count of the same registers, and the most memory
 * that the process held. Each school is made, counted and forgotten, so that memory must not grow with their number. DuckDB on the same
 * authority is in {@code sidebyside.GroupsSideBySide}.
 *
 * <p>Run by {@code benchmarks/run groups}, with a small heap.
 */
public final class GroupsOfAuthority {

    private static final Window YEAR = Window.of(Authority.YEAR);
    private static final long SEED = 380;

    private GroupsOfAuthority() {}

    /** @param args how many pupils; 100,000 if none is given, which is about 200 schools */
    public static void main(String[] args) {
        int pupils = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        System.out.println(run(pupils).describe());
    }

    /**
     * What a run found.
     *
     * @param schools how many
     * @param marks how many were counted
     * @param plainNanos for counting them in columns, one row a pupil
     * @param groupNanos for the groups of school, sex and term
     * @param groups how many there are
     * @param usedMegabytes of the heap after the last school, when all but the groups could be forgotten
     */
    record Found(int schools, long marks, long plainNanos, long groupNanos, int groups, long usedMegabytes) {

        String describe() {
            return schools + " schools, " + marks + " marks, " + groups + " groups: plain count "
                    + Machine.twoDigits((double) plainNanos / marks) + " ns a mark, groups "
                    + Machine.twoDigits((double) groupNanos / marks) + " ns a mark; " + usedMegabytes
                    + " MB of the heap in use at the end, heap at most "
                    + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB, peak of the process "
                    + Machine.peakMegabytes() + " MB";
        }
    }

    static Found run(int pupils) {
        Attendance england = Attendance.in(Nation.ENGLAND);
        StatisticsCollector collector = StatisticsCollector.of(StatisticsPlan.of(
                        england.rules().definitions().of(Definition.ENG_REGISTER),
                        england.rules().measures(),
                        england.frame(),
                        YEAR)
                .asOf(LocalDate.of(2026, 7, 31))
                .with(Grouping.by(List.of("school_id", "sex")).per(PeriodKind.TERM)));
        AtomicInteger schools = new AtomicInteger();
        AtomicLong marks = new AtomicLong();
        AtomicLong plain = new AtomicLong();
        AtomicLong grouped = new AtomicLong();
        RegisterGenerator.create()
                .authority(new AuthorityPlan(pupils, SchoolYear.parse("2025/26"), SEED))
                .forEach(school -> {
                    schools.incrementAndGet();
                    count(school, collector, marks, plain, grouped);
                });
        StatisticsTable table = collector.toTable();
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return new Found(
                schools.get(),
                marks.get(),
                plain.get(),
                grouped.get(),
                table.groups().size(),
                used / 1024 / 1024);
    }

    private static void count(
            GeneratedSchool school,
            StatisticsCollector collector,
            AtomicLong marks,
            AtomicLong plain,
            AtomicLong grouped) {
        Registers registers = school.registers(Authority.codes());
        Pupils pupils = school.pupils();
        long start = System.nanoTime();
        CountTable table = CountTable.of(registers.all(), Authority.YEAR);
        long between = System.nanoTime();
        collector.add(registers, pupils, Optional.empty());
        grouped.addAndGet(System.nanoTime() - between);
        plain.addAndGet(between - start);
        marks.addAndGet(table.total(Count.POSSIBLE) + table.total(Count.NOT_POSSIBLE) + table.total(Count.UNMARKED));
    }
}
