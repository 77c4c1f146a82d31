package org.openattendance.examples.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Inputs;
import org.openattendance.load.CensusCollection;
import org.openattendance.load.CensusCsv;
import org.openattendance.load.CensusXml;
import org.openattendance.load.ColumnMap;
import org.openattendance.load.CountFormat;
import org.openattendance.load.CtfXml;
import org.openattendance.load.EdFiJson;
import org.openattendance.load.EdFiTable;
import org.openattendance.load.EesCsv;
import org.openattendance.load.Input;
import org.openattendance.load.IssueLog;
import org.openattendance.load.LongCodes;
import org.openattendance.load.LongCsv;
import org.openattendance.load.MappedCsv;
import org.openattendance.load.PupilKeys;
import org.openattendance.load.RegisterFormat;
import org.openattendance.load.SessionCounts;
import org.openattendance.load.SimsXml;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.load.WondeJson;
import org.openattendance.load.WriteContext;
import org.openattendance.load.Written;
import org.openattendance.register.Registers;
import org.openattendance.table.UnreadableInputException;
import picocli.CommandLine.Option;

/** Options that say more about a format, and the readers and writers by the name of a format. */
final class FormatOptions {

    static final String CSV = "csv";

    private static final List<String> MARKS =
            List.of("long-csv", "string-csv", "ctf-xml", "wonde-json", "sims-xml", "ed-fi-json", CSV);
    private static final List<String> COUNTS = List.of("census-xml", "census-csv", "ees-csv");

    @Option(
            names = "--columns",
            paramLabel = "MAP.json",
            description = "What the columns of a table of any layout (format csv) mean; see docs/formats.md.")
    private @Nullable String columns;

    @Option(
            names = "--string-layout",
            paramLabel = "weekdays|every-day|calendar",
            description =
                    "Which sessions the marks of a string stand for (string-csv: weekdays; ctf-xml: as its totals confirm).")
    private @Nullable String layout;

    @Option(
            names = "--long-codes",
            paramLabel = "tokens|leave-out|shorten",
            description = "What becomes of Y1 in a string of marks (string-csv: tokens; ctf-xml: leave-out).")
    private @Nullable String longCodes;

    @Option(
            names = "--code-table",
            paramLabel = "FILE",
            description =
                    "category,session,code: which code a category of Ed-Fi stands for. Needed to read ed-fi-json.")
    private @Nullable String codeTable;

    @Option(
            names = "--code-list",
            paramLabel = "FILE",
            description = "The school's list of codes from Wonde, where marks name codes by id.")
    private @Nullable String codeList;

    @Option(
            names = "--collection",
            paramLabel = "2024-autumn",
            description = "Which census it was, where the file does not say.")
    private @Nullable String collection;

    @Option(names = "--totals", description = "Take the totals of ctf-xml as stated, not the marks.")
    private boolean totals;

    /** Made by picocli. */
    FormatOptions() {}

    static boolean isOfCounts(String format) {
        return COUNTS.contains(format);
    }

    boolean totals() {
        return totals;
    }

    void check(String from, String to) {
        for (String format : List.of(from, to)) {
            if (!MARKS.contains(format) && !isOfCounts(format)) {
                throw new CallException(
                        "There is no format " + format + ".", "one of these was meant: " + MARKS + " " + COUNTS + ".");
            }
            if (format.equals(CSV) && columns == null) {
                throw new CallException("A table of any layout needs --columns.", "--from was left out.");
            }
        }
    }

    RegisterFormat marks(String format, String file, IssueLog log) {
        Input input = Inputs.of(file);
        return switch (format) {
            case "long-csv" -> LongCsv.of(input);
            case "string-csv" -> StringCsv.of(input, layout == null ? StringLayout.WEEKDAYS : layout(layout));
            case "ctf-xml" ->
                layout == null ? CtfXml.of(input) : CtfXml.of(input).with(layout(layout));
            case "wonde-json" ->
                codeList == null ? WondeJson.of(input) : WondeJson.of(input).with(Inputs.of(codeList));
            case "sims-xml" -> SimsXml.of(input);
            case "ed-fi-json" -> EdFiJson.of(input, table(log));
            default -> MappedCsv.of(input, map());
        };
    }

