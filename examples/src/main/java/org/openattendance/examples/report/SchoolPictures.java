package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openattendance.PupilFigures;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.picture.BarChart;
import org.openattendance.picture.LineChart;
import org.openattendance.picture.Picture;
import org.openattendance.picture.TextTable;
import org.openattendance.picture.Tone;
import org.openattendance.statistics.BandSet;
import org.openattendance.tally.Tally;

/**
 * Figures as pictures, each with its table.
 *
 * <p>Immutable and thread-safe.
 */
record SchoolPictures(ReportData data) {

    private static final Rate EDGE = Rate.of(1, 20);

    private Words words() {
        return data.words();
    }

    /**
     * Absence of each school week, and what the country had, where a figure of those days is at hand; empty where no session of any week
     * was possible.
     */
    Optional<Picture> trend(Optional<NationalFigures> nation) {
        List<Window> weeks = data.weeks();
        List<Optional<Rate>> school = weeks.stream()
                .map(week -> data.part(week).total().absence().rate())
                .toList();
        if (school.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<NationalFigures.Line> national =
                nation.map(known -> known.lines(weeks, words())).orElse(List.of());
        List<LineChart.Series> series =
                new ArrayList<>(List.of(new LineChart.Series(words().say("trend.school"), school)));
        national.forEach(line -> series.add(new LineChart.Series(line.name(), line.values())));
        Rate highest = EDGE;
        for (LineChart.Series line : series) {
            for (Optional<Rate> value : line.values()) {
                highest = value.isPresent() ? above(value.get(), highest) : highest;
            }
        }
        return Optional.of(lines("trend", words().say("trend.title"), description(national), weeks, series, highest));
    }

    /** With the days of each national line, the year included. */
    private String description(List<NationalFigures.Line> national) {
        String school = words().say("trend.description", "days", words().days(data.known()));
        List<String> days =
                national.stream().map(line -> words().days(line.days())).toList();
        return days.isEmpty() ? school : school + " " + words().say("nation.drawn", "days", words().list(days));
    }

    /** Attendance of one pupil in each school week; empty where no session was possible. */
    Optional<Picture> trendOf(PupilFigures pupil) {
        List<Window> weeks = data.weeks();
        List<Optional<Rate>> values = weeks.stream()
                .map(week -> data.part(week)
                        .find(pupil.pupil())
                        .flatMap(one -> one.attendance().rate()))
                .toList();
        if (values.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(lines(
                "trend",
                words().say("trend.pupil-title"),
                words().say("trend.pupil-description"),
                weeks,
                List.of(new LineChart.Series(words().say("trend.pupil"), values)),
                Rate.of(1, 1)));
    }

    private Picture lines(
            String id,
            String title,
            String description,
            List<Window> weeks,
            List<LineChart.Series> series,
            Rate highest) {
        List<String> steps =
                weeks.stream().map(week -> words().shortDay(week.first())).toList();
        List<String> head = new ArrayList<>(List.of(words().say("week-of")));
        series.forEach(line -> head.add(line.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<String> row = new ArrayList<>(List.of(steps.get(i)));
            for (LineChart.Series line : series) {
                row.add(words().percent(line.values().get(i)));
            }
            rows.add(row);
        }
        Picture drawn = new LineChart(id, title, description, steps, series, Rate.of(0, 1), highest).draw();
        return new Picture(title, description, drawn.svg(), TextTable.of(head, rows));
    }

    /** The next twentieth that is not below the value. */
    private static Rate above(Rate value, Rate atLeast) {
        Rate edge = atLeast;
        while (value.compareTo(edge) > 0) {
            edge = Rate.of(edge.numerator() * 20 / edge.denominator() + 1, 20);
        }
        return edge;
    }

    /** Absence of each open day, a picture for each part of the year. */
    List<Picture> calendar() {
        Map<LocalDate, Optional<Rate>> absence = data.absenceByDay();
        List<Picture> pictures = new ArrayList<>();
        data.parts().forEach((name, part) -> {
            Map<LocalDate, CalendarHeat.Day> days = new LinkedHashMap<>();
            absence.forEach((day, rate) -> {
                if (part.contains(day)) {
                    days.put(day, day(rate));
                }
            });
            String description = words().say("calendar.description", "days", words().days(part));
            pictures.add(new CalendarHeat(words(), "days-" + (pictures.size() + 1), name, description, days).draw());
        });
        return pictures;
    }

    /** The same on a page; where no session was possible it says so. */
    void writeCalendar(HtmlPage page) {
        if (data.days().isEmpty()) {
            page.note(words().say("calendar.empty"));
        } else {
            page.note(words().say("calendar.shades")).pictures(calendar());
        }
    }

    private CalendarHeat.Day day(Optional<Rate> rate) {
        return rate.map(known -> new CalendarHeat.Day(
                        Optional.of(step(known)),
                        Words.percent(known).replace("%", ""),
                        words().say("calendar.day", "figure", words().percentAndSessions(rate))))
                .orElseGet(() -> new CalendarHeat.Day(Optional.empty(), "", words().say("nothing-possible")));
    }

    /** How dark: a choice of ours, said beside the picture; no rule hangs on it. */
    private static int step(Rate rate) {
        int step = 0;
        for (int percent : List.of(4, 6, 8, 10)) {
            step += rate.isAtLeast(Rate.of(percent, 100)) ? 1 : 0;
        }
        return step;
    }

    /** Sessions of absence by code, the most frequent first; the table has each name in full. */
    Picture composition(String id, Tally tally) {
        return composition(id, tally, Set.of());
    }

    /** The same with some codes in one bar: those that only few pupils have. */
    Picture composition(String id, Tally tally, Set<String> together) {
        Map<String, String> names = new LinkedHashMap<>();
        tally.entries()
                .forEach(entry -> names.putIfAbsent(
                        entry.meaning().code(), entry.meaning().name()));
        Map<String, Long> sessions = new LinkedHashMap<>();
        tally.reasons().entrySet().stream()
                .filter(one -> !together.contains(one.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(one -> sessions.put(one.getKey(), one.getValue()));
        long few = tally.reasons().entrySet().stream()
                .filter(one -> together.contains(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long all = few + sessions.values().stream().mapToLong(Long::longValue).sum();
        List<BarChart.Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        sessions.forEach((code, count) -> {
            String name = names.getOrDefault(code, "");
            bars.add(bar(code + "  " + inShort(name), count, all));
            rows.add(List.of(code + "  " + name, shown(count, all)));
        });
        if (few > 0) {
            bars.add(bar(words().say("reasons.together"), few, all));
            rows.add(List.of(words().say("reasons.together-long"), shown(few, all)));
        }
        String description = words().counted("reasons.description", all);
        Picture drawn =
                BarChart.of(id, words().say("reasons.title"), description, bars).draw();
        List<String> columns = List.of(words().say("reasons.code"), words().say("reasons.sessions"));
        return new Picture(drawn.title(), description, drawn.svg(), TextTable.of(columns, rows));
    }

    private static String shown(long count, long all) {
        return Words.count(count) + " (" + Words.percent(Rate.of(count, all)) + ")";
    }

    private static BarChart.Bar bar(String name, long count, long all) {
        return new BarChart.Bar(name, Optional.of(Rate.of(count, all)), shown(count, all), Tone.ONE);
    }

    /** A name up to its first comma or bracket: what fits beside a bar. */
    static String inShort(String name) {
        return name.split(" \\(|,", 2)[0];
    }

    private String label(BandSet.Band band) {
        boolean isLowest = band.from() == 0;
        String key = band.below() > 100
                ? "top"
                : isLowest && band.below() == 0
                        ? "zero"
                        : isLowest && band.label().startsWith("above") ? "above-zero" : "range";
        return words().say("bands." + key, "from", band.from(), "below", band.below());
    }

    /** How many pupils are in each band of absence; empty bands between others stand with 0. */
    Picture bands(BandSet set, List<Optional<Long>> pupils) {
        long all = pupils.stream().mapToLong(one -> one.orElse(0L)).sum();
        int last = pupils.size() - 1;
        while (last > 0 && pupils.get(last).filter(count -> count == 0).isPresent()) {
            last--;
        }
        List<BarChart.Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            Optional<Long> count = pupils.get(i);
            String shown =
                    count.map(known -> words().counted("count-pupils", known)).orElseGet(words()::withheld);
            String label = label(set.bands().get(i));
            Optional<Rate> share = count.filter(known -> all > 0).map(known -> Rate.of(known, all));
            bars.add(new BarChart.Bar(label, share, shown, Tone.THREE));
            rows.add(List.of(label, shown));
        }
        String title = words().say("bands.title");
        String description = words().say("bands.description");
        Picture drawn = BarChart.of("bands", title, description, bars).draw();
        return new Picture(
                title,
                description,
                drawn.svg(),
                TextTable.of(List.of(words().say("absence"), words().say("pupils")), rows));
    }
}
