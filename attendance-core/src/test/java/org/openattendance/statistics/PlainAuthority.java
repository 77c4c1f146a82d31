package org.openattendance.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.SchoolsCsv;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/**
 * A small authority in plain rows, made from a seed: the same rows go through the library as files and through an oracle that knows nothing
 * of it.
 */
final class PlainAuthority {

    static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    /** Before a school year ends and after the next begins: windows of two school years are not rare. */
    static final LocalDate FIRST = LocalDate.of(2025, 7, 7);

    private static final List<String> CODES = List.of(
            "/", "/", "/", "/", "/", "L", "B", "V", "I", "I", "M", "C", "O", "U", "G", "N", "D", "Y2", "#", "-", "I");

    final List<Row> rows = new ArrayList<>();
    /** By pupil and school: further columns. */
    final Map<String, Map<String, String>> pupils = new TreeMap<>();

    final Map<String, Map<String, String>> schools = new TreeMap<>();

    /** One entry. */
    record Row(String pupil, String school, LocalDate date, String session, String code) {}

    PlainAuthority(long seed, int schoolCount, int pupilCount, int weeks) {
        Random random = new Random(seed);
        for (int s = 0; s < schoolCount; s++) {
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put("authority", random.nextInt(5) == 0 ? "" : "A" + random.nextInt(2));
            columns.put("region", random.nextInt(6) == 0 ? "" : "R" + random.nextInt(2));
            columns.put("phase", random.nextBoolean() ? "primary" : "secondary");
            schools.put("S" + s, columns);
        }
        for (int p = 0; p < pupilCount; p++) {
            int enrolments = 1 + (random.nextInt(4) == 0 && schoolCount > 1 ? 1 : 0);
            int at = random.nextInt(schoolCount);
            for (int e = 0; e < enrolments; e++) {
                enrol(random, "P" + p, "S" + (at + e) % schoolCount, weeks);
            }
        }
    }

    private void enrol(Random random, String pupil, String school, int weeks) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("sex", List.of("F", "M", "").get(random.nextInt(3)));
        columns.put("fsm", List.of("yes", "no", "").get(random.nextInt(3)));
        columns.put("sen", List.of("E", "K", "N", "odd").get(random.nextInt(4)));
        pupils.put(pupil + "|" + school, columns);
        int badness = random.nextInt(CODES.size());
        for (int day = 0; day < weeks * 7; day++) {
            LocalDate date = FIRST.plusDays(day);
            if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && random.nextInt(8) > 0) {
                for (String session : List.of("AM", "PM")) {
                    String code = CODES.get(Math.max(0, random.nextInt(CODES.size() * 2) - badness) % CODES.size());
                    rows.add(new Row(
                            pupil, school, date, session, code.equals("/") && session.equals("PM") ? "\\" : code));
                }
            }
        }
    }

    /** The registers of one school, as its file is read. */
    Registers registers(String school) {
        StringBuilder csv = new StringBuilder("pupil_id,school_id,date,session,code\n");
        rows.stream()
                .filter(row -> row.school().equals(school))
                .forEach(row -> csv.append(String.join(
                                ",", row.pupil(), row.school(), row.date().toString(), row.session(), row.code()))
                        .append('\n'));
        return ENGLAND.read(LongCsv.of(Input.of(school, csv.toString()))).value();
    }

    /** All registers in one. */
    Registers registers() {
        List<Register> all = new ArrayList<>();
        schools.keySet().forEach(school -> all.addAll(registers(school).all()));
        return Registers.of(Nation.ENGLAND, all);
    }

    Pupils pupilList() {
        StringBuilder csv = new StringBuilder("pupil_id,school_id,sex,fsm,sen\n");
        pupils.forEach((key, columns) -> csv.append(key.replace('|', ','))
                .append(',')
                .append(String.join(",", columns.values()))
                .append('\n'));
        return PupilsCsv.read(Input.of("pupils.csv", csv.toString())).value();
    }

    Schools schoolList() {
        StringBuilder csv = new StringBuilder("school_id,authority,region,phase\n");
        schools.forEach((key, columns) -> csv.append(key)
                .append(',')
                .append(String.join(",", columns.values()))
                .append('\n'));
        return SchoolsCsv.read(Input.of("schools.csv", csv.toString())).value();
    }

    /** The value of a column as a person would look it up; unknown where blank. */
    String column(Row row, String name) {
        String value = name.equals("school_id")
                ? row.school()
                : Optional.ofNullable(
                                pupils.get(row.pupil() + "|" + row.school()).get(name))
                        .orElseGet(() -> schools.get(row.school()).getOrDefault(name, ""));
        return value.isEmpty() ? "unknown" : value;
    }

    SchoolRef school(String name) {
        return SchoolRef.of(name);
    }
}
