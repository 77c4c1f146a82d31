package org.openattendance.mapping.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.directory.PartnerProtocol;
import org.openattendance.mapping.directory.SchoolKeyContacts;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.ReferralState;

class WaitingTimeReportTest {

    private static final LocalDate REPORT = LocalDate.of(2026, 12, 1);
    private static final LocalDate MADE = LocalDate.of(2026, 9, 1);

    private static Referral started(String id, int days) {
        return Referral.made(id, "camhs", MADE).with(ReferralState.SERVICE_STARTED, MADE.plusDays(days));
    }

    private static List<Referral> wait1() {
        return List.of(
                started("r1", 10),
                started("r2", 20),
                started("r3", 30),
                started("r4", 62),
                Referral.made("r5", "camhs", REPORT.minusDays(45)).with(ReferralState.ACCEPTED, REPORT.minusDays(40)),
                Referral.made("r6", "camhs", MADE).with(ReferralState.DECLINED, MADE.plusDays(3)));
    }

    private static WaitingTimeReport report(List<Referral> referrals) {
        return WaitingTimeReport.of(referrals, DateSpan.always(), REPORT);
    }

    @Test
    void WAIT_1_mean_median_longest_waiting_and_acceptance() {
        WaitingTimeReport report = report(wait1());
        assertThat(report.finished().mean()).contains(Fraction.of(61, 2));
        assertThat(report.finished().median()).contains(Fraction.of(25));
        assertThat(report.finished().largest()).contains(62L);
        assertThat(report.current().count()).isEqualTo(1);
        assertThat(report.current().largest()).contains(45L);
        assertThat(report.acceptance()).contains(Rate.of(5, 6));
        assertThat(Fraction.of(5, 6).decimal(6)).isEqualByComparingTo("0.833333");
    }

    @Test
    void KS3_142_gives_mean_median_and_longest_keeps_those_who_wait_apart_and_says_no_data_of_nothing() {
        WaitingTimeReport nothing = report(List.of());
        assertThat(nothing.finished().mean()).isEmpty();
        assertThat(nothing.finished().median()).isEmpty();
        assertThat(nothing.finished().largest()).isEmpty();
        assertThat(nothing.acceptance()).isEmpty();
        assertThat(nothing.sentences())
                .containsExactly(
                        "No service has started yet: no data on waits.",
                        "Nobody is waiting.",
                        "No referral was answered yet; 0 pending.");
        assertThat(report(wait1()).sentences())
                .containsExactly(
                        "4 services started after a median wait of 25 days (mean 30.5, longest 62).",
                        "1 still waiting, the longest for 45 days.",
                        "5 of 6 answered referrals were accepted; 0 not answered yet.");
    }

    @Test
    void KS3_141_counts_accepted_of_answered_and_shows_pending_apart() {
        List<Referral> referrals = new ArrayList<>(wait1());
        referrals.add(Referral.made("r7", "camhs", MADE));
        referrals.add(Referral.made("r8", "camhs", MADE).with(ReferralState.WITHDRAWN, MADE.plusDays(1)));
        WaitingTimeReport report = report(referrals);
        assertThat(report.accepted()).isEqualTo(5);
        assertThat(report.declined()).isEqualTo(1);
        assertThat(report.pending()).isEqualTo(1);
        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(report.acceptance()).contains(Rate.of(5, 6));
        assertThat(report.current().count()).isEqualTo(2);
    }

