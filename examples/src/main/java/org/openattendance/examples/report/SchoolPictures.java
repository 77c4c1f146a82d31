package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.picture.BarChart;
import org.openattendance.picture.LineChart;
import org.openattendance.picture.Picture;
import org.openattendance.picture.TextTable;
import org.openattendance.picture.Tone;
import org.openattendance.statistics.BandSet;
import org.openattendance.tally.Tally;

/** Figures as pictures, each with its table. Stateless. */
final class SchoolPictures {

    private static final Rate EDGE = Rate.of(1, 20);

    private SchoolPictures() {}

    /** Absence of each school week, and what the country had, where a figure of those days is at hand. */
    static Picture trend(ReportData data, Optional<NationalFigures> nation) {
        List<Window> weeks = data.weeks();
        List<Optional<Rate>> school = weeks.stream()
                .map(week -> data.part(week).total().absence().rate())
                .toList();
        List<LineChart.Series> series = new ArrayList<>(List.of(new LineChart.Series("This school", school)));
        nation.ifPresent(known -> series.addAll(known.series(weeks)));
        Rate highest = EDGE;
        for (LineChart.Series line : series) {
            for (Optional<Rate> value : line.values()) {
                highest = value.isPresent() ? above(value.get(), highest) : highest;
            }
        }
        return new LineChart(
                        "trend",
                        "Absence, week by week",
                        "Share of possible sessions missed in each school week, from " + Words.days(data.known()) + ".",
                        weeks.stream().map(week -> Words.shortDay(week.first())).toList(),
                        series,
                        Rate.of(0, 1),
                        highest)
                .draw();
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
    static List<Picture> calendar(ReportData data) {
        Map<LocalDate, Optional<Rate>> absence = data.absenceByDay();
        List<Picture> pictures = new ArrayList<>();
        data.parts().forEach((name, part) -> {
            Map<LocalDate, CalendarHeat.Day> days = new LinkedHashMap<>();
            absence.forEach((day, rate) -> {
                if (part.contains(day)) {
                    days.put(day, day(rate));
                }
            });
            String description = "Percent of possible sessions missed on each open day, from " + Words.days(part)
                    + ". Darker is more; days without a cell were closed.";
            pictures.add(new CalendarHeat("days-" + (pictures.size() + 1), name, description, days).draw());
        });
        return pictures;
    }

    private static CalendarHeat.Day day(Optional<Rate> rate) {
        return rate.map(known -> new CalendarHeat.Day(
                        Optional.of(step(known)),
                        Words.percent(known).replace("%", ""),
                        Words.percent(known) + " absent, " + Words.sessions(rate)))
                .orElseGet(() -> new CalendarHeat.Day(Optional.empty(), "", "no session was possible"));
    }

    /** How dark: a choice of ours, said beside the picture; no rule hangs on it. */
    private static int step(Rate rate) {
        int step = 0;
        for (int percent : List.of(4, 6, 8, 10)) {
            step += rate.isAtLeast(Rate.of(percent, 100)) ? 1 : 0;
        }
        return step;
    }

    static String shades() {
        return "Shades: under 4%, from 4%, from 6%, from 8%, and from 10%. They only help the eye; the figure stands in each cell.";
    }

    /** Sessions of absence by code, the most frequent first; the table has each name in full. */
    static Picture composition(String id, Tally tally) {
        Map<String, String> names = new LinkedHashMap<>();
        tally.entries()
                .forEach(entry -> names.putIfAbsent(
                        entry.meaning().code(), entry.meaning().name()));
        long all = tally.reasons().values().stream().mapToLong(Long::longValue).sum();
        List<BarChart.Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        tally.reasons().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(reason -> {
                    String name = names.getOrDefault(reason.getKey(), "");
                    Rate share = Rate.of(reason.getValue(), all);
                    String shown = Words.count(reason.getValue()) + " (" + Words.percent(share) + ")";
                    bars.add(new BarChart.Bar(
                            reason.getKey() + "  " + inShort(name), Optional.of(share), shown, Tone.ONE));
                    rows.add(List.of(reason.getKey() + "  " + name, shown));
                });
        String description = "Each code's part of " + Words.number(all, "session", "sessions") + " of absence.";
        Picture drawn = BarChart.of(id, "Absence by reason", description, bars).draw();
        return new Picture(
                drawn.title(),
                description,
                drawn.svg(),
                TextTable.of(List.of("Code", "Sessions, and share of absence"), rows));
    }

    /** A name up to its first comma or bracket: what fits beside a bar. */
    private static String inShort(String name) {
        return name.split(" \\(|,", 2)[0];
    }

    /** How many pupils are in each band of absence; empty bands between others stand with 0. */
    static Picture bands(BandSet set, List<Optional<Long>> pupils, String withheld) {
        long all = pupils.stream().mapToLong(one -> one.orElse(0L)).sum();
        int last = pupils.size() - 1;
        while (last > 0 && pupils.get(last).filter(count -> count == 0).isPresent()) {
            last--;
        }
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            Optional<Long> count = pupils.get(i);
            bars.add(new BarChart.Bar(
                    set.bands().get(i).label() + "%",
                    count.filter(known -> all > 0).map(known -> Rate.of(known, all)),
                    count.map(known -> Words.number(known, "pupil", "pupils")).orElse(withheld),
                    Tone.THREE));
        }
        return BarChart.of(
                        "bands",
                        "Pupils by how much they missed",
                        "How many pupils missed how much of their own possible sessions.",
                        bars)
                .draw();
    }
}
