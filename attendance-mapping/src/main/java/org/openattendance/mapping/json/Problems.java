package org.openattendance.mapping.json;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.base.Issue;

/** Issues of one document, in the order in which they were met. For one thread. */
final class Problems {

    private final String file;
    private final List<Issue> issues = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void error(String reason, String pointer, String message) {
        issues.add(Issue.error(reason, new Issue.Path(file, pointer), message));
    }

    void warning(String reason, String pointer, String message) {
        issues.add(Issue.warning(reason, new Issue.Path(file, pointer), message));
    }

    String file() {
        return file;
    }

    int size() {
        return issues.size();
    }

    /** Whether an error was added since there were so many issues. */
    boolean errorSince(int size) {
        return issues.subList(size, issues.size()).stream().anyMatch(Issue::isError);
    }

    List<Issue> list() {
        return List.copyOf(issues);
    }
}
