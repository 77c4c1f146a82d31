package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.statistics.DisclosurePolicies;
import org.openattendance.statistics.DisclosurePolicy;

class DisclosureReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static DisclosurePolicies of(Nation nation) {
        return RuleBook.standard(nation).disclosure();
    }

    @Test
    void a_nation_has_its_own_policies_and_those_of_every_nation() {
        assertThat(of(Nation.ENGLAND).all())
                .extracting(DisclosurePolicy::id)
                .containsExactly("small-5", "eng-census-old", "eng-daily");
        assertThat(of(Nation.SCOTLAND).all())
                .extracting(DisclosurePolicy::id)
                .containsExactly("small-5", "sco-half-days");
        assertThat(of(Nation.WALES).all()).extracting(DisclosurePolicy::id).containsExactly("small-5");
        assertThat(of(Nation.WALES).find("eng-daily", DAY)).isEmpty();
    }

    /** england-statistics section 8: 1 or 2 is an x, the rest to the nearest 5. */
    @Test
    void the_old_census_tables_hide_one_and_two_and_round_to_five() {
        DisclosurePolicy policy = of(Nation.ENGLAND).find("eng-census-old", DAY).orElseThrow();
        assertThat(policy.smallBelow()).hasValue(3);
        assertThat(policy.roundTo()).hasValue(5);
        assertThat(policy.secondary()).isFalse();
        assertThat(policy.symbol()).isEqualTo("x");
        assertThat(policy.confidence()).isEqualTo(Confidence.PART_UNCONFIRMED);
    }

    /** scotland-wales-ni-statistics 1.6: counts of 1 to 4 are hidden, zero is shown. */
    @Test
    void scottish_files_hide_one_to_four() {
        assertThat(of(Nation.SCOTLAND).find("sco-half-days", DAY).orElseThrow().smallBelow())
                .hasValue(5);
    }

    @Test
    void our_own_default_says_that_it_is_one() {
        DisclosurePolicy policy = of(Nation.ENGLAND).find("small-5", DAY).orElseThrow();
        assertThat(policy.confidence()).isEqualTo(Confidence.UNCONFIRMED);
        assertThat(policy.secondary()).isTrue();
        assertThat(policy.guardComplement()).isTrue();
        assertThat(policy.notes()).contains("Our own default");
    }
}
