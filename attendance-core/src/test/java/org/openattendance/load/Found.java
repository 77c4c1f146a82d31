package org.openattendance.load;

import java.util.List;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Registers;

/** What formats other than tables gave, in a few words. */
final class Found {

    static final PupilKeys PLAIN = PupilKeys.asWritten();
    static final WriteContext WRITE = WriteContext.of(PLAIN);

    private Found() {}

    /** For example {@code 3:AttendanceMarks:4 WARNING CODE_WRONG_SESSION} or {@code #/data/0 ERROR JSON_MISSING}. */
    static List<String> issues(Checked<?> read) {
        return read.issues().stream().map(Found::issue).toList();
    }

    private static String issue(Issue issue) {
        String where;
        if (issue.place() instanceof Issue.Mark mark) {
            where = mark.line() + ":" + mark.column() + ":" + mark.position();
        } else if (issue.place() instanceof Issue.Cell cell) {
            where = cell.line() + ":" + cell.column();
        } else {
            where = "#" + ((Issue.Path) issue.place()).pointer();
        }
        return where + " " + issue.severity() + " " + issue.reason();
    }

    /** For example {@code 2025-09-03 AM I} of one pupil. */
    static List<String> marks(Checked<Registers> read, String pupil) {
        return read.value().of(PupilRef.of(pupil)).stream()
                .flatMap(register -> register.marks().stream())
                .map(mark -> mark.session() + " " + mark.written())
                .toList();
    }

    /** For example {@code LONG_CODE_LEFT_OUT=1}. */
    static String losses(Written written) {
        return written.losses().counts().toString();
    }
}
