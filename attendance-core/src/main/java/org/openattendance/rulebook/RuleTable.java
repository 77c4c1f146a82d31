package org.openattendance.rulebook;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openattendance.base.Source;
import org.openattendance.table.CsvTable;
import org.openattendance.table.UnreadableInputException;

/** A rule file as rows that are read strictly: a column that nobody knows, or a row that is short, is refused with its line. */
final class RuleTable {

    private final CsvTable table;
    private final List<RuleRow> rows;

    private RuleTable(CsvTable table, Map<String, Source> sources) {
        this.table = table;
        List<RuleRow> read = new ArrayList<>();
        table.rows().forEach(row -> read.add(new RuleRow(table.file(), row, sources)));
        this.rows = List.copyOf(read);
    }

    /**
     * @param name of the file within the rules
     * @param required columns that must be there
     * @param optional columns that may be there; no other may
     * @param sources what rows may cite, by id
     */
    static RuleTable read(
            String name, byte[] bytes, List<String> required, List<String> optional, Map<String, Source> sources) {
        CsvTable table;
        try {
            table = CsvTable.readRules(name, new ByteArrayInputStream(bytes), required);
        } catch (UnreadableInputException e) {
            throw new RuleFileException(
                    name, 0, firstLine(e), "the file was saved by a program that changed its form.", e);
        }
        Set<String> unknown = new HashSet<>(table.columns());
        required.forEach(unknown::remove);
        optional.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new RuleFileException(
                    name,
                    0,
                    "has columns that nobody reads: " + unknown + ".",
                    "a column was misspelt. It may have " + required + " and " + optional + ".");
        }
        table.issues().stream().findFirst().ifPresent(issue -> {
            throw new RuleFileException(
                    name, issue.line().orElse(0L), issue.message(), "a comma in a text was not quoted.");
        });
        return new RuleTable(table, sources);
    }

    /** What the reader said, without the place and the "Maybe". */
    static String firstLine(UnreadableInputException e) {
        String message = String.valueOf(e.getMessage());
        String place = e.file() + ": ";
        String what = message.substring(message.startsWith(place) ? place.length() : 0);
        return what.lines().findFirst().orElse(what);
    }

    String file() {
        return table.file();
    }

    List<RuleRow> rows() {
        return rows;
    }
}
