package org.openattendance.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.ATT_RAG;
import static org.openattendance.assessment.Samples.DAY;
import static org.openattendance.assessment.Samples.LEAD;
import static org.openattendance.assessment.Samples.LIBRARY;
import static org.openattendance.assessment.Samples.RAG;
import static org.openattendance.assessment.Samples.THRESHOLD;
import static org.openattendance.assessment.Samples.assessment;
import static org.openattendance.assessment.Samples.rag;
import static org.openattendance.assessment.Samples.standings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.FrameworkHeader;
import org.openattendance.assessment.framework.MappingRelation;
import org.openattendance.assessment.framework.PolicyType;
import org.openattendance.assessment.framework.Theme;
import org.openattendance.assessment.framework.VersionMapping;
import org.openattendance.assessment.framework.VersionMapping.Link;
import org.openattendance.assessment.judgement.AssessmentRound;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.progress.CriterionProgress.Movement;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;
import org.openattendance.plan.ActionStatus;
import org.openattendance.plan.StatusChange;

class ProgressTest {

    private static final AssessmentFramework EIGHT = rag(8, THRESHOLD, Map.of());

    private static AssessmentFramework version(String version, RatingScale scale, String... ids) {
        List<Criterion> criteria = new ArrayList<>();
        for (String id : ids) {
            criteria.add(Criterion.of("f", id, "text of " + id));
        }
        return AssessmentFramework.of(
                FrameworkHeader.of("f", version, "F"),
                scale,
                List.of(new Theme("t", "T", criteria)),
                AggregationPolicy.of(PolicyType.PROFILE),
                List.of());
    }

    private static Link link(String from, String to, MappingRelation relation) {
        return new Link(
                Optional.of(from).filter(s -> !s.isEmpty()).map(s -> "f-" + s),
                Optional.of(to).filter(s -> !s.isEmpty()).map(s -> "f-" + s),
                relation);
    }

    @Test
    void every_movement_has_its_name() {
        var progress = Progress.between(standings(EIGHT, "RAG-G?GA"), standings(EIGHT, "GARG-x?x"));
        assertThat(progress.criteria())
                .extracting(CriterionProgress::movement)
                .containsExactly(
                        Movement.IMPROVED,
                        Movement.SAME,
                        Movement.DECLINED,
                        Movement.NEWLY_ASSESSED,
                        Movement.NO_LONGER_ASSESSED,
                        Movement.BECAME_NA,
                        Movement.NO_LONGER_ASSESSED,
                        Movement.BECAME_NA);
        assertThat(progress.net()).isZero();
        assertThat(progress.counts().get(Movement.BECAME_NA)).isEqualTo(2);
        assertThat(progress.matrix().orElseThrow().total()).isEqualTo(3);
        assertThat(progress.matrix().orElseThrow().count(RAG.level("R"), RAG.level("G")))
                .isEqualTo(1);
        assertThat(progress.matrix().orElseThrow().count(RAG.level("G"), RAG.level("R")))
                .isEqualTo(1);
        assertThat(progress.sentence()).isEqualTo("1 improved and 1 declined, 1 stayed, of 3 that can be compared.");
        assertThat(Progress.between(standings(EIGHT, "--------"), standings(EIGHT, "x???----"))
                        .criteria()
                        .get(1)
                        .movement())
                .isEqualTo(Movement.NOT_ASSESSED);
    }

