package org.openattendance.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.plan.MonitoringActivity;
import org.openattendance.plan.MonitoringSchedule;
import org.openattendance.plan.SchoolPeriods;
import org.openattendance.table.JsonPart;

/**
 * Reads what is watched, by whom and how often, from JSON; the fields are those of {@link ScheduleCsv}.
 *
 * <pre>{@code
 * {"terms":[{"first":"2026-09-02","last":"2026-12-18"}],"halfTerms":[],"years":[],
 *  "activities":[{"id":"m1","what":"Absence by year group","team":"Attendance team","role":"SENIOR_ATTENDANCE_LEAD",
 *                 "responsibility":"Tells heads of year","frequency":"SIX_WEEKLY","every":"P6W","start":"2026-09-07","done":["2026-09-07"]}]}
 * }</pre>
 *
 * <p>A faulty entry is left out and said with its pointer (ERROR {@code JSON_MISSING}, {@code JSON_WRONG_TYPE}, {@code JSON_BAD_VALUE},
 * {@code JSON_UNKNOWN_KEY}, {@code DUPLICATE_ID}); the others are read. For one thread; use it once.
 */
public final class ScheduleJson {

    private final List<Issue> issues = new ArrayList<>();

    private ScheduleJson() {}

    /**
     * Reads a schedule.
     *
     * @param input where it comes from; closed when read
     * @return nothing if the document as a whole is none
     * @throws org.openattendance.table.UnreadableInputException if it is no JSON document
     */
    public static Checked<Optional<ScheduleFile>> read(Input input) {
        return new ScheduleJson().read(JsonTree.read(input));
    }

    private Checked<Optional<ScheduleFile>> read(JsonPart root) {
        Optional<ScheduleFile> file = root.attempt(this::file, issues::add);
        return Checked.of(file, issues);
    }

    private ScheduleFile file(JsonPart root) {
        root.only("schemaVersion", "terms", "halfTerms", "years", "activities");
        SchoolPeriods periods = new SchoolPeriods(spans(root, "terms"), spans(root, "halfTerms"), spans(root, "years"));
        List<MonitoringActivity> activities = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        root.get("activities");
        for (JsonPart part : root.items("activities")) {
            Optional<MonitoringActivity> read = part.attempt(ScheduleJson::activity, issues::add);
            if (read.isPresent() && !seen.add(read.get().id())) {
                issues.add(Issue.error(
                        "DUPLICATE_ID",
                        new Issue.Path(part.file(), part.pointer() + "/id"),
                        "an activity above has this id; the first stands."));
            } else {
                read.ifPresent(activities::add);
            }
        }
        return new ScheduleFile(MonitoringSchedule.of(activities), periods);
    }

    private List<DateSpan> spans(JsonPart root, String name) {
        return root.list(
                name,
                part -> {
                    part.only("first", "last");
                    return part.checked(() -> DateSpan.ofClosed(
                            part.get("first").date(), part.get("last").date()));
                },
                issues::add);
    }

    private static MonitoringActivity activity(JsonPart part) {
        part.only("id", "what", "team", "role", "responsibility", "frequency", "every", "start", "done");
        Optional<String> step = part.find("every").map(JsonPart::text);
        return part.checked(() -> new MonitoringActivity(
                part.get("id").text(),
                part.get("what").text(),
                part.get("team").text(),
                part.get("role").as(Role::of),
                part.get("responsibility").text(),
                part.get("frequency").as(id -> Frequencies.of(id, step)),
                part.get("start").date(),
                part.list("done", JsonPart::date)));
    }
}
