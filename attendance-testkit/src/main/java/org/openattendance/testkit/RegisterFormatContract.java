package org.openattendance.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.base.SchoolYear;
import org.openattendance.base.Session;
import org.openattendance.load.ReadContext;
import org.openattendance.load.RegisterFormat;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.table.UnreadableInputException;

/**
 * What every {@link RegisterFormat} must do, ours and those of others: nothing lost, bad marks told and never guessed, no pupil named.
 *
 * <p>Extend it in your tests, with JUnit 5 on the class path:
 *
 * <pre>{@code
 * class OurXmlTest extends RegisterFormatContract {
 *     protected String write(List<Entry> entries) { ... the entries as one of your files ... }
 *     protected RegisterFormat format(String name, String text) { return new OurXml(name, text); }
 * }
 * }</pre>
 *
 * <p>Marks are England's, of 2025/26. A format that is not text may hand its bytes over as Latin-1. One thread runs the tests.
 */
public abstract class RegisterFormatContract {

    private static final String FILE = "register-under-test";
    private static final String FIRST = "Zephyr-7041";
    private static final String SECOND = "Zephyr-7042";
    private static final Session MONDAY = Session.parse("2025-09-15 AM");
    private static final Session MONDAY_PM = Session.parse("2025-09-15 PM");
    private static final Session TUESDAY = Session.parse("2025-09-16 AM");
    private static final Session TUESDAY_PM = Session.parse("2025-09-16 PM");

    private final RuleBook england = RuleBook.standard(Nation.ENGLAND);

    /** For those who extend it. */
    protected RegisterFormatContract() {}

    /**
     * One entry to be written.
     *
     * @param pupil a reference that occurs nowhere else
     * @param session when; each pupil has both sessions of each of its days, unless one of them is there twice
     * @param code as it should stand in the file; {@code -} for no mark
     */
    public record Entry(String pupil, Session session, String code) {}

    /**
     * A file of the format with these entries.
     *
     * @param entries by pupil, then session
     */
    protected abstract String write(List<Entry> entries);

    /**
     * The format over a file.
     *
     * @param name what issues call it
     * @param text from {@link #write}, or something that is no such file
     */
    protected abstract RegisterFormat format(String name, String text);

    /** Whether a file can say two things of one session of one pupil; override it where it cannot. */
    protected boolean canRepeatSessions() {
        return true;
    }

    private ReadContext context() {
        return ReadContext.of(england.codes(), (born, day) -> Optional.empty());
    }

    private Checked<Registers> read(Entry... entries) {
        return format(FILE, write(List.of(entries))).read(context());
    }

    private static Entry entry(String pupil, Session session, String code) {
        return new Entry(pupil, session, code);
    }

    private static List<String> written(Checked<Registers> read, String pupil) {
        return read.value().of(PupilRef.of(pupil)).stream()
                .flatMap(register -> register.marks().stream())
                .map(mark -> mark.session() + " " + mark.written())
                .toList();
    }

    private static Issue onlyIssue(Checked<Registers> read, String reason) {
        assertEquals(Map.of(reason, 1L), read.issueCounts(), "issues by reason");
        Issue issue = read.issues().get(0);
        assertTrue(issue.describe().contains(FILE), "an issue names the file: " + issue.describe());
        assertFalse(issue.describe().contains("Zephyr"), "an issue names no pupil: " + issue.describe());
        return issue;
    }

    @Test
    void every_entry_comes_back_as_it_was_written() {
        Checked<Registers> read = read(
                entry(FIRST, MONDAY, "/"),
                entry(FIRST, MONDAY_PM, "Y1"),
                entry(SECOND, MONDAY, "I"),
                entry(SECOND, MONDAY_PM, "-"));
        assertEquals(List.of(), read.issues());
        assertEquals(List.of("2025-09-15 AM /", "2025-09-15 PM Y1"), written(read, FIRST));
        assertEquals(List.of("2025-09-15 AM I", "2025-09-15 PM -"), written(read, SECOND));
        assertEquals(2, read.value().all().size());
    }

    @Test
    void pupils_come_in_order_of_their_references_whatever_the_order_of_the_file() {
        Checked<Registers> read = read(
                entry(SECOND, MONDAY, "/"),
                entry(SECOND, MONDAY_PM, "\\"),
                entry(FIRST, MONDAY, "/"),
                entry(FIRST, MONDAY_PM, "\\"));
        assertEquals(
                List.of(FIRST, SECOND),
                read.value().all().stream()
                        .map(register -> register.pupil().value())
                        .toList());
    }

    @Test
    void a_code_that_the_nation_never_held_is_an_error_and_an_entry_without_a_mark() {
        Checked<Registers> read = read(entry(FIRST, MONDAY, "?"), entry(FIRST, MONDAY_PM, "\\"));
        assertTrue(onlyIssue(read, "UNKNOWN_CODE").isError());
        Mark mark = read.value().all().get(0).find(MONDAY).orElseThrow();
        assertTrue(mark.isUnmarked());
        assertEquals("?", mark.written());
    }

