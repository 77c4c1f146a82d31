package org.openattendance.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.code.CodeSet;
import org.openattendance.code.LocalCodes;
import org.openattendance.pupil.PupilRef;
import org.openattendance.rulebook.RuleBook;

/** Rows of a register to try things with, and the obvious way to read them. */
final class Rows {

    static final CodeSet ENGLAND = RuleBook.standard(Nation.ENGLAND).codes();

    /** Days on both sides of the changes of August 2024, of the start of a school year, and of the Covid years. */
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 8, 18),
            LocalDate.of(2024, 8, 19),
            LocalDate.of(2024, 8, 20),
            LocalDate.of(2024, 7, 31),
            LocalDate.of(2024, 8, 1),
            LocalDate.of(2020, 11, 3),
            LocalDate.of(2021, 3, 8),
            LocalDate.of(2011, 7, 31),
            LocalDate.of(2025, 9, 3),
            LocalDate.of(2025, 9, 4));

    static final List<String> CODES =
            List.of("/", "\\", "I", "O", "L", "U", "B", "D", "X", "Y", "Y1", "J", "J1", "H", "-", "", "ZZ", "?");

    private Rows() {}

    /** One row: whose, when, what. */
    record Row(String pupil, int session, String code) {}

    static Arbitrary<Row> any() {
        Arbitrary<Integer> session = Combinators.combine(Arbitraries.of(DAYS), Arbitraries.of(true, false))
                .as((day, am) -> am ? Session.am(day).index() : Session.pm(day).index());
        return Combinators.combine(Arbitraries.of("P1", "P2", "P3"), session, Arbitraries.of(CODES))
                .as(Row::new);
    }

    static RegistersBuilder builder() {
        return RegistersBuilder.of(ENGLAND, LocalCodes.none());
    }

    static RegistersBuilder.Enrolment enrolment(RegistersBuilder builder, String pupil) {
        return builder.enrolment(PupilRef.of(pupil), Optional.empty(), day -> Optional.empty());
    }

    static Registers build(List<Row> rows) {
        RegistersBuilder builder = builder();
        rows.forEach(row -> builder.put(enrolment(builder, row.pupil()), row.session(), builder.code(row.code())));
        return builder.build();
    }

    /** By the sentences of the contract, without packing anything: by pupil, the marks in order of session. */
    static Map<String, List<Mark>> obvious(List<Row> rows) {
        Map<String, TreeMap<Integer, Mark>> pupils = new TreeMap<>();
        for (Row row : rows) {
            pupils.computeIfAbsent(row.pupil(), any -> new TreeMap<>()).merge(row.session(), mark(row), Rows::standing);
        }
        Map<String, List<Mark>> marks = new TreeMap<>();
        pupils.forEach((pupil, bySession) -> marks.put(pupil, new ArrayList<>(bySession.values())));
        return marks;
    }

    static Mark mark(Row row) {
        Session session = Session.ofIndex(row.session());
        boolean noMark = row.code().isEmpty() || row.code().equals("-");
        return new Mark(
                session,
                noMark ? "-" : row.code(),
                noMark
                        ? Optional.empty()
                        : ENGLAND.read(row.code(), session, Optional.empty()).meaning(),
                false);
    }

    private static Mark standing(Mark first, Mark later) {
        if (later.written().equals("-") || later.written().equals(first.written())) {
            return first;
        }
        return first.written().equals("-") ? later : new Mark(first.session(), first.written(), first.meaning(), true);
    }
}
