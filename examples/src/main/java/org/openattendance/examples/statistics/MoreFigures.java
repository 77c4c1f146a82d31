package org.openattendance.examples.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Inputs;
import org.openattendance.load.AccessCsv;
import org.openattendance.load.BenchmarksCsv;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.report.StatisticsReport;
import org.openattendance.statistics.AccessRecords;
import org.openattendance.statistics.BandMove;
import org.openattendance.statistics.BandMove.Direction;
import org.openattendance.statistics.BandMovement;
import org.openattendance.statistics.BandSet;
import org.openattendance.statistics.BenchmarkFigure;
import org.openattendance.statistics.CohortAccess;
import org.openattendance.statistics.Comparison;
import org.openattendance.statistics.FigureProfile;
import org.openattendance.statistics.FullTimeAccess;
import org.openattendance.statistics.GroupStatistics;
import org.openattendance.statistics.MeasureTraits;
import org.openattendance.statistics.StatisticsTable;
import org.openattendance.statistics.ThresholdCount;
import picocli.CommandLine.Option;

/** What {@code statistics} can say beside its groups: comparisons, who moved band, access to full-time education. */
public final class MoreFigures {

    @Option(
            names = "--benchmarks",
            paramLabel = "FILE",
            description =
                    "Published figures to compare with: measure,definition,nation,from,to[,phase],area,percent,source.")
    private @Nullable String benchmarks;

    @Option(
            names = "--moved-since",
            paramLabel = "DATE",
            description = "Who moved to another band of absence since the day, improvements first; lists pupils.")
    private @Nullable LocalDate movedSince;

    @Option(
            names = "--bands",
            paramLabel = "ID",
            defaultValue = "five-per-cent",
            description = "Bands of --moved-since (default: five-per-cent).")
    private String bands = "five-per-cent";

    @Option(
            names = "--access",
            paramLabel = "FILE",
            description = "pupil_id,access[,from,to]: share of each cohort with full-time education on the last day.")
    private @Nullable String access;

    /** Made by picocli. */
    MoreFigures() {}

    boolean listsPupils() {
        return movedSince != null || access != null;
    }

    Optional<LocalDate> movedSince() {
        return Optional.ofNullable(movedSince);
    }

    BandSet bands(Attendance attendance) {
        return attendance.rules().bands().stream()
                .filter(set -> set.id().equals(bands))
                .findFirst()
                .orElseThrow(() -> new CallException(
                        "There are no bands " + bands + ".", "five-per-cent or one-per-cent was meant."));
    }

    /** Adds what was asked for, and the issues of what was read for it. */
    void addTo(
            Map<String, Object> json,
            Attendance attendance,
            StatisticsTable table,
            Optional<BandMovement> moved,
            List<Checked<?>> issues) {
        if (benchmarks != null) {
            Checked<List<BenchmarkFigure>> read = BenchmarksCsv.read(Inputs.of(benchmarks));
            issues.add(read);
            Nation nation = attendance.rules().nation();
            json.put(
                    "comparisons",
                    read.value().stream()
                            .map(figure -> comparison(
                                    figure, nation, table, attendance.rules().traits()))
                            .toList());
        }
        moved.ifPresent(movement -> json.put("moved", moved(movement)));
        if (access != null) {
            Checked<AccessRecords> read = AccessCsv.read(Inputs.of(access));
            issues.add(read);
            Pupils pupils = attendance
                    .pupils()
                    .orElseThrow(() -> new CallException("--access needs --pupils.", "the list was left out."));
            Map<String, Object> shares = new LinkedHashMap<>();
            CohortAccess.of(
                            pupils,
                            attendance.rules().cohorts(),
                            read.value(),
                            table.plan().window().last())
                    .forEach((cohort, share) -> {
                        Map<String, @Nullable Object> one = new LinkedHashMap<>();
                        for (FullTimeAccess each : FullTimeAccess.values()) {
                            one.put(each.name().toLowerCase(java.util.Locale.ROOT), share.count(each));
                        }
                        one.put("share", StatisticsReport.rate(share.share()));
                        shares.put(cohort, one);
                    });
            json.put("fullTimeAccess", shares);
        }
    }

