package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.casework.TargetingSupportMeeting;
import org.openattendance.plan.Frequency;
import org.openattendance.plan.MonitoringActivity;
import org.openattendance.plan.MonitoringSchedule;
import org.openattendance.plan.SchoolPeriods;
import org.openattendance.table.UnreadableInputException;

class ScheduleFilesTest {

    private static final String HEADER = "id,what,team,role,responsibility,frequency,start,every,done";

    private static Checked<MonitoringSchedule> csv(String... rows) {
        return ScheduleCsv.read(Input.of("schedule.csv", HEADER + "\n" + String.join("\n", rows)));
    }

    private static Checked<Optional<ScheduleFile>> json(String text) {
        return ScheduleJson.read(Input.of("schedule.json", text));
    }

    private static List<String> said(Checked<?> read) {
        return read.issues().stream()
                .map(issue -> issue.reason() + " "
                        + (issue.place() instanceof Issue.Path path
                                ? path.pointer()
                                : issue.line().orElseThrow() + ":" + ((Issue.Cell) issue.place()).column()))
                .toList();
    }

    @Test
    void a_row_of_a_sheet_is_an_activity() {
        Checked<MonitoringSchedule> read = csv(
                "m1,Absence by year group,Attendance team,SENIOR_ATTENDANCE_LEAD,Tells heads of year,WEEKLY,2026-09-07,,2026-09-14 2026-09-07",
                "m2,Cases,Officers,OFFICER,Looks,SIX_WEEKLY,2026-09-07,P6W,");
        assertThat(read.issues()).isEmpty();
        MonitoringActivity first = read.value().activities().get(0);
        assertThat(first.frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(first.done()).containsExactly(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 14));
        assertThat(read.value().activities().get(1).frequency())
                .isEqualTo(Frequency.every("SIX_WEEKLY", java.time.Period.ofWeeks(6)));
    }

