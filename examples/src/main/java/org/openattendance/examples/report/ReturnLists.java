package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openattendance.PupilFigures;
import org.openattendance.base.DateSpan;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.Window;
import org.openattendance.picture.TextTable;
import org.openattendance.timer.ReturnEntry;
import org.openattendance.timer.ReturnRule;
import org.openattendance.timer.Returns;

/**
 * The lists of a school on the day of a report, as {@code returns} gives them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rules those in force on the day, at least one
 * @param entries in the order of the rules
 */
record ReturnLists(List<ReturnRule> rules, List<ReturnEntry> entries) {

    /**
     * @param rules those in force on the day
     * @param entries in the order of the rules
     */
    ReturnLists {
        rules = List.copyOf(rules);
        entries = List.copyOf(entries);
    }

    /** Empty where no calendar was given, or the nation's data knows no list on the day: then nobody knows who is on one. */
    static Optional<ReturnLists> of(ReportData data, List<PupilFigures> pupils) {
        if (!data.hasCalendar()) {
            return Optional.empty();
        }
        return returns(data).filter(known -> !known.rules().isEmpty()).map(known -> {
            List<ReturnEntry> found = new ArrayList<>();
            pupils.forEach(pupil -> found.addAll(known.look(pupil.register())));
            found.sort(Comparator.comparing(entry -> known.rules().indexOf(entry.rule())));
            return new ReturnLists(known.rules(), found);
        });
    }

    private static Optional<Returns> returns(ReportData data) {
        try {
            return Optional.of(Returns.of(
                    data.rules().returns(),
                    data.rules().timers(),
                    data.rules().bankHolidays(),
                    data.calendar(),
                    data.loaded().asOf()));
        } catch (RuleNotKnownException e) {
            return Optional.empty(); // which the page says
        }
    }

    /** Marks, not days, that wait for their reason in this state; empty where no rule in force says how long one may wait. */
    Optional<Long> reasons(ReturnEntry.State state) {
        if (rules.stream().noneMatch(rule -> rule.kind() == ReturnRule.Kind.REPLACED)) {
            return Optional.empty();
        }
        return Optional.of(entries.stream()
                .filter(entry -> entry.rule().kind() == ReturnRule.Kind.REPLACED && entry.state() == state)
                .mapToLong(ReturnEntry::count)
                .sum());
    }

    /** How much stands on each list, in what state; each count says of what. */
    TextTable counts(Words words) {
        List<List<String>> rows = new ArrayList<>();
        for (ReturnRule rule : rules) {
            for (ReturnEntry.State state : ReturnEntry.State.values()) {
                List<ReturnEntry> some = entries.stream()
                        .filter(entry -> entry.rule().equals(rule) && entry.state() == state)
                        .toList();
                if (!some.isEmpty()) {
                    rows.add(List.of(
                            rule.title(),
                            state(words, state),
                            howMany(words, rule, some),
                            String.join("; ", rule.asks())));
                }
            }
        }
        return TextTable.of(
                List.of(words.say("list.name"), words.say("list.state"), words.say("how-many"), words.say("list.asks")),
                rows);
    }

    private static String howMany(Words words, ReturnRule rule, List<ReturnEntry> some) {
        boolean ofSessions = rule.kind() == ReturnRule.Kind.REPLACED || rule.kind() == ReturnRule.Kind.REVIEW;
        long count = ofSessions ? some.stream().mapToLong(ReturnEntry::count).sum() : some.size();
        long pupils = some.stream().map(ReturnEntry::pupil).distinct().count();
        return words.counted("list.of." + rule.kind(), count, "pupils", words.counted("count-pupils", pupils));
    }

    /** Each row of the lists, with the pupil. */
    TextTable rows(Words words, int most) {
        return TextTable.of(
                List.of(
                        words.say("pupil"),
                        words.say("list.name"),
                        words.say("list.state"),
                        words.say("how-many"),
                        words.say("list.days"),
                        words.say("list.reached")),
                entries.stream().limit(most).map(entry -> row(words, entry)).toList());
    }

    private static List<String> row(Words words, ReturnEntry entry) {
        boolean ofDays = entry.rule().kind() == ReturnRule.Kind.RUN_OF_DAYS;
        return List.of(
                entry.pupil().value(),
                entry.rule().title(),
                state(words, entry.state()),
                words.counted(ofDays ? "list.school-days" : "count-sessions", entry.count()),
                days(words, entry.days()),
                entry.reachedOn().map(words::day).orElse(""));
    }

    /** Entries have a first and a last day. */
    private static String days(Words words, DateSpan days) {
        return words.days(Window.of(days));
    }

    private static String state(Words words, ReturnEntry.State state) {
        return words.say("state." + state);
    }
}
