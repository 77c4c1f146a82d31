package org.openattendance.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openattendance.pathway.PolicyComparison;
import org.openattendance.pathway.PolicyTrial;
import org.openattendance.pathway.TrialEvent;
import org.openattendance.pathway.WorkKind;
import org.openattendance.report.ReportTable.Column;

/** A trial of a policy, and the comparison of two, for programs and for people. Stateless. */
public final class PolicyTrialReport {

    private PolicyTrialReport() {}

    /** One trial: assumptions, where pupils stand at the end, each week's moves, questions and work, and each pupil's way. */
    public static Map<String, @Nullable Object> json(PolicyTrial trial) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pathway", trial.pathway());
        json.put("daysUntilWorkIsDone", trial.assumptions().daysUntilWorkIsDone());
        json.put("supportAppropriate", trial.assumptions().supportAppropriate().text());
        json.put("tried", trial.pupils().size());
        json.put("standing", trial.standing());
        json.put("work", names(trial.work()));
        json.put("weeks", weeks(trial));
        json.put("pupils", trial.pupils().stream().map(PolicyTrialReport::pupil).toList());
        return json;
    }

    private static Map<String, Object> pupil(PolicyTrial.Course course) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pupil", course.pupil().value());
        json.put("stage", course.stage());
        json.put("moves", moves(course));
        return json;
    }

    private static Map<String, Long> names(Map<WorkKind, Long> work) {
        Map<String, Long> names = new TreeMap<>();
        work.forEach((kind, count) -> names.put(kind.name(), count));
        return names;
    }

    private static List<Map<String, Object>> weeks(PolicyTrial trial) {
        List<Map<String, Object>> weeks = new ArrayList<>();
        for (LocalDate week : weeksOf(trial)) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("week", week.toString());
            json.put("moves", trial.movesByWeek().getOrDefault(week, 0L));
            json.put("questions", trial.questionsByWeek().getOrDefault(week, 0L));
            json.put("work", names(trial.workByWeek().getOrDefault(week, Map.of())));
            weeks.add(json);
        }
        return weeks;
    }

    private static NavigableSet<LocalDate> weeksOf(PolicyTrial trial) {
        TreeSet<LocalDate> weeks = new TreeSet<>(trial.movesByWeek().keySet());
        weeks.addAll(trial.questionsByWeek().keySet());
        weeks.addAll(trial.workByWeek().keySet());
        return weeks;
    }

    /** Two trials, the pupils for whom they differ, and how much more work the second makes. */
    public static Map<String, @Nullable Object> json(PolicyComparison comparison) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("first", json(comparison.first()));
        json.put("second", json(comparison.second()));
        json.put("moreWork", names(comparison.moreWork()));
        List<Map<String, Object>> weeks = new ArrayList<>();
        comparison.moreWorkByWeek().forEach((week, work) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("week", week.toString());
            one.put("work", names(work));
            weeks.add(one);
        });
        json.put("moreWorkByWeek", weeks);
        json.put(
                "differences",
                comparison.differences().stream()
                        .map(PolicyTrialReport::difference)
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> difference(PolicyComparison.Difference difference) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pupil", difference.pupil().value());
        json.put("first", moves(difference.first()));
        json.put("second", moves(difference.second()));
        json.put("stagesHigher", difference.stagesHigher());
        json.put("daysLater", difference.daysLater().orElse(null));
        return json;
    }

    private static List<Map<String, Object>> moves(PolicyTrial.Course course) {
        List<Map<String, Object>> moves = new ArrayList<>();
        for (TrialEvent event : course.events()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("on", event.on().toString());
            if (event instanceof TrialEvent.Moved move) {
                json.put("to", move.to());
                moves.add(json);
            } else if (event instanceof TrialEvent.Asked question) {
                json.put("askedAbout", question.about());
                moves.add(json);
            }
        }
        return moves;
    }

    /** Each week's moves, questions and work, with a total. */
    public static ReportTable table(PolicyTrial trial) {
        List<WorkKind> kinds = List.copyOf(new TreeSet<>(trial.work().keySet()));
        List<Column> columns =
                new ArrayList<>(List.of(Column.words("week"), Column.numbers("moves"), Column.numbers("questions")));
        kinds.forEach(kind -> columns.add(Column.numbers(kind.name())));
        List<List<String>> rows = new ArrayList<>();
        for (LocalDate week : weeksOf(trial)) {
            List<String> row = new ArrayList<>(List.of(
                    week.toString(),
                    trial.movesByWeek().getOrDefault(week, 0L).toString(),
                    trial.questionsByWeek().getOrDefault(week, 0L).toString()));
            Map<WorkKind, Long> work = trial.workByWeek().getOrDefault(week, Map.of());
            kinds.forEach(kind -> row.add(work.getOrDefault(kind, 0L).toString()));
            rows.add(row);
        }
        List<String> total = new ArrayList<>(List.of("total", sum(trial.movesByWeek()), sum(trial.questionsByWeek())));
        kinds.forEach(
                kind -> total.add(Objects.requireNonNull(trial.work().get(kind)).toString()));
        return new ReportTable(columns, rows, total);
    }

    private static String sum(Map<LocalDate, Long> weeks) {
        return Long.toString(weeks.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Who moves, and when; pupils of whom nothing would have been asked are left out. */
    public static ReportTable pupils(PolicyTrial trial) {
        return ReportTable.of(
                List.of(Column.words("pupil"), Column.words("way"), Column.words("stage at the end")),
                trial.pupils().stream()
                        .filter(course -> !course.events().isEmpty())
                        .map(course -> List.of(course.pupil().value(), course(course), course.stage()))
                        .toList());
    }

    /** The pupils for whom two policies differ. */
    public static ReportTable table(PolicyComparison comparison) {
        return ReportTable.of(
                List.of(
                        Column.words("pupil"),
                        Column.words(comparison.first().pathway()),
                        Column.words(comparison.second().pathway()),
                        Column.numbers("stages higher"),
                        Column.numbers("days later")),
                comparison.differences().stream()
                        .map(one -> List.of(
                                one.pupil().value(),
                                course(one.first()),
                                course(one.second()),
                                Integer.toString(one.stagesHigher()),
                                one.daysLater().map(Object::toString).orElse("")))
                        .toList());
    }

    private static String course(PolicyTrial.Course course) {
        List<String> words = new ArrayList<>();
        for (TrialEvent event : course.events()) {
            if (event instanceof TrialEvent.Moved move) {
                words.add(move.on() + " " + move.to());
            } else if (event instanceof TrialEvent.Asked question) {
                words.add(question.on() + " a person is asked"
                        + (question.about().isEmpty() ? "" : " about " + question.about()));
            }
        }
        return words.isEmpty() ? "stays" : String.join(", ", words);
    }
}
