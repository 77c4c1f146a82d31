package org.openattendance.examples.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.openattendance.base.InvalidValueException;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** The data files of the example cases. */
final class CaseFiles {

    private CaseFiles() {}

    static byte[] bytes(String name) {
        try (InputStream in = CaseFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new InvalidValueException("The example file " + name + " is missing.", "the jar was repacked.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CsvRow> rows(String name) {
        CsvTable table = CsvTable.readRules(name, new ByteArrayInputStream(bytes(name)), List.of());
        table.issues().forEach(issue -> {
            throw new InvalidValueException(issue.describe(), "a cell with a comma is not quoted.");
        });
        return table.rows();
    }

    /** Items of a cell, joined by semicolons. */
    static List<String> items(CsvRow row, String column) {
        return Stream.of(row.text(column).split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
