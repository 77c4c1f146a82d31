package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.statistics.CensusTerm.Counted;
import org.openattendance.statistics.CensusTerm.Totals;

/** DfE, Pupil absence statistics: methodology, section 5.3.1, with its edges. */
class CensusTermTest {

    @Test
    void of_total_and_reasons_the_larger_counts_for_each_kind_by_itself() {
        CensusTerm term = new CensusTerm(100, 8, 10, 4, 3);
        assertThat(term.counted(Totals.LARGER_OF_EACH)).contains(new Counted(100, 10, 4));
        assertThat(term.counted(Totals.AS_SENT)).contains(new Counted(100, 8, 4));
        assertThat(term.counted(Totals.REASONS)).contains(new Counted(100, 10, 3));
        Counted counted = term.counted(Totals.LARGER_OF_EACH).orElseThrow();
        assertThat(counted.overall()).isEqualTo(14);
        assertThat(counted.absence()).isEqualTo(Rate.of(14, 100));
    }

    @Test
    void a_kind_above_the_possible_sessions_is_nothing_and_one_that_is_all_of_them_stays() {
        assertThat(new CensusTerm(100, 101, 0, 7, 7).counted(Totals.AS_SENT)).contains(new Counted(100, 0, 7));
        assertThat(new CensusTerm(100, 100, 0, 0, 0).counted(Totals.AS_SENT)).contains(new Counted(100, 100, 0));
    }

    @Test
    void more_missed_than_possible_or_nothing_possible_is_out_of_the_term() {
        assertThat(new CensusTerm(100, 60, 60, 41, 41).counted(Totals.LARGER_OF_EACH))
                .isEmpty();
        assertThat(new CensusTerm(100, 60, 60, 40, 40).counted(Totals.LARGER_OF_EACH))
                .contains(new Counted(100, 60, 40));
        assertThat(new CensusTerm(0, 0, 0, 0, 0).counted(Totals.LARGER_OF_EACH)).isEmpty();
    }

    @Test
    void none_of_the_numbers_is_below_nothing() {
        assertThatThrownBy(() -> new CensusTerm(-1, 0, 0, 0, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new CensusTerm(0, 0, -1, 0, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new CensusTerm(0, 0, 0, 0, -1)).isInstanceOf(InvalidValueException.class);
    }
}
