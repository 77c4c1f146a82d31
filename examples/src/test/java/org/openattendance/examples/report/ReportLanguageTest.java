package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.Messages;
import org.openattendance.base.Nation;
import org.openattendance.examples.CommandRun;
import org.openattendance.rulebook.RuleBook;

class ReportLanguageTest {

    private static final List<String> CALL =
            List.of("report", "--nation", "ENG", "--register", "m.csv", "--language", "xx");

    @TempDir
    Path folder;

    private CommandRun.Folder files() {
        return new CommandRun.Folder(folder)
                .with("m.csv", "pupil_id,date,session,code", "P1,2025-09-03,AM,/", "P1,2025-09-03,PM,I");
    }

    private CommandRun run(String... more) {
        List<String> call = new ArrayList<>(CALL);
        call.addAll(List.of(more));
        return files().run(call.toArray(new String[0]));
    }

    /** Every text of the page becomes a mark of its own, and then no English sentence of the page's own is left. */
    @Test
    void another_language_is_a_message_file_and_nothing_else() throws IOException {
        Messages english = RuleBook.standard(Nation.ENGLAND).messages();
        List<String> lines = new ArrayList<>();
        for (String key : english.missing(Locale.forLanguageTag("xx"))) {
            String names = String.join(
                    " ",
                    java.util.regex.Pattern.compile("\\{[a-zA-Z-]+\\}")
                            .matcher(english.text(Locale.UK, key))
                            .results()
                            .map(java.util.regex.MatchResult::group)
                            .toList());
            lines.add(key + " = \u00ab" + names + "\u00bb");
        }
        Path rules = Files.createDirectory(folder.resolve("own"));
        Files.write(rules.resolve("messages_xx.properties"), lines);
        Files.writeString(rules.resolve("index.txt"), "messages_xx.properties\n");
        // Titles of sources are as their publishers wrote them.
        for (List<String> kind : List.of(List.<String>of(), List.of("--pupil", "P1"))) {
            List<String> more = new ArrayList<>(List.of("--rules", rules.toString()));
            more.addAll(kind);
            CommandRun run = run(more.toArray(new String[0]));
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.err()).doesNotContain("no sourced wording");
            assertThat(run.out()).contains("<html lang=\"xx\">");
            String text = run.out()
                    .replaceAll("(?s)<style>.*?</style>", " ")
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\u00ab|\u00bb", " ");
            assertThat(text)
                    .doesNotContain(
                            " the ",
                            " of sessions",
                            "Attendance",
                            "Week",
                            "Contents",
                            "Proposed",
                            "September",
                            "Wednesday",
                            "withheld",
                            "No ",
                            "Who");
        }
    }

    @Test
    void a_language_without_texts_gets_english_the_operator_is_told_how_many_and_nothing_is_guessed() {
        CommandRun welsh = files().run("report", "--nation", "WAL", "--register", "m.csv", "--language", "cy");
        CommandRun english = files().run("report", "--nation", "WAL", "--register", "m.csv");
        assertThat(withoutProof(welsh)).isEqualTo(withoutProof(english)).contains("<html lang=\"en-GB\">");
        assertThat(welsh.err())
                .contains("texts of the page have no sourced wording in cy")
                .contains("rules language cy");
        assertThat(english.err()).doesNotContain("sourced wording");
    }

    /** The sentence of the proof is the library's own, with what has a Welsh source. */
    private static String withoutProof(CommandRun run) {
        return run.out().replace(new Page(run.out()).section("proof"), "");
    }

    @Test
    void the_list_of_missing_texts_has_those_of_the_page() {
        CommandRun list = files().run("rules", "language", "cy", "--format", "json");
        assertThat(list.json().get("rows").findValuesAsText("key")).contains("report.title", "agenda.well");
    }

    @Test
    void the_reader_s_machine_has_no_say_in_the_bytes() {
        String here = run().out();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(run().out()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
