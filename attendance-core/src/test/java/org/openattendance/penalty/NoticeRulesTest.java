package org.openattendance.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.timer.BankHolidays;
import org.openattendance.timer.DayKind;
import org.openattendance.timer.Timer;

class NoticeRulesTest {

    private static final NoticeRules RULES = NoticeWorld.RULES;
    private static final Offence S444 = Offence.of("s444");
    private static final Offence S103 = Offence.of("s103");

    private static String price(Offence offence, NoticeStep step, String absence) {
        return RULES.price(offence, step, LocalDate.parse(absence)).id();
    }

    @Test
    void the_day_of_the_absence_chooses_the_price_list() {
        assertThat(price(S444, NoticeStep.FIRST, "2007-09-01")).isEqualTo("ENG-2007");
        assertThat(price(S444, NoticeStep.FIRST, "2012-08-31")).isEqualTo("ENG-2007");
        assertThat(price(S444, NoticeStep.SECOND, "2012-09-01")).isEqualTo("ENG-2012");
        assertThat(price(S444, NoticeStep.FIRST, "2013-08-31")).isEqualTo("ENG-2012");
        assertThat(price(S444, NoticeStep.FIRST, "2024-08-18")).isEqualTo("ENG-2013");
        assertThat(price(S103, NoticeStep.FIRST, "2024-08-18")).isEqualTo("ENG-2013");
        assertThat(price(S444, NoticeStep.FIRST, "2024-08-19")).isEqualTo("ENG-2024-FIRST");
        assertThat(price(S444, NoticeStep.SECOND, "2024-08-19")).isEqualTo("ENG-2024-SECOND");
        assertThat(price(S103, NoticeStep.SECOND, "2024-08-19")).isEqualTo("ENG-EXCL");
        assertThatThrownBy(() -> price(S444, NoticeStep.FIRST, "2007-08-31"))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("2007-09-01..2012-08-31");
        assertThatThrownBy(() -> price(S444, NoticeStep.NONE, "2024-08-19")).isInstanceOf(RuleNotKnownException.class);
    }

    @Test
    void amounts_are_money_in_pounds() {
        NoticeRuleSet first = RULES.ruleSet("ENG-2024-FIRST");
        assertThat(first.fullAmount().getCurrency().getCurrencyCode()).isEqualTo("GBP");
        assertThat(first.fullAmount().getNumber().numberValueExact(BigDecimal.class))
                .isEqualByComparingTo("160");
        assertThat(first.discountedAmount().orElseThrow().getNumber().intValueExact())
                .isEqualTo(80);
        assertThat(RULES.ruleSet("ENG-2024-SECOND").discountedAmount()).isEmpty();
    }

    @Test
    void windows_agree_with_the_timers_that_tell_them() {
        for (String[] pair : new String[][] {
            {"ENG-2024-FIRST", "P1", "P2"},
            {"ENG-2013", "P3-discount", "P3-full"},
            {"ENG-2012", "P4-discount", "P4-full"},
        }) {
            NoticeRuleSet list = RULES.ruleSet(pair[0]);
            assertThat(list.discount().orElseThrow().days())
                    .isEqualTo(RULES.timers().get(pair[1]).count().orElseThrow());
            assertThat(list.full().days())
                    .isEqualTo(RULES.timers().get(pair[2]).count().orElseThrow());
        }
    }

