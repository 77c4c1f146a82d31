package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.openattendance.base.Confidence;
import org.openattendance.calendar.Window;
import org.openattendance.measure.Definition;
import org.openattendance.statistics.Grouping.Margins;
import org.openattendance.statistics.PlainAuthority.Row;
import org.openattendance.tally.Count;

/** Every field of every group against an oracle over plain maps, and the laws that must hold whatever the marks are. */
class StatisticsOracleTest {

    private static final int WEEKS = 10;
    static final List<BandSet> BANDS = List.of(
            new BandSet("five", "absence", 5, 50, false, Confidence.CONFIRMED, "", List.of()),
            new BandSet("one", "absence", 1, 99, true, Confidence.CONFIRMED, "", List.of()));

    private static String enrolment(Row row) {
        return row.pupil() + "|" + row.school();
    }

    static StatisticsPlan plan(PlainAuthority authority, Window window, Grouping grouping, Unit unit) {
        var rules = PlainAuthority.ENGLAND.rules();
        return StatisticsPlan.of(
                        rules.definitions().of(Definition.ENG_REGISTER),
                        rules.measures(),
                        PlainAuthority.ENGLAND.frame(),
                        window)
                .with(authority.schoolList())
                .with(grouping)
                .with(unit)
                .with(BANDS);
    }

    static StatisticsTable table(PlainAuthority authority, StatisticsPlan plan) {
        StatisticsCollector collector = StatisticsCollector.of(plan);
        authority
                .schools
                .keySet()
                .forEach(school -> collector.add(
                        authority.registers(school), authority.pupilList(), Optional.of(authority.school(school))));
        return collector.toTable();
    }

    static Map<List<String>, Map<String, Long>> fields(StatisticsTable table) {
        List<String> columns = table.plan().grouping().keyColumns();
        Map<List<String>, Map<String, Long>> all = new HashMap<>();
        table.groups()
                .forEach(group -> all.put(
                        columns.stream()
                                .map(column -> group.by().getOrDefault(column, ""))
                                .toList(),
                        fields(group)));
        return all;
    }

    static Map<String, Long> fields(GroupStatistics group) {
        Map<String, Long> fields = new TreeMap<>();
        for (Count count : Count.values()) {
            if (!Set.of(Count.EXCLUSION, Count.POSSIBLE_OTHER, Count.NO_ENTRY).contains(count)) {
                fields.put(count.id(), group.count(count));
            }
        }
        group.reasons().forEach((code, sessions) -> fields.put("reason " + code, sessions));
        group.membersByReason().forEach((code, members) -> fields.put("members " + code, members));
        fields.put("members", group.members());
        fields.put("enrolments", group.enrolments());
        fields.put("incomplete", group.incomplete());
        fields.put("absent", group.membersAbsent());
        ThresholdCount persistent = group.threshold("persistent-absence").orElseThrow();
        fields.put("persistent", persistent.met());
        fields.put("absenceOfPersistent", persistent.sessionsOfMet());
        fields.put("severe", group.threshold("severe-absence").orElseThrow().met());
        for (String set : List.of("five", "one")) {
            List<Long> inBands = group.bands(set).orElseThrow();
            for (int i = 0; i < inBands.size(); i++) {
                if (inBands.get(i) > 0) {
                    fields.put(set + " " + i, inBands.get(i));
                }
            }
        }
        return fields;
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void every_field_of_every_group_is_what_the_oracle_counts(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 50) int from,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll Unit unit,
            @ForAll boolean margins) {
        PlainAuthority authority = new PlainAuthority(seed, 4, 12, WEEKS);
        LocalDate first = PlainAuthority.FIRST.plusDays(from);
        LocalDate last = first.plusDays(days);
        Grouping grouping =
                Grouping.by(List.of("region", "school_id", "sex")).with(margins ? Margins.EVERY : Margins.NONE);
        StatisticsTable table = table(authority, plan(authority, Window.ofClosed(first, last), grouping, unit));
        PlainOracle oracle = new PlainOracle(authority.rows).between(first, last);
        Function<Row, String> member = unit == Unit.PUPIL ? Row::pupil : StatisticsOracleTest::enrolment;
        assertThat(fields(table))
                .isEqualTo(oracle.groups(
                        row -> margins ? everyMargin(key(authority, row)) : List.of(key(authority, row)), member));
        table.total().ifPresent(total -> assertThat(fields(total)).isEqualTo(oracle.fields(member)));
    }

    private static List<String> key(PlainAuthority authority, Row row) {
        return List.of(
                authority.column(row, "region"), authority.column(row, "school_id"), authority.column(row, "sex"));
    }

