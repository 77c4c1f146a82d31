package org.openattendance.examples;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.report.JsonText;
import org.openattendance.report.ReportTable;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.rulebook.RuleBookVersion;
import org.openattendance.table.UnreadableInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: formats, an output file written whole or not at all, issues, exit statuses. */
public abstract class Command implements Callable<Integer> {

    static final String SCHEMA_VERSION = "1.0";

    /** How a result is written. */
    public enum Format {
        TABLE,
        CSV,
        JSON,
        SVG,
        DOT,
        GRAPHML,
        MARKDOWN,
        HTML,
        ICALENDAR,
        HSDS
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How the result is written (default: ${DEFAULT-VALUE}).",
            defaultValue = "table")
    private String format = "table";

    @Option(names = "--out", paramLabel = "FILE", description = "Write the result to a file, whole or not at all.")
    private @Nullable Path out;

    @Option(
            names = "--max-issues",
            paramLabel = "N",
            description = "How many issues to list; their counts stay exact (default: ${DEFAULT-VALUE}).",
            defaultValue = "10000")
    private int maxIssues;

    @Spec
    private @Nullable CommandSpec spec;

    /** For subclasses. */
    protected Command() {}

    /** Does the work; writes nothing. */
    protected abstract Outcome run();

    /** The formats that the command can write, in order. */
    protected List<Format> formats() {
        return List.of(Format.TABLE, Format.CSV, Format.JSON);
    }

    /**
     * The format that was asked for.
     *
     * @throws CallException if the command cannot write it
     */
    protected final Format format() {
        for (Format each : formats()) {
            if (each.name().equalsIgnoreCase(format)) {
                return each;
            }
        }
        throw new CallException(
                "This command cannot write the format " + format + ".",
                "one of these was meant: " + formats().toString().toLowerCase(java.util.Locale.ROOT) + ".");
    }

    /** How many issues to list. */
    protected final int maxIssues() {
        if (maxIssues < 0) {
            throw new CallException("--max-issues is below 0.", "0 was meant, to list none.");
        }
        return maxIssues;
    }

    @Override
    public final Integer call() throws IOException {
        Format asked = format();
        maxIssues();
        Outcome outcome = run();
        write(outcome, asked);
        boolean errors = outcome.found()
                || outcome.issues().map(checked -> checked.hasErrors()).orElse(false);
        if (asked != Format.JSON) {
            outcome.issues().ifPresent(checked -> checked.issues().forEach(issue -> err().println(issue.describe())));
            outcome.issues()
                    .filter(checked -> checked.issuesOmitted() > 0)
                    .ifPresent(checked -> err().println(checked.issuesOmitted()
                            + " more issues are not listed; their counts by reason: " + checked.issueCounts()));
        }
        return errors ? 1 : 0;
    }

    private static void render(Outcome outcome, Format asked, OutputStream to) throws IOException {
        if (outcome.document().isEmpty() && asked == Format.JSON) {
            JsonText.write(withFrame(outcome), to);
            return;
        }
        String text = outcome.document().orElseGet(() -> asked == Format.CSV ? csv(outcome) : text(outcome));
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private static String csv(Outcome outcome) {
        List<ReportTable> tables = outcome.tables().get();
        return tables.isEmpty() ? outcome.text() : tables.get(0).toCsv();
    }

    private static String text(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        for (ReportTable table : outcome.tables().get()) {
            text.append(text.length() == 0 ? "" : "\n").append(table.toText());
        }
        return text.append(text.length() == 0 || outcome.text().isEmpty() ? "" : "\n")
                .append(outcome.text())
                .toString();
    }

    private static Map<String, Object> withFrame(Outcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schemaVersion", SCHEMA_VERSION);
        json.put("ruleBook", outcome.ruleBook().isEmpty() ? standardBook() : outcome.ruleBook());
        json.putAll(outcome.json());
        Checked<?> checked = outcome.issues().isPresent() ? outcome.issues().get() : Checked.of(Boolean.TRUE);
        json.put("issueCounts", checked.issueCounts());
        json.put("issuesOmitted", checked.issuesOmitted());
        json.put("issues", checked.issues().stream().map(Command::issue).toList());
        return json;
    }

    /** Every result says with which rule data it was made, also where no rule of a nation was asked. */
    private static Map<String, Object> standardBook() {
        RuleBookVersion version = RuleBook.standard(Nation.ENGLAND).version();
        Map<String, Object> book = new LinkedHashMap<>();
        book.put("version", version.release());
        book.put("digest", version.digest());
        return book;
    }

    private static Map<String, Object> issue(Issue issue) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", issue.severity().name());
        json.put("reason", issue.reason());
        json.put("file", issue.place().file());
        if (issue.place() instanceof Issue.Path path) {
            json.put("pointer", path.pointer());
        } else {
            json.put("line", issue.line().orElse(0L));
            json.put(
                    "column",
                    issue.place() instanceof Issue.Mark mark ? mark.column() : ((Issue.Cell) issue.place()).column());
        }
        if (issue.place() instanceof Issue.Mark mark) {
            json.put("position", mark.position());
        }
        json.put("message", issue.message());
        return json;
    }

    private void write(Outcome outcome, Format asked) throws IOException {
        if (out == null) {
            OutputStream stream = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
            render(outcome, asked, stream);
            stream.flush();
            return;
        }
        Path target = out.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CallException("The folder of --out does not exist.", "it must be made first.");
        }
        Path part = Files.createTempFile(folder, ".attendance", ".part");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part))) {
                render(outcome, asked, stream);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_WRITABLE", out.toString(), "it cannot be written.", "you may not write there.", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Where messages for people go. */
    protected final java.io.PrintWriter err() {
        return java.util.Objects.requireNonNull(spec).commandLine().getErr();
    }
}
