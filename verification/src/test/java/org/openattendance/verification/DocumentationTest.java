package org.openattendance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.code.AttendanceCode;
import org.openattendance.rulebook.RuleBook;

/** The pages of the project say what is so: their code is code that runs, their output is the output, their links lead somewhere. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void every_java_block_of_a_page_stands_in_a_program_that_the_build_compiles() throws IOException {
        List<String> programs = new ArrayList<>();
        for (Path file : Sources.below(ROOT.resolve("examples/src/main/java"))) {
            programs.add(squeeze(Files.readString(file)));
        }
        for (Path page : pages()) {
            for (String block : blocks(page, "java")) {
                assertThat(programs.stream().anyMatch(program -> program.contains(squeeze(block))))
                        .as("a block of %s: %s", page, block)
                        .isTrue();
            }
        }
    }

    @Test
    void the_readme_shows_what_its_example_prints() throws Exception {
        String shown = blocks(ROOT.resolve("README.md"), "text").get(0);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            org.openattendance.examples.FrontDoor.main(
                    ROOT.resolve("examples/data/marks.csv").toString());
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(shown);
    }

    @Test
    void the_readme_is_one_screen_and_has_two_commands() throws IOException {
        Path readme = ROOT.resolve("README.md");
        assertThat(Files.readAllLines(readme)).hasSizeLessThanOrEqualTo(70);
        assertThat(blocks(readme, "sh")).containsExactly("examples/attendance demo\nmvn -B -ntp verify\n");
        assertThat(blocks(readme, "java").get(0).lines().count()).isLessThanOrEqualTo(12);
    }

    @Test
    void the_coverage_table_of_the_readme_counts_the_rows_that_are_there() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        for (Nation nation : RuleBook.nations()) {
            List<AttendanceCode> codes = RuleBook.standard(nation).codes().all();
            long confirmed = codes.stream()
                    .filter(code -> code.confidence() == Confidence.CONFIRMED)
                    .count();
            assertThat(readme).contains(confirmed + " of " + codes.size() + " rows confirmed");
        }
    }

    @Test
    void every_link_between_pages_leads_somewhere() throws IOException {
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path target = page.resolveSibling(link.group(1)).normalize();
                assertThat(target).as("a link of %s", page).exists();
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", ".git", "node_modules")
                            .noneMatch(hidden -> file.toString().contains("/" + hidden + "/")))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> blocks(Path page, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        return blocks;
    }

    /** Code without its indentation and line breaks. */
    private static String squeeze(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
