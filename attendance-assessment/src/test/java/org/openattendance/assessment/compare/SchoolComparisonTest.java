package org.openattendance.assessment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.DAY;
import static org.openattendance.assessment.Samples.RAG;
import static org.openattendance.assessment.Samples.THRESHOLD;
import static org.openattendance.assessment.Samples.rag;
import static org.openattendance.assessment.Samples.standings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.judgement.AssessmentSubject;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

class SchoolComparisonTest {

    private static final AssessmentFramework FRAMEWORK = rag(4, THRESHOLD, Map.of());
    private static final DateSpan YEAR = DateSpan.ofClosed(DAY.minusMonths(2), DAY.plusMonths(2));

    private static List<SettingStandings> settings(String... letters) {
        List<SettingStandings> settings = new ArrayList<>();
        for (int i = 0; i < letters.length; i++) {
            settings.add(new SettingStandings(
                    AssessmentSubject.setting("s" + (letters.length - i)), DAY, standings(FRAMEWORK, letters[i])));
        }
        return settings;
    }

    private static final SchoolComparison SIX = SchoolComparison.of(
            FRAMEWORK,
            settings("RAG-", "RAGx", "RAGG", "AAAG", "GAGG", "RAGG"),
            ComparisonRules.of(YEAR, "all schools of the trust"));

    @Test
    void each_criterion_has_its_counts_shares_and_most_common_level() {
        var first = SIX.criteria().get(0);
        assertThat(first.assessed()).contains(6);
        assertThat(first.counts().values()).containsExactly(4, 1, 1);
        assertThat(first.share(RAG.level("R"))).contains(Rate.of(4, 6));
        assertThat(first.shareAtOrBelow(RAG.level("A"))).contains(Rate.of(5, 6));
        assertThat(first.mostCommon()).containsExactly(RAG.level("R"));
        assertThat(first.spread()).isEqualTo(2);
        assertThat(SIX.criteria().get(1).spread()).isZero();
        assertThat(SIX.criteria().get(2).spread()).isEqualTo(1);
    }

    @Test
    void fewer_than_five_are_withheld_and_five_are_not() {
        var last = SIX.criteria().get(3);
        assertThat(last.isWithheld()).isTrue();
        assertThat(last.counts()).isEmpty();
        assertThat(last.share(RAG.level("G"))).isEmpty();
        assertThat(last.shareAtOrBelow(RAG.level("G"))).isEmpty();
        assertThat(last.mostCommon()).isEmpty();
        assertThat(last.spread()).isZero();
        var five = SchoolComparison.of(
                FRAMEWORK, settings("G---", "G---", "G---", "G---", "G---"), ComparisonRules.of(YEAR, "x"));
        assertThat(five.criteria().get(0).isWithheld()).isFalse();
    }

    @Test
    void finds_where_many_are_low_and_where_few_are_strong() {
        assertThat(SIX.lowInMany(RAG.level("R"), Rate.of(1, 2)))
                .extracting(c -> c.criterion().shortId())
                .containsExactly("c1");
        assertThat(SIX.lowInMany(RAG.level("A"), Rate.of(1, 1)))
                .extracting(c -> c.criterion().shortId())
                .containsExactly("c2");
        assertThat(SIX.strongInFew(RAG.level("G"), Rate.of(1, 6)))
                .extracting(c -> c.criterion().shortId())
                .containsExactly("c1");
        assertThat(SIX.strongInFew(RAG.level("G"), Rate.of(1, 7))).isEmpty();
        assertThat(SIX.widestFirst()).extracting(c -> c.criterion().shortId()).containsExactly("c1", "c3", "c2");
    }

    @Test
    void ties_give_several_most_common_levels() {
        var tied = SchoolComparison.of(FRAMEWORK, settings("RRRR", "GGGG"), new ComparisonRules(2, YEAR, "two"));
        assertThat(tied.criteria().get(0).mostCommon()).containsExactly(RAG.level("R"), RAG.level("G"));
    }

    @Test
    void settings_come_in_order_of_reference_and_there_is_no_way_to_rank_them() {
        assertThat(SIX.settings()).extracting(AssessmentSubject::reference).isSorted();
        assertThat(Arrays.stream(SchoolComparison.class.getMethods())
                        .map(m -> m.getName().toLowerCase(Locale.ROOT)))
                .noneMatch(name -> name.contains("rank")
                        || name.contains("best")
                        || name.contains("league")
                        || name.contains("score"));
        assertThat(SchoolComparison.CAUTION).contains("strictness");
    }

    @Test
    void rounds_outside_the_window_are_left_out_and_named() {
        var all = new ArrayList<>(settings("RAG-", "RAGx"));
        all.add(new SettingStandings(
                AssessmentSubject.setting("old"), DAY.minusYears(1), standings(FRAMEWORK, "GGGG")));
        var comparison = SchoolComparison.of(FRAMEWORK, all, new ComparisonRules(2, YEAR, "x"));
        assertThat(comparison.settings()).hasSize(2);
        assertThat(comparison.outsideWindow())
                .extracting(AssessmentSubject::reference)
                .containsExactly("old");
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        var other = rag(5, THRESHOLD, Map.of());
        var mixed = new ArrayList<>(settings("RAG-"));
        mixed.add(new SettingStandings(AssessmentSubject.setting("x"), DAY, standings(other, "GGGGG")));
        var rules = ComparisonRules.of(YEAR, "x");
        assertThatThrownBy(() -> SchoolComparison.of(FRAMEWORK, mixed, rules))
                .isInstanceOf(InvalidValueException.class);
        var twice = List.of(settings("RAG-").get(0), settings("RAG-").get(0));
        assertThatThrownBy(() -> SchoolComparison.of(FRAMEWORK, twice, rules))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ComparisonRules(1, YEAR, "x")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ComparisonRules(2, YEAR, " ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Consistency.of(FRAMEWORK, settings("RAG-"))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Consistency.of(FRAMEWORK, twice)).isInstanceOf(InvalidValueException.class);
    }
}
