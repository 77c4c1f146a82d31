package org.openattendance.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * How a column says whether a pupil is in a cohort: a row of {@code cohorts.csv}.
 *
 * <p>A value that is neither among those for yes nor those for no says nothing, and so does a blank: the pupil is then in the bucket that
 * is not known. Values are compared without regard to case. Immutable and thread-safe.
 *
 * @param cohort its code in the registry of cohorts
 * @param column of the list of pupils, the register or the list of schools
 * @param yes values that say that the pupil is in the cohort; at least one
 * @param no values that say that the pupil is not; at least one
 * @param confidence how sure the values are
 * @param notes what a reader should know; may be empty
 * @param sources where it is written
 */
public record CohortRule(
        String cohort,
        String column,
        Set<String> yes,
        Set<String> no,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /**
     * @param cohort its code
     * @param column of a pupil or school
     * @param yes values for yes
     * @param no values for no
     * @param confidence how sure
     * @param notes may be empty
     * @param sources where it is written
     * @throws InvalidValueException if a list of values is empty, or a value stands in both
     */
    public CohortRule {
        yes = lower(yes);
        no = lower(no);
        sources = List.copyOf(sources);
        if (column.isBlank() || yes.isEmpty() || no.isEmpty() || yes.stream().anyMatch(no::contains)) {
            throw new InvalidValueException(
                    "The cohort " + cohort + " needs a column, and values for yes and for no that do not overlap.",
                    "a value stands in both lists.");
        }
    }

    private static Set<String> lower(Collection<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** A caller's own cohort: in it where the column says yes. */
    public static CohortRule local(String cohort, String column, Set<String> yes, Set<String> no) {
        return new CohortRule(cohort, column, yes, no, Confidence.CONFIRMED, "", List.of());
    }

    /** Whether a pupil is in the cohort. */
    public Member of(Function<String, Optional<String>> columnOf) {
        Optional<String> value = columnOf.apply(column).map(text -> text.toLowerCase(Locale.ROOT));
        return value.filter(yes::contains).isPresent()
                ? Member.YES
                : value.filter(no::contains).isPresent() ? Member.NO : Member.UNKNOWN;
    }

    /** Whether a pupil is in a cohort. */
    public enum Member {
        YES("yes"),
        NO("no"),
        UNKNOWN(GroupKey.UNKNOWN);

        private final String id;

        Member(String id) {
            this.id = id;
        }

        /** Value of the column {@code member}. */
        public String id() {
            return id;
        }
    }
}
