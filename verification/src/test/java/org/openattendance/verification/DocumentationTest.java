package org.openattendance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.code.AttendanceCode;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.verification.pages.Pages;

/** The pages of the project say what is so: the README is one screen, its table counts what is there, and links lead somewhere. */
class DocumentationTest {

    private static final Path ROOT = Pages.ROOT;
    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w+)[^\\n]*\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

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
    void the_citation_names_this_version_and_its_licence() throws IOException {
        String citation = Files.readString(ROOT.resolve("CITATION.cff"));
        Matcher version = Pattern.compile("</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(citation.lines())
                .contains(
                        "cff-version: 1.2.0",
                        "type: software",
                        "version: " + version.group(1),
                        "license: Apache-2.0",
                        "authors:")
                .anyMatch(line -> line.startsWith("message: "))
                .anyMatch(line -> line.startsWith("title: "));
    }

    @Test
    void every_link_between_pages_leads_somewhere() throws IOException {
        for (Path page : Pages.all()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path target = page.resolveSibling(link.group(1)).normalize();
                assertThat(target).as("a link of %s", page).exists();
            }
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
}
