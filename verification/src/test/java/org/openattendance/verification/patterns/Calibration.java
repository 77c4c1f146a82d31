package org.openattendance.verification.patterns;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.Window;
import org.openattendance.code.CodeSet;
import org.openattendance.pattern.AbsenceWalk;
import org.openattendance.pattern.ChangeDetector;
import org.openattendance.pattern.ChangeSignal;
import org.openattendance.pattern.PatternKind;
import org.openattendance.pattern.PatternRules;
import org.openattendance.pattern.Patterns;
import org.openattendance.pattern.ShareInterval;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.RegistersBuilder;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.testkit.GeneratedSchool;
import org.openattendance.testkit.Phase;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.RegisterPlan;

/** Runs the detector over generated registers, with fixed seeds. Everything is counted in whole numbers. */
final class Calibration {

    private static final SchoolYear YEAR = SchoolYear.parse("2025/26");
    private static final int CHANGE_AT_WEEK = 12;
    private static final int DRAWS = 500;

    private final RuleBook england = RuleBook.standard(Nation.ENGLAND);
    private final CodeSet codes = england.codes();
    private final PatternRules rules = england.patterns();
    private final LocalDate on = YEAR.span().last().orElseThrow();
    private final ChangeDetector detector = ChangeDetector.of(rules.require(PatternKind.CHANGE, on));
    private final AbsenceWalk walk = new AbsenceWalk(rules.arranged(on));
    private final Rate z = rules.require(PatternKind.INTERVAL, on).share("z");
    private final List<Sample> samples;
    private final LocalDate changeOn;
    private final List<LocalDate> schoolDays;

    /** A pupil of the year with the share of possible sessions missed. */
    private record Sample(Phase phase, Register register, Rate missed) {}

    Calibration() {
        RegisterGenerator generator = RegisterGenerator.create();
        samples = Stream.of(
                        RegisterPlan.of(Phase.PRIMARY, 420, YEAR, 101),
                        RegisterPlan.of(Phase.PRIMARY, 420, YEAR, 102),
                        RegisterPlan.of(Phase.SECONDARY, 1050, YEAR, 103),
                        RegisterPlan.of(Phase.SECONDARY, 1050, YEAR, 104))
                .map(plan -> generator.school(plan.withReasonsAtOnce()))
                .flatMap(this::samples)
                .toList();
        GeneratedSchool first = generator.school(RegisterPlan.of(Phase.PRIMARY, 30, YEAR, 101));
        schoolDays = first.calendar().schoolDays(YEAR.span());
        changeOn =
                first.calendar().schoolWeeks().at(CHANGE_AT_WEEK).span().first().orElseThrow();
    }

    private Stream<Sample> samples(GeneratedSchool school) {
        return school.registers(codes).all().stream()
                .flatMap(register ->
                        missed(register).map(share -> new Sample(school.plan().phase(), register, share)).stream());
    }

    private Optional<Rate> missed(Register register) {
        long possible = 0;
        long missed = 0;
        for (Mark mark : register.marks()) {
            boolean counts =
                    mark.meaning().filter(code -> code.category().isPossible()).isPresent();
            possible += counts ? 1 : 0;
            missed += counts && mark.meaning().orElseThrow().category().isAbsence() ? 1 : 0;
        }
        return possible == 0 ? Optional.empty() : Optional.of(Rate.of(missed, possible));
    }

    ChangeDetector detector() {
        return detector;
    }

    /** Of the pupils of a phase (of all, where it is empty), those with a signal although nobody planned a change. */
    Rate falseAlarms(Optional<Phase> phase, Rate from, Rate below) {
        List<Sample> of = samples.stream()
                .filter(sample -> phase.isEmpty() || phase.get() == sample.phase)
                .filter(sample -> sample.missed.isAtLeast(from) && !sample.missed.isAtLeast(below))
                .toList();
        return Rate.of(
                of.stream().filter(sample -> !look(sample.register).isEmpty()).count(), of.size());
    }

    ShareInterval interval(Rate share) {
        return ShareInterval.wilson(share, z);
    }

    private List<ChangeSignal> look(Register register) {
        return detector.look(walk, register, DateSpan.always());
    }

