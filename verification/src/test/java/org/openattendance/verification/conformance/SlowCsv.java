package org.openattendance.verification.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as lines of cells; quotes hold commas, no cell holds a line break. */
record SlowCsv(List<String> header, List<Line> lines) {

    /** @param number in the file, from 1; the header is 1 */
    record Line(int number, List<String> cells, Map<String, String> byName) {

        boolean hasAll(int columns) {
            return cells.size() == columns;
        }

        String text(String column) {
            return byName.getOrDefault(column, "");
        }
    }

    static SlowCsv read(@Nullable String file) {
        if (file == null) {
            return new SlowCsv(List.of(), List.of());
        }
        try {
            List<String> text = Files.readAllLines(Path.of(file));
            List<String> header = cells(text.get(0));
            List<Line> lines = new ArrayList<>();
            for (int i = 1; i < text.size(); i++) {
                List<String> cells = cells(text.get(i));
                Map<String, String> byName = new LinkedHashMap<>();
                for (int at = 0; at < Math.min(cells.size(), header.size()); at++) {
                    byName.put(header.get(at), cells.get(at));
                }
                lines.add(new Line(i + 1, cells, byName));
            }
            return new SlowCsv(header, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
