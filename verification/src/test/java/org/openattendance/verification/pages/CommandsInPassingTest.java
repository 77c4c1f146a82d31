package org.openattendance.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.verification.pages.Jvm.Ran;

/** A command that a page names in a sentence is one, and so is each of its options. */
class CommandsInPassingTest {

    private static final Pattern NAMED = Pattern.compile("`attendance\\s+([a-z][^`]*)`");

    @TempDir
    private Path folder;

    private static Set<String> named() {
        Set<String> named = new TreeSet<>();
        for (Path page : Pages.all()) {
            NAMED.matcher(Pages.text(page))
                    .results()
                    .map((MatchResult found) -> found.group(1).replaceAll("\\s+", " "))
                    .forEach(named::add);
        }
        return named;
    }

    /** Words in lower case up to the first option: the command, and what may be an argument of it. */
    private static List<String> call(String named) {
        List<String> call = new ArrayList<>();
        for (String word : named.split(" ")) {
            if (!word.matches("[a-z-]+") || word.startsWith("-")) {
                break;
            }
            call.add(word);
        }
        call.add("--help");
        return call;
    }

    @Test
    void every_command_and_option_that_a_page_names_in_passing_is_there() {
        Set<String> named = named();
        assertThat(named).hasSizeGreaterThan(5);
        for (String one : named) {
            Ran help = Jvm.run(folder, "org.openattendance.examples.Main", call(one));
            assertThat(help.status()).as("attendance %s: %s", one, help.err()).isZero();
            assertThat(help.out()).startsWith("Usage: attendance " + one.split(" ")[0]);
            Pattern.compile("--[a-z-]+")
                    .matcher(one)
                    .results()
                    .forEach(option ->
                            assertThat(help.out()).as("attendance %s", one).contains(option.group()));
        }
    }
}
