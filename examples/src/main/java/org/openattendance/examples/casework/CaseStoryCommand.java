package org.openattendance.examples.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.Messages;
import org.openattendance.base.Nation;
import org.openattendance.casework.CaseStory;
import org.openattendance.casework.Casework;
import org.openattendance.casework.FirstConversation;
import org.openattendance.casework.NamedContact;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.load.CaseDocument;
import org.openattendance.pathway.CaseEvent;
import org.openattendance.pathway.CaseFile;
import org.openattendance.pathway.PathwayDecision;
import org.openattendance.pathway.Pathways;
import org.openattendance.pathway.Reading;
import org.openattendance.pathway.SchoolTime;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.rulebook.PathwayFiles;
import org.openattendance.rulebook.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance case story}: what happened in a case, and what its pathway said on each day with figures. */
@CommandLine.Command(
        name = "story",
        mixinStandardHelpOptions = true,
        description = {
            "Tells a case day by day: casework, events, figures, and what its pathway said as known then.",
            "Of a parent who is not to be contacted nothing is told; what was redacted is told without its words."
        },
        footer = {"", "Example: attendance case story examples/data/casework/case-year.json --as-of 2026-01-20"})
final class CaseStoryCommand extends Command {

    private static final String USUAL = "ENG-NATIONAL-5";

    @Parameters(
            paramLabel = "CASE",
            description = "The case as JSON, with readings of several days and casework; - is standard input.")
    private String file = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What came later is not told (default: the last day on record).")
    private @Nullable LocalDate asOf;

    private record Line(LocalDate on, String kind, String text) {}

    @Override
    protected List<Format> formats() {
        return List.of(Format.TABLE, Format.CSV, Format.JSON, Format.MARKDOWN);
    }

    @Override
    protected Outcome run() {
        Checked<CaseDocument> read = CaseDocument.read(Inputs.of(file));
        CaseDocument given = read.value();
        if (given.file().isEmpty() && given.casework().isEmpty()) {
            throw new NothingUsableException(CaseworkFiles.unusable("case", read));
        }
        LocalDate day = asOf == null ? lastDay(given) : asOf;
        List<Line> lines = lines(given, day);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("asOf", day.toString());
        given.casework().ifPresent(casework -> summary(casework, day, json));
        json.put("rows", lines.stream().map(CaseStoryCommand::json).toList());
        String text = given.casework().map(casework -> text(casework, day)).orElse("");
        ReportTable table = table(lines);
        Outcome outcome = format() == Format.MARKDOWN
                ? Outcome.document("# The story of a case, to " + day + "\n\n" + table.toMarkdown()
                        + (text.isEmpty() ? "" : "\n" + text))
                : Outcome.of(json, List.of(table)).withText(text);
        return outcome.withIssues(read);
    }

    private static LocalDate lastDay(CaseDocument given) {
        List<LocalDate> days = new ArrayList<>();
        given.casework().map(CaseStory::lastDay).ifPresent(days::add);
        given.file().ifPresent(one -> {
            days.add(one.history().opened());
            one.history().events().stream().map(CaseEvent::on).forEach(days::add);
            one.readings().stream().map(Reading::on).forEach(days::add);
        });
        return days.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Map<String, Object> json(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("on", line.on().toString());
        json.put("kind", line.kind());
        json.put("text", line.text());
        return json;
    }

    private static ReportTable table(List<Line> lines) {
        return ReportTable.of(
                List.of(Column.words("on"), Column.words("what"), Column.words("story")),
                lines.stream()
                        .map(line -> List.of(line.on().toString(), line.kind(), line.text()))
                        .toList());
    }

    private static void summary(Casework casework, LocalDate day, Map<String, @Nullable Object> json) {
        FirstConversation first = casework.firstConversation(day);
        json.put(
                "firstConcern",
                first.concerns().stream().findFirst().map(LocalDate::toString).orElse(null));
        json.put("daysToPupil", orNull(first.daysToPupil()));
        json.put("daysToFamily", orNull(first.daysToFamily()));
        Casework shown = casework.shown();
        json.put(
                "contacts",
                shown.contacts().stream().map(one -> one.role().id()).toList());
        json.put("contactUnclear", NamedContact.unclear(shown.contacts()).orElse(null));
        json.put("planCoProduced", shown.plan().map(plan -> plan.isCoProduced()).orElse(null));
        json.put("planCitesAView", shown.plan().map(plan -> plan.citesAView()).orElse(null));
        json.put("textsToReview", casework.textsToReview(day));
    }

    private static @Nullable Long orNull(OptionalLong days) {
        return days.isPresent() ? days.getAsLong() : null;
    }

    private static String text(Casework casework, LocalDate day) {
        FirstConversation first = casework.firstConversation(day);
        StringBuilder text = new StringBuilder();
        first.concerns().stream()
                .findFirst()
                .ifPresent(concern -> text.append("First concern on ")
                        .append(concern)
                        .append("; a first conversation with the pupil ")
                        .append(after(first.daysToPupil()))
                        .append(", with the family ")
                        .append(after(first.daysToFamily()))
                        .append(".\n"));
        Casework shown = casework.shown();
        NamedContact.unclear(shown.contacts())
                .ifPresent(why -> text.append("Whom the family can reach is not clear: ")
                        .append(why)
                        .append(".\n"));
        shown.plan()
                .filter(plan -> !plan.isCoProduced())
                .ifPresent(plan -> text.append("The plan was written without the pupil and the family.\n"));
        long due = casework.textsToReview(day);
        if (due > 0) {
            text.append(due).append(" texts about people have come to the day of their review: still needed?\n");
        }
        return text.toString();
    }

    private static String after(OptionalLong days) {
        return days.isPresent() ? "after " + days.getAsLong() + " days" : "is not on record";
    }

    private static List<Line> lines(CaseDocument given, LocalDate day) {
        List<Line> lines = new ArrayList<>();
        given.casework()
                .ifPresent(casework -> CaseStory.of(casework, day)
                        .forEach(line ->
                                lines.add(new Line(line.on(), line.kind().name(), line.text()))));
        given.file().ifPresent(one -> {
            events(one, lines);
            decisions(one, lines);
        });
        lines.removeIf(line -> line.on().isAfter(day));
        given.casework().ifPresent(casework -> lines.removeIf(line -> !casework.mayShow(line.text())));
        lines.sort(Comparator.comparing(Line::on));
        return lines;
    }

    private static void events(CaseFile given, List<Line> lines) {
        given.history()
                .events()
                .forEach(event -> lines.add(new Line(
                        event.on(),
                        event.type().name(),
                        event.key()
                                + event.by().map(role -> " by " + role).orElse("")
                                + event.due().map(day -> ", review on " + day).orElse("")
                                + (event.value().isEmpty() ? "" : ": " + event.value()))));
    }

    private static void decisions(CaseFile given, List<Line> lines) {
        Pathways pathways = PathwayFiles.standard();
        String id = given.pathway().orElse(USUAL);
        for (Reading reading : given.readings()) {
            if (!reading.on().isBefore(given.history().opened())) {
                PathwayDecision decision = given.decide(
                        pathways.of(id, given.history(), reading.on()), SchoolTime.withoutCalendar(), reading.on());
                lines.add(new Line(decision.asOf(), "DECISION_ASKED", text(decision)));
            }
        }
    }

    private static String text(PathwayDecision decision) {
        Messages messages = RuleBook.standard(Nation.ENGLAND).messages();
        return decision.outcome().word() + " at " + decision.stage() + ". "
                + decision.explanation().get(0).text(messages, Locale.UK);
    }
}
