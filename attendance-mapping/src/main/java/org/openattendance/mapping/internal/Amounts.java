package org.openattendance.mapping.internal;

import java.math.BigDecimal;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryException;
import javax.money.UnknownCurrencyException;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.InvalidValueException;

/** The one place that makes money from numbers. */
public final class Amounts {

    private Amounts() {}

    /**
     * An exact amount.
     *
     * @throws InvalidValueException if there is no such currency
     * @throws AttendanceException {@code NO_MONEY_IMPLEMENTATION}, naming the jar to add
     */
    public static MonetaryAmount of(BigDecimal value, String currency) {
        try {
            return Monetary.getDefaultAmountFactory()
                    .setCurrency(currency)
                    .setNumber(value)
                    .create();
        } catch (UnknownCurrencyException e) {
            throw new InvalidValueException(
                    "There is no currency " + currency + ".", "the code is misspelt; pounds are GBP.");
        } catch (MonetaryException e) {
            throw new AttendanceException(
                    "NO_MONEY_IMPLEMENTATION",
                    "No implementation of javax.money could make the amount.",
                    "org.javamoney.moneta:moneta-core is not on the class path.",
                    e);
        }
    }
}
