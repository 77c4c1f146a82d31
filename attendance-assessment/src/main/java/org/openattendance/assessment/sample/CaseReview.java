package org.openattendance.assessment.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * One reviewer's look at one case. Questions may be left out; what is left out counts nowhere.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ref the case
 * @param reviewer who looked, as a role
 * @param on the day
 * @param second whether it is the second look at a case, for agreement only
 * @param answers in the order given, no question twice
 * @param findings in the order given
 */
public record CaseReview(
        CaseRef ref,
        Role reviewer,
        LocalDate on,
        boolean second,
        List<CaseAnswer> answers,
        List<CaseReviewFinding> findings) {

    public CaseReview {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(reviewer, "reviewer");
        Objects.requireNonNull(on, "on");
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
        Set<String> seen = new HashSet<>();
        for (CaseAnswer answer : answers) {
            if (!seen.add(answer.question())) {
                throw new InvalidValueException(
                        "The question " + answer.question() + " is answered twice for one case.",
                        "two reviews were joined.");
            }
        }
    }

    /** The answer to a question, or empty if it was left out. */
    public Optional<CaseAnswer.Value> answer(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .map(CaseAnswer::value)
                .findFirst();
    }

    /** Number of answers; never the reference. */
    @Override
    public String toString() {
        return "review by " + reviewer + " on " + on + " with " + answers.size() + " answers";
    }
}
