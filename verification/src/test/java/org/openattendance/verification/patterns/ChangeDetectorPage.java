package org.openattendance.verification.patterns;

import java.util.Locale;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.pattern.ChangeDetector;
import org.openattendance.pattern.ShareInterval;
import org.openattendance.testkit.Phase;

/** Writes {@code verification/CHANGE-DETECTOR.md} from what was measured. */
final class ChangeDetectorPage {

    private static final String PAGE = """
            # The detector of change, measured on generated registers

            Written by `ChangeDetectorCalibrationTest`; change the test, not this page. To write it again, delete it and run the test.

            The row of `patterns.csv`: `%s`. It is our own choice, and so are its numbers.

            Each school week with a day missed adds 1,000 to a running sum; every week takes away one and a half times what is usual for the
            pupil; at %,d there is a signal. It asks somebody who knows the pupil to be curious. It is no finding, no score, and no entry to
            any step of law.

            ## How often it signals where no change was planned

            %,d pupils of two primary and two secondary schools of the test kit, the school year 2025/26, fixed seeds. The generator gives each pupil a
            level of absence for the whole year, and seasons, illness, holidays and suspensions on top: these are no changes of a pupil, and every signal
            counts as false. Sessions that somebody agreed on (study leave, part-time timetables) are passed over.

            Stated: between %s and %s of pupils have a signal in a school year. The interval of each row is Wilson's, 95 in 100.

            | pupils | with a signal | share | interval |
            |---|---:|---:|---|
            %s
            Pupils who are often away are often away for weeks together, and their signals come in such weeks: that is no change of theirs, and the
            detector cannot know it.

            ## How late it signals after a drop from 95%% to 85%%

            The drop begins in the thirteenth school week; %d school days are left then. Of 500 registers, those with a signal before the drop are left
            out. The delay is in school days, to the end of the week of the signal.

            | how the drop was made | tried | within 20 days | within 40 | within 65 | by the end of the year | half of them within |
            |---|---:|---:|---:|---:|---:|---:|
            %s
            A drop of ten in a hundred is one more day away in two weeks. In the first row it comes as illness and absence come in the generator: in
            spells, with many weeks between; one pupil's weeks then tell little for a long time. In the second row each day is missed by itself. Who needs
            to know sooner has to accept more false signals: `reached` and `times` are data.

            ## The questions about days

            Of 600 pupils of a generated secondary school, any question about weekdays, halves of the day, closures or lateness stood out for %s. The guard
            allows 1 in 20 where there is no pattern; the generator does plan patterns: family holidays beside breaks, afternoons off, days
            elsewhere.
            """;

    private final Calibration measured;

    ChangeDetectorPage(Calibration measured) {
        this.measured = measured;
    }

    String text() {
        ChangeDetector detector = measured.detector();
        return String.format(
                Locale.ROOT,
                PAGE,
                detector.rule().describe(),
                detector.rule().number("reached"),
                measured.pupils(),
                Calibration.percent(detector.falseAlarmsLeast()),
                Calibration.percent(detector.falseAlarmsMost()),
                falseAlarms(),
                measured.daysLeft(),
                delays(),
                share(measured.noticed()));
    }

    private static String share(Rate rate) {
        return rate.numerator() + " (" + Calibration.percent(rate) + ")";
    }

    private String falseAlarms() {
        Rate none = Rate.of(0, 1);
        Rate all = Rate.of(2, 1);
        return row("all", Optional.empty(), none, all)
                + row("primary", Optional.of(Phase.PRIMARY), none, all)
                + row("secondary", Optional.of(Phase.SECONDARY), none, all)
                + row("missed under 5% of sessions", Optional.empty(), none, Rate.of(5, 100))
                + row("missed 5% to under 10%", Optional.empty(), Rate.of(5, 100), Rate.of(10, 100))
                + row("missed 10% or more", Optional.empty(), Rate.of(10, 100), all);
    }

    private String row(String name, Optional<Phase> phase, Rate from, Rate below) {
        Rate share = measured.falseAlarms(phase, from, below);
        ShareInterval interval = measured.interval(share);
        return "| " + name + ": " + share.denominator() + " | " + share.numerator() + " | " + Calibration.percent(share)
                + " | " + interval.lowerPercent() + "% to " + interval.upperPercent() + "% |\n";
    }

    private String delays() {
        return row("the marks of another pupil, who was there 85% of the year", measured.spliced())
                + row("one more day in ten away, each by itself", measured.scattered());
    }

    private String row(String name, Calibration.Delays delays) {
        return "| " + name + " | " + delays.tried() + " | " + Calibration.percent(delays.within(20)) + " | "
                + Calibration.percent(delays.within(40)) + " | " + Calibration.percent(delays.within(65)) + " | "
                + Calibration.percent(delays.within(Integer.MAX_VALUE)) + " | "
                + delays.median().map(days -> days + " days").orElse("not half by the end") + " |\n";
    }
}
