package org.openattendance.verification.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.SchoolYear;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.ReadContext;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tallies;
import org.openattendance.tally.Tally;
import org.openattendance.testkit.Phase;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.RegisterPlan;
import org.openattendance.testkit.SchoolFiles;

/** DuckDB and we count the same files: every count and every reason of every pupil, and of all together, must be the same number. */
class DuckDbTallyTest {

    private static final RegisterGenerator GENERATOR = RegisterGenerator.create();

    @TempDir
    private Path folder;

    private final RuleBook england = RuleBook.standard(Nation.ENGLAND);

    /**
     * 1,000 pupils each. The two years of a row are one file, so that most cross a change of the codes: that of August 2024, the end of D as
     * an activity in August 2011, the years in which X was Covid.
     */
    @ParameterizedTest
    @CsvSource({
        "1, SECONDARY, 2023/24, 2024/25, 2025-07-31",
        "2, PRIMARY,   2020/21, 2021/22, 2022-07-31",
        "3, SPECIAL,   2010/11, 2011/12, 2012-07-31",
        "4, SECONDARY, 2023/24, 2024/25, 2024-11-15"
    })
    void every_field_is_the_same(long seed, Phase phase, String first, String second, LocalDate asOf)
            throws IOException, SQLException {
        write(seed, phase, List.of(first, second));
        SqlCounts theirs =
                SqlCounts.of(folder, rules(), england.codes().firstDay().orElseThrow(), asOf);
        Registers ours = read().knownOn(asOf);
        Map<String, Map<String, Long>> byPupil = new TreeMap<>();
        for (Register register : ours.all()) {
            byPupil.put(register.pupil().value(), fields(Tallies.of(register, DateSpan.always())));
        }
        assertThat(byPupil).hasSize(1000);
        assertThat(byPupil).isEqualTo(theirs.byPupil());
        Tally total = ours.all().stream().collect(Tallies.collector(DateSpan.always()));
        assertThat(fields(total)).isEqualTo(theirs.total());
        assertThat(total.count(Count.UNMARKED)).isPositive();
        assertThat(total.conflicting()).isPositive();
    }

    /** The pupils of two years are the same references, so that their registers join. */
    private void write(long seed, Phase phase, List<String> years) throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> amendments = new ArrayList<>();
        for (String year : years) {
            var school = SchoolFiles.of(GENERATOR.school(RegisterPlan.of(phase, 1000, SchoolYear.parse(year), seed)));
            StringBuilder text = new StringBuilder();
            school.longRows(text);
            text.toString().lines().forEach(rows::add);
            StringBuilder changes = new StringBuilder();
            school.amendments(changes);
            changes.toString().lines().skip(amendments.isEmpty() ? 0 : 1).forEach(amendments::add);
        }
        List<String> file = new ArrayList<>(List.of("pupil_id,date,session,code"));
        file.addAll(new Dirt(seed).on(rows));
        Files.write(folder.resolve("marks.csv"), file);
        Files.write(folder.resolve("amendments.csv"), amendments);
    }

    private Registers read() {
        ReadContext context = ReadContext.of(england.codes(), (born, day) -> Optional.empty());
        Registers written =
                LongCsv.at(folder.resolve("marks.csv")).read(context).value();
        Input changes = Input.of(folder.resolve("amendments.csv"));
        return AmendmentsCsv.of(changes).applyTo(written, context).value();
    }

    private static byte[] rules() throws IOException {
        try (InputStream in = RuleBook.class.getResourceAsStream("/org/openattendance/rules/eng/codes.csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** All counts but that of missing entries, which needs a calendar. */
    private static Map<String, Long> fields(Tally tally) {
        Map<String, Long> fields = new TreeMap<>();
        for (Count count : Count.values()) {
            if (count != Count.NO_ENTRY) {
                fields.put(count.id(), tally.count(count));
            }
        }
        fields.put("conflicting", tally.conflicting());
        tally.reasons().forEach((code, sessions) -> fields.put("reason " + code, sessions));
        return fields;
    }
}
