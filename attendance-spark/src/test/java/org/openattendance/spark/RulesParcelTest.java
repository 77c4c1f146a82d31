package org.openattendance.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.serializer.KryoSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.measure.Definition;
import org.openattendance.rulebook.RuleBook;

/** The rules arrive as they left, or not at all. */
class RulesParcelTest {

    private static final Window WEEK = Window.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 5));
    private static final String OTHER = "sha256:" + "0".repeat(64);

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static RulesParcel sent(RulesParcel parcel) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(parcel);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (RulesParcel) in.readObject();
        }
    }

    @Test
    void rules_made_again_have_the_digest_of_those_that_were_sent() throws Exception {
        RulesParcel parcel = RulesParcel.of(Nation.WALES, Map.of());
        RulesParcel arrived = sent(parcel);
        assertThat(arrived.attendance().rules().version())
                .isEqualTo(RuleBook.standard(Nation.WALES).version());
        assertThat(arrived.digest()).isEqualTo(parcel.digest());
        assertThat(arrived.attendance()).as("made once").isSameAs(arrived.attendance());
    }

    @Test
    void rules_travel_by_the_other_serializer_of_spark_too() {
        var kryo = new KryoSerializer(Cluster.SPARK.sparkContext().getConf()).newInstance();
        var tag = scala.reflect.ClassTag$.MODULE$.<RulesParcel>apply(RulesParcel.class);
        RulesParcel arrived = kryo.deserialize(kryo.serialize(RulesParcel.of(Nation.ENGLAND, Map.of()), tag), tag);
        assertThat(arrived.attendance().rules().version())
                .isEqualTo(RuleBook.standard(Nation.ENGLAND).version());
    }

    @Test
    void other_rules_than_the_drivers_are_refused() throws Exception {
        RulesParcel arrived = sent(RulesParcel.of(Nation.ENGLAND, Map.of()).expecting(OTHER));
        assertThatThrownBy(arrived::attendance)
                .isInstanceOfSatisfying(
                        AttendanceException.class,
                        error -> assertThat(error.reason()).isEqualTo("RULES_DIFFER"))
                .hasMessageContaining(OTHER)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_callers_own_rules_and_local_codes_count_in_the_cluster() throws IOException {
        file("rules/sources.csv", "id,title,place,url,read_on,status\nour.list,Our list,,,,CURRENT\n");
        file(
                "rules/eng/codes.csv",
                "code,short_name,valid_from,valid_to,physical,statistical_category,session_restriction,applies_to,"
                        + "arrives_late,sensitive,confidence,notes,source\n"
                        + "ZZ,Visit,2025-09-01,,OUT_FOR_WHOLE_SESSION,ATTENDED,AM_PM,ANY,no,no,CONFIRMED,,our.list\n");
        Path local = file("local.csv", "local_code,code\nDENT,M\n");
        SparkAttendance ours =
                SparkAttendance.in(Nation.ENGLAND, folder.resolve("rules")).withLocalCodes(local);
        SparkRegisters registers =
                ours.longRows(Rows.of(List.of("P1,2025-09-01,AM,ZZ", "P1,2025-09-01,PM,DENT", "P1,2025-09-02,AM,/")));
        Map<String, Object> one = Expected.of(registers.tallies(WEEK, WEEK.last(), Definition.ENG_REGISTER), List.of())
                .get(0);
        assertThat(one)
                .containsEntry("present", 2L)
                .containsEntry("authorisedAbsence", 1L)
                .containsEntry("rules", registers.rulesDigest());
        assertThat(registers.rulesDigest())
                .isNotEqualTo(SparkAttendance.in(Nation.ENGLAND)
                        .longRows(Rows.of(List.of("P1,,,")))
                        .rulesDigest());
        assertThat(registers.issues().count()).isZero();
    }

    @Test
    void a_calendar_with_errors_is_refused_on_the_driver() throws IOException {
        Path broken = file("calendar.csv", "date,session,open\nsoon,AM,yes\n");
        assertThatThrownBy(() -> SparkAttendance.in(Nation.ENGLAND).withCalendar(broken))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("calendar:2");
    }

    @Test
    void a_plan_with_rules_of_its_own_is_refused_because_they_would_be_lost_on_the_way() {
        SparkAttendance england = SparkAttendance.in(Nation.ENGLAND);
        var foreign = england.plan(WEEK, Definition.ENG_REGISTER);
        var wales = RuleBook.standard(Nation.WALES);
        var other = new org.openattendance.statistics.StatisticsPlan(
                foreign.definition(),
                wales.measures(),
                foreign.frame(),
                WEEK,
                WEEK.last(),
                foreign.schools(),
                foreign.grouping(),
                foreign.unit(),
                List.of());
        SparkRegisters registers = england.longRows(Rows.of(List.of("P1,2025-09-01,AM,/")));
        assertThatThrownBy(() -> registers.exactStatistics(other))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("rule book");
    }
}
