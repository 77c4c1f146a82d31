package org.openattendance.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.pupil.FullTimeAccess.Access;

class FullTimeAccessTest {

    private static final Role TUTOR = Role.of("FORM_TUTOR");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final PupilRef A = PupilRef.of("A");
    private static final PupilRef B = PupilRef.of("B");
    private static final PupilRef C = PupilRef.of("C");

    private static TrackingRecord record(PupilRef pupil, Access access, String days) {
        return new TrackingRecord(pupil, access, DateSpan.parse(days), TUTOR);
    }

    private static final FullTimeAccess TRACKED = FullTimeAccess.of(List.of(
            record(A, Access.PART, "2025-09-01..2025-10-31"),
            record(A, Access.YES, "2025-11-01.."),
            record(B, Access.NO, "2025-09-01..2025-11-03")));

    @Test
    void NF_51_access_is_stored_with_its_days_and_the_share_of_a_cohort_is_reported() {
        assertThat(TRACKED.on(A, LocalDate.of(2025, 10, 31))).isEqualTo(Access.PART);
        assertThat(TRACKED.on(A, LocalDate.of(2025, 11, 1))).isEqualTo(Access.YES);
        assertThat(TRACKED.on(B, DAY)).isEqualTo(Access.NO);
        assertThat(TRACKED.on(B, DAY.plusDays(1))).isEqualTo(Access.UNKNOWN);
        assertThat(TRACKED.on(C, DAY)).isEqualTo(Access.UNKNOWN);
        assertThat(TRACKED.counts(List.of(A, B, C, A), DAY))
                .isEqualTo(Map.of(Access.YES, 1L, Access.PART, 0L, Access.NO, 1L, Access.UNKNOWN, 1L));
        assertThat(TRACKED.share(List.of(A, B, C), DAY)).contains(Rate.of(1, 3));
        assertThat(TRACKED.share(List.of(A), DAY)).contains(Rate.of(1, 1));
    }

    @Test
    void a_cohort_of_nobody_has_no_share() {
        assertThat(TRACKED.share(List.of(), DAY)).isEmpty();
    }

    @Test
    void two_records_of_a_pupil_on_one_day_are_refused() {
        List<TrackingRecord> twice =
                List.of(record(A, Access.YES, "2025-09-01.."), record(A, Access.NO, "2025-10-01.."));
        assertThatThrownBy(() -> FullTimeAccess.of(twice)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void no_text_shows_a_pupil() {
        assertThat(TRACKED).hasToString("Access of 2 pupils");
        assertThat(record(PupilRef.of("SMITH"), Access.NO, "..").toString()).doesNotContain("SMITH");
    }
}
