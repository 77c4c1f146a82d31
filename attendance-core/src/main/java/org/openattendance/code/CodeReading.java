package org.openattendance.code;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Issue;

/**
 * What a code means in one session, and what a person should know about that.
 *
 * <p>Immutable and thread-safe.
 *
 * @param meaning the row that holds; empty if there is none, and then the session is unmarked
 * @param findings in the order of {@link Finding}; empty when all is well
 */
public record CodeReading(Optional<AttendanceCode> meaning, Set<Finding> findings) {

    /** What can be said of a code in a session. The names are reasons of issues and part of the contract. */
    public enum Finding {
        /** The day is before the nation's first code set: nothing is known about any code. */
        NO_CODE_SET(Issue.Severity.ERROR),
        /** The nation has never held the code. */
        UNKNOWN_CODE(Issue.Severity.ERROR),
        /** The code is not in force on the day; it was read as the meaning nearest in time. */
        CODE_NOT_IN_FORCE(Issue.Severity.WARNING),
        /** The code means one thing for each age and the age is not known; it was read as for compulsory school age. */
        AGE_NOT_KNOWN(Issue.Severity.WARNING),
        /** The code is in force, but not for this age; the meaning in force stands. */
        CODE_NOT_FOR_AGE(Issue.Severity.WARNING),
        /** The code belongs to the other half of the day; it was read all the same. */
        CODE_WRONG_SESSION(Issue.Severity.WARNING);

        private final Issue.Severity severity;

        Finding(Issue.Severity severity) {
            this.severity = severity;
        }

        /** Whether the mark could be used. */
        public Issue.Severity severity() {
            return severity;
        }
    }

    /** Copies the findings. */
    public CodeReading {
        Objects.requireNonNull(meaning, "meaning");
        EnumSet<Finding> copy = EnumSet.noneOf(Finding.class);
        copy.addAll(findings);
        findings = Collections.unmodifiableSet(copy);
    }

    static CodeReading nothing(Finding why) {
        return new CodeReading(Optional.empty(), EnumSet.of(why));
    }

    /** Whether there is a meaning and nothing to say about it. */
    public boolean isClear() {
        return meaning.isPresent() && findings.isEmpty();
    }
}
