package org.openattendance.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/**
 * What a notice asks on a day, and what a payment does to it.
 *
 * <p>There is no part payment and no debt: money that is not enough discharges nothing and is held unallocated, and after the last day nothing
 * is due; the authority then prosecutes or withdraws. Immutable and thread-safe.
 *
 * @param ruleSet the price list
 * @param received the day of receipt, which is day 1
 * @param state as on the day asked about
 * @param due what remains to be paid on that day; 0.00 once paid, or after the last day
 * @param unallocated money received that discharges nothing
 */
public record NoticeQuote(
        NoticeRuleSet ruleSet, LocalDate received, State state, BigDecimal due, BigDecimal unallocated) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** Where a notice stands. */
    public enum State {
        /** It can be paid and has not been. */
        OPEN,
        /** Paid while the lower price stood. */
        PAID_DISCOUNT,
        /** Paid at the full price. */
        PAID_FULL,
        /** Money came that was not enough: nothing is discharged. */
        PART_RECEIVED,
        /** The last day is over: prosecute or withdraw. */
        EXPIRED_UNPAID
    }

    /**
     * @param ruleSet the price list
     * @param received the day of receipt
     * @param state as on the day asked about
     * @param due what remains to be paid on that day
     * @param unallocated money received that discharges nothing
     */
    public NoticeQuote {
        Objects.requireNonNull(ruleSet, "ruleSet");
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(unallocated, "unallocated");
    }

    /** On the day of receipt, nothing paid. */
    public static NoticeQuote of(NoticeRuleSet ruleSet, LocalDate received) {
        return of(ruleSet, received, received);
    }

    /** On a day, nothing paid. A day before the receipt counts as the day of receipt. */
    public static NoticeQuote of(NoticeRuleSet ruleSet, LocalDate received, LocalDate on) {
        Optional<BigDecimal> price = priceOn(ruleSet, received, on);
        return price.isPresent()
                ? new NoticeQuote(ruleSet, received, State.OPEN, price.get(), NOTHING)
                : new NoticeQuote(ruleSet, received, State.EXPIRED_UNPAID, NOTHING, NOTHING);
    }

    /**
     * On the day of a payment, after it.
     *
     * @param paid 0 or more, with at most two decimals: all money received up to that day
     * @throws InvalidValueException if the amount is negative or has more than two decimals
     */
    public static NoticeQuote paid(NoticeRuleSet ruleSet, LocalDate received, LocalDate on, BigDecimal paid) {
        BigDecimal money = checked(paid);
        Optional<BigDecimal> price = priceOn(ruleSet, received, on);
        if (price.isEmpty()) {
            return new NoticeQuote(ruleSet, received, State.EXPIRED_UNPAID, NOTHING, money);
        }
        if (money.compareTo(price.get()) < 0) {
            State state = money.signum() == 0 ? State.OPEN : State.PART_RECEIVED;
            return new NoticeQuote(ruleSet, received, state, price.get(), money);
        }
        State state = isDiscountOpen(ruleSet, received, on) ? State.PAID_DISCOUNT : State.PAID_FULL;
        return new NoticeQuote(ruleSet, received, state, NOTHING, money.subtract(price.get()));
    }

    private static BigDecimal checked(BigDecimal paid) {
        if (paid.signum() < 0 || paid.stripTrailingZeros().scale() > 2) {
            throw new InvalidValueException("Not a payment: " + paid + ".", "it should look like 80.00.");
        }
        return paid.setScale(2);
    }

    /** What is asked on a day; empty after the last day. */
    private static Optional<BigDecimal> priceOn(NoticeRuleSet ruleSet, LocalDate received, LocalDate on) {
        if (on.isAfter(ruleSet.full().until(received))) {
            return Optional.empty();
        }
        return Optional.of(
                isDiscountOpen(ruleSet, received, on)
                        ? ruleSet.discount().orElseThrow().amount()
                        : ruleSet.full().amount());
    }

    private static boolean isDiscountOpen(NoticeRuleSet ruleSet, LocalDate received, LocalDate on) {
        return ruleSet.discount()
                .filter(price -> !on.isAfter(price.until(received)))
                .isPresent();
    }

    /** The last day of the lower price, or empty where there is none. */
    public Optional<LocalDate> discountedUntil() {
        return ruleSet.discount().map(price -> price.until(received));
    }

    /** The last day on which it can be paid. */
    public LocalDate fullUntil() {
        return ruleSet.full().until(received);
    }

    /** Whether the offence is discharged by payment. */
    public boolean isPaid() {
        return state == State.PAID_DISCOUNT || state == State.PAID_FULL;
    }
}
