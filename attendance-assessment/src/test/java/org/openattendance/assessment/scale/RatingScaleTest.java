package org.openattendance.assessment.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.LIBRARY;
import static org.openattendance.assessment.Samples.RAG;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;

class RatingScaleTest {

    private static final RatingScale SIX = LIBRARY.registry().scale("six-point");

    @Test
    void levels_have_an_order_and_neighbours() {
        assertThat(RAG.lowest()).contains(RAG.level("R"));
        assertThat(RAG.highest()).contains(RAG.level("G"));
        assertThat(RAG.above(RAG.level("R"))).contains(RAG.level("A"));
        assertThat(RAG.above(RAG.level("G"))).isEmpty();
        assertThat(RAG.below(RAG.level("R"))).isEmpty();
        assertThat(RAG.below(RAG.level("A"))).contains(RAG.level("R"));
        assertThat(RAG.level("A").isAtOrAbove(RAG.level("A"))).isTrue();
        assertThat(RAG.level("A").isBelow(RAG.level("A"))).isFalse();
        assertThat(RAG.level("R").isBelow(RAG.level("A"))).isTrue();
        assertThat(RAG.level("G").lower(RAG.level("A"))).isEqualTo(RAG.level("A"));
        assertThat(RAG.level("R").lower(RAG.level("A"))).isEqualTo(RAG.level("R"));
        assertThat(RAG.level("R").display()).isEqualTo("R red");
        assertThat(LIBRARY.registry().scale("one-to-five").level("3").display()).isEqualTo("3");
    }

    @Test
    void levels_of_two_scales_are_never_compared() {
        assertThatThrownBy(() -> RAG.level("R").isBelow(SIX.level("1")))
                .isInstanceOf(ScaleMismatchException.class)
                .hasMessageContaining("rag")
                .hasMessageContaining("six-point")
                .hasMessageContaining("\nMaybe ")
                .satisfies(e -> {
                    assertThat(((ScaleMismatchException) e).expected()).isEqualTo("rag");
                    assertThat(((ScaleMismatchException) e).found()).isEqualTo("six-point");
                });
        assertThatThrownBy(() -> RAG.above(SIX.level("1"))).isInstanceOf(ScaleMismatchException.class);
    }

    @Test
    void a_narrative_scale_has_no_levels() {
        var narrative = LIBRARY.registry().scale("narrative");
        assertThat(narrative.isNarrative()).isTrue();
        assertThat(narrative.lowest()).isEmpty();
        assertThat(narrative.highest()).isEmpty();
        assertThat(RAG.isNarrative()).isFalse();
    }

    @Test
    void scales_that_cannot_be_are_refused() {
        var one = new RatingScale.Step("A", "a");
        assertThatThrownBy(() -> RatingScale.of("x", "X", "", List.of(one))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> RatingScale.of("x", "X", "", List.of(one, one)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> RatingScale.of("X", "X", "", List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> RatingScale.of("x", " ", "", List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new RatingLevel("x", "a", "a", 1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new RatingLevel("x", "A", "a", 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> RAG.level("r")).hasMessageContaining("[R, A, G]");
    }

    @Test
    void a_mapping_keeps_the_order_says_what_it_loses_and_gives_its_reason() {
        var lossy = ScaleMapping.of(
                SIX, RAG, Map.of("1", "R", "2", "R", "3", "A", "4", "A", "5", "G", "6", "G"), "agreed by the cluster");
        assertThat(lossy.apply(SIX.level("4"))).isEqualTo(RAG.level("A"));
        assertThat(lossy.isLossy()).isTrue();
        assertThat(lossy.sentence())
                .isEqualTo("Levels of six-point were read in rag, some of them folded into one: agreed by the cluster");
        var whole = ScaleMapping.of(RAG, SIX, Map.of("R", "1", "A", "3", "G", "6"), "a trial");
        assertThat(whole.isLossy()).isFalse();
        assertThat(whole.sentence()).isEqualTo("Levels of rag were read in six-point: a trial");
        assertThat(whole.from()).isEqualTo(RAG);
        assertThat(whole.to()).isEqualTo(SIX);
        assertThat(whole.reason()).isEqualTo("a trial");
        assertThatThrownBy(() -> whole.apply(SIX.level("1"))).isInstanceOf(ScaleMismatchException.class);
        assertThatThrownBy(() -> ScaleMapping.of(RAG, SIX, Map.of("R", "3", "A", "1", "G", "6"), "x"))
                .hasMessageContaining("A below R");
        assertThatThrownBy(() -> ScaleMapping.of(RAG, SIX, Map.of("R", "3", "A", "4"), "x"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ScaleMapping.of(RAG, SIX, Map.of("R", "1", "A", "2", "G", "9"), "x"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ScaleMapping.of(RAG, SIX, Map.of("R", "1", "A", "3", "G", "6"), " "))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void equal_scales_are_equal_in_all_parts() {
        var same = RatingScale.of(
                "rag",
                RAG.title(),
                RAG.source(),
                RAG.levels().stream()
                        .map(l -> new RatingScale.Step(l.code(), l.label()))
                        .toList());
        assertThat(same).isEqualTo(RAG).hasSameHashCodeAs(RAG).hasToString("rag[R, A, G]");
        assertThat(RAG).isNotEqualTo(SIX).isNotEqualTo("rag");
        assertThat(RatingScale.of("rag", "other", RAG.source(), List.of())).isNotEqualTo(RAG);
    }
}