    @Test
    void an_unknown_price_list_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> RULES.ruleSet("ENG-2025"))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("ENG-2024-FIRST")
                .hasMessageContaining("\nMaybe ");
        assertThat(RULES.find("ENG-2025")).isEmpty();
        assertThat(RULES).hasToString("Notice rules of ENG (6 price lists)");
    }

    private static NoticeRuleSet list(
            List<Offence> offences,
            Optional<NoticeStep> step,
            Optional<NoticeRuleSet.Price> lower,
            NoticeRuleSet.Price full,
            DateSpan span) {
        NoticeRuleSet any = RULES.ruleSets().get(0);
        return new NoticeRuleSet(
                "X", offences, step, "GBP", lower, full, span, Confidence.CONFIRMED, "", any.sources());
    }

    private static NoticeRuleSet.Price price(String amount, int days) {
        return new NoticeRuleSet.Price(new BigDecimal(amount), days);
    }

    @Test
    void a_price_list_that_cannot_be_is_refused() {
        NoticeRuleSet.Price full = price("160", 28);
        assertThatThrownBy(() -> list(List.of(), Optional.empty(), Optional.empty(), full, DateSpan.always()))
                .isInstanceOf(InvalidValueException.class);
        for (NoticeRuleSet.Price turned : List.of(price("160", 21), price("170", 21), price("80", 29))) {
            assertThatThrownBy(
                            () -> list(List.of(S444), Optional.empty(), Optional.of(turned), full, DateSpan.always()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("\nMaybe ");
        }
        assertThat(list(List.of(S444), Optional.empty(), Optional.of(price("159.99", 28)), full, DateSpan.always())
                        .discount())
                .contains(price("159.99", 28));
        assertThatThrownBy(() -> price("0", 28)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> price("1.001", 28)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> price("1", 0)).isInstanceOf(InvalidValueException.class);
        assertThat(price("80", 1).until(LocalDate.of(2024, 10, 3))).isEqualTo(LocalDate.of(2024, 10, 3));
        assertThatThrownBy(() -> Offence.of("444")).isInstanceOf(InvalidValueException.class);
        assertThat(Offence.of("s444A")).hasToString("s444A").isLessThan(Offence.of("s445"));
    }

    @Test
    void two_lists_that_answer_for_one_notice_are_refused() {
        NoticeRuleSet.Price full = price("160", 28);
        DateSpan autumn = DateSpan.parse("2024-09-01..2024-12-31");
        NoticeRuleSet first = list(List.of(S444), Optional.of(NoticeStep.FIRST), Optional.empty(), full, autumn);
        NoticeRuleSet second = list(List.of(S444), Optional.of(NoticeStep.SECOND), Optional.empty(), full, autumn);
        NoticeRuleSet both = list(List.of(S103, S444), Optional.empty(), Optional.empty(), full, autumn);
        NoticeRuleSet other = list(List.of(S103), Optional.empty(), Optional.empty(), full, autumn);
        NoticeRuleSet later =
                list(List.of(S444), Optional.empty(), Optional.empty(), full, DateSpan.from(LocalDate.of(2025, 1, 1)));
        assertThat(first.overlaps(second)).isFalse();
        assertThat(first.overlaps(both)).isTrue();
        assertThat(both.overlaps(second)).isTrue();
        assertThat(first.overlaps(other)).isFalse();
        assertThat(first.overlaps(later)).isFalse();
        assertThat(first.overlaps(first)).isTrue();
        List<NoticeRuleSet> lists = new ArrayList<>(List.of(first, both));
        assertThatThrownBy(() -> new NoticeRules(
                        RULES.nation(),
                        Optional.empty(),
                        lists,
                        RULES.settings(),
                        List.of(),
                        List.of(),
                        List.of(),
                        RULES.timers(),
                        RULES.bankHolidays(),
                        RULES.schoolAge()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_setting_is_dated_and_can_be_replaced() {
        NoticeSettings settings = RULES.settings();
        LocalDate day = LocalDate.of(2024, 9, 1);
        assertThat(settings.whole("threshold.sessions", day)).isEqualTo(10);
        assertThat(settings.with("threshold.sessions", "12").whole("threshold.sessions", day))
                .isEqualTo(12);
        NoticeSetting twice = settings.with("threshold.sessions", "12")
                .with("threshold.sessions", "14")
                .get("threshold.sessions", day);
        assertThat(twice.describe()).isEqualTo("threshold.sessions = 14 (instead of 10, the default), SECONDARY");
        assertThat(settings.get("threshold.sessions", day).describe()).isEqualTo("threshold.sessions = 10, SECONDARY");
        assertThat(settings.get("threshold.sessions", day).isToBeShown()).isFalse();
        assertThat(twice.isToBeShown()).isTrue();
        assertThat(settings.get("threshold.week-starts-on", day).isToBeShown()).isTrue();
        assertThatThrownBy(() -> settings.whole("threshold.sessions", LocalDate.of(2024, 8, 18)))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("2024-08-19..");
        assertThatThrownBy(() -> settings.with("threshold.wishes", "3")).isInstanceOf(RuleNotKnownException.class);
        assertThat(settings.find("threshold.wishes", day)).isEmpty();
    }

    @Test
    void what_is_not_confirmed_is_shown() {
        for (Confidence confidence : Confidence.values()) {
            NoticeSetting setting =
                    new NoticeSetting("x", "1", Optional.empty(), DateSpan.always(), confidence, "", List.of());
            assertThat(setting.isToBeShown())
                    .as(confidence.name())
                    .isEqualTo(confidence != Confidence.CONFIRMED && confidence != Confidence.SECONDARY);
        }
    }

    @Test
    void a_setting_of_the_wrong_kind_is_refused_by_name() {
        LocalDate day = LocalDate.of(2024, 9, 1);
        NoticeSettings wrong = RULES.settings()
                .with("threshold.sessions", "ten")
                .with("threshold.compulsory-age-only", "perhaps")
                .with("ladder.first-day", "August")
                .with("threshold.week-starts-on", "SOMEDAY");
        assertThatThrownBy(() -> wrong.whole("threshold.sessions", day))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("threshold.sessions is ten");
        assertThatThrownBy(() -> wrong.with("threshold.sessions", "0").whole("threshold.sessions", day))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> wrong.yes("threshold.compulsory-age-only", day))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> wrong.date("ladder.first-day", day)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> wrong.weekday("threshold.week-starts-on", day))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("MONDAY");
        assertThat(RULES.settings().words("ladder.offences", day)).containsExactly("s444");
        assertThat(RULES.settings().date("ladder.first-day", day)).isEqualTo(LocalDate.of(2024, 8, 19));
    }

    @Test
    void settings_are_a_value_and_a_callers_rows_replace_ours_of_the_same_id() {
        NoticeSetting one = new NoticeSetting(
                "a",
                "1",
                Optional.empty(),
                DateSpan.upTo(LocalDate.of(2024, 1, 1)),
                Confidence.CONFIRMED,
                "",
                List.of());
        NoticeSetting two = new NoticeSetting(
                "a",
                "2",
                Optional.empty(),
                DateSpan.from(LocalDate.of(2024, 1, 2)),
                Confidence.CONFIRMED,
                "",
                List.of());
        NoticeSettings settings = NoticeSettings.of(Nation.ENGLAND, List.of(one, two));
        assertThat(settings.get("a", LocalDate.of(2024, 1, 1)).value()).isEqualTo("1");
        assertThat(settings.get("a", LocalDate.of(2024, 1, 2)).value()).isEqualTo("2");
        assertThat(settings)
                .isEqualTo(NoticeSettings.of(Nation.ENGLAND, List.of(one, two)))
                .isNotEqualTo("");
        assertThat(settings).hasSameHashCodeAs(NoticeSettings.of(Nation.ENGLAND, List.of(one, two)));
        assertThat(settings).isNotEqualTo(NoticeSettings.of(Nation.WALES, List.of(one, two)));
        assertThat(settings).isNotEqualTo(NoticeSettings.of(Nation.ENGLAND, List.of(one)));
        assertThat(settings).hasToString("Notice settings of ENG (2 rows)");
        assertThatThrownBy(() -> NoticeSettings.of(Nation.ENGLAND, List.of(one, one)))
                .isInstanceOf(InvalidValueException.class);
        NoticeSetting other =
                new NoticeSetting("b", "4", Optional.empty(), DateSpan.always(), Confidence.CONFIRMED, "", List.of());
        assertThat(settings.combinedWith(NoticeSettings.of(Nation.ENGLAND, List.of(other)))
                        .list())
                .as("one of another id stands beside them")
                .containsExactly(one, two, other);
        NoticeSettings dated = NoticeSettings.of(Nation.ENGLAND, List.of(one, other));
        assertThatThrownBy(() -> dated.get("a", LocalDate.of(2024, 1, 2)))
                .as("only the days of that setting are known")
                .hasMessageContaining("..2024-01-01")
                .hasMessageNotContaining(", ..");
        NoticeSetting local =
                new NoticeSetting("a", "3", Optional.empty(), DateSpan.always(), Confidence.CONFIRMED, "", List.of());
        assertThat(settings.combinedWith(NoticeSettings.of(Nation.ENGLAND, List.of(local)))
                        .list())
                .containsExactly(local);
    }

    @Test
    void a_ladder_setting_changes_the_step_and_is_shown() {
        LocalDate on = LocalDate.of(2026, 5, 1);
        List<NoticeRecord> acquitted = NoticeWorld.history("A P s444 2024-10-10 ACQUITTED -");
        Ladder counted = Ladder.of(
                RULES.with(RULES.settings().with("ladder.count-acquitted", "yes")),
                acquitted,
                NoticeWorld.A,
                NoticeWorld.P,
                on);
        assertThat(counted.step()).isEqualTo(NoticeStep.SECOND);
        assertThat(counted.settings()).extracting(NoticeSetting::id).contains("ladder.count-acquitted");
        List<NoticeRecord> withdrawn = NoticeWorld.history("A P s444 2024-10-10 WITHDRAWN 2024-10-20");
        assertThat(Ladder.of(
                                RULES.with(RULES.settings().with("ladder.count-withdrawn", "yes")),
                                withdrawn,
                                NoticeWorld.A,
                                NoticeWorld.P,
                                on)
                        .step())
                .isEqualTo(NoticeStep.SECOND);
        NoticeRules fresh = RULES.with(RULES.settings().with("ladder.step-after-first-dropped-out", "FIRST"));
        List<NoticeRecord> two = NoticeWorld.history("A P s444 2024-10-10 PAID -; A P s444 2026-05-01 PAID -");
        LocalDate dropped = LocalDate.of(2027, 12, 1);
        assertThat(Ladder.of(fresh, two, NoticeWorld.A, NoticeWorld.P, dropped).step())
                .isEqualTo(NoticeStep.FIRST);
        assertThat(Ladder.of(fresh, two.subList(0, 1), NoticeWorld.A, NoticeWorld.P, on)
                        .step())
                .as("a first one is followed by a second one")
                .isEqualTo(NoticeStep.SECOND);
        assertThat(Ladder.of(RULES, two, NoticeWorld.A, NoticeWorld.P, dropped).counted())
                .hasSize(1);
        assertThat(Ladder.of(RULES, two, NoticeWorld.A, NoticeWorld.P, dropped).most())
                .contains(2);
    }

    @Test
    void a_letter_that_was_posted_is_received_by_a_rule_that_can_be_another() {
        ReceiptRule rule = ReceiptRule.firstClass(RULES);
        assertThat(rule.receivedOn(LocalDate.of(2024, 12, 24))).isEqualTo(LocalDate.of(2024, 12, 30)); // 27th and 30th
        assertThatThrownBy(() -> rule.receivedOn(LocalDate.of(2007, 8, 31))).isInstanceOf(RuleNotKnownException.class);
        assertThatThrownBy(() -> rule.receivedOn(LocalDate.of(2028, 12, 29)))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("2007-01-01..2028-12-31");
        ReceiptRule nextDay = posted -> posted.plusDays(1);
        assertThat(nextDay.receivedOn(LocalDate.of(2024, 12, 24))).isEqualTo(LocalDate.of(2024, 12, 25));
    }

    @Test
    void a_quote_refuses_money_that_cannot_be() {
        NoticeRuleSet first = RULES.ruleSet("ENG-2024-FIRST");
        LocalDate day = LocalDate.of(2024, 10, 3);
        for (String amount : List.of("-1", "1.001")) {
            assertThatThrownBy(() -> NoticeQuote.paid(first, day, day, new BigDecimal(amount)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining(amount);
        }
        assertThat(NoticeQuote.of(first, day).isPaid()).isFalse();
        assertThat(NoticeQuote.paid(first, day, day, new BigDecimal("80")).isPaid())
                .isTrue();
        assertThat(NoticeQuote.paid(first, day, day.plusDays(25), new BigDecimal("160"))
                        .isPaid())
                .isTrue();
    }

    @Test
    void an_exclusion_lasts_at_least_a_day() {
        LocalDate day = LocalDate.of(2024, 11, 4);
        assertThatThrownBy(() -> ExclusionDuty.of(RULES, NoticeWorld.CALENDAR, day, 0, Set.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThat(ExclusionDuty.of(RULES, NoticeWorld.CALENDAR, day, 1, Set.of(day))
                        .days())
                .containsExactly(day);
    }

    @Test
    void a_notice_to_improve_without_a_calendar_that_reaches_its_end_has_none() {
        ImprovementRule norfolk = RULES.findNoticeToImprove("norfolk").orElseThrow();
        assertThat(RULES.findNoticeToImprove("nowhere")).isEmpty();
        SessionCalendar none = SessionCalendar.of(List.of());
        assertThatThrownBy(() -> ImprovementPeriod.of(norfolk, RULES, none, LocalDate.of(2024, 11, 4), false))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("CALENDAR_TOO_SHORT");
        ImprovementRule over =
                rule(6, OptionalInt.empty(), DayKind.CALENDAR_WEEK, DateSpan.upTo(LocalDate.of(2020, 1, 1)));
        assertThatThrownBy(() -> ImprovementPeriod.of(over, RULES, none, LocalDate.of(2024, 11, 4), false))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("..2020-01-01");
        assertThatThrownBy(() -> rule(0, OptionalInt.empty(), DayKind.CALENDAR_WEEK, DateSpan.always()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rule(6, OptionalInt.of(5), DayKind.CALENDAR_WEEK, DateSpan.always()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rule(6, OptionalInt.empty(), DayKind.MONTH, DateSpan.always()))
                .isInstanceOf(InvalidValueException.class);
        assertThat(rule(6, OptionalInt.of(6), DayKind.SCHOOL_WEEK, DateSpan.always())
                        .weeks())
                .isEqualTo(6);
    }

    private static ImprovementRule rule(int weeks, OptionalInt most, DayKind unit, DateSpan span) {
        return new ImprovementRule(
                "x",
                "X",
                weeks,
                most,
                unit,
                OptionalInt.empty(),
                "",
                span,
                Confidence.UNCONFIRMED,
                "",
                RULES.ruleSets().get(0).sources());
    }

    @Test
    void the_longest_time_of_norfolk_can_be_the_shorter_one() {
        ImprovementRule norfolk = RULES.findNoticeToImprove("norfolk").orElseThrow();
        ImprovementRule few = new ImprovementRule(
                "x",
                "X",
                6,
                OptionalInt.empty(),
                DayKind.SCHOOL_WEEK,
                OptionalInt.of(10),
                "",
                DateSpan.always(),
                Confidence.UNCONFIRMED,
                "",
                norfolk.sources());
        assertThat(ImprovementPeriod.of(few, RULES, NoticeWorld.CALENDAR, LocalDate.of(2024, 11, 4), false)
                        .days())
                .isEqualTo(DateSpan.parse("2024-11-04..2024-11-15"));
        assertThat(ImprovementPeriod.of(norfolk, RULES, NoticeWorld.CALENDAR, LocalDate.of(2024, 11, 6), false)
                        .days())
                .as("six school weeks end before thirty school days")
                .isEqualTo(DateSpan.parse("2024-11-06..2024-12-13"));
    }

    @Test
    void a_check_needs_a_fact_and_a_condition_that_can_be() {
        NoticeCheck any = RULES.checks().get(0);
        assertThatThrownBy(() -> new NoticeCheck(
                        "x",
                        any.subject(),
                        List.of(),
                        any.needs(),
                        "ALWAYS",
                        any.span(),
                        any.confidence(),
                        "",
                        any.sources()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new NoticeCheck(
                        "x",
                        any.subject(),
                        any.facts(),
                        any.needs(),
                        "fact=maybe",
                        any.span(),
                        any.confidence(),
                        "",
                        any.sources()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("fact=maybe");
        assertThatThrownBy(() -> new NoticeCheck(
                        "x",
                        any.subject(),
                        any.facts(),
                        any.needs(),
                        "ALWAYS",
                        any.span(),
                        any.confidence(),
                        "",
                        List.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThat(any.applies(Answers.none(), false, LocalDate.of(2024, 8, 18)))
                .as("not yet in force")
                .isFalse();
        assertThat(any.applies(Answers.none(), false, LocalDate.of(2024, 8, 19)))
                .isTrue();
        assertThat(any.applies(Answers.none(), true, LocalDate.of(2024, 8, 19))).isFalse();
    }

    @Test
    void answers_are_a_value() {
        Answers answers = Answers.none().with("a", true).with("b", false);
        assertThat(answers.find("a")).contains(true);
        assertThat(answers.find("c")).isEmpty();
        assertThat(answers.isYes("a")).isTrue();
        assertThat(answers.isYes("b")).isFalse();
        assertThat(answers.isYes("c")).isFalse();
        assertThat(answers.without("a").find("a")).isEmpty();
        assertThat(answers)
                .isEqualTo(Answers.none().with("b", false).with("a", true))
                .isNotEqualTo(Answers.none());
        assertThat(answers)
                .hasSameHashCodeAs(Answers.none().with("b", false).with("a", true))
                .isNotEqualTo("");
        assertThat(ParentRef.of("a")).isLessThan(ParentRef.of("b"));
        assertThatThrownBy(() -> ParentRef.of("")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ParentRef.of(" a")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void the_timers_that_settings_name_are_there() {
        LocalDate day = LocalDate.of(2024, 9, 1);
        for (String id :
                List.of("threshold.provisional-timer", "ladder.look-back-timer", "receipt.timer", "exclusion.timer")) {
            Timer timer = RULES.timers().get(RULES.settings().get(id, day).value());
            assertThat(timer.count()).as(id).isPresent();
        }
        NoticeRules scotland = RuleBook.standard(Nation.SCOTLAND).notices();
        assertThat(scotland.ruleSets()).isEmpty();
        NoticeRules nothing = new NoticeRules(
                Nation.of("XX"),
                Optional.empty(),
                List.of(),
                NoticeSettings.of(Nation.of("XX"), List.of()),
                List.of(),
                List.of(),
                List.of(),
                RULES.timers(),
                BankHolidays.notKnown(Nation.of("XX")),
                RULES.schoolAge());
        assertThatThrownBy(nothing::requireNotices)
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("penalty notice of XX");
    }
}
