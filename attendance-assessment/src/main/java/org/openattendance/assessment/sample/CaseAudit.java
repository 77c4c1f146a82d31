package org.openattendance.assessment.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.assessment.moderate.Agreement;
import org.openattendance.assessment.moderate.AgreementValue;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.assessment.moderate.RatingTable;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.base.InvalidValueException;

/**
 * What a look at many cases found, question by question.
 *
 * <p>Shares come with their numbers and an interval; a sample is never told as if it were all cases. Immutable and thread-safe.
 *
 * @param sample what was drawn
 * @param questions what was asked, in order
 * @param reviews first looks, in order of reference
 * @param secondReviews second looks, in order of reference
 */
public record CaseAudit(
        DipSample sample, List<CaseQuestion> questions, List<CaseReview> reviews, List<CaseReview> secondReviews) {

    public CaseAudit {
        Objects.requireNonNull(sample, "sample");
        questions = List.copyOf(questions);
        reviews = sorted(reviews);
        secondReviews = sorted(secondReviews);
    }

    private static List<CaseReview> sorted(List<CaseReview> reviews) {
        return reviews.stream()
                .sorted(java.util.Comparator.comparing(CaseReview::ref))
                .toList();
    }

    /**
     * Gathers reviews of a sample.
     *
     * @throws InvalidValueException if a review is of a case that was not drawn, answers a question that was not asked, or is the second
     *     first look at a case
     */
    public static CaseAudit of(DipSample sample, List<CaseQuestion> questions, List<CaseReview> all) {
        Set<CaseRef> drawn = new HashSet<>(sample.drawn());
        Set<String> asked =
                new HashSet<>(questions.stream().map(CaseQuestion::id).toList());
        Set<String> seen = new HashSet<>();
        for (CaseReview review : all) {
            boolean known = review.answers().stream().allMatch(answer -> asked.contains(answer.question()));
            if (!drawn.contains(review.ref())
                    || !known
                    || !seen.add(review.second() + review.ref().text())) {
                throw new InvalidValueException(
                        "A review is of a case that was not drawn, of a question that was not asked, or stands twice.",
                        "it belongs to another sample.");
            }
        }
        return new CaseAudit(
                sample,
                questions,
                all.stream().filter(review -> !review.second()).toList(),
                all.stream().filter(CaseReview::second).toList());
    }

    /** Drawn cases that nobody has looked at yet, in order of reference. */
    public List<CaseRef> outstanding() {
        Set<CaseRef> done = new HashSet<>(reviews.stream().map(CaseReview::ref).toList());
        return sample.drawn().stream().filter(ref -> !done.contains(ref)).toList();
    }

    /** Results over all cases drawn, as they are; pooled only where each case had about the same chance, else {@link #weighted}. */
    public List<QuestionResult> results() {
        return questions.stream()
                .map(question -> QuestionResult.of(
                        question, answers(question, reviews), sample.frame(), sample.isRepresentative()))
                .toList();
    }

    /** Results of one group. */
    public List<QuestionResult> results(Stratum stratum) {
        Set<CaseRef> refs = new HashSet<>(stratum.drawn());
        List<CaseReview> own =
                reviews.stream().filter(review -> refs.contains(review.ref())).toList();
        return questions.stream()
                .map(question -> QuestionResult.of(
                        question, answers(question, own), stratum.population(), sample.isRepresentative()))
                .toList();
    }

    private static List<CaseAnswer.Value> answers(CaseQuestion question, List<CaseReview> reviews) {
        return reviews.stream()
                .flatMap(review -> review.answer(question.id()).stream())
                .toList();
    }

    /**
     * The share of yes over all groups, each weighted by its number of cases.
     *
     * @return empty when the cases represent nobody else, a group was dropped, or a group has no case to judge it by
     */
    public Optional<Fraction> weighted(CaseQuestion question) {
        Fraction sum = Fraction.ZERO;
        for (Stratum stratum : sample.strata()) {
            Optional<Fraction> share = results(stratum).stream()
                    .filter(result -> result.question().equals(question))
                    .findFirst()
                    .flatMap(QuestionResult::share)
                    .map(Fraction::of);
            if (share.isEmpty() || !sample.isRepresentative()) {
                return Optional.empty();
            }
            sum = sum.plus(share.get().times(Fraction.of(stratum.population(), sample.frame())));
        }
        return Optional.of(sum);
    }

    /**
     * Number of cases with a finding of each kind, in the order of the enum, zeros included. A case with two findings of one kind counts
     * once.
     */
    public Map<CaseReviewFinding.Kind, Integer> casesByFinding() {
        Map<CaseReviewFinding.Kind, Integer> counts = new EnumMap<>(CaseReviewFinding.Kind.class);
        for (CaseReviewFinding.Kind kind : CaseReviewFinding.Kind.values()) {
            counts.put(kind, (int) reviews.stream()
                    .filter(review -> review.findings().stream().anyMatch(finding -> finding.kind() == kind))
                    .count());
        }
        return java.util.Collections.unmodifiableMap(counts);
    }

    /** Findings of a kind, in order of case, as often as they were written. */
    public List<String> findings(CaseReviewFinding.Kind kind) {
        return reviews.stream()
                .flatMap(review -> review.findings().stream())
                .filter(finding -> finding.kind() == kind)
                .map(CaseReviewFinding::text)
                .toList();
    }

    /** Kinds that have findings, in the order of the enum. */
    public Set<CaseReviewFinding.Kind> kinds() {
        Set<CaseReviewFinding.Kind> kinds = new TreeSet<>();
        reviews.forEach(review -> review.findings().forEach(finding -> kinds.add(finding.kind())));
        return kinds;
    }

    /** How far the two looks agree, over all questions and cases that both answered with yes, partly or no. */
    public AgreementValue agreement(Statistic statistic) {
        List<String> units = new ArrayList<>();
        List<List<OptionalInt>> rows = new ArrayList<>();
        for (CaseReview second : secondReviews) {
            Optional<CaseReview> first = reviews.stream()
                    .filter(one -> one.ref().equals(second.ref()))
                    .findFirst();
            for (CaseQuestion question : questions) {
                units.add(question.id() + units.size());
                rows.add(List.of(
                        rank(first.flatMap(one -> one.answer(question.id()))), rank(second.answer(question.id()))));
            }
        }
        return Agreement.of(RatingTable.of(3, units, rows), statistic);
    }

    private static OptionalInt rank(Optional<CaseAnswer.Value> value) {
        return value.filter(CaseAnswer.Value::isJudged)
                .map(v -> OptionalInt.of(v == CaseAnswer.Value.NO ? 1 : v == CaseAnswer.Value.PARTLY ? 2 : 3))
                .orElse(OptionalInt.empty());
    }

    /** Sizes only. */
    @Override
    public String toString() {
        return "audit of " + reviews.size() + " cases by " + questions.size() + " questions";
    }
}
