package org.openattendance.assessment.sample;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.assessment.number.Interval;
import org.openattendance.assessment.number.Wilson;
import org.openattendance.base.Rate;

/**
 * What was found for one question over some cases.
 *
 * <p>Immutable and thread-safe.
 *
 * @param question the question
 * @param counts number of each answer, in the order of the enum, zeros included
 * @param share of yes among yes, partly and no; empty when there is none of them
 * @param interval the 95 per cent interval of the share; empty when there is no share, or the cases represent nobody else
 * @param finite the same for a sample that is a good part of its population; empty where {@code interval} is
 */
public record QuestionResult(
        CaseQuestion question,
        Map<CaseAnswer.Value, Integer> counts,
        Optional<Rate> share,
        Optional<Interval> interval,
        Optional<Interval> finite) {

    public QuestionResult {
        Objects.requireNonNull(question, "question");
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /**
     * Counts answers.
     *
     * @param answers those that were given; what was left out is not among them
     * @param population number of cases from which these were drawn
     * @param representative whether an interval may be given
     */
    static QuestionResult of(
            CaseQuestion question, List<CaseAnswer.Value> answers, int population, boolean representative) {
        Map<CaseAnswer.Value, Integer> counts = new EnumMap<>(CaseAnswer.Value.class);
        for (CaseAnswer.Value value : CaseAnswer.Value.values()) {
            counts.put(value, 0);
        }
        answers.forEach(value -> counts.merge(value, 1, Integer::sum));
        long judged = answers.stream().filter(CaseAnswer.Value::isJudged).count();
        if (judged == 0) {
            return new QuestionResult(question, counts, Optional.empty(), Optional.empty(), Optional.empty());
        }
        long yes =
                answers.stream().filter(value -> value == CaseAnswer.Value.YES).count();
        return new QuestionResult(
                question,
                counts,
                Optional.of(Rate.of(yes, judged)),
                representative ? Optional.of(Wilson.interval(yes, judged)) : Optional.empty(),
                representative
                        ? Optional.of(Wilson.interval(yes, judged, Math.max(population, judged)))
                        : Optional.empty());
    }

    /** Number of an answer. */
    public int count(CaseAnswer.Value value) {
        return counts.getOrDefault(value, 0);
    }

    /** One line: the share with its numbers, and the interval or why there is none. */
    public String sentence() {
        return question.text() + ": "
                + share.map(rate -> rate.numerator() + " of " + rate.denominator()
                                + interval.map(ends -> " (95 in 100: " + ends + ")")
                                        .orElse(" (" + DipSample.NOT_REPRESENTATIVE + ")"))
                        .orElse("no case to judge it by")
                + ", partly " + count(CaseAnswer.Value.PARTLY) + ", not recorded "
                + count(CaseAnswer.Value.NOT_RECORDED);
    }
}
