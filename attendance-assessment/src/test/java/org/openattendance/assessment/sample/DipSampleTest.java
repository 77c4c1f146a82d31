package org.openattendance.assessment.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

class DipSampleTest {

    private static List<SampledCase> population(Map<String, Integer> stages) {
        List<SampledCase> cases = new ArrayList<>();
        new TreeMap<>(stages).forEach((stage, count) -> {
            for (int i = 0; i < count; i++) {
                cases.add(new SampledCase(
                        CaseRef.of("case-" + stage + "-" + (100 + i)), Map.of("stage", stage), Optional.empty()));
            }
        });
        return cases;
    }

    private static final List<SampledCase> AUDITED = population(Map.of("L1", 150, "L2", 60, "L3", 15, "L4", 5));

    @Test
    void twelve_over_150_60_15_and_5_are_7_3_1_and_1() {
        // The worked example of the reference, section 13.
        assertThat(Allocation.of(Map.of("L1", 150, "L2", 60, "L3", 15, "L4", 5), 12)
                        .sizes())
                .isEqualTo(Map.of("L1", 7, "L2", 3, "L3", 1, "L4", 1));
        var sample = DipSample.draw(AUDITED, SamplingPlan.of(12, 7).by(List.of("stage")));
        assertThat(sample.strata())
                .extracting(s -> s.id() + " " + s.population() + " " + s.drawn().size())
                .containsExactly("L1 150 7", "L2 60 3", "L3 15 1", "L4 5 1");
        assertThat(sample.population()).isEqualTo(230);
    }

    @Test
    void where_groups_outnumber_the_sample_the_largest_get_one_and_the_others_are_named() {
        var allocation = Allocation.of(Map.of("a", 1, "b", 5, "c", 3, "d", 3), 2);
        assertThat(allocation.sizes()).isEqualTo(Map.of("a", 0, "b", 1, "c", 1, "d", 0));
        assertThat(allocation.dropped()).containsExactly("a", "d");
        var sample = DipSample.draw(
                population(Map.of("a", 1, "b", 5)), SamplingPlan.of(1, 1).by(List.of("stage")));
        assertThat(sample.dropped()).containsExactly("a");
        assertThat(sample.isProportional()).isFalse();
    }

    @Test
    void ties_go_to_the_larger_group_then_to_the_first_id() {
        // Quotas 2.5 and 2.5 less 1: remainders of one half each; the first id gets the odd case.
        assertThat(Allocation.of(Map.of("a", 10, "b", 10), 5).sizes()).isEqualTo(Map.of("a", 3, "b", 2));
        assertThat(Allocation.of(Map.of("a", 0 + 1), 1).sizes()).isEqualTo(Map.of("a", 1));
        assertThat(Allocation.of(Map.of(), 0).sizes()).isEmpty();
    }

