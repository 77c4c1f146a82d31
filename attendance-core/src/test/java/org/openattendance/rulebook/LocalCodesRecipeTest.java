package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.load.Input;
import org.openattendance.load.LocalCodesCsv;

/** What the page {@code docs/recipes/local-codes.md} tells a reader to write is written here and read. */
class LocalCodesRecipeTest {

    private static final Path PAGE = Path.of("../docs/recipes/local-codes.md");
    private static final Pattern CSV = Pattern.compile("```csv[^\n]*\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path path;

    private List<String> tables = List.of();

    @BeforeEach
    void readThePage() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        tables = CSV.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private RuleBook scotland() {
        new RuleFolder(path).with("sources.csv", tables.get(1)).with("sco/codes.csv", tables.get(2));
        return RuleBook.standard(Nation.SCOTLAND).combinedWith(RuleBook.read(path));
    }

    @Test
    void the_eight_rows_are_read_with_their_confidence_kept() {
        List<AttendanceCode> added = scotland().codes().all().stream()
                .filter(row -> row.code().startsWith("YOUR-CODE"))
                .toList();
        assertThat(added).hasSize(8).allSatisfy(row -> {
            assertThat(row.confidence()).isIn(Confidence.PART_UNCONFIRMED, Confidence.UNCONFIRMED);
            assertThat(row.notes()).isNotBlank();
        });
        assertThat(scotland().codes().all()).hasSize(15 + 8);
    }

    @Test
    void a_part_time_timetable_counts_as_authorised_absence_since_2018() {
        AttendanceCode row = scotland()
                .codes()
                .read("YOUR-CODE-1", Session.am(LocalDate.of(2025, 9, 3)), Optional.empty())
                .meaning()
                .orElseThrow();
        assertThat(row.category()).isEqualTo(CodeCategory.AUTHORISED_ABSENCE);
        assertThat(row.span()).hasToString("2018-08-01..");
    }

    @Test
    void the_tables_of_local_codes_are_read_without_an_issue() {
        assertThat(tables).hasSize(4);
        for (String table : List.of(tables.get(0), tables.get(3))) {
            assertThat(LocalCodesCsv.read(Input.of("local.csv", table)).issues())
                    .isEmpty();
        }
        assertThat(LocalCodesCsv.read(Input.of("local.csv", tables.get(3)))
                        .value()
                        .statutory("YOUR-CODE-2", LocalDate.of(2025, 9, 3)))
                .isEqualTo("24");
    }
}
