package org.openattendance.verification.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openattendance.base.Rate;
import org.openattendance.pattern.ShareInterval;

/** The rate of false alarms lies within the interval that the row states, and the delay is reported. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeDetectorCalibrationTest {

    private static final Path PAGE = Path.of("CHANGE-DETECTOR.md");

    private Calibration measured = new Calibration();

    /** The whole interval of the measured rate lies within the stated one, not only its middle. */
    @Test
    void the_rate_of_false_alarms_lies_within_the_stated_interval() {
        Rate share = measured.falseAlarms(Optional.empty(), Rate.of(0, 1), Rate.of(2, 1));
        ShareInterval interval = measured.interval(share);
        assertThat(share.denominator()).isGreaterThan(2800);
        assertThat(Rate.of(interval.lower(), 10_000))
                .isGreaterThanOrEqualTo(measured.detector().falseAlarmsLeast());
        assertThat(Rate.of(interval.upper(), 10_000))
                .isLessThanOrEqualTo(measured.detector().falseAlarmsMost());
    }

    @Test
    void a_drop_from_95_to_85_per_cent_is_found_more_often_than_no_drop() {
        Rate without = measured.falseAlarms(Optional.empty(), Rate.of(3, 100), Rate.of(7, 100));
        assertThat(measured.spliced().within(Integer.MAX_VALUE))
                .isGreaterThan(Rate.of(4 * without.numerator(), without.denominator()));
        assertThat(measured.scattered().within(Integer.MAX_VALUE)).isGreaterThan(Rate.of(1, 2));
    }

    @Test
    void the_page_shows_what_was_measured() throws IOException {
        String text = new ChangeDetectorPage(measured).text();
        if (!Files.exists(PAGE)) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(text);
    }
}
