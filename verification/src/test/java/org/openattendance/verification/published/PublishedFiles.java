package org.openattendance.verification.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Nation;
import org.openattendance.load.Input;
import org.openattendance.load.PublishedTableCsv;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.PublishedRules;
import org.openattendance.statistics.PublishedTable;
import org.openattendance.table.CsvTable;

/** The tables in the folder beside this class; where each is from stands in its {@code SOURCES.md}. */
final class PublishedFiles {

    static final PublishedRules RULES = RuleBook.standard(Nation.ENGLAND).published();

    static final List<String> NAMES = List.of(
            "absence_by_term.meta.csv",
            "absence_by_term_201516.csv",
            "absence_for_four_year_olds_201516.csv",
            "absence_in_prus_201516.csv",
            "absence_missing_at_least_one_session.meta.csv",
            "absence_missing_at_least_one_session_201516.csv",
            "absence_national_characteristics_201516.csv",
            "absence_rate_percent_bands.meta.csv",
            "absence_rate_percent_bands_201516.csv",
            "attendance_all_codes_2024wk37_nat_reg.csv",
            "attendance_daily_2025wk37_subset.csv",
            "attendance_weekly_2025wk37.csv",
            "attendance_ytd_202425.csv",
            "northern-ireland-absence-2010-11-to-2011-12.csv",
            "northern-ireland-unauthorised-by-board-2003-04-to-2004-05.csv",
            "scotland-2020-21-halfday-counts.csv",
            "scotland-2020-21-headline-rates.csv",
            "scotland-characteristics-2018-19.csv",
            "scotland-exclusions-2010-11-to-2018-19.csv",
            "scotland-local-authority-2010-11-to-2018-19.csv",
            "scotland-reasons-2010-11-to-2018-19.csv",
            "scotland-reasons-2022-23-rounded.csv",
            "wales-annual-headlines.csv",
            "wales-secondary-absence-2008-09-to-2022-23.csv");

    private PublishedFiles() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(PublishedFiles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checked<Optional<PublishedTable>> read(String name, String text) {
        return PublishedTableCsv.read(Input.of(name, text), RULES);
    }

    static PublishedTable table(String name) {
        return read(name, text(name)).value().orElseThrow();
    }

    static List<PublishedTable> all() {
        return NAMES.stream().map(PublishedFiles::table).toList();
    }

    /** The same file with one figure changed. Columns as the file has them; rows from 0. */
    static PublishedTable with(String name, int row, String column, String figure) {
        CsvTable csv = csv(name);
        List<PublishedTable.Line> lines = new ArrayList<>();
        for (int i = 0; i < csv.rows().size(); i++) {
            List<String> cells = new ArrayList<>();
            for (String each : csv.columns()) {
                cells.add(
                        i == row && each.equals(column)
                                ? figure
                                : csv.rows().get(i).text(each));
            }
            lines.add(new PublishedTable.Line(csv.rows().get(i).line(), cells));
        }
        return PublishedTable.of(name, csv.columns(), lines, RULES);
    }

    static CsvTable csv(String name) {
        return CsvTable.read(
                name, Objects.requireNonNull(PublishedFiles.class.getResourceAsStream(name), name), List.of());
    }
}
