package org.openattendance.examples.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.report.ReportTable;
import org.openattendance.table.UnreadableInputException;
import org.openattendance.testkit.conformance.ConformanceCase;
import org.openattendance.testkit.conformance.ConformanceKit;
import org.openattendance.testkit.conformance.ConformanceReport;
import org.openattendance.testkit.conformance.Difference;
import org.openattendance.testkit.conformance.SystemUnderTest;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code attendance conform}: holds any implementation against the conformance kit. */
@CommandLine.Command(
        name = "conform",
        mixinStandardHelpOptions = true,
        description =
                "Holds another implementation against the conformance kit and shows the cases in which it says something else.",
        footer = {
            "",
            "The command is split at spaces; what stands in quotes stays together. There is no shell: nothing is expanded.",
            "Each case starts it once, with the arguments of the case behind its own.",
            "Exit status 1: at least one case differs.",
            "",
            "Examples:",
            "  attendance conform --command \"python3 mine.py\" --only PN,TIMER",
            "  attendance conform --write-kit kit"
        })
public final class ConformCommand extends Command {

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ID",
            description = "Only these cases; an id, or how ids begin up to a hyphen.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long one case may take (default: ${DEFAULT-VALUE}).")
    private int timeout = 60;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many cases to ask at once (default: ${DEFAULT-VALUE}).")
    private int jobs = 1;

    /** What to do: one of these. */
    static final class What {

        @Option(names = "--command", paramLabel = "COMMAND", description = "The other implementation.")
        private @Nullable String command;

        @Option(
                names = "--write-kit",
                paramLabel = "FOLDER",
                description = "Write the files of the kit, for a runner of your own.")
        private @Nullable Path folder;
    }

    /** For the command line. */
    public ConformCommand() {}

    @Override
    protected Outcome run() {
        ConformanceKit kit = ConformanceKit.load();
        return what.folder == null ? check(kit) : write(kit, what.folder);
    }

    private static Outcome write(ConformanceKit kit, Path folder) {
        try {
            kit.writeTo(folder);
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_WRITABLE",
                    folder.toString(),
                    "the kit cannot be written there.",
                    "you may not write there.",
                    e);
        }
        Map<String, Object> json = head(kit);
        json.put("files", kit.files());
        return Outcome.of(json, List.of())
                .withText("Kit " + kit.version() + ": " + kit.files().size() + " files, "
                        + kit.cases().size() + " cases. README.md among them says how to use them.\n");
    }

    private static Map<String, Object> head(ConformanceKit kit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kit", kit.version());
        return json;
    }

    private Outcome check(ConformanceKit kit) {
        List<ConformanceCase> asked = kit.only(only);
        if (asked.isEmpty()) {
            throw new CallException("No case of the kit is called " + only + ".", "its id begins in another way.");
        }
        if (timeout < 1 || jobs < 1) {
            throw new CallException("--timeout and --jobs are at least 1.", "a minus sign slipped in.");
        }
        String command = java.util.Objects.requireNonNull(what.command, "--command");
        SystemUnderTest system = new ProcessSystem(CommandWords.split(command), Duration.ofSeconds(timeout));
        ConformanceReport report = inAFolder(kit, folder -> ask(kit, system, folder, asked));
        Map<String, Object> json = head(kit);
        json.put("cases", report.results().size());
        json.put("differ", report.differing().size());
        json.put("rows", report.differing().stream().map(ConformCommand::row).toList());
        return Outcome.of(json, () -> format() == Format.CSV ? List.of(table(report)) : List.of())
                .withText(report.text())
                .foundErrors(!report.isConformant());
    }

    @FunctionalInterface
    private interface InAFolder {
        ConformanceReport run(Path folder) throws InterruptedException, ExecutionException;
    }

    private static ConformanceReport inAFolder(ConformanceKit kit, InAFolder work) {
        try {
            Path folder = Files.createTempDirectory("conformance-kit");
            try {
                kit.writeTo(folder);
                return work.run(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallException("The check was interrupted.", "it should run again.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A case could not be asked.", e.getCause());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Cases do not touch each other, so several may be asked at once; the report keeps the order of the kit. */
    private ConformanceReport ask(ConformanceKit kit, SystemUnderTest system, Path folder, List<ConformanceCase> asked)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<ConformanceReport>> running = new ArrayList<>();
            asked.forEach(
                    each -> running.add(threads.submit(() -> kit.check(system, folder, List.of(each), seen -> {}))));
            List<ConformanceReport.Result> results = new ArrayList<>();
            for (Future<ConformanceReport> one : running) {
                results.addAll(one.get().results());
            }
            return new ConformanceReport(kit.version(), results);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, Object> row(ConformanceReport.Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", result.asked().id());
        json.put("tells", result.asked().tells());
        json.put("sources", result.asked().sources());
        json.put("arguments", result.asked().arguments());
        json.put(
                "differences",
                result.differences().stream().map(ConformCommand::difference).toList());
        return json;
    }

    private static Map<String, Object> difference(Difference each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", each.field());
        json.put("expected", each.expected());
        json.put("actual", each.actual());
        return json;
    }

    private static ReportTable table(ConformanceReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (ConformanceReport.Result result : report.differing()) {
            for (Difference each : result.differences()) {
                rows.add(List.of(result.asked().id(), each.field(), each.expected(), each.actual()));
            }
        }
        return ReportTable.of(
                List.of(
                        ReportTable.Column.words("case"),
                        ReportTable.Column.words("field"),
                        ReportTable.Column.words("expected"),
                        ReportTable.Column.words("actual")),
                rows);
    }
}
