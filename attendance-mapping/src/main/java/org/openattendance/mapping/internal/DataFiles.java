package org.openattendance.mapping.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openattendance.base.InvalidValueException;
import org.openattendance.table.CsvTable;

/** Data files of this module's jar. */
public final class DataFiles {

    private static final String ROOT = "/org/openattendance/mapping/";

    private DataFiles() {}

    /**
     * The bytes of a data file.
     *
     * @param name below {@code org/openattendance/mapping}, for example {@code vocabulary/index.txt}
     */
    public static byte[] bytes(String name) {
        try (InputStream in = DataFiles.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new InvalidValueException(
                        "The data file " + name + " is missing.", "the jar was repacked without its resources.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A data file as UTF-8 text. */
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The lines of a list of files, without blank ones. */
    public static List<String> lines(String name) {
        return text(name).lines().filter(line -> !line.isBlank()).toList();
    }

    /** A data table; one that has an issue is refused, because it is ours. */
    public static CsvTable table(String name, List<String> required) {
        CsvTable table = CsvTable.readRules(name, new ByteArrayInputStream(bytes(name)), required);
        table.issues().forEach(issue -> {
            throw new InvalidValueException(issue.describe(), "a cell with a comma is not quoted.");
        });
        return table;
    }
}
