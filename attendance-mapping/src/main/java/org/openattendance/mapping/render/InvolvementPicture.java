package org.openattendance.mapping.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.picture.Hatch;
import org.openattendance.picture.Picture;
import org.openattendance.picture.TimelineChart;
import org.openattendance.picture.Tone;

/**
 * Who was involved when, over several versions of a map: a row for each of those who work with the pupil, a bar for each time they were in
 * one state. Stateless.
 */
public final class InvolvementPicture {

    private InvolvementPicture() {}

    /**
     * Of views of the same map for the same audience, in any order.
     *
     * @param views one or more; the state that a version shows holds from its day to the day before the next version
     * @param until last day shown, not before the day of any version
     * @param words what things are called
     * @throws org.openattendance.base.InvalidValueException if there is no view, or {@code until} is before one
     */
    public static Picture of(List<MapView> views, LocalDate until, MapWords words) {
        List<PartnershipMap> maps = views.stream()
                .map(MapView::map)
                .sorted(java.util.Comparator.comparing(PartnershipMap::asOf).thenComparing(PartnershipMap::version))
                .toList();
        if (maps.isEmpty()) {
            throw new org.openattendance.base.InvalidValueException(
                    "There is no version to draw.", "the folder was empty.");
        }
        DateSpan window = DateSpan.ofClosed(maps.get(0).asOf(), until);
        Map<String, List<TimelineChart.Span>> rows = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < maps.size(); i++) {
            LocalDate end = i + 1 < maps.size() ? maps.get(i + 1).asOf().minusDays(1) : until;
            add(maps.get(i), end, rows, names, words);
        }
        return new TimelineChart(
                        "involvement",
                        "Who was involved when",
                        rows.size() + " partners and supports from "
                                + maps.get(0).asOf() + " to " + until + ", over " + maps.size()
                                + " versions of the map.",
                        window,
                        rows.entrySet().stream()
                                .map(row -> new TimelineChart.Row(names.getOrDefault(row.getKey(), ""), row.getValue()))
                                .toList(),
                        List.of())
                .draw();
    }

    private static void add(
            PartnershipMap map,
            LocalDate end,
            Map<String, List<TimelineChart.Span>> rows,
            Map<String, String> names,
            MapWords words) {
        if (end.isBefore(map.asOf())) {
            return;
        }
        DateSpan held = DateSpan.ofClosed(map.asOf(), end);
        for (MapNode node : map.nodes()) {
            if (node.isProfessional() && node.state().isPresent()) {
                names.put(node.id(), words.name(map, node));
                Optional<DateSpan> shown = node.dates().intersection(held);
                List<TimelineChart.Span> spans = rows.computeIfAbsent(node.id(), id -> new ArrayList<>());
                shown.ifPresent(days -> extend(spans, days, node.state().orElse(SupportState.POTENTIAL)));
            }
        }
    }

    /** Adds a bar, or lengthens the last one where it says the same and ends the day before. */
    private static void extend(List<TimelineChart.Span> spans, DateSpan days, SupportState state) {
        TimelineChart.Span next = span(days, state);
        if (!spans.isEmpty()) {
            TimelineChart.Span last = spans.get(spans.size() - 1);
            boolean touches = last.days().last().map(day -> day.plusDays(1)).equals(days.first());
            if (touches && last.label().equals(next.label())) {
                spans.set(spans.size() - 1, span(DateSpan.ofOptional(last.days().first(), days.last()), state));
                return;
            }
        }
        spans.add(next);
    }

    private static TimelineChart.Span span(DateSpan days, SupportState state) {
        return switch (state) {
            case IN_PLACE -> new TimelineChart.Span(days, MapWords.lower(state), Tone.THREE, Optional.empty());
            case NEEDED -> new TimelineChart.Span(days, MapWords.lower(state), Tone.TWO, Optional.of(Hatch.SLANT));
            case ACCESSIBLE, POTENTIAL ->
                new TimelineChart.Span(days, MapWords.lower(state), Tone.ONE, Optional.of(Hatch.DOTS));
            case DECLINED -> new TimelineChart.Span(days, MapWords.lower(state), Tone.FIVE, Optional.of(Hatch.CROSS));
            case ENDED -> new TimelineChart.Span(days, MapWords.lower(state), Tone.QUIET, Optional.of(Hatch.BACKSLANT));
        };
    }
}
