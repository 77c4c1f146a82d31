package org.openattendance.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.load.Input;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.RowReader;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.table.CsvWriter;

/**
 * Some pupils of one partition, each with all rows that there are, read by core.
 *
 * @param attendance the rules, knowing these pupils where a list was given
 * @param registers of these pupils
 * @param issues all of them
 */
record Chunk(Attendance attendance, Registers registers, List<Issue> issues) {

    Chunk {
        issues = List.copyOf(issues);
    }

    /** Reads the rows of some pupils. */
    static Chunk read(Attendance rules, Layout layout, List<PupilParts> pupils) {
        Details details =
                layout.pupilColumns().isEmpty() ? new Details(rules, List.of()) : details(rules, layout, pupils);
        RowReader reader = RowReader.of(details.attendance().context().withMaxIssues(Integer.MAX_VALUE));
        pupils.forEach(one -> one.read(reader, layout.strings()));
        Checked<Registers> read = reader.read();
        return new Chunk(
                details.attendance(),
                read.value(),
                Stream.concat(details.issues().stream(), read.issues().stream()).toList());
    }

    private record Details(Attendance attendance, List<Issue> issues) {}

    /** The list of these pupils as core reads it, with each issue where its row stands. */
    private static Details details(Attendance rules, Layout layout, List<PupilParts> pupils) {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text).row(layout.pupilColumns());
        List<Issue.Cell> places = new ArrayList<>(List.of(new Issue.Cell("pupils", 1, "")));
        for (PupilParts pupil : pupils) {
            for (byte[] part : pupil.detailsInOrder()) {
                BytesIn in = new BytesIn(part);
                in.number();
                places.add(new Issue.Cell(in.text(), in.number(), ""));
                List<String> cells = new ArrayList<>();
                layout.pupilColumns().forEach(any -> cells.add(in.text().replaceAll("[\\r\\n]", " ")));
                csv.row(cells);
            }
        }
        Checked<Pupils> read = PupilsCsv.read(Input.of("pupils", text.toString()));
        return new Details(
                rules.with(read.value()),
                read.issues().stream().map(issue -> moved(issue, places)).toList());
    }

    private static Issue moved(Issue issue, List<Issue.Cell> places) {
        Issue.Cell row = places.get(Math.toIntExact(issue.line().orElse(1L)) - 1);
        String column = issue.place() instanceof Issue.Cell cell ? cell.column() : "";
        return new Issue(
                issue.severity(), issue.reason(), new Issue.Cell(row.file(), row.line(), column), issue.message());
    }

    /** The registers of each school apart, in order of school. */
    Map<String, Registers> bySchool() {
        Map<String, List<Register>> all = new TreeMap<>();
        registers
                .all()
                .forEach(one -> all.computeIfAbsent(school(one.school()), any -> new ArrayList<>())
                        .add(one));
        Map<String, Registers> registersOf = new TreeMap<>();
        all.forEach((school, some) -> registersOf.put(school, Registers.of(registers.nation(), some)));
        return registersOf;
    }

    /** A school as a key; empty where the register names none. */
    static String school(Optional<SchoolRef> school) {
        return school.map(SchoolRef::value).orElse("");
    }

    Pupils pupils() {
        return attendance.pupils().orElseGet(Pupils::none);
    }
}
