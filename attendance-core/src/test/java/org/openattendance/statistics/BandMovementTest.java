package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.load.Input;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.statistics.BandMove.Direction;

class BandMovementTest {

    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    private static final BandSet FIVE = ENGLAND.rules().bands().get(0);
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final LocalDate SINCE = LocalDate.of(2025, 9, 8);
    private static final StatisticsPlan PLAN = StatisticsPlan.of(
            ENGLAND.rules().definitions().of(Definition.ENG_REGISTER),
            ENGLAND.rules().measures(),
            ENGLAND.frame(),
            Window.ofClosed(FIRST, LocalDate.of(2025, 9, 12)));

    private static BandMovement moved(String... rows) {
        String csv = "pupil_id,start_date,marks\n" + String.join("\n", rows) + "\n";
        var registers = ENGLAND.read(StringCsv.of(Input.of("marks.csv", csv), StringLayout.WEEKDAYS))
                .value();
        return BandMovement.since(SINCE, PLAN, FIVE).add(registers, Pupils.none(), Optional.of(SchoolRef.of("S")));
    }

    @Test
    void improvements_come_first_the_longest_way_first() {
        BandMovement moved = moved(
                "P1,2025-09-01,/\\/\\/\\/\\/\\IIII/\\/\\/\\", // 0% then 4 of 20: four bands up
                "P2,2025-09-01,II/\\/\\/\\/\\/\\/\\/\\/\\/\\", // 20% then 10%
                "P3,2025-09-01,IIII/\\/\\/\\/\\/\\/\\/\\/\\", // 40% then 20%
                "P4,2025-09-01,/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\",
                "P5,2025-09-08,II/\\/\\/\\/\\");
        assertThat(moved.movers().stream().map(move -> move.pupil().value())).containsExactly("P3", "P2", "P1");
        BandMove best = moved.movers().get(0);
        assertThat(best.direction()).isEqualTo(Direction.LESS_ABSENCE);
        assertThat(best.before()).contains(Rate.of(4, 10));
        assertThat(best.now()).contains(Rate.of(4, 20));
        assertThat(best.distance()).isEqualTo(4);
        assertThat(best.school()).contains(SchoolRef.of("S"));
        assertThat(best).hasToString("LESS_ABSENCE 4");
        BandMove last = moved.movers().get(2);
        assertThat(last.direction()).isEqualTo(Direction.MORE_ABSENCE);
        assertThat(FIVE.bands().get(last.bandNow().orElseThrow()).label()).isEqualTo("20 to under 25");
        assertThat(moved.all()).hasSize(5);
        assertThat(moved.all().get(3).direction()).isEqualTo(Direction.SAME_BAND);
        assertThat(moved.all().get(4).direction()).isEqualTo(Direction.NOT_KNOWN);
        assertThat(moved.all().get(4).distance()).isZero();
        assertThat(moved.bands()).isEqualTo(FIVE);
    }

    @Test
    void exactly_on_a_bound_is_the_band_above_it() {
        BandMovement moved = moved("P1,2025-09-01,/\\/\\/\\/\\/\\II/\\/\\/\\/\\");
        assertThat(moved.movers().get(0).now()).contains(Rate.of(2, 20));
        assertThat(moved.movers().get(0).distance()).isEqualTo(2);
    }

    @Test
    void a_census_of_two_school_years_is_refused_before_anything_is_counted() {
        Window two = Window.ofClosed(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 7, 31));
        StatisticsPlan plan = StatisticsPlan.of(
                ENGLAND.rules().definitions().of(Definition.ENG_CENSUS),
                ENGLAND.rules().measures(),
                ENGLAND.frame(),
                two);
        assertThatThrownBy(() -> BandMovement.since(SINCE, plan, FIVE))
                .isInstanceOfSatisfying(
                        org.openattendance.base.AttendanceException.class,
                        e -> assertThat(e.reason()).isEqualTo("ONE_SCHOOL_YEAR"));
    }

    @Test
    void a_day_that_does_not_cut_the_window_is_refused() {
        for (LocalDate day : List.of(FIRST, FIRST.minusDays(1), LocalDate.of(2025, 9, 13))) {
            assertThatThrownBy(() -> BandMovement.since(day, PLAN, FIVE))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining(day.toString());
        }
        assertThat(BandMovement.since(LocalDate.of(2025, 9, 12), PLAN, FIVE).all())
                .isEmpty();
        assertThat(BandMovement.since(FIRST.plusDays(1), PLAN, FIVE).movers()).isEmpty();
    }
}
