package org.openattendance.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** {@code ERRORS.md}, made from {@code errors.csv}. */
final class ErrorsPage {

    private static final String FILE = "/org/openattendance/errors.csv";
    private static final List<String> COLUMNS = List.of("reason", "kind", "severity", "what_happens", "how_to_fix");

    private ErrorsPage() {}

    static CsvTable table() {
        InputStream in = Objects.requireNonNull(CsvTable.class.getResourceAsStream(FILE), FILE);
        return CsvTable.readRules("errors.csv", in, COLUMNS);
    }

    static String text() {
        StringBuilder page = new StringBuilder("""
                # Reasons of issues and errors

                Generated from `errors.csv` in attendance-core by a test of `verification`: change the table, not this page.

                An **issue** tells of something in the input: `ERROR` lost something to the figures, `WARNING` did not; the good rows are used either
                way. An **exception** means that nothing could be given back; its message ends in a line that begins "Maybe". Reasons are part of the
                contract: programs may compare them. No message names a pupil.

                | reason | what it is | what happens | what to do |
                |---|---|---|---|
                """);
        for (CsvRow row : table().rows()) {
            page.append("| `")
                    .append(row.text("reason"))
                    .append("` | ")
                    .append(kind(row))
                    .append(" | ");
            page.append(row.text("what_happens"))
                    .append(" | ")
                    .append(row.text("how_to_fix"))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String kind(CsvRow row) {
        String severity = row.text("severity").replace(" ", " or ");
        return switch (row.text("kind")) {
            case "issue" -> severity;
            case "issue exception" -> severity + ", or an exception";
            case "exception" -> "exception";
            default -> "message of the command";
        };
    }

    static String written() {
        try {
            return java.nio.file.Files.readString(java.nio.file.Path.of("..", "ERRORS.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
