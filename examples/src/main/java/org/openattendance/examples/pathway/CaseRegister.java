package org.openattendance.examples.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.base.Nation;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.Nations;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.IssueLog;
import org.openattendance.load.LongCsv;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.Reading;
import org.openattendance.pathway.RegisterReadings;
import org.openattendance.pathway.SchoolTime;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import picocli.CommandLine.Option;

/** The options by which a pathway command takes its figures from a register, and its school time from a calendar. */
final class CaseRegister {

    @Option(
            names = "--register",
            paramLabel = "FILE",
            description = "Take the figures from this register; - is standard input.")
    private @Nullable String register;

    @Option(
            names = "--layout",
            paramLabel = "long|string",
            defaultValue = "long",
            description = "Of the register (default: ${DEFAULT-VALUE}).")
    private String layout = "long";

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "date,session,open[,term,half_term]; school weeks and days need it.")
    private @Nullable String calendar;

    @Option(names = "--pupils", paramLabel = "FILE", description = "pupil_id[,date_of_birth,...].")
    private @Nullable String pupils;

    @Option(
            names = "--amendments",
            paramLabel = "FILE",
            description = "pupil_id,date,session,code,recorded_at[,reason,by_role].")
    private @Nullable String amendments;

    /** Made by picocli. */
    CaseRegister() {}

    /** What was read of the options; issues go to the log. */
    record Loaded(Attendance attendance, Optional<Registers> registers, IssueLog issues) {

        /** School time by the calendar; without one, only what needs none. */
        SchoolTime time() {
            return attendance
                    .calendar()
                    .map(open -> SchoolTime.of(open, attendance.rules().bankHolidays()))
                    .orElseGet(SchoolTime::withoutCalendar);
        }

        /** Makes figures as known on a day. */
        Function<Register, Reading> readings(Pathway pathway, LocalDate asOf) {
            RegisterReadings readings = RegisterReadings.of(
                    attendance.rules().definitions().byDefault(), attendance.frame(), pathway, asOf);
            return one -> readings.of(one, attendance.pupils().flatMap(all -> all.find(one.pupil(), one.school())));
        }
    }

    Loaded load(Nation nation, int maxIssues) {
        IssueLog log = new IssueLog(maxIssues);
        Attendance attendance = Nations.attendance(nation.id(), Optional.empty());
        List<Checked<?>> others = new ArrayList<>();
        if (calendar != null) {
            Checked<SessionCalendar> read = CalendarCsv.read(Inputs.of(calendar));
            others.add(read);
            attendance = attendance.with(read.value());
        }
        if (pupils != null) {
            Checked<Pupils> read = PupilsCsv.read(Inputs.of(pupils));
            others.add(read);
            attendance = attendance.with(read.value());
        }
        Optional<Registers> registers = Optional.empty();
        if (register != null) {
            Checked<Registers> read = attendance.read(format(register), context -> context.withMaxIssues(maxIssues));
            log.addAll(read);
            others.forEach(log::addAll);
            registers = Optional.of(amended(attendance, read.value(), log, maxIssues));
        } else {
            others.forEach(log::addAll);
        }
        return new Loaded(attendance, registers, log);
    }

    private Registers amended(Attendance attendance, Registers read, IssueLog log, int maxIssues) {
        if (amendments == null) {
            return read;
        }
        Checked<Registers> amended = AmendmentsCsv.of(Inputs.of(amendments))
                .applyTo(read, attendance.context().withMaxIssues(maxIssues));
        log.addAll(amended);
        return amended.value();
    }

    private org.openattendance.load.RegisterFormat format(String file) {
        return switch (layout) {
            case "long" -> LongCsv.of(Inputs.of(file));
            case "string" -> StringCsv.of(Inputs.of(file), StringLayout.WEEKDAYS);
            default -> throw new CallException("There is no layout " + layout + ".", "long or string was meant.");
        };
    }

    /** The register of one pupil; without a name the only one there is. */
    static Register pupil(Registers registers, @Nullable String pupil) {
        List<Register> found = registers.all().stream()
                .filter(one -> pupil == null || one.pupil().value().equals(pupil))
                .toList();
        if (found.size() != 1) {
            throw new CallException(
                    "The register has " + found.size() + " pupils that could be meant.",
                    "--pupil says which; a case is about one.");
        }
        return found.get(0);
    }
}