    private static Map<String, @Nullable Object> comparison(
            BenchmarkFigure figure, Nation nation, StatisticsTable table, MeasureTraits traits) {
        Optional<String> phase = figure.profile().phase();
        Optional<GroupStatistics> own = phase.flatMap(name -> table.find(Map.of("phase", name)));
        Optional<GroupStatistics> row = own.or(table::total);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("measure", figure.profile().measure());
        json.put("area", figure.area());
        json.put("other", figure(figure));
        Optional<Rate> rate = row.flatMap(some -> rate(some, figure.profile().measure()));
        if (rate.isEmpty()) {
            json.put("own", null);
            json.put("refused", List.of(Comparison.Unlike.MEASURE.name()));
            return json;
        }
        BenchmarkFigure ours = BenchmarkFigure.of(
                new FigureProfile(
                        figure.profile().measure(),
                        table.plan().definition().definition(),
                        nation,
                        table.plan().window(),
                        own.isPresent() ? phase : Optional.empty(),
                        table.plan().unit()),
                "",
                rate.get(),
                BenchmarkFigure.Status.PROVISIONAL,
                "registers, rule book " + nation);
        json.put("own", figure(ours));
        Comparison comparison = Comparison.of(ours, figure);
        if (comparison instanceof Comparison.Difference difference) {
            json.put("percentagePoints", difference.percentagePoints().toPlainString());
        } else if (comparison instanceof Comparison.Refused refused) {
            json.put("refused", refused.reasons().stream().map(Enum::name).toList());
            json.put("why", why(ours.profile(), figure.profile(), traits));
        }
        return json;
    }

    /** In what two measures are not made the same way, as far as it is told; empty for one measure of other days or schools. */
    private static List<String> why(FigureProfile own, FigureProfile other, MeasureTraits traits) {
        MeasureTraits.Key ours = new MeasureTraits.Key(own.nation(), own.definition(), own.measure());
        MeasureTraits.Key theirs = new MeasureTraits.Key(other.nation(), other.definition(), other.measure());
        MeasureTraits.Comparison found =
                ours.equals(theirs) ? new MeasureTraits.Comparison.Alike(List.of()) : traits.compare(ours, theirs);
        if (found instanceof MeasureTraits.Comparison.Unlike unlike) {
            return unlike.differences().stream()
                    .map(MeasureTraits.Difference::describe)
                    .toList();
        }
        return found instanceof MeasureTraits.Comparison.NotKnown unknown
                ? List.of("how " + unknown.unknown() + " is made is not told")
                : List.of();
    }

    private static Optional<Rate> rate(GroupStatistics row, String measure) {
        return row.rate(measure).or(() -> row.threshold(measure).flatMap(ThresholdCount::rate));
    }

    private static Map<String, Object> figure(BenchmarkFigure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "percent",
                figure.percent().setScale(4, java.math.RoundingMode.HALF_UP).toPlainString());
        json.put("definition", figure.profile().definition().id());
        json.put("from", figure.profile().period().first().toString());
        json.put("to", figure.profile().period().last().toString());
        json.put("status", figure.status().name());
        json.put("source", figure.source());
        return json;
    }

    private static Map<String, Object> moved(BandMovement movement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bands", movement.bands().id());
        for (Direction direction : Direction.values()) {
            json.put(
                    direction.name(),
                    movement.all().stream()
                            .filter(move -> move.direction() == direction)
                            .count());
        }
        List<Map<String, @Nullable Object>> pupils = new ArrayList<>();
        for (BandMove move : movement.movers()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("pupil", move.pupil().value());
            one.put("school", move.school().map(SchoolRef::value).orElse(null));
            one.put("direction", move.direction().name());
            one.put("before", StatisticsReport.rate(move.before()));
            one.put("bandBefore", label(movement, move.bandBefore()));
            one.put("now", StatisticsReport.rate(move.now()));
            one.put("bandNow", label(movement, move.bandNow()));
            pupils.add(one);
        }
        json.put("pupils", pupils);
        return json;
    }

    private static @Nullable String label(BandMovement movement, Optional<Integer> band) {
        return band.map(at -> movement.bands().bands().get(at).label()).orElse(null);
    }
}
