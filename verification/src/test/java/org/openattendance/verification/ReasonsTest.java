package org.openattendance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.openattendance.table.CsvRow;
import org.openattendance.verification.ReasonScan.Use;

/** Each reason that the sources can give stands in {@code errors.csv}, as what it is, and no other does. */
class ReasonsTest {

    private static final List<String> MODULES = List.of(
            "attendance-core",
            "attendance-mapping",
            "attendance-assessment",
            "attendance-testkit",
            "attendance-spark",
            "examples");

    @Test
    void every_reason_in_the_sources_is_listed_as_what_it_is_and_no_other() {
        ReasonScan scan = ReasonScan.ofModules(MODULES);
        assertThat(scan.lost()).as("reasons that come from somewhere else").isEmpty();
        List<String> faults = new ArrayList<>();
        Map<String, CsvRow> listed = new TreeMap<>();
        ErrorsPage.table().rows().forEach(row -> listed.put(row.text("reason"), row));
        scan.found().forEach((reason, uses) -> {
            if (listed.containsKey(reason)) {
                check(reason, uses, listed.get(reason), faults);
            } else {
                faults.add(reason + " is not listed: it is used as " + uses);
            }
        });
        listed.forEach((reason, row) -> {
            boolean said = row.text("kind").equals("message")
                    ? isWritten(reason)
                    : scan.found().containsKey(reason);
            if (!said) {
                faults.add(reason + " is listed and never used");
            }
        });
        assertThat(faults).as("errors.csv and the sources").isEmpty();
    }

    private static void check(String reason, Set<Use> uses, CsvRow row, List<String> faults) {
        Set<String> kind = Set.of(row.text("kind").split(" "));
        Set<String> severity = new TreeSet<>(List.of(row.text("severity").split(" ")));
        severity.remove("");
        boolean issue = uses.stream().anyMatch(use -> use != Use.EXCEPTION);
        Set<String> found = new TreeSet<>();
        uses.stream().filter(EnumSet.of(Use.ERROR, Use.WARNING)::contains).forEach(use -> found.add(use.name()));
        boolean sameSeverity = uses.contains(Use.ISSUE_OF_EITHER)
                ? severity.containsAll(found) && !severity.isEmpty()
                : severity.equals(found);
        if (kind.contains("issue") != issue
                || kind.contains("exception") != uses.contains(Use.EXCEPTION)
                || !sameSeverity) {
            faults.add(reason + " is listed as " + kind + " " + severity + " and used as " + uses);
        }
    }

    private static boolean isWritten(String reason) {
        return Sources.below(Sources.of("examples")).stream().anyMatch(file -> {
            try {
                return Files.readString(file).contains("\"" + reason);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void the_table_is_in_order_and_complete() {
        assertThat(ErrorsPage.table().issues()).isEmpty();
        assertThat(ErrorsPage.table().rows())
                .extracting(row -> row.text("reason"))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(reason -> reason.matches("[A-Z][A-Z0-9_]*"));
        assertThat(ErrorsPage.table().rows()).allSatisfy(row -> {
            assertThat(row.text("kind")).isIn("issue", "exception", "issue exception", "message");
            assertThat(row.text("severity")).isIn("", "ERROR", "WARNING", "ERROR WARNING");
            assertThat(row.text("what_happens")).endsWith(".").doesNotContain("|");
            assertThat(row.text("how_to_fix")).endsWith(".").doesNotContain("|");
        });
    }

    /** When this fails, copy the file that it names. */
    @Test
    void the_page_is_the_one_that_the_table_makes() throws IOException {
        Path made = Path.of("target", "ERRORS.md");
        Files.createDirectories(made.getParent());
        Files.writeString(made, ErrorsPage.text());
        assertThat(ErrorsPage.written())
                .as("ERRORS.md; verification/target/ERRORS.md is as it should be")
                .isEqualTo(ErrorsPage.text());
    }

    @Test
    void a_reason_is_followed_through_whatever_it_passes() throws IOException {
        ReasonScan scan = scanOf("""
                package org.openattendance.planted;
                import org.openattendance.base.*;
                class A {
                    static final String CONSTANT = "OF_CONSTANT";
                    enum Kind { KIND_ONE, KIND_TWO }
                    record Fault(String why, Issue.Place place) { Issue issue() { return Issue.error(why(), place, "m"); } }
                    final String kept;
                    A(String kept) { this.kept = kept; }
                    static Issue warn(String text, Issue.Place at) { return Issue.warning(text, at, "m"); }
                    static String choose(int n) { return n > 0 ? "OF_RESULT" : CONSTANT; }
                    void all(Issue.Place at, int n, Kind kind, java.util.Map<String, String> map) {
                        warn("OF_PARAMETER", at);
                        new Fault("OF_RECORD", at);
                        new A("OF_FIELD").give(at);
                        String local = switch (n) { case 1 -> "OF_SWITCH"; default -> choose(n); };
                        Issue.error(local, at, "m");
                        new Issue(Issue.Severity.WARNING, kind.name(), at, "m");
                        new Issue(n > 0 ? Issue.Severity.WARNING : Issue.Severity.ERROR, "OF_EITHER", at, "m");
                        throw new AttendanceException("OF_EXCEPTION", "OTHER_TEXT", "OTHER_TEXT");
                    }
                    Issue give(Issue.Place at) { return Issue.error(kept, at, "m"); }
                    void lose(Issue.Place at, java.util.Map<String, String> map) { warn(map.get("x"), at); }
                }
                """);
        assertThat(scan.found())
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("OF_CONSTANT", Set.of(Use.ERROR)),
                        Map.entry("KIND_ONE", Set.of(Use.WARNING)),
                        Map.entry("KIND_TWO", Set.of(Use.WARNING)),
                        Map.entry("OF_RESULT", Set.of(Use.ERROR)),
                        Map.entry("OF_PARAMETER", Set.of(Use.WARNING)),
                        Map.entry("OF_RECORD", Set.of(Use.ERROR)),
                        Map.entry("OF_FIELD", Set.of(Use.ERROR)),
                        Map.entry("OF_SWITCH", Set.of(Use.ERROR)),
                        Map.entry("OF_EITHER", Set.of(Use.ISSUE_OF_EITHER)),
                        Map.entry("OF_EXCEPTION", Set.of(Use.EXCEPTION))));
        assertThat(scan.found()).doesNotContainKey("OTHER_TEXT");
        assertThat(scan.lost()).containsExactly("A.java: map.get(\"x\")");
    }

    /** Beside the sources of base, because class files have no names of parameters. */
    private static ReasonScan scanOf(String java) throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        files.add(inMemory(java));
        try (var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            var base = Sources.below(Sources.of("attendance-core").resolve("org/openattendance/base"));
            manager.getJavaFileObjectsFromPaths(base).forEach(files::add);
            return ReasonScan.of(files);
        }
    }

    private static JavaFileObject inMemory(String java) {
        return new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return java;
            }
        };
    }
}
