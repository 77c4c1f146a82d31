package org.openattendance.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.casework.TargetingSupportMeeting;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.table.JsonPart;

/**
 * Reads what was agreed at a termly meeting.
 *
 * <pre>{@code
 * {"schemaVersion":"1.0","school":"S1","on":"2026-03-10","cohorts":["SEND"],
 *  "actions":[{"id":"a1","what":"Look at Year 9","owner":"ATTENDANCE_OFFICER","due":"2026-05-01",
 *              "history":[{"on":"2026-03-10","status":"PROPOSED","by":"ATTENDANCE_OFFICER"},
 *                         {"on":"2026-03-10","status":"AGREED","by":"HEAD_TEACHER"}]}]}
 * }</pre>
 *
 * <p>A faulty action is left out and said with its pointer (ERROR {@code JSON_MISSING}, {@code JSON_WRONG_TYPE}, {@code JSON_BAD_VALUE},
 * {@code JSON_UNKNOWN_KEY}); the others are read. For one thread; use it once.
 */
public final class MeetingJson {

    private final List<Issue> issues = new ArrayList<>();

    private MeetingJson() {}

    /**
     * Reads a meeting.
     *
     * @param input where it comes from; closed when read
     * @return nothing if it does not say which school and when
     * @throws org.openattendance.table.UnreadableInputException if it is no JSON document
     */
    public static Checked<Optional<TargetingSupportMeeting>> read(Input input) {
        MeetingJson reading = new MeetingJson();
        Optional<TargetingSupportMeeting> meeting = JsonTree.read(input).attempt(reading::meeting, reading.issues::add);
        return Checked.of(meeting, reading.issues);
    }

    private TargetingSupportMeeting meeting(JsonPart root) {
        root.only("schemaVersion", "school", "on", "cohorts", "actions");
        return root.checked(() -> new TargetingSupportMeeting(
                root.get("school").as(SchoolRef::of),
                root.get("on").date(),
                root.texts("cohorts"),
                root.list("actions", ActionJson::read, issues::add)));
    }
}
