package org.openattendance.load;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openattendance.base.Issue;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeReading;
import org.openattendance.code.CodeReading.Finding;

/** What can be told about stated counts without the marks behind them. For one thread. */
final class CountCheck {

    private final ReadContext context;
    private final Consumer<Issue> log;

    CountCheck(ReadContext context, Consumer<Issue> log) {
        this.context = context;
        this.log = log;
    }

    /**
     * Codes that were never held or not at the time, and absences beyond the possible sessions.
     *
     * @param day a day of the period; empty where it is not known: then no code is told to be out of its time
     */
    void check(SessionCounts counts, Optional<LocalDate> day, Issue.Place place) {
        long absent = 0;
        for (Map.Entry<String, Long> entry : counts.byCode().entrySet()) {
            Optional<AttendanceCode> meaning = meaning(entry.getKey(), day, place);
            absent += meaning.map(AttendanceCode::category)
                            .filter(CodeCategory::isAbsence)
                            .isPresent()
                    ? entry.getValue()
                    : 0;
        }
        if (counts.possible().isEmpty() && !counts.byCode().isEmpty()) {
            log.accept(Issue.warning(
                    "POSSIBLE_NOT_SAID",
                    place,
                    "there are counts by reason and no number of possible sessions; no rate can be had."));
        } else if (counts.possible().isPresent() && absent > counts.possible().getAsLong()) {
            log.accept(Issue.error(
                    "REASONS_ABOVE_POSSIBLE",
                    place,
                    "absence by reason comes to " + absent + ", and only "
                            + counts.possible().getAsLong()
                            + " sessions were possible; the counts are kept as stated."));
        }
    }

    private Optional<AttendanceCode> meaning(String code, Optional<LocalDate> day, Issue.Place place) {
        if (!context.codes().codes().contains(code)) {
            log.accept(Issue.error(
                    "UNKNOWN_CODE",
                    place,
                    shown(code) + " is not a code that the nation has ever held; its count stays as stated."));
            return Optional.empty();
        }
        if (day.isEmpty()) {
            return context.codes().all().stream()
                    .filter(row -> row.code().equals(code))
                    .findFirst();
        }
        CodeReading reading = context.codes().read(code, Session.am(day.get()), Optional.empty());
        if (reading.findings().contains(Finding.CODE_NOT_IN_FORCE)) {
            log.accept(Issue.warning(
                    "CODE_NOT_IN_FORCE",
                    place,
                    shown(code)
                            + " was not in force in the period of the return; its nearest meaning in time is used."));
        }
        return reading.meaning();
    }

    private static String shown(String code) {
        return code.length() <= 4 ? code : "the text in this place";
    }
}
