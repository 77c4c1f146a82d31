package org.openattendance.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.openattendance.statistics.CollectedGroups;
import org.openattendance.statistics.GroupKey;
import org.openattendance.statistics.StatisticsCollector;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.StatisticsTable;
import scala.Tuple2;

/**
 * Counts groups in the cluster: a collector of core's for each partition, then one value for each group, added up wherever Spark likes.
 * What reaches the driver is one value for each group, and none for a pupil. For one thread.
 */
final class Groups {

    private static final String TOTAL = "";

    private final JavaSparkContext context;
    private final Broadcast<RulesParcel> rules;
    private final JavaRDD<Row> parts;
    private final byte[] layout;
    private final byte[] what;

    Groups(JavaSparkContext context, Broadcast<RulesParcel> rules, JavaRDD<Row> parts, byte[] layout, byte[] what) {
        this.context = context;
        this.rules = rules;
        this.parts = parts;
        this.layout = layout;
        this.what = what;
    }

    StatisticsTable collect(StatisticsPlan plan, RulesParcel parcel, WholeSchools wholeSchools) {
        Broadcast<RulesParcel> by = rules; // and not this object, which cannot travel
        Broadcast<byte[]> schools = context.broadcast(wholeSchools.toBytes());
        byte[] how = layout;
        byte[] asked = what;
        List<Tuple2<String, byte[]>> found = parts.mapPartitionsToPair(
                        rows -> counted(by.value(), asked, how, WholeSchools.of(schools.value()), rows))
                .reduceByKey((one, other) -> sum(by.value(), one, other))
                .collect();
        GroupBytes bytes = parcel.groups();
        StatisticsCollector all = StatisticsCollector.of(plan);
        found.forEach(part -> all.combine(bytes.read(part._2())));
        return all.toTable();
    }

    private static byte[] sum(RulesParcel rules, byte[] one, byte[] other) {
        GroupBytes bytes = rules.groups();
        return GroupBytes.write(bytes.read(one).plus(bytes.read(other)));
    }

    private static Iterator<Tuple2<String, byte[]>> counted(
            RulesParcel rules, byte[] what, byte[] layout, WholeSchools schools, Iterator<Row> rows) {
        StatisticsCollector collector = StatisticsCollector.of(PlanBytes.read(what, rules.attendance()));
        new Chunks(rules.attendance(), Layout.of(layout), rows)
                .forEachRemaining(chunk -> add(collector, chunk, schools));
        return apart(collector.collected());
    }

    private static void add(StatisticsCollector collector, Chunk chunk, WholeSchools schools) {
        if (schools.isEmpty()) {
            collector.add(chunk.registers(), chunk.pupils(), Optional.empty());
        } else {
            chunk.bySchool()
                    .forEach((school, registers) -> collector.add(registers, chunk.pupils(), schools.of(school)));
        }
    }

    /** One value for each group, and one for everything else. */
    private static Iterator<Tuple2<String, byte[]>> apart(CollectedGroups all) {
        List<Tuple2<String, byte[]>> found = new ArrayList<>();
        CollectedGroups rest = new CollectedGroups(
                Map.of(), all.total(), all.leftOut(), all.smallSchools(), all.entryDatesAssumed(), all.rulesNotKnown());
        found.add(new Tuple2<>(TOTAL, GroupBytes.write(rest)));
        all.groups().forEach((key, counts) -> {
            CollectedGroups one =
                    new CollectedGroups(Map.of(key, counts), Optional.empty(), Map.of(), List.of(), 0, List.of());
            found.add(new Tuple2<>(name(key), GroupBytes.write(one)));
        });
        return found.iterator();
    }

    /** A key as a text that no other key has. */
    private static String name(GroupKey key) {
        StringBuilder name = new StringBuilder("group");
        key.values()
                .forEach(value ->
                        name.append(' ').append(value.length()).append(':').append(value));
        return name.toString();
    }
}
