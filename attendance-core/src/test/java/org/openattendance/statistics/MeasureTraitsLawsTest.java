package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;
import org.openattendance.measure.Definition;
import org.openattendance.statistics.MeasureTraits.Comparison;
import org.openattendance.statistics.MeasureTraits.Difference;

/** Like with like, or refused with the reason, whatever is told of the measures. */
class MeasureTraitsLawsTest {

    private static final List<String> ASPECTS = List.of("AGES", "EXCLUSION", "UNIT");
    private static final Source SOURCE =
            new Source("s", "A source", "page 1", "", Optional.empty(), Source.Status.CURRENT);

    private static final List<MeasureTraits.Key> KEYS = List.of(
            new MeasureTraits.Key(Nation.ENGLAND, Definition.of("eng-register"), "absence"),
            new MeasureTraits.Key(Nation.SCOTLAND, Definition.of("sco-register"), "absence"),
            new MeasureTraits.Key(Nation.of("WAL"), Definition.of("wal-register"), "absence"));

    private static MeasureTrait trait(MeasureTraits.Key key, String aspect, String value, Confidence confidence) {
        return new MeasureTrait(
                key.nation(), key.definition(), key.measure(), aspect, value, confidence, "", List.of(SOURCE));
    }

    /** Of each measure and aspect: nothing told, or one of few values with some confidence. */
    @Provide
    Arbitrary<MeasureTraits> traits() {
        Arbitrary<Optional<Map.Entry<String, Confidence>>> told = Combinators.combine(
                        Arbitraries.of("ONE", "ONE", "ONE", "OTHER", MeasureTrait.NOT_FOUND),
                        Arbitraries.of(
                                Confidence.CONFIRMED, Confidence.CONFIRMED, Confidence.DERIVED, Confidence.UNCONFIRMED))
                .as((value, confidence) -> Map.entry(value, confidence))
                .optional(0.8);
        return told.list().ofSize(KEYS.size() * ASPECTS.size()).map(MeasureTraitsLawsTest::rows);
    }

    private static MeasureTraits rows(List<Optional<Map.Entry<String, Confidence>>> told) {
        List<MeasureTrait> rows = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            MeasureTraits.Key key = KEYS.get(i / ASPECTS.size());
            String aspect = ASPECTS.get(i % ASPECTS.size());
            told.get(i).ifPresent(one -> rows.add(trait(key, aspect, one.getKey(), one.getValue())));
        }
        return MeasureTraits.of(rows);
    }

    @Provide
    Arbitrary<MeasureTraits.Key> keys() {
        return Arbitraries.of(KEYS);
    }

    @Property
    void a_measure_of_which_something_is_told_is_like_itself(
            @ForAll("traits") MeasureTraits traits, @ForAll("keys") MeasureTraits.Key key) {
        Comparison found = traits.compare(key, key);
        assertThat(found)
                .isEqualTo(
                        traits.of(key).isEmpty() ? new Comparison.NotKnown(key) : new Comparison.Alike(traits.of(key)));
    }

    @Property
    void two_measures_are_as_alike_the_one_way_round_as_the_other(
            @ForAll("traits") MeasureTraits traits,
            @ForAll("keys") MeasureTraits.Key one,
            @ForAll("keys") MeasureTraits.Key other) {
        Comparison there = traits.compare(one, other);
        Comparison back = traits.compare(other, one);
        assertThat(back.getClass()).isEqualTo(there.getClass());
        if (there instanceof Comparison.Unlike unlike) {
            List<Difference> mirrored = ((Comparison.Unlike) back).differences();
            assertThat(mirrored)
                    .extracting(Difference::aspect)
                    .isEqualTo(unlike.differences().stream()
                            .map(Difference::aspect)
                            .toList());
            for (int i = 0; i < mirrored.size(); i++) {
                assertThat(mirrored.get(i).first())
                        .isEqualTo(unlike.differences().get(i).second());
                assertThat(mirrored.get(i).second())
                        .isEqualTo(unlike.differences().get(i).first());
            }
        }
    }

    /** By a slow reading of the rows: alike means told of the same aspects, known on both sides, and the same. */
    @Property
    void a_refusal_names_every_aspect_that_differs_or_is_not_known_and_no_other(
            @ForAll("traits") MeasureTraits traits,
            @ForAll("keys") MeasureTraits.Key one,
            @ForAll("keys") MeasureTraits.Key other) {
        Map<String, String> first = known(traits, one);
        Map<String, String> second = known(traits, other);
        List<String> expected = ASPECTS.stream()
                .filter(aspect -> isTold(traits, one, aspect) || isTold(traits, other, aspect))
                .filter(aspect ->
                        !first.containsKey(aspect) || !first.get(aspect).equals(second.get(aspect)))
                .toList();
        Comparison found = traits.compare(one, other);
        if (traits.of(one).isEmpty() || traits.of(other).isEmpty()) {
            assertThat(found).isEqualTo(new Comparison.NotKnown(traits.of(one).isEmpty() ? one : other));
        } else if (one.equals(other) || expected.isEmpty()) {
            assertThat(found).isEqualTo(new Comparison.Alike(traits.of(one)));
        } else {
            List<Difference> differences = ((Comparison.Unlike) found).differences();
            assertThat(differences).extracting(Difference::aspect).isEqualTo(expected);
            assertThat(differences).allSatisfy(difference -> {
                assertThat(difference.describe())
                        .startsWith(difference.aspect() + ": ")
                        .contains(" and ");
                assertThat(difference.isKnown())
                        .isEqualTo(first.containsKey(difference.aspect()) && second.containsKey(difference.aspect()));
            });
        }
    }

    @Property
    void what_is_like_a_third_is_like_what_that_is_like(@ForAll("traits") MeasureTraits traits) {
        for (MeasureTraits.Key middle : KEYS) {
            List<MeasureTraits.Key> like = KEYS.stream()
                    .filter(key -> !key.equals(middle))
                    .filter(key -> traits.compare(key, middle) instanceof Comparison.Alike)
                    .toList();
            if (like.size() == 2) {
                assertThat(traits.compare(like.get(0), like.get(1))).isInstanceOf(Comparison.Alike.class);
            }
        }
    }

    private static boolean isTold(MeasureTraits traits, MeasureTraits.Key key, String aspect) {
        return traits.of(key).stream().anyMatch(trait -> trait.aspect().equals(aspect));
    }

    /** What was found and is more than a guess. */
    private static Map<String, String> known(MeasureTraits traits, MeasureTraits.Key key) {
        return traits.of(key).stream()
                .filter(trait -> !trait.value().equals("NOT_FOUND") && trait.confidence() != Confidence.UNCONFIRMED)
                .collect(
                        Collectors.toMap(MeasureTrait::aspect, MeasureTrait::value, (one, other) -> one, TreeMap::new));
    }
}
