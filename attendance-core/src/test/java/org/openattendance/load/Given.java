package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;

/** Files in a few lines, and what was read of them in a few words. */
final class Given {

    /** England; a pupil born before 2016 counts as of compulsory school age, so that a test can choose. */
    static final ReadContext ENGLAND = ReadContext.of(
            RuleBook.standard(Nation.ENGLAND).codes(),
            (birth, day) ->
                    Optional.of(birth.getYear() < 2016 ? AgeGroup.COMPULSORY_AGE : AgeGroup.NON_COMPULSORY_AGE));

    private Given() {}

    static Checked<Registers> longRows(ReadContext context, String... rows) {
        return LongCsv.of(Input.of("marks.csv", "pupil_id,date,session,code\n" + String.join("\n", rows)))
                .read(context);
    }

    static Checked<Registers> strings(ReadContext context, StringLayout layout, String... rows) {
        return StringCsv.of(Input.of("marks.csv", "pupil_id,start_date,marks\n" + String.join("\n", rows)), layout)
                .read(context);
    }

    static Checked<Registers> strings(ReadContext context, String... rows) {
        return strings(context, StringLayout.WEEKDAYS, rows);
    }

    static Checked<Registers> amended(Registers registers, ReadContext context, String... rows) {
        return AmendmentsCsv.of(Input.of(
                        "amendments.csv", "pupil_id,date,session,code,recorded_at\n" + String.join("\n", rows)))
                .applyTo(registers, context);
    }

    /** Sessions such as {@code 2025-09-03 AM}. */
    static SessionCalendar open(String... sessions) {
        return SessionCalendar.of(List.of(sessions).stream().map(Session::parse).toList(), List.of());
    }

    /** For example {@code 2:code ERROR UNKNOWN_CODE}; a mark in a string has its position too. */
    static List<String> issues(Checked<?> read) {
        List<String> issues = new ArrayList<>();
        for (Issue issue : read.issues()) {
            String where = issue.describe().replaceFirst("^[a-z]+\\.csv:(.*?): .*$", "$1");
            issues.add(where + " " + issue.severity() + " " + issue.reason());
        }
        return issues;
    }

    /**
     * Each entry, for example {@code P1 2025-09-03 AM I AUTHORISED_ABSENCE}; {@code unmarked} where it cannot be counted, {@code !} at the end
     * where the register held another code too.
     */
    static List<String> marks(Checked<Registers> read) {
        List<String> marks = new ArrayList<>();
        for (Register register : read.value().all()) {
            register.marks()
                    .forEach(mark -> marks.add(register.pupil().value()
                            + register.school().map(school -> "@" + school).orElse("") + " "
                            + mark.session() + " " + mark.written() + " "
                            + mark.meaning()
                                    .map(meaning -> meaning.category().name())
                                    .orElse("unmarked")
                            + (mark.conflicting() ? " !" : "")));
        }
        return marks;
    }

    /** Both as told, and no message that names the pupil. */
    static void same(Checked<Registers> read, List<String> issues, List<String> marks) {
        assertThat(issues(read)).isEqualTo(issues);
        assertThat(marks(read)).isEqualTo(marks);
        assertThat(read.issues())
                .allMatch(issue ->
                        !issue.message().contains("P1") && issue.message().endsWith("."));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
