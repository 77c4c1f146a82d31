package org.openattendance.examples.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.picture.Drawing;
import org.openattendance.picture.Hatch;
import org.openattendance.picture.Picture;
import org.openattendance.picture.Point;
import org.openattendance.picture.Px;
import org.openattendance.picture.SvgElement;
import org.openattendance.picture.SvgElement.Anchor;
import org.openattendance.picture.TextTable;
import org.openattendance.picture.Tone;

/**
 * School weeks from top to bottom, their days from left to right. Each day says its figure; darker is more. Narrow enough for a phone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param words of what it says
 * @param id of the drawing
 * @param title what is shown
 * @param description what there is to see
 * @param days the days on which the school was open, in any order
 */
record CalendarHeat(Words words, String id, String title, String description, Map<LocalDate, Day> days) {

    private static final Px LABEL = Px.of(66);
    private static final Px CELL = Px.of(54);
    private static final Px STEP = Px.of(24);
    private static final Px TOP = Px.of(56);
    private static final Px LETTERS = Px.of(12);

    /**
     * One day.
     *
     * @param step from 0 to 4; empty where there is nothing to tell, which is hatched
     * @param shown in the cell, a few letters
     * @param words the same at length
     */
    record Day(Optional<Integer> step, String shown, String words) {}

    /**
     * @param words of what it says
     * @param id of the drawing
     * @param title what is shown
     * @param description what there is to see
     * @param days the open days
     */
    CalendarHeat {
        days = java.util.Collections.unmodifiableMap(new TreeMap<>(days));
    }

    /** The picture, with a table of day and words. */
    Picture draw() {
        List<DayOfWeek> columns = columns();
        List<LocalDate> mondays = List.copyOf(
                new TreeSet<>(days.keySet().stream().map(CalendarHeat::monday).toList()));
        Px width = LABEL.plus(CELL.times(columns.size())).plus(8);
        Px height = TOP.plus(STEP.times(mondays.size())).plus(8);
        List<SvgElement> elements = new ArrayList<>();
        elements.add(SvgElement.words(title, Point.of(6, 20), Px.of(14), Anchor.START, Tone.INK)
                .bold());
        elements.addAll(header(columns));
        for (int i = 0; i < mondays.size(); i++) {
            elements.addAll(week(mondays.get(i), columns, TOP.plus(STEP.times(i))));
        }
        return Drawing.of(id, title, description, width, height).with(elements).toPicture(table());
    }

    /** Monday to Friday, and a day of the weekend only where the school was open on one. */
    private List<DayOfWeek> columns() {
        TreeSet<DayOfWeek> columns = new TreeSet<>(List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));
        days.keySet().forEach(day -> columns.add(day.getDayOfWeek()));
        return List.copyOf(columns);
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    private TextTable table() {
        List<List<String>> rows = new ArrayList<>();
        days.forEach((day, one) -> rows.add(List.of(words.day(day), words.weekday(day.getDayOfWeek()), one.words())));
        return TextTable.of(List.of(words.say("day-column"), words.say("weekday"), words.say("what")), rows);
    }

    private List<SvgElement> header(List<DayOfWeek> columns) {
        List<SvgElement> elements = new ArrayList<>();
        Px base = TOP.minus(8);
        elements.add(
                SvgElement.words(words.say("week-of"), new Point(Px.of(6), base), LETTERS, Anchor.START, Tone.QUIET));
        for (int i = 0; i < columns.size(); i++) {
            Point at = new Point(LABEL.plus(CELL.times(i)).plus(CELL.half()), base);
            elements.add(SvgElement.words(words.shortWeekday(columns.get(i)), at, LETTERS, Anchor.MIDDLE, Tone.INK));
        }
        return elements;
    }

    private List<SvgElement> week(LocalDate monday, List<DayOfWeek> columns, Px top) {
        List<SvgElement> elements = new ArrayList<>();
        Point label = new Point(Px.of(6), top.plus(16));
        elements.add(SvgElement.words(words.shortDay(monday), label, LETTERS, Anchor.START, Tone.INK));
        for (int i = 0; i < columns.size(); i++) {
            LocalDate day = monday.plusDays(columns.get(i).getValue() - 1L);
            Optional<Day> one = Optional.ofNullable(days.get(day));
            Px left = LABEL.plus(CELL.times(i));
            one.ifPresent(open -> elements.add(cell(day, open, left, top)));
        }
        return elements;
    }

    private SvgElement cell(LocalDate day, Day one, Px left, Px top) {
        SvgElement ground = SvgElement.rect(new Point(left.plus(1), top.plus(1)), CELL.minus(2), STEP.minus(2))
                .stroke(Tone.LINE, Px.of(1));
        return SvgElement.group()
                .titled(words.day(day) + ": " + one.words())
                .with(one.step().isPresent() ? ground.fill(Tone.step(one.step().orElse(0))) : ground.fill(Hatch.SLANT))
                .with(SvgElement.words(
                        one.shown(),
                        new Point(left.plus(CELL.half()), top.plus(16)),
                        LETTERS,
                        Anchor.MIDDLE,
                        Tone.INK));
    }
}
