package org.openattendance.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;

/**
 * The registers of many enrolments, all of one nation.
 *
 * <p>In order of pupil, then school. Immutable and thread-safe; {@link #toString()} shows no pupil.
 */
public final class Registers {

    private static final Comparator<Register> ORDER = Comparator.comparing(Register::pupil)
            .thenComparing(register -> register.school().map(SchoolRef::value).orElse(""), CodePointOrder.INSTANCE);

    private final Nation nation;
    private final List<Register> all;

    private Registers(Nation nation, List<Register> all) {
        this.nation = nation;
        this.all = all;
    }

    /** From registers in any order. */
    public static Registers of(Nation nation, List<Register> registers) {
        List<Register> sorted = new ArrayList<>(registers);
        sorted.sort(ORDER);
        return new Registers(Objects.requireNonNull(nation, "nation"), List.copyOf(sorted));
    }

    /** Whose codes the registers are written in. */
    public Nation nation() {
        return nation;
    }

    /** All registers, in order of pupil, then school. */
    public List<Register> all() {
        return all;
    }

    /** The registers of one pupil, in order of school; empty if there are none. */
    public List<Register> of(PupilRef pupil) {
        return all.stream().filter(register -> register.pupil().equals(pupil)).toList();
    }

    /** The registers without those of one pupil, for a request to erase. */
    public Registers without(PupilRef pupil) {
        return new Registers(
                nation,
                all.stream().filter(register -> !register.pupil().equals(pupil)).toList());
    }

    /** The registers as they were known at the end of a day. */
    public Registers knownOn(LocalDate day) {
        return new Registers(
                nation, all.stream().map(register -> register.knownOn(day)).toList());
    }

    /** First to last day with an entry, or empty if there is none. Entries that only an amendment made count too. */
    public Optional<DateSpan> span() {
        Optional<LocalDate> first = all.stream()
                .flatMap(register -> sessions(register, register.first(DateSpan.always())))
                .min(Comparator.naturalOrder())
                .map(Session::date);
        Optional<LocalDate> last = all.stream()
                .flatMap(register -> sessions(register, register.last(DateSpan.always())))
                .max(Comparator.naturalOrder())
                .map(Session::date);
        return first.map(from -> DateSpan.ofClosed(from, last.orElse(from)));
    }

    /** From the first to the last of some days on which a register has an entry, or empty if none has; without entries that only an amendment made. */
    public Optional<DateSpan> markedIn(DateSpan days) {
        Optional<LocalDate> first = all.stream()
                .flatMap(register -> register.first(days).stream())
                .min(Comparator.naturalOrder())
                .map(Session::date);
        Optional<LocalDate> last = all.stream()
                .flatMap(register -> register.last(days).stream())
                .max(Comparator.naturalOrder())
                .map(Session::date);
        return first.map(from -> DateSpan.ofClosed(from, last.orElse(from)));
    }

    private static Stream<Session> sessions(Register register, Optional<Session> written) {
        return Stream.concat(written.stream(), register.amendments().stream().map(Amendment::session));
    }

    /** The day on which the latest amendment was recorded, or empty if there is none. */
    public Optional<LocalDate> lastRecorded() {
        return all.stream()
                .flatMap(register -> register.amendments().stream())
                .map(amendment -> amendment.recordedAt().toLocalDate())
                .max(Comparator.naturalOrder());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Registers that && nation.equals(that.nation) && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nation, all);
    }

    /** Nation and number of enrolments; never the pupils. */
    @Override
    public String toString() {
        return "Registers of " + nation + " with " + all.size() + " enrolments";
    }
}
