package org.openattendance.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.openattendance.Attendance;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.WholeSchool;
import scala.Tuple2;

/**
 * What must be known of each school as a whole, found in a pass of its own where a plan asks for it. It holds schools and no pupil.
 * Immutable.
 */
final class WholeSchools {

    private static final WholeSchools NONE = new WholeSchools(Map.of());

    private final Map<String, WholeSchool> bySchool;

    private WholeSchools(Map<String, WholeSchool> bySchool) {
        this.bySchool = bySchool;
    }

    /** Nothing is asked. */
    static WholeSchools none() {
        return NONE;
    }

    /** Of all registers, if the plan asks for schools as a whole. */
    static WholeSchools needed(
            StatisticsPlan plan,
            Attendance attendance,
            Broadcast<RulesParcel> rules,
            JavaRDD<Row> parts,
            byte[] layout) {
        if (!WholeSchool.areNeeded(plan)) {
            return NONE;
        }
        byte[] what = PlanBytes.write(plan, attendance);
        Map<String, WholeSchool> all = new TreeMap<>();
        parts.mapPartitionsToPair(rows -> found(rules.value(), what, layout, rows))
                .reduceByKey((one, other) -> bytes(school(one).plus(school(other))))
                .collect()
                .forEach(found -> all.put(found._1(), school(found._2())));
        return new WholeSchools(all);
    }

    private static Iterator<Tuple2<String, byte[]>> found(
            RulesParcel rules, byte[] what, byte[] layout, Iterator<Row> rows) {
        StatisticsPlan plan = PlanBytes.read(what, rules.attendance());
        Map<String, WholeSchool> schools = new TreeMap<>();
        new Chunks(rules.attendance(), Layout.of(layout), rows)
                .forEachRemaining(chunk -> chunk.bySchool()
                        .forEach((school, registers) -> schools.merge(
                                school,
                                WholeSchool.of(plan, ref(school), registers, chunk.pupils()),
                                WholeSchool::plus)));
        List<Tuple2<String, byte[]>> found = new ArrayList<>();
        schools.forEach((school, whole) -> found.add(new Tuple2<>(school, bytes(whole))));
        return found.iterator();
    }

    private static Optional<SchoolRef> ref(String school) {
        return school.isEmpty() ? Optional.empty() : Optional.of(SchoolRef.of(school));
    }

    private static byte[] bytes(WholeSchool school) {
        BytesOut out = new BytesOut(1 << 9)
                .text(Chunk.school(school.school()))
                .number(school.markedDays().size());
        long last = 0;
        for (LocalDate day : school.markedDays()) {
            out.number(day.toEpochDay() - last);
            last = day.toEpochDay();
        }
        return out.number(school.enrolments()).toBytes();
    }

    private static WholeSchool school(byte[] bytes) {
        BytesIn in = new BytesIn(bytes);
        Optional<SchoolRef> ref = ref(in.text());
        List<LocalDate> days = new ArrayList<>();
        long last = 0;
        for (int left = in.size(); left > 0; left--) {
            last += in.number();
            days.add(LocalDate.ofEpochDay(last));
        }
        return new WholeSchool(ref, days, in.number());
    }

    /** Whether nothing is asked of schools as a whole. */
    boolean isEmpty() {
        return bySchool.isEmpty();
    }

    /** What is known of a school; of one that has no register, that it has none. */
    WholeSchool of(String school) {
        WholeSchool known = bySchool.get(school);
        return known == null ? new WholeSchool(ref(school), List.of(), 0) : known;
    }

    byte[] toBytes() {
        BytesOut out = new BytesOut(64).number(bySchool.size());
        bySchool.values().forEach(school -> out.bytes(bytes(school)));
        return out.toBytes();
    }

    static WholeSchools of(byte[] bytes) {
        BytesIn in = new BytesIn(bytes);
        Map<String, WholeSchool> all = new TreeMap<>();
        in.list(() -> school(in.bytes())).forEach(school -> all.put(Chunk.school(school.school()), school));
        return new WholeSchools(all);
    }
}
