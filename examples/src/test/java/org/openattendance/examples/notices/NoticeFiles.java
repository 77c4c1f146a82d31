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

/** A school's autumn of 2024 as files: open Monday to Friday from 3 September, shut from 28 October to 1 November. */
public final class NoticeFiles {

    private final Path folder;
    private final List<LocalDate> days = new ArrayList<>();
    private final StringBuilder marks = new StringBuilder("pupil_id,date,session,code\n");

    /** Writes the calendar. */
    public NoticeFiles(Path folder) throws IOException {
        this.folder = folder;
        StringBuilder calendar = new StringBuilder("date,session,open\n");
        for (LocalDate day = LocalDate.of(2024, 9, 3); day.getYear() == 2024; day = day.plusDays(1)) {
            boolean halfTerm = !day.isBefore(LocalDate.of(2024, 10, 28)) && day.isBefore(LocalDate.of(2024, 11, 2));
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !halfTerm) {
                days.add(day);
                calendar.append(day).append(",AM,yes\n").append(day).append(",PM,yes\n");
            }
        }
        Files.writeString(folder.resolve("calendar.csv"), calendar);
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
