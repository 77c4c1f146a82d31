package org.openattendance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** {@code coverage.csv} is the one table from the numbered items of the seed documents to the tests that show them. */
class CoverageTest {

    private static final List<String> MODULES = List.of(
            "attendance-core",
            "attendance-mapping",
            "attendance-assessment",
            "attendance-testkit",
            "attendance-spark",
            "examples",
            "verification");

    @Test
    void every_item_has_one_row_with_its_module() throws IOException {
        Map<String, String> items = new TreeMap<>();
        table("seed-items.csv", List.of("id", "module"))
                .rows()
                .forEach(row -> items.put(row.text("id"), row.text("module")));
        Map<String, String> covered = new TreeMap<>();
        for (CsvRow row : coverage()) {
            assertThat(covered.put(row.text("id"), row.text("module")))
                    .as(row.text("id"))
                    .isNull();
        }
        assertThat(items).hasSize(381);
        assertThat(covered).isEqualTo(items);
    }

    @Test
    void a_row_is_done_with_a_test_or_open_with_a_reason() throws IOException {
        for (CsvRow row : coverage()) {
            boolean done = row.text("status").equals("done");
            assertThat(row.text("test").isEmpty()).as(row.text("id")).isEqualTo(!done);
            assertThat(done || row.text("status").startsWith("open: "))
                    .as(row.text("id"))
                    .isTrue();
        }
    }

    @Test
    void every_test_that_is_named_exists_and_is_run() throws IOException {
        List<String> missing = new ArrayList<>();
        for (CsvRow row : coverage()) {
            for (String test : row.text("test").split(" ")) {
                if (!test.isEmpty() && !exists(test)) {
                    missing.add(row.text("id") + " " + test);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A method of that name, with an annotation that makes it a test just above. */
    private static boolean exists(String test) throws IOException {
        int hash = test.indexOf('#');
        String path = test.substring(0, hash).replace('.', '/').replaceAll("\\$.*", "") + ".java";
        Pattern method = Pattern.compile("@(Test|Property|ParameterizedTest|Example|TestFactory)\\b[^;{}]*\\bvoid "
                + Pattern.quote(test.substring(hash + 1)) + "\\(|" + "\\bStream<DynamicTest> "
                + Pattern.quote(test.substring(hash + 1)) + "\\(");
        for (String module : MODULES) {
            Path file = Path.of("..", module, "src", "test", "java").resolve(path);
            if (Files.isRegularFile(file)
                    && method.matcher(Files.readString(file)).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<CsvRow> coverage() throws IOException {
        return table("coverage.csv", List.of("id", "module", "test", "status")).rows();
    }

    private static CsvTable table(String name, List<String> columns) throws IOException {
        CsvTable table = CsvTable.readRules(name, Files.newInputStream(Path.of(name)), columns);
        assertThat(table.issues()).isEmpty();
        return table;
    }
}
