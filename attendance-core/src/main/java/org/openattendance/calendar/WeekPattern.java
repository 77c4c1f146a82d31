package org.openattendance.calendar;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;

/**
 * The sessions of an ordinary week: a school's, or those at which one pupil is expected (a part-time timetable, two schools).
 *
 * <p>{@link #toString()} and {@link #parse(String)} agree: {@code MON TUE WED THU FRI}, or {@code MON TUE WED-AM}. Immutable and thread-safe.
 */
public final class WeekPattern {

    private static final WeekPattern WEEKDAYS = of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private final int bits; // two for each day from Monday on: morning, afternoon

    private WeekPattern(int bits) {
        this.bits = bits;
    }

    /** Morning and afternoon, Monday to Friday. */
    public static WeekPattern weekdays() {
        return WEEKDAYS;
    }

    /** Morning and afternoon of some days. */
    public static WeekPattern of(Collection<DayOfWeek> days) {
        return new WeekPattern(days.stream()
                .mapToInt(day -> bit(day, SessionPart.AM) | bit(day, SessionPart.PM))
                .reduce(0, (a, b) -> a | b));
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @throws InvalidValueException if it has another form
     */
    public static WeekPattern parse(String text) {
        int bits = 0;
        for (String word : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            bits |= parseDay(word, text);
        }
        return new WeekPattern(bits);
    }

    private static int parseDay(String word, String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (word.startsWith(name(day))) {
                int both = bit(day, SessionPart.AM) | bit(day, SessionPart.PM);
                int bits = switch (word.substring(3)) {
                    case "" -> both;
                    case "-AM" -> bit(day, SessionPart.AM);
                    case "-PM" -> bit(day, SessionPart.PM);
                    default -> 0;
                };
                if (bits != 0) {
                    return bits;
                }
            }
        }
        throw new InvalidValueException(
                "Not the pattern of a week: " + text + ".",
                "it should look like MON TUE WED-AM, with one space between.");
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toUpperCase(Locale.ROOT);
    }

    private static int bit(DayOfWeek day, SessionPart part) {
        return 1 << 2 * (day.getValue() - 1) + (part == SessionPart.AM ? 0 : 1);
    }

    /** The same with one more session. */
    public WeekPattern with(DayOfWeek day, SessionPart part) {
        return new WeekPattern(bits | bit(day, part));
    }

    /** The same with one session fewer. */
    public WeekPattern without(DayOfWeek day, SessionPart part) {
        return new WeekPattern(bits & ~bit(day, part));
    }

    /** Whether a session of the week is one of the pattern. */
    public boolean contains(DayOfWeek day, SessionPart part) {
        return (bits & bit(day, part)) != 0;
    }

    /** Whether a session falls into the pattern. */
    public boolean contains(Session session) {
        return contains(session.date().getDayOfWeek(), session.part());
    }

    /** Sessions a week, from 0 to 14. */
    public int size() {
        return Integer.bitCount(bits);
    }

    /** The days with at least one session. */
    public Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (contains(day, SessionPart.AM) || contains(day, SessionPart.PM)) {
                days.add(day);
            }
        }
        return days;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof WeekPattern that && bits == that.bits;
    }

    @Override
    public int hashCode() {
        return bits;
    }

    /** For example {@code MON TUE WED-AM}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" ");
        for (DayOfWeek day : days()) {
            boolean morning = contains(day, SessionPart.AM);
            boolean afternoon = contains(day, SessionPart.PM);
            text.add(name(day) + (morning && afternoon ? "" : morning ? "-AM" : "-PM"));
        }
        return text.toString();
    }
}