    @Property(tries = 500)
    void allocation_sums_exactly_and_never_takes_more_than_there_are(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 60) Integer> counts,
            @ForAll @IntRange(max = 300) int wish) {
        Map<String, Integer> groups = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            groups.put("g" + i, counts.get(i));
        }
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        int size = Math.min(wish, all);
        var allocation = Allocation.of(groups, size);
        assertThat(allocation.sizes().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(size);
        for (String id : groups.keySet()) {
            int drawn = allocation.sizes().get(id);
            assertThat(drawn).isBetween(0, groups.get(id));
            if (size >= groups.size()) {
                assertThat(drawn).isPositive();
            }
        }
        assertThat(allocation.dropped()).hasSize(Math.max(0, groups.size() - size));
    }

    @Property(tries = 200)
    void a_larger_group_never_gets_less(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 60) Integer> counts,
            @ForAll @IntRange(min = 1, max = 60) int wish) {
        Map<String, Integer> groups = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            groups.put("g" + i, counts.get(i));
        }
        var sizes = Allocation.of(
                        groups, Math.min(wish, counts.stream().mapToInt(i -> i).sum()))
                .sizes();
        for (String a : groups.keySet()) {
            for (String b : groups.keySet()) {
                if (groups.get(a) > groups.get(b)) {
                    assertThat(sizes.get(a)).isGreaterThanOrEqualTo(sizes.get(b));
                }
            }
        }
    }

    @Property(tries = 100)
    void the_same_seed_draws_the_same_cases_in_whatever_order_they_come(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        var plan = SamplingPlan.of(size, seed).by(List.of("stage"));
        var reversed = new ArrayList<>(AUDITED);
        java.util.Collections.reverse(reversed);
        var sample = DipSample.draw(AUDITED, plan);
        assertThat(DipSample.draw(reversed, plan)).isEqualTo(sample);
        assertThat(new HashSet<>(sample.drawn())).hasSize(Math.min(size, 230));
        assertThat(sample.drawn()).isSorted();
    }

    @Test
    void this_seed_draws_these_cases_on_every_jdk() {
        var sample = DipSample.draw(population(Map.of("x", 10)), SamplingPlan.of(3, 2025));
        assertThat(sample.drawn()).extracting(CaseRef::text).containsExactly("case-x-102", "case-x-105", "case-x-107");
    }

    @Test
    void another_seed_draws_others() {
        assertThat(DipSample.draw(AUDITED, SamplingPlan.of(12, 1)).drawn())
                .isNotEqualTo(DipSample.draw(AUDITED, SamplingPlan.of(12, 2)).drawn());
    }

    @Test
    void cases_looked_at_lately_are_left_out_and_named() {
        LocalDate since = LocalDate.of(2025, 6, 1);
        List<SampledCase> cases = List.of(
                new SampledCase(CaseRef.of("b"), Map.of(), Optional.of(since)),
                new SampledCase(CaseRef.of("a"), Map.of(), Optional.of(since.minusDays(1))),
                new SampledCase(CaseRef.of("c"), Map.of(), Optional.empty()));
        var sample = DipSample.draw(cases, SamplingPlan.of(5, 1).withoutThoseSince(since));
        assertThat(sample.excluded()).containsExactly(CaseRef.of("b"));
        assertThat(sample.drawn()).containsExactly(CaseRef.of("a"), CaseRef.of("c"));
        assertThat(sample.frame()).isEqualTo(2);
        assertThat(DipSample.draw(cases, SamplingPlan.of(5, 1)).drawn()).hasSize(3);
    }

    @Test
    void fixed_numbers_hold_and_the_rest_is_shared_among_the_others() {
        var plan = SamplingPlan.of(12, 3).by(List.of("stage")).withQuotas(Map.of("L4", 5));
        var sample = DipSample.draw(AUDITED, plan);
        assertThat(sample.strata()).extracting(s -> s.drawn().size()).containsExactly(4, 2, 1, 5);
        assertThat(sample.isProportional()).isFalse();
        assertThatThrownBy(() -> DipSample.draw(AUDITED, plan.withQuotas(Map.of("L4", 6))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("L4");
        assertThatThrownBy(() -> DipSample.draw(AUDITED, plan.withQuotas(Map.of("L9", 1))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> DipSample.draw(AUDITED, plan.withQuotas(Map.of("L1", 13))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void asking_for_a_second_look_changes_nothing_else_and_rounds_up() {
        var plan = SamplingPlan.of(12, 3);
        var without = DipSample.draw(AUDITED, plan);
        var with = DipSample.draw(AUDITED, plan.withSecondReview(Rate.of(1, 5)));
        assertThat(without.secondReview()).isEmpty();
        assertThat(with.drawn()).isEqualTo(without.drawn());
        assertThat(with.secondReview()).hasSize(3);
        assertThat(with.drawn()).containsAll(with.secondReview());
    }

    @Test
    void a_group_whose_value_is_not_known_comes_last_under_that_name() {
        List<SampledCase> cases = List.of(
                new SampledCase(CaseRef.of("1"), Map.of("stage", "zeta"), Optional.empty()),
                new SampledCase(CaseRef.of("2"), Map.of(), Optional.empty()),
                new SampledCase(CaseRef.of("3"), Map.of("stage", " "), Optional.empty()));
        var sample = DipSample.draw(cases, SamplingPlan.of(3, 1).by(List.of("stage")));
        assertThat(sample.strata()).extracting(Stratum::id).containsExactly("zeta", "unknown");
        assertThat(cases.get(0).stratum(List.of("stage", "school"))).isEqualTo("zeta / unknown");
    }

    @Test
    void a_sample_of_all_is_proportional_and_representative() {
        var sample = DipSample.draw(AUDITED, SamplingPlan.of(1000, 3).by(List.of("stage")));
        assertThat(sample.drawn()).hasSize(230);
        assertThat(sample.isProportional()).isTrue();
        assertThat(sample.isRepresentative()).isTrue();
        assertThat(DipSample.draw(AUDITED, SamplingPlan.of(5, 3).byJudgement()).isRepresentative())
                .isFalse();
    }

    @Test
    void what_cannot_be_drawn_is_refused_without_a_reference() {
        var twice = List.of(SampledCase.of("P017"), SampledCase.of("P017"));
        assertThatThrownBy(() -> DipSample.draw(twice, SamplingPlan.of(1, 1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("P017")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> DipSample.draw(List.of(), SamplingPlan.of(1, 1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SamplingPlan.of(0, 1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SamplingPlan.of(1, 1).withSecondReview(Rate.of(2, 1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SamplingPlan.of(1, 1).withQuotas(Map.of("a", -1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Allocation.of(Map.of("a", 2), 3)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Allocation.of(Map.of("a", 0), 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Allocation.of(Map.of("a", 2), -1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> CaseRef.of(" ")).isInstanceOf(InvalidValueException.class);
        var sample = DipSample.draw(List.of(SampledCase.of("P017")), SamplingPlan.of(1, 1));
        assertThat(sample.toString() + sample.drawn() + SampledCase.of("P017")).doesNotContain("P017");
    }
}
