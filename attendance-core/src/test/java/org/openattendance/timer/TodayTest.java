package org.openattendance.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.calendar.CalendarA;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.ReadContext;
import org.openattendance.pupil.Enrolment;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;

class TodayTest {

    private static final RuleBook ENGLAND = RuleBook.standard(Nation.ENGLAND);
    private static final SessionCalendar CALENDAR = CalendarA.calendar();

    private static Today on(String day) {
        return Today.of(ENGLAND.unexplained(), CALENDAR, LocalDate.parse(day));
    }

    private static Registers read(String... rows) {
        return LongCsv.of(Input.of("marks.csv", "pupil_id,date,session,code\n" + String.join("\n", rows)))
                .read(context())
                .value();
    }

    private static ReadContext context() {
        return ReadContext.of(ENGLAND.codes(), ENGLAND.schoolAge()::find);
    }

    /** Rows such as {@code 2024-09-09 N /}: the marks of a morning and an afternoon; {@code .} for no row. */
    private static Register register(String... days) {
        StringBuilder rows = new StringBuilder();
        for (String day : days) {
            String[] words = day.split(" ");
            row(rows, words[0] + ",AM,", words[1]);
            row(rows, words[0] + ",PM,", words[2]);
        }
        return read(rows.toString()).all().get(0);
    }

    private static void row(StringBuilder rows, String session, String codes) {
        for (String code : codes.split("\\+")) { // two codes are two rows
            if (!code.equals(".")) {
                rows.append("JONES,").append(session).append(code).append('\n');
            }
        }
    }

    private static List<String> look(Today today, Register register) {
        return today.look(register, Optional.empty()).stream()
                .map(TodayTest::line)
                .toList();
    }

    private static String line(TodayEntry entry) {
        if (entry instanceof TodayEntry.Unmarked unmarked) {
            return unmarked.session().part() + " " + unmarked.why()
                    + unmarked.lastMarked().map(day -> " last " + day).orElse("");
        }
        TodayEntry.WithoutReason absent = (TodayEntry.WithoutReason) entry;
        return absent.codes() + " " + absent.daysInARow() + " days"
                + absent.since().map(day -> " since " + day).orElse("") + " of " + absent.daysAbsentInARow()
                + (absent.notResolved() ? " not resolved" : "");
    }

    @Test
    void a_session_without_a_usable_mark_says_what_is_wrong_with_it() {
        assertThat(look(on("2024-09-10"), register("2024-09-09 / \\", "2024-09-10 - .")))
                .containsExactly("AM NO_MARK last 2024-09-09", "PM NO_ENTRY last 2024-09-09");
        assertThat(look(on("2024-09-10"), register("2024-09-10 QQ /+I")))
                .containsExactly("AM UNKNOWN_CODE", "PM CONFLICTING_MARKS");
        assertThat(look(on("2024-09-10"), register("2024-09-10 / \\"))).isEmpty();
        assertThat(look(on("2024-09-10"), register("2024-09-10 I Y1")))
                .as("whoever is ill or not expected has a reason")
                .isEmpty();
    }

    @Test
    void days_without_a_reason_run_over_weekends_holidays_and_days_on_which_the_pupil_was_not_expected() {
        Register register = register(
                "2024-10-23 / \\",
                "2024-10-24 N N",
                "2024-10-25 N N", // Friday before half term
                "2024-11-04 Y1 Y1",
                "2024-11-05 N N");
        assertThat(look(on("2024-11-05"), register)).containsExactly("[N, N] 3 days since 2024-10-24 of 3");
    }

    @Test
    void absence_that_has_a_reason_is_told_apart_from_absence_that_has_none() {
        Register register = register("2024-09-09 / \\", "2024-09-10 I I", "2024-09-11 O O", "2024-09-12 N N");
        assertThat(look(on("2024-09-12"), register)).containsExactly("[N, N] 1 days since 2024-09-12 of 3");
        assertThat(look(on("2024-09-11"), register)).as("O is a reason here").isEmpty();
    }

    @Test
    void a_day_of_which_a_part_was_attended_is_no_whole_day() {
        assertThat(look(on("2024-09-10"), register("2024-09-09 N N", "2024-09-10 / N")))
                .containsExactly("[N] 0 days of 0");
        assertThat(look(on("2024-09-10"), register("2024-09-09 N N", "2024-09-10 N /")))
                .containsExactly("[N] 0 days of 0");
    }

