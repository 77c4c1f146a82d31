package org.openattendance.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Rows.Row;

class RegisterTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 3);
    private static final int AM = Session.am(DAY).index();

    @Provide
    Arbitrary<List<Row>> rows() {
        return Rows.any().list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<DateSpan> spans() {
        return Arbitraries.of(Rows.DAYS).tuple2().map(ends -> {
            LocalDate a = ends.get1();
            LocalDate b = ends.get2();
            return a.isAfter(b) ? DateSpan.ofClosed(b, a) : DateSpan.ofClosed(a, b);
        });
    }

    /** Each question about a span, answered from the list of all marks. */
    @Property(tries = 300)
    void questions_about_a_span_are_answered_as_from_the_list_of_marks(
            @ForAll("rows") List<Row> rows, @ForAll("spans") DateSpan span) {
        for (Register register : Rows.build(rows).all()) {
            List<Mark> within = register.marks().stream()
                    .filter(mark -> span.contains(mark.session().date()))
                    .toList();
            assertThat(register.marks(span)).isEqualTo(within);
            assertThat(register.first(span))
                    .isEqualTo(within.stream().map(Mark::session).findFirst());
            assertThat(register.last(span))
                    .isEqualTo(within.stream().map(Mark::session).reduce((a, b) -> b));
            assertThat(register.entryIndexes(span)).isEqualTo(indexes(within));
            assertThat(register.unresolvedIndexes(span))
                    .isEqualTo(
                            indexes(within.stream().filter(Mark::isUnresolved).toList()));
            assertThat(register.sessionIndexes(
                            span, use -> use.meaning().category().isAbsence()))
                    .isEqualTo(indexes(within.stream()
                            .filter(mark -> mark.meaning().isPresent()
                                    && mark.meaning().get().category().isAbsence())
                            .toList()));
            assertSelected(
                    register.select(
                            span,
                            MarkSelector.of(use -> use.meaning().category().isAbsence())),
                    within.stream()
                            .filter(mark -> mark.isUnresolved()
                                    || mark.meaning().isPresent()
                                            && mark.meaning().get().category().isAbsence())
                            .toList());
            within.forEach(mark -> assertThat(register.find(mark.session())).contains(mark));
            assertThat(register.find(Session.am(LocalDate.of(1999, 1, 1)))).isEmpty();
        }
    }

    private static void assertSelected(SelectedMarks selected, List<Mark> expected) {
        assertThat(selected.size()).isEqualTo(expected.size());
        assertThat(selected).hasToString(expected.size() + " marks");
        for (int i = 0; i < selected.size(); i++) {
            Mark mark = expected.get(i);
            assertThat(selected.index(i)).isEqualTo(mark.session().index());
            assertThat(Optional.ofNullable(selected.use(i)).map(CodeUse::meaning))
                    .isEqualTo(mark.meaning());
            assertThat(selected.isResolved(i)).isEqualTo(!mark.isUnresolved());
        }
    }

    /** One selector for the registers of many schools' years, of which it remembers some. */
    @Property(tries = 40)
    void a_selector_gives_the_same_for_many_schools_as_a_new_one_for_each(@ForAll("rows") List<Row> rows) {
        MarkSelector absence = MarkSelector.of(use -> use.meaning().category().isAbsence());
        List<Register> registers = new ArrayList<>();
        for (int from = 0; from < rows.size(); from++) {
            registers.addAll(Rows.build(rows.subList(from, rows.size())).all());
        }
        registers.addAll(List.copyOf(registers));
        for (Register register : registers) {
            SelectedMarks once = register.select(DateSpan.always(), absence);
            SelectedMarks anew = register.select(
                    DateSpan.always(),
                    MarkSelector.of(use -> use.meaning().category().isAbsence()));
            assertThat(once.size()).isEqualTo(anew.size());
            for (int i = 0; i < once.size(); i++) {
                assertThat(once.index(i)).isEqualTo(anew.index(i));
                assertThat(once.use(i)).isEqualTo(anew.use(i));
            }
        }
    }

    /** Of a pupil at two schools: every mark of both, the first school's first, and what either leaves open is open. */
    @Property(tries = 150)
    void marks_selected_from_two_registers_stand_together_in_order(
            @ForAll("rows") List<Row> one, @ForAll("rows") List<Row> other) {
        MarkSelector any = MarkSelector.of(use -> true);
        Register first = Rows.build(one).all().get(0);
        Register second = Rows.build(other).all().get(0);
        SelectedMarks both =
                SelectedMarks.of(List.of(first.select(DateSpan.always(), any), second.select(DateSpan.always(), any)));
        List<Mark> expected = new ArrayList<>(first.marks());
        expected.addAll(second.marks());
        expected.sort((a, b) -> a.session().compareTo(b.session()));
        assertThat(both.size()).isEqualTo(expected.size());
        for (int i = 0; i < both.size(); i++) {
            Session session = expected.get(i).session();
            assertThat(both.index(i)).isEqualTo(session.index());
            assertThat(Optional.ofNullable(both.use(i)).map(CodeUse::meaning))
                    .isEqualTo(expected.get(i).meaning());
            boolean conflict = expected.stream().anyMatch(mark -> mark.session().equals(session) && mark.conflicting());
            assertThat(both.isResolved(i))
                    .isEqualTo(!conflict && expected.get(i).meaning().isPresent());
        }
    }

    private static int[] indexes(List<Mark> marks) {
        return marks.stream().mapToInt(mark -> mark.session().index()).toArray();
    }

    @Test
    void a_property_is_asked_once_for_each_code_not_for_each_mark() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(new Row("P1", AM + i, i % 2 == 0 ? "/" : "I"));
        }
        List<String> asked = new ArrayList<>();
        Rows.build(rows).all().get(0).sessionIndexes(DateSpan.always(), use -> asked.add(use.written()));
        assertThat(asked).containsExactlyInAnyOrder("/", "I");
    }

    @Test
    void an_empty_register_has_nothing() {
        Register empty = Register.empty(PupilRef.of("P1"), Optional.of(SchoolRef.of("S")));
        assertThat(empty.marks()).isEmpty();
        assertThat(empty.first(DateSpan.always())).isEmpty();
        assertThat(empty.last(DateSpan.always())).isEmpty();
        assertThat(empty.entryIndexes(DateSpan.always())).isEmpty();
        assertThat(empty.knownOn(DAY)).isSameAs(empty);
        assertThat(empty).hasToString("Register of 0 entries");
        assertThat(empty.school()).contains(SchoolRef.of("S"));
    }

    @Test
    void without_a_pupil_nothing_of_the_pupil_is_left() {
        Registers registers =
                Rows.build(List.of(new Row("P1", AM, "/"), new Row("P2", AM + 2, "I"), new Row("P3", AM, "/")));
        Registers without = registers.without(PupilRef.of("P2"));
        assertThat(without.all())
                .hasSize(2)
                .noneMatch(register -> register.pupil().equals(PupilRef.of("P2")));
        assertThat(without.of(PupilRef.of("P2"))).isEmpty();
        assertThat(without.of(PupilRef.of("P3"))).hasSize(1);
        assertThat(without.nation()).isEqualTo(Nation.ENGLAND);
        assertThat(registers.all()).hasSize(3);
        assertThat(registers.span()).contains(DateSpan.ofClosed(DAY, DAY.plusDays(1)));
        assertThat(without.span()).contains(DateSpan.ofDay(DAY));
        assertThat(Registers.of(Nation.ENGLAND, List.of()).span()).isEmpty();
    }

    @Test
    void values_are_equal_when_what_they_hold_is() {
        Register one = Rows.build(List.of(new Row("P1", AM, "/"))).all().get(0);
        List<Object> different = List.of(
                Rows.build(List.of(new Row("P1", AM, "/"))),
                Rows.build(List.of(new Row("P1", AM, "I"))),
                Rows.build(List.of(new Row("P2", AM, "/"))),
                Rows.build(List.of(new Row("P1", AM + 1, "/"))),
                Registers.of(Nation.WALES, List.of(one)),
                one,
                one.withAmendments(List.of(new Amendment(
                        Session.am(DAY), "-", Optional.empty(), DAY.atStartOfDay(), "", Optional.empty()))),
                Register.empty(PupilRef.of("P1"), Optional.empty()),
                Register.empty(PupilRef.of("P1"), Optional.of(SchoolRef.of("S"))),
                "P1");
        for (Object a : different) {
            for (Object b : different) {
                assertThat(a.equals(b)).isEqualTo(a == b);
            }
        }
        assertThat(Rows.build(List.of(new Row("P1", AM, "/"))))
                .isEqualTo(different.get(0))
                .hasSameHashCodeAs(different.get(0));
    }

    /** Codes come in another order, so that they are packed in other slots. */
    @Test
    void how_marks_are_packed_is_no_part_of_what_they_are() {
        Register iFirst = Rows.build(List.of(new Row("P1", AM, "I"), new Row("P1", AM + 1, "M")))
                .all()
                .get(0);
        Register mFirst = Rows.build(List.of(new Row("P1", AM + 1, "M"), new Row("P1", AM, "I")))
                .all()
                .get(0);
        assertThat(iFirst.parts().get(0).slot(0))
                .isNotEqualTo(mFirst.parts().get(0).slot(0));
        assertThat(iFirst).isEqualTo(mFirst).hasSameHashCodeAs(mFirst);
    }

    @Property
    void no_text_of_a_value_shows_a_pupil(@ForAll @AlphaChars @StringLength(min = 6, max = 12) String secret) {
        Registers registers = Rows.build(List.of(new Row(secret, AM, "/"), new Row(secret, AM, "ZZ")));
        Register register = registers.all().get(0);
        assertThat(List.of(
                        registers.toString(),
                        register.toString(),
                        register.pupil().toString(),
                        register.marks().toString(),
                        register.knownOn(DAY).toString()))
                .noneMatch(text -> text.contains(secret));
    }

    @Test
    void sixteen_threads_read_the_same_from_one_value() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int pupil = 0; pupil < 40; pupil++) {
            for (int i = 0; i < 200; i++) {
                rows.add(new Row("P" + pupil, AM - i, Rows.CODES.get((pupil * 7 + i * i) % Rows.CODES.size())));
            }
        }
        Registers registers = Rows.build(rows);
        String expected = everythingOf(registers);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                tasks.add(() -> everythingOf(registers));
            }
            for (Future<String> found : threads.invokeAll(tasks)) {
                assertThat(found.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String everythingOf(Registers registers) {
        StringBuilder all = new StringBuilder();
        MarkCounts counts = new MarkCounts();
        for (Register register : registers.all()) {
            counts.add(register, DateSpan.always());
            all.append(register.marks().hashCode())
                    .append(Arrays.hashCode(register.unresolvedIndexes(DateSpan.always())))
                    .append(register.knownOn(DAY.minusDays(20)).hashCode());
        }
        List<String> found = new ArrayList<>();
        counts.forEach((use, count) -> found.add(use + "=" + count));
        return all.append(found.stream().sorted().toList())
                .append(counts.unmarked())
                .append(counts.conflicting())
                .toString();
    }
}
