package org.openattendance.spark;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.openattendance.PupilFigures;
import org.openattendance.base.Rate;
import org.openattendance.code.AttendanceCode;
import org.openattendance.measure.MeasureValue;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;
import scala.jdk.javaapi.CollectionConverters;

/** Figures of enrolments as rows, one each. They name pupils, and so are for the cluster alone. For one thread. */
final class TallyRows {

    private static final StructType ENTRY = new StructType()
            .add("rule", DataTypes.StringType, false)
            .add("code", DataTypes.StringType, false)
            .add("as", DataTypes.StringType, false)
            .add("sessions", DataTypes.LongType, false);

    private static final StructType FIGURE = new StructType()
            .add("kind", DataTypes.StringType, false)
            .add("numerator", DataTypes.LongType, true)
            .add("denominator", DataTypes.LongType, true)
            .add("met", DataTypes.BooleanType, true);

    private final String definition;
    private final String digest;
    private final List<String> measures;
    private final IdentityHashMap<AttendanceCode, String> ruleIds = new IdentityHashMap<>();

    TallyRows(String definition, String digest, List<String> measures) {
        this.definition = definition;
        this.digest = digest;
        this.measures = measures;
    }

    /** The columns of a row; the last one only where measures are asked for. */
    static StructType schema(boolean hasFigures) {
        StructType schema = new StructType()
                .add("pupil_id", DataTypes.StringType, false)
                .add("school_id", DataTypes.StringType, true)
                .add("definition", DataTypes.StringType, false)
                .add("rules", DataTypes.StringType, false)
                .add("population", DataTypes.StringType, false)
                .add("age", DataTypes.IntegerType, true)
                .add("entryAssumed", DataTypes.BooleanType, false);
        for (Count count : Count.values()) {
            schema = schema.add(count.id(), DataTypes.LongType, false);
        }
        schema = schema.add("conflicting", DataTypes.LongType, false)
                .add("complete", DataTypes.BooleanType, false)
                .add("entries", DataTypes.createArrayType(ENTRY, false), false);
        return hasFigures
                ? schema.add("figures", DataTypes.createMapType(DataTypes.StringType, FIGURE, false), false)
                : schema;
    }

    Row of(PupilFigures one) {
        Tally tally = one.tally();
        List<Object> cells = new ArrayList<>(schemaSize());
        cells.add(one.pupil().value());
        cells.add(one.school().map(SchoolRef::value).orElse(null));
        cells.add(definition);
        cells.add(digest);
        cells.add(one.population().name());
        cells.add(one.membership().age().orElse(null));
        cells.add(one.membership().entryAssumed());
        for (Count count : Count.values()) {
            cells.add(tally.count(count));
        }
        cells.add(tally.conflicting());
        cells.add(tally.isComplete());
        cells.add(tally.entries().stream().map(this::entry).toArray(Row[]::new));
        if (!measures.isEmpty()) {
            cells.add(figures(one));
        }
        return RowFactory.create(cells.toArray());
    }

    private static int schemaSize() {
        return Count.values().length + 11;
    }

    private Row entry(Tally.Entry entry) {
        AttendanceCode meaning = entry.meaning();
        return RowFactory.create(
                ruleIds.computeIfAbsent(meaning, AttendanceCode::ruleId),
                meaning.code(),
                entry.as().name(),
                entry.sessions());
    }

    /** A map of Scala's, as a row of Spark's wants it. */
    private scala.collection.Map<String, Row> figures(PupilFigures one) {
        Map<String, Row> figures = new LinkedHashMap<>();
        measures.forEach(
                measure -> figures.put(measure, figure(one.figure(measure).value())));
        return CollectionConverters.asScala(figures);
    }

    private static Row figure(MeasureValue value) {
        if (value instanceof MeasureValue.Flag flag) {
            return row("FLAG", flag.found(), flag.isMet());
        }
        if (value instanceof MeasureValue.Share share) {
            return row("SHARE", share.rate(), null);
        }
        if (value instanceof MeasureValue.Sessions sessions) {
            return RowFactory.create("SESSIONS", sessions.count(), null, null);
        }
        String kind = value instanceof MeasureValue.NotApplicable ? "NOT_APPLICABLE" : "NOT_KNOWN";
        return RowFactory.create(kind, null, null, null);
    }

    private static Row row(String kind, Rate rate, @org.jspecify.annotations.Nullable Boolean met) {
        return RowFactory.create(kind, rate.numerator(), rate.denominator(), met);
    }
}
