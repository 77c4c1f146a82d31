package org.openattendance.examples.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.assessment.io.PopulationReader;
import org.openattendance.assessment.sample.CaseRef;
import org.openattendance.assessment.sample.DipSample;
import org.openattendance.assessment.sample.SampledCase;
import org.openattendance.assessment.sample.SamplingPlan;
import org.openattendance.assessment.sample.Stratum;
import org.openattendance.base.Checked;
import org.openattendance.base.Rate;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.load.Input;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code attendance assess sample}: cases to look at closely, drawn so that anybody can draw them again. */
@CommandLine.Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Draws cases to look at: the same seed and population give the same sample on every machine.")
final class SampleCommand extends Command {

    @Option(
            names = "--population",
            required = true,
            paramLabel = "FILE",
            description =
                    "CSV: the first column is the reference; last_sampled, where there is one, the day of the last look.")
    private String population = "";

    @Option(names = "--size", required = true, paramLabel = "N", description = "How many cases.")
    private int size;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "Any whole number; write it down.")
    private long seed;

    @Option(
            names = "--strata",
            split = ",",
            paramLabel = "COL",
            description = "Columns to group by, for example stage,school.")
    private List<String> strata = List.of();

    @Option(
            names = "--not-since",
            paramLabel = "DATE",
            description = "Leave out cases looked at on this day or later; they are counted.")
    private @Nullable LocalDate notSince;

    @Option(
            names = "--second-review",
            paramLabel = "SHARE",
            defaultValue = "0/1",
            description = "The share that two people look at, for example 1/5.")
    private String secondReview = "0/1";

    @Override
    protected Outcome run() {
        Input input = Inputs.of(population);
        Checked<List<SampledCase>> read = PopulationReader.read(input.name(), input.open(), strata);
        if (read.value().isEmpty()) {
            throw new NothingUsableException(input.name() + " has no case that can be used.");
        }
        SamplingPlan plan = SamplingPlan.of(size, seed).by(strata).withSecondReview(Rate.parse(secondReview));
        LocalDate day = notSince;
        DipSample sample = DipSample.draw(read.value(), day == null ? plan : plan.withoutThoseSince(day));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("seed", seed);
        json.put("size", sample.drawn().size());
        json.put("asked", size);
        json.put("population", sample.population());
        json.put("excluded", texts(sample.excluded()));
        json.put("proportional", sample.isProportional());
        json.put("strata", sample.strata().stream().map(SampleCommand::stratum).toList());
        json.put("dropped", sample.dropped());
        json.put("secondReview", texts(sample.secondReview()));
        json.put("rows", rows(sample));
        int listed = Math.min(maxIssues(), read.issues().size());
        return Outcome.of(json, tables(sample))
                .withText(sample.drawn().size() + " of " + sample.population() + " cases, seed " + seed + "; "
                        + sample.excluded().size() + " left out as looked at lately"
                        + (sample.dropped().isEmpty() ? "" : "; no case from " + sample.dropped()) + ".\n")
                .withIssues(new Checked<>(0, read.issues().subList(0, listed), read.issueCounts(), read.errors()));
    }

    private static List<String> texts(List<CaseRef> refs) {
        return refs.stream().map(CaseRef::text).toList();
    }

    private static Map<String, @Nullable Object> stratum(Stratum stratum) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("stratum", stratum.id());
        json.put("population", stratum.population());
        json.put("sample", stratum.drawn().size());
        return json;
    }

    private static List<Map<String, @Nullable Object>> rows(DipSample sample) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Stratum stratum : sample.strata()) {
            for (CaseRef ref : stratum.drawn()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("case", ref.text());
                row.put("stratum", stratum.id());
                row.put("secondReview", sample.secondReview().contains(ref));
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<ReportTable> tables(DipSample sample) {
        List<List<String>> cases = new ArrayList<>();
        List<List<String>> groups = new ArrayList<>();
        for (Stratum stratum : sample.strata()) {
            groups.add(List.of(
                    stratum.id(),
                    Integer.toString(stratum.population()),
                    Integer.toString(stratum.drawn().size())));
            for (CaseRef ref : stratum.drawn()) {
                cases.add(
                        List.of(ref.text(), stratum.id(), sample.secondReview().contains(ref) ? "twice" : ""));
            }
        }
        return List.of(
                ReportTable.of(List.of(Column.words("case"), Column.words("group"), Column.words("review")), cases),
                ReportTable.of(
                        List.of(Column.words("group"), Column.numbers("cases"), Column.numbers("drawn")), groups));
    }
}