    @Test
    void a_code_outside_its_dates_is_a_warning_and_keeps_its_nearest_meaning() {
        Checked<Registers> read = read(entry(FIRST, MONDAY, "J"), entry(FIRST, MONDAY_PM, "\\"));
        assertFalse(onlyIssue(read, "CODE_NOT_IN_FORCE").isError());
        assertTrue(
                read.value().all().get(0).find(MONDAY).orElseThrow().meaning().isPresent());
    }

    @Test
    void a_code_of_the_other_half_of_the_day_is_a_warning_and_counts() {
        Checked<Registers> read = read(entry(FIRST, MONDAY, "\\"), entry(FIRST, MONDAY_PM, "\\"));
        assertFalse(onlyIssue(read, "CODE_WRONG_SESSION").isError());
        assertFalse(read.value().all().get(0).find(MONDAY).orElseThrow().isUnmarked());
    }

    @Test
    void an_entry_that_is_there_twice_is_counted_once() {
        assumeTrue(canRepeatSessions());
        Checked<Registers> read = read(
                entry(FIRST, MONDAY, "I"),
                entry(FIRST, MONDAY_PM, "I"),
                entry(FIRST, MONDAY, "I"),
                entry(FIRST, MONDAY_PM, "-"));
        assertEquals(Map.of("DUPLICATE_MARK", 2L), read.issueCounts());
        assertEquals(0, read.errors());
        assertEquals(List.of("2025-09-15 AM I", "2025-09-15 PM I"), written(read, FIRST));
    }

    @Test
    void of_two_codes_for_one_session_the_first_stands_and_the_other_is_an_error() {
        assumeTrue(canRepeatSessions());
        Checked<Registers> read = read(
                entry(FIRST, MONDAY, "I"),
                entry(FIRST, MONDAY_PM, "-"),
                entry(FIRST, MONDAY, "O"),
                entry(FIRST, MONDAY_PM, "-"));
        assertEquals(1, read.errors());
        assertEquals(1L, read.issueCounts().get("CONFLICTING_MARKS"));
        Mark mark = read.value().all().get(0).find(MONDAY).orElseThrow();
        assertEquals("I", mark.written());
        assertTrue(mark.isUnresolved());
    }

    @Test
    void a_pupil_who_is_not_listed_is_told_once() {
        GeneratedSchool other = school(3);
        Checked<Registers> read = format(
                        FILE,
                        write(List.of(
                                entry(FIRST, MONDAY, "/"),
                                entry(FIRST, MONDAY_PM, "\\"),
                                entry(FIRST, TUESDAY, "/"),
                                entry(FIRST, TUESDAY_PM, "\\"))))
                .read(context().with(other.pupils()));
        onlyIssue(read, "PUPIL_NOT_LISTED");
    }

    @Test
    void a_possible_session_on_a_closed_day_is_told_and_counts() {
        LocalDate christmas = LocalDate.of(2025, 12, 25);
        Checked<Registers> read = format(
                        FILE,
                        write(List.of(
                                entry(FIRST, Session.am(christmas), "/"), entry(FIRST, Session.pm(christmas), "\\"))))
                .read(context().with(school(3).calendar()));
        assertEquals(Map.of("SESSION_CLOSED", 2L), read.issueCounts());
        assertEquals(2, read.value().all().get(0).marks().size());
    }

    @Test
    void issues_beyond_the_limit_are_still_counted() {
        List<Entry> entries = new ArrayList<>();
        for (Session session : school(3).calendar().sessions(DateSpan.always()).subList(0, 20)) {
            entries.add(entry(FIRST, session, "?"));
        }
        Checked<Registers> read = format(FILE, write(entries)).read(context().withMaxIssues(5));
        assertEquals(5, read.issues().size());
        assertEquals(15, read.issuesOmitted());
        assertEquals(Map.of("UNKNOWN_CODE", 20L), read.issueCounts());
    }

    @Test
    void an_empty_file_is_refused_with_a_maybe() {
        UnreadableInputException refused = assertThrows(
                UnreadableInputException.class, () -> format(FILE, "").read(context()));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(FILE), message);
        assertTrue(message.contains("\nMaybe"), message);
    }

    @Test
    void a_generated_school_comes_back_whole() {
        GeneratedSchool school = school(40);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < school.size(); i++) {
            String pupil = school.pupil(i).value();
            school.forEachMark(i, (session, code) -> entries.add(entry(pupil, Session.ofIndex(session), code)));
        }
        Checked<Registers> read = format(FILE, write(entries)).read(context());
        assertEquals(List.of(), read.issues());
        assertEquals(marks(school.registers(england.codes())), marks(read.value()));
    }

    @Test
    void the_same_file_gives_the_same_registers() {
        String text = write(List.of(entry(FIRST, MONDAY, "/"), entry(FIRST, MONDAY_PM, "?")));
        assertEquals(format(FILE, text).read(context()), format(FILE, text).read(context()));
    }

    private static GeneratedSchool school(int pupils) {
        return RegisterGenerator.create()
                .school(RegisterPlan.of(Phase.SECONDARY, pupils, SchoolYear.parse("2025/26"), 5)
                        .withReasonsAtOnce());
    }

    private static Map<PupilRef, List<Mark>> marks(Registers registers) {
        Map<PupilRef, List<Mark>> marks = new TreeMap<>();
        for (Register register : registers.all()) {
            marks.put(register.pupil(), register.marks());
        }
        return marks;
    }
}