    @Test
    void faults_of_a_sheet_are_told_with_line_and_column_and_the_other_rows_are_read() {
        Checked<MonitoringSchedule> read = csv(
                "m1,What,Team,ROLE,Does,WEEKLY,07/09/2026,,",
                "m2,What,Team,ROLE,Does,OFTEN,2026-09-07,,",
                "m3,What,Team,Jane Smith,Does,WEEKLY,2026-09-07,,",
                "m4,,Team,ROLE,Does,WEEKLY,2026-09-07,,",
                "m5,What,Team,ROLE,Does,WEEKLY,2026-09-07,,2026-09-07 soon",
                "m5,Again,Team,ROLE,Does,WEEKLY,2026-09-07,,",
                "m6,What,Team,ROLE,Does,ODD,2026-09-07,six weeks,");
        assertThat(said(read))
                .containsExactly(
                        "BAD_DATE 2:start",
                        "BAD_VALUE 3:frequency",
                        "BAD_ROW 4:role",
                        "BAD_ROW 5:id",
                        "BAD_DATE 6:done",
                        "DUPLICATE_ID 7:id",
                        "BAD_VALUE 8:frequency");
        assertThat(read.value().activities()).extracting(MonitoringActivity::id).containsExactly("m5");
        assertThat(read.issues()).noneMatch(issue -> issue.message().contains("Smith"));
        assertThatThrownBy(() -> ScheduleCsv.read(Input.of("s.csv", "id,what\n")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("team");
    }

    @Test
    void a_document_gives_activities_and_its_own_periods() {
        ScheduleFile file = json("""
                {"schemaVersion":"1.0","terms":[{"first":"2026-09-02","last":"2026-12-18"}],
                 "activities":[{"id":"m1","what":"Figures","team":"Team","role":"HEAD_TEACHER","responsibility":"Looks",
                                "frequency":"TERMLY","start":"2026-09-02","done":["2026-12-18"]},
                               {"id":"m2","what":"Cases","team":"Team","role":"OFFICER","responsibility":"Looks",
                                "frequency":"SIX_WEEKLY","every":"P6W","start":"2026-09-02"}]}
                """).value().orElseThrow();
        assertThat(file.schedule().activities()).hasSize(2);
        assertThat(file.periods().of(Frequency.TERMLY)).containsExactly(DateSpan.parse("2026-09-02..2026-12-18"));
        assertThat(file.periods().of(Frequency.HALF_TERMLY)).isEmpty();
    }

    @Test
    void faults_of_a_document_are_told_with_their_pointer() {
        Checked<Optional<ScheduleFile>> read = json("""
                {"terms":[{"first":"2026-12-18","last":"2026-09-02"}],
                 "activities":[{"id":"m1","what":"F","team":"T","role":"R","responsibility":"L","frequency":"OFTEN","start":"2026-09-02"},
                               {"id":"m2","what":"F","team":"T","role":"R","responsibility":"L","frequency":"WEEKLY"},
                               {"id":"m3","what":"F","team":"T","role":"R","responsibility":"L","frequency":"WEEKLY","start":"2026-09-02","colour":"red"},
                               {"id":"m4","what":"F","team":"T","role":"R","responsibility":"L","frequency":"WEEKLY","start":"2026-09-02"},
                               {"id":"m4","what":"F","team":"T","role":"R","responsibility":"L","frequency":"WEEKLY","start":"2026-09-02"}]}
                """);
        assertThat(said(read))
                .containsExactly(
                        "JSON_BAD_VALUE /terms/0",
                        "JSON_BAD_VALUE /activities/0/frequency",
                        "JSON_MISSING /activities/1/start",
                        "JSON_UNKNOWN_KEY /activities/2/colour",
                        "DUPLICATE_ID /activities/4/id");
        assertThat(read.value().orElseThrow().schedule().activities()).hasSize(1);
        assertThat(said(json("{}"))).containsExactly("JSON_MISSING /activities");
        assertThat(said(json("[]"))).containsExactly("JSON_WRONG_TYPE ");
        assertThatThrownBy(() -> json("{")).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void work_is_due_by_the_periods_of_its_own_frequency() {
        SchoolPeriods periods = new SchoolPeriods(
                List.of(DateSpan.parse("2026-09-02..2026-12-18")),
                List.of(DateSpan.parse("2026-09-02..2026-10-23"), DateSpan.parse("2026-11-02..2026-12-18")),
                List.of(DateSpan.parse("2026-09-02..2027-07-21")));
        MonitoringSchedule schedule = csv(
                        "t,W,T,R,D,TERMLY,2026-09-02,,",
                        "h,W,T,R,D,HALF_TERMLY,2026-09-02,,",
                        "y,W,T,R,D,START_END_OF_YEAR,2026-09-02,,",
                        "w,W,T,R,D,FORTNIGHTLY,2026-09-02,,",
                        "o,W,T,R,D,ONGOING,2026-09-02,,")
                .value();
        assertThat(schedule.on(LocalDate.of(2026, 10, 30), periods))
                .extracting(entry -> entry.activity().id() + " " + entry.state() + " "
                        + entry.owed().map(Object::toString).orElse("-"))
                .containsExactly(
                        "t UP_TO_DATE -",
                        "h OVERDUE 2026-10-23",
                        "y OVERDUE 2026-09-02",
                        "w OVERDUE 2026-10-28",
                        "o NOT_SCHEDULED -");
        assertThat(schedule.on(LocalDate.of(2026, 10, 30), SchoolPeriods.none()))
                .extracting(entry -> entry.state().name())
                .containsExactly("NOT_SCHEDULED", "NOT_SCHEDULED", "NOT_SCHEDULED", "OVERDUE", "NOT_SCHEDULED");
    }

    @Test
    void what_was_agreed_at_a_meeting_is_read_and_a_faulty_action_is_told() {
        Checked<Optional<TargetingSupportMeeting>> read = MeetingJson.read(Input.of("meeting.json", """
                {"schemaVersion":"1.0","school":"S1","on":"2026-03-10","cohorts":["SEND"],
                 "actions":[{"id":"a1","what":"Look at Year 9","owner":"OFFICER","due":"2026-05-01",
                             "history":[{"on":"2026-03-10","status":"PROPOSED","by":"OFFICER"},
                                        {"on":"2026-03-11","status":"AGREED","by":"HEAD_TEACHER"}]},
                            {"id":"a2","what":"Begin before it is agreed",
                             "history":[{"on":"2026-03-10","status":"PROPOSED","by":"OFFICER"},
                                        {"on":"2026-03-11","status":"IN_PROGRESS","by":"OFFICER"}]},
                            {"id":"a3","what":"x","owner":"Jane Smith","history":[]}]}
                """));
        assertThat(said(read)).containsExactly("JSON_BAD_VALUE /actions/1", "JSON_BAD_VALUE /actions/2/owner");
        TargetingSupportMeeting meeting = read.value().orElseThrow();
        assertThat(meeting.school().value()).isEqualTo("S1");
        assertThat(meeting.actions()).hasSize(1);
        assertThat(meeting.actions().get(0).history()).hasSize(2);
    }

    @Test
    void the_shipped_examples_are_read_without_an_issue() {
        Path data = Path.of("../examples/data/casework");
        Checked<MonitoringSchedule> schedule = ScheduleCsv.read(Input.of(data.resolve("schedule.csv")));
        assertThat(schedule.issues()).isEmpty();
        assertThat(schedule.value().on(LocalDate.of(2025, 9, 30), SchoolPeriods.none()))
                .extracting(entry -> entry.activity().id() + " " + entry.state())
                .containsExactly(
                        "daily-unmarked DUE",
                        "weekly-year-groups OVERDUE",
                        "monthly-cohorts UP_TO_DATE",
                        "six-weekly-plans OVERDUE",
                        "termly-meeting NOT_SCHEDULED",
                        "year-benchmarks NOT_SCHEDULED",
                        "wellbeing NOT_SCHEDULED");
        Checked<Optional<TargetingSupportMeeting>> meeting =
                MeetingJson.read(Input.of(data.resolve("last-meeting.json")));
        assertThat(meeting.issues()).isEmpty();
        assertThat(meeting.value().orElseThrow().actions())
                .extracting(action -> action.isOpenOn(LocalDate.of(2025, 9, 30)))
                .containsExactly(true, false);
    }
}
