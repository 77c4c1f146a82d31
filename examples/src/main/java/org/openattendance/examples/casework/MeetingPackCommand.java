package org.openattendance.examples.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.Figures;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.casework.MeetingAgenda;
import org.openattendance.casework.MeetingPack;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.LastMeeting;
import org.openattendance.examples.Outcome;
import org.openattendance.examples.PagePolicy;
import org.openattendance.examples.RegisterOptions;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.examples.report.MeetingNumbers;
import org.openattendance.plan.ActionItem;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance meeting-pack}: what lies on the table of a termly targeting support meeting. */
@CommandLine.Command(
        name = "meeting-pack",
        mixinStandardHelpOptions = true,
        description = {
            "The agenda and the figures of a termly targeting support meeting; no pupil is named. What is withheld is what the page of"
                    + " report --meeting-pack withholds: ask both for the same groups.",
            "Without --nation the rules of England hold."
        },
        footer = {
            "",
            "Example: attendance meeting-pack --register marks.csv --calendar days.csv --pupils pupils.csv --by year_group,sen"
                    + " --last meeting.json --on 2026-03-10 --format markdown",
            "meeting.json: {\"school\":\"S1\",\"on\":\"2025-11-10\",\"actions\":[...]}"
        })
public final class MeetingPackCommand extends Command {

    private static final String WITHHELD = "c";
    private static final String NOTE =
            "c: withheld, because it is small, or would give a small number away, here or on the pages for sharing. Somebody who"
                    + " leads the meeting looks at each pupil; no figure decides.";

    @Mixin
    private RegisterOptions options = RegisterOptions.of(Nation.ENGLAND);

    @Option(names = "--on", paramLabel = "DATE", description = "The day of the meeting (default: --as-of).")
    private @Nullable LocalDate on;

    @Option(names = "--by", split = ",", paramLabel = "COLUMN", description = "Columns that tell groups apart.")
    private List<String> by = new ArrayList<>();

    @Option(names = "--last", paramLabel = "FILE", description = "The last meeting as JSON: its actions come up again.")
    private @Nullable String last;

    @Option(
            names = "--smallest",
            paramLabel = "N",
            description =
                    "Counts from 1 to one below N are withheld: a setting, not a rule (default: that of the disclosure policy "
                            + PagePolicy.DEFAULT + ").")
    private @Nullable Integer smallest;

    /** For the command line. */
    public MeetingPackCommand() {}

    @Override
    protected List<Format> formats() {
        return List.of(Format.TABLE, Format.CSV, Format.JSON, Format.MARKDOWN);
    }

    @Override
    protected Outcome run() {
        if (smallest != null && smallest < 1) {
            throw new CallException("--smallest is below 1.", "1 was meant, to show all.");
        }
        Loaded loaded = options.load(maxIssues(), by);
        LocalDate day = on == null ? loaded.asOf() : on;
        List<ActionItem> actions = LastMeeting.actions(Optional.ofNullable(last), loaded.issues());
        MeetingNumbers numbers = MeetingNumbers.of(until(loaded, day), by, Optional.ofNullable(smallest));
        Figures figures = numbers.figures();
        MeetingPack pack = numbers.pack(by, actions, day);
        Outcome outcome = format() == Format.MARKDOWN
                ? Outcome.document(markdown(pack, figures))
                : Outcome.of(json(pack, figures), () -> tables(pack)).withText(NOTE + "\n");
        return outcome.withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }

    /** No mark of a later day is on the table. */
    private static Loaded until(Loaded loaded, LocalDate day) {
        if (loaded.window().first().isAfter(day)) {
            throw new CallException(
                    "The meeting is on " + day + ", before the first mark.", "the year is another one.");
        }
        return new Loaded(
                loaded.attendance(),
                loaded.registers(),
                loaded.window().last().isAfter(day)
                        ? Window.ofClosed(loaded.window().first(), day)
                        : loaded.window(),
                loaded.asOf().isAfter(day) ? day : loaded.asOf(),
                loaded.definitions(),
                loaded.issues());
    }

