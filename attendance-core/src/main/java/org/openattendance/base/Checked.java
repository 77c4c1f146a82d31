package org.openattendance.base;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What could be read, and what a person should look at. Nothing is lost: each part of the input is in the value or in an issue.
 *
 * <p>Immutable and thread-safe when the value is.
 *
 * @param value what could be read
 * @param issues in order of the input; when there are very many, the first ones
 * @param issueCounts how many issues there were for each reason, exact even when {@code issues} holds fewer; in order of reason
 * @param errors how many of all issues were errors; 0 or more
 * @param <T> what was read
 */
public record Checked<T>(T value, List<Issue> issues, Map<String, Long> issueCounts, long errors) {

    /**
     * @param value what could be read
     * @param issues in order of the input
     * @param issueCounts how many for each reason
     * @param errors how many were errors
     */
    public Checked {
        Objects.requireNonNull(value, "value");
        issues = List.copyOf(issues);
        issueCounts = java.util.Collections.unmodifiableMap(new TreeMap<>(issueCounts));
    }

    /** A value and all its issues. */
    public static <T> Checked<T> of(T value, List<Issue> issues) {
        Map<String, Long> counts = new TreeMap<>();
        issues.forEach(issue -> counts.merge(issue.reason(), 1L, Long::sum));
        return new Checked<>(
                value, issues, counts, issues.stream().filter(Issue::isError).count());
    }

    /** A value without an issue. */
    public static <T> Checked<T> of(T value) {
        return of(value, List.of());
    }

    /** Whether any of the issues is an error. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** How many issues there were that {@link #issues()} does not hold; 0 or more. */
    public long issuesOmitted() {
        return issueCounts.values().stream().mapToLong(Long::longValue).sum() - issues.size();
    }

    /** The same issues with another value. */
    public <U> Checked<U> map(Function<? super T, ? extends U> change) {
        return new Checked<>(change.apply(value), issues, issueCounts, errors);
    }
}
