package org.openattendance.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.openattendance.Attendance;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.Window;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.table.UnreadableInputException;

/**
 * Attendance by the rules of one nation, counted by Apache Spark: the same figures as from {@link Attendance}, for registers beyond one
 * machine.
 *
 * <pre>{@code
 * var england = SparkAttendance.in(Nation.ENGLAND);
 * var registers = england.longRows(RegisterRows.parquet(spark, "marks.parquet"));
 * var year = england.plan(Window.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 21)), Definition.ENG_REGISTER);
 * var table = registers.publishable(year.with(Grouping.by(List.of("school_id"))), policy);
 * }</pre>
 *
 * <p>What travels to the executors is what makes the rules (the nation, a caller's own files, the digest); each JVM makes them once, and
 * refuses if the digest is another. It belongs to the driver. Immutable and thread-safe.
 */
public final class SparkAttendance {

    private final RulesParcel parcel;

    private SparkAttendance(RulesParcel parcel) {
        this.parcel = parcel;
    }

    /**
     * By our rules of a nation.
     *
     * @throws RuleNotKnownException if we have none
     */
    public static SparkAttendance in(Nation nation) {
        return new SparkAttendance(RulesParcel.of(nation, Map.of()));
    }

    /**
     * By our rules with a caller's own laid over them.
     *
     * @param localRules a folder as {@link RuleBook#read(Nation, Path)} takes it, on the driver; its files are read now, and sent along
     */
    public static SparkAttendance in(Nation nation, Path localRules) {
        return new SparkAttendance(RulesParcel.of(nation, RuleBook.filesIn(localRules)));
    }

    /**
     * The same, knowing when the schools were open: then missing entries are counted, and marks may be laid out by the calendar.
     *
     * @param csv as {@code CalendarCsv} reads it, on the driver; one calendar for all schools of the dataset
     * @throws InvalidValueException if the file has errors
     */
    public SparkAttendance withCalendar(Path csv) {
        return checked(parcel.withCalendar(bytes(csv)));
    }

    /**
     * The same, with local codes.
     *
     * @param csv as {@code LocalCodesCsv} reads it, on the driver
     * @throws InvalidValueException if the file has errors
     */
    public SparkAttendance withLocalCodes(Path csv) {
        return checked(parcel.withLocalCodes(bytes(csv)));
    }

    private static SparkAttendance checked(RulesParcel parcel) {
        parcel.attendance();
        return new SparkAttendance(parcel);
    }

    private static byte[] bytes(Path csv) {
        try {
            return Files.readAllBytes(csv);
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_READABLE",
                    csv.toString(),
                    "it cannot be opened.",
                    "it stands on a machine of the cluster and not on the driver.",
                    e);
        }
    }

    /** The rules as the driver has them: for the definitions, bands, cohorts and policies to ask for. */
    public Attendance attendance() {
        return parcel.attendance();
    }

    /** A plan by these rules: all enrolments together, as known on the last day; see {@link StatisticsPlan} for more. */
    public StatisticsPlan plan(Window window, Definition definition) {
        return plan(attendance(), window, definition);
    }

    static StatisticsPlan plan(Attendance attendance, Window window, Definition definition) {
        RuleBook rules = attendance.rules();
        return StatisticsPlan.of(rules.definitions().of(definition), rules.measures(), attendance.frame(), window);
    }

    /**
     * Registers from one row for each mark.
     *
     * <p>Columns: {@code pupil_id} (text or whole number), {@code date} (date or text), {@code session} and {@code code} (text; a number
     * would have lost its leading zeros), perhaps {@code school_id}, and {@code file} and {@code line} that say where a row stands, as
     * {@link RegisterRows} adds them. Others are passed over. Rows in any order and any partitions: the result is the same.
     *
     * <p>Where a session has two codes, the one that comes first by file and line stands; without these columns, the one that comes first
     * by code.
     *
     * @throws UnreadableInputException if a column is missing
     * @throws AttendanceException with the reason {@code COLUMN_TYPE} if a column is of another type
     */
    public SparkRegisters longRows(Dataset<Row> rows) {
        return packed(Columns.longRows(rows), LongPacker::new, StringLayout.WEEKDAYS);
    }

    /**
     * Registers from rows that hold a run of marks each, for example a pupil's year.
     *
     * <p>Columns: {@code pupil_id}, {@code start_date}, {@code marks} (text, or bytes of US-ASCII, one for each mark), perhaps {@code
     * school_id}, {@code file} and {@code line}, as {@link #longRows} takes them. Several rows of a pupil join.
     *
     * @param layout which sessions the marks stand for; {@link StringLayout#CALENDAR} needs {@link #withCalendar}
     * @throws UnreadableInputException if a column is missing
     * @throws AttendanceException with the reason {@code COLUMN_TYPE} if a column is of another type, or {@code CALENDAR_MISSING}
     */
    public SparkRegisters markStrings(Dataset<Row> rows, StringLayout layout) {
        if (layout == StringLayout.CALENDAR && attendance().calendar().isEmpty()) {
            throw new AttendanceException(
                    "CALENDAR_MISSING",
                    "Marks laid out by the calendar have no place without one.",
                    "withCalendar was not called.");
        }
        return packed(Columns.markStrings(rows), StringPacker::new, layout);
    }

    private SparkRegisters packed(
            Dataset<Row> rows,
            SerializableFunction<java.util.Iterator<Row>, java.util.Iterator<Row>> packer,
            StringLayout layout) {
        Dataset<Row> parts =
                rows.mapPartitions((MapPartitionsFunction<Row, Row>) packer::apply, Encoders.row(SparkRegisters.PARTS));
        return SparkRegisters.of(parcel, parts, new Layout(layout, List.of()));
    }

    /** The rules. */
    @Override
    public String toString() {
        return "SparkAttendance by " + parcel.attendance().rules();
    }

    /** For lambdas that travel. */
    interface SerializableFunction<A, B> extends Function<A, B>, java.io.Serializable {}
}
