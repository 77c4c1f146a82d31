package org.openattendance.mapping.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.funding.FundingAllocation.InKind;
import org.openattendance.mapping.funding.FundingAllocation.Money;
import org.openattendance.mapping.funding.FundingBook.ImpactRecord;
import org.openattendance.mapping.funding.FundingBook.PlanKind;
import org.openattendance.mapping.vocabulary.Vocabularies;

class FundingBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static MonetaryAmount pounds(String number) {
        return amount(number, "GBP");
    }

    private static MonetaryAmount amount(String number, String currency) {
        return Monetary.getDefaultAmountFactory()
                .setCurrency(currency)
                .setNumber(new BigDecimal(number))
                .create();
    }

    private static FundingAllocation allocation(String id, String source, String committed, String spent) {
        return FundingAllocation.of(id, source, "2026/27", new Money(pounds(committed), pounds(spent)));
    }

    private static FundingBook book() {
        return FundingBook.of(List.of(
                allocation("a1", "PUPIL_EQUITY_FUND", "1000.10", "250.05").withPartner("youth"),
                allocation("a2", "PUPIL_EQUITY_FUND", "0.20", "0").withPartner("camhs"),
                allocation("a3", "GRANT", "500.005", "600").withPartner("youth"),
                FundingAllocation.inKind(
                        "a4",
                        "SHARED_RESOURCE",
                        "2026/27",
                        new InKind("a room on Tuesdays", Optional.of(pounds("900"))))));
    }

    @Test
    void ES_45_totals_for_each_source_and_partner_are_exact_and_in_kind_is_described() {
        assertThat(book().totalsBySourceAndYear().keySet())
                .containsExactly("GRANT 2026/27", "PUPIL_EQUITY_FUND 2026/27");
        assertThat(book().totalsBySourceAndYear()
                        .get("PUPIL_EQUITY_FUND 2026/27")
                        .committed())
                .isEqualTo(pounds("1000.30"));
        assertThat(book().totalsByPartner().get("youth").committed()).isEqualTo(pounds("1500.105"));
        assertThat(book().totalsByPartner().get("youth").spent()).isEqualTo(pounds("850.05"));
        assertThat(book().totalsByPartner().get("camhs").unspent()).isEqualTo(pounds("0.20"));
        assertThat(book().inKind().get("a4").description()).isEqualTo("a room on Tuesdays");
        assertThat(book().total().orElseThrow().committed()).isEqualTo(pounds("1500.305"));
        for (String source : List.of("SHARED_RESOURCE", "PUPIL_EQUITY_FUND", "GRANT")) {
            assertThat(Vocabularies.standard().get("funding-sources").has(source))
                    .isTrue();
        }
    }

    @Test
    void more_spent_than_committed_shows_as_it_is() {
        FundingAllocation overspent = allocation("a", "GRANT", "10", "12.50");
        assertThat(overspent.money().orElseThrow().unspent()).isEqualTo(pounds("-2.50"));
    }

    @Test
    void two_currencies_are_never_added() {
        FundingBook mixed = FundingBook.of(List.of(
                allocation("a1", "GRANT", "10", "0"),
                FundingAllocation.of("a2", "GRANT", "2026/27", Money.committed(amount("10", "EUR")))));
        assertThatThrownBy(mixed::total)
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessageContaining("GBP")
                .hasMessageContaining("EUR")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> new Money(pounds("1"), amount("1", "EUR"))).isInstanceOf(InvalidValueException.class);
        CurrencyMismatchException thrown = new CurrencyMismatchException("GBP", "EUR");
        assertThat(thrown.first() + thrown.second()).isEqualTo("GBPEUR");
    }

    @Test
    void an_allocation_is_money_or_in_kind_and_never_below_nothing() {
        assertThatThrownBy(() -> new FundingAllocation(
                        "a", "GRANT", "2026", Optional.empty(), Optional.empty(), Optional.empty(), ""))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Money(pounds("-1"), pounds("0"))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new InKind(" ", Optional.empty())).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void nothing_is_a_total_of_nothing_and_no_total() {
        assertThat(FundingBook.of(List.of()).total()).isEmpty();
        assertThat(FundingBook.of(List.of(allocation("a", "GRANT", "0", "0")))
                        .total()
                        .orElseThrow()
                        .committed()
                        .isZero())
                .isTrue();
    }

    @Test
    void ES_46_contributions_that_do_not_stand_in_the_local_plans_are_listed() {
        FundingBook one = FundingBook.of(List.of(allocation("a1", "GRANT", "1", "0")))
                .withReflection("a1", PlanKind.SCHOOL_IMPROVEMENT_PLAN);
        assertThat(one.reflectedIn("a1")).containsExactly(PlanKind.SCHOOL_IMPROVEMENT_PLAN);
        assertThat(one.notReflected())
                .extracting(Finding::sentence)
                .containsExactly("It does not stand in the local attainment plan.");
        assertThat(one.withReflection("a1", PlanKind.SAC_PLAN).notReflected()).isEmpty();
        assertThatThrownBy(() -> one.withReflection("a9", PlanKind.SAC_PLAN)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void ES_47_records_of_impact_that_are_overdue_on_a_day_are_listed() {
        ImpactRecord due = new ImpactRecord("a1", "what pupils say", DAY, "head teacher", Optional.empty());
        ImpactRecord done =
                new ImpactRecord("a1", "attendance figures", DAY.minusDays(9), "funder", Optional.of(DAY.minusDays(1)));
        FundingBook book = book().with(due).with(done);
        assertThat(book.records()).containsExactly(done, due);
        assertThat(book.overdueOn(DAY)).isEmpty();
        assertThat(book.overdueOn(DAY.plusDays(1))).containsExactly(due);
        assertThat(book.overdueOn(DAY.minusDays(2))).containsExactly(done);
        assertThatThrownBy(() -> book().with(new ImpactRecord("a9", "x", DAY, "y", Optional.empty())))
                .isInstanceOf(InvalidValueException.class);
    }

    @Property
    void the_order_of_allocations_does_not_matter_and_parts_sum_to_the_whole(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1_000_000) Integer> pence, @ForAll long seed) {
        List<FundingAllocation> all = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < pence.size(); i++) {
            BigDecimal amount = BigDecimal.valueOf(pence.get(i), 2);
            sum = sum.add(amount);
            all.add(allocation("a" + i, i % 2 == 0 ? "GRANT" : "TRUST", amount.toPlainString(), "0"));
        }
        List<FundingAllocation> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        FundingBook book = FundingBook.of(shuffled);
        assertThat(book.total().orElseThrow().committed()).isEqualTo(pounds(sum.toPlainString()));
        assertThat(book.totalsBySourceAndYear()).isEqualTo(FundingBook.of(all).totalsBySourceAndYear());
        assertThat(book.toString()).doesNotContain(sum.toPlainString() + " ").endsWith("allocations");
    }
}