    private static List<List<String>> everyMargin(List<String> key) {
        List<List<String>> all = new ArrayList<>();
        for (int mask = 1; mask < 8; mask++) {
            all.add(List.of(
                    (mask & 1) > 0 ? key.get(0) : "",
                    (mask & 2) > 0 ? key.get(1) : "",
                    (mask & 4) > 0 ? key.get(2) : ""));
        }
        return all;
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void weekdays_are_what_the_oracle_counts_on_them(@ForAll long seed) {
        PlainAuthority authority = new PlainAuthority(seed, 3, 8, WEEKS);
        Window window = Window.ofClosed(PlainAuthority.FIRST, PlainAuthority.FIRST.plusDays(69));
        StatisticsTable table = table(
                authority,
                plan(authority, window, Grouping.by(List.of("phase")).per(PeriodKind.WEEKDAY), Unit.ENROLMENT));
        Map<List<String>, Map<String, Long>> theirs = new PlainOracle(authority.rows)
                .groups(
                        row -> List.of(List.of(
                                authority.column(row, "phase"),
                                row.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
                        StatisticsOracleTest::enrolment);
        assertThat(table.groups()).hasSize(theirs.size());
        for (GroupStatistics group : table.groups()) {
            Map<String, Long> expected = theirs.get(List.copyOf(group.by().values()));
            assertThat(group.count(Count.POSSIBLE)).isEqualTo(expected.get("possible"));
            assertThat(group.count(Count.AUTHORISED_ABSENCE)).isEqualTo(expected.get("authorisedAbsence"));
            assertThat(group.enrolments()).isEqualTo(expected.get("enrolments"));
            assertThat(group.threshold("persistent-absence")).isEmpty();
            assertThat(group.hasThresholds()).isFalse();
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void parts_of_the_window_sum_to_the_window_and_the_order_of_schools_does_not_matter(
            @ForAll long seed, @ForAll PeriodKind kind) {
        PlainAuthority authority = new PlainAuthority(seed, 4, 10, WEEKS);
        Window window = Window.ofClosed(PlainAuthority.FIRST, PlainAuthority.FIRST.plusDays(69));
        StatisticsPlan plan =
                plan(authority, window, Grouping.by(List.of("school_id")).per(kind), Unit.ENROLMENT);
        StatisticsTable table = table(authority, plan);
        for (Count count : Count.values()) {
            assertThat(table.groups().stream()
                            .mapToLong(group -> group.count(count))
                            .sum())
                    .as(count.id())
                    .isEqualTo(table.total().orElseThrow().count(count));
        }
        assertThat(reversed(authority, plan)).isEqualTo(table);
    }

    /** Each school in a collector of its own, put together from the last to the first. */
    private static StatisticsTable reversed(PlainAuthority authority, StatisticsPlan plan) {
        List<String> schools = new ArrayList<>(authority.schools.keySet());
        java.util.Collections.reverse(schools);
        StatisticsCollector all = StatisticsCollector.of(plan);
        for (String school : schools) {
            all.combine(StatisticsCollector.of(plan)
                    .add(authority.registers(school), authority.pupilList(), Optional.empty()));
        }
        return all.toTable();
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void pupils_are_put_together_across_collectors_too(@ForAll long seed) {
        PlainAuthority authority = new PlainAuthority(seed, 3, 10, 4);
        Window window = Window.ofClosed(PlainAuthority.FIRST, PlainAuthority.FIRST.plusDays(27));
        StatisticsPlan plan = plan(authority, window, Grouping.by(List.of("region")), Unit.PUPIL);
        assertThat(reversed(authority, plan)).isEqualTo(table(authority, plan));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void each_cohort_and_the_unknown_beside_it_are_all_of_the_enrolments(@ForAll long seed) {
        PlainAuthority authority = new PlainAuthority(seed, 3, 12, 4);
        Window window = Window.ofClosed(PlainAuthority.FIRST, PlainAuthority.FIRST.plusDays(27));
        Cohorts cohorts = Cohorts.of(List.of(
                CohortRule.local("FREE_SCHOOL_MEALS", "fsm", Set.of("yes"), Set.of("no")),
                CohortRule.local("SEND", "sen", Set.of("E", "K"), Set.of("N"))));
        StatisticsTable table =
                table(authority, plan(authority, window, Grouping.none().of(cohorts), Unit.ENROLMENT));
        assertThat(fields(table))
                .isEqualTo(new PlainOracle(authority.rows)
                        .groups(
                                row -> List.of(
                                        List.of("FREE_SCHOOL_MEALS", member(authority.column(row, "fsm"), "yes", "no")),
                                        List.of("SEND", member(authority.column(row, "sen"), "EK", "N"))),
                                StatisticsOracleTest::enrolment));
        for (String code : cohorts.codes()) {
            assertThat(table.groups().stream()
                            .filter(group -> code.equals(group.by().get("cohort")))
                            .mapToLong(GroupStatistics::enrolments)
                            .sum())
                    .isEqualTo(table.total().orElseThrow().enrolments());
        }
    }

    private static String member(String value, String yes, String no) {
        return value.equals("unknown") ? value : yes.contains(value) ? "yes" : no.contains(value) ? "no" : "unknown";
    }

    @Example
    void levels_stand_beside_the_groups_and_sum_to_the_total() {
        PlainAuthority authority = new PlainAuthority(7, 5, 30, 4);
        Window window = Window.ofClosed(PlainAuthority.FIRST, PlainAuthority.FIRST.plusDays(27));
        List<String> levels = List.of("region", "authority", "school_id");
        StatisticsTable table =
                table(authority, plan(authority, window, Grouping.by(levels).with(Margins.LEVELS), Unit.ENROLMENT));
        for (int depth = 1; depth <= 3; depth++) {
            int kept = depth;
            long sum = table.groups().stream()
                    .filter(group -> group.by().size() == kept)
                    .mapToLong(GroupStatistics::enrolments)
                    .sum();
            assertThat(sum).isEqualTo(table.total().orElseThrow().enrolments());
        }
        assertThat(table.groups().stream().map(group -> List.copyOf(group.by().keySet())))
                .contains(List.of("region"), List.of("region", "authority"), levels)
                .doesNotContain(List.of("authority"));
    }
}
