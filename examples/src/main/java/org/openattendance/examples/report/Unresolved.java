package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.PupilFigures;
import org.openattendance.base.DateSpan;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.picture.TextTable;
import org.openattendance.register.Mark;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;
import org.openattendance.timer.ReturnEntry;
import org.openattendance.timer.ReturnRule;
import org.openattendance.timer.Returns;

/**
 * What in a register nobody has settled yet, on the day of a report.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unmarked entries without a mark, or with a code that is not known
 * @param conflicting entries with two codes
 * @param noEntry open sessions without an entry; 0 where no calendar was given
 * @param entries each entry without a usable mark, or with two: pupil, day, session, what
 * @param lists the lists of the nation, as {@code returns} gives them; empty where the nation's data has none or no calendar was given
 */
record Unresolved(long unmarked, long conflicting, long noEntry, List<Entry> entries, List<ReturnEntry> lists) {

    /** One entry to settle. */
    record Entry(String pupil, Session session, String what) {}

    /**
     * @param unmarked entries without a usable mark
     * @param conflicting entries with two codes
     * @param noEntry open sessions without an entry
     * @param entries one by one
     * @param lists as {@code returns} gives them
     */
    Unresolved {
        entries = List.copyOf(entries);
        lists = List.copyOf(lists);
    }

    static Unresolved of(ReportData data, List<PupilFigures> pupils) {
        Tally tally = pupils.stream().map(PupilFigures::tally).reduce(Tally.none(), Tally::plus);
        DateSpan days = data.known().span();
        List<Entry> entries = new ArrayList<>();
        for (PupilFigures pupil : pupils) {
            for (int index : pupil.register().unresolvedIndexes(days)) {
                Session session = Session.ofIndex(index);
                pupil.register()
                        .find(session)
                        .ifPresent(mark ->
                                entries.add(new Entry(pupil.pupil().value(), session, what(data.words(), mark))));
            }
        }
        return new Unresolved(
                tally.count(Count.UNMARKED),
                tally.conflicting(),
                tally.count(Count.NO_ENTRY),
                entries,
                lists(data, pupils));
    }

    private static String what(Words words, Mark mark) {
        if (mark.conflicting()) {
            return words.say("entry.two", "code", mark.written());
        }
        return mark.written().equals(Mark.NO_MARK) || mark.written().isBlank()
                ? words.say("entry.none")
                : words.say("entry.unknown", "code", mark.written());
    }

    private static List<ReturnEntry> lists(ReportData data, List<PupilFigures> pupils) {
        if (!data.hasCalendar()) {
            return List.of();
        }
        List<ReturnEntry> found = new ArrayList<>();
        try {
            List<ReturnRule> rules = data.rules().returns();
            Returns returns = Returns.of(
                    rules,
                    data.rules().timers(),
                    data.rules().bankHolidays(),
                    data.calendar(),
                    data.loaded().asOf());
            pupils.forEach(pupil -> found.addAll(returns.look(pupil.register())));
            found.sort(java.util.Comparator.comparing(entry -> rules.indexOf(entry.rule())));
        } catch (RuleNotKnownException e) {
            return List.of(); // the nation's data has no such lists, which the page says
        }
        return found;
    }

    /** Marks without a reason that stand longer than they may. */
    long overdue() {
        return lists.stream()
                .filter(entry -> entry.state() == ReturnEntry.State.OVERDUE)
                .count();
    }

    /** Entries that somebody has to settle. */
    long toSettle() {
        return unmarked + conflicting;
    }

    /** The entries, as many as are listed. */
    TextTable table(Words words, int most) {
        return TextTable.of(
                List.of(words.say("pupil"), words.say("day-column"), words.say("session"), words.say("entry")),
                entries.stream()
                        .limit(most)
                        .map(entry -> List.of(
                                entry.pupil(),
                                words.day(entry.session().date()),
                                entry.session().part().name(),
                                entry.what()))
                        .toList());
    }

    /** How many stand on each list, and in what state. */
    TextTable listCounts(Words words) {
        List<List<String>> rows = new ArrayList<>();
        List<ReturnRule> rules =
                lists.stream().map(ReturnEntry::rule).distinct().toList();
        for (ReturnRule rule : rules) {
            for (ReturnEntry.State state : ReturnEntry.State.values()) {
                long count = lists.stream()
                        .filter(entry -> entry.rule().equals(rule) && entry.state() == state)
                        .count();
                if (count > 0) {
                    rows.add(List.of(
                            rule.title(), state(words, state), Words.count(count), String.join("; ", rule.asks())));
                }
            }
        }
        return TextTable.of(
                List.of(words.say("list.name"), words.say("list.state"), words.say("how-many"), words.say("list.asks")),
                rows);
    }

    /** Each row of the lists, with the pupil. */
    TextTable listRows(Words words, int most) {
        return TextTable.of(
                List.of(
                        words.say("pupil"),
                        words.say("list.name"),
                        words.say("list.state"),
                        words.say("list.days"),
                        words.say("list.reached")),
                lists.stream()
                        .limit(most)
                        .map(entry -> List.of(
                                entry.pupil().value(),
                                entry.rule().title(),
                                state(words, entry.state()),
                                entry.days().toString(),
                                entry.reachedOn().map(words::day).orElse("")))
                        .toList());
    }

    private static String state(Words words, ReturnEntry.State state) {
        return words.say("state." + state);
    }
}
