package org.openattendance.mapping.funding;

import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * What one source gives for one purpose in one year.
 *
 * <p>Money is exact and keeps the digits that were given. What is given in kind is described, and may carry a value that is an estimate;
 * estimates are never added to money. Immutable and thread-safe.
 *
 * @param id unique in its book
 * @param source a code of {@code funding-sources}, or the caller's own
 * @param year the academic or financial year, as the school writes it
 * @param partner id of the partner that it goes to; empty if it is for the plan as a whole
 * @param money what is committed and spent; empty when it is given in kind
 * @param inKind what is given in kind; empty when it is money
 * @param restrictions in words; may be empty
 */
public record FundingAllocation(
        String id,
        String source,
        String year,
        Optional<String> partner,
        Optional<Money> money,
        Optional<InKind> inKind,
        String restrictions) {

    /**
     * Committed and spent, in one currency.
     *
     * @param committed what was set aside, 0 or more
     * @param spent what was spent so far, 0 or more; it may be more than was committed
     */
    public record Money(MonetaryAmount committed, MonetaryAmount spent) {

        public Money {
            if (committed.isNegative() || spent.isNegative()) {
                throw new InvalidValueException("An amount is 0 or more.", "a refund was entered as spending.");
            }
            if (!committed.getCurrency().equals(spent.getCurrency())) {
                throw new InvalidValueException(
                        "Committed is in " + committed.getCurrency() + ", and spent in " + spent.getCurrency() + ".",
                        "one of the two was copied from another sheet.");
            }
        }

        /** Set aside, nothing spent yet. */
        public static Money committed(MonetaryAmount amount) {
            return new Money(amount, amount.multiply(0));
        }

        /** Committed less spent; negative when more was spent. */
        public MonetaryAmount unspent() {
            return committed.subtract(spent);
        }
    }

    /**
     * Something given in kind: a room, a worker's time.
     *
     * @param description what, in words
     * @param estimate what it might be worth; always an estimate
     */
    public record InKind(String description, Optional<MonetaryAmount> estimate) {

        public InKind {
            description = Require.text(description, "What is given in kind");
            Objects.requireNonNull(estimate, "estimate");
        }
    }

    public FundingAllocation {
        Require.id(id, "The id of an allocation");
        Require.id(source, "The source of allocation " + id);
        year = Require.text(year, "The year of allocation " + id);
        partner.ifPresent(one -> Require.id(one, "The partner of allocation " + id));
        Objects.requireNonNull(restrictions, "restrictions");
        if (money.isPresent() == inKind.isPresent()) {
            throw new InvalidValueException(
                    "Allocation " + id + " is either money or in kind.",
                    "a shared resource was entered with an amount.");
        }
    }

    /** Money from a source for a year. */
    public static FundingAllocation of(String id, String source, String year, Money money) {
        return new FundingAllocation(id, source, year, Optional.empty(), Optional.of(money), Optional.empty(), "");
    }

    /** Something in kind for a year. */
    public static FundingAllocation inKind(String id, String source, String year, InKind what) {
        return new FundingAllocation(id, source, year, Optional.empty(), Optional.empty(), Optional.of(what), "");
    }

    /** A copy that goes to a partner. */
    public FundingAllocation withPartner(String one) {
        return new FundingAllocation(id, source, year, Optional.of(one), money, inKind, restrictions);
    }
}
