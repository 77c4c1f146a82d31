package org.openattendance.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.code.LocalCodes;
import org.openattendance.code.LocalCodes.LocalCode;
import org.openattendance.load.ReadContext;
import org.openattendance.register.Mark;
import org.openattendance.register.Registers;

/** A school's own sign for "no mark" was read as a code that the nation has never held. */
class LocalCodeForNoMarkTest {

    private static final ReadContext CONTEXT = Read.england()
            .with(LocalCodes.of(List.of(
                    new LocalCode("?", "-", DateSpan.always()),
                    new LocalCode("Q1", "QQ", DateSpan.always()),
                    new LocalCode("ILL", "I", DateSpan.always()))));

    @Test
    void it_is_no_mark_in_a_register_and_the_mark_of_another_row_stands() {
        Checked<Registers> read = Read.rows(
                CONTEXT, "P1,2025-09-03,AM,?", "P1,2025-09-03,PM,?", "P1,2025-09-03,PM,I", "P1,2025-09-03,PM,?");
        assertThat(Read.described(read))
                .allMatch(issue -> issue.contains("WARNING DUPLICATE_MARK"))
                .hasSize(2);
        assertThat(read.value().all().get(0).marks()).extracting(Mark::written).containsExactly("-", "I");
    }

    @Test
    void it_is_no_mark_in_an_amendment() {
        Registers registers = Read.rows(CONTEXT, "P1,2025-09-03,AM,/").value();
        Checked<Registers> read = Read.amended(
                registers, CONTEXT, "pupil_id,date,session,code,recorded_at", "P1,2025-09-03,AM,?,2025-09-04");
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().knownOn(Read.day("2025-09-04")).all().get(0).marks())
                .extracting(Mark::written)
                .containsExactly("-");
    }

    /** The text of the first row was compared with the mapped code of the second. */
    @Test
    void the_same_text_again_is_a_duplicate_even_where_the_code_it_stands_for_is_unknown() {
        Checked<Registers> read = Read.rows(
                CONTEXT, "P1,2025-09-03,AM,Q1", "P1,2025-09-03,AM,Q1", "P1,2025-09-03,AM,QQ", "P1,2025-09-03,AM,ZZ");
        assertThat(read.issues().stream().map(Issue::reason).filter(reason -> !reason.equals("UNKNOWN_CODE")))
                .containsExactly("DUPLICATE_MARK", "DUPLICATE_MARK", "CONFLICTING_MARKS");
    }

    @Test
    void a_local_code_and_the_statutory_one_that_it_stands_for_are_the_same_code() {
        Checked<Registers> read = Read.rows(CONTEXT, "P1,2025-09-03,AM,ILL", "P1,2025-09-03,AM,I");
        assertThat(read.issues()).extracting(Issue::reason).containsExactly("DUPLICATE_MARK");
        assertThat(read.value().all().get(0).marks()).extracting(Mark::written).containsExactly("ILL");
    }
}
