package org.openattendance.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openattendance.base.Nation;
import org.openattendance.base.SessionPart;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.pattern.AbsenceWalk;
import org.openattendance.pattern.Patterns;
import org.openattendance.register.MarkClasses;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.tally.Count;
import org.openattendance.tally.TallyAccumulator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One school of 1,500 pupils: what a run, weekdays and a window of ten weeks cost beside one tally of the same registers. Run by {@code
 * benchmarks/run jmh Pattern}; the goal is that each of the three is at most three tallies.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PatternBenchmark {

    private static final int PUPILS = 1500;
    private static final int WEEKS = 10;
    private static final int SESSIONS_A_WEEK = 14;

    private final RuleBook england = RuleBook.standard(Nation.ENGLAND);
    private final AbsenceWalk walk = new AbsenceWalk();
    private final MarkClasses unauthorised =
            new MarkClasses(use -> use.meaning().countsTowardsPenaltyNoticeThreshold() ? 1 : 0, 0);
    private final TallyAccumulator room = new TallyAccumulator();
    private final int[] weeks = new int[SESSIONS_A_WEEK * WEEKS * 10];
    private Registers registers = Registers.of(Nation.ENGLAND, List.of());

    /** Makes the marks. */
    @Setup
    public void generate() {
        registers = new Authority(PUPILS).registers();
    }

    /** The measure of the others: one tally of each register. */
    @Benchmark
    public long tally() {
        long possible = 0;
        for (Register register : registers.all()) {
            possible += room.clear().add(register, Authority.YEAR).toTally().count(Count.POSSIBLE);
        }
        return possible;
    }

    /** The longest run of sessions missed. */
    @Benchmark
    public long longestRun() {
        long longest = 0;
        for (Register register : registers.all()) {
            longest += walk.read(register, Authority.YEAR).longestRun();
        }
        return longest;
    }

    /** Possible and missed sessions by weekday and half of the day. */
    @Benchmark
    public long weekdays() {
        long mondays = 0;
        for (Register register : registers.all()) {
            mondays += walk.read(register, Authority.YEAR).weekdays().missed(DayOfWeek.MONDAY, SessionPart.AM);
        }
        return mondays;
    }

    /** The most sessions that count towards the threshold of a notice within ten calendar weeks. */
    @Benchmark
    public long window() {
        long most = 0;
        for (Register register : registers.all()) {
            most += most(unauthorised.read(register, Authority.YEAR));
        }
        return most;
    }

    private int most(MarkClasses marks) {
        int count = 0;
        int first = 0;
        int best = 0;
        for (int i = 0; i < marks.size(); i++) {
            weeks[count] = marks.session(i);
            count += marks.classAt(i);
            while (count > 0 && weeks[count - 1] - weeks[first] >= SESSIONS_A_WEEK * WEEKS) {
                first++;
            }
            best = Math.max(best, count - first);
        }
        return best;
    }

    /** Everything that {@code patterns} asks of every pupil, with exact chances. */
    @Benchmark
    public long everyQuestion() {
        SessionCalendar calendar = SessionCalendar.of(registers.all().get(0).marks().stream()
                .map(org.openattendance.register.Mark::session)
                .toList());
        LocalDate last = Authority.YEAR.last().orElseThrow();
        Patterns patterns = Patterns.of(
                england.patterns(),
                calendar,
                Window.ofClosed(Authority.YEAR.first().orElseThrow(), last));
        long noticed = 0;
        for (Register register : registers.all()) {
            noticed += patterns.look(register).noticed().size();
        }
        return noticed;
    }
}
