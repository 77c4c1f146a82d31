package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.SessionPart;
import org.openattendance.register.Mark;
import org.openattendance.register.PeriodSession;
import org.openattendance.register.PeriodTimetable;
import org.openattendance.register.PeriodTimetable.Period;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;

class PeriodsCsvTest {

    private static final RuleBook SCOTLAND = RuleBook.standard(Nation.SCOTLAND);
    private static final PeriodTimetable DAY = PeriodTimetable.of(List.of(
            new Period("1", SessionPart.AM, true, true),
            new Period("2", SessionPart.AM, true, false),
            new Period("3", SessionPart.PM, true, true)));
    private static final ReadContext CONTEXT =
            ReadContext.of(SCOTLAND.codes(), (birth, day) -> Optional.<AgeGroup>empty());

    private static PeriodsCsv csv(String rows) {
        return PeriodsCsv.of(
                Input.of("lessons.csv", "pupil_id,date,period,code\n" + rows),
                DAY,
                SCOTLAND.periods().stream()
                        .filter(rule -> rule.id().equals("sco-every-period"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void lessons_become_the_half_days_of_a_register() {
        Checked<Registers> read =
                csv("B,2025-09-03,1,31\nB,2025-09-03,2,31\nB,2025-09-03,3,10\nA,2025-09-03,1,11\nA,2025-09-03,2,10\n")
                        .read(CONTEXT);
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().all())
                .extracting(register -> register.pupil().value())
                .containsExactly("A", "B");
        assertThat(read.value().all().get(0).marks()).extracting(Mark::written).containsExactly("11");
        assertThat(read.value().all().get(1).marks()).extracting(Mark::written).containsExactly("31", "10");
    }

    @Test
    void what_made_them_can_be_asked() {
        var enrolment = csv("A,2025-09-03,1,10\nA,2025-09-03,2,31\nA,2025-09-03,3,10\n")
                .readSessions(CONTEXT)
                .value()
                .get(0);
        assertThat(PeriodSession.lessonAbsence(enrolment.sessions())).contains(Rate.of(1, 3));
        assertThat(enrolment).hasToString("2 half days");
    }

    @Test
    void each_bad_row_is_told_with_its_place_and_the_good_ones_count() {
        Checked<Registers> read = csv("""
                        A,2025-09-03,1,10
                        ,2025-09-03,2,10
                        A,03/09/2025,2,10
                        A,2025-09-03,9,10
                        A,2025-09-03,1,10
                        A,2025-09-03,1,31
                        A,2025-09-03,2,99
                        """).read(CONTEXT);
        assertThat(read.issues())
                .extracting(issue -> issue.reason() + " " + issue.line().orElse(0L))
                .containsExactly(
                        "BAD_ROW 3",
                        "BAD_DATE 4",
                        "BAD_PERIOD 5",
                        "DUPLICATE_MARK 6",
                        "CONFLICTING_MARKS 7",
                        "UNKNOWN_CODE 8");
        assertThat(read.issues()).extracting(Issue::message).noneMatch(message -> message.contains(" A "));
        assertThat(read.value().all().get(0).marks()).extracting(Mark::written).containsExactly("10");
        assertThat(read.hasErrors()).isTrue();
        assertThat(LocalDate.of(2025, 9, 3))
                .isEqualTo(read.value().span().orElseThrow().first().orElseThrow());
    }
}
