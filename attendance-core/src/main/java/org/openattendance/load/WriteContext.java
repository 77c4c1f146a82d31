package org.openattendance.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/**
 * How registers are written: under which names pupils appear, and what to do where a format has no room.
 *
 * <p>Immutable and thread-safe.
 *
 * @param keys what stands for each pupil
 * @param layout which sessions a string of marks runs over
 * @param calendar needed for {@link StringLayout#CALENDAR}
 * @param longCodes what becomes of a code of several characters in a packed string; empty for what the format does by itself
 * @param maxLosses how many losses to keep, 0 or more; their counts stay exact
 */
public record WriteContext(
        PupilKeys keys,
        StringLayout layout,
        Optional<SessionCalendar> calendar,
        Optional<LongCodes> longCodes,
        int maxLosses) {

    private static final int MAX_LOSSES = 10_000;

    /**
     * @param keys what stands for each pupil
     * @param layout which sessions a string of marks runs over
     * @param calendar needed for {@link StringLayout#CALENDAR}
     * @param longCodes what becomes of a code of several characters
     * @param maxLosses how many losses to keep
     */
    public WriteContext {
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(longCodes, "longCodes");
    }

    /** Pupils under keys, two marks a day from Monday to Friday. */
    public static WriteContext of(PupilKeys keys) {
        return new WriteContext(keys, StringLayout.WEEKDAYS, Optional.empty(), Optional.empty(), MAX_LOSSES);
    }

    /** The same with another layout. */
    public WriteContext with(StringLayout other) {
        return new WriteContext(keys, other, calendar, longCodes, maxLosses);
    }

    /** The same with a calendar. */
    public WriteContext with(SessionCalendar other) {
        return new WriteContext(keys, layout, Optional.of(other), longCodes, maxLosses);
    }

    /** The same with another way of writing codes of several characters. */
    public WriteContext with(LongCodes other) {
        return new WriteContext(keys, layout, calendar, Optional.of(other), maxLosses);
    }

    /** The same keeping another number of losses. */
    public WriteContext withMaxLosses(int most) {
        return new WriteContext(keys, layout, calendar, longCodes, most);
    }

    /** A register and the key under which it is written. */
    record Keyed(String key, int number, Register register) {

        String school() {
            return register.school().map(SchoolRef::value).orElse("");
        }
    }

    /** The registers by key, then school: the order of the references, which are not to be seen, does not show. */
    List<Keyed> inOrder(Registers registers) {
        List<Keyed> keyed = new ArrayList<>();
        registers.all().forEach(one -> keyed.add(new Keyed(keys.of(one.pupil()), 0, one)));
        keyed.sort(Comparator.comparing(Keyed::key, CodePointOrder.INSTANCE)
                .thenComparing(Keyed::school, CodePointOrder.INSTANCE));
        List<Keyed> numbered = new ArrayList<>();
        keyed.forEach(one -> numbered.add(new Keyed(one.key(), numbered.size() + 1, one.register())));
        return numbered;
    }
}
