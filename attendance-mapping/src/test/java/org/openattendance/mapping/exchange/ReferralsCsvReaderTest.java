package org.openattendance.mapping.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.base.Rate;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.referral.WaitingTimeReport;
import org.openattendance.table.UnreadableInputException;

class ReferralsCsvReaderTest {

    private static final String HEADER = "referral_id,partner_id,made,accepted,declined,started,closed,withdrawn\n";

    private static Checked<List<Referral>> read(String text) {
        return ReferralsCsvReader.read("referrals.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void WAIT_1_from_a_table() {
        Checked<List<Referral>> read = read(HEADER
                + "r1,camhs,2026-09-01,,,2026-09-11,,\n"
                + "r2,camhs,2026-09-01,2026-09-02,,2026-09-21,,\n"
                + "r3,camhs,2026-09-01,,,2026-10-01,2026-11-01,\n"
                + "r4,camhs,2026-09-01,,,2026-11-02,,\n"
                + "r5,camhs,2026-10-17,2026-10-20,,,,\n"
                + "r6,camhs,2026-09-01,,2026-09-04,,,\n");
        assertThat(read.issues()).isEmpty();
        WaitingTimeReport report = WaitingTimeReport.of(read.value(), DateSpan.always(), LocalDate.of(2026, 12, 1));
        assertThat(report.finished().mean()).contains(Fraction.of(61, 2));
        assertThat(report.finished().median()).contains(Fraction.of(25));
        assertThat(report.current().largest()).contains(45L);
        assertThat(report.acceptance()).contains(Rate.of(5, 6));
    }

    @Test
    void steps_of_one_day_follow_in_their_order() {
        assertThat(read(HEADER + "r1,camhs,2026-09-01,2026-09-01,,2026-09-01,2026-09-01,\n")
                        .issues())
                .isEmpty();
    }

    @Test
    void a_start_before_the_referral_is_a_bad_row_and_the_others_are_read() {
        Checked<List<Referral>> read = read(
                HEADER
                        + "r1,camhs,2026-09-01,,,2026-08-31,,\nr2,camhs,2026-09-01,,,,,\nr3,camhs,2026-09-01,,2026-09-02,2026-09-03,,\n");
        assertThat(read.value()).extracting(Referral::id).containsExactly("r2");
        assertThat(read.issues()).extracting(Issue::reason).containsExactly("BAD_ROW", "BAD_ROW");
    }

    @Test
    void bad_days_second_ids_and_unknown_columns_are_named() {
        Checked<List<Referral>> read = read(
                "referral_id,partner_id,made,pupil_id\nr1,camhs,1/9/2026,x\nr2,camhs,2026-09-01,x\nr2,youth,2026-09-01,x\n");
        assertThat(read.issues())
                .extracting(issue -> issue.reason() + " " + issue.line().orElse(0L))
                .containsExactly("COLUMN_NOT_USED 1", "BAD_VALUE 2", "DUPLICATE_ID 4");
        assertThat(read.value()).hasSize(1);
        assertThatThrownBy(() -> read("referral_id,partner_id\n")).isInstanceOf(UnreadableInputException.class);
    }
}
