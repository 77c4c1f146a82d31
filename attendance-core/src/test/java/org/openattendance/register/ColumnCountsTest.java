package org.openattendance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.code.LocalCodes;
import org.openattendance.pupil.PupilRef;
import org.openattendance.rulebook.RuleBook;

/** The marks as values, counted one by one, are the oracle. */
class ColumnCountsTest {

    private static final int COLUMNS = 12;
    private static final int UNMARKED = 1 << 3 | 1 << 11;

    /** Two columns for most codes, none for some. */
    private static int columns(CodeUse use) {
        int hash = use.written().hashCode();
        return use.written().equals("O") ? 0 : 1 << Math.floorMod(hash, COLUMNS) | 1 << Math.floorMod(hash, 5);
    }

    private static int[] obvious(List<Mark> marks) {
        int[] counts = new int[COLUMNS];
        for (Mark mark : marks) {
            int set = mark.meaning()
                    .map(meaning -> columns(new CodeUse(mark.written(), meaning)))
                    .orElse(UNMARKED);
            for (int column = 0; column < COLUMNS; column++) {
                counts[column] += set >> column & 1;
            }
        }
        return counts;
    }

    private static int[] ours(ColumnCounts room, Register register, DateSpan span) {
        room.clear();
        room.add(register, span);
        return IntStream.range(0, COLUMNS)
                .map(column -> (int) room.count(column))
                .toArray();
    }

    private static ColumnCounts room() {
        return new ColumnCounts(COLUMNS, ColumnCountsTest::columns, UNMARKED);
    }

    @Provide
    Arbitrary<List<Rows.Row>> rows() {
        return Rows.any().list().ofMaxSize(60);
    }

    @Property
    void counts_what_the_marks_say(@ForAll("rows") List<Rows.Row> rows) {
        ColumnCounts room = room();
        for (Register register : Rows.build(rows).all()) {
            DateSpan some = DateSpan.ofClosed(LocalDate.of(2020, 9, 1), LocalDate.of(2024, 8, 18));
            assertThat(ours(room, register, DateSpan.always())).isEqualTo(obvious(register.marks()));
            assertThat(ours(room, register, some)).isEqualTo(obvious(register.marks(some)));
        }
    }

    /** 732 sessions in one school year, more than a field of nine bits can count. */
    @Test
    void a_school_that_is_open_every_day_is_counted_whole() {
        RegistersBuilder builder = Rows.builder();
        LocalDate first = LocalDate.of(2024, 8, 19);
        for (int day = 0; day < 346; day++) {
            builder.put(
                    Rows.enrolment(builder, "P1"),
                    Session.am(first.plusDays(day)).index(),
                    builder.code("/"));
            builder.put(
                    Rows.enrolment(builder, "P1"),
                    Session.pm(first.plusDays(day)).index(),
                    builder.code("/"));
        }
        Register register = builder.build().all().get(0);
        int[] counts = ours(room(), register, DateSpan.always());
        assertThat(counts).isEqualTo(obvious(register.marks()));
        assertThat(IntStream.of(counts).max()).hasValue(692);
    }

    /** Forty local codes for one statutory one do not fit into a byte. */
    @Test
    void a_row_of_many_local_codes_is_counted_too() {
        List<LocalCodes.LocalCode> local = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            local.add(new LocalCodes.LocalCode("l" + i, "I", DateSpan.always()));
        }
        var codes = RuleBook.standard(Nation.ENGLAND).codes();
        RegistersBuilder builder = RegistersBuilder.of(codes, LocalCodes.of(local));
        var enrolment =
                builder.enrolment(PupilRef.of("P1"), java.util.Optional.empty(), day -> java.util.Optional.empty());
        for (int i = 0; i < 40; i++) {
            builder.put(
                    enrolment, Session.am(LocalDate.of(2025, 9, 1).plusDays(i)).index(), builder.code("l" + i));
            builder.put(
                    enrolment, Session.pm(LocalDate.of(2025, 9, 1).plusDays(i)).index(), builder.code("-"));
        }
        Register register = builder.build().all().get(0);
        assertThat(register.parts().get(0).isWide()).isTrue();
        assertThat(ours(room(), register, DateSpan.always())).isEqualTo(obvious(register.marks()));
    }

    @Test
    void there_are_one_to_twenty_eight_columns() {
        assertThatThrownBy(() -> new ColumnCounts(0, use -> 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new ColumnCounts(29, use -> 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(new ColumnCounts(28, use -> 0, 0).count(27)).isZero();
    }
}
