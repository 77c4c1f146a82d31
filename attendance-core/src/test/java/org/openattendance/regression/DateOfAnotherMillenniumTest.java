package org.openattendance.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.register.Registers;

/** One slip of the pen, 0202 for 2020, ended the reading of the whole file: no school year was known for it. */
class DateOfAnotherMillenniumTest {

    @Test
    void a_date_long_before_every_code_set_is_an_issue_of_its_row_and_the_other_rows_count() {
        Checked<Registers> read = Read.rows(
                Read.england(),
                "P1,0202-09-03,AM,/",
                "P1,2025-09-03,AM,/",
                "P1,9999-12-31,PM,\\",
                "P1,0001-01-01,AM,/");
        assertThat(read.issues()).extracting(Issue::reason).containsExactly("NO_CODE_SET", "NO_CODE_SET");
        assertThat(read.value().all().get(0).marks())
                .extracting(mark -> mark.session() + " " + mark.written())
                .containsExactly("0001-01-01 AM /", "0202-09-03 AM /", "2025-09-03 AM /", "9999-12-31 PM \\");
    }

    /** Ten thousand years lay in memory for each such pupil, half day by half day. */
    @Test
    void dates_far_apart_cost_what_they_hold_and_not_the_years_between() {
        List<String> rows = new ArrayList<>();
        for (int pupil = 0; pupil < 3000; pupil++) {
            rows.add("P" + pupil + ",0001-01-01,AM,/");
            rows.add("P" + pupil + ",9999-12-31,AM,/");
        }
        long start = System.nanoTime();
        Checked<Registers> read = Read.rows(Read.england(), rows.toArray(String[]::new));
        assertThat(read.value().all()).hasSize(3000);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L); // it took minutes
    }

    @Test
    void a_span_beyond_all_sessions_holds_them_all_or_none() {
        var register = Read.register("P1,2025-09-03,AM,/");
        DateSpan far = DateSpan.from(LocalDate.of(100_000_000, 1, 1));
        assertThat(register.marks(far)).isEmpty();
        assertThat(register.marks(DateSpan.upTo(LocalDate.of(100_000_000, 1, 1))))
                .hasSize(1);
        assertThat(register.marks(DateSpan.from(LocalDate.of(-100_000_000, 1, 1))))
                .hasSize(1);
    }
}
