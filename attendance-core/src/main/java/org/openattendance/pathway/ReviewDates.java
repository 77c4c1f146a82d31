package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the stage of a case is looked at again.
 *
 * @param review the rule; empty if the pathway has none for the stage
 * @param earliest the stage is not left upwards before this day; empty if nothing holds it back, or it cannot be told
 * @param due the next review; empty if none is known
 * @param latest past this day the review is overdue; empty if never, or it cannot be told
 * @param notCounted whether a date is missing only because no calendar was given, or nothing has started the count
 */
record ReviewDates(
        Optional<Review> review,
        Optional<LocalDate> earliest,
        Optional<LocalDate> due,
        Optional<LocalDate> latest,
        boolean notCounted) {

    static ReviewDates of(Stage stage, List<Transition> ways, PathwayCase known, SchoolTime time) {
        LocalDate entered = known.stageSince();
        Optional<Review> review = ways.stream()
                .map(Transition::review)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> stage.work().review());
        Optional<LocalDate> held = lastReview(known, entered);
        Optional<LocalDate> agreed = agreed(known, held.orElse(entered));
        if (review.isEmpty()) {
            return new ReviewDates(review, Optional.empty(), agreed, Optional.empty(), false);
        }
        Review rule = review.get();
        Optional<LocalDate> base = base(rule, known, entered);
        Optional<LocalDate> earliest =
                rule.holdsBack() ? base.flatMap(day -> time.after(day, rule.first())) : Optional.empty();
        Optional<LocalDate> from = held.isPresent() ? held : base;
        Optional<LocalDate> next = from.flatMap(day -> time.after(day, rule.first()));
        Optional<LocalDate> latest = from.flatMap(day -> rule.latest().flatMap(length -> time.after(day, length)));
        return new ReviewDates(review, earliest, agreed.isPresent() ? agreed : next, latest, next.isEmpty());
    }

    /** The day from which a review counts: entry to the stage, or the action that starts it, if that was done. */
    static Optional<LocalDate> base(Review review, PathwayCase known, LocalDate entered) {
        return review.from().isEmpty()
                ? Optional.of(entered)
                : known.last(event -> event.isAction()
                                && event.key().equals(review.from().get())
                                && !event.on().isBefore(entered))
                        .map(CaseEvent::on);
    }

    private static Optional<LocalDate> lastReview(PathwayCase known, LocalDate entered) {
        return known.last(event -> event.isAction()
                        && event.key().equals(CaseEvent.REVIEW)
                        && !event.on().isBefore(entered))
                .map(CaseEvent::on);
    }

    /** A day agreed since; the last one stands. */
    private static Optional<LocalDate> agreed(PathwayCase known, LocalDate since) {
        return known.last(event -> event.due().isPresent() && !event.on().isBefore(since))
                .flatMap(CaseEvent::due);
    }
}
