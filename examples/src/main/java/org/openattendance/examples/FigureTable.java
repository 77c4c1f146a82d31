package org.openattendance.examples;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.Figure;
import org.openattendance.Figures;
import org.openattendance.GroupFigures;
import org.openattendance.PupilFigures;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/** Figures as tables for people and for CSV. */
final class FigureTable {

    private FigureTable() {}

    /** One row for each enrolment, and the total. */
    static ReportTable pupils(Figures figures) {
        boolean schools = figures.pupils().stream().anyMatch(one -> one.school().isPresent());
        List<Column> columns = new ArrayList<>(List.of(Column.words("pupil")));
        if (schools) {
            columns.add(Column.words("school"));
        }
        columns.addAll(countColumns());
        columns.addAll(List.of(
                Column.numbers("absence %"),
                Column.numbers("attendance %"),
                Column.words("persistent"),
                Column.words("severe"),
                Column.words("complete"),
                Column.words("population")));
        List<List<String>> rows =
                figures.pupils().stream().map(one -> row(one, schools)).toList();
        return new ReportTable(columns, rows, total(figures.total(), schools));
    }

    private static List<Column> countColumns() {
        List<Column> columns = new ArrayList<>();
        for (Count count : shown()) {
            columns.add(Column.numbers(count.id()));
        }
        return columns;
    }

    private static List<Count> shown() {
        return List.of(
                Count.POSSIBLE,
                Count.PRESENT,
                Count.APPROVED_EDUCATIONAL_ACTIVITY,
                Count.AUTHORISED_ABSENCE,
                Count.UNAUTHORISED_ABSENCE,
                Count.EXCLUSION,
                Count.POSSIBLE_OTHER,
                Count.NOT_POSSIBLE,
                Count.UNMARKED,
                Count.NO_ENTRY,
                Count.LATE);
    }

    private static List<String> row(PupilFigures one, boolean schools) {
        List<String> row = new ArrayList<>(List.of(one.pupil().value()));
        if (schools) {
            row.add(one.school().map(SchoolRef::value).orElse(""));
        }
        counts(row, one.tally());
        row.addAll(List.of(
                percent(one.absence()),
                percent(one.attendance()),
                flag(one.persistentAbsence()),
                flag(one.severeAbsence()),
                one.isComplete() ? "yes" : "no",
                one.population().name()));
        return row;
    }

    private static List<String> total(GroupFigures total, boolean schools) {
        List<String> row = new ArrayList<>(List.of("total"));
        if (schools) {
            row.add("");
        }
        counts(row, total.tally());
        row.addAll(List.of(
                percent(total.absence()),
                percent(total.attendance()),
                number(total.persistentAbsence()),
                number(total.severeAbsence()),
                total.tally().isComplete() ? "yes" : "no",
                total.enrolments() + " enrolments"));
        return row;
    }

    /** One row for each group. */
    static ReportTable groups(List<GroupFigures> groups, List<String> by) {
        List<Column> columns = new ArrayList<>();
        by.forEach(name -> columns.add(Column.words(name)));
        columns.add(Column.numbers("enrolments"));
        columns.addAll(countColumns());
        columns.addAll(List.of(
                Column.numbers("absence %"),
                Column.numbers("attendance %"),
                Column.numbers("persistent"),
                Column.numbers("severe")));
        List<List<String>> rows = new ArrayList<>();
        for (GroupFigures group : groups) {
            List<String> row = new ArrayList<>(group.by().values());
            row.add(String.valueOf(group.enrolments()));
            counts(row, group.tally());
            row.addAll(List.of(
                    percent(group.absence()),
                    percent(group.attendance()),
                    number(group.persistentAbsence()),
                    number(group.severeAbsence())));
            rows.add(row);
        }
        return ReportTable.of(columns, rows);
    }

    private static void counts(List<String> row, Tally tally) {
        for (Count count : shown()) {
            row.add(String.valueOf(tally.count(count)));
        }
    }

    private static String percent(Figure figure) {
        return figure.rate()
                .map(rate -> rate.percent(4, RoundingMode.HALF_UP).toPlainString())
                .orElse("");
    }

    private static String flag(Figure figure) {
        return figure.findMet().map(met -> met ? "yes" : "no").orElse("");
    }

    private static String number(Optional<Long> number) {
        return number.map(String::valueOf).orElse("");
    }
}
