package org.openattendance.verification.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.examples.Main;
import org.openattendance.table.CsvRow;

/** The figure of all phases that a report has without {@code --phase}, held against the row of all schools that the department published. */
class NationalFigureOfAllPhasesTest {

    private static final Map<String, String> TOTAL = Map.of("geographic_level", "National", "school_type", "Total");

    @TempDir
    Path folder;

    private String report() throws IOException {
        Path marks = Files.writeString(
                folder.resolve("marks.csv"),
                "pupil_id,date,session,code\nP1,2024-09-09,AM,/\nP1,2024-09-13,AM,/\nP1,2025-01-24,AM,/\n");
        Path page = folder.resolve("page.html");
        int status = Main.execute(
                new PrintWriter(new StringWriter()),
                "report",
                "--nation",
                "ENG",
                "--register",
                marks.toString(),
                "--out",
                page.toString());
        assertThat(status).isZero();
        return Files.readString(page);
    }

    private static CsvRow published(String file) {
        return PublishedFiles.csv(file).rows().stream()
                .filter(row -> TOTAL.entrySet().stream()
                        .allMatch(one -> row.text(one.getKey()).equals(one.getValue())))
                .filter(row -> row.find("breakdown").map("Weekly"::equals).orElse(true))
                .findFirst()
                .orElseThrow();
    }

    private static String count(String text) {
        return text.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    }

    /** The counts are the published ones; the published rate weights the phases, and the page names it without using it. */
    @ParameterizedTest
    @CsvSource({
        "attendance_all_codes_2024wk37_nat_reg.csv, 9 September 2024 to 13 September 2024",
        "attendance_ytd_202425.csv, 9 September 2024 to 24 January 2025"
    })
    void the_counts_are_those_published_for_all_schools_and_the_weighted_rate_is_named_as_another(
            String file, String days) throws IOException {
        CsvRow row = published(file);
        String page = report();
        BigDecimal rate = new BigDecimal(row.text("overall_absence_perc"));
        BigDecimal plain = new BigDecimal(row.text("overall_absence"))
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(row.text("possible_sessions")), 6, RoundingMode.HALF_UP);
        assertThat(plain.subtract(rate).abs()).as("two calculations").isGreaterThan(new BigDecimal("0.02"));
        assertThat(page)
                .contains("together, " + days + ": " + plain.setScale(1, RoundingMode.HALF_UP) + "% ("
                        + count(row.text("overall_absence")) + " of " + count(row.text("possible_sessions"))
                        + " sessions)")
                .contains("the rate published for all schools, " + rate.setScale(2, RoundingMode.HALF_UP)
                        + "%, weights them by census enrolments");
    }
}