    private Map<String, @Nullable Object> json(MeetingPack pack, Figures figures) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("nation", options.nation().id());
        json.put("definition", figures.definition().id());
        json.put("from", figures.window().first().toString());
        json.put("to", figures.window().last().toString());
        json.put("asOf", figures.asOf().toString());
        json.put("on", pack.on().toString());
        json.put("smallest", pack.smallest());
        json.put("school", school(pack.school()));
        json.put(
                "agenda",
                pack.agenda().items().stream().map(MeetingPackCommand::item).toList());
        json.put("rows", pack.rows().stream().map(MeetingPackCommand::row).toList());
        json.put(
                "lastActions",
                pack.last().stream().map(action -> action(action, pack.on())).toList());
        json.put("rulesNotKnown", figures.rulesNotKnown());
        return json;
    }

    private static Map<String, @Nullable Object> school(MeetingPack.School school) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("enrolments", school.enrolments().orElse(null));
        json.put("attendance", rate(school.attendance()));
        json.put("persistentAbsence", school.persistentAbsence().orElse(null));
        json.put("severeAbsence", school.severeAbsence().orElse(null));
        json.put("unresolvedSessions", school.unresolved());
        return json;
    }

    private static @Nullable Map<String, Object> rate(Optional<Rate> rate) {
        return rate.map(value -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("numerator", value.numerator());
                    json.put("denominator", value.denominator());
                    json.put("percent", percent(value, 4));
                    return json;
                })
                .orElse(null);
    }

    private static String percent(Rate rate, int digits) {
        return rate.percent(digits, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    private static Map<String, Object> item(MeetingAgenda.Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", item.topic().name());
        json.put("text", item.text());
        return json;
    }

    private static Map<String, @Nullable Object> row(MeetingPack.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("column", row.column());
        json.put("value", row.value());
        json.put("enrolments", row.enrolments().orElse(null));
        json.put("attendance", rate(row.attendance()));
        json.put("persistentAbsence", row.persistentAbsence().orElse(null));
        json.put("marker", row.withheld() ? WITHHELD : null);
        return json;
    }

    private static Map<String, @Nullable Object> action(ActionItem action, LocalDate day) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", action.id());
        json.put("what", action.what());
        json.put("owner", action.owner().map(Object::toString).orElse(null));
        json.put("due", action.due().map(LocalDate::toString).orElse(null));
        json.put("status", action.statusOn(day).map(Object::toString).orElse(null));
        json.put("overdue", action.isOverdueOn(day));
        return json;
    }

    private static List<ReportTable> tables(MeetingPack pack) {
        return List.of(figures(pack), agenda(pack), actions(pack));
    }

    private static ReportTable figures(MeetingPack pack) {
        List<List<String>> rows = new ArrayList<>();
        for (MeetingPack.Row row : pack.rows()) {
            rows.add(List.of(
                    row.column(),
                    row.value(),
                    number(row.enrolments()),
                    row.attendance()
                            .map(rate -> percent(rate, 1))
                            .orElse(row.enrolments().isEmpty() ? WITHHELD : ""),
                    number(row.persistentAbsence())));
        }
        MeetingPack.School school = pack.school();
        return new ReportTable(
                List.of(
                        Column.words("by"),
                        Column.words("group"),
                        Column.numbers("pupils"),
                        Column.numbers("attendance %"),
                        Column.numbers("persistently absent")),
                rows,
                List.of(
                        "whole school",
                        "",
                        number(school.enrolments()),
                        school.attendance().map(rate -> percent(rate, 1)).orElse(""),
                        number(school.persistentAbsence())));
    }

    private static String number(Optional<Long> count) {
        return count.map(Object::toString).orElse(WITHHELD);
    }

    private static ReportTable agenda(MeetingPack pack) {
        List<List<String>> rows = new ArrayList<>();
        for (MeetingAgenda.Item item : pack.agenda().items()) {
            rows.add(List.of(Integer.toString(rows.size() + 1), item.topic().name(), item.text()));
        }
        return ReportTable.of(List.of(Column.numbers("item"), Column.words("topic"), Column.words("agenda")), rows);
    }

    private static ReportTable actions(MeetingPack pack) {
        return ReportTable.of(
                List.of("action", "agreed last time", "owner", "due", "status").stream()
                        .map(Column::words)
                        .toList(),
                pack.last().stream()
                        .map(action -> List.of(
                                action.id(),
                                action.what(),
                                action.owner().map(Object::toString).orElse(""),
                                action.due().map(LocalDate::toString).orElse(""),
                                action.statusOn(pack.on()).map(Object::toString).orElse("")))
                        .toList());
    }

    private static String markdown(MeetingPack pack, Figures figures) {
        StringBuilder text = new StringBuilder("# Targeting support meeting of " + pack.on() + "\n\n## Agenda\n\n");
        int number = 1;
        for (MeetingAgenda.Item item : pack.agenda().items()) {
            text.append(number++)
                    .append(". ")
                    .append(ReportTable.escaped(item.text()))
                    .append('\n');
        }
        text.append("\n## Figures from ")
                .append(figures.window().first())
                .append(" to ")
                .append(figures.window().last())
                .append("\n\n")
                .append(figures(pack).toMarkdown());
        if (!pack.last().isEmpty()) {
            text.append("\n## What was agreed last time\n\n")
                    .append(actions(pack).toMarkdown());
        }
        return text.append('\n').append(NOTE).append('\n').toString();
    }
}
