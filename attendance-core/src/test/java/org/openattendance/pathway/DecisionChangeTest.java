package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openattendance.base.Rate;

/** "What changed since last term." */
class DecisionChangeTest {

    private static final Pathway LADDER = Samples.ladder();

    private static PathwayDecision at(String stage, long attended, long unauthorised) {
        Reading reading =
                Samples.reading(attended, 200).with(PathwayMeasure.UNAUTHORISED, 10, Rate.of(unauthorised, 100));
        return Samples.decide(LADDER, Samples.opened(stage), reading, Samples.OPENED);
    }

    @Test
    void a_decision_compared_with_itself_changed_nothing() {
        DecisionChange change = at("TWO", 150, 3).since(at("TWO", 150, 3));
        assertThat(change.isEmpty()).isTrue();
        assertThat(change.stageChanged()).isFalse();
        assertThat(change.outcomeChanged()).isFalse();
    }

    @Test
    void what_is_newly_met_and_what_is_no_longer_met_are_apart() {
        DecisionChange change = at("TWO", 190, 12).since(at("TWO", 150, 3));
        assertThat(change.newlyMet()).extracting(TriggerResult::id).containsExactly("to-law", "back");
        assertThat(change.noLongerMet()).isEmpty();
        assertThat(change.outcomeChanged()).isTrue();
        assertThat(change.isEmpty()).isFalse();
        DecisionChange other = at("TWO", 150, 3).since(at("TWO", 190, 12));
        assertThat(other.noLongerMet()).extracting(TriggerResult::id).containsExactly("to-law", "back");
        assertThat(other.newlyMet()).isEmpty();
    }

    @Test
    void figures_that_moved_without_crossing_are_shown() {
        DecisionChange change = at("TWO", 150, 4).since(at("TWO", 150, 3));
        assertThat(change.otherwiseFound()).extracting(TriggerResult::found).containsExactly("4");
        assertThat(change.outcomeChanged()).isFalse();
        assertThat(change.isEmpty()).isFalse();
    }

    @Test
    void another_stage_is_another_stage() {
        DecisionChange change = at("ONE", 150, 3).since(at("TWO", 190, 3));
        assertThat(change.stageChanged()).isTrue();
        assertThat(change.newlyMet()).extracting(TriggerResult::id).containsExactly("up");
        assertThat(change.noLongerMet()).extracting(TriggerResult::id).containsExactly("back");
    }

    @Test
    void what_was_missing_and_is_there_now_is_resolved() {
        PathwayDecision before = Samples.decide(LADDER, Samples.opened("ONE"), Reading.none(), Samples.OPENED);
        PathwayDecision after = at("ONE", 195, 0);
        assertThat(after.since(before).resolved()).containsExactly("MEASURE attendance");
        assertThat(after.since(before).newlyMissing()).isEmpty();
        assertThat(before.since(after).newlyMissing()).containsExactly("MEASURE attendance");
        assertThat(before.since(after).resolved()).isEmpty();
    }

    @Test
    void the_same_word_about_another_stage_is_another_outcome() {
        PathwayDecision up = at("ONE", 150, 3);
        PathwayDecision back = at("TWO", 190, 3);
        assertThat(up.outcome().word()).isEqualTo(back.outcome().word());
        assertThat(back.since(up).outcomeChanged()).isTrue();
    }
}
