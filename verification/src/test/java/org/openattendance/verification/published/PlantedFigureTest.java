package org.openattendance.verification.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.statistics.PublishedRules;
import org.openattendance.statistics.PublishedTable;
import org.openattendance.statistics.Replay;
import org.openattendance.statistics.ReplayReport;
import org.openattendance.table.CsvTable;

/** A check that cannot fail proves nothing: for each, some one figure of the file is changed and the check must say so. */
class PlantedFigureTest {

    private static final int ROWS = 60; // enough to meet a row that each check is of

    /** The files without which a check of another has nothing to compare with. */
    private static final Map<String, List<PublishedTable>> BESIDE = PublishedFiles.NAMES.stream()
            .collect(Collectors.toMap(
                    name -> name,
                    name -> beside(name).map(PublishedFiles::table).toList()));

    static Stream<String> files() {
        return PublishedFiles.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_check_of_a_file_finds_a_planted_figure(String name) {
        ReplayReport.OfFile asPrinted = replay(PublishedFiles.table(name), PublishedFiles.RULES);
        List<String> blind = new ArrayList<>(asPrinted.checks().stream()
                .filter(check -> check.tested() > 0)
                .map(ReplayReport.OfCheck::id)
                .toList());
        CsvTable csv = PublishedFiles.csv(name);
        PublishedTable table = PublishedFiles.table(name);
        List<String> figures = table.shape().figures(table.columns());
        for (int row = 0; row < Math.min(ROWS, csv.rows().size()) && !blind.isEmpty(); row++) {
            for (int at = 0; at < csv.columns().size() && !blind.isEmpty(); at++) {
                String column = csv.columns().get(at);
                String first = csv.rows().get(0).text(column);
                if (figures.contains(table.columns().get(at)) || figures.isEmpty()) {
                    for (String figure : planted(csv.rows().get(row).text(column), first)) {
                        blind.removeAll(found(PublishedFiles.with(name, row, column, figure), blind));
                    }
                }
            }
        }
        assertThat(blind).isEmpty();
    }

    /** Half as much again and a little more, nothing, one, and more than any percentage; a number for a marker, another name for a name. */
    private static List<String> planted(String printed, String first) {
        if (!printed.matches("\\d+(\\.\\d+)?")) {
            return printed.matches("[a-z_0-9]{4,}") ? List.of(first, "no_such_column") : List.of("53");
        }
        BigDecimal value = new BigDecimal(printed);
        BigDecimal more = value.multiply(new BigDecimal("1.5")).add(new BigDecimal("3"));
        String scaled =
                more.setScale(Math.max(0, value.scale()), RoundingMode.HALF_UP).toPlainString();
        return List.of(scaled, "0", "1", "1000");
    }

    private static List<String> found(PublishedTable table, List<String> blind) {
        return replay(table, PublishedFiles.RULES.only(blind)).checks().stream()
                .filter(check -> check.unexplained() > 0)
                .map(ReplayReport.OfCheck::id)
                .toList();
    }

    private static ReplayReport.OfFile replay(PublishedTable table, PublishedRules rules) {
        List<PublishedTable> together = new ArrayList<>(List.of(table));
        together.addAll(BESIDE.getOrDefault(table.file(), List.of()));
        return Replay.of(rules).run(together).files().get(0);
    }

    private static Stream<String> beside(String name) {
        return switch (name) {
            case "attendance_weekly_2025wk37.csv" -> Stream.of("attendance_daily_2025wk37_subset.csv");
            case "scotland-2020-21-headline-rates.csv" -> Stream.of("scotland-2020-21-halfday-counts.csv");
            case "scotland-local-authority-2010-11-to-2018-19.csv" ->
                Stream.of("scotland-reasons-2010-11-to-2018-19.csv");
            case "absence_by_term.meta.csv" -> Stream.of("absence_by_term_201516.csv");
            case "absence_rate_percent_bands.meta.csv" -> Stream.of("absence_rate_percent_bands_201516.csv");
            case "absence_missing_at_least_one_session.meta.csv" ->
                Stream.of("absence_missing_at_least_one_session_201516.csv");
            default -> Stream.of();
        };
    }
}
