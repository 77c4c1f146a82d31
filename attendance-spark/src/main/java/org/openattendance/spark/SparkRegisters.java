package org.openattendance.spark;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.Window;
import org.openattendance.measure.Definition;
import org.openattendance.report.StatisticsReport;
import org.openattendance.statistics.DisclosurePolicy;
import org.openattendance.statistics.StatisticsDisclosure;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.StatisticsTable;
import org.openattendance.table.UnreadableInputException;

/**
 * Registers in a cluster: the marks of each pupil together, packed, some four bytes each; a recipe until somebody asks.
 *
 * <p>Figures of pupils stay in the cluster: {@link #tallies} and {@link #figures} give datasets. What comes to the driver is groups:
 * {@link #publishable} through disclosure control, {@link #exactStatistics} without. Every question reads the rows again unless {@link
 * #persist} was called. Immutable and thread-safe, as far as its session is.
 */
public final class SparkRegisters {

    static final StructType PARTS =
            new StructType().add("pupil", DataTypes.StringType, false).add("part", DataTypes.BinaryType, false);

    private final RulesParcel parcel;
    private final Dataset<Row> unsorted; // parts, as the partitions of the rows made them
    private final Dataset<Row> parts; // all of a pupil in one partition, side by side
    private final Layout layout;

    private SparkRegisters(RulesParcel parcel, Dataset<Row> unsorted, Dataset<Row> parts, Layout layout) {
        this.parcel = parcel;
        this.unsorted = unsorted;
        this.parts = parts;
        this.layout = layout;
    }

    static SparkRegisters of(RulesParcel parcel, Dataset<Row> unsorted, Layout layout) {
        return new SparkRegisters(
                parcel, unsorted, unsorted.repartition(col("pupil")).sortWithinPartitions("pupil"), layout);
    }

