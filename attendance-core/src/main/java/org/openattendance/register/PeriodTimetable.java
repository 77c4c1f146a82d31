package org.openattendance.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.SessionPart;

/**
 * Which lesson belongs to which half of the day, in the order of the day.
 *
 * <p>Immutable and thread-safe.
 */
public final class PeriodTimetable {

    private final Map<String, Period> periods;

    private PeriodTimetable(Map<String, Period> periods) {
        this.periods = periods;
    }

    /**
     * One period of the day.
     *
     * @param id as in the marks
     * @param part the half of the day
     * @param counts whether it is looked at: a lunch club is not
     * @param registers whether the register of the half day is taken in it
     */
    public record Period(String id, SessionPart part, boolean counts, boolean registers) {

        /** @throws InvalidValueException if the id is blank, or the register is taken in a period that does not count */
        public Period {
            if (id.isBlank() || registers && !counts) {
                throw new InvalidValueException(
                        "A period needs an id, and counts where the register is taken in it.",
                        "two columns were swapped.");
            }
        }
    }

    /**
     * From periods in the order of the day.
     *
     * @throws InvalidValueException if an id stands twice, a half has two periods in which the register is taken, or the morning comes after the
     *     afternoon
     */
    public static PeriodTimetable of(List<Period> periods) {
        Map<String, Period> byId = new LinkedHashMap<>();
        SessionPart latest = SessionPart.AM;
        for (Period period : periods) {
            boolean again = period.registers()
                    && byId.values().stream().anyMatch(one -> one.registers() && one.part() == period.part());
            if (byId.put(period.id(), period) != null || again || period.part().compareTo(latest) < 0) {
                throw new InvalidValueException(
                        "The periods of a day do not make a timetable.",
                        "an id stands twice, a half has two registers, or the order is not that of the day.");
            }
            latest = period.part();
        }
        return new PeriodTimetable(byId);
    }

    /** All periods, in the order of the day. */
    public List<Period> periods() {
        return List.copyOf(periods.values());
    }

    /** Those of one half that are looked at, in the order of the day. */
    public List<Period> counting(SessionPart part) {
        return periods.values().stream()
                .filter(period -> period.part() == part && period.counts())
                .toList();
    }

    /** The period of an id, or empty. */
    public Optional<Period> find(String id) {
        return Optional.ofNullable(periods.get(id));
    }
}
