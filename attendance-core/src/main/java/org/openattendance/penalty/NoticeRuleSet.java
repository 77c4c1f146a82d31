package org.openattendance.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * What a notice costs and until when: a row of {@code <nation>/notices.csv}.
 *
 * <p>Windows are in calendar days; the day of receipt is day 1. Immutable and thread-safe.
 *
 * @param id short and stable, for example {@code ENG-2024-FIRST}
 * @param offences what it prices; at least one
 * @param step for which notice of the look-back; empty where the price does not depend on it
 * @param currency ISO 4217
 * @param discount the lower price and its days; empty where there is none
 * @param full the full price and its days, not fewer than those of the lower price
 * @param span days of absence (of being found, for an excluded pupil) that it prices
 * @param confidence how well it is known
 * @param notes what is unsure; may be empty
 * @param sources where it is written; at least one
 */
public record NoticeRuleSet(
        String id,
        List<Offence> offences,
        Optional<NoticeStep> step,
        String currency,
        Optional<Price> discount,
        Price full,
        DateSpan span,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /**
     * An amount and for how long it is asked.
     *
     * @param amount 0.01 or more, with at most two decimals
     * @param days calendar days from the day of receipt, which is day 1; 1 or more
     */
    public record Price(BigDecimal amount, int days) {

        /**
         * @param amount 0.01 or more, with at most two decimals
         * @param days 1 or more
         * @throws InvalidValueException if either is outside
         */
        public Price {
            if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2 || days < 1) {
                throw new InvalidValueException(
                        "Not a price: " + amount + " for " + days + " days.", "the two numbers are swapped.");
            }
            amount = amount.setScale(2);
        }

        /** The last day on which it is enough, for a notice received on a day. */
        public LocalDate until(LocalDate received) {
            return received.plusDays(days - 1L);
        }
    }

    /** @throws InvalidValueException if there is no offence or source, or the lower price is higher or stands longer than the full one */
    public NoticeRuleSet {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        offences = List.copyOf(offences);
        sources = List.copyOf(sources);
        boolean turned = discount.filter(
                        lower -> lower.amount().compareTo(full.amount()) >= 0 || lower.days() > full.days())
                .isPresent();
        if (offences.isEmpty() || sources.isEmpty() || turned) {
            throw new InvalidValueException(
                    "Price list " + id
                            + " needs an offence, a source, and a lower price that is lower and ends no later.",
                    "the two prices are swapped.");
        }
    }

    /**
     * The lower price as money, or empty where there is none.
     *
     * @throws org.openattendance.base.AttendanceException if no implementation of {@code javax.money} is on the class path
     */
    public Optional<MonetaryAmount> discountedAmount() {
        return discount.map(price -> Pounds.of(price.amount(), currency));
    }

    /**
     * The full price as money.
     *
     * @throws org.openattendance.base.AttendanceException if no implementation of {@code javax.money} is on the class path
     */
    public MonetaryAmount fullAmount() {
        return Pounds.of(full.amount(), currency);
    }

    /** Whether both would answer for one notice: an offence, a step and a day that both price. */
    public boolean overlaps(NoticeRuleSet other) {
        return span.overlaps(other.span)
                && (step.isEmpty() || other.step.isEmpty() || step.equals(other.step))
                && offences.stream().anyMatch(other.offences::contains);
    }
}
