package org.openattendance.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.picture.SvgElement.Anchor;

/**
 * Who or what was there when: a row for each, bars for spans of days, and lines down through all rows for events.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id see {@link Drawing#of}
 * @param title what is shown
 * @param description what there is to see
 * @param window the days shown; both ends closed
 * @param rows from top to bottom
 * @param events in order of day
 */
public record TimelineChart(
        String id, String title, String description, DateSpan window, List<Row> rows, List<Event> events) {

    private static final Px LETTERS = Px.of(13);
    private static final Px LABEL = Px.of(210);
    private static final Px WIDE = Px.of(560);
    private static final Px STEP = Px.of(30);
    private static final Px TOP = Px.of(74);

    /**
     * One row.
     *
     * @param label whose it is
     * @param spans what is drawn, in order
     */
    public record Row(String label, List<Span> spans) {
        /**
         * @param label whose it is
         * @param spans what is drawn
         */
        public Row {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A bar.
     *
     * @param days from first to last; an open end runs to the edge of the window and beyond
     * @param label said in the bar where it fits, and in the table always
     * @param tone its colour
     * @param hatch a pattern over the colour, where two kinds must be told apart
     */
    public record Span(DateSpan days, String label, Tone tone, Optional<Hatch> hatch) {}

    /**
     * Something on one day.
     *
     * @param on the day
     * @param label what happened
     */
    public record Event(LocalDate on, String label) {}

    /**
     * @param id see {@link Drawing#of}
     * @param title what is shown
     * @param description what there is to see
     * @param window the days shown
     * @param rows from top to bottom
     * @param events in any order
     * @throws InvalidValueException if an end of the window is open
     */
    public TimelineChart {
        if (window.days().isEmpty()) {
            throw new InvalidValueException(
                    "The window of a timeline needs both ends.", "its last day is not known yet.");
        }
        rows = List.copyOf(rows);
        events = events.stream()
                .sorted(java.util.Comparator.comparing(Event::on).thenComparing(Event::label))
                .toList();
    }

    /** The picture, with a table of row, from, to and what. */
    public Picture draw() {
        List<Event> shown = shownEvents();
        Px bottom = TOP.plus(STEP.times(rows.size()));
        Px height = bottom.plus(20).plus(Px.of(18).times(shown.size()));
        List<SvgElement> elements = new ArrayList<>();
        elements.add(SvgElement.words(title, Point.of(12, 26), Px.of(16), Anchor.START, Tone.INK)
                .bold());
        elements.addAll(months(bottom));
        for (int i = 0; i < rows.size(); i++) {
            elements.addAll(row(rows.get(i), TOP.plus(STEP.times(i)), i));
        }
        for (int i = 0; i < shown.size(); i++) {
            elements.add(event(shown.get(i), i + 1, bottom));
        }
        return Drawing.of(id, title, description, LABEL.plus(WIDE).plus(20), height)
                .with(elements)
                .toPicture(table());
    }

    private List<Event> shownEvents() {
        return events.stream().filter(event -> window.contains(event.on())).toList();
    }

    private TextTable table() {
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            for (Span span : row.spans()) {
                cells.add(List.of(
                        row.label(), end(span.days().first()), end(span.days().last()), span.label()));
            }
        }
        events.forEach(
                event -> cells.add(List.of("", event.on().toString(), event.on().toString(), event.label())));
        return TextTable.of(List.of("Who", "From", "To", "What"), cells);
    }

    private static String end(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("open");
    }

    private LocalDate firstDay() {
        return window.first().orElse(LocalDate.MIN);
    }

    private long days() {
        return window.days().orElse(1);
    }

    /** The left edge of a day. */
    private Px x(LocalDate day) {
        long from = Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(firstDay(), day)));
        return LABEL.plus(WIDE.share(from, days()));
    }

    /** A thin line at the first of a month, with its name, at most about thirteen of them. */
    private List<SvgElement> months(Px bottom) {
        List<SvgElement> elements = new ArrayList<>();
        long every = Math.max(1, (days() / 30 + 12) / 13);
        LocalDate month = firstDay().withDayOfMonth(1);
        for (; !month.isAfter(window.last().orElse(month)); month = month.plusMonths(every)) {
            if (!month.isBefore(firstDay())) {
                Point top = new Point(x(month), TOP.minus(14));
                elements.add(SvgElement.line(top, new Point(top.x(), bottom), Tone.LINE, Px.of(1)));
                elements.add(SvgElement.words(
                                month.toString().substring(0, 7),
                                top.plus(Px.of(2), Px.of(-4)),
                                Px.of(11),
                                Anchor.START,
                                Tone.QUIET)
                        .with("letter-spacing", "-0.3"));
            }
        }
        return elements;
    }

    private List<SvgElement> row(Row row, Px top, int index) {
        List<SvgElement> elements = new ArrayList<>();
        if (index % 2 == 0) {
            elements.add(
                    SvgElement.rect(new Point(Px.of(6), top), LABEL.plus(WIDE).plus(8), STEP)
                            .fill(Tone.PANEL)
                            .with("fill-opacity", "0.6"));
        }
        String label =
                TextMeasure.wrap(row.label(), LETTERS, LABEL.minus(24), 1).get(0);
        elements.add(SvgElement.words(label, new Point(Px.of(12), top.plus(20)), LETTERS, Anchor.START, Tone.INK));
        for (Span span : row.spans()) {
            if (span.days().overlaps(window)) {
                elements.add(span(row.label(), span, top));
            }
        }
        return elements;
    }

    private SvgElement span(String who, Span span, Px top) {
        Px left = x(span.days().first().orElse(firstDay()));
        Px right = span.days().last().map(last -> x(last.plusDays(1))).orElse(LABEL.plus(WIDE));
        Px width = right.minus(left).max(Px.of(2));
        Point corner = new Point(left, top.plus(5));
        SvgElement group = SvgElement.group()
                .titled(who + ", " + end(span.days().first()) + " to "
                        + end(span.days().last()) + ": " + span.label())
                .with(SvgElement.rect(corner, width, Px.of(20))
                        .fill(span.tone().soft())
                        .stroke(span.tone(), Px.of(1))
                        .with("rx", "3"));
        if (span.hatch().isPresent()) {
            group = group.with(SvgElement.rect(corner, width, Px.of(20))
                    .fill(span.hatch().get())
                    .with("rx", "3"));
        }
        if (TextMeasure.width(span.label(), Px.of(12)).plus(8).compareTo(width) <= 0) {
            group = group.with(SvgElement.words(
                    span.label(), corner.plus(Px.of(5), Px.of(14)), Px.of(12), Anchor.START, Tone.INK));
        }
        return group;
    }

    private SvgElement event(Event event, int number, Px bottom) {
        Px x = x(event.on());
        Point foot = new Point(x, bottom.plus(4));
        Px line = bottom.plus(Px.of(18).times(number)).plus(4);
        return SvgElement.group()
                .titled(event.on() + ": " + event.label())
                .with(SvgElement.line(new Point(x, TOP.minus(2)), foot, Tone.INK, Px.ofHundredths(120))
                        .dashed("3 3"))
                .with(SvgElement.circle(new Point(x, TOP.minus(4)), Px.of(8))
                        .fill(Tone.PAPER)
                        .stroke(Tone.INK, Px.of(1)))
                .with(SvgElement.words(Integer.toString(number), new Point(x, TOP), Px.of(11), Anchor.MIDDLE, Tone.INK))
                .with(SvgElement.words(
                        number + "  " + event.on() + "  " + event.label(),
                        new Point(Px.of(12), line.plus(4)),
                        Px.of(12),
                        Anchor.START,
                        Tone.INK));
    }
}
