package org.openattendance.examples;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Source;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeSet;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code attendance codes}: the code set in force on a day. */
@CommandLine.Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        description = "Lists the attendance codes in force on a day, with their sources.")
final class CodesCommand extends Command {

    private static final List<String> FIELDS = List.of(
            "code",
            "name",
            "physical",
            "registerGroup",
            "statistical",
            "session",
            "appliesTo",
            "from",
            "to",
            "source",
            "confidence");

    @Option(names = "--nation", required = true, paramLabel = "ENG|SCO|WAL|NIR", description = "Whose codes.")
    private String nation = "";

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "The day.")
    private @Nullable LocalDate on;

    @Option(names = "--rules", paramLabel = "FOLDER", description = "Rule files of your own, laid over ours.")
    private @Nullable Path rules;

    @Override
    protected Outcome run() {
        LocalDate day = java.util.Objects.requireNonNull(on);
        Attendance attendance = Nations.attendance(nation, Optional.ofNullable(rules));
        CodeSet codes = attendance.rules().codes();
        if (codes.firstDay().filter(day::isBefore).isPresent()) {
            throw new RuleNotKnownException(
                    "code set of " + nation + " on " + day,
                    codes.firstDay().map(org.openattendance.base.DateSpan::from).stream()
                            .toList());
        }
        List<Map<String, @Nullable Object>> rows = codes.on(day).stream()
                .sorted(Comparator.comparing(AttendanceCode::code).thenComparing(AttendanceCode::appliesTo))
                .map(CodesCommand::row)
                .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", nation);
        json.put("on", day.toString());
        json.put("codes", rows);
        List<Column> columns = FIELDS.stream().map(Column::words).toList();
        List<List<String>> cells = rows.stream()
                .map(row -> FIELDS.stream()
                        .map(field -> row.get(field) == null ? "" : String.valueOf(row.get(field)))
                        .toList())
                .toList();
        return Outcome.of(json, List.of(ReportTable.of(columns, cells)))
                .withRuleBook(
                        attendance.rules().version().release(),
                        attendance.rules().version().digest());
    }

    private static Map<String, @Nullable Object> row(AttendanceCode code) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code", code.code());
        row.put("name", code.name());
        row.put("physical", code.physical().name());
        row.put("registerGroup", code.registerGroup().isEmpty() ? null : code.registerGroup());
        row.put("statistical", code.category().name());
        row.put("session", code.session().name());
        row.put("appliesTo", code.appliesTo().name());
        row.put("from", code.span().first().map(LocalDate::toString).orElse(null));
        row.put("to", code.span().last().map(LocalDate::toString).orElse(null));
        row.put("source", code.sources().stream().map(Source::id).collect(Collectors.joining(" ")));
        row.put("confidence", code.confidence().name());
        return row;
    }
}
