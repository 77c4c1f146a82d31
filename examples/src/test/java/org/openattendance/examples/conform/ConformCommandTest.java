package org.openattendance.examples.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CallException;
import org.openattendance.examples.CommandRun;
import org.openattendance.examples.Main;
import org.openattendance.testkit.conformance.ConformanceKit;

/** The command that starts other commands: how it calls them, what it says of them, and that it ends. */
class ConformCommandTest {

    @TempDir
    private Path folder;

    private static final String JAVA = '"' + System.getProperty("java.home") + File.separator + "bin" + File.separator
            + "java\" -XX:TieredStopAtLevel=1 -cp \"" + System.getProperty("java.class.path") + "\" ";

    private CommandRun conform(String... words) {
        return new CommandRun.Folder(folder)
                .run(Stream.concat(Stream.of("conform"), Stream.of(words)).toArray(String[]::new));
    }

    @Test
    void our_own_command_as_a_process_passes_a_handful() {
        CommandRun run = conform(
                "--command",
                JAVA + Main.class.getName(),
                "--only",
                "W5,QUOTE-PENNY-SHORT,BAD-FILE-EMPTY,PN-44-SCO,TIMER-S437",
                "--jobs",
                "2");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo("Kit " + ConformanceKit.load().version() + ": 7 cases, 7 as expected, 0 differ.\n");
    }

    @Test
    void a_program_that_does_not_start_differs_everywhere_and_the_status_says_so() {
        CommandRun run = conform("--command", "there-is-no-such-program", "--only", "W5", "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        JsonNode json = run.json();
        assertThat(json.get("cases").asInt()).isEqualTo(3);
        assertThat(json.get("differ").asInt()).isEqualTo(3);
        JsonNode row = json.get("rows").get(0);
        assertThat(row.get("case").asText()).isEqualTo("W5-190-OF-380");
        assertThat(row.get("tells").asText()).isEqualTo("Exactly half is severe, and severe is persistent too.");
        assertThat(row.get("differences").get(0).get("actual").asText()).isEqualTo("none (the program did not start)");
        CommandRun csv = conform("--command", "there-is-no-such-program", "--only", "W2", "--format", "csv");
        assertThat(csv.out().lines())
                .containsExactly(
                        "case,field,expected,actual", "W2-19-OF-190,status,0,none (the program did not start)");
    }

    @Test
    void the_kit_can_be_written_for_a_runner_of_ones_own() throws IOException {
        Path kit = folder.resolve("kit");
        CommandRun run = conform("--write-kit", kit.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("README.md among them");
        assertThat(Files.readString(kit.resolve("README.md"))).contains("cases.json");
        assertThat(kit.resolve("worked/cases.json")).isRegularFile();
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(conform("--write-kit", file.toString()).status()).isEqualTo(3);
    }

    @Test
    void a_wrong_call_is_refused() {
        for (List<String> words : List.of(
                List.<String>of(),
                List.of("--command", "  "),
                List.of("--command", "a", "--write-kit", "b"),
                List.of("--command", "a 'b"),
                List.of("--command", "a", "--only", "NOWHERE"),
                List.of("--command", "a", "--timeout", "0"),
                List.of("--command", "a", "--jobs", "0"))) {
            CommandRun run = conform(words.toArray(String[]::new));
            assertThat(run.status()).as(words.toString()).isEqualTo(2);
            assertThat(run.err()).as(words.toString()).contains("\nMaybe ");
        }
    }

    @Test
    void a_program_that_does_not_end_is_ended() {
        ProcessSystem slow =
                new ProcessSystem(CommandWords.split(JAVA + Sleeper.class.getName()), Duration.ofMillis(300));
        ConformanceKit kit = ConformanceKit.load();
        assertThat(slow.answer(kit.cases().get(0), folder).messages()).startsWith("no answer within");
    }

    /** A program that has to be ended. */
    static final class Sleeper {

        private Sleeper() {}

        /** Sleeps. */
        public static void main(String... words) throws InterruptedException {
            Thread.sleep(60_000);
        }
    }

    @Nested
    class The_words_of_a_command {

        @Test
        void are_split_at_spaces_and_held_together_by_quotes() {
            assertThat(CommandWords.split("python3 mine.py")).containsExactly("python3", "mine.py");
            assertThat(CommandWords.split("  a\t b  ")).containsExactly("a", "b");
            assertThat(CommandWords.split("\"C:\\Program Files\\x.exe\" --y='1 2' ''"))
                    .containsExactly("C:\\Program Files\\x.exe", "--y=1 2", "");
            assertThat(CommandWords.split("'say \"this\"'")).containsExactly("say \"this\"");
        }

        @Test
        void have_no_shell() {
            assertThat(CommandWords.split("a; rm -rf $HOME | b > c && `d` *"))
                    .containsExactly("a;", "rm", "-rf", "$HOME", "|", "b", ">", "c", "&&", "`d`", "*");
        }

        @Test
        void are_refused_where_there_are_none() {
            assertThatThrownBy(() -> CommandWords.split(" ")).isInstanceOf(CallException.class);
            assertThatThrownBy(() -> CommandWords.split("\"a")).isInstanceOf(CallException.class);
        }
    }
}
