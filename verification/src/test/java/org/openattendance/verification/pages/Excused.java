package org.openattendance.verification.pages;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** {@code pages.csv}: what stands on a page and is checked otherwise than by running it here, each with how. */
final class Excused {

    private final List<CsvRow> rows;
    private final Set<Long> used = new TreeSet<>();

    private Excused(List<CsvRow> rows) {
        this.rows = rows;
    }

    static Excused read() {
        String text = Pages.text(Pages.ROOT.resolve("verification/pages.csv"));
        return new Excused(CsvTable.readRules(
                        "pages.csv",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        List.of("page", "begins", "how"))
                .rows());
    }

    /** Whether a block or a line of one is listed. */
    boolean is(Block block, String begins) {
        String page = block.page().toString().replace('\\', '/');
        for (CsvRow row : rows) {
            if (row.text("page").equals(page) && begins.startsWith(row.text("begins"))) {
                used.add(row.line());
                return true;
            }
        }
        return false;
    }

    /** Lines of rows that excuse nothing, or say too little of how. */
    List<String> idle() {
        return rows.stream()
                .filter(row -> !used.contains(row.line())
                        || row.text("how").length() < 20
                        || row.text("begins").isBlank())
                .map(row -> row.line() + ": " + row.text("page") + ", " + row.text("begins"))
                .toList();
    }
}
