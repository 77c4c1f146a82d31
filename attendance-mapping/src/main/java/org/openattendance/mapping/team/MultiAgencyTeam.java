package org.openattendance.mapping.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.internal.Markdown;
import org.openattendance.mapping.internal.Require;

/**
 * A standing team of several disciplines that works with a cluster of schools. Immutable and thread-safe.
 *
 * @param id unique among teams
 * @param label what it is called
 * @param kind a code of {@code team-kinds}, or the caller's own: which kind it is, is data
 * @param purpose what it is there for; may be empty
 * @param members in the order given, no id twice
 * @param tasks what its purpose means here, in the order given
 * @param activities what it does, each for one of the tasks, in the order given
 * @param serves ids of the schools that it works with, in order
 */
public record MultiAgencyTeam(
        String id,
        String label,
        String kind,
        String purpose,
        List<Member> members,
        List<Task> tasks,
        List<Activity> activities,
        Set<String> serves) {

    /**
     * A member.
     *
     * @param id the caller's
     * @param label what may stand on a poster: a first name that the member chose, or a role
     * @param role in a few words
     * @param discipline code of the discipline
     * @param agency id of the agency
     * @param does a short description of what they do
     * @param active whether they are in the team now
     */
    public record Member(
            String id, String label, String role, String discipline, String agency, String does, boolean active) {

        public Member {
            Require.id(id, "The id of a member");
            label = Require.text(label, "The label of a member");
            role = Require.text(role, "The role of a member");
            Require.id(discipline, "The discipline of a member");
            Require.id(agency, "The agency of a member");
            does = Objects.requireNonNull(does, "does").strip();
        }

        /** The id. */
        @Override
        public String toString() {
            return "member " + id;
        }
    }

    /**
     * What the purpose means here: a working objective.
     *
     * @param id unique in its team
     * @param objective in words
     */
    public record Task(String id, String objective) {

        public Task {
            Require.id(id, "The id of a task");
            objective = Require.text(objective, "The objective of task " + id);
        }
    }

    /**
     * Something that the team does.
     *
     * @param task id of the task that it serves
     * @param text in words
     */
    public record Activity(String task, String text) {

        public Activity {
            Require.id(task, "The task of an activity");
            text = Require.text(text, "An activity");
        }
    }

    public MultiAgencyTeam {
        Require.id(id, "The id of a team");
        label = Require.text(label, "The label of team " + id);
        Require.id(kind, "The kind of team " + id);
        purpose = Objects.requireNonNull(purpose, "purpose").strip();
        members = List.copyOf(members);
        tasks = List.copyOf(tasks);
        activities = List.copyOf(activities);
        serves = Require.ids(serves, "A school");
        Require.unique(members.stream().map(Member::id).toList(), "The members of team " + id);
        Require.unique(tasks.stream().map(Task::id).toList(), "The tasks of team " + id);
        for (Activity activity : activities) {
            if (tasks.stream().noneMatch(task -> task.id().equals(activity.task()))) {
                throw new InvalidValueException(
                        "An activity of team " + id + " serves the task " + activity.task() + ", which it has not.",
                        "the task was taken out.");
            }
        }
    }

    /** A team without members or tasks yet. */
    public static MultiAgencyTeam of(String id, String label, String kind) {
        return new MultiAgencyTeam(id, label, kind, "", List.of(), List.of(), List.of(), Set.of());
    }

    /** A copy with a purpose. */
    public MultiAgencyTeam withPurpose(String words) {
        return new MultiAgencyTeam(id, label, kind, words, members, tasks, activities, serves);
    }

    /** A copy with one more member. */
    public MultiAgencyTeam with(Member member) {
        return new MultiAgencyTeam(id, label, kind, purpose, plus(members, member), tasks, activities, serves);
    }

    /** A copy with one more task. */
    public MultiAgencyTeam with(Task task) {
        return new MultiAgencyTeam(id, label, kind, purpose, members, plus(tasks, task), activities, serves);
    }

    /** A copy with one more activity. */
    public MultiAgencyTeam with(Activity activity) {
        return new MultiAgencyTeam(id, label, kind, purpose, members, tasks, plus(activities, activity), serves);
    }

    /** A copy that works with these schools. */
    public MultiAgencyTeam withServes(Collection<String> schools) {
        return new MultiAgencyTeam(id, label, kind, purpose, members, tasks, activities, Set.copyOf(schools));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /** Members who are in the team now. */
    public List<Member> active() {
        return members.stream().filter(Member::active).toList();
    }

    /** Disciplines of the active members, in order. */
    public Set<String> disciplines() {
        return codes(active().stream().map(Member::discipline).toList());
    }

    /** Agencies of the active members, in order. */
    public Set<String> agencies() {
        return codes(active().stream().map(Member::agency).toList());
    }

    private static Set<String> codes(List<String> some) {
        return Collections.unmodifiableSet(new TreeSet<>(some));
    }

    /** Tasks for which nothing is done yet. */
    public List<Finding> tasksWithoutActivity() {
        return tasks.stream()
                .filter(task -> activities.stream().noneMatch(one -> one.task().equals(task.id())))
                .map(task -> Finding.of("TASK_WITHOUT_ACTIVITY", task.id(), "Nothing is done for this task yet."))
                .toList();
    }

    /** A poster: label, role and short description of each active member, as plain text. Nothing else about them. */
    public String poster() {
        StringBuilder text = new StringBuilder(label).append("\n\n");
        active().forEach(member -> text.append(line(member.label()))
                .append(" - ")
                .append(line(member.role()))
                .append(member.does().isEmpty() ? "" : ": " + line(member.does()))
                .append('\n'));
        return text.toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** A leaflet on what the team is there for and does, as Markdown, every text escaped. */
    public String leaflet() {
        StringBuilder text =
                new StringBuilder("# ").append(Markdown.text(label)).append("\n\n");
        text.append(Markdown.text(purpose)).append('\n');
        for (Task task : tasks) {
            text.append("\n## ").append(Markdown.text(task.objective())).append("\n\n");
            activities.stream()
                    .filter(one -> one.task().equals(task.id()))
                    .forEach(one ->
                            text.append("- ").append(Markdown.text(one.text())).append('\n'));
        }
        return text.toString();
    }

    /** Id, kind and size. */
    @Override
    public String toString() {
        return "team " + id + " (" + kind + ", " + members.size() + " members)";
    }
}
