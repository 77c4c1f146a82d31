package org.openattendance.mapping.directory;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Amounts;
import org.openattendance.mapping.internal.Require;

/**
 * What a service costs those who use it.
 *
 * <p>Kept as a decimal with a currency; the money type is made on request, so that a directory can be read without an implementation of
 * {@code javax.money}. Immutable and thread-safe.
 *
 * @param option for whom or what, for example {@code a session}; may be empty
 * @param value the number, 0 or more, with the digits that were given; empty if it was not stated
 * @param currency three upper-case letters
 * @param description in words; may be empty
 */
public record Cost(String option, Optional<BigDecimal> value, String currency, String description) {

    public Cost {
        option = Objects.requireNonNull(option, "option").strip();
        description = Objects.requireNonNull(description, "description").strip();
        if (!currency.matches("[A-Z]{3}")) {
            throw new InvalidValueException(
                    "A currency is three upper-case letters.",
                    "the sign of the currency stands where its code should.");
        }
        if (value.isPresent() && value.get().signum() < 0) {
            throw new InvalidValueException(
                    "A cost is 0 or more.", "what people receive stands where what they pay should.");
        }
    }

    /** An amount in pounds. */
    public static Cost ofPounds(String option, String amount) {
        return new Cost(Require.text(option, "The option of a cost"), Optional.of(new BigDecimal(amount)), "GBP", "");
    }

    /** Whether it is stated to be nothing. */
    public boolean isFree() {
        return value.isPresent() && value.get().signum() == 0;
    }

    /**
     * The amount as money, exact.
     *
     * @return empty if it was not stated
     * @throws org.openattendance.base.AttendanceException if no implementation of {@code javax.money} is there, naming the jar to add
     */
    public Optional<MonetaryAmount> amount() {
        return value.map(number -> Amounts.of(number, currency));
    }
}
