package org.openattendance.examples;

import java.util.List;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.casework.TargetingSupportMeeting;
import org.openattendance.load.IssueLog;
import org.openattendance.load.MeetingJson;
import org.openattendance.plan.ActionItem;

/** What was agreed at the termly meeting before, from the file of {@code --last}: one reading for the pack and the page. Stateless. */
public final class LastMeeting {

    private static final int MOST = 20; // issues said; more of one file tell no more

    private LastMeeting() {}

    /**
     * The actions agreed then.
     *
     * @param file JSON as {@link MeetingJson} has it; empty where there was no meeting, or nobody gave it
     * @param issues takes what was wrong with it
     * @return in the order of the file
     * @throws NothingUsableException if it does not say which school and when
     */
    public static List<ActionItem> actions(Optional<String> file, IssueLog issues) {
        return file.map(name -> {
                    Checked<Optional<TargetingSupportMeeting>> read = MeetingJson.read(Inputs.of(name));
                    issues.addAll(read);
                    return read.value()
                            .map(TargetingSupportMeeting::actions)
                            .orElseThrow(() -> new NothingUsableException(unusable(read)));
                })
                .orElse(List.of());
    }

    private static String unusable(Checked<?> read) {
        StringBuilder text = new StringBuilder("The last meeting cannot be used.");
        read.issues().stream()
                .limit(MOST)
                .map(Issue::describe)
                .forEach(issue -> text.append('\n').append(issue));
        return text.toString();
    }
}
