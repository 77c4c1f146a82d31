package org.openattendance.testkit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.calendar.TermSpan;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.table.CsvWriter;

/**
 * Writes a generated school as the files that the library reads: the register in both layouts, calendar, pupils and amendments.
 *
 * <p>Where the plan names the school, each row does so in {@code school_id}. Lines end in LF, text is UTF-8. Immutable and thread-safe.
 */
public final class SchoolFiles {

    private final GeneratedSchool school;

    private SchoolFiles(GeneratedSchool school) {
        this.school = school;
    }

    /** Of a school. */
    public static SchoolFiles of(GeneratedSchool school) {
        return new SchoolFiles(school);
    }

    /**
     * Writes {@code marks.csv}, {@code marks-by-string.csv}, {@code calendar.csv}, {@code pupils.csv} and {@code amendments.csv}; files of
     * these names are replaced.
     *
     * @param folder made if it is not there
     * @throws UncheckedIOException if the disk refuses
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(folder.resolve("marks.csv"), this::longRegister);
        write(folder.resolve("marks-by-string.csv"), this::stringRegister);
        write(folder.resolve("calendar.csv"), this::calendar);
        write(folder.resolve("pupils.csv"), this::pupils);
        write(folder.resolve("amendments.csv"), this::amendments);
    }

    private static void write(Path file, Consumer<Appendable> what) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            what.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row for each entry, by pupil, then session; with its header. */
    public void longRegister(Appendable out) {
        header(out, "pupil_id", "date", "session", "code");
        longRows(out);
    }

    /** The rows of {@link #longRegister} alone, to put several schools into one file. */
    public void longRows(Appendable out) {
        String[] middle = middles();
        int first = school.calendar().first().orElseThrow().index();
        for (int i = 0; i < school.size(); i++) {
            String start = school.pupil(i).value();
            String end =
                    school.plan().school().map(ref -> "," + ref.value() + "\n").orElse("\n");
            school.forEachMark(
                    i, (session, code) -> append(out, start, String.valueOf(middle[session - first]), code, end));
        }
    }

    /** {@code ,2025-09-03,AM,} for each session from the first open one on. */
    private String[] middles() {
        int first = school.calendar().first().orElseThrow().index();
        int last = school.calendar().last().orElseThrow().index();
        String[] middles = new String[last - first + 1];
        Arrays.setAll(middles, i -> {
            Session session = Session.ofIndex(first + i);
            return "," + session.date() + "," + session.part() + ",";
        });
        return middles;
    }

    /** References, dates and codes of generated registers never need quoting. */
    private static void append(Appendable out, String... texts) {
        try {
            for (String text : texts) {
                out.append(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row for each run of weekdays, two marks a day, marks one space apart; with its header. */
    public void stringRegister(Appendable out) {
        header(out, "pupil_id", "start_date", "marks");
        CsvWriter csv = new CsvWriter(out);
        for (int i = 0; i < school.size(); i++) {
            WeekdayRuns runs = new WeekdayRuns();
            school.forEachMark(i, runs::add);
            String pupil = school.pupil(i).value();
            runs.forEach((start, marks) -> csv.row(row(pupil, start.toString(), String.join(" ", marks))));
        }
    }

    /** Open sessions and training days, with term and half term; the header too. */
    public void calendar(Appendable out) {
        CsvWriter csv = new CsvWriter(out).row("date", "session", "open", "term", "half_term");
        List<Session> sessions = new ArrayList<>(school.calendar().sessions(DateSpan.always()));
        for (LocalDate day : school.trainingDays()) {
            sessions.add(Session.am(day));
            sessions.add(Session.pm(day));
        }
        sessions.stream()
                .sorted()
                .forEach(session -> csv.row(
                        session.date().toString(),
                        session.part().name(),
                        school.calendar().isOpen(session) ? "yes" : "no",
                        school.calendar()
                                .findTerm(session.date())
                                .map(TermSpan::id)
                                .orElse(""),
                        school.calendar()
                                .findHalfTerm(session.date())
                                .map(TermSpan::id)
                                .orElse("")));
    }

    /** One row for each enrolment; with its header. */
    public void pupils(Appendable out) {
        List<String> names =
                new ArrayList<>(List.of("date_of_birth", "entry_date", "leaving_date", "enrolment_status", "boarder"));
        names.addAll(Roll.CHARACTERISTICS);
        names.add(0, "pupil_id");
        header(out, names.toArray(String[]::new));
        CsvWriter csv = new CsvWriter(out);
        for (PupilDetails pupil : school.pupils().list()) {
            List<String> cells = new ArrayList<>(List.of(
                    pupil.pupil().value(),
                    text(pupil.dateOfBirth()),
                    text(pupil.enrolment().entryDate()),
                    text(pupil.enrolment().leavingDate()),
                    text(pupil.enrolment().status()),
                    "no"));
            Roll.CHARACTERISTICS.forEach(
                    name -> cells.add(text(pupil.characteristics().find(name))));
            csv.row(row(cells.toArray(String[]::new)));
        }
    }

    private static String text(java.util.Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** One row for each amendment, by pupil, then session; with its header. */
    public void amendments(Appendable out) {
        header(out, "pupil_id", "date", "session", "code", "recorded_at", "reason", "by_role");
        CsvWriter csv = new CsvWriter(out);
        for (int i = 0; i < school.size(); i++) {
            for (Correction one : school.corrections(i)) {
                csv.row(row(
                        one.pupil().value(),
                        one.session().date().toString(),
                        one.session().part().name(),
                        one.code(),
                        moment(one.recordedAt()),
                        one.reason(),
                        one.byRole().id()));
            }
        }
    }

    private static String moment(LocalDateTime at) {
        return at.toString();
    }

    private void header(Appendable out, String... columns) {
        List<String> all = new ArrayList<>(List.of(columns));
        school.plan().school().ifPresent(ref -> all.add("school_id"));
        new CsvWriter(out).row(all);
    }

    private List<String> row(String... cells) {
        List<String> all = new ArrayList<>(List.of(cells));
        school.plan().school().map(SchoolRef::value).ifPresent(all::add);
        return all;
    }
}
