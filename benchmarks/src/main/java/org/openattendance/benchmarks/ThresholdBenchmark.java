package org.openattendance.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openattendance.base.Nation;
import org.openattendance.code.CodeSet;
import org.openattendance.penalty.NoticeRules;
import org.openattendance.penalty.NoticeThreshold;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Register;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.tally.Count;
import org.openattendance.tally.TallyAccumulator;
import org.openattendance.testkit.GeneratedSchool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The threshold of a penalty notice over an authority's year, beside the plain tally of the same registers in the same run. Run by
 * {@code benchmarks/run jmh Threshold}; what counts is the one divided by the other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ThresholdBenchmark {

    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);

    /** How many pupils. */
    @Param({"1500", "100000"})
    public int pupils;

    private final List<School> schools = new ArrayList<>();

    /** What a school needs: its threshold, and of each pupil the register and the date of birth. */
    private record School(NoticeThreshold threshold, List<Register> registers, List<Optional<LocalDate>> born) {

        static School of(GeneratedSchool school, NoticeRules rules, CodeSet codes) {
            List<Register> registers = school.registers(codes).all();
            Pupils pupils = school.pupils();
            List<Optional<LocalDate>> born = registers.stream()
                    .map(one -> pupils.find(one.pupil()).flatMap(PupilDetails::dateOfBirth))
                    .toList();
            return new School(NoticeThreshold.of(rules, school.calendar(), AS_OF), registers, born);
        }
    }

    /** Makes the marks. */
    @Setup
    public void generate() {
        RuleBook england = RuleBook.standard(Nation.ENGLAND);
        new Authority(pupils)
                .schools()
                .forEach(school -> schools.add(School.of(school, england.notices(), england.codes())));
    }

    /** A tally of every pupil, with each code that occurs. */
    @Benchmark
    public long tallies() {
        long possible = 0;
        for (School school : schools) {
            TallyAccumulator room = new TallyAccumulator();
            for (Register register : school.registers()) {
                possible += room.clear().add(register, Authority.YEAR).toTally().count(Count.POSSIBLE);
            }
        }
        return possible;
    }

    /** Every pupil against the threshold: whether and when it was met, by which sessions, and what to look at. */
    @Benchmark
    public long thresholds() {
        long met = 0;
        for (School school : schools) {
            for (int i = 0; i < school.registers().size(); i++) {
                Register register = school.registers().get(i);
                met += school.threshold()
                                .test(List.of(register), school.born().get(i))
                                .isMet()
                        ? 1
                        : 0;
            }
        }
        return met;
    }
}
