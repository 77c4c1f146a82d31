package org.openattendance.benchmarks.sidebyside;

import java.time.LocalDate;
import java.util.List;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.benchmarks.Authority;
import org.openattendance.calendar.Window;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Registers;
import org.openattendance.statistics.Grouping;
import org.openattendance.statistics.Period;
import org.openattendance.statistics.PeriodKind;
import org.openattendance.statistics.Periods;
import org.openattendance.statistics.StatisticsPlan;

/**
 * One school, read and packed.
 *
 * @param registers the marks
 * @param pupils what is known of the pupils
 */
record SchoolInMemory(Registers registers, Pupils pupils) {

    /** School, sex and term, with every count, threshold and reason. */
    static StatisticsPlan plan() {
        Attendance england = Attendance.in(Nation.ENGLAND);
        return StatisticsPlan.of(
                        england.rules().definitions().of(Definition.ENG_REGISTER),
                        england.rules().measures(),
                        england.frame(),
                        Window.of(Authority.YEAR))
                .asOf(LocalDate.of(2026, 7, 31))
                .with(Grouping.by(List.of("school_id", "sex")).per(PeriodKind.TERM));
    }

    /** The terms of the plan, and what lies in none. */
    static List<Period> terms() {
        StatisticsPlan plan = plan();
        return Periods.cut(plan.window(), PeriodKind.TERM, plan.frame()).get(0).parts();
    }

    /** All schools of an authority. */
    static List<SchoolInMemory> of(Authority authority) {
        return authority
                .schools()
                .map(school -> new SchoolInMemory(school.registers(Authority.codes()), school.pupils()))
                .toList();
    }
}
