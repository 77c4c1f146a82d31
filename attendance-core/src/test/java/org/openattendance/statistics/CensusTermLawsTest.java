package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openattendance.base.InvalidValueException;
import org.openattendance.statistics.CensusTerm.Counted;
import org.openattendance.statistics.CensusTerm.Totals;

/** What holds of every term of the census, whatever a school sent. */
class CensusTermLawsTest {

    @Provide
    Arbitrary<CensusTerm> terms() {
        Arbitrary<Long> sessions = Arbitraries.longs().between(0, 40);
        return Combinators.combine(sessions, sessions, sessions, sessions, sessions)
                .as(CensusTerm::new);
    }

    @Property
    void no_more_is_counted_as_missed_than_was_possible(@ForAll("terms") CensusTerm term, @ForAll Totals totals) {
        term.counted(totals).ifPresent(counted -> {
            assertThat(counted.possible()).isEqualTo(term.possible()).isPositive();
            assertThat(counted.authorised()).isBetween(0L, term.possible());
            assertThat(counted.unauthorised()).isBetween(0L, term.possible());
            assertThat(counted.overall())
                    .isEqualTo(counted.authorised() + counted.unauthorised())
                    .isLessThanOrEqualTo(term.possible());
            assertThat(counted.absence().numerator()).isEqualTo(counted.overall());
        });
    }

    @Property
    void where_reasons_and_totals_agree_it_does_not_matter_which_are_taken(
            @ForAll("terms") CensusTerm term, @ForAll Totals one, @ForAll Totals other) {
        CensusTerm agreed = new CensusTerm(
                term.possible(), term.authorised(), term.authorised(), term.unauthorised(), term.unauthorised());
        assertThat(agreed.counted(one)).isEqualTo(agreed.counted(other));
    }

    @Property
    void totals_and_reasons_may_change_places_in_the_larger_of_each(@ForAll("terms") CensusTerm term) {
        CensusTerm mirrored = new CensusTerm(
                term.possible(),
                term.authorisedReasons(),
                term.authorised(),
                term.unauthorisedReasons(),
                term.unauthorised());
        assertThat(mirrored.counted(Totals.LARGER_OF_EACH)).isEqualTo(term.counted(Totals.LARGER_OF_EACH));
        assertThat(mirrored.counted(Totals.AS_SENT)).isEqualTo(term.counted(Totals.REASONS));
    }

    /** Each kind of absence for itself: the larger sum is one of the two, and either may be the other way round. */
    @Property
    void the_larger_of_each_is_at_least_each_where_nothing_is_above_what_was_possible(
            @ForAll("terms") CensusTerm term, @ForAll Totals other) {
        long most = Math.max(term.authorised(), term.authorisedReasons())
                + Math.max(term.unauthorised(), term.unauthorisedReasons());
        Optional<Counted> larger = term.counted(Totals.LARGER_OF_EACH);
        if (most <= term.possible() && term.possible() > 0) {
            assertThat(larger.orElseThrow().overall()).isEqualTo(most);
            assertThat(term.counted(other).orElseThrow().overall()).isLessThanOrEqualTo(most);
        }
    }

    @Property
    void so_many_times_of_everything_counts_as_so_many_times(
            @ForAll("terms") CensusTerm term, @ForAll @IntRange(min = 1, max = 9) int times, @ForAll Totals totals) {
        CensusTerm more = new CensusTerm(
                times * term.possible(),
                times * term.authorised(),
                times * term.authorisedReasons(),
                times * term.unauthorised(),
                times * term.unauthorisedReasons());
        assertThat(more.counted(totals))
                .isEqualTo(term.counted(totals)
                        .map(one -> new Counted(
                                times * one.possible(), times * one.authorised(), times * one.unauthorised())));
    }

    @Property
    void a_kind_above_what_was_possible_counts_as_nothing_and_both_together_put_the_term_out(
            @ForAll @IntRange(min = 1, max = 40) int possible, @ForAll @IntRange(min = 1, max = 40) int above) {
        CensusTerm one = new CensusTerm(possible, possible + above, 0, possible, 0);
        assertThat(one.counted(Totals.AS_SENT)).contains(new Counted(possible, 0, possible));
        CensusTerm both = new CensusTerm(possible, possible, 0, Math.min(above, possible), 0);
        assertThat(both.counted(Totals.AS_SENT)).isEmpty();
    }

    @Property(tries = 50)
    void less_than_nothing_is_refused(@ForAll("terms") CensusTerm term, @ForAll @IntRange(min = 1, max = 9) int below) {
        assertThatThrownBy(() -> new CensusTerm(term.possible(), term.authorised(), 0, term.unauthorised(), -below))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }
}
