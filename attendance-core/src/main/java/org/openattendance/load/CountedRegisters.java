package org.openattendance.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.base.SchoolYear;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/**
 * Registers counted for a format that holds counts: what each pupil's marks come to, by school year. The way back does not exist: when a
 * session was is lost, and said so for every mark.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counts by key, school and year; every pupil under the key that was asked for
 * @param losses one for each mark
 */
public record CountedRegisters(List<SessionCounts> counts, Losses losses) {

    /**
     * @param counts by key, school and year
     * @param losses one for each mark
     */
    public CountedRegisters {
        counts = List.copyOf(counts);
    }

    /** Counts all marks of registers. */
    public static CountedRegisters of(Registers registers, WriteContext context) {
        LossLog losses = new LossLog(context.maxLosses());
        List<SessionCounts> counts = new ArrayList<>();
        for (WriteContext.Keyed one : context.inOrder(registers)) {
            Map<SchoolYear, List<Mark>> years = new TreeMap<>();
            for (Mark mark : one.register().marks()) {
                losses.add(mark.isUnmarked() ? LossReason.NO_MARK_LEFT_OUT : LossReason.DATE_LOST, one.number(), mark);
                years.computeIfAbsent(SchoolYear.of(mark.session().date()), year -> new ArrayList<>())
                        .add(mark);
            }
            years.forEach((year, marks) -> counts.add(of(one.register(), one.key(), year, marks)));
        }
        return new CountedRegisters(counts, losses.losses());
    }

    private static SessionCounts of(Register register, String key, SchoolYear year, List<Mark> marks) {
        return RegisterCounts.of(marks, key, register.school(), "TERMLY")
                .withKeys(Map.of(EesCsv.TIME_PERIOD, EesCsv.timePeriod(year)));
    }
}
