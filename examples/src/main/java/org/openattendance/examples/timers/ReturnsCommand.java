package org.openattendance.examples.timers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Source;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.examples.RegisterOptions;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.report.ReportTable;
import org.openattendance.timer.ReturnEntry;
import org.openattendance.timer.ReturnRule;
import org.openattendance.timer.Returns;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance returns}: the lists that a school sends or looks at. */
@CommandLine.Command(
        name = "returns",
        mixinStandardHelpOptions = true,
        description =
                "The lists that a school must send or check on a day, each row with why and with what the register cannot"
                        + " tell.")
public final class ReturnsCommand extends Command {

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = "The day of the lists; what was known at its end counts.")
    private LocalDate on = LocalDate.EPOCH;

    /** For the command line. */
    public ReturnsCommand() {}

    private record Line(Register register, ReturnEntry entry) {}

    @Override
    protected Outcome run() {
        List<ReturnRule> rules = options.attendance().rules().returns();
        Loaded loaded = options.load(maxIssues(), List.of());
        SessionCalendar calendar = loaded.attendance()
                .calendar()
                .orElseThrow(() ->
                        new CallException("School days need --calendar.", "the calendar of the school was left out."));
        Returns returns = Returns.of(
                rules,
                loaded.attendance().rules().timers(),
                loaded.attendance().rules().bankHolidays(),
                calendar,
                on);
        List<Line> lines = new ArrayList<>();
        for (Register register : loaded.registers().all()) {
            returns.look(register).forEach(entry -> lines.add(new Line(register, entry)));
        }
        lines.sort(Comparator.comparing(line -> rules.indexOf(line.entry().rule())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", options.nation().id());
        json.put("on", on.toString());
        json.put("rows", lines.stream().map(ReturnsCommand::json).toList());
        return Outcome.of(json, () -> List.of(table(lines)))
                .withText("Lists of " + on + ". Somebody looks at each row; no count decides.\n")
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }

    private static Map<String, @Nullable Object> json(Line line) {
        ReturnEntry entry = line.entry();
        ReturnRule rule = entry.rule();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("list", rule.id());
        json.put("title", rule.title());
        json.put("pupil", entry.pupil().value());
        line.register().school().map(SchoolRef::value).ifPresent(school -> json.put("school", school));
        json.put("state", entry.state().name());
        json.put("from", entry.days().first().map(LocalDate::toString).orElse(null));
        json.put("to", entry.days().last().map(LocalDate::toString).orElse(null));
        json.put("count", entry.count());
        json.put("of", rule.days().isPresent() ? rule.days().getAsInt() : null);
        json.put("reachedOn", entry.reachedOn().map(LocalDate::toString).orElse(null));
        json.put("why", why(entry));
        json.put("unknown", unknown(entry));
        json.put("confidence", rule.confidence().name());
        json.put(
                "source",
                String.join("; ", rule.sources().stream().map(Source::cite).toList()));
        return json;
    }

    private static String why(ReturnEntry entry) {
        String codes = String.join(", ", entry.rule().codes());
        return switch (entry.rule().kind()) {
            case RUN_OF_DAYS -> entry.count() + " school days in a row with " + codes + ", in " + entry.days() + ".";
            case TOTAL, REVIEW -> entry.count() + " sessions with " + codes + ", in " + entry.days() + ".";
            case REPLACED ->
                entry.count() + " x " + codes + " of " + entry.days().first().orElseThrow() + ", to be replaced by "
                        + entry.reachedOn().map(LocalDate::toString).orElse("a day that the calendar does not reach")
                        + ".";
        };
    }

    /** What the register cannot tell, and whether it is resolved where it touches the row. */
    private static List<String> unknown(ReturnEntry entry) {
        List<String> unknown = new ArrayList<>(entry.asks());
        if (entry.notResolved()) {
            unknown.add(0, "REGISTER_NOT_RESOLVED");
        }
        return unknown;
    }

    private static ReportTable table(List<Line> lines) {
        return ReportTable.of(
                List.of(
                        ReportTable.Column.words("list"),
                        ReportTable.Column.words("pupil"),
                        ReportTable.Column.words("state"),
                        ReportTable.Column.words("why"),
                        ReportTable.Column.words("by or on"),
                        ReportTable.Column.words("to find out")),
                lines.stream()
                        .map(line -> List.of(
                                line.entry().rule().id(),
                                line.entry().pupil().value(),
                                line.entry().state().name(),
                                why(line.entry()),
                                line.entry()
                                        .reachedOn()
                                        .map(LocalDate::toString)
                                        .orElse(""),
                                String.join("; ", unknown(line.entry()))))
                        .toList());
    }
}
