package org.openattendance.penalty;

import java.time.LocalDate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.timer.Deadline;
import org.openattendance.timer.Timer;
import org.openattendance.timer.TimerClock;

/**
 * When a letter of which only the posting is known counts as received. A caller may have another rule than ours.
 *
 * <p>Implementations must be pure: the same posting gives the same day, whatever thread asks.
 */
@FunctionalInterface
public interface ReceiptRule {

    /**
     * The day of receipt.
     *
     * @param posted the day on which it was posted
     * @throws RuleNotKnownException if the rule is not known for the day
     */
    LocalDate receivedOn(LocalDate posted);

    /**
     * Our rule, by the timer that {@code notice-settings.csv} names: the second working day after a first class letter was posted. That it governs
     * these notices is not confirmed.
     *
     * @throws RuleNotKnownException when asked, if the setting, the timer or a bank holiday on the way is not known
     */
    static ReceiptRule firstClass(NoticeRules rules) {
        return posted -> {
            String id = rules.settings().get("receipt.timer", posted).value();
            Timer timer = rules.timers().get(id);
            Deadline end = TimerClock.of(rules.bankHolidays()).run(timer, posted);
            return end.lastDay()
                    .orElseThrow(() -> new RuleNotKnownException(
                            "receipt of a letter posted on " + posted,
                            rules.bankHolidays().known().stream().toList()));
        };
    }
}
