package org.openattendance.examples.practice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.exchange.ReferralsCsvReader;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.referral.WaitingTimeReport;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance referrals waiting FILE --on D}: how long people wait, those who still do apart. */
@CommandLine.Command(
        name = "waiting",
        mixinStandardHelpOptions = true,
        description = "How long people wait between referral and service; those who still wait are kept apart.",
        footer = {"", "Example: attendance referrals waiting examples/data/partnership/referrals.csv --on 2026-06-22"})
final class WaitingCommand extends Command {

    @Parameters(paramLabel = "FILE", description = "Referrals in CSV; - for standard input.")
    private String file = "";

    @Option(names = "--on", required = true, paramLabel = "D", description = "The day of the report.")
    private String on = "";

    @Override
    protected Outcome run() {
        LocalDate day = PracticeFiles.day("--on", on);
        Checked<List<Referral>> read =
                PracticeFiles.usable(file, ReferralsCsvReader.read(file, PracticeFiles.bytes(file)), List::isEmpty);
        WaitingTimeReport report = WaitingTimeReport.of(read.value(), DateSpan.always(), day);
        return Outcome.of(json(report), List.of(table(report)))
                .withText(String.join("\n", report.sentences()) + "\n")
                .withIssues(PracticeFiles.first(read, maxIssues()));
    }

    private static Map<String, @Nullable Object> json(WaitingTimeReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("asOf", report.asOf().toString());
        json.put("started", report.finished().count());
        json.put("meanDays", PracticeFiles.number(report.finished().mean()));
        json.put("medianDays", PracticeFiles.number(report.finished().median()));
        json.put("longestDays", report.finished().largest().orElse(null));
        json.put("waiting", report.current().count());
        json.put("longestWaitingDays", report.current().largest().orElse(null));
        json.put("acceptance", PracticeFiles.rate(report.acceptance()));
        json.put("pending", report.pending());
        json.put("withdrawn", report.withdrawn());
        return json;
    }

    private static ReportTable table(WaitingTimeReport report) {
        return ReportTable.of(
                List.of(
                        Column.numbers("started"),
                        Column.numbers("mean"),
                        Column.numbers("median"),
                        Column.numbers("longest"),
                        Column.numbers("waiting"),
                        Column.numbers("longest so far"),
                        Column.numbers("accepted"),
                        Column.numbers("declined"),
                        Column.numbers("pending"),
                        Column.numbers("withdrawn")),
                List.of(List.of(
                        Integer.toString(report.finished().count()),
                        PracticeFiles.text(report.finished().mean()),
                        PracticeFiles.text(report.finished().median()),
                        report.finished().largest().map(String::valueOf).orElse(""),
                        Integer.toString(report.current().count()),
                        report.current().largest().map(String::valueOf).orElse(""),
                        Integer.toString(report.accepted()),
                        Integer.toString(report.declined()),
                        Integer.toString(report.pending()),
                        Integer.toString(report.withdrawn()))));
    }
}
