package org.openattendance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openattendance.table.CsvTable;

/**
 * Each source that is shown as current is the source of some rule, or it is said here what it is for. A source that no row names any more is
 * a rule that lost its proof, or a row that should go.
 */
class SourcesCitedTest {

    private static final Path RULES =
            Path.of("..", "attendance-core", "src", "main", "resources", "org", "openattendance", "rules");

    private static final String SOURCE = "# source: ";

    /** Current sources that no row names, and why they are kept. */
    private static final Map<String, String> KEPT = Map.of(
            "eng.si-2007-1867-r20",
            "says what an authority keeps of each notice: the parts of a record of a notice, which is no rule with a value");

    @Test
    void every_current_source_is_cited_by_a_rule_or_it_is_said_why_not() throws IOException {
        Set<String> cited = cited();
        Set<String> current = new TreeSet<>();
        rows(RULES.resolve("sources.csv")).rows().forEach(row -> {
            if (row.text("status").equals("CURRENT")) {
                current.add(row.text("id"));
            }
        });
        assertThat(current).as("the sources that are current").hasSizeGreaterThan(100);
        Set<String> bare = new TreeSet<>(current);
        bare.removeAll(cited);
        assertThat(bare).as("current sources that no rule names").isEqualTo(KEPT.keySet());
    }

    /** A Welsh text without a source would be a translation by guess. */
    @Test
    void every_text_in_another_language_stands_below_a_source_that_there_is() throws IOException {
        Set<String> known = new TreeSet<>();
        rows(RULES.resolve("sources.csv")).rows().forEach(row -> known.add(row.text("id")));
        Path welsh = RULES.resolve("messages_cy.properties");
        assertThat(known).containsAll(cited(welsh));
        boolean sourced = false;
        for (String line : Files.readAllLines(welsh, StandardCharsets.UTF_8)) {
            sourced = line.startsWith(SOURCE) || sourced && !line.isBlank();
            assertThat(sourced || line.isBlank() || line.startsWith("#"))
                    .as(line)
                    .isTrue();
        }
    }

    @Test
    void files_of_every_kind_were_looked_at() throws IOException {
        assertThat(files()).hasSizeGreaterThan(40);
        assertThat(cited(RULES.resolve("eng/codes.csv"))).contains("eng.regs-2006", "eng.regs-2024");
        assertThat(cited(RULES.resolve("registries.csv"))).isNotEmpty();
    }

    private static Set<String> cited() throws IOException {
        Set<String> cited = new TreeSet<>();
        for (Path file : files()) {
            cited.addAll(cited(file));
        }
        return cited;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Ids in the column {@code source}, or in the lines of a message file that say so; a pathway lists texts of its own, which are no rows. */
    private static Set<String> cited(Path file) throws IOException {
        if (file.toString().endsWith(".properties")) {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(SOURCE))
                    .flatMap(line -> Stream.of(line.substring(SOURCE.length()).split(" ")))
                    .collect(Collectors.toSet());
        }
        if (!file.toString().endsWith(".csv")) {
            return Set.of();
        }
        CsvTable table = rows(file);
        Set<String> cited = new TreeSet<>();
        if (table.columns().contains("source")) {
            table.rows().forEach(row -> cited.addAll(List.of(row.text("source").split(" "))));
        }
        return cited;
    }

    /** A rule file without the comment lines before its header. */
    private static CsvTable rows(Path file) throws IOException {
        String text = Files.readAllLines(file).stream()
                .dropWhile(line -> line.startsWith("#"))
                .collect(Collectors.joining("\n"));
        return CsvTable.read(
                file.toString(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), List.of());
    }
}
