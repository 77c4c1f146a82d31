package org.openattendance.verification.conformance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The school of the worked examples of notices: open Monday to Friday in the terms from September 2024 to December 2025. */
final class NoticeSchool {

    private static final List<String> TERMS = List.of(
            "2024-09-03..2024-12-20 autumn-2024",
            "2025-01-06..2025-04-04 spring-2025",
            "2025-04-22..2025-07-22 summer-2025",
            "2025-09-02..2025-12-19 autumn-2025");
    private static final List<String> SHUT = List.of(
            "2024-10-28..2024-11-01",
            "2025-02-17..2025-02-21",
            "2025-05-05..2025-05-05",
            "2025-05-26..2025-05-30",
            "2025-10-27..2025-10-31");

    private NoticeSchool() {}

    private static LocalDate first(String span) {
        return LocalDate.parse(span.substring(0, 10));
    }

    private static LocalDate last(String span) {
        return LocalDate.parse(span.substring(12, 22));
    }

    private static Stream<LocalDate> days(String span) {
        return first(span)
                .datesUntil(last(span).plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(day -> SHUT.stream().noneMatch(shut -> !day.isBefore(first(shut)) && !day.isAfter(last(shut))));
    }

    static List<String> calendar() {
        List<String> lines = new ArrayList<>(List.of("date,session,open,term"));
        for (String term : TERMS) {
            days(term)
                    .forEach(day -> List.of("AM", "PM")
                            .forEach(part -> lines.add(day + "," + part + ",yes," + term.substring(23))));
        }
        return lines;
    }

    /**
     * A pupil's rows: present in every open session up to a day, but for some codes.
     *
     * @param codes each a code with a half day or a span of days, such as {@code O 2024-09-09 AM} and {@code G 2024-09-09..2024-09-13}
     */
    static List<String> marks(String pupil, LocalDate upTo, List<String> codes) {
        Map<String, String> marks = new LinkedHashMap<>();
        TERMS.forEach(term -> days(term).filter(day -> !day.isAfter(upTo)).forEach(day -> {
            marks.put(day + ",AM", "/");
            marks.put(day + ",PM", "\\");
        }));
        for (String code : codes) {
            String[] words = code.split(" ");
            if (words.length == 3) {
                marks.put(words[1] + "," + words[2], words[0]);
            } else {
                days(words[1]).forEach(day -> {
                    marks.put(day + ",AM", words[0]);
                    marks.put(day + ",PM", words[0]);
                });
            }
        }
        return marks.entrySet().stream()
                .map(mark -> pupil + "," + mark.getKey() + "," + mark.getValue())
                .toList();
    }
}
