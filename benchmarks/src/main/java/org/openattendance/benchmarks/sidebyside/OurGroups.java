package org.openattendance.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.openattendance.statistics.GroupStatistics;
import org.openattendance.statistics.StatisticsCollector;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.StatisticsTable;
import org.openattendance.statistics.ThresholdCount;
import org.openattendance.tally.Count;

/** The groups of this library: a collector for each thread, schools in turn, combined at the end. */
final class OurGroups implements Contender {

    /** The sessions that groups are summed by, to hold them against a count without groups. */
    static final List<Count> SESSIONS = List.of(
            Count.PRESENT,
            Count.APPROVED_EDUCATIONAL_ACTIVITY,
            Count.AUTHORISED_ABSENCE,
            Count.UNAUTHORISED_ABSENCE,
            Count.EXCLUSION,
            Count.POSSIBLE_OTHER,
            Count.POSSIBLE,
            Count.NOT_POSSIBLE,
            Count.LATE);

    private final List<SchoolInMemory> schools;
    private final int threads;
    private final ExecutorService pool;
    private final StatisticsPlan plan = SchoolInMemory.plan();
    private StatisticsTable result = StatisticsCollector.of(plan).toTable();

    OurGroups(List<SchoolInMemory> schools, int threads) {
        this.schools = schools;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, OurGroups::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public String name() {
        return "ours, groups, " + threads + (threads == 1 ? " thread" : " threads");
    }

    @Override
    public void run() throws Exception {
        List<Callable<StatisticsCollector>> parts = IntStream.range(0, threads)
                .<Callable<StatisticsCollector>>mapToObj(part -> () -> collected(part))
                .toList();
        StatisticsCollector all = StatisticsCollector.of(plan);
        for (Future<StatisticsCollector> done : pool.invokeAll(parts)) {
            all.combine(done.get());
        }
        result = all.toTable();
    }

    private StatisticsCollector collected(int part) {
        StatisticsCollector collector = StatisticsCollector.of(plan);
        for (int at = part; at < schools.size(); at += threads) {
            collector.add(schools.get(at).registers(), schools.get(at).pupils(), Optional.empty());
        }
        return collector;
    }

    @Override
    public GroupTotals totals() {
        SortedMap<String, SortedMap<String, Long>> groups = new TreeMap<>();
        for (GroupStatistics group : result.groups()) {
            groups.put(String.join("|", new ArrayList<>(group.by().values())), figures(group));
        }
        return GroupTotals.of(groups, SESSIONS.stream().map(Count::id).toList());
    }

    private static SortedMap<String, Long> figures(GroupStatistics group) {
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("enrolments", group.enrolments());
        SESSIONS.forEach(count -> figures.put(count.id(), group.count(count)));
        figures.put("absent", group.membersAbsent());
        group.threshold("persistent-absence").map(ThresholdCount::met).ifPresent(met -> figures.put("persistent", met));
        group.threshold("severe-absence").map(ThresholdCount::met).ifPresent(met -> figures.put("severe", met));
        group.reasons().forEach((code, sessions) -> figures.put("reason " + code, sessions));
        group.membersByReason().forEach((code, members) -> figures.put("with " + code, members));
        return figures;
    }
}
