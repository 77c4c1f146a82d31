package org.openattendance.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.code.CodeReading.Finding;
import org.openattendance.code.LocalCodes;
import org.openattendance.code.LocalCodes.LocalCode;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Rows.Row;

class RegistersBuilderTest {

    @Provide
    Arbitrary<List<Row>> rows() {
        return Rows.any().list().ofMaxSize(60);
    }

    private static Map<String, List<Mark>> marks(Registers registers) {
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        registers.all().forEach(register -> marks.put(register.pupil().value(), register.marks()));
        return marks;
    }

    @Property(tries = 400)
    void what_is_packed_comes_out_as_the_obvious_reading_has_it(@ForAll("rows") List<Row> rows) {
        assertThat(marks(Rows.build(rows))).isEqualTo(Rows.obvious(rows));
    }

    @Property(tries = 300)
    void rows_in_any_order_make_the_same_registers(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        Map<String, Row> oneForEachSession = new LinkedHashMap<>();
        rows.forEach(row -> oneForEachSession.putIfAbsent(row.pupil() + row.session(), row));
        List<Row> shuffled = new ArrayList<>(oneForEachSession.values());
        Registers inOrder = Rows.build(shuffled);
        Collections.shuffle(shuffled, random);
        assertThat(Rows.build(shuffled)).isEqualTo(inOrder).hasSameHashCodeAs(inOrder);
    }

    @Property(tries = 300)
    void to_rest_between_rows_changes_nothing(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        RegistersBuilder builder = Rows.builder();
        for (Row row : rows) {
            RegistersBuilder.Enrolment whose = Rows.enrolment(builder, row.pupil());
            builder.put(whose, row.session(), builder.code(row.code()));
            if (random.nextInt(4) == 0) {
                builder.rest(whose);
            }
            assertThat(builder.hasEntry(whose, row.session())).isTrue();
            assertThat(builder.hasEntry(whose, row.session() + 100_000)).isFalse();
        }
        assertThat(builder.build()).isEqualTo(Rows.build(rows));
    }

    /** Alone a pupil has a grid of their own; in a school they may share one that is a little longer. */
    @Property(tries = 300)
    void whether_pupils_share_their_sessions_or_not_makes_no_difference(@ForAll Random random) {
        List<Row> school = new ArrayList<>();
        int start = Session.am(LocalDate.of(2025, 9, 1)).index();
        for (int pupil = 0; pupil < 6; pupil++) {
            int gaps = random.nextInt(3) * 4;
            for (int session = start; session < start + 60; session++) {
                if (random.nextInt(100) >= gaps) {
                    school.add(new Row("P" + pupil, session, Rows.CODES.get(random.nextInt(Rows.CODES.size()))));
                }
            }
        }
        Registers together = Rows.build(school);
        for (Register register : together.all()) {
            String pupil = register.pupil().value();
            List<Row> own =
                    school.stream().filter(row -> row.pupil().equals(pupil)).toList();
            assertThat(Rows.build(own).all()).containsExactly(register);
            assertThat(register.entryIndexes(DateSpan.always()))
                    .isEqualTo(own.stream().mapToInt(Row::session).sorted().toArray());
        }
    }

    @Test
    void a_builder_may_go_on_and_what_it_built_stays_as_it_was() {
        RegistersBuilder builder = Rows.builder();
        int session = Session.am(LocalDate.of(2025, 9, 3)).index();
        builder.put(Rows.enrolment(builder, "P1"), session, builder.code("I"));
        Registers first = builder.build();
        List<Mark> before = first.all().get(0).marks();
        builder.put(Rows.enrolment(builder, "P1"), session + 1, builder.code("O"));
        builder.put(Rows.enrolment(builder, "P1"), session + 2, builder.code("M"));
        Registers second = builder.build();
        assertThat(first.all().get(0).marks()).isEqualTo(before).hasSize(1);
        assertThat(second.all().get(0).marks()).extracting(Mark::written).containsExactly("I", "O", "M");
        assertThat(first.all().get(0).parts().get(0).dictionary().inOrder()).hasSize(1);
    }

