package org.openattendance.examples.formats;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.examples.formats.TidyTable.Variable;
import org.openattendance.load.PupilKeys;
import org.openattendance.pattern.AbsenceWalk;
import org.openattendance.pattern.Spell;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;

/**
 * One row for each spell of absence, by the definition of the {@code pattern} package: sessions missed one after another, over weekends,
 * closures and sessions that were not possible. It holds no code, so that nothing private can stand in it.
 */
final class SpellTable {

    private SpellTable() {}

    /** The spells of all registers in the window, as known on the day; those of a pupil in order of time. */
    static TidyTable of(Loaded loaded, PupilKeys keys) {
        List<Register> registers = loaded.registers().knownOn(loaded.asOf()).all();
        boolean schools = TidyTable.hasSchools(registers);
        DateSpan window = loaded.window().span();
        AbsenceWalk walk = new AbsenceWalk();
        List<List<String>> rows = new ArrayList<>();
        for (Register register : registers) {
            List<Mark> marks = register.marks(window);
            int number = 0;
            for (Spell spell : walk.read(register, window).spells()) {
                List<String> row = TidyTable.key(register, keys, schools);
                row.add(Integer.toString(++number));
                row.addAll(cells(spell, marks));
                rows.add(row);
            }
        }
        return TidyTable.sorted(columns(schools), rows);
    }

    private static List<String> cells(Spell spell, List<Mark> marks) {
        List<Mark> inside = marks.stream()
                .filter(mark -> mark.session().compareTo(spell.first()) >= 0
                        && mark.session().compareTo(spell.last()) <= 0)
                .toList();
        return List.of(
                spell.first().date().toString(),
                spell.first().part().name(),
                spell.last().date().toString(),
                spell.last().part().name(),
                Integer.toString(spell.sessions()),
                Long.toString(count(inside, CodeCategory.AUTHORISED_ABSENCE)),
                Long.toString(count(inside, CodeCategory.UNAUTHORISED_ABSENCE)),
                Long.toString(days(inside)),
                Long.toString(
                        spell.last().date().toEpochDay() - spell.first().date().toEpochDay() + 1),
                Long.toString(count(inside, CodeCategory.NOT_A_POSSIBLE_ATTENDANCE)),
                Integer.toString(spell.notResolved()),
                Boolean.toString(noneBefore(marks, spell.first())),
                Boolean.toString(noneAfter(marks, spell.last())));
    }

    /** Every possible session inside a spell was missed: a category alone says which were. */
    private static long count(List<Mark> inside, CodeCategory category) {
        return inside.stream().filter(mark -> is(mark, category)).count();
    }

    private static boolean is(Mark mark, CodeCategory category) {
        return mark.meaning()
                .map(AttendanceCode::category)
                .filter(category::equals)
                .isPresent();
    }

    private static long days(List<Mark> inside) {
        return inside.stream()
                .filter(SpellTable::isPossible)
                .map(mark -> mark.session().date())
                .distinct()
                .count();
    }

    private static boolean isPossible(Mark mark) {
        return mark.meaning().filter(code -> code.category().isPossible()).isPresent();
    }

    private static boolean noneBefore(List<Mark> marks, Session first) {
        return marks.stream()
                .noneMatch(mark -> isPossible(mark) && mark.session().compareTo(first) < 0);
    }

    private static boolean noneAfter(List<Mark> marks, Session last) {
        return marks.stream()
                .noneMatch(mark -> isPossible(mark) && mark.session().compareTo(last) > 0);
    }

    private static List<Variable> columns(boolean schools) {
        List<Variable> columns = TidyTable.start(schools);
        columns.add(integer("spell", "", "Number of the spell within the enrolment, from 1, in order of time."));
        columns.add(new Variable("first_date", "date", "", "Day of the first session missed."));
        columns.add(new Variable("first_session", "text", "", "AM or PM: the first session missed."));
        columns.add(new Variable("last_date", "date", "", "Day of the last session missed."));
        columns.add(new Variable("last_session", "text", "", "AM or PM: the last session missed."));
        columns.add(
                integer(
                        "sessions_missed",
                        "sessions",
                        "Absence one after another, authorised or not; arriving late ends a spell, and so does a new school year."));
        columns.add(integer("authorised_absence", "sessions", "Those missed that count as authorised."));
        columns.add(integer("unauthorised_absence", "sessions", "Those missed that count as unauthorised."));
        columns.add(integer("days_touched", "days", "Days with at least one session missed."));
        columns.add(
                integer("calendar_days", "days", "From the first day to the last, weekends and closures among them."));
        columns.add(integer(
                "sessions_skipped",
                "sessions",
                "Entries inside at which the pupil could not have attended: they neither count nor end the spell."));
        columns.add(integer(
                "not_resolved", "sessions", "Entries inside without a usable mark: the spell may be two, or longer."));
        columns.add(
                new Variable(
                        "may_begin_earlier",
                        "boolean",
                        "",
                        "Whether no possible session of the enrolment stands before it in the window: its length is at least this."));
        columns.add(
                new Variable(
                        "may_last_longer",
                        "boolean",
                        "",
                        "Whether no possible session of the enrolment stands after it in the window: its length is at least this."));
        return columns;
    }

    private static Variable integer(String name, String unit, String description) {
        return new Variable(name, "integer", unit, description);
    }
}
