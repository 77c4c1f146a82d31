package org.openattendance.regression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openattendance.register.Registers;

/** What was known on a day listed amendments that were made later, where none had been made by then. */
class AmendmentNotYetRecordedTest {

    @Test
    void an_amendment_of_the_day_after_is_not_among_those_known() {
        Registers registers = Read.amended(
                        Read.rows(Read.england(), "P1,2025-09-03,AM,/").value(),
                        Read.england(),
                        "pupil_id,date,session,code,recorded_at",
                        "P1,2025-09-03,AM,I,2025-09-05")
                .value();
        Registers before = registers.knownOn(Read.day("2025-09-04"));
        assertThat(before.all().get(0).amendments()).isEmpty();
        assertThat(before.lastRecorded()).isEmpty();
        assertThat(before.knownOn(Read.day("2025-09-05")).all().get(0).marks())
                .isEqualTo(before.all().get(0).marks());
    }
}
