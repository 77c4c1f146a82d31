package org.openattendance.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * Something that people agreed to do, or were asked to consider.
 *
 * <p>Begin with {@link #propose}, then take {@code with...} copies. The history only grows: to know how things stood on a day, ask
 * {@link #statusOn}. Immutable and thread-safe.
 *
 * @param id letters, digits, dots, hyphens and underscores; unique in its plan
 * @param what is to be done, not blank
 * @param detail how it is meant to work
 * @param owner who sees to it, as a role; empty if nobody yet
 * @param start first day of work, or empty
 * @param due last day, or empty; not before the start
 * @param arisesFrom why: links in the order given, none twice
 * @param reviews in order of their due days
 * @param history in order of time, at least the proposal; each step one that {@link ActionStatus#mayBecome} allows
 */
public record ActionItem(
        String id,
        String what,
        ActionDetail detail,
        Optional<Role> owner,
        Optional<LocalDate> start,
        Optional<LocalDate> due,
        List<ActionLink> arisesFrom,
        List<ActionReview> reviews,
        List<StatusChange> history) {

    public ActionItem {
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(owner, "owner");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new InvalidValueException(
                    "An action's id has letters, digits, dots, hyphens and underscores only.",
                    "its text stands where its id should.");
        }
        if (what.isBlank()) {
            throw new InvalidValueException(
                    "Action " + id + " does not say what is to be done.", "a column was shifted.");
        }
        if (start.isPresent() && due.isPresent() && due.get().isBefore(start.get())) {
            throw new InvalidValueException(
                    "Action " + id + " is due on " + due.get() + ", before it starts on " + start.get() + ".",
                    "the two dates are swapped.");
        }
        arisesFrom = arisesFrom.stream().distinct().toList();
        reviews =
                reviews.stream().sorted(Comparator.comparing(ActionReview::due)).toList();
        history = List.copyOf(history);
        checkHistory(id, history);
    }

    private static void checkHistory(String id, List<StatusChange> history) {
        if (history.isEmpty() || history.get(0).status() != ActionStatus.PROPOSED) {
            throw new InvalidValueException("Action " + id + " does not begin as a proposal.", "its history was cut.");
        }
        for (int i = 1; i < history.size(); i++) {
            StatusChange before = history.get(i - 1);
            StatusChange after = history.get(i);
            if (after.on().isBefore(before.on()) || !before.status().mayBecome(after.status())) {
                throw new InvalidValueException(
                        "Action " + id + " cannot go from (" + before + ") to (" + after + ").",
                        "a step between them was left out, or the days are in the wrong order.");
            }
        }
    }

    /**
     * A new action that nobody has agreed to yet.
     *
     * @param on the day of the proposal
     * @param by who proposes it
     */
    public static ActionItem propose(String id, String what, LocalDate on, Role by) {
        return new ActionItem(
                id,
                what,
                ActionDetail.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new StatusChange(on, ActionStatus.PROPOSED, by, "")));
    }

    /** A copy with other words for what is to be done. */
    public ActionItem withWhat(String text) {
        return new ActionItem(id, text, detail, owner, start, due, arisesFrom, reviews, history);
    }

    /** A copy with other detail. */
    public ActionItem withDetail(ActionDetail other) {
        return new ActionItem(id, what, other, owner, start, due, arisesFrom, reviews, history);
    }

    /** A copy with an owner. */
    public ActionItem withOwner(Role role) {
        return new ActionItem(id, what, detail, Optional.of(role), start, due, arisesFrom, reviews, history);
    }

    /** A copy that starts on a day. */
    public ActionItem withStart(LocalDate day) {
        return new ActionItem(id, what, detail, owner, Optional.of(day), due, arisesFrom, reviews, history);
    }

    /** A copy that is due on a day. */
    public ActionItem withDue(LocalDate day) {
        return new ActionItem(id, what, detail, owner, start, Optional.of(day), arisesFrom, reviews, history);
    }

    /** A copy with one more reason; the same copy if it is there already. */
    public ActionItem withReason(ActionLink link) {
        return new ActionItem(id, what, detail, owner, start, due, plus(arisesFrom, link), reviews, history);
    }

    /** A copy with a review; one that was due on the same day is replaced. */
    public ActionItem withReview(ActionReview review) {
        Stream<ActionReview> others =
                reviews.stream().filter(other -> !other.due().equals(review.due()));
        return new ActionItem(id, what, detail, owner, start, due, arisesFrom, plus(others.toList(), review), history);
    }

    /**
     * A copy one step further.
     *
     * @throws InvalidValueException if the step is not allowed, or is earlier than the last one
     */
    public ActionItem withStatus(StatusChange change) {
        return new ActionItem(id, what, detail, owner, start, due, arisesFrom, reviews, plus(history, change));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /** The latest status on record. */
    public ActionStatus status() {
        return history.get(history.size() - 1).status();
    }

    /** The status as it stood at the end of a day, or empty if the action had not been proposed by then. */
    public Optional<ActionStatus> statusOn(LocalDate asOf) {
        return history.stream()
                .filter(change -> !change.on().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .map(StatusChange::status);
    }

    /** Whether work was still expected at the end of the day. */
    public boolean isOpenOn(LocalDate asOf) {
        return statusOn(asOf).filter(ActionStatus::isOpen).isPresent();
    }

    /** Whether it was open with its due day past. On the due day itself it is not overdue. */
    public boolean isOverdueOn(LocalDate asOf) {
        return isOpenOn(asOf) && due.filter(day -> day.isBefore(asOf)).isPresent();
    }

    /** The first review not held by the end of the day, or empty. */
    public Optional<ActionReview> nextReview(LocalDate asOf) {
        return reviews.stream().filter(review -> !review.isHeldBy(asOf)).findFirst();
    }

    /** The parts still to be filled in, in the order of the enum; empty when none is missing. */
    public Set<ActionPart> missingParts() {
        Set<ActionPart> missing = EnumSet.noneOf(ActionPart.class);
        addIf(missing, detail.successMeasure().isBlank(), ActionPart.SUCCESS_MEASURE);
        addIf(missing, owner.isEmpty(), ActionPart.OWNER);
        addIf(missing, due.isEmpty(), ActionPart.DUE_DATE);
        addIf(missing, detail.resources().isBlank(), ActionPart.RESOURCES);
        addIf(missing, arisesFrom.isEmpty(), ActionPart.REASON);
        addIf(missing, reviews.isEmpty(), ActionPart.REVIEW_DATE);
        return java.util.Collections.unmodifiableSet(missing);
    }

    private static void addIf(Set<ActionPart> parts, boolean missing, ActionPart part) {
        if (missing) {
            parts.add(part);
        }
    }

    /** Id and status; never the text, which may be about a person. */
    @Override
    public String toString() {
        return "action " + id + " " + status();
    }
}
