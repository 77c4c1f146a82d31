package org.openattendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openattendance.RulesConsequences.Clock;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.timer.Deadline;
import org.openattendance.timer.Timer;
import org.openattendance.timer.TimerClock;

/** What a change of rules changes about the clocks of the law. */
final class ClockConsequences {

    private final RulesDifference difference;
    private final List<RuleChange> rules;
    private final LocalDate asOf;

    ClockConsequences(RulesDifference difference, List<RuleChange> rules, LocalDate asOf) {
        this.difference = difference;
        this.rules = rules;
        this.asOf = asOf;
    }

    List<Clock> clocks() {
        Map<List<String>, Deadline> before = deadlines(difference.before());
        Map<List<String>, Deadline> after = deadlines(difference.after());
        List<List<String>> keys = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted((a, b) -> CodePointOrder.INSTANCE.compare(String.join(" ", a), String.join(" ", b)))
                .toList();
        List<Clock> changed = new ArrayList<>();
        for (List<String> key : keys) {
            Optional<Deadline> one = Optional.ofNullable(before.get(key));
            Optional<Deadline> other = Optional.ofNullable(after.get(key));
            if (!ends(one).equals(ends(other))) {
                List<RuleChange> rows = rules.stream()
                        .filter(rule -> rule.isOf("bank-holiday")
                                || rule.isOf("timer") && rule.rule().startsWith(key.get(1) + " "))
                        .toList();
                changed.add(new Clock(key.get(0), key.get(1), one, other, rows));
            }
        }
        return List.copyOf(changed);
    }

    private Map<List<String>, Deadline> deadlines(Attendance by) {
        TimerClock plain = TimerClock.of(by.rules().bankHolidays());
        TimerClock clock = by.calendar().map(plain::with).orElse(plain);
        Map<List<String>, Deadline> ends = new LinkedHashMap<>();
        try {
            for (String event : by.rules().timers().events()) {
                for (Timer timer : by.rules().timers().startedBy(event, asOf)) {
                    ends.put(List.of(event, timer.id()), clock.run(timer, asOf));
                }
            }
        } catch (RuleNotKnownException e) {
            return Map.of(); // the nation has no timers
        }
        return ends;
    }

    private static List<Object> ends(Optional<Deadline> end) {
        return end.<List<Object>>map(one -> List.of(one.firstDay(), one.lastDay(), one.safeFrom(), one.unknown()))
                .orElse(List.of());
    }
}
