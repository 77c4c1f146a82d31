package org.openattendance.examples.casework;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.examples.Inputs;
import org.openattendance.table.UnreadableInputException;

/** What the commands of this package share: bytes, JSON or not, the years of a calendar. */
final class CaseworkFiles {

    private CaseworkFiles() {}

    static byte[] bytes(String name) {
        try (InputStream in = Inputs.of(name).open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UnreadableInputException("NOT_READABLE", name, "it cannot be read.", "it is a folder.", e);
        }
    }

    /** Whether the first thing in it is an object. */
    static boolean isJson(byte[] bytes) {
        for (byte each : bytes) {
            if (each > ' ') {
                return each == '{';
            }
        }
        return false;
    }

    static String unusable(String what, Checked<?> read) {
        StringBuilder text = new StringBuilder("The " + what + " cannot be used.");
        read.issues().stream().limit(20).forEach(issue -> text.append('\n').append(issue.describe()));
        return text.toString();
    }

    /** From the first to the last open day of each school year. */
    static List<DateSpan> years(SessionCalendar calendar) {
        Map<String, List<LocalDate>> days = new TreeMap<>();
        calendar.span()
                .map(calendar::schoolDays)
                .orElse(List.of())
                .forEach(day -> days.computeIfAbsent(SchoolYear.of(day).toString(), year -> new ArrayList<>())
                        .add(day));
        return days.values().stream()
                .map(year -> DateSpan.ofClosed(year.get(0), year.get(year.size() - 1)))
                .toList();
    }
}