    /** Of all pupils, those of whom any question about days stands out. */
    Rate noticed() {
        RegisterGenerator generator = RegisterGenerator.create();
        GeneratedSchool school = generator.school(
                RegisterPlan.of(Phase.SECONDARY, 600, YEAR, 105).withReasonsAtOnce());
        Patterns patterns = Patterns.of(rules, school.calendar(), Window.of(YEAR.span()));
        List<Register> registers = school.registers(codes).all();
        long noticed = registers.stream()
                .filter(register -> !patterns.look(register).noticed().isEmpty())
                .count();
        return Rate.of(noticed, registers.size());
    }

    /**
     * School days from a change to the end of the week of the first signal after it.
     *
     * @param days for each register in which the change was found, in order of size
     * @param tried registers that had no signal before the change
     */
    record Delays(List<Integer> days, int tried) {

        /** Of those tried, found within so many school days. */
        Rate within(int schoolDays) {
            return Rate.of(days.stream().filter(day -> day <= schoolDays).count(), tried);
        }

        /** School days until half of all those tried are found; empty where fewer are. */
        Optional<Integer> median() {
            int at = (tried + 1) / 2 - 1;
            return at < days.size() ? Optional.of(days.get(at)) : Optional.empty();
        }
    }

    private List<Register> between(int fromPercent, int toPercent) {
        return samples.stream()
                .filter(sample -> sample.missed.isAtLeast(Rate.of(fromPercent, 100))
                        && !sample.missed.isAtLeast(Rate.of(toPercent, 100)))
                .map(Sample::register)
                .filter(register -> register.marks().size() == 380)
                .toList();
    }

    /** Up to the change the marks of a pupil who is there about 95% of the time, from then on those of one at about 85%. */
    Delays spliced() {
        List<Register> high = between(3, 7);
        List<Register> low = between(13, 17);
        SplittableRandom dice = new SplittableRandom(7);
        List<Register> made = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            made.add(spliced(high.get(at(dice, high.size())), low.get(at(dice, low.size()))));
        }
        return delays(made);
    }

    private static int at(SplittableRandom dice, int size) {
        return (int) Math.floorMod(dice.nextLong(), (long) size);
    }

    private Register spliced(Register before, Register after) {
        List<Mark> marks = new ArrayList<>();
        before.marks().stream()
                .filter(mark -> mark.session().date().isBefore(changeOn))
                .forEach(marks::add);
        after.marks().stream()
                .filter(mark -> !mark.session().date().isBefore(changeOn))
                .forEach(marks::add);
        return register(before, marks, List.of());
    }

    /** The pupil's own year, with one more day in ten away from the change on, each day by itself. */
    Delays scattered() {
        List<Register> high = between(3, 7);
        SplittableRandom dice = new SplittableRandom(8);
        List<Register> made = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            Register of = high.get(at(dice, high.size()));
            List<LocalDate> away = schoolDays.stream()
                    .filter(day -> !day.isBefore(changeOn) && at(dice, 10) == 0)
                    .toList();
            made.add(register(of, of.marks(), away));
        }
        return delays(made);
    }

    private Register register(Register like, List<Mark> marks, List<LocalDate> away) {
        RegistersBuilder builder = RegistersBuilder.of(codes);
        RegistersBuilder.Enrolment enrolment = builder.enrolment(like.pupil(), like.school(), day -> Optional.empty());
        for (Mark mark : marks) {
            String code = away.contains(mark.session().date()) ? "O" : mark.written();
            builder.put(enrolment, mark.session().index(), builder.code(code));
        }
        builder.rest(enrolment);
        return builder.build().all().get(0);
    }

    private Delays delays(List<Register> registers) {
        List<Integer> days = new ArrayList<>();
        int tried = 0;
        for (Register register : registers) {
            List<ChangeSignal> signals = look(register);
            if (signals.stream().anyMatch(signal -> signal.noticedIn().isBefore(changeOn))) {
                continue;
            }
            tried++;
            signals.stream().findFirst().ifPresent(signal -> days.add(delay(signal)));
        }
        return new Delays(days.stream().sorted().toList(), tried);
    }

    private int delay(ChangeSignal signal) {
        LocalDate friday = signal.noticedIn().plusDays(4);
        return (int) schoolDays.stream()
                .filter(day -> !day.isBefore(changeOn) && !day.isAfter(friday))
                .count();
    }

    /** Days left in the year at the change. */
    int daysLeft() {
        return (int) schoolDays.stream().filter(day -> !day.isBefore(changeOn)).count();
    }

    int pupils() {
        return samples.size();
    }

    static String percent(Rate rate) {
        return rate.percent(1, RoundingMode.HALF_UP) + "%";
    }
}
