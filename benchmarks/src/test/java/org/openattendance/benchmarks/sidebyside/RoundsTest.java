package org.openattendance.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.benchmarks.Authority;
import org.openattendance.register.Register;

/** No time is printed for work that was not the same. */
class RoundsTest {

    private static final Authority AUTHORITY = new Authority(300);

    @TempDir
    private Path folder;

    /** Counts what it is told to have counted. */
    private static final class Claims implements Contender {

        private final Totals totals;

        Claims(Totals totals) {
            this.totals = totals;
        }

        @Override
        public String name() {
            return "claims " + totals.attended();
        }

        @Override
        public void run() {}

        @Override
        public Totals totals() {
            return totals;
        }
    }

    private static Claims attended(long sessions) {
        return new Claims(new Totals(1, sessions, 0, 0, 0, 0, 0));
    }

    @Test
    void contenders_who_count_differently_get_no_times() {
        Rounds rounds = new Rounds("differ", 1, List.of(attended(10), attended(11)));
        assertThatThrownBy(() -> rounds.run(3, BandwidthProbe.small()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("claims 11 counts 1 pupils, 11 marks")
                .hasMessageContaining("claims 10 counts");
    }

    @Test
    void contenders_who_agree_get_a_table_with_the_first_as_measure() throws Exception {
        String table = new Rounds("agree", 1, List.of(attended(10), attended(10)))
                .run(5, BandwidthProbe.small())
                .table();
        assertThat(table)
                .startsWith("### agree\n\n1 pupils, 10 marks")
                .contains("all agree")
                .contains("| claims 10 |")
                .contains("1.00 / 1.00 / 1.00")
                .contains("GB a second");
    }

    @Test
    void everybody_counts_the_same_of_the_same_authority() throws Exception {
        List<Register> registers = AUTHORITY.registers().all();
        List<PlainJava.Mark> marks = PlainJava.records(AUTHORITY);
        Path csv = AUTHORITY.csv(folder);
        try (Connection connection = DuckDb.connect()) {
            DuckDb.fill(connection, AUTHORITY);
            List<Contender> all = List.of(
                    Ours.inMemory(registers, 1),
                    Ours.inMemory(registers, 2),
                    Ours.fromCsv(csv),
                    PlainJava.loop(marks),
                    PlainJava.groupingBy(marks),
                    DuckDb.inMemory(connection, DuckDb.CODED, "pre-coded"),
                    DuckDb.inMemory(connection, DuckDb.JOINED, "joined"),
                    DuckDb.fromCsv(connection, csv),
                    DuckDb.fromParquet(connection, csv, folder.resolve("marks.parquet")));
            Optional<Totals> first = Optional.empty();
            for (Contender each : all) {
                each.run();
                first = Optional.of(first.isPresent() ? first.get() : (Totals) each.totals());
                assertThat(each.totals()).as(each.name()).isEqualTo(first.orElseThrow());
            }
            assertThat(first.orElseThrow().pupils()).isEqualTo(300);
            assertThat(first.orElseThrow().marks()).isBetween(300L * 340, 300L * 380);
            assertThat(first.orElseThrow().authorised()).isPositive();
        }
    }
}