    @Test
    void what_is_found_comes_back_in_order() {
        RegistersBuilder builder = Rows.builder();
        RegistersBuilder.Enrolment whose = Rows.enrolment(builder, "P1");
        int session = Session.am(LocalDate.of(2025, 9, 3)).index();
        assertThat(builder.put(whose, session, builder.code("/"))).isZero();
        int again = builder.put(whose, session, builder.code("/"));
        assertThat(RegistersBuilder.isDuplicate(again)).isTrue();
        assertThat(RegistersBuilder.isConflict(again)).isFalse();
        int other = builder.put(whose, session, builder.code("\\"));
        assertThat(RegistersBuilder.isConflict(other)).isTrue();
        assertThat(RegistersBuilder.isDuplicate(other)).isFalse();
        assertThat(RegistersBuilder.findings(other)).containsExactly(Finding.CODE_WRONG_SESSION);
        assertThat(RegistersBuilder.findings(builder.put(whose, session + 1, builder.code("ZZ"))))
                .containsExactly(Finding.UNKNOWN_CODE);
        assertThat(RegistersBuilder.findings(0)).isEmpty();
    }

    @Test
    void the_age_decides_where_a_code_means_two_things_and_only_there() {
        int session = Session.am(LocalDate.of(2020, 11, 3)).index();
        for (AgeGroup age : List.of(AgeGroup.COMPULSORY_AGE, AgeGroup.NON_COMPULSORY_AGE)) {
            RegistersBuilder builder = Rows.builder();
            RegistersBuilder.Enrolment whose =
                    builder.enrolment(PupilRef.of("P1"), Optional.empty(), day -> Optional.of(age));
            assertThat(builder.put(whose, session, builder.code("X"))).isZero();
            assertThat(builder.build().all().get(0).marks().get(0).meaning())
                    .isEqualTo(Rows.ENGLAND
                            .read("X", Session.ofIndex(session), Optional.of(age))
                            .meaning());
        }
        RegistersBuilder builder = Rows.builder();
        RegistersBuilder.Enrolment neverAsked = builder.enrolment(PupilRef.of("P1"), Optional.empty(), day -> {
            throw new AssertionError("a code that means one thing needs no age");
        });
        assertThat(builder.put(neverAsked, session, builder.code("/"))).isZero();
    }

    @Test
    void a_possible_session_is_told_whether_the_marks_are_packed_or_not() {
        RegistersBuilder builder = Rows.builder();
        RegistersBuilder.Enrolment whose = Rows.enrolment(builder, "P1");
        int session = Session.am(LocalDate.of(2025, 9, 3)).index();
        builder.put(whose, session, builder.code("/"));
        builder.put(whose, session + 1, builder.code("#"));
        builder.put(whose, session + 2, builder.code("-"));
        for (int round = 0; round < 2; round++) {
            assertThat(IntStream.range(session - 1, session + 4).mapToObj(s -> builder.isPossible(whose, s)))
                    .containsExactly(false, true, false, false, false);
            assertThat(IntStream.range(session - 1, session + 4).mapToObj(s -> builder.hasEntry(whose, s)))
                    .containsExactly(false, true, true, true, false);
            builder.rest(whose);
        }
    }

    @Test
    void an_enrolment_is_a_pupil_at_a_school_and_keeps_its_columns() {
        RegistersBuilder builder = Rows.builder();
        int session = Session.am(LocalDate.of(2025, 9, 3)).index();
        for (String school : List.of("B", "A", "\uFFFD", "😀")) {
            RegistersBuilder.Enrolment at =
                    builder.enrolment(PupilRef.of("P1"), Optional.of(SchoolRef.of(school)), day -> Optional.empty());
            at.column("year_group", "7");
            at.column("house", school);
            assertThat(at.findColumn("house")).contains(school);
            assertThat(at.findColumn("sex")).isEmpty();
            assertThat(at.pupil()).isEqualTo(PupilRef.of("P1"));
            builder.put(at, session, builder.code("/"));
        }
        assertThat(builder.findEnrolment(PupilRef.of("P1"), Optional.empty())).isEmpty();
        assertThat(builder.findEnrolment(PupilRef.of("P1"), Optional.of(SchoolRef.of("A"))))
                .isPresent();
        Registers registers = builder.build();
        assertThat(registers.all().stream()
                        .map(register -> register.school().orElseThrow().value()))
                .containsExactly("A", "B", "\uFFFD", "😀"); // by code point
        assertThat(registers.all().get(0).columns()).isEqualTo(Map.of("year_group", "7", "house", "A"));
    }

