package org.openattendance.register;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts time into segments, each with a dictionary of its own: school years, cut also where the nation replaces its codes. */
final class Segments {

    private final List<LocalDate> cuts;
    private final Map<Integer, SlotDictionary> dictionaries = new HashMap<>();
    private int start; // epoch day of the segment asked for last
    private int end; // exclusive

    Segments(List<LocalDate> cuts) {
        this.cuts = cuts;
    }

    /** First day of the segment of a day, both as epoch days. */
    int startOf(int day) {
        if (day < start || day >= end) {
            LocalDate date = LocalDate.ofEpochDay(day);
            LocalDate from = LocalDate.of(date.getYear(), Month.AUGUST, 1); // the school year's, for any year at all
            from = from.isAfter(date) ? from.minusYears(1) : from;
            LocalDate to = from.plusYears(1);
            for (LocalDate cut : cuts) {
                from = !cut.isAfter(date) && cut.isAfter(from) ? cut : from;
                to = cut.isAfter(date) && cut.isBefore(to) ? cut : to;
            }
            start = Math.toIntExact(from.toEpochDay());
            end = Math.toIntExact(to.toEpochDay());
        }
        return start;
    }

    SlotDictionary dictionary(int startDay) {
        return dictionaries.computeIfAbsent(startDay, any -> new SlotDictionary());
    }

    /** From now on codes are added to copies, so that what was built so far never changes again. Numbers given so far stay good. */
    void detach() {
        dictionaries.replaceAll((startDay, dictionary) -> dictionary.copy());
    }
}
