package org.openattendance.penalty;

import java.math.BigDecimal;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryException;
import org.openattendance.base.AttendanceException;

/** Amounts of rows as money. Rows hold decimals, so that only this needs an implementation of {@code javax.money}. */
final class Pounds {

    private Pounds() {}

    /** @throws AttendanceException {@code NO_MONEY_IMPLEMENTATION} if none is on the class path */
    static MonetaryAmount of(BigDecimal amount, String currency) {
        try {
            return Monetary.getDefaultAmountFactory()
                    .setCurrency(currency)
                    .setNumber(amount)
                    .create();
        } catch (MonetaryException e) {
            throw new AttendanceException(
                    "NO_MONEY_IMPLEMENTATION",
                    "Amounts of money need an implementation of javax.money: " + e.getMessage() + ".",
                    "the jar org.javamoney.moneta:moneta-core is missing from the class path.",
                    e);
        }
    }
}
