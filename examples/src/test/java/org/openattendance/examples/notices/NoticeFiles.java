package org.openattendance.examples.notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The school of the worked examples as files: open Monday to Friday in the terms from September 2024 to December 2025. */
public final class NoticeFiles {

    private static final List<String> TERMS = List.of(
            "autumn-2024 2024-09-03..2024-12-20",
            "spring-2025 2025-01-06..2025-04-04",
            "summer-2025 2025-04-22..2025-07-22",
            "autumn-2025 2025-09-02..2025-12-19");
    private static final List<String> SHUT = List.of(
            "half-term 2024-10-28..2024-11-01",
            "half-term 2025-02-17..2025-02-21",
            "holiday 2025-05-05..2025-05-05",
            "half-term 2025-05-26..2025-05-30",
            "half-term 2025-10-27..2025-10-31");

    private final Path folder;
    private final List<LocalDate> days = new ArrayList<>();
    private final StringBuilder marks = new StringBuilder("pupil_id,date,session,code\n");

    /** Writes the calendar. */
    public NoticeFiles(Path folder) throws IOException {
        this.folder = folder;
        StringBuilder calendar = new StringBuilder("date,session,open,term\n");
        for (String term : TERMS) {
            for (LocalDate day = first(term); !day.isAfter(last(term)); day = day.plusDays(1)) {
                if (isOpen(day)) {
                    days.add(day);
                    String name = term.substring(0, term.indexOf(' '));
                    calendar.append(day).append(",AM,yes,").append(name).append('\n');
                    calendar.append(day).append(",PM,yes,").append(name).append('\n');
                }
            }
        }
        Files.writeString(folder.resolve("calendar.csv"), calendar);
    }

    private static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && SHUT.stream().noneMatch(span -> !day.isBefore(first(span)) && !day.isAfter(last(span)));
    }

    private static LocalDate first(String span) {
        return LocalDate.parse(span.substring(span.indexOf(' ') + 1, span.indexOf("..")));
    }

    private static LocalDate last(String span) {
        return LocalDate.parse(span.substring(span.indexOf("..") + 2));
    }

    /** Adds a pupil, present up to a day but for some marks, each a code and a half day or a span: {@code O 2024-09-09 AM}. */
    public NoticeFiles pupil(String pupil, LocalDate upTo, String... codes) throws IOException {
        Map<String, String> bySession = new TreeMap<>();
        for (LocalDate day : days) {
            if (!day.isAfter(upTo)) {
                bySession.put(day + ",AM", "/");
                bySession.put(day + ",PM", "\\");
            }
        }
        for (String code : codes) {
            String[] words = code.split(" ");
            if (words.length == 3) {
                bySession.put(words[1] + "," + words[2], words[0]);
            } else {
                LocalDate from = LocalDate.parse(words[1].substring(0, 10));
                LocalDate to = LocalDate.parse(words[1].substring(12));
                bySession.replaceAll((session, old) -> {
                    LocalDate day = LocalDate.parse(session.substring(0, 10));
                    return day.isBefore(from) || day.isAfter(to) ? old : words[0];
                });
            }
        }
        bySession.forEach((session, code) -> marks.append(pupil)
                .append(',')
                .append(session)
                .append(',')
                .append(code)
                .append('\n'));
        Files.writeString(folder.resolve("marks.csv"), marks);
        return this;
    }

    /** Writes another file. */
    public NoticeFiles file(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        return this;
    }
}
