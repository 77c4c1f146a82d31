package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.load.Given.ENGLAND;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openattendance.base.Checked;
import org.openattendance.base.Session;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/** Out and in again: every mark comes back, or the losses name it; none comes back changed without a word. */
class RoundTripTest {

    private static final Set<LossReason> ADDED = Set.of(LossReason.GAP_FILLED);

    @Provide
    Arbitrary<Registers> registers() {
        Arbitrary<String> code =
                Arbitraries.of("/", "\\", "I", "O", "#", "-", "Y1", "C2", "L", "?", "=", "+", "@", "é", "\"");
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.of("P1", "P2", "Q,3"),
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.of("AM", "PM"),
                        code)
                .as((pupil, day, half, mark) -> (pupil.contains(",") ? "\"" + pupil + "\"" : pupil) + ","
                        + LocalDate.of(2025, 10, 20).plusDays(day) + "," + half + ","
                        + (mark.equals("\"") ? "\"\"\"\"" : mark));
        return row.list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(rows ->
                        Given.longRows(ENGLAND, rows.toArray(new String[0])).value());
    }

    private static Map<String, String> marks(Registers registers) {
        Map<String, String> marks = new TreeMap<>();
        for (Register one : registers.all()) {
            for (Mark mark : one.marks()) {
                marks.put(one.pupil().value() + " " + mark.session(), mark.written());
            }
        }
        return marks;
    }

    /** What the losses do not name came back as it was; what came in addition they name too. */
    private static void check(Registers before, Written written, Checked<Registers> after) {
        Map<String, String> was = marks(before);
        Map<String, String> is = marks(after.value());
        List<String> keys = new ArrayList<>();
        Found.WRITE.inOrder(before).forEach(one -> keys.add(one.key()));
        Set<String> named = written.losses().list().stream()
                .flatMap(loss -> loss.session().stream().map(when -> keys.get(loss.enrolment() - 1) + " " + when))
                .collect(Collectors.toSet());
        was.keySet().removeAll(named);
        is.keySet().removeAll(named);
        assertThat(is).isEqualTo(was);
        assertThat(written.losses().list())
                .filteredOn(loss -> ADDED.contains(loss.reason()))
                .allMatch(loss -> loss.code().isEmpty());
    }

    @Property(tries = 200)
    void through_long_csv_nothing_is_lost_but_a_conflict(@ForAll("registers") Registers registers) {
        Written written = LongCsv.write(registers, Found.WRITE);
        Registers again =
                LongCsv.of(Input.of("m", written.text())).read(ENGLAND).value();
        assertThat(marks(again)).isEqualTo(marks(registers));
        assertThat(written.losses().counts().keySet()).isSubsetOf(LossReason.CONFLICT_DROPPED);
    }

    @Property(tries = 200)
    void through_string_csv(@ForAll("registers") Registers registers, @ForAll LongCodes longCodes) {
        for (StringLayout layout : List.of(StringLayout.WEEKDAYS, StringLayout.EVERY_DAY)) {
            Written written =
                    StringCsv.write(registers, Found.WRITE.with(layout).with(longCodes));
            check(
                    registers,
                    written,
                    StringCsv.of(Input.of("m", written.text()), layout).read(ENGLAND));
        }
    }

    @Property(tries = 200)
    void through_string_csv_by_a_calendar(@ForAll("registers") Registers registers) {
        List<String> open = new ArrayList<>();
        for (int day = 0; day < 25; day++) {
            LocalDate date = LocalDate.of(2025, 10, 20).plusDays(day);
            if (day % 7 != 6) {
                open.add(Session.am(date).toString());
            }
            if (day % 3 != 0) {
                open.add(Session.pm(date).toString());
            }
        }
        var calendar = Given.open(open.toArray(new String[0]));
        Written written = StringCsv.write(
                registers, Found.WRITE.with(StringLayout.CALENDAR).with(calendar));
        check(
                registers,
                written,
                StringCsv.of(Input.of("m", written.text()), StringLayout.CALENDAR)
                        .read(ENGLAND.with(calendar)));
    }

    @Property(tries = 200)
    void through_ctf_with_its_layout_said(@ForAll("registers") Registers registers, @ForAll LongCodes longCodes) {
        Written written = CtfXml.write(registers, Found.WRITE.with(longCodes));
        Checked<Registers> after = CtfXml.of(Input.of("m", written.text()))
                .with(StringLayout.EVERY_DAY)
                .read(ENGLAND);
        if (longCodes != LongCodes.TOKENS) { // words are taken only where every word is a code
            check(registers, written, after);
        }
    }

    /** Of a school that rests one day of the week, whichever: one that never does leaves no sign of where its weeks begin. */
    @Property(tries = 500)
    void through_ctf_without_it_marks_come_back_where_they_were_or_the_string_is_refused(
            @ForAll("registers") Registers all, @ForAll java.time.DayOfWeek rest) {
        Registers registers = without(all, rest);
        if (registers.all().isEmpty()) {
            return;
        }
        Written written = CtfXml.write(registers, Found.WRITE);
        Checked<Registers> after = CtfXml.of(Input.of("m", written.text())).read(ENGLAND);
        if (!after.issueCounts().containsKey("LAYOUT_AMBIGUOUS")) {
            check(registers, written, after);
        }
    }

    private static Registers without(Registers registers, java.time.DayOfWeek rest) {
        List<String> rows = new ArrayList<>();
        for (Register one : registers.all()) {
            for (Mark mark : one.marks()) {
                if (mark.session().date().getDayOfWeek() != rest) {
                    rows.add("\"" + one.pupil().value() + "\"," + mark.session().date() + ","
                            + mark.session().part() + ",\"" + mark.written().replace("\"", "\"\"") + "\"");
                }
            }
        }
        return Given.longRows(ENGLAND, rows.toArray(new String[0])).value();
    }

    @Property(tries = 200)
    void through_wonde_and_sims(@ForAll("registers") Registers registers) {
        Written wonde = WondeJson.write(registers, Found.WRITE);
        assertThat(marks(WondeJson.of(Input.of("m", wonde.text())).read(ENGLAND).value()))
                .isEqualTo(marks(registers));
        Written sims = SimsXml.write(registers, Found.WRITE);
        assertThat(marks(SimsXml.of(Input.of("m", sims.text())).read(ENGLAND).value()))
                .isEqualTo(marks(registers));
    }

    @Property(tries = 200)
    void through_a_table_of_another_layout(@ForAll("registers") Registers registers) {
        ColumnMap map = ColumnMap.read(Input.of(
                "map",
                "{\"pupil\":\"p\",\"date\":\"d\",\"dateFormat\":\"d.M.yyyy\",\"session\":\"s\",\"code\":\"c\","
                        + "\"codes\":{\"I\":\"O\",\"O\":\"L\",\"krank\":\"I\"},\"noMark\":[\"?\"]}"));
        Written written = MappedCsv.write(registers, Found.WRITE, map);
        check(
                registers,
                written,
                MappedCsv.of(Input.of("m", written.text()), map).read(ENGLAND));
    }
}