    /** Sixteen codes of a class fit a byte; a school may have any number of its own. */
    @Test
    void more_than_sixteen_codes_of_a_class_go_wide_and_come_back() {
        List<LocalCode> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add(new LocalCode("I" + i, "I", DateSpan.always()));
            lines.add(new LocalCode("B" + i, "B", DateSpan.always()));
            lines.add(new LocalCode("P" + i, "/", DateSpan.always()));
            lines.add(new LocalCode("#" + i, "#", DateSpan.always()));
        }
        RegistersBuilder builder = RegistersBuilder.of(Rows.ENGLAND, LocalCodes.of(lines));
        RegistersBuilder.Enrolment many = Rows.enrolment(builder, "P1");
        RegistersBuilder.Enrolment few = Rows.enrolment(builder, "P2");
        int start = Session.am(LocalDate.of(2025, 9, 1)).index();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(builder.put(
                            many, start + i * 2, builder.code(lines.get(i).local())))
                    .isZero();
            builder.put(few, start + i * 2, builder.code("/"));
        }
        Registers registers = builder.build();
        assertThat(registers.all().get(0).parts()).allMatch(PackedMarks::isWide);
        assertThat(registers.all().get(1).parts()).noneMatch(PackedMarks::isWide);
        assertThat(registers.all().get(0).marks())
                .extracting(Mark::written)
                .isEqualTo(lines.stream().map(LocalCode::local).toList());
        assertThat(registers.all().get(0).marks())
                .extracting(mark -> mark.meaning().orElseThrow().code())
                .isEqualTo(lines.stream().map(LocalCode::statutory).toList());
        MarkCounts counts = new MarkCounts();
        registers.all().forEach(register -> counts.add(register, DateSpan.always()));
        Map<String, Long> byText = new LinkedHashMap<>();
        counts.forEach((use, count) -> byText.merge(use.written(), count, Long::sum));
        assertThat(byText).hasSize(241).containsEntry("/", 240L).containsEntry("I59", 1L);
        assertThat(registers
                        .all()
                        .get(0)
                        .sessionIndexes(
                                DateSpan.always(), use -> use.meaning().code().equals("I")))
                .hasSize(60);
    }

    @Test
    void the_set_of_codes_that_came_on_19_august_2024_has_a_dictionary_of_its_own() {
        int session = Session.pm(LocalDate.of(2024, 8, 18)).index();
        Registers registers = Rows.build(List.of(new Row("P1", session, "J"), new Row("P1", session + 1, "J1")));
        Register register = registers.all().get(0);
        assertThat(register.parts()).hasSize(2);
        assertThat(register.marks())
                .extracting(mark -> mark.meaning().orElseThrow().category())
                .containsExactly(
                        org.openattendance.code.CodeCategory.APPROVED_EDUCATIONAL_ACTIVITY,
                        org.openattendance.code.CodeCategory.AUTHORISED_ABSENCE);
        Segments segments = new Segments(Rows.ENGLAND.replacedOn());
        assertThat(List.of(
                                "2023-08-01",
                                "2024-07-31",
                                "2024-08-01",
                                "2024-08-18",
                                "2024-08-19",
                                "2025-07-31",
                                "2025-08-01")
                        .stream()
                        .map(day -> LocalDate.ofEpochDay(segments.startOf(
                                Math.toIntExact(LocalDate.parse(day).toEpochDay())))))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2023-08-01",
                        "2023-08-01",
                        "2024-08-01",
                        "2024-08-01",
                        "2024-08-19",
                        "2024-08-19",
                        "2025-08-01");
    }

    /** On the shared tables 16 slots a class suffice for every nation and segment, so no plain register is ever wide. */
    @Test
    void all_codes_of_one_segment_fit_a_byte_each() {
        for (int year = 2006; year < 2030; year++) {
            for (int offset : new int[] {5, 60}) {
                LocalDate day = LocalDate.of(year, 8, 10).plusDays(offset);
                List<Row> rows = new ArrayList<>();
                int session = Session.am(day).index();
                for (String code : Rows.ENGLAND.codes()) {
                    rows.add(new Row("P1", session, code));
                    session += 2;
                }
                Set<String> written = Set.copyOf(Rows.ENGLAND.codes());
                Register register = Rows.build(rows).all().get(0);
                assertThat(register.marks()).extracting(Mark::written).hasSize(written.size());
                assertThat(register.parts()).noneMatch(PackedMarks::isWide);
            }
        }
    }
}
