package org.openattendance.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.code.CodeSet;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.register.RegistersBuilder;
import org.openattendance.rulebook.RuleBook;

/** Random registers that cross school years, a change of code set and the Covid years, with every code England ever held. */
final class Sample {

    static final CodeSet ENGLAND = RuleBook.standard(Nation.ENGLAND).codes();

    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2006, 8, 28),
            LocalDate.of(2011, 7, 20),
            LocalDate.of(2020, 7, 25),
            LocalDate.of(2022, 3, 25),
            LocalDate.of(2024, 8, 12),
            LocalDate.of(2025, 9, 1));

    private Sample() {}

    /** A register of one pupil and the same as plain entries. */
    record Pupil(Register register, List<SlowTally.Entry> entries) {}

    static Pupil pupil(Random random) {
        List<String> codes = new ArrayList<>(ENGLAND.codes());
        codes.addAll(List.of("-", "ZZ", "/", "\\", "/", "\\", "I", "O"));
        RegistersBuilder builder = RegistersBuilder.of(ENGLAND);
        RegistersBuilder.Enrolment whose =
                builder.enrolment(PupilRef.of("P" + random.nextInt(5)), Optional.empty(), day -> Optional.empty());
        List<SlowTally.Entry> entries = new ArrayList<>();
        int first = Session.am(STARTS.get(random.nextInt(STARTS.size()))).index();
        for (int session = first; session < first + random.nextInt(80); session++) {
            String code = codes.get(random.nextInt(codes.size()));
            builder.put(whose, session, builder.code(code));
            Session when = Session.ofIndex(session);
            entries.add(new SlowTally.Entry(when.date(), when.part().name(), code));
        }
        return new Pupil(builder.build().all().get(0), entries);
    }

    static List<Pupil> pupils(Random random) {
        List<Pupil> pupils = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            pupils.add(pupil(random));
        }
        if (count > 2) {
            pupils.add(pupils.get(0)); // an equal one
        }
        return pupils;
    }
}
