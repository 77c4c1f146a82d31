package org.openattendance.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.code.CodeCategory;
import org.openattendance.register.Register;
import org.openattendance.tally.Sample.Pupil;

/** A tally of each register is the oracle. */
class CountTableTest {

    private static final DateSpan ALL = DateSpan.always();

    private static List<Register> registers(Random random) {
        return Sample.pupils(random).stream().map(Pupil::register).toList();
    }

    private static void sameAsTallies(List<Register> registers, DateSpan span, Classification as) {
        CountTable table = CountTable.of(registers, span, as);
        assertThat(table.size()).isEqualTo(registers.size());
        for (Count count : Count.values()) {
            long total = 0;
            for (int row = 0; row < registers.size(); row++) {
                Tally tally =
                        new TallyAccumulator().add(registers.get(row), span, as).toTally();
                assertThat((long) table.count(row, count)).as(count.id()).isEqualTo(tally.count(count));
                total += tally.count(count);
            }
            assertThat(table.total(count)).isEqualTo(total);
        }
    }

    @Property
    void every_count_is_that_of_a_tally(@ForAll Random random) {
        sameAsTallies(registers(random), ALL, Classification.BY_CODE);
    }

    @Property
    void every_count_of_some_days_is_that_of_a_tally(@ForAll Random random) {
        LocalDate from = LocalDate.of(2006 + random.nextInt(20), 1 + random.nextInt(12), 1);
        sameAsTallies(
                registers(random), DateSpan.ofClosed(from, from.plusDays(random.nextInt(500))), Classification.BY_CODE);
    }

    @Property
    void another_meaning_of_a_code_moves_its_sessions(@ForAll Random random) {
        sameAsTallies(
                registers(random),
                ALL,
                code -> code.code().equals("X") ? CodeCategory.AUTHORISED_ABSENCE : code.category());
    }

    @Property
    void tables_of_parts_make_the_table_of_the_whole(@ForAll Random random) {
        List<Register> registers = registers(random);
        int cut = random.nextInt(registers.size() + 1);
        CountTable parts = CountTable.of(registers.subList(0, cut), ALL)
                .and(CountTable.of(registers.subList(cut, registers.size()), ALL));
        assertThat(parts).isEqualTo(CountTable.of(registers, ALL)).hasSameHashCodeAs(CountTable.of(registers, ALL));
    }

    @Test
    void there_are_no_rows_beyond_the_registers() {
        CountTable none = CountTable.of(List.of(), ALL);
        assertThat(none.size()).isZero();
        assertThat(none.total(Count.POSSIBLE)).isZero();
        assertThat(none).hasToString("0 rows of counts");
        assertThatThrownBy(() -> none.count(0, Count.PRESENT)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(none)
                .isNotEqualTo(CountTable.of(registers(new Random(3)), ALL))
                .isNotEqualTo("none");
    }
}
