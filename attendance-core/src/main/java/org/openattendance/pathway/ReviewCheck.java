package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every review can fall due. */
final class ReviewCheck {

    private ReviewCheck() {}

    static List<PathwayFault> of(PathwayDraft draft) {
        List<PathwayFault> faults = new ArrayList<>();
        for (Stage stage : draft.places()) {
            String pointer = draft.pointerTo(stage);
            check(stage.work().review(), stage, pointer + "/review", faults);
            List<Route> routes = stage.work().routes();
            for (int i = 0; i < routes.size(); i++) {
                check(routes.get(i).review(), stage, pointer + "/routes/" + i + "/review", faults);
            }
        }
        for (Transition transition : draft.transitions()) {
            draft.findPlace(transition.to())
                    .ifPresent(stage ->
                            check(transition.review(), stage, draft.pointerTo(transition) + "/review", faults));
        }
        return faults;
    }

    private static void check(Optional<Review> review, Stage stage, String pointer, List<PathwayFault> faults) {
        review.flatMap(one -> problem(one, stage))
                .ifPresent(message -> faults.add(new PathwayFault("PATHWAY_REVIEW_NEVER_DUE", pointer, message)));
    }

    private static Optional<String> problem(Review review, Stage stage) {
        boolean isRange = review.kind() == Review.Kind.RANGE;
        if (isRange != review.last().isPresent()) {
            return Optional.of("a range has two lengths, any other review one.");
        }
        Optional<Stretch> last = review.last();
        if (last.isPresent()
                && (last.get().unit() != review.first().unit()
                        || last.get().n() <= review.first().n())) {
            return Optional.of("the longer end must come after the shorter, in the same unit.");
        }
        if (review.from().isPresent()
                && stage.work().actions().stream()
                        .noneMatch(action -> action.key().equals(review.from().get()))) {
            return Optional.of("it counts from " + review.from().get() + ", which is no action of stage " + stage.key()
                    + ": nothing would ever start it.");
        }
        if (stage.isBeyond()) {
            return Optional.of(stage.key() + " is beyond the pathway: no case is looked at again there.");
        }
        return Optional.empty();
    }
}
