package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.code.LocalCodes;
import org.openattendance.code.LocalCodes.LocalCode;

class LocalCodesCsvTest {

    private static Checked<LocalCodes> read(String... lines) {
        return LocalCodesCsv.read(Input.of("codes.csv", String.join("\n", lines)));
    }

    @Test
    void reads_lines_with_and_without_days() {
        Checked<LocalCodes> read = read(
                "to,code,local_code,from", ",I,ILL,", "2026-08-31,V,TRIP,2025-09-01", "2025-08-31,B,TRIP,", ",-,?,");
        assertThat(read.issues()).isEmpty();
        assertThat(read.value())
                .isEqualTo(LocalCodes.of(List.of(
                        new LocalCode("ILL", "I", DateSpan.always()),
                        new LocalCode("TRIP", "V", DateSpan.parse("2025-09-01..2026-08-31")),
                        new LocalCode("TRIP", "B", DateSpan.parse("..2025-08-31")),
                        new LocalCode("?", "-", DateSpan.always()))));
        assertThat(read("local_code,code", "007,I").value().statutory("007", Given.day("2025-09-03")))
                .isEqualTo("I");
    }

    @Test
    void a_line_that_cannot_be_used_is_left_out_and_told_at_its_cell() {
        Checked<LocalCodes> read = read(
                "local_code,code,from,to",
                ",I,,",
                "ILL,,,",
                ",,x,y",
                "ILL,I,2025-09-31,",
                "ILL,I,,soon",
                "ILL,I,2025-09-02,2025-09-01",
                "ILL,I",
                "ILL,I,,",
                "ILL,M,2025-09-01,");
        assertThat(Given.issues(read))
                .containsExactly(
                        "2:local_code ERROR BAD_ROW",
                        "3:code ERROR BAD_ROW",
                        "4:local_code ERROR BAD_ROW",
                        "4:code ERROR BAD_ROW",
                        "4:from ERROR BAD_DATE",
                        "4:to ERROR BAD_DATE",
                        "5:from ERROR BAD_DATE",
                        "6:to ERROR BAD_DATE",
                        "7:to ERROR BAD_DATE",
                        "8 ERROR BAD_ROW",
                        "10:local_code ERROR CONFLICTING_LOCAL_CODE");
        assertThat(read.value().all()).containsExactly(new LocalCode("ILL", "I", DateSpan.always()));
    }
}