    Written marks(String format, Registers registers, WriteContext context, IssueLog log) {
        return switch (format) {
            case "long-csv" -> LongCsv.write(registers, context);
            case "string-csv" -> StringCsv.write(registers, context);
            case "ctf-xml" -> CtfXml.write(registers, context);
            case "wonde-json" -> WondeJson.write(registers, context);
            case "sims-xml" -> SimsXml.write(registers, context);
            case "ed-fi-json" -> EdFiJson.write(registers, context, table(log));
            default -> MappedCsv.write(registers, context, map());
        };
    }

    CountFormat counts(String format, String file) {
        return switch (format) {
            case "census-xml" -> {
                CensusXml xml = CensusXml.of(Inputs.of(file));
                yield collection == null ? xml : xml.with(collection(collection));
            }
            case "census-csv" -> {
                CensusCsv csv = CensusCsv.of(tables(file));
                yield collection == null ? csv : csv.with(collection(collection));
            }
            case "ctf-xml" -> CtfXml.of(Inputs.of(file));
            default -> EesCsv.of(Inputs.of(file));
        };
    }

    Written counts(String format, List<SessionCounts> counts) {
        return switch (format) {
            case "census-xml" -> CensusXml.write(counts);
            case "census-csv" -> CensusCsv.write(counts);
            default -> EesCsv.write(counts);
        };
    }

    WriteContext write(PupilKeys keys, int most) {
        WriteContext context = WriteContext.of(keys).withMaxLosses(most);
        context = layout == null ? context : context.with(layout(layout));
        return longCodes == null ? context : context.with(longCodes(longCodes));
    }

    private EdFiTable table(IssueLog log) {
        if (codeTable == null) {
            return EdFiTable.standard();
        }
        Checked<EdFiTable> read = EdFiTable.read(Inputs.of(codeTable));
        log.addAll(read);
        return read.value();
    }

    private ColumnMap map() {
        return ColumnMap.read(Inputs.of(java.util.Objects.requireNonNull(columns)));
    }

    private static CensusCollection collection(String text) {
        try {
            return CensusCollection.parse(text);
        } catch (InvalidValueException e) {
            throw new CallException("This is no collection: " + text + ".", "it should look like 2024-autumn.");
        }
    }

    /** The tables of a folder in the order of their names, or the one file. */
    private static List<Input> tables(String file) {
        if (file.equals("-")) {
            return List.of(Inputs.of(file));
        }
        try {
            Path path = Path.of(file);
            if (!Files.isDirectory(path)) {
                return List.of(Inputs.of(file));
            }
            List<Input> inputs = new ArrayList<>();
            try (Stream<Path> files = Files.list(path)) {
                files.filter(one -> one.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                        .sorted()
                        .forEach(one -> inputs.add(Input.of(String.valueOf(one.getFileName()), one)));
            }
            return inputs;
        } catch (InvalidPathException e) {
            throw new CallException("This is not a path: " + file + ".", "a character in it is not allowed.");
        } catch (IOException e) {
            throw new UnreadableInputException("NOT_READABLE", file, "it cannot be read.", "you may not read it.", e);
        }
    }

    private static StringLayout layout(String text) {
        for (StringLayout each : StringLayout.values()) {
            if (each.name().replace('_', '-').equalsIgnoreCase(text)) {
                return each;
            }
        }
        throw new CallException(
                "There is no string layout " + text + ".", "weekdays, every-day or calendar was meant.");
    }

    private static LongCodes longCodes(String text) {
        for (LongCodes each : LongCodes.values()) {
            if (each.name().replace('_', '-').equalsIgnoreCase(text)) {
                return each;
            }
        }
        throw new CallException(
                "There is no such way with long codes: " + text + ".", "tokens, leave-out or shorten was meant.");
    }

    /** The formats, for help and tests. */
    static Set<String> all() {
        Set<String> all = new java.util.TreeSet<>(MARKS);
        all.addAll(COUNTS);
        return all;
    }
}
