package org.openattendance.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openattendance.Attendance;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.calendar.Window;
import org.openattendance.code.AttendanceCode;
import org.openattendance.load.StringLayout;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;

/** England's rules, and registers and pupils for tests. */
final class Given {

    static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    static final SchoolFrame FRAME =
            new SchoolFrame(Optional.empty(), ENGLAND.rules().collectionWindows());
    static final DefinitionRules CENSUS = ENGLAND.rules().definitions().of(Definition.ENG_CENSUS);
    static final DefinitionRules DAILY = ENGLAND.rules().definitions().of(Definition.ENG_DAILY);
    static final DefinitionRules REGISTER = ENGLAND.rules().definitions().of(Definition.ENG_REGISTER);
    static final PupilRef PUPIL = PupilRef.of("P");

    private Given() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Window window(String text) {
        return Window.parse(text);
    }

    /** Two marks a day, Monday to Friday; a space between where a code is longer than one character. */
    static Register register(String start, String marks) {
        return ENGLAND.register(PUPIL, day(start), StringLayout.WEEKDAYS, marks);
    }

    /** Some runs of marks, each as its first day, an equals sign and its marks. */
    static Register runs(String... runs) {
        StringBuilder text = new StringBuilder("pupil_id,start_date,marks\n");
        for (String run : runs) {
            int equals = run.indexOf('=');
            text.append("P,")
                    .append(run, 0, equals)
                    .append(',')
                    .append(run.substring(equals + 1))
                    .append('\n');
        }
        return ENGLAND.read(org.openattendance.load.StringCsv.of(
                        org.openattendance.load.Input.of("marks.csv", text.toString()), StringLayout.WEEKDAYS))
                .value()
                .all()
                .get(0);
    }

    static Optional<PupilDetails> born(String day) {
        return Optional.of(PupilDetails.of(PUPIL).born(day(day)));
    }

    static Optional<PupilDetails> joined(String birth, String entry) {
        PupilDetails details = born(birth).orElseThrow();
        return Optional.of(details.with(details.enrolment().during(DateSpan.from(day(entry)))));
    }

    static DefinitionRules rules(DefinitionRule... rules) {
        return DefinitionRules.of(MeasureRows.OURS, List.of(rules));
    }

    /** The row of a code on a day, for a pupil of compulsory school age. */
    static AttendanceCode code(String code, String day) {
        return ENGLAND.rules()
                .codes()
                .read(code, Session.am(day(day)), Optional.of(org.openattendance.base.AgeGroup.COMPULSORY_AGE))
                .meaning()
                .orElseThrow();
    }
}
