package org.openattendance.examples;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.base.Messages;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Source;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeSet;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.rulebook.MissingText;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code attendance codes}: the code set in force on a day. */
@CommandLine.Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        description = "Lists the attendance codes in force on a day, with their sources.")
final class CodesCommand extends Command {

    private static final String ENGLISH = "en";

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

    @Option(
            names = "--language",
            paramLabel = "en|cy",
            defaultValue = ENGLISH,
            description =
                    "Of the names (default: ${DEFAULT-VALUE}). A name without a sourced wording stands in English, and is said to.")
    private String language = ENGLISH;

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
        Names names = new Names(attendance.rules().messages(), Locale.forLanguageTag(language));
        List<Map<String, @Nullable Object>> rows = codes.on(day).stream()
                .sorted(Comparator.comparing(AttendanceCode::code).thenComparing(AttendanceCode::appliesTo))
                .map(code -> row(code, names))
                .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", nation);
        json.put("on", day.toString());
        if (!language.equals(ENGLISH)) {
            json.put("language", language);
        }
        json.put("codes", rows);
        List<Column> columns = FIELDS.stream().map(Column::words).toList();
        List<List<String>> cells = rows.stream()
                .map(row -> FIELDS.stream()
                        .map(field -> row.get(field) == null ? "" : String.valueOf(row.get(field)))
                        .toList())
                .toList();
        long english = rows.stream()
                .filter(row -> ENGLISH.equals(row.get("nameLanguage")))
                .count();
        return Outcome.of(json, List.of(ReportTable.of(columns, cells)))
                .withText(
                        english == 0
                                ? ""
                                : english + " names have no sourced wording in " + language
                                        + " and stand in English; attendance rules language " + language
                                        + " lists all such texts.\n")
                .withRuleBook(
                        attendance.rules().version().release(),
                        attendance.rules().version().digest());
    }

    /** Names of codes in a language; the English ones stand in the table of codes. */
    private record Names(Messages messages, Locale locale) {

        Optional<String> find(AttendanceCode code) {
            return messages.find(locale, MissingText.keyOf(code));
        }
    }

    private static Map<String, @Nullable Object> row(AttendanceCode code, Names names) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code", code.code());
        row.put("name", names.find(code).orElse(code.name()));
        if (!names.locale().getLanguage().equals(ENGLISH)) {
            row.put(
                    "nameLanguage",
                    names.find(code).isPresent() ? names.locale().getLanguage() : ENGLISH);
        }
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