    @Test
    void in_the_morning_nobody_asks_for_the_afternoon() {
        Today morning = on("2024-09-10").until(SessionPart.AM);
        assertThat(morning.sessions()).containsExactly(Session.parse("2024-09-10 AM"));
        assertThat(look(morning, register("2024-09-09 N N", "2024-09-10 N .")))
                .containsExactly("[N] 2 days since 2024-09-09 of 2");
        assertThat(look(morning, register("2024-09-09 N N", "2024-09-10 N /")))
                .as("what the afternoon brings is not known yet")
                .containsExactly("[N] 2 days since 2024-09-09 of 2");
        assertThat(look(on("2024-09-10"), register("2024-09-09 N N", "2024-09-10 N .")))
                .containsExactly("PM NO_ENTRY last 2024-09-09", "[N] 2 days since 2024-09-09 of 2 not resolved");
    }

    @Test
    void a_gap_in_the_register_makes_the_number_of_days_unsure() {
        assertThat(look(on("2024-09-12"), register("2024-09-09 / \\", "2024-09-10 N N", "2024-09-12 N N")))
                .containsExactly("[N, N] 2 days since 2024-09-10 of 2 not resolved");
        assertThat(look(on("2024-09-12"), register("2024-09-10 . .", "2024-09-11 / \\", "2024-09-12 N N")))
                .as("what is before the run does not matter")
                .containsExactly("[N, N] 1 days since 2024-09-12 of 1");
    }

    @Test
    void what_was_found_out_on_a_later_day_is_not_known_yet() {
        Registers registers = read("JONES,2024-09-10,AM,N", "JONES,2024-09-10,PM,N");
        String amendments = """
                pupil_id,date,session,code,recorded_at
                JONES,2024-09-10,AM,I,2024-09-10T15:00
                JONES,2024-09-10,PM,I,2024-09-11
                """;
        Register amended = AmendmentsCsv.of(Input.of("amendments.csv", amendments))
                .applyTo(registers, context())
                .value()
                .all()
                .get(0);
        assertThat(look(on("2024-09-10"), amended)).containsExactly("[N] 0 days of 1");
        assertThat(look(on("2024-09-10"), registers.all().get(0)))
                .containsExactly("[N, N] 1 days since 2024-09-10 of 1");
    }

    @Test
    void on_a_day_on_which_the_school_is_closed_there_is_nothing_to_look_into() {
        assertThat(on("2024-09-14").sessions()).isEmpty();
        assertThat(look(on("2024-09-14"), register("2024-09-13 N N", "2024-09-14 N N")))
                .isEmpty();
        assertThat(look(on("2026-01-05"), register("2024-09-13 N N")))
                .as("beyond the calendar")
                .isEmpty();
    }

    @Test
    void a_pupil_is_looked_for_while_on_the_roll() {
        PupilRef pupil = PupilRef.of("JONES");
        Register none = Register.empty(pupil, Optional.empty());
        PupilDetails listed = PupilDetails.of(pupil);
        PupilDetails left = listed.with(Enrolment.of(pupil).during(DateSpan.parse("2024-09-03..2024-09-10")));
        assertThat(on("2024-09-10").look(none, Optional.of(listed))).hasSize(2);
        assertThat(on("2024-09-10").look(none, Optional.of(left)))
                .as("the leaving date counts")
                .hasSize(2);
        assertThat(on("2024-09-11").look(none, Optional.of(left))).isEmpty();
        assertThat(on("2024-09-10").look(none, Optional.empty()))
                .as("nothing says that the pupil is on the roll")
                .isEmpty();
        assertThat(look(on("2024-09-10"), register("2024-09-11 / \\")))
                .as("before the first entry")
                .isEmpty();
    }

    @Test
    void unmarked_sessions_stand_first_and_whom_one_asks_after_first_at_the_top_of_each_part() {
        Registers registers = read(
                "A,2024-09-09,AM,N",
                "A,2024-09-09,PM,N",
                "A,2024-09-10,AM,N",
                "A,2024-09-10,PM,N",
                "B,2024-09-10,AM,N",
                "B,2024-09-10,PM,N",
                "C,2024-09-10,PM,\\",
                "D,2024-09-10,AM,/",
                "E,2024-09-10,AM,N",
                "E,2024-09-10,PM,N");
        List<TodayEntry> entries = new ArrayList<>();
        registers.all().forEach(one -> entries.addAll(on("2024-09-10").look(one, Optional.empty())));
        Collections.reverse(entries);
        entries.sort(
                Today.order(entry -> List.of("D", "E").contains(entry.pupil().value())));
        assertThat(entries)
                .extracting(entry -> entry.pupil().value() + " " + line(entry).substring(0, 2))
                .containsExactly("D PM", "C AM", "E [N", "A [N", "B [N");
    }

