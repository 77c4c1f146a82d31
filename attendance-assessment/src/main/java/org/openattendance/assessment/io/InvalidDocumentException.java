package org.openattendance.assessment.io;

import java.util.List;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Issue;

/** A document was read whole and cannot be used; {@link #issues()} says where and why. */
public final class InvalidDocumentException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    /**
     * @param file as the caller named it
     * @param issues in order, at least one of them an error
     */
    public InvalidDocumentException(String file, List<Issue> issues) {
        super(
                "INVALID_DOCUMENT",
                file + " cannot be used. " + first(issues),
                "it was written for another version, or by hand.");
        this.issues = List.copyOf(issues);
    }

    private static String first(List<Issue> issues) {
        return issues.stream()
                .filter(Issue::isError)
                .findFirst()
                .map(Issue::describe)
                .orElse("");
    }

    /** All issues, in order; empty after the exception itself was stored and read back. */
    public List<Issue> issues() {
        return issues == null ? List.of() : issues;
    }
}
