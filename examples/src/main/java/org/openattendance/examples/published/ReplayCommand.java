package org.openattendance.examples.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.load.IssueLog;
import org.openattendance.load.PublishedTableCsv;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.ExplainedDifference;
import org.openattendance.statistics.PublishedRules;
import org.openattendance.statistics.PublishedTable;
import org.openattendance.statistics.Replay;
import org.openattendance.statistics.ReplayReport;
import org.openattendance.table.UnreadableInputException;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code attendance replay FILE...}: recomputes published tables. */
@CommandLine.Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes published national tables: every identity and every rate that the figures in them allow.",
            "What kind of table a file is shows in its columns. Files of one call are held against each other too: a week against its"
                    + " days, headlines against counts. Exit status 1 if a figure differs and nothing that is known explains it."
        },
        footer = {"", "Example: attendance replay attendance_weekly_2025wk37.csv attendance_daily_2025wk37.csv"})
public final class ReplayCommand extends Command {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Tables in CSV, or folders, of which every file that ends in .csv is taken.")
    private List<String> names = new ArrayList<>();

    /** For the command line. */
    public ReplayCommand() {}

    @Override
    protected Outcome run() {
        RuleBook book = RuleBook.standard(Nation.ENGLAND);
        PublishedRules rules = book.published();
        IssueLog issues = new IssueLog(maxIssues());
        List<PublishedTable> tables = new ArrayList<>();
        List<String> files = names.stream().flatMap(ReplayCommand::files).toList();
        List<AttendanceException> notRead = new ArrayList<>();
        for (String name : files) {
            try {
                Checked<Optional<PublishedTable>> read = PublishedTableCsv.read(Inputs.of(name), rules);
                issues.addAll(read);
                read.value().ifPresent(table -> tables.add(withRows(table, name)));
            } catch (AttendanceException e) { // the others are replayed
                notRead.add(e);
                issues.add(notRead(name, e));
            }
        }
        if (tables.isEmpty() && !notRead.isEmpty()) {
            throw notRead.get(0);
        }
        if (tables.isEmpty()) {
            throw new NothingUsableException("None of the " + files.size()
                    + " files has the columns of a published table that is known; known are: "
                    + rules.shapes().stream().map(shape -> shape.title()).toList() + ".");
        }
        ReplayReport report = Replay.of(rules).run(tables);
        report.files().forEach(file -> file.unexplained().forEach(difference -> issues.add(issue(file, difference))));
        return Outcome.of(json(report, rules), () -> List.of(table(report)))
                .withText(summary(report, rules))
                .withRuleBook(book.version().release(), book.version().digest())
                .withIssues(issues.checked(Boolean.TRUE));
    }

    /** A header alone would pass as a table in which all is well. */
    private static PublishedTable withRows(PublishedTable table, String name) {
        if (table.rows().isEmpty()) {
            throw new NothingUsableException(name + " has a header and no row.");
        }
        return table;
    }

    private static Issue notRead(String name, AttendanceException why) {
        String message = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
        return Issue.error("FILE_NOT_READ", new Issue.Cell(name, 0, ""), why.reason() + ": " + message);
    }

    private static Stream<String> files(String name) {
        if (name.equals("-") || !Files.isDirectory(Path.of(name))) {
            return Stream.of(name);
        }
        try (Stream<Path> walk = Files.walk(Path.of(name))) {
            return walk
                    .filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".csv"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_READABLE", name, "the folder cannot be read.", "you may not read it.", e);
        }
    }

    private static Issue issue(ReplayReport.OfFile file, ReplayReport.Difference difference) {
        return Issue.error(
                "FIGURE_NOT_EXPLAINED",
                new Issue.Cell(file.file(), difference.line(), difference.column()),
                difference.check() + ": printed is " + difference.printed() + ", recomputed is " + difference.expected()
                        + ".");
    }

    private static Map<String, Object> json(ReplayReport report, PublishedRules rules) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", report.files().stream().map(ReplayCommand::json).toList());
        List<Map<String, Object>> explanations = new ArrayList<>();
        report.explanations().forEach((id, count) -> explanations.add(json(rules.explained(id), count)));
        json.put("explanations", explanations);
        return json;
    }

    private static Map<String, Object> json(ReplayReport.OfFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.file());
        json.put("rows", file.rows());
        json.put("suppressed", file.suppressed());
        List<Map<String, Object>> checks = new ArrayList<>();
        for (ReplayReport.OfCheck check : file.checks()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", check.id());
            one.put("tested", check.tested());
            one.put("equal", check.equal());
            one.put("explained", check.explained());
            one.put("unexplained", check.unexplained());
            checks.add(one);
        }
        json.put("checks", checks);
        return json;
    }

    private static Map<String, Object> json(ExplainedDifference explained, long count) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", explained.id());
        json.put("count", count);
        json.put("why", explained.why());
        json.put("confidence", explained.confidence().name());
        json.put("source", cite(explained));
        return json;
    }

    private static String cite(ExplainedDifference explained) {
        return String.join("; ", explained.sources().stream().map(Source::cite).toList());
    }

    private static ReportTable table(ReplayReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (ReplayReport.OfFile file : report.files()) {
            for (ReplayReport.OfCheck check : file.checks()) {
                rows.add(List.of(
                        file.file(),
                        check.id(),
                        String.valueOf(check.tested()),
                        String.valueOf(check.equal()),
                        String.valueOf(check.explained()),
                        String.valueOf(check.unexplained())));
            }
        }
        return ReportTable.of(
                List.of(
                        Column.words("file"),
                        Column.words("check"),
                        Column.numbers("tested"),
                        Column.numbers("equal"),
                        Column.numbers("explained"),
                        Column.numbers("unexplained")),
                rows);
    }

    private static String summary(ReplayReport report, PublishedRules rules) {
        StringBuilder text = new StringBuilder();
        for (ReplayReport.OfFile file : report.files()) {
            text.append(file.file())
                    .append(": ")
                    .append(file.shape().title())
                    .append("; ")
                    .append(file.rows())
                    .append(" rows, ")
                    .append(file.suppressed())
                    .append(" with figures withheld\n");
        }
        report.explanations()
                .forEach((id, count) -> text.append(id)
                        .append(" explains ")
                        .append(count)
                        .append(": ")
                        .append(rules.explained(id).why())
                        .append(" (")
                        .append(cite(rules.explained(id)))
                        .append(")\n"));
        return text.append(
                        report.isExplained()
                                ? "Every figure that was recomputed is as printed, or explained.\n"
                                : "Some figures are not explained: see the messages.\n")
                .toString();
    }
}