    @Test
    void KS3_56_states_have_dates_and_a_step_that_is_not_allowed_is_refused() {
        Referral closed = Referral.made("r", "camhs", MADE)
                .with(ReferralState.ACCEPTED, MADE.plusDays(1))
                .with(ReferralState.SERVICE_STARTED, MADE.plusDays(2))
                .with(ReferralState.CLOSED, MADE.plusDays(90));
        assertThat(closed.reachedOn(ReferralState.ACCEPTED)).contains(MADE.plusDays(1));
        assertThatThrownBy(() -> closed.with(ReferralState.ACCEPTED, MADE.plusDays(91)))
                .isInstanceOf(InvalidValueException.class);
        Referral declined = Referral.made("r", "camhs", MADE).with(ReferralState.DECLINED, MADE);
        assertThatThrownBy(() -> declined.with(ReferralState.SERVICE_STARTED, MADE))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(
                        () -> Referral.made("r", "camhs", MADE).with(ReferralState.SERVICE_STARTED, MADE.minusDays(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_service_that_starts_on_the_day_of_the_referral_is_a_wait_of_none() {
        assertThat(report(List.of(started("r", 0))).finished().mean()).contains(Fraction.ZERO);
    }

    @Test
    void a_leap_day_is_a_day() {
        Referral over = Referral.made("r", "camhs", LocalDate.of(2028, 2, 28))
                .with(ReferralState.SERVICE_STARTED, LocalDate.of(2028, 3, 1));
        assertThat(WaitingTimeReport.of(List.of(over), DateSpan.always(), LocalDate.of(2028, 4, 1))
                        .finished()
                        .largest())
                .contains(2L);
    }

    @Test
    void the_period_is_of_the_day_of_referral_both_ends_included() {
        DateSpan september = DateSpan.ofClosed(MADE, MADE.plusDays(29));
        List<Referral> referrals = List.of(
                Referral.made("a", "x", MADE.minusDays(1)),
                Referral.made("b", "x", MADE),
                Referral.made("c", "x", MADE.plusDays(29)),
                Referral.made("d", "x", MADE.plusDays(30)));
        assertThat(WaitingTimeReport.of(referrals, september, REPORT).pending()).isEqualTo(2);
    }

    @Test
    void what_happens_after_the_day_of_the_report_is_not_known_yet() {
        WaitingTimeReport early = WaitingTimeReport.of(wait1(), DateSpan.always(), MADE.plusDays(20));
        assertThat(early.finished().values()).containsExactly(10L, 20L);
        assertThat(early.current().values()).containsExactly(20L, 20L);
        assertThat(early.accepted()).isEqualTo(2);
        assertThat(WaitingTimeReport.of(wait1(), DateSpan.always(), MADE.minusDays(1))
                        .pending())
                .isZero();
    }

    @Test
    void an_accepted_referral_that_was_withdrawn_stays_accepted_and_waits_no_more() {
        Referral referral = Referral.made("r", "camhs", MADE)
                .with(ReferralState.ACCEPTED, MADE.plusDays(1))
                .with(ReferralState.WITHDRAWN, MADE.plusDays(5));
        WaitingTimeReport report = report(List.of(referral));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.withdrawn()).isZero();
        assertThat(report.current().count()).isZero();
    }

    @Test
    void medians_are_kept_for_whom_was_asked_and_for_the_offer() {
        List<Referral> referrals = List.of(
                started("a", 10).withOffer(Optional.of("therapy")),
                started("b", 20),
                started("c", 60),
                Referral.made("d", "youth", MADE));
        assertThat(WaitingTimeReport.medians(referrals, REPORT))
                .isEqualTo(Map.of("camhs", Fraction.of(20), "therapy", Fraction.of(10)));
    }

    @Property
    void the_mean_lies_between_the_shortest_and_the_longest(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 400) Integer> waits) {
        List<Referral> referrals = new ArrayList<>();
        for (int i = 0; i < waits.size(); i++) {
            referrals.add(started("r" + i, waits.get(i)));
        }
        WaitingTimeReport report = WaitingTimeReport.of(referrals, DateSpan.always(), MADE.plusDays(500));
        Fraction mean = report.finished().mean().orElseThrow();
        assertThat(mean)
                .isBetween(
                        Fraction.of(report.finished().values().get(0)),
                        Fraction.of(report.finished().largest().orElseThrow()));
        int middle = waits.size() / 2;
        List<Integer> sorted = waits.stream().sorted().toList();
        if (waits.size() % 2 == 1) {
            assertThat(report.finished().median()).contains(Fraction.of(sorted.get(middle)));
        } else {
            assertThat(report.finished().median())
                    .contains(Fraction.of(sorted.get(middle - 1) + sorted.get(middle), 2));
        }
    }

    @Test
    void KS3_109_three_facts_make_a_school_ready_for_partners_and_a_role_without_authority_is_refused_or_flagged() {
        Role lead = Role.of("PASTORAL_LEAD");
        ReferralAuthority refusing = new ReferralAuthority(Set.of(lead), ReferralAuthority.Policy.REFUSE);
        Referral byLead = referralBy(Optional.of(lead));
        Referral byOther = referralBy(Optional.of(Role.of("TEACHER")));
        assertThat(refusing.check(byLead)).isEmpty();
        assertThatThrownBy(() -> refusing.check(byOther))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("TEACHER")
                .hasMessageContaining("\nMaybe ");
        ReferralAuthority flagging = new ReferralAuthority(Set.of(lead), ReferralAuthority.Policy.FLAG);
        assertThat(flagging.check(byOther).map(Finding::reason)).contains("REFERRAL_WITHOUT_AUTHORITY");
        assertThat(refusing.review(List.of(byLead, byOther, referralBy(Optional.empty()))))
                .hasSize(2);

        PartnerReadiness nothing = new PartnerReadiness(new SchoolKeyContacts(List.of()), List.of(), Optional.empty());
        assertThat(nothing.check(REPORT))
                .extracting(Finding::reason)
                .containsExactly(
                        "NO_CONFIDENTIALITY_GUIDANCE", "NO_KEY_PERSON", "NO_PROTOCOL", "NO_REFERRAL_AUTHORITY");
        PartnerReadiness ready = new PartnerReadiness(
                new SchoolKeyContacts(List.of(new SchoolKeyContacts.Term(lead, DateSpan.from(MADE)))),
                List.of(PartnerProtocol.of("c", PartnerReadiness.CONFIDENTIALITY, "1", MADE)),
                Optional.of(refusing));
        assertThat(ready.check(REPORT)).isEmpty();
        assertThat(ready.check(MADE.minusDays(1)))
                .extracting(Finding::reason)
                .containsExactly("NO_CONFIDENTIALITY_GUIDANCE", "NO_KEY_PERSON", "NO_PROTOCOL");
    }

    private static Referral referralBy(Optional<Role> role) {
        Referral made = Referral.made("r", "camhs", MADE);
        return new Referral(made.id(), made.to(), made.offer(), made.needs(), role, made.steps(), made.visibility());
    }
}
