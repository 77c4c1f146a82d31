package org.openattendance.examples.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openattendance.Figures;
import org.openattendance.PupilFigures;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Messages;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;
import org.openattendance.base.Source;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.examples.RegisterOptions;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.measure.Definition;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.outlook.Outlook;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.report.ReportTable;
import org.openattendance.tally.Count;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance outlook}: how many more sessions until, or out of, a threshold. */
@CommandLine.Command(
        name = "outlook",
        mixinStandardHelpOptions = true,
        description =
                "How many more sessions until, or out of, a threshold, by arithmetic. Not a forecast. Without --nation the rules of England hold.",
        footer = {
            "",
            "Example: attendance outlook --nation ENG --register marks.csv --calendar calendar.csv --pupil P001"
                    + " --measure persistent-absence"
        })
public final class OutlookCommand extends Command {

    private static final String STAFF = "staff";
    private static final String FAMILY = "family";

    @Mixin
    private RegisterOptions options = RegisterOptions.of(Nation.ENGLAND);

    @Option(names = "--pupil", required = true, paramLabel = "P", description = "The pupil.")
    private String pupil = "";

    @Option(
            names = "--measure",
            paramLabel = "ID",
            defaultValue = "persistent-absence",
            description = "A threshold of the nation (default: ${DEFAULT-VALUE}).")
    private String measure = "persistent-absence";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Last day, included (default: the last open session of the school year in the calendar).")
    private @Nullable LocalDate until;

    @Option(
            names = "--wording",
            paramLabel = "staff|family",
            defaultValue = STAFF,
            description = "For whom: a family reads only which sessions regain ground (default: ${DEFAULT-VALUE}).")
    private String wording = STAFF;

    /** For the command line. */
    public OutlookCommand() {}

    private record View(PupilFigures figures, Outlook outlook, long notKnown) {}

    @Override
    protected Outcome run() {
        if (!List.of(STAFF, FAMILY).contains(wording)) {
            throw new CallException("There is no wording " + wording + ".", "staff or family was meant.");
        }
        Loaded loaded = options.load(maxIssues(), List.of());
        SessionCalendar calendar = loaded.attendance()
                .calendar()
                .orElseThrow(() -> new CallException(
                        "Remaining sessions need --calendar.", "the calendar of the school was left out."));
        Window known = thisYear(PatternInputs.known(loaded));
        LocalDate last = last(calendar, loaded.asOf());
        Registers registers = Registers.of(
                loaded.registers().nation(),
                PatternInputs.of(pupil, loaded.registers().knownOn(loaded.asOf())));
        Definition definition = loaded.definitions().get(0);
        MeasureDefinition threshold = loaded.attendance().rules().measures().require(measure, definition, last);
        int remaining = remaining(calendar, loaded.asOf(), last);
        Figures figures = loaded.attendance().figures(registers, known, loaded.asOf(), definition);
        List<View> views = new ArrayList<>();
        for (PupilFigures one : figures.pupils()) {
            Outlook outlook = Outlook.of(threshold, one.tally(), known.first(), last, remaining);
            views.add(new View(one, outlook, notKnown(one, calendar, known, loaded.asOf())));
        }
        Messages messages = loaded.attendance().rules().messages();
        Map<String, @Nullable Object> json = frame(loaded, definition, known, last);
        json.put(
                "pupils",
                views.stream().map(view -> json(view, threshold, messages)).toList());
        return Outcome.of(json, () -> List.of(table(views, messages)))
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }

    /** The days of the school year in which the window ends. */
    private static Window thisYear(Window window) {
        LocalDate begins = SchoolYear.of(window.last()).span().first().orElseThrow();
        return begins.isAfter(window.first()) ? Window.ofClosed(begins, window.last()) : window;
    }

    private LocalDate last(SessionCalendar calendar, LocalDate asOf) {
        DateSpan year = SchoolYear.of(asOf).span();
        LocalDate ends = until == null ? year.last().orElseThrow() : until;
        if (ends.isBefore(asOf)) {
            throw new CallException("--until " + ends + " is before " + asOf + ".", "another year was meant.");
        }
        List<LocalDate> days = calendar.schoolDays(DateSpan.ofClosed(asOf, ends));
        return days.isEmpty() ? asOf : days.get(days.size() - 1);
    }

    private static int remaining(SessionCalendar calendar, LocalDate asOf, LocalDate last) {
        return last.isAfter(asOf)
                ? Math.toIntExact(calendar.indexes(DateSpan.ofClosed(asOf.plusDays(1), last))
                        .count())
                : 0;
    }

    /** Open sessions up to what is known that have no usable mark, those after the last entry too. */
    private static long notKnown(PupilFigures one, SessionCalendar calendar, Window known, LocalDate asOf) {
        Register register = one.register();
        int after = register.last(known.span()).map(Session::index).orElse(Integer.MIN_VALUE);
        long none = calendar.indexes(DateSpan.ofClosed(known.first(), asOf))
                .filter(index -> index > after)
                .count();
        return none + one.count(Count.UNMARKED) + one.count(Count.NO_ENTRY);
    }

    private Map<String, @Nullable Object> frame(Loaded loaded, Definition definition, Window known, LocalDate last) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("nation", options.nation().id());
        json.put("definition", definition.id());
        json.put("measure", measure);
        json.put("wording", wording);
        json.put("from", known.first().toString());
        json.put("asOf", loaded.asOf().toString());
        json.put("until", last.toString());
        return json;
    }

    private Map<String, @Nullable Object> json(View view, MeasureDefinition threshold, Messages messages) {
        Outlook outlook = view.outlook();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pupil", view.figures().pupil().value());
        view.figures().school().map(SchoolRef::value).ifPresent(school -> json.put("school", school));
        if (wording.equals(STAFF)) {
            json.put("state", outlook.state().name());
            json.put("found", outlook.of() == 0 ? null : PatternJson.rate(Rate.of(outlook.found(), outlook.of())));
            json.put("atLeast", threshold.atLeast().map(Rate::toString).orElse(null));
            json.put("inARow", number(outlook.inARow()));
            json.put("more", number(outlook.more()));
        }
        json.put("regain", number(outlook.regain()));
        json.put("remaining", outlook.remaining());
        json.put("notKnown", view.notKnown());
        json.put("complete", outlook.complete() && view.notKnown() == 0);
        json.put("sentence", sentence(outlook, messages).orElse(null));
        json.put("confidence", threshold.confidence().name());
        json.put(
                "source",
                String.join("; ", threshold.sources().stream().map(Source::cite).toList()));
        return json;
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private Optional<String> sentence(Outlook outlook, Messages messages) {
        return wording.equals(FAMILY)
                ? outlook.familySentence(messages, Locale.UK)
                : outlook.staffSentence(messages, Locale.UK);
    }

    private ReportTable table(List<View> views, Messages messages) {
        return ReportTable.of(
                List.of(ReportTable.Column.words("pupil"), ReportTable.Column.words("outlook")),
                views.stream()
                        .map(view -> List.of(view.figures().pupil().value(), words(view, messages)))
                        .toList());
    }

    /** A family reads of sessions that regain ground and of nothing else; staff read too what is not known. */
    private String words(View view, Messages messages) {
        String said = sentence(view.outlook(), messages).orElse("");
        if (wording.equals(FAMILY)) {
            return said.isEmpty() ? messages.text(Locale.UK, "outlook.family.nothing") : said;
        }
        return view.notKnown() == 0
                ? said
                : (said + " " + messages.text(Locale.UK, "outlook.staff.not-known", "sessions", view.notKnown()))
                        .strip();
    }
}
