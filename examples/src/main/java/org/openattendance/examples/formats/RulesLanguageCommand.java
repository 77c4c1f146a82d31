package org.openattendance.examples.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.code.AttendanceCode;
import org.openattendance.examples.Command;
import org.openattendance.examples.Nations;
import org.openattendance.examples.Outcome;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.rulebook.MissingText;
import org.openattendance.rulebook.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance rules language cy}: every text that has no sourced wording in a language, and what is shown instead. */
@CommandLine.Command(
        name = "language",
        mixinStandardHelpOptions = true,
        description =
                "Lists the texts that have a sourced wording in a language beside the English, and those that have none: they are shown in"
                        + " English, never translated by guess.",
        footer = {"", "Example: attendance rules language cy --nation WAL"})
final class RulesLanguageCommand extends Command {

    private static final List<String> FIELDS = List.of("kind", "key", "english", "text");

    @Parameters(paramLabel = "LANGUAGE", description = "Its code, for example cy for Welsh.")
    private String language = "";

    @Option(
            names = "--nation",
            paramLabel = "ENG|SCO|WAL|NIR",
            defaultValue = "WAL",
            description = "Whose codes (default: ${DEFAULT-VALUE}).")
    private String nation = "WAL";

    @Override
    protected Outcome run() {
        RuleBook book = Nations.attendance(nation, Optional.empty()).rules();
        Locale locale = Locale.forLanguageTag(language);
        List<MissingText> missing = MissingText.of(book, locale);
        List<Map<String, Object>> sourced = sourced(book, locale);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", nation);
        json.put("language", language);
        json.put("sourced", sourced.size());
        json.put("texts", sourced);
        json.put("missing", missing.size());
        json.put("rows", missing.stream().map(RulesLanguageCommand::row).toList());
        List<List<String>> cells = new ArrayList<>();
        sourced.forEach(one -> cells.add(FIELDS.stream()
                .map(field -> String.valueOf(one.getOrDefault(field, "")))
                .toList()));
        missing.forEach(one -> cells.add(List.of(one.kind(), one.key(), one.english(), "")));
        return Outcome.of(
                        json,
                        List.of(ReportTable.of(
                                FIELDS.stream().map(Column::words).toList(), cells)))
                .withText(sourced.size() + " texts have a sourced wording in " + language + ", " + missing.size()
                        + " have none.\n")
                .withRuleBook(book.version().release(), book.version().digest());
    }

    /** What the language's message file says, beside the English: labels and sentences by key, then names of codes. */
    private static List<Map<String, Object>> sourced(RuleBook book, Locale locale) {
        List<Map<String, Object>> texts = new ArrayList<>();
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return texts;
        }
        for (String key : book.messages().missing(Locale.ROOT)) {
            book.messages()
                    .find(locale, key)
                    .ifPresent(text ->
                            texts.add(text("message", key, book.messages().text(Locale.ENGLISH, key), text)));
        }
        Map<String, AttendanceCode> codes = new TreeMap<>();
        book.codes().all().forEach(code -> codes.putIfAbsent(MissingText.keyOf(code), code));
        codes.forEach((key, code) ->
                book.messages().find(locale, key).ifPresent(text -> texts.add(text("code", key, code.name(), text))));
        return texts;
    }

    private static Map<String, Object> text(String kind, String key, String english, String text) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("key", key);
        row.put("english", english);
        row.put("text", text);
        return row;
    }

    private static Map<String, Object> row(MissingText one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", one.kind());
        row.put("key", one.key());
        row.put("english", one.english());
        return row;
    }
}
