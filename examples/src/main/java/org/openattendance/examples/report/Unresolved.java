package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.PupilFigures;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.picture.TextTable;
import org.openattendance.register.Mark;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;
import org.openattendance.timer.ReturnEntry;

/**
 * What in a register nobody has settled yet, on the day of a report. What cannot be known is empty, never 0.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unmarked entries without a mark, or with a code that is not known
 * @param conflicting entries with two codes
 * @param noEntry open sessions without an entry; empty where no calendar was given
 * @param entries each entry without a usable mark, or with two: pupil, day, session, what
 * @param lists that go by school days; empty where no calendar was given, or the nation's data has none on the day
 */
record Unresolved(
        long unmarked, long conflicting, Optional<Long> noEntry, List<Entry> entries, Optional<ReturnLists> lists) {

    /** One entry to settle. */
    record Entry(String pupil, Session session, String what) {}

    /**
     * @param unmarked entries without a usable mark
     * @param conflicting entries with two codes
     * @param noEntry open sessions without an entry
     * @param entries one by one
     * @param lists that go by school days
     */
    Unresolved {
        entries = List.copyOf(entries);
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
                data.hasCalendar() ? Optional.of(tally.count(Count.NO_ENTRY)) : Optional.empty(),
                entries,
                ReturnLists.of(data, pupils));
    }

    private static String what(Words words, Mark mark) {
        if (mark.conflicting()) {
            return words.say("entry.two", "code", mark.written());
        }
        return mark.written().equals(Mark.NO_MARK) || mark.written().isBlank()
                ? words.say("entry.none")
                : words.say("entry.unknown", "code", mark.written());
    }

    /** Marks without a reason that stand longer than they may; empty where that is not known. */
    Optional<Long> overdue() {
        return lists.flatMap(known -> known.reasons(ReturnEntry.State.OVERDUE));
    }

    /** Marks without a reason that may stand so for now; empty where that is not known. */
    Optional<Long> waiting() {
        return lists.flatMap(known -> known.reasons(ReturnEntry.State.RUNNING));
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
}
