package org.openattendance.examples.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Rate;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.gap.CoverageReport;
import org.openattendance.mapping.gap.Gap;
import org.openattendance.mapping.gap.GapOrder;
import org.openattendance.mapping.match.MatchPolicy;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance map gaps MAP --directory DIR}: how far needs are covered, and where the gaps are. */
@CommandLine.Command(
        name = "gaps",
        mixinStandardHelpOptions = true,
        description =
                "How far the needs of a map are covered, where the gaps are, and who in the directory could help.",
        footer = {
            "",
            "Example: attendance map gaps examples/data/partnership/map-2.json --directory examples/data/partnership/directory"
        })
final class GapsCommand extends Command {

    @Mixin
    private final MapFiles files = new MapFiles();

    @Parameters(paramLabel = "MAP", description = "A map in JSON; - for standard input.")
    private String name = "";

    @Option(
            names = "--directory",
            required = true,
            paramLabel = "DIR",
            description = "A folder of directory tables, or an Open Referral file.")
    private String directory = "";

    @Option(
            names = "--agreement",
            split = ",",
            paramLabel = "PARTNER",
            description = "Partners with a service level agreement in force.")
    private List<String> agreements = List.of();

    @Override
    protected Outcome run() {
        PartnershipMap map = files.load(name);
        PartnerDirectory partners = files.directory(directory);
        files.requireNoRisk(map);
        MapView view = files.view(map);
        CoverageReport report = CoverageReport.of(
                view.map(),
                partners,
                agreements,
                MatchPolicy.standard(),
                GapOrder.standard(),
                view.map().asOf());
        Outcome outcome = Outcome.of(json(view.map(), report), List.of(table(report)))
                .withText(summary(report))
                .withIssues(files.issues(maxIssues()));
        err().println(view.operatorReport());
        return outcome;
    }

    private static Map<String, @Nullable Object> json(PartnershipMap map, CoverageReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("map", map.id());
        json.put("asOf", report.asOf().toString());
        json.put("coverage", rate(report.covered()));
        json.put("weightedCoverage", rate(report.weighted()));
        json.put("redundancy", report.redundancy());
        json.put("singleDependency", report.singleDependency());
        json.put("order", report.order().sentence());
        json.put("rows", report.gaps().stream().map(GapsCommand::row).toList());
        return json;
    }

    /** Both sums and the share; null where there is nothing to take a share of. */
    private static @Nullable Map<String, Object> rate(Optional<Rate> rate) {
        if (rate.isEmpty()) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("covered", rate.get().numerator());
        json.put("of", rate.get().denominator());
        json.put("share", decimal(rate.get()));
        return json;
    }

    private static BigDecimal decimal(Rate rate) {
        return BigDecimal.valueOf(rate.numerator())
                .divide(BigDecimal.valueOf(rate.denominator()), 6, RoundingMode.HALF_UP);
    }

    private static Map<String, @Nullable Object> row(Gap gap) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("need", gap.need());
        row.put("code", gap.code());
        row.put("kind", gap.kind().name());
        row.put("severity", gap.severity());
        row.put("since", gap.since().map(Object::toString).orElse(null));
        row.put("evidence", gap.evidence());
        row.put("reason", gap.reason());
        row.put("offers", gap.offers());
        return row;
    }

    private static ReportTable table(CoverageReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (Gap gap : report.gaps()) {
            rows.add(List.of(
                    gap.need(),
                    gap.code(),
                    gap.kind().name(),
                    Integer.toString(gap.severity()),
                    gap.reason(),
                    String.join(" ", gap.offers())));
        }
        List<Column> columns = List.of(
                Column.words("need"),
                Column.words("code"),
                Column.words("kind"),
                Column.numbers("weight"),
                Column.words("reason"),
                Column.words("offers"));
        return ReportTable.of(columns, rows);
    }

    private static String summary(CoverageReport report) {
        String covered = report.covered()
                .map(rate -> rate.numerator() + " of " + rate.denominator() + " open needs are covered")
                .orElse("no need is open");
        return covered + "; by one support alone " + report.singleDependency() + ", by several " + report.redundancy()
                + ". " + report.order().sentence() + "\n";
    }
}
