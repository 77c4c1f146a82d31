package org.openattendance.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openattendance.benchmarks.Authority;

/** The same groups with the same figures, whoever counts. */
class GroupTotalsTest {

    private static GroupTotals one(long absent) {
        SortedMap<String, Long> figures = new TreeMap<>(Map.of("possible", 10L, "absent", absent, "late", 0L));
        return GroupTotals.of(new TreeMap<>(Map.of("S1|F", figures)), List.of("possible"));
    }

    @Test
    void a_group_that_differs_is_named() {
        assertThat(one(3).difference(one(3))).isEmpty();
        assertThat(one(3).difference(one(4)).orElseThrow())
                .isEqualTo("group S1|F: {absent=3, possible=10} is not {absent=4, possible=10}");
    }

    @Test
    void a_count_without_groups_agrees_where_its_sums_do() {
        assertThat(one(3).difference(GroupTotals.ofSums(new TreeMap<>(Map.of("possible", 10L)))))
                .isEmpty();
        assertThat(one(3).difference(GroupTotals.ofSums(new TreeMap<>(Map.of("possible", 11L)))))
                .contains("sum possible: 10 is not 11");
    }

    @Test
    void everybody_finds_the_same_groups_of_the_same_authority() throws Exception {
        Authority authority = new Authority(600);
        List<SchoolInMemory> schools = SchoolInMemory.of(authority);
        try (Connection connection = DuckDb.connect()) {
            DuckDbGroups.fill(connection, authority);
            String table = GroupsSideBySide.rounds(schools, connection)
                    .run(1, BandwidthProbe.small())
                    .table();
            assertThat(table)
                    .contains("all agree")
                    .contains("| ours, groups, 1 thread |")
                    .contains("| DuckDB, groups, joined to the dated codes and terms, 2 threads |");
        }
        OurGroups ours = new OurGroups(schools, 2);
        ours.run();
        SortedMap<String, Long> first =
                ours.totals().groups().get(ours.totals().groups().firstKey());
        assertThat(first).containsKeys("enrolments", "possible", "persistent", "reason I", "with I");
    }
}