    @Test
    void a_day_before_the_rules_has_no_answer() {
        assertThatThrownBy(() -> on("2006-08-31"))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("2006-08-31")
                .hasMessageContaining("\nMaybe ");
        assertThat(on("2006-09-01").rule().codes()).containsExactly("N");
    }

    @Test
    void each_nation_asks_after_codes_that_it_has_and_that_are_absence() {
        for (Nation nation : RuleBook.nations()) {
            RuleBook book = RuleBook.standard(nation);
            for (UnexplainedRule rule : book.unexplained()) {
                for (String code : rule.codes()) {
                    LocalDate first = rule.span().first().orElse(LocalDate.of(2000, 1, 3));
                    LocalDate last = rule.span().last().orElse(LocalDate.of(2026, 9, 1));
                    for (LocalDate day : List.of(first, last)) {
                        assertThat(book.codes().on(day))
                                .as("%s %s on %s", nation, code, day)
                                .anyMatch(one -> one.code().equals(code)
                                        && one.category().isAbsence());
                    }
                }
            }
        }
    }

    @Test
    void names_nobody() {
        List<TodayEntry> entries = on("2024-09-10").look(register("2024-09-10 N ."), Optional.empty());
        assertThat(entries).hasSize(2);
        assertThat(entries.toString() + on("2024-09-10"))
                .doesNotContain("JONES")
                .contains("2024-09-10 PM: NO_ENTRY");
        assertThatThrownBy(() ->
                        new UnexplainedRule("x", List.of(), DateSpan.always(), Confidence.CONFIRMED, "", List.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.strings().withChars("/NNNIY-.?").ofLength(40);
    }

    /** Every mark of twenty school days is asked by itself; nothing of the packed register is used. */
    @Property(tries = 1000)
    void equals_a_walk_back_from_the_day_by_hand(
            @ForAll("marks") String marks, @ForAll @IntRange(max = 19) int at, @ForAll SessionPart until) {
        List<LocalDate> days = CALENDAR.schoolDays(DateSpan.parse("2024-09-09..2024-10-04"));
        String[] rows = new String[days.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = days.get(i) + " " + code(marks.charAt(2 * i)) + " " + code(marks.charAt(2 * i + 1));
        }
        String seen = marks.substring(0, 2 * at + 1 + until.ordinal());
        List<String> wanted = seen.isBlank() || seen.matches("\\.*") ? List.of() : oracle(seen, at, days);
        List<String> found = marks.matches("\\.*")
                ? List.of()
                : look(on(days.get(at).toString()).until(until), register(rows));
        assertThat(found).isEqualTo(wanted);
    }

    private static String code(char mark) {
        return switch (mark) {
            case 'Y' -> "Y1";
            case '?' -> "QQ";
            default -> Character.toString(mark);
        };
    }

    private static List<String> oracle(String seen, int at, List<LocalDate> days) {
        List<String> lines = new ArrayList<>();
        List<String> asking = new ArrayList<>();
        String last = "";
        for (int i = 2 * at - 1; i >= 0 && last.isEmpty(); i--) {
            last = "-.?".indexOf(seen.charAt(i)) < 0 ? " last " + days.get(i / 2) : "";
        }
        for (int i = 2 * at; i < seen.length(); i++) {
            String half = i % 2 == 0 ? "AM " : "PM ";
            switch (seen.charAt(i)) {
                case '.' -> lines.add(half + "NO_ENTRY" + last);
                case '-' -> lines.add(half + "NO_MARK" + last);
                case '?' -> lines.add(half + "UNKNOWN_CODE" + last);
                case 'N' -> asking.add("N");
                default -> {}
            }
        }
        if (!asking.isEmpty()) {
            int[] unexplained = run(seen, at, "N");
            int[] absent = run(seen, at, "NI");
            boolean unsure = seen.substring(2 * Math.min(at, absent[1])).matches(".*[-.?].*");
            lines.add(asking + " " + unexplained[0] + " days"
                    + (unexplained[0] == 0 ? "" : " since " + days.get(unexplained[1])) + " of " + absent[0]
                    + (unsure ? " not resolved" : ""));
        }
        return lines;
    }

    /** How many whole days with these marks end at a day, and the number of the first of them. */
    private static int[] run(String seen, int at, String marks) {
        int count = 0;
        int first = at;
        for (int day = at; day >= 0; day--) {
            String halves = seen.substring(2 * day, Math.min(seen.length(), 2 * day + 2));
            String known = halves.replaceAll("[-.?Y]", "");
            if (known.chars().anyMatch(mark -> marks.indexOf(mark) < 0)) {
                break;
            }
            if (!known.isEmpty()) {
                count++;
                first = day;
            }
        }
        return new int[] {count, first};
    }
}
