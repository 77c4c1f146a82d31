package org.openattendance.examples.formats;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openattendance.Figure;
import org.openattendance.Figures;
import org.openattendance.PupilFigures;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.load.PupilKeys;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.table.CsvWriter;
import org.openattendance.tally.Count;

/**
 * A table with one row for each thing and one column for each thing known of it: UTF-8, LF, names in snake_case, no column of row numbers, an
 * empty cell where something is not known, {@code true} and {@code false}.
 *
 * @param columns in order
 * @param rows as many cells as columns, by key
 */
record TidyTable(List<Variable> columns, List<List<String>> rows) {

    static final String WITHHELD = "";

    /**
     * A column.
     *
     * @param name in snake_case
     * @param type text, integer, decimal, boolean or date
     * @param unit of the value; empty where it has none
     * @param description for who has never seen the table
     */
    record Variable(String name, String type, String unit, String description) {}

    static List<Variable> start(boolean schools) {
        List<Variable> start = new ArrayList<>();
        start.add(new Variable("pupil_id", "text", "", "Stands for a pupil; the same in all rows of this export."));
        if (schools) {
            start.add(new Variable("school_id", "text", "", "The school that keeps the register."));
        }
        return start;
    }

    static boolean hasSchools(List<Register> registers) {
        return registers.stream().anyMatch(one -> one.school().isPresent());
    }

    /** One row for each enrolment in the population. */
    static TidyTable ofPupils(Figures figures, PupilKeys keys) {
        boolean schools =
                hasSchools(figures.pupils().stream().map(PupilFigures::register).toList());
        List<Variable> columns = start(schools);
        for (Count count : Count.values()) {
            columns.add(new Variable(
                    snake(count.id()),
                    "integer",
                    "sessions",
                    "Half days: " + snake(count.id()).replace('_', ' ') + "."));
        }
        columns.add(new Variable(
                "complete",
                "boolean",
                "",
                "Whether no unmarked, unknown, conflicting or missing session touches the row."));
        columns.add(new Variable(
                "absence_percent",
                "decimal",
                "percent",
                "Absence over possible sessions, half up; empty where none was possible."));
        columns.add(new Variable(
                "attendance_percent",
                "decimal",
                "percent",
                "Attendance over possible sessions, half up; empty where none was possible."));
        columns.add(new Variable(
                "persistent_absence",
                "boolean",
                "",
                "Whether the definition's threshold is met; empty where it does not apply."));
        columns.add(new Variable(
                "severe_absence",
                "boolean",
                "",
                "Whether the definition's threshold is met; empty where it does not apply."));
        List<List<String>> rows = new ArrayList<>();
        for (PupilFigures pupil : figures.pupils()) {
            List<String> row = key(pupil.register(), keys, schools);
            for (Count count : Count.values()) {
                row.add(Long.toString(pupil.count(count)));
            }
            row.add(Boolean.toString(pupil.isComplete()));
            row.add(percent(pupil.absence()));
            row.add(percent(pupil.attendance()));
            row.add(pupil.persistentAbsence().findMet().map(String::valueOf).orElse(""));
            row.add(pupil.severeAbsence().findMet().map(String::valueOf).orElse(""));
            rows.add(row);
        }
        return sorted(columns, rows);
    }

    private static String percent(Figure figure) {
        return figure.rate().isEmpty()
                ? ""
                : figure.percent(4, RoundingMode.HALF_UP).toPlainString();
    }

    /** One row for each entry in the window, as known on the day. */
    static TidyTable ofSessions(Loaded loaded, PupilKeys keys, boolean sensitive) {
        List<Register> registers = loaded.registers().knownOn(loaded.asOf()).all();
        boolean schools = hasSchools(registers);
        List<Variable> columns = start(schools);
        columns.add(new Variable("date", "date", "", "The day, as 2025-09-03."));
        columns.add(new Variable("session", "text", "", "AM or PM."));
        columns.add(new Variable(
                "category", "text", "", "What the session counts as; UNMARKED where it cannot be counted."));
        columns.add(new Variable("code", "text", "", codeText(sensitive)));
        columns.add(new Variable(
                "arrived_late", "boolean", "", "Whether the code says that the pupil came after the start."));
        Set<CodeCategory> hidden = sensitive ? Set.of() : holdingPrivate(loaded);
        List<List<String>> rows = new ArrayList<>();
        for (Register register : registers) {
            for (Mark mark : register.marks(loaded.window().span())) {
                List<String> row = key(register, keys, schools);
                row.add(mark.session().date().toString());
                row.add(mark.session().part().name());
                row.add(mark.meaning().map(meaning -> meaning.category().name()).orElse("UNMARKED"));
                row.add(mark.meaning()
                        .filter(meaning -> !hidden.contains(meaning.category()))
                        .map(AttendanceCode::code)
                        .orElse(WITHHELD));
                row.add(mark.meaning()
                        .map(meaning -> Boolean.toString(meaning.arrivesLate()))
                        .orElse(""));
                rows.add(row);
            }
        }
        return sorted(columns, rows);
    }

    private static String codeText(boolean sensitive) {
        return sensitive
                ? "The nation's code."
                : "The nation's code; empty in every category that holds a code which says something private, so that an empty cell tells nothing.";
    }

    /** A category with one private code shows none: an empty cell among shown ones would tell it. */
    private static Set<CodeCategory> holdingPrivate(Loaded loaded) {
        return loaded.attendance().rules().codes().all().stream()
                .filter(AttendanceCode::sensitive)
                .map(AttendanceCode::category)
                .collect(Collectors.toSet());
    }

    static List<String> key(Register register, PupilKeys keys, boolean schools) {
        List<String> row = new ArrayList<>();
        row.add(keys.of(register.pupil()));
        if (schools) {
            row.add(register.school().map(SchoolRef::value).orElse(""));
        }
        return row;
    }

    /** By key, so that the order of the register does not show; rows of one pupil keep theirs. */
    static TidyTable sorted(List<Variable> columns, List<List<String>> rows) {
        rows.sort(java.util.Comparator.comparing(row -> row.get(0)));
        return new TidyTable(List.copyOf(columns), List.copyOf(rows));
    }

    private static String snake(String id) {
        return id.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    String csv() {
        StringBuilder text = new StringBuilder();
        CsvWriter csv =
                new CsvWriter(text).row(columns.stream().map(Variable::name).toList());
        rows.forEach(csv::row);
        return text.toString();
    }

    String codebook() {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text).row("column", "type", "unit", "description");
        columns.forEach(one -> csv.row(one.name(), one.type(), one.unit(), one.description()));
        return text.toString();
    }

    Map<String, String> named(List<String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i).name(), row.get(i));
        }
        return named;
    }
}
