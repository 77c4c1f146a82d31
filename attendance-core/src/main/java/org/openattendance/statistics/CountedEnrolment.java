package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.measure.DefinitionRule;
import org.openattendance.measure.DefinitionRules;
import org.openattendance.measure.EnrolmentCounter;
import org.openattendance.measure.EnrolmentTally;
import org.openattendance.register.Mark;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/** An enrolment as one counting has it, with what it makes of each entry of the window. Immutable. */
final class CountedEnrolment {

    private final EnrolmentTally counted;
    private final EnrolmentCounter counter;
    private final Counting counting;

    CountedEnrolment(EnrolmentTally counted, EnrolmentCounter counter, Counting counting) {
        this.counted = counted;
        this.counter = counter;
        this.counting = counting;
    }

    EnrolmentTally counted() {
        return counted;
    }

    Map<Session, CountedMark> marks() {
        Map<Session, CountedMark> marks = new TreeMap<>();
        for (Mark mark : counted.register().marks(counting.window().span())) {
            marks.put(mark.session(), mark(mark));
        }
        return Collections.unmodifiableMap(marks);
    }

    private CountedMark mark(Mark mark) {
        LocalDate day = mark.session().date();
        boolean in = counted.membership().isIn()
                && counted.membership().counted().stream().anyMatch(days -> days.contains(day));
        Optional<AttendanceCode> meaning = mark.meaning();
        Count as =
                meaning.map(code -> Tally.countOf(counter.category(code, day))).orElse(Count.UNMARKED);
        DefinitionRules rules = counting.definition();
        Optional<DefinitionRule> rule = in
                ? meaning.flatMap(code -> rules.reclassifies(code.code(), day))
                : counter.findLeavingOut(counted, day);
        return new CountedMark(
                mark.written(),
                meaning.map(AttendanceCode::code),
                in ? Optional.of(as) : Optional.empty(),
                in && meaning.filter(AttendanceCode::arrivesLate).isPresent(),
                rule.map(DefinitionRule::ruleId));
    }
}
