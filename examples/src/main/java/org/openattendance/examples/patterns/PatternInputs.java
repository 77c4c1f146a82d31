package org.openattendance.examples.patterns;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/** What the commands about patterns share. */
final class PatternInputs {

    private PatternInputs() {}

    /** The days from the window that were known on the day asked about. */
    static Window known(Loaded loaded) {
        LocalDate last = loaded.window().last().isAfter(loaded.asOf())
                ? loaded.asOf()
                : loaded.window().last();
        if (last.isBefore(loaded.window().first())) {
            throw new CallException(
                    "Nothing was known on " + loaded.asOf() + ": the first day is "
                            + loaded.window().first() + ".",
                    "--as-of is of another year.");
        }
        return Window.ofClosed(loaded.window().first(), last);
    }

    /** The school's calendar, or where none was given every session at which any pupil could have attended. */
    static SessionCalendar calendar(Loaded loaded) {
        return loaded.attendance().calendar().orElseGet(() -> {
            Set<Session> open = new LinkedHashSet<>();
            for (Register register : loaded.registers().all()) {
                for (int index : register.sessionIndexes(
                        DateSpan.always(), use -> use.meaning().category().isPossible())) {
                    open.add(Session.ofIndex(index));
                }
            }
            return SessionCalendar.of(open);
        });
    }

    /**
     * The registers of one pupil.
     *
     * @throws CallException if there is none
     */
    static List<Register> of(String pupil, Registers registers) {
        if (pupil.isBlank() || !pupil.strip().equals(pupil)) {
            throw new CallException("--pupil is blank, or has a space round it.", "the shell left out a quoted value.");
        }
        List<Register> found = registers.of(PupilRef.of(pupil));
        if (found.isEmpty()) {
            throw new CallException(
                    "The register has no pupil of this reference.", "it is written another way there; case matters.");
        }
        return found;
    }

    static Optional<Pupils> pupils(Loaded loaded) {
        return loaded.attendance().pupils();
    }
}
