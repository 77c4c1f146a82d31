package org.openattendance.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;

/**
 * Keeps the first issues of a reading and counts them all.
 *
 * <p>An accumulator, for one thread.
 */
public final class IssueLog {

    private final int most;
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long errors;

    /**
     * @param most how many issues are kept, 0 or more; the counts stay exact
     */
    public IssueLog(int most) {
        this.most = most;
    }

    /** Takes an issue. */
    public void add(Issue issue) {
        counts.merge(issue.reason(), 1L, Long::sum);
        errors += issue.isError() ? 1 : 0;
        if (issues.size() < most) {
            issues.add(issue);
        }
    }

    /** Takes all issues of another reading. */
    public void addAll(Checked<?> other) {
        other.issueCounts().forEach((reason, count) -> counts.merge(reason, count, Long::sum));
        errors += other.errors();
        for (Issue issue : other.issues()) {
            if (issues.size() < most) {
                issues.add(issue);
            }
        }
    }

    /** A value with the issues taken so far. */
    public <T> Checked<T> checked(T value) {
        return new Checked<>(value, issues, counts, errors);
    }
}
