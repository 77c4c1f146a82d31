package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.load.Input;
import org.openattendance.load.SchoolsCsv;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.statistics.Coverage.Receipt;
import org.openattendance.statistics.Coverage.Status;
import org.openattendance.statistics.Grouping.Margins;

/** Keys, margins, schools and who sent what. */
class GroupingTest {

    private static final Map<String, String> PUPIL = Map.of("a", "1", "b", "2", "c", "3");
    private static final LocalDate DUE = LocalDate.of(2025, 9, 12);

    private static List<List<String>> keys(Grouping grouping) {
        return grouping.keys(column -> Optional.ofNullable(PUPIL.get(column)));
    }

    @Test
    void keys_are_in_code_point_order_with_unknown_last_and_sums_first() {
        assertThat(Stream.of("unknown", "b", "B", "", "\uD83D\uDE00", "\uFF5E")
                        .map(GroupKey::of)
                        .sorted()
                        .map(GroupKey::toString))
                .containsExactly("", "B", "b", "\uFF5E", "\uD83D\uDE00", "unknown");
        assertThat(GroupKey.of("a", "unknown")).isLessThan(GroupKey.of("b", "a"));
        assertThat(GroupKey.of("a")).isLessThan(GroupKey.of("a", "b"));
        assertThat(GroupKey.of("a", "b").compareTo(GroupKey.of("a", "b"))).isZero();
        assertThat(GroupKey.of("a", "b")).hasToString("a | b");
    }

    @Test
    void margins_are_none_the_last_columns_or_every_choice() {
        Grouping grouping = Grouping.by(List.of("a", "b", "c"));
        assertThat(keys(grouping)).containsExactly(List.of("1", "2", "3"));
        assertThat(keys(grouping.with(Margins.LEVELS)))
                .containsExactly(List.of("1", "2", "3"), List.of("1", "2", ""), List.of("1", "", ""));
        assertThat(keys(grouping.with(Margins.EVERY)))
                .containsExactlyInAnyOrder(
                        List.of("1", "2", "3"),
                        List.of("1", "2", ""),
                        List.of("1", "", "3"),
                        List.of("", "2", "3"),
                        List.of("1", "", ""),
                        List.of("", "2", ""),
                        List.of("", "", "3"));
        assertThat(keys(Grouping.by(List.of("no_such")))).containsExactly(List.of("unknown"));
    }

    @Test
    void columns_are_named_in_order_and_only_once() {
        Grouping grouping = Grouping.by(List.of("a")).per(PeriodKind.TERM).of(Cohorts.of(List.of()));
        assertThat(grouping.keyColumns()).containsExactly("a", "cohort", "member", "period");
        assertThat(grouping.isEmpty()).isFalse();
        assertThat(Grouping.none().isEmpty()).isTrue();
        assertThat(Grouping.none().per(PeriodKind.WEEK).isEmpty()).isFalse();
        assertThatThrownBy(() -> Grouping.by(List.of("a", "a"))).isInstanceOf(InvalidValueException.class);
        List<String> twelve = java.util.stream.IntStream.range(0, 12)
                .mapToObj(String::valueOf)
                .toList();
        assertThat(Grouping.by(twelve).columns()).hasSize(12);
        assertThatThrownBy(() -> Grouping.by(
                        Stream.concat(twelve.stream(), Stream.of("13")).toList()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void schools_are_read_with_any_columns_and_each_once() {
        var read = SchoolsCsv.read(
                Input.of("schools.csv", "region,school_id,phase\nNorth,S2,primary\n,S1,special\nWest,S2,x\nEast,,y\n"));
        assertThat(read.issueCounts()).isEqualTo(Map.of("DUPLICATE_SCHOOL", 1L, "BAD_ROW", 1L));
        Schools schools = read.value();
        assertThat(schools.list().stream().map(school -> school.school().value()))
                .containsExactly("S1", "S2");
        assertThat(schools.find(SchoolRef.of("S2"), "region")).contains("North");
        assertThat(schools.find(SchoolRef.of("S1"), "region")).isEmpty();
        assertThat(schools.find(SchoolRef.of("S3"), "region")).isEmpty();
        assertThat(schools.hasColumn("phase")).isTrue();
        assertThat(schools.hasColumn("trust")).isFalse();
        assertThat(schools).hasToString("2 schools").isNotEqualTo(Schools.none());
        assertThat(Schools.of(schools.list())).isEqualTo(schools).hasSameHashCodeAs(schools);
        assertThatThrownBy(() ->
                        Schools.of(List.of(schools.list().get(0), schools.list().get(0))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("S1");
    }

    private static Receipt receipt(String file, String school, LocalDate last, long errors) {
        TreeSet<SchoolRef> of = new TreeSet<>(List.of(SchoolRef.of(school)));
        return new Receipt(file, of, new TreeMap<>(Map.of(SchoolRef.of(school), last)), errors, 2);
    }

    @Test
    void a_school_is_received_late_or_missing_and_a_file_that_nobody_can_read_is_told_apart() {
        Schools schools =
                SchoolsCsv.read(Input.of("s.csv", "school_id\nA\nB\nC\nD\n")).value();
        List<Receipt> receipts = List.of(
                receipt("b.csv", "B", DUE.minusDays(1), 3),
                Receipt.unreadable("broken.csv"),
                receipt("a.csv", "A", DUE, 0),
                receipt("x.csv", "X", DUE, 0),
                receipt("b2.csv", "B", DUE.minusDays(3), 1),
                new Receipt("d.csv", new TreeSet<>(List.of(SchoolRef.of("D"))), new TreeMap<>(), 0, 0));
        Coverage coverage = Coverage.of(receipts, schools, DUE, 0);
        assertThat(coverage.entries().stream().map(entry -> entry.status() + " " + entry.listed()))
                .containsExactly(
                        "RECEIVED true", "LATE true", "MISSING true", "LATE true", "RECEIVED false", "MISSING false");
        assertThat(coverage.entries().get(1).files()).containsExactly("b.csv", "b2.csv");
        assertThat(coverage.entries().get(1).lastMark()).contains(DUE.minusDays(1));
        assertThat(coverage.entries().get(1).errors()).isEqualTo(4);
        assertThat(coverage.entries().get(1).warnings()).isEqualTo(4);
        assertThat(coverage.count(Status.MISSING)).isEqualTo(1);
        assertThat(coverage.count(Status.LATE)).isEqualTo(2);
        assertThat(coverage.unreadable()).containsExactly("broken.csv");
        assertThat(coverage).hasToString("2 received, 2 late, 1 missing");
        assertThat(Coverage.of(receipts, schools, DUE, 1).count(Status.LATE))
                .as("a day of grace; a school without any mark is late still")
                .isEqualTo(1);
        assertThatThrownBy(() -> Coverage.of(receipts, schools, DUE, -1)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_part_is_never_larger_than_its_whole() {
        assertThatThrownBy(() -> new ThresholdCount(2, 1, 0, 0, 0, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ThresholdCount(0, 1, 2, 1, 0, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ThresholdCount(-1, 1, 0, 0, 0, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ThresholdCount(0, 1, -1, 0, 0, 0)).isInstanceOf(InvalidValueException.class);
        assertThat(new ThresholdCount(1, 1, 1, 1, 1, 0).rate()).isPresent();
    }
}
