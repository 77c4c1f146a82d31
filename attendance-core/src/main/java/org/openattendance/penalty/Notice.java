package org.openattendance.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * A notice through its states, with the record that an authority keeps of it: payments and their days, whether and why it was withdrawn, whether
 * the recipient was prosecuted.
 *
 * <p>Each step gives a new value; one that may not follow is refused. Every step is somebody's decision: the role is kept. Immutable and
 * thread-safe.
 */
public final class Notice {

    private final NoticeRuleSet ruleSet;
    private final List<Event> events;
    private final List<Payment> payments;

    private Notice(NoticeRuleSet ruleSet, List<Event> events, List<Payment> payments) {
        this.ruleSet = ruleSet;
        this.events = List.copyOf(events);
        this.payments = List.copyOf(payments);
    }

    /**
     * A step that was taken.
     *
     * @param state to which it led
     * @param on when
     * @param by who decided, by role
     * @param reason why, for people; may be empty
     */
    public record Event(NoticeState state, LocalDate on, Role by, String reason) {

        /**
         * @param state to which it led
         * @param on when
         * @param by who decided, by role
         * @param reason why
         */
        public Event {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Money that came.
     *
     * @param on when, by the civil day in London
     * @param amount above 0.00
     */
    public record Payment(LocalDate on, BigDecimal amount) {

        /**
         * @param on when
         * @param amount above 0.00, with at most two decimals
         * @throws InvalidValueException if it is not
         */
        public Payment {
            Objects.requireNonNull(on, "on");
            if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
                throw new InvalidValueException("Not a payment: " + amount + ".", "it should look like 80.00.");
            }
            amount = amount.setScale(2);
        }
    }

    /** A draft, by a price list. */
    public static Notice draft(NoticeRuleSet ruleSet, LocalDate on, Role by) {
        return new Notice(ruleSet, List.of(new Event(NoticeState.DRAFT, on, by, "")), List.of());
    }

    /** What it costs. */
    public NoticeRuleSet ruleSet() {
        return ruleSet;
    }

    /** Where it stands. */
    public NoticeState state() {
        return last().state();
    }

    private Event last() {
        return events.get(events.size() - 1);
    }

    /** Every step, in order. */
    public List<Event> events() {
        return events;
    }

    /** Every payment, in order. */
    public List<Payment> payments() {
        return payments;
    }

    /**
     * Issued.
     *
     * @throws InvalidValueException if that may not follow
     */
    public Notice issued(LocalDate on, Role by) {
        return to(NoticeState.ISSUED, on, by, "");
    }

    /**
     * Received: the clock starts.
     *
     * @throws InvalidValueException if that may not follow
     */
    public Notice received(LocalDate on, Role by) {
        return to(NoticeState.RECEIVED, on, by, "");
    }

    /** The day of receipt, or empty if it has not been received. */
    public Optional<LocalDate> receivedOn() {
        return events.stream()
                .filter(event -> event.state() == NoticeState.RECEIVED)
                .map(Event::on)
                .findFirst();
    }

    /**
     * Money came. It discharges the offence when all that came so far is enough on that day; else it changes nothing and is held
     * unallocated. Money after the last day is held unallocated too.
     *
     * @throws InvalidValueException if the notice has not been received, or comes out of order of time
     */
    public Notice paid(LocalDate on, BigDecimal amount, Role by) {
        LocalDate received = receivedOn()
                .orElseThrow(() -> new InvalidValueException(
                        "A notice that has not been received cannot be paid.", "the day of receipt was not recorded."));
        inOrder(on);
        List<Payment> more = new ArrayList<>(payments);
        more.add(new Payment(on, amount));
        Notice with = new Notice(ruleSet, events, more);
        if (state() != NoticeState.RECEIVED) {
            return with;
        }
        NoticeQuote quote = NoticeQuote.paid(ruleSet, received, on, with.total());
        return quote.isPaid() ? with.to(NoticeState.valueOf(quote.state().name()), on, by, "") : with;
    }

    private BigDecimal total() {
        return payments.stream().map(Payment::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /**
     * The last day is over and it was not paid.
     *
     * @throws InvalidValueException if that may not follow, or the last day is not over on the day
     */
    public Notice expired(LocalDate on, Role by) {
        Optional<LocalDate> last = receivedOn().map(ruleSet.full()::until);
        if (last.filter(on::isAfter).isEmpty()) {
            throw new InvalidValueException(
                    "The notice can still be paid on " + on + ".",
                    "the day of issue was taken for the day of receipt.");
        }
        return to(NoticeState.EXPIRED_UNPAID, on, by, "");
    }

    /**
     * Withdrawn, in writing and with all money given back.
     *
     * @param reason why; not blank
     * @throws InvalidValueException if that may not follow, or no reason is given
     */
    public Notice withdrawn(LocalDate on, Role by, String reason) {
        if (reason.isBlank()) {
            throw new InvalidValueException("A withdrawal needs its reason.", "the cell was left empty.");
        }
        return to(NoticeState.WITHDRAWN, on, by, reason);
    }

    /**
     * Proceedings begun for the original offence.
     *
     * @throws InvalidValueException if that may not follow
     */
    public Notice prosecuted(LocalDate on, Role by) {
        return to(NoticeState.PROSECUTED, on, by, "");
    }

    /** What is to be given back: all money received, once withdrawn; else 0.00. */
    public BigDecimal refund() {
        return state() == NoticeState.WITHDRAWN ? total() : new BigDecimal("0.00");
    }

    /** Money held that discharges nothing: what came beyond the price, or all of it where the price was not reached. */
    public BigDecimal unallocated() {
        if (state() == NoticeState.WITHDRAWN) {
            return new BigDecimal("0.00");
        }
        return events.stream()
                .filter(event -> event.state().isPaid())
                .findFirst()
                .map(event -> total().subtract(priceOf(event.state())))
                .orElse(total());
    }

    private BigDecimal priceOf(NoticeState paid) {
        return paid == NoticeState.PAID_DISCOUNT
                ? ruleSet.discount().orElseThrow().amount()
                : ruleSet.full().amount();
    }

    private Notice to(NoticeState next, LocalDate on, Role by, String reason) {
        if (!state().next().contains(next)) {
            throw new InvalidValueException(
                    "A notice that is " + state() + " cannot become " + next + ".",
                    "a step was left out or taken twice.");
        }
        inOrder(on);
        List<Event> more = new ArrayList<>(events);
        more.add(new Event(next, on, by, reason));
        return new Notice(ruleSet, more, payments);
    }

    private void inOrder(LocalDate on) {
        if (on.isBefore(last().on())) {
            throw new InvalidValueException(
                    "A step on " + on + " comes before the one of " + last().on() + ".",
                    "the day and month are swapped.");
        }
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Notice that
                && ruleSet.equals(that.ruleSet)
                && events.equals(that.events)
                && payments.equals(that.payments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleSet, events, payments);
    }

    /** Price list and state. */
    @Override
    public String toString() {
        return "Notice " + ruleSet.id() + " " + state();
    }
}
