package org.openattendance.examples.pathway;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.calendar.SchoolWeek;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.load.CohortCsv;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.PolicyComparison;
import org.openattendance.pathway.PolicyTrial;
import org.openattendance.pathway.Reading;
import org.openattendance.pathway.TrialAssumptions;
import org.openattendance.pathway.TrialPupil;
import org.openattendance.pathway.Truth;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.report.PolicyTrialReport;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance pathway try}: who would move stage under a policy, when, and how much work it makes; or two policies compared. */
@CommandLine.Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description =
                "Tries a pathway on a cohort: who moves stage, when, and how much work it makes; --against compares two.",
        footer = {
            "",
            "Example: attendance pathway try --pathway ENG-NATIONAL-5 --against mine.json --register marks.csv --calendar days.csv"
        })
final class PathwayTryCommand extends Command {

    @Option(names = "--pathway", required = true, paramLabel = "ID|FILE", description = "The policy to try.")
    private String pathway = "";

    @Option(names = "--against", paramLabel = "ID|FILE", description = "Another policy to compare it with.")
    private @Nullable String against;

    @Option(
            names = "--cohort",
            paramLabel = "FILE",
            description = "pupil_id,on,attendance[,unauthorised@10,...]: figures in place of a register.")
    private @Nullable String cohort;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day (default: the last day of the register).")
    private @Nullable LocalDate to;

    @Option(
            names = "--work-days",
            paramLabel = "N",
            defaultValue = "14",
            description = "Days after entry until required work is taken as done (default: ${DEFAULT-VALUE}).")
    private int workDays;

    @Mixin
    private CaseRegister register = new CaseRegister();

    @Override
    protected Outcome run() {
        Pathway first = PathwaySource.one(pathway);
        Optional<Pathway> second = Optional.ofNullable(against).map(PathwaySource::one);
        CaseRegister.Loaded loaded = register.load(first.about().nation(), maxIssues());
        if (workDays < 0) {
            throw new CallException("--work-days is below 0.", "0 was meant, for work done at once.");
        }
        TrialAssumptions assumptions = new TrialAssumptions(workDays, Truth.YES);
        Function<Pathway, List<TrialPupil>> pupils = pupils(loaded);
        PolicyTrial trial = PolicyTrial.run(first, pupils.apply(first), loaded.time(), assumptions);
        Outcome outcome = second.map(other ->
                        compared(trial, PolicyTrial.run(other, pupils.apply(other), loaded.time(), assumptions)))
                .orElseGet(() -> Outcome.of(
                                PolicyTrialReport.json(trial),
                                () -> List.of(PolicyTrialReport.table(trial), PolicyTrialReport.pupils(trial)))
                        .withText(standing(trial)));
        return outcome.withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }

    private static Outcome compared(PolicyTrial first, PolicyTrial second) {
        PolicyComparison comparison = PolicyComparison.of(first, second);
        return Outcome.of(PolicyTrialReport.json(comparison), () -> List.of(PolicyTrialReport.table(comparison)))
                .withText(standing(first) + standing(second) + "More work under the second: " + comparison.moreWork()
                        + "\n");
    }

    private static String standing(PolicyTrial trial) {
        return trial.pathway() + ": at the end " + trial.standing() + "; required work " + trial.work()
                + ". Taken for granted: work is done " + trial.assumptions().daysUntilWorkIsDone()
                + " days after a stage begins, and support is appropriate. No step of law is taken.\n";
    }

    /** Figures as each pathway asks for them; a cohort is read once. */
    private Function<Pathway, List<TrialPupil>> pupils(CaseRegister.Loaded loaded) {
        if (cohort == null) {
            return of -> marked(loaded, of);
        }
        Checked<List<TrialPupil>> read = CohortCsv.read(Inputs.of(cohort));
        loaded.issues().addAll(read);
        if (read.value().isEmpty()) {
            throw new NothingUsableException("No row of the cohort could be used.");
        }
        return any -> read.value();
    }

    private List<TrialPupil> marked(CaseRegister.Loaded loaded, Pathway of) {
        Registers registers = loaded.registers()
                .orElseThrow(() ->
                        new CallException("There is nobody to try it on.", "--register or --cohort was left out."));
        SessionCalendar calendar = loaded.attendance()
                .calendar()
                .orElseThrow(() -> new CallException("A trial over a register needs --calendar.", "it was left out."));
        List<Function<Register, Reading>> days = days(registers, calendar).stream()
                .map(day -> loaded.readings(of, day))
                .toList();
        Map<PupilRef, TrialPupil> pupils = new LinkedHashMap<>(); // of several enrolments the first
        for (Register one : registers.all()) {
            pupils.computeIfAbsent(
                    one.pupil(),
                    pupil -> new TrialPupil(
                            pupil, days.stream().map(day -> day.apply(one)).toList()));
        }
        return List.copyOf(pupils.values());
    }

    /** The last school day of each school week. */
    private List<LocalDate> days(Registers registers, SessionCalendar calendar) {
        DateSpan span =
                registers.span().orElseThrow(() -> new CallException("There is no mark.", "the file is empty."));
        LocalDate last = to == null ? span.last().orElseThrow() : to;
        return calendar.schoolWeeks(span).stream()
                .map(SchoolWeek::span)
                .map(week -> calendar.schoolDays(week))
                .map(days -> days.get(days.size() - 1))
                .filter(day -> !day.isAfter(last))
                .toList();
    }
}
