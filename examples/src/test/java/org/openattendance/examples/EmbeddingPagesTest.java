package org.openattendance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openattendance.rulebook.RuleData;

/** What the pages for vendors show is what their programs print. */
class EmbeddingPagesTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Path RULES = Path.of("../attendance-core/src/main/resources/org/openattendance/rules");

    @Test
    void the_marks_in_memory_print_what_the_guide_shows() throws IOException {
        assertThat(shown("embedding.md")).contains(printed(MarksInMemory::print));
    }

    @Test
    void the_pinned_rules_print_what_the_guide_shows() throws IOException {
        String printed = printed(out -> PinnedRules.print(RULES, out));
        assertThat(printed)
                .isEqualTo(RuleData.bundled().version() + "+rules-unnamed\nthe same rules as inside the library\n");
        assertThat(shown("embedding.md"))
                .contains(printed.replace("unnamed", RuleData.bundled().version()));
    }

    @Test
    void the_difference_of_two_figures_prints_what_the_page_shows() throws IOException {
        String printed = printed(WhyFiguresDiffer::print);
        assertThat(shown("why-figures-differ.md")).contains(printed);
        assertThat(printed).contains("92.4%").contains("92.6%").contains("AGES_ON_31_AUGUST");
    }

    private static String shown(String page) throws IOException {
        return Files.readString(DOCS.resolve(page));
    }

    private static String printed(Consumer<PrintStream> program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
