package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;

/** Items of the seed documents that are about patterns. */
class PatternSeedItemsTest {

    private static final SessionCalendar CALENDAR = Given.calendar();
    private static final Window YEAR = Window.ofClosed(Given.MONDAY, LocalDate.of(2026, 7, 17));

    private static Register register(String pupil, Function<Session, String> mark) {
        StringBuilder csv = new StringBuilder("pupil_id,date,session,code\n");
        CALENDAR.sessions(YEAR.span())
                .forEach(session -> csv.append(pupil)
                        .append(',')
                        .append(session.toString().replace(' ', ','))
                        .append(',')
                        .append(mark.apply(session))
                        .append('\n'));
        return Given.BY_ENGLAND
                .read(org.openattendance.load.LongCsv.of(org.openattendance.load.Input.of("marks.csv", csv.toString())))
                .value()
                .all()
                .get(0);
    }

    /** A rule with a threshold gives the references for which it fires, with the rule's id and the numbers that went in. */
    @Test
    void NF_04_a_rule_gives_the_references_it_fires_for_with_its_id_and_what_went_in() {
        Patterns patterns = Patterns.of(Given.RULES, CALENDAR, YEAR);
        List<Register> registers = List.of(
                register("A", session -> "/"),
                register(
                        "B",
                        session -> session.date().getDayOfWeek() == DayOfWeek.MONDAY
                                        && session.date().getDayOfMonth() > 15
                                ? "O"
                                : "/"));
        Map<PupilRef, List<PatternFinding>> fired = registers.stream()
                .map(patterns::look)
                .filter(found -> !found.noticed().isEmpty())
                .collect(Collectors.toMap(PupilPatterns::pupil, PupilPatterns::noticed));
        assertThat(fired).containsOnlyKeys(PupilRef.of("B"));
        PatternFinding finding = fired.get(PupilRef.of("B")).get(0);
        assertThat(finding.rule().describe()).isEqualTo("weekday least_days=8/1 least_missed=5/1");
        assertThat(finding.inside()).isEqualTo(Rate.of(18, 43));
        assertThat(finding.elsewhere()).isEqualTo(Rate.of(0, 170));
        assertThat(finding.chance()).isEqualTo(ExactTail.hypergeometric(213, 43, 18, 18));
        assertThat(finding.tests()).isEqualTo(5);
    }
}