    @Property(tries = 200)
    void the_matrix_holds_exactly_what_moved_or_stayed(
            @ForAll @Chars({'R', 'A', 'G', '-', '?', 'x'}) @StringLength(8) String before,
            @ForAll @Chars({'R', 'A', 'G', '-', '?', 'x'}) @StringLength(8) String after) {
        var there = Progress.between(standings(EIGHT, before), standings(EIGHT, after));
        var back = Progress.between(standings(EIGHT, after), standings(EIGHT, before));
        assertThat(there.matrix().orElseThrow().total())
                .isEqualTo(
                        there.count(Movement.IMPROVED) + there.count(Movement.SAME) + there.count(Movement.DECLINED));
        assertThat(there.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(8);
        assertThat(back.count(Movement.DECLINED)).isEqualTo(there.count(Movement.IMPROVED));
        assertThat(back.net()).isEqualTo(-there.net());
    }

    @Test
    void a_mapping_says_what_may_be_compared() {
        var older = version("1", RAG, "same", "words", "split", "m1", "m2", "gone");
        var newer = version("2", RAG, "same", "words2", "s1", "s2", "merged", "fresh");
        var mapping = new VersionMapping(
                "f",
                "1",
                "2",
                List.of(
                        link("same", "same", MappingRelation.SAME),
                        link("words", "words2", MappingRelation.REWORDED),
                        link("split", "s1", MappingRelation.SPLIT),
                        link("split", "s2", MappingRelation.SPLIT),
                        link("m1", "merged", MappingRelation.MERGED),
                        link("m2", "merged", MappingRelation.MERGED),
                        link("gone", "", MappingRelation.DROPPED),
                        link("", "fresh", MappingRelation.NEW)));
        var progress = Progress.between(
                standings(older, "RRRRRR"),
                standings(newer, "AGAAAA"),
                mapping,
                ActionPlan.empty("p", ""),
                DateSpan.always());
        assertThat(progress.criteria())
                .extracting(p -> p.criterion().shortId() + " " + p.movement() + " " + p.reworded())
                .containsExactly(
                        "same IMPROVED false",
                        "words2 IMPROVED true",
                        "s1 NOT_COMPARABLE false",
                        "s2 NOT_COMPARABLE false",
                        "merged NOT_COMPARABLE false",
                        "fresh NOT_COMPARABLE false",
                        "gone NOT_COMPARABLE false");
        assertThat(progress.matrix().orElseThrow().total()).isEqualTo(2);
        var proposals = CarryForward.propose(standings(older, "RAGRRR"), newer, mapping, LEAD, DAY);
        assertThat(proposals)
                .extracting(c -> c.judgement().criterion() + " "
                        + c.judgement().level().orElseThrow().code() + " " + c.needsReview())
                .containsExactly("f-same R false", "f-words2 A true", "f-s1 G true", "f-s2 G true");
    }

    @Test
    void reasons_are_carried_over_unless_the_criterion_was_split() {
        var done = assessment(ATT_RAG, List.of(Judgement.of("att-rag-a1", RAG.level("R"), "no time", LEAD, DAY)));
        var same = CarryForward.propose(
                done.standings(ATT_RAG), ATT_RAG, VersionMapping.identity(ATT_RAG), Role.of("HEAD"), DAY.plusDays(1));
        assertThat(same).singleElement().satisfies(c -> {
            assertThat(c.judgement().rationale()).isEqualTo("no time");
            assertThat(c.judgement().assessor()).isEqualTo(Role.of("HEAD"));
            assertThat(c.relation()).isEqualTo(MappingRelation.SAME);
        });
    }

    @Test
    void another_scale_cannot_be_compared_at_all() {
        var older = version("1", RAG, "a");
        var newer = version("2", LIBRARY.registry().scale("yes-no"), "a");
        var mapping = new VersionMapping("f", "1", "2", List.of(link("a", "a", MappingRelation.SAME)));
        Standings later = Standings.of(newer, List.of());
        var progress =
                Progress.between(standings(older, "R"), later, mapping, ActionPlan.empty("p", ""), DateSpan.always());
        assertThat(progress.criteria().get(0).movement()).isEqualTo(Movement.NOT_COMPARABLE);
        assertThat(progress.matrix()).isEmpty();
        assertThat(progress.sentence()).endsWith("of 0 that can be compared.");
        assertThat(CarryForward.propose(standings(older, "R"), newer, mapping, LEAD, DAY))
                .isEmpty();
    }

    @Test
    void actions_done_between_the_rounds_stand_beside_what_moved() {
        ActionItem done = ActionItem.propose("a1", "do", DAY, LEAD)
                .withReason(ActionLink.of(ActionLink.CRITERION, "test-c1"))
                .withStatus(new StatusChange(DAY, ActionStatus.AGREED, LEAD, ""))
                .withStatus(new StatusChange(DAY.plusDays(30), ActionStatus.DONE, LEAD, ""));
        ActionItem open =
                ActionItem.propose("a2", "do", DAY, LEAD).withReason(ActionLink.of(ActionLink.CRITERION, "test-c2"));
        var plan = ActionPlan.empty("p", "").with(done).with(open);
        var earlier = standings(EIGHT, "RRRRRRRR");
        var later = standings(EIGHT, "AARRRRRR");
        var inside = Progress.between(
                earlier, later, VersionMapping.identity(EIGHT), plan, Progress.interval(DAY, DAY.plusDays(30)));
        assertThat(inside.count(Movement.IMPROVED, true))
                .as("acted and improved")
                .isEqualTo(1);
        assertThat(inside.count(Movement.IMPROVED, false))
                .as("improved without recorded action")
                .isEqualTo(1);
        assertThat(inside.count(Movement.SAME, true)).as("acted, no change").isZero();
        assertThat(inside.criteria().get(0).actions()).containsExactly("a1");
        var after = Progress.between(
                earlier,
                later,
                VersionMapping.identity(EIGHT),
                plan,
                Progress.interval(DAY.plusDays(30), DAY.plusDays(60)));
        assertThat(after.count(Movement.IMPROVED, true)).isZero();
    }

    @Test
    void a_change_of_assessor_is_said_beside_the_change() {
        var first = assessment(ATT_RAG, List.of(Judgement.of("att-rag-a1", RAG.level("R"), "x", LEAD, DAY)));
        var same = assessment(ATT_RAG, List.of(Judgement.of("att-rag-a1", RAG.level("A"), "x", LEAD, DAY)));
        var other = assessment(ATT_RAG, List.of(Judgement.of("att-rag-a1", RAG.level("A"), "x", Role.of("HEAD"), DAY)));
        assertThat(Progress.between(first.standings(ATT_RAG), same.standings(ATT_RAG))
                        .criteria()
                        .get(0)
                        .otherAssessor())
                .isFalse();
        assertThat(Progress.between(first.standings(ATT_RAG), other.standings(ATT_RAG))
                        .criteria()
                        .get(0)
                        .otherAssessor())
                .isTrue();
    }

    @Test
    void a_mapping_that_leaves_something_out_is_refused_by_name() {
        var older = version("1", RAG, "a", "b");
        var newer = version("2", RAG, "a", "c");
        assertThatThrownBy(() -> new VersionMapping("f", "1", "2", List.of(link("a", "a", MappingRelation.SAME)))
                        .check(older, newer))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("f-b");
        assertThatThrownBy(() -> new VersionMapping(
                                "f",
                                "1",
                                "2",
                                List.of(link("a", "a", MappingRelation.SAME), link("b", "", MappingRelation.DROPPED)))
                        .check(older, newer))
                .hasMessageContaining("f-c");
        assertThatThrownBy(() -> new VersionMapping(
                                "f",
                                "1",
                                "2",
                                List.of(
                                        link("a", "a", MappingRelation.SAME),
                                        link("b", "c", MappingRelation.REWORDED),
                                        link("", "z", MappingRelation.NEW)))
                        .check(older, newer))
                .hasMessageContaining("f-z");
        assertThatThrownBy(() -> new VersionMapping(
                                "f",
                                "1",
                                "2",
                                List.of(
                                        link("a", "a", MappingRelation.SAME),
                                        link("a", "c", MappingRelation.SAME),
                                        link("b", "", MappingRelation.DROPPED)))
                        .check(older, newer))
                .hasMessageContaining("once more");
        assertThatThrownBy(() -> new VersionMapping("f", "2", "1", List.of()).check(older, newer))
                .hasMessageContaining("other versions");
        assertThatThrownBy(() -> link("a", "", MappingRelation.SAME)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> link("a", "b", MappingRelation.NEW)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> link("a", "b", MappingRelation.DROPPED)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_trend_is_the_profiles_in_order_and_the_first_beside_the_last() {
        LocalDate first = LocalDate.of(2023, 11, 1);
        var trend = Trend.of(List.of(
                new Trend.Point(new AssessmentRound("third", first.plusYears(2)), standings(EIGHT, "GGGGGGAA")),
                new Trend.Point(new AssessmentRound("first", first), standings(EIGHT, "RRRRAAAA")),
                new Trend.Point(new AssessmentRound("second", first.plusYears(1)), standings(EIGHT, "RRAAAAAA"))));
        assertThat(trend.rounds()).extracting(AssessmentRound::id).containsExactly("first", "second", "third");
        assertThat(trend.profiles())
                .extracting(p -> List.copyOf(p.levels().values()))
                .containsExactly(List.of(4, 4, 0), List.of(2, 6, 0), List.of(0, 2, 6));
        assertThat(trend.firstToLast().net()).isEqualTo(6);
        assertThatThrownBy(() -> Trend.of(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Trend.of(List.of(
                        new Trend.Point(new AssessmentRound("a", first), standings(EIGHT, "GGGGGGAA")),
                        new Trend.Point(new AssessmentRound("b", first), standings(version("1", RAG, "a"), "R")))))
                .isInstanceOf(InvalidValueException.class);
    }
}
