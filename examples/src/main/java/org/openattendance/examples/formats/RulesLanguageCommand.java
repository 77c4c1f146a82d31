package org.openattendance.examples.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
                "Lists the texts without a sourced wording in a language; they are shown in English, never translated by guess.",
        footer = {"", "Example: attendance rules language cy --nation WAL"})
final class RulesLanguageCommand extends Command {

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
        List<MissingText> missing = MissingText.of(book, Locale.forLanguageTag(language));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", nation);
        json.put("language", language);
        json.put("missing", missing.size());
        json.put("rows", missing.stream().map(RulesLanguageCommand::row).toList());
        List<List<String>> cells = missing.stream()
                .map(one -> List.of(one.kind(), one.key(), one.english()))
                .toList();
        return Outcome.of(
                        json,
                        List.of(ReportTable.of(
                                List.of(Column.words("kind"), Column.words("key"), Column.words("english")), cells)))
                .withText(missing.size() + " texts have no sourced wording in " + language + ".\n")
                .withRuleBook(book.version().release(), book.version().digest());
    }

    private static Map<String, Object> row(MissingText one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", one.kind());
        row.put("key", one.key());
        row.put("english", one.english());
        return row;
    }
}
