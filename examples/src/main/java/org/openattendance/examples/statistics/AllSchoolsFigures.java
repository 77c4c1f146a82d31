package org.openattendance.examples.statistics;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Registers;
import org.openattendance.statistics.AllSchoolsRow;
import org.openattendance.statistics.AllSchoolsRule;
import org.openattendance.statistics.AllSchoolsRules;
import org.openattendance.statistics.GroupStatistics;
import org.openattendance.statistics.Grouping;
import org.openattendance.statistics.Schools;
import org.openattendance.statistics.StatisticsCollector;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.StatisticsTable;
import org.openattendance.statistics.ThresholdCount;

/** The row for all schools as a publisher makes it, where the list of schools has phases and the enrolments of the school census. */
final class AllSchoolsFigures {

    private static final String PHASE = "phase";
    private static final String ENROLMENTS = "census_enrolments";

    private final Schools schools;
    private final Map<AllSchoolsRule, StatisticsCollector> byRule;

    private AllSchoolsFigures(Schools schools, Map<AllSchoolsRule, StatisticsCollector> byRule) {
        this.schools = schools;
        this.byRule = byRule;
    }

    static AllSchoolsFigures of(Attendance attendance, Schools schools, List<StatisticsPlan> plans) {
        Map<AllSchoolsRule, StatisticsCollector> byRule = new LinkedHashMap<>();
        if (schools.hasColumn(PHASE) && schools.hasColumn(ENROLMENTS)) {
            AllSchoolsRules rules = attendance.rules().allSchools();
            for (StatisticsPlan plan : plans) {
                find(rules, plan)
                        .ifPresent(rule ->
                                byRule.put(rule, StatisticsCollector.of(plan.with(Grouping.by(List.of(PHASE))))));
            }
        }
        return new AllSchoolsFigures(schools, byRule);
    }

    private static Optional<AllSchoolsRule> find(AllSchoolsRules rules, StatisticsPlan plan) {
        try {
            return Optional.of(
                    rules.on(plan.definition().definition(), plan.window().last()));
        } catch (RuleNotKnownException e) { // then there is no such row
            return Optional.empty();
        }
    }

    void add(Registers registers, Pupils pupils, Optional<SchoolRef> school) {
        byRule.values().forEach(collector -> collector.add(registers, pupils, school));
    }

    void addTo(Map<String, Object> json) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        byRule.forEach((rule, collector) -> {
            StatisticsTable table = collector.toTable();
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("definition", rule.definition().id());
            row.put("method", rule.method().name());
            row.put("absencePercent", percent(rule, table, group -> group.rate("absence")));
            row.put("attendancePercent", percent(rule, table, group -> group.rate("attendance")));
            row.put("persistentAbsencePercent", percent(rule, table, group -> threshold(group, "persistent-absence")));
            row.put("severeAbsencePercent", percent(rule, table, group -> threshold(group, "severe-absence")));
            row.put("confidence", rule.confidence().name());
            row.put("source", rule.sources().get(0).id());
            rows.add(row);
        });
        if (!rows.isEmpty()) {
            json.put("allSchools", rows);
        }
    }

    private static Optional<Rate> threshold(GroupStatistics group, String id) {
        return group.threshold(id).flatMap(ThresholdCount::rate);
    }

    private @Nullable String percent(
            AllSchoolsRule rule, StatisticsTable table, Function<GroupStatistics, Optional<Rate>> rate) {
        List<AllSchoolsRow.Part> parts = new ArrayList<>();
        for (GroupStatistics group : table.groups()) {
            String phase = group.by().getOrDefault(PHASE, "");
            parts.add(new AllSchoolsRow.Part(phase, rate.apply(group), enrolments(phase)));
        }
        return AllSchoolsRow.of(rule.method(), parts)
                .map(row -> row.percent(4, RoundingMode.HALF_UP).toPlainString())
                .orElse(null);
    }

    /** Of every school of a phase, also of those that sent nothing: the census knows them all. */
    private long enrolments(String phase) {
        return schools.list().stream()
                .filter(school ->
                        school.columns().find(PHASE).filter(phase::equals).isPresent())
                .flatMap(school -> school.columns().find(ENROLMENTS).stream())
                .filter(text -> text.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .sum();
    }
}
