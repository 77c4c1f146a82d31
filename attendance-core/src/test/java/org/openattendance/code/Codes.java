package org.openattendance.code;

import java.util.List;
import java.util.Optional;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;

/** Rows for tests: {@code Codes.row("A")} and small changes of it. */
final class Codes {

    static final Nation NOWHERE = Nation.of("XX");
    static final Source SOURCE =
            new Source("xx.list", "A list of codes", "page 1", "", Optional.empty(), Source.Status.CURRENT);

    private Codes() {}

    static AttendanceCode row(
            String code, String span, CodeCategory category, AgeGroup ages, SessionRestriction halves) {
        return new AttendanceCode(
                NOWHERE,
                code,
                "Code " + code,
                DateSpan.parse(span),
                PhysicalMeaning.OUT_FOR_WHOLE_SESSION,
                "",
                category,
                halves,
                ages,
                false,
                false,
                false,
                Confidence.CONFIRMED,
                "",
                List.of(SOURCE));
    }

    static AttendanceCode row(String code, String span, CodeCategory category) {
        return row(code, span, category, AgeGroup.ANY, SessionRestriction.AM_PM);
    }

    static AttendanceCode row(String code, String span, AgeGroup ages) {
        return row(code, span, CodeCategory.ATTENDED, ages, SessionRestriction.AM_PM);
    }

    static AttendanceCode row(String code, String span) {
        return row(code, span, CodeCategory.ATTENDED);
    }

    static CodeSet set(AttendanceCode... rows) {
        return CodeSet.of(NOWHERE, Optional.empty(), List.of(), List.of(rows));
    }
}
