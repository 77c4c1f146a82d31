package org.openattendance.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Role;
import org.openattendance.base.Session;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Rows.Row;

/** What was known on a day, against a naive replay of what happened, day by day. */
class AmendmentsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 8, 16);
    private static final int DAYS = 8;

    private static Amendment amendment(Row row, LocalDateTime at) {
        Mark mark = Rows.mark(row);
        return new Amendment(mark.session(), mark.written(), mark.meaning(), at, "", Optional.empty());
    }

    @Provide
    Arbitrary<List<Row>> entries() {
        return row().list().ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<Amendment>> amendments() {
        Arbitrary<LocalDateTime> at = Combinators.combine(
                        Arbitraries.integers().between(0, DAYS + 2),
                        Arbitraries.integers().between(0, 2))
                .as((day, hour) -> FIRST.plusDays(day).atTime(hour * 8, 0));
        return Combinators.combine(row(), at)
                .as(AmendmentsTest::amendment)
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<Row> row() {
        int first = Session.am(FIRST).index();
        return Combinators.combine(
                        Arbitraries.integers().between(first, first + 2 * DAYS - 1), Arbitraries.of(Rows.CODES))
                .as((session, code) -> new Row("P1", session, code));
    }

    private static Register register(List<Row> rows, List<Amendment> amendments) {
        Register plain = rows.isEmpty()
                ? Register.empty(PupilRef.of("P1"), Optional.empty())
                : Rows.build(rows).all().get(0);
        return plain.withAmendments(amendments);
    }

    /** All that has happened by the end of a day, in the order in which it happened; of two at once the later one of the file wins. */
    private static List<Mark> replay(List<Row> rows, List<Amendment> amendments, LocalDate day) {
        Map<Session, Mark> marks = new TreeMap<>();
        Rows.obvious(rows).getOrDefault("P1", List.of()).forEach(mark -> marks.put(mark.session(), mark));
        List<Amendment> happened = new ArrayList<>();
        for (Amendment amendment : amendments) {
            int at = 0;
            while (at < happened.size() && !happened.get(at).recordedAt().isAfter(amendment.recordedAt())) {
                at++;
            }
            happened.add(at, amendment);
        }
        for (Amendment amendment : happened) {
            if (!amendment.recordedAt().toLocalDate().isAfter(day)) {
                marks.put(
                        amendment.session(),
                        new Mark(amendment.session(), amendment.written(), amendment.meaning(), false));
            }
        }
        return marks.values().stream()
                .filter(mark -> !mark.session().date().isAfter(day))
                .toList();
    }

    @Property(tries = 400)
    void as_known_on_each_day_is_what_a_naive_replay_gives(
            @ForAll("entries") List<Row> rows, @ForAll("amendments") List<Amendment> amendments) {
        Register register = register(rows, amendments);
        for (int n = -1; n <= DAYS + 3; n++) {
            LocalDate day = FIRST.plusDays(n);
            Register known = register.knownOn(day);
            assertThat(known.marks()).isEqualTo(replay(rows, amendments, day));
            assertThat(known.amendments())
                    .allMatch(amendment -> !amendment.recordedAt().toLocalDate().isAfter(day));
            assertThat(known.knownOn(day)).isEqualTo(known);
        }
    }

    @Property
    void the_register_as_it_was_written_stays(
            @ForAll("entries") List<Row> rows, @ForAll("amendments") List<Amendment> amendments) {
        Register register = register(rows, amendments);
        register.knownOn(FIRST.plusDays(3));
        assertThat(register.marks()).isEqualTo(register(rows, List.of()).marks());
        assertThat(register.amendments()).containsExactlyInAnyOrderElementsOf(amendments);
        assertThat(register.amendments())
                .isSortedAccordingTo((a, b) -> a.session().compareTo(b.session()) != 0
                        ? a.session().compareTo(b.session())
                        : a.recordedAt().compareTo(b.recordedAt()));
    }

    @Property
    void what_is_counted_of_an_amended_register_is_what_its_marks_say(
            @ForAll("entries") List<Row> rows, @ForAll("amendments") List<Amendment> amendments) {
        Register known = register(rows, amendments).knownOn(FIRST.plusDays(DAYS));
        Map<String, Long> expected = new TreeMap<>();
        known.marks().forEach(mark -> expected.merge(mark.isUnmarked() ? "" : mark.written(), 1L, Long::sum));
        MarkCounts counts = new MarkCounts().add(known, DateSpan.always());
        Map<String, Long> found = new TreeMap<>();
        counts.forEach((use, count) -> found.merge(use.written(), count, Long::sum));
        if (counts.unmarked() > 0) {
            found.put("", counts.unmarked());
        }
        assertThat(found).isEqualTo(expected);
        assertThat(counts.conflicting())
                .isEqualTo(known.marks().stream().filter(Mark::conflicting).count());
    }

    @Test
    void an_amended_entry_conflicts_with_nothing_any_more() {
        int session = Session.am(FIRST).index();
        Register register = register(
                List.of(new Row("P1", session, "I"), new Row("P1", session, "O")),
                List.of(amendment(new Row("P1", session, "M"), FIRST.atTime(9, 0))));
        assertThat(register.marks().get(0).conflicting()).isTrue();
        assertThat(register.unresolvedIndexes(DateSpan.always())).containsExactly(session);
        assertThat(register.knownOn(FIRST).marks().get(0).conflicting()).isFalse();
        assertThat(register.knownOn(FIRST).unresolvedIndexes(DateSpan.always())).isEmpty();
    }

    @Test
    void an_amendment_keeps_its_reason_its_moment_and_the_role() {
        Mark mark = Rows.mark(new Row("P1", Session.am(FIRST).index(), "I"));
        Amendment amendment = new Amendment(
                mark.session(),
                "I",
                mark.meaning(),
                FIRST.atTime(9, 30),
                "Parent rang",
                Optional.of(Role.of("OFFICE")));
        Register register = Register.empty(PupilRef.of("P1"), Optional.empty()).withAmendments(List.of(amendment));
        assertThat(register.knownOn(FIRST).amendments()).containsExactly(amendment);
        assertThat(register.knownOn(FIRST).marks()).extracting(Mark::written).containsExactly("I");
        assertThat(register.marks()).isEmpty();
        assertThat(register.knownOn(FIRST.minusDays(1)).marks()).isEmpty();
    }

    /** Local codes that the dictionary of the day did not have go into a copy of it: the original keeps its own. */
    @Test
    void a_new_code_by_amendment_leaves_the_dictionary_that_others_share_alone() {
        int session = Session.am(FIRST).index();
        Registers registers = Rows.build(List.of(new Row("P1", session, "/"), new Row("P2", session, "/")));
        Register first = registers.all().get(0);
        Register amended = first.withAmendments(List.of(amendment(new Row("P1", session, "I"), FIRST.atStartOfDay())))
                .knownOn(FIRST);
        assertThat(amended.parts().get(0).dictionary())
                .isNotSameAs(first.parts().get(0).dictionary());
        assertThat(first.parts().get(0).dictionary().inOrder()).hasSize(1);
        Register same = first.withAmendments(List.of(amendment(new Row("P1", session, "/"), FIRST.atStartOfDay())))
                .knownOn(FIRST);
        assertThat(same.parts().get(0).dictionary())
                .isSameAs(first.parts().get(0).dictionary());
    }
}
