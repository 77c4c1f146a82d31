package org.openattendance.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.penalty.NoticeWorld.date;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.calendar.WeekPattern;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.table.CsvRow;

/** The worked examples PN-01 to PN-44, from the case files beside this test: each row bears its id and says why. */
class PenaltyNoticeCasesTest {

    private static final List<String> FILES = List.of(
            "pn-threshold.csv",
            "pn-quotes.csv",
            "pn-ladder.csv",
            "pn-proposals.csv",
            "pn-exclusions.csv",
            "pn-improvement.csv",
            "pn-refusals.csv");

    @Test
    void every_worked_example_has_a_row() {
        Set<String> ids = FILES.stream()
                .flatMap(file -> NoticeWorld.cases(file).stream())
                .map(row -> row.text("id").split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids)
                .containsAll(IntStream.concat(IntStream.rangeClosed(1, 13), IntStream.rangeClosed(20, 44))
                        .mapToObj(n -> "PN-%02d".formatted(n))
                        .toList());
    }

    static Stream<CsvRow> thresholds() {
        return NoticeWorld.cases("pn-threshold.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void threshold(CsvRow row) {
        LocalDate asOf = LocalDate.parse(row.text("as_of"));
        Register register = NoticeWorld.register(row.text("marks"), row.text("amendments"), asOf);
        ThresholdResult result = NoticeThreshold.of(NoticeWorld.RULES, NoticeWorld.CALENDAR, asOf)
                .test(List.of(register), Optional.of(NoticeWorld.BORN));
        assertThat(result.status()).as(row.text("id") + ": " + row.text("why")).hasToString(row.text("status"));
        assertThat(result.metOn()).isEqualTo(row.find("met_on").map(Session::parse));
        assertThat(result.count()).isEqualTo(Integer.parseInt(row.text("count")));
        assertThat(result.sessions()).hasSize(result.count());
        assertThat(result.schoolWeeks()).as("of the rule").isEqualTo(10);
        row.find("weeks").ifPresent(weeks -> assertThat(result.weeksSpanned()).isEqualTo(Integer.parseInt(weeks)));
        assertThat(result.findings())
                .filteredOn(finding -> finding.reason() == Finding.Reason.N_OVERDUE)
                .hasSize(Integer.parseInt(row.text("overdue")));
        assertThat(result.has(Finding.Reason.REGISTER_NOT_RESOLVED)).isFalse();
    }

    static Stream<CsvRow> quotes() {
        return NoticeWorld.cases("pn-quotes.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void quote(CsvRow row) {
        Nation nation = row.text("rule_set").startsWith("WAL") ? Nation.WALES : Nation.ENGLAND;
        NoticeRules rules = RuleBook.standard(nation).notices();
        NoticeRuleSet prices = rules.ruleSet(row.text("rule_set"));
        LocalDate received = date(row, "received")
                .orElseGet(() -> ReceiptRule.firstClass(rules)
                        .receivedOn(date(row, "posted").orElseThrow()));
        NoticeQuote quote = row.find("paid")
                .map(paid ->
                        NoticeQuote.paid(prices, received, date(row, "paid_on").orElseThrow(), new BigDecimal(paid)))
                .orElseGet(() ->
                        NoticeQuote.of(prices, received, date(row, "as_of").orElse(received)));
        assertThat(quote.state()).as(row.text("id") + ": " + row.text("why")).hasToString(row.text("state"));
        assertThat(quote.due()).isEqualTo(new BigDecimal(row.text("due")));
        assertThat(quote.unallocated()).isEqualTo(new BigDecimal(row.text("unallocated")));
        assertThat(quote.discountedUntil()).isEqualTo(date(row, "discounted_until"));
        assertThat(quote.fullUntil()).isEqualTo(date(row, "full_until").orElseThrow());
    }

    static Stream<CsvRow> ladders() {
        return NoticeWorld.cases("pn-ladder.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void ladder(CsvRow row) {
        LocalDate on = LocalDate.parse(row.text("on"));
        Ladder ladder = Ladder.of(
                NoticeWorld.RULES,
                NoticeWorld.history(row.text("history")),
                PupilRef.of(row.text("pupil")),
                ParentRef.of(row.text("parent")),
                on);
        assertThat(ladder.step()).as(row.text("id") + ": " + row.text("why")).hasToString(row.text("step"));
        assertThat(ladder.lookBack().last()).contains(on);
        if (ladder.step() != NoticeStep.NONE) {
            assertThat(NoticeWorld.RULES
                            .price(Offence.of("s444"), ladder.step(), on)
                            .id())
                    .isEqualTo(row.text("rule_set"));
        }
    }

    static Stream<CsvRow> proposals() {
        return NoticeWorld.cases("pn-proposals.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void proposal(CsvRow row) {
        LocalDate on = LocalDate.parse(row.text("on"));
        SessionCalendar calendar = on.getYear() < 2026
                ? NoticeWorld.CALENDAR
                : SessionCalendar.weekly(
                        WeekPattern.weekdays(), List.of(TermSpan.of("t", LocalDate.of(2026, 9, 1), on)));
        Register register = NoticeWorld.register(NoticeWorld.ENGLAND, calendar, row.text("marks"), "", on);
        NoticeCase pupil = new NoticeCase(
                NoticeWorld.A, List.of(register), Optional.of(NoticeWorld.BORN), NoticeWorld.facts(row.text("facts")));
        List<NoticeProposal> proposals = NoticeProposals.of(
                        NoticeWorld.RULES,
                        calendar,
                        NoticeWorld.parents(row.text("parents")),
                        NoticeHistory.of(NoticeWorld.history(row.text("history"))),
                        on)
                .propose(pupil);
        assertThat(proposals.stream().map(PenaltyNoticeCasesTest::line).collect(Collectors.joining("; ")))
                .as(row.text("id") + ": " + row.text("why"))
                .isEqualTo(row.text("expected"));
    }

    private static String line(NoticeProposal one) {
        return (one.parent().value() + " " + one.step() + " " + one.outcome() + " " + String.join(" ", one.blockers()))
                .strip();
    }

    @Test
    void PN_25_two_parents_and_two_children_make_four_notices() {
        CsvRow row = NoticeWorld.cases("pn-proposals.csv").get(0);
        NoticeCase pupil = NoticeWorld.pupil(row.text("marks"), row.text("facts"), LocalDate.parse(row.text("on")));
        List<NoticeProposal> one = NoticeProposals.of(
                        NoticeWorld.RULES,
                        NoticeWorld.CALENDAR,
                        NoticeWorld.parents(row.text("parents")),
                        NoticeHistory.of(List.of()),
                        LocalDate.parse(row.text("on")))
                .propose(pupil);
        List<NoticeRuleSet> both = Stream.concat(one.stream(), one.stream())
                .map(p -> p.ruleSet().orElseThrow())
                .toList();
        assertThat(both).hasSize(4);
        assertThat(both.stream().map(p -> p.discountedAmount().orElseThrow()).reduce((a, b) -> a.add(b)))
                .contains(Pounds.of(new BigDecimal("320.00"), "GBP"));
        assertThat(both.stream().map(NoticeRuleSet::fullAmount).reduce((a, b) -> a.add(b)))
                .contains(Pounds.of(new BigDecimal("640.00"), "GBP"));
    }

    static Stream<CsvRow> exclusions() {
        return NoticeWorld.cases("pn-exclusions.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("exclusions")
    void exclusion(CsvRow row) {
        Set<LocalDate> named = row.find("named")
                .map(span -> NoticeWorld.CALENDAR.schoolDays(DateSpan.parse(span)))
                .map(days -> (Set<LocalDate>) new TreeSet<>(days))
                .orElse(Set.of());
        ExclusionDuty duty = ExclusionDuty.of(
                NoticeWorld.RULES,
                NoticeWorld.CALENDAR,
                LocalDate.parse(row.text("first")),
                Integer.parseInt(row.text("school_days")),
                named);
        LocalDate found = LocalDate.parse(row.text("found"));
        assertThat(duty.applies(found))
                .as(row.text("id") + ": " + row.text("why"))
                .isEqualTo(row.text("applies").equals("yes"));
        assertThat(NoticeWorld.RULES
                        .price(Offence.of("s103"), NoticeStep.FIRST, found)
                        .id())
                .isEqualTo("ENG-EXCL");
    }

    static Stream<CsvRow> improvements() {
        return NoticeWorld.cases("pn-improvement.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("improvements")
    void improvement(CsvRow row) {
        ImprovementPeriod period = ImprovementPeriod.of(
                NoticeWorld.RULES.findNoticeToImprove(row.text("rule")).orElseThrow(),
                NoticeWorld.RULES,
                NoticeWorld.CALENDAR,
                LocalDate.parse(row.text("begins")),
                row.text("longest").equals("yes"));
        assertThat(period.days().last())
                .as(row.text("id") + ": " + row.text("why"))
                .isEqualTo(date(row, "last_day"));
        LocalDate asOf = LocalDate.of(2024, 12, 20);
        Register register = NoticeWorld.register(row.text("marks"), "", asOf);
        assertThat(period.absences(register, asOf).stream()
                        .map(Session::toString)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(row.text("absences"));
    }

    static Stream<CsvRow> refusals() {
        return NoticeWorld.cases("pn-refusals.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusal(CsvRow row) {
        NoticeRules rules = RuleBook.standard(Nation.of(row.text("nation"))).notices();
        LocalDate day = LocalDate.of(2024, 10, 1);
        for (ThrowingCallable question : List.<ThrowingCallable>of(
                () -> rules.ruleSet("ENG-2024-FIRST"),
                () -> rules.price(Offence.of("s444"), NoticeStep.FIRST, day),
                () -> NoticeThreshold.of(rules, NoticeWorld.CALENDAR, day),
                () -> Ladder.of(rules, List.of(), NoticeWorld.A, NoticeWorld.P, day),
                () -> ExclusionDuty.of(rules, NoticeWorld.CALENDAR, day, 1, Set.of()))) {
            assertThatThrownBy(question)
                    .as(row.text("id"))
                    .isInstanceOf(RuleNotKnownException.class)
                    .hasMessageContaining("penalty notice of " + row.text("nation"))
                    .hasMessageContaining(row.text("says"));
        }
    }
}