    /**
     * The same, with what is known of the pupils: for ages, entry dates, and the columns to group by.
     *
     * @param list columns as {@code PupilsCsv} has them, {@code pupil_id} at least; texts, or dates for dates
     * @throws UnreadableInputException if {@code pupil_id} is missing
     */
    public SparkRegisters withPupils(Dataset<Row> list) {
        List<String> names = Columns.pupilNames(list);
        int pupil = names.indexOf("pupil_id");
        Dataset<Row> details = Columns.pupils(list)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new PupilPacker(rows, pupil), Encoders.row(PARTS));
        return of(parcel, unsorted.union(details), new Layout(layout.strings(), names));
    }

    /** The same, kept in memory and on disk, once somebody has asked, until {@link #unpersist}. */
    public SparkRegisters persist() {
        return new SparkRegisters(parcel, unsorted, parts.persist(StorageLevel.MEMORY_AND_DISK()), layout);
    }

    /** Forgets what {@link #persist} kept. */
    public void unpersist() {
        parts.unpersist();
    }

    /** The digest of the rules by which everything here is counted; executors that have others refuse. */
    public String rulesDigest() {
        return parcel.digest();
    }

    /**
     * What a person should look at, as core tells it of a file: a row for each issue, none left out.
     *
     * @return {@code file}, {@code line} (0 where rows have no number), {@code column}, {@code position} (of a mark in a string, from 1,
     *     else null), {@code severity}, {@code reason}, {@code message}; in no order. No pupil is named
     */
    public Dataset<Row> issues() {
        Broadcast<RulesParcel> rules = broadcast();
        byte[] how = layout.toBytes();
        return parts.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> Flat.of(
                        new Chunks(rules.value().attendance(), Layout.of(how), rows),
                        chunk -> chunk.issues().stream().map(IssueRows::of).iterator()),
                Encoders.row(IssueRows.SCHEMA));
    }

    /**
     * The tally of each enrolment with an entry in the window, also of those that the definition leaves out. It names pupils: it is for
     * the cluster.
     *
     * @param window first and last day
     * @param asOf marks of later days do not count
     * @return {@code pupil_id}, {@code school_id} (null where not known), {@code definition}, {@code rules} (their digest), {@code
     *     population} ({@code IN}, or why not), {@code age} on 31 August (null where not known), {@code entryAssumed}, a column for each
     *     {@link org.openattendance.tally.Count}, {@code conflicting}, {@code complete}, and {@code entries}: rule, code, what it counted
     *     as, sessions
     * @throws RuleNotKnownException if the definition is not one of the nation
     * @throws AttendanceException with the reason {@code ONE_SCHOOL_YEAR} if the definition counts one school year at a time and the
     *     window has two
     */
    public Dataset<Row> tallies(Window window, LocalDate asOf, Definition definition) {
        return figures(window, asOf, definition, List.of());
    }

    /**
     * As {@link #tallies}, with measures. It names pupils: it is for the cluster.
     *
     * @param measures ids, for example {@code persistent-absence}; one that is not known gives a figure that says so
     * @return the columns of {@link #tallies}, and {@code figures}: by measure its {@code kind} ({@code SHARE}, {@code FLAG}, {@code
     *     SESSIONS}, {@code NOT_APPLICABLE}, {@code NOT_KNOWN}), the exact {@code numerator} and {@code denominator}, and whether a
     *     threshold is {@code met}; null where there is none
     */
    public Dataset<Row> figures(Window window, LocalDate asOf, Definition definition, List<String> measures) {
        parcel.attendance().rules().definitions().of(definition).require(window);
        StatisticsPlan plan =
                SparkAttendance.plan(parcel.attendance(), window, definition).asOf(asOf);
        Broadcast<RulesParcel> rules = broadcast();
        byte[] how = layout.toBytes();
        byte[] what = PlanBytes.write(plan, parcel.attendance());
        WholeSchools schools = measures.isEmpty() ? WholeSchools.none() : wholeSchools(plan);
        Broadcast<byte[]> known = context().broadcast(schools.toBytes());
        List<String> ids = new java.util.ArrayList<>(measures);
        return parts.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> {
                    FigureRows figures = new FigureRows(
                            PlanBytes.read(what, rules.value().attendance()),
                            rules.value().digest(),
                            ids,
                            WholeSchools.of(known.value()));
                    return Flat.of(new Chunks(rules.value().attendance(), Layout.of(how), rows), figures::of);
                },
                Encoders.row(TallyRows.schema(!measures.isEmpty())));
    }

    /**
     * Groups as they may be published, on the driver: small counts withheld by the policy, and with them what would give them away.
     *
     * @param plan by the rules of {@link SparkAttendance#attendance}; its groups are those of the list of pupils, of schools, of periods
     * @param policy for example one of {@code attendance().rules().disclosure()}
     * @throws InvalidValueException if the plan holds rules that are not in the rule book
     */
    public StatisticsReport publishable(StatisticsPlan plan, DisclosurePolicy policy) {
        StatisticsTable table = exactStatistics(plan);
        return StatisticsReport.of(table, StatisticsDisclosure.of(table, policy));
    }

    /**
     * Groups as they are, on the driver: what core's collector gives for the same registers, school by school. Not for publication where
     * groups are small: that is what {@link #publishable} is for.
     *
     * @param plan by the rules of {@link SparkAttendance#attendance}
     * @throws InvalidValueException if the plan holds rules that are not in the rule book
     */
    public StatisticsTable exactStatistics(StatisticsPlan plan) {
        byte[] what = PlanBytes.write(plan, parcel.attendance());
        Groups groups = new Groups(context(), broadcast(), parts.javaRDD(), layout.toBytes(), what);
        return groups.collect(plan, parcel, wholeSchools(plan));
    }

    private WholeSchools wholeSchools(StatisticsPlan plan) {
        return WholeSchools.needed(plan, parcel.attendance(), broadcast(), parts.javaRDD(), layout.toBytes());
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(parts.sparkSession().sparkContext());
    }

    private Broadcast<RulesParcel> broadcast() {
        return context().broadcast(parcel);
    }

    /** The rules; nothing of the rows. */
    @Override
    public String toString() {
        return "Registers in a cluster, by " + parcel.digest();
    }

    /** Rows of chunks, one chunk after another. */
    private static final class Flat implements Iterator<Row> {

        private final Iterator<Chunk> chunks;
        private final java.util.function.Function<Chunk, Iterator<Row>> rowsOf;
        private Iterator<Row> rows = List.<Row>of().iterator();

        private Flat(Iterator<Chunk> chunks, java.util.function.Function<Chunk, Iterator<Row>> rowsOf) {
            this.chunks = chunks;
            this.rowsOf = rowsOf;
        }

        static Iterator<Row> of(Iterator<Chunk> chunks, java.util.function.Function<Chunk, Iterator<Row>> rowsOf) {
            return new Flat(chunks, rowsOf);
        }

        @Override
        public boolean hasNext() {
            while (!rows.hasNext() && chunks.hasNext()) {
                rows = rowsOf.apply(chunks.next());
            }
            return rows.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException("no more rows");
            }
            return rows.next();
        }
    }
}
