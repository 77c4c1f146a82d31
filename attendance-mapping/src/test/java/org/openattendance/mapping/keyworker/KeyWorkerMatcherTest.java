package org.openattendance.mapping.keyworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.mapping.keyworker.KeyWorkerMatchResult.Excluded;
import org.openattendance.mapping.keyworker.KeyWorkerMatchResult.Reason;
import org.openattendance.mapping.model.Preference;

class KeyWorkerMatcherTest {

    private static final Role YOUTH_WORKER = Role.of("YOUTH_WORKER");
    private static final KeyWorkerPolicy STANDARD = KeyWorkerPolicy.standard();

    private static KeyWorker worker(String id, int capacity, String area, String... skills) {
        return KeyWorker.of(id, YOUTH_WORKER, "youth")
                .withSkills(List.of(skills))
                .withAreas(List.of(area))
                .withCapacity(capacity);
    }

    private static final List<KeyWorker> FOUR = List.of(
            worker("A", 10, "north", "anxiety", "caring"),
            worker("B", 10, "north", "anxiety", "caring", "transport"),
            worker("C", 10, "south", "anxiety"),
            worker("D", 10, "south", "anxiety", "caring", "transport"));
    private static final Map<String, Integer> LOADS = Map.of("A", 9, "B", 10, "C", 4, "D", 5);
    private static final KeyWorkerRequest REQUEST = KeyWorkerRequest.of(List.of("anxiety", "caring", "transport"))
            .withAreas(List.of("north"))
            .withPreferences(List.of(
                    new Preference("C", Preference.By.PUPIL, Preference.Wish.PREFER),
                    new Preference("D", Preference.By.PARENT, Preference.Wish.EXCLUDE)));

    private static KeyWorkerMatchResult match(KeyWorkerPolicy policy) {
        return KeyWorkerMatcher.match(REQUEST, FOUR, LOADS, policy);
    }

    @Test
    void KW_1_under_the_default_policy() {
        KeyWorkerMatchResult result = match(STANDARD);
        assertThat(result.order()).containsExactly("C", "A");
        assertThat(result.excluded())
                .containsExactly(new Excluded("B", Reason.NO_CAPACITY), new Excluded("D", Reason.PREFERENCE_EXCLUDES));
        assertThat(result.ranked().get(0).on(MatchCriterion.SKILLS).share()).contains(Rate.of(1, 3));
        assertThat(result.ranked().get(1).on(MatchCriterion.SKILLS).share()).contains(Rate.of(2, 3));
    }

    @Test
    void KW_1_with_positive_preference_switched_off() {
        KeyWorkerMatchResult result = match(STANDARD.withoutPreference());
        assertThat(result.order()).containsExactly("A", "C");
        assertThat(result.excluded()).contains(new Excluded("D", Reason.PREFERENCE_EXCLUDES));
    }

    @Test
    void KW_1_with_capacity_as_a_ranking_rule() {
        assertThat(match(STANDARD.withFullLast()).order()).containsExactly("C", "A", "B");
        assertThat(match(STANDARD.withFullLast().withoutPreference()).order()).containsExactly("A", "C", "B");
    }

    @Test
    void KS3_59_the_list_is_ranked_with_a_result_and_a_reason_for_each_criterion() {
        KeyWorkerMatch first = match(STANDARD).ranked().get(0);
        assertThat(first.results())
                .extracting(KeyWorkerMatch.CriterionResult::criterion)
                .containsExactly(
                        MatchCriterion.PREFERENCE,
                        MatchCriterion.SKILLS,
                        MatchCriterion.LOCATION,
                        MatchCriterion.CASELOAD);
        assertThat(first.results())
                .extracting(KeyWorkerMatch.CriterionResult::reason)
                .containsExactly(
                        "The child or a parent would like this person.",
                        "1 of 3 needs are met by skills.",
                        "In another area.",
                        "4 of 10 places are taken.");
        assertThat(match(STANDARD.withoutPreference()).ranked().get(0).results())
                .hasSize(4);
    }

    @Test
    void KS3_60_not_this_person_always_excludes_and_a_wish_raises() {
        assertThat(match(STANDARD.withFullLast().withoutPreference()).order()).doesNotContain("D");
        KeyWorkerRequest noWish = KeyWorkerRequest.of(REQUEST.needs());
        assertThat(KeyWorkerMatcher.match(noWish, FOUR, LOADS, STANDARD).order())
                .containsExactly("D", "A", "C");
    }

    @Test
    void KS3_61_a_shared_area_and_a_distance_count_and_what_is_missing_is_neutral() {
        List<KeyWorker> same = List.of(
                worker("far", 5, "south", "x"),
                worker("near", 5, "north", "x"),
                KeyWorker.of("unknown", YOUTH_WORKER, "youth")
                        .withSkills(List.of("x"))
                        .withCapacity(5));
        KeyWorkerRequest north = KeyWorkerRequest.of(List.of("x")).withAreas(List.of("north"));
        assertThat(KeyWorkerMatcher.match(north, same, Map.of(), STANDARD).order())
                .containsExactly("near", "unknown", "far");
        KeyWorkerRequest distances = KeyWorkerRequest.of(List.of("x")).withDistances(Map.of("far", 9, "near", 1));
        assertThat(KeyWorkerMatcher.match(distances, same, Map.of(), STANDARD).order())
                .containsExactly("near", "unknown", "far");
        assertThat(KeyWorkerMatcher.match(distances, same, Map.of(), STANDARD)
                        .ranked()
                        .get(0)
                        .on(MatchCriterion.LOCATION)
                        .reason())
                .isEqualTo("Not known whether in the same area. Distance 1.");
    }

    @Test
    void KS3_62_one_at_or_over_capacity_is_left_out_or_last_and_free_places_are_shown() {
        assertThat(match(STANDARD).excluded()).contains(new Excluded("B", Reason.NO_CAPACITY));
        List<KeyWorkerMatch> ranked = match(STANDARD.withFullLast()).ranked();
        assertThat(ranked.get(2).worker()).isEqualTo("B");
        assertThat(ranked)
                .extracting(KeyWorkerMatch::freeCapacity)
                .containsExactly(Optional.of(6), Optional.of(1), Optional.of(0));
        KeyWorkerMatchResult over = KeyWorkerMatcher.match(REQUEST, FOUR, Map.of("B", 12), STANDARD.withFullLast());
        assertThat(over.ranked().get(2).freeCapacity()).contains(0);
        assertThat(over.ranked().get(2).on(MatchCriterion.CASELOAD).reason()).isEqualTo("12 of 10 places are taken.");
    }

    @Test
    void KS3_63_skills_are_the_share_of_needs_met_with_the_rest_listed() {
        KeyWorkerMatch a = match(STANDARD).ranked().get(1);
        assertThat(a.on(MatchCriterion.SKILLS).share()).contains(Rate.of(2, 3));
        assertThat(a.uncoveredNeeds()).containsExactly("transport");
        KeyWorkerMatchResult none = KeyWorkerMatcher.match(KeyWorkerRequest.of(List.of()), FOUR, LOADS, STANDARD);
        assertThat(none.ranked().get(0).on(MatchCriterion.SKILLS).share()).isEmpty();
    }

    @Test
    void one_whose_capacity_is_not_known_is_neither_full_nor_last() {
        List<KeyWorker> three = List.of(
                worker("busy", 10, "n", "x"),
                worker("idle", 10, "n", "x"),
                KeyWorker.of("unknown", YOUTH_WORKER, "youth")
                        .withSkills(List.of("x"))
                        .withAreas(List.of("n")));
        KeyWorkerMatchResult result = KeyWorkerMatcher.match(
                KeyWorkerRequest.of(List.of("x")), three, Map.of("busy", 9, "unknown", 50), STANDARD);
        assertThat(result.order()).containsExactly("idle", "unknown", "busy");
        assertThat(result.ranked().get(1).on(MatchCriterion.CASELOAD).reason())
                .isEqualTo("50 pupils now; how many are possible is not known.");
    }

    @Test
    void two_who_are_equal_in_all_keep_the_order_of_id() {
        List<KeyWorker> twins = List.of(worker("z", 3, "n", "x"), worker("a", 3, "n", "x"));
        assertThat(KeyWorkerMatcher.match(KeyWorkerRequest.of(List.of("x")), twins, Map.of(), STANDARD)
                        .order())
                .containsExactly("a", "z");
    }

    @Test
    void a_criterion_stands_once_in_the_order_and_a_candidate_once_in_the_list() {
        assertThatThrownBy(() -> new KeyWorkerPolicy(List.of(MatchCriterion.SKILLS, MatchCriterion.SKILLS), true))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> KeyWorkerMatcher.match(REQUEST, List.of(FOUR.get(0), FOUR.get(0)), LOADS, STANDARD))
                .isInstanceOf(InvalidValueException.class);
    }

    @Provide
    Arbitrary<List<KeyWorker>> workers() {
        return Combinators.combine(
                        Arbitraries.of("anxiety", "caring", "transport").set().ofMaxSize(3),
                        Arbitraries.of("north", "south").set().ofMaxSize(1),
                        Arbitraries.integers().between(0, 12).optional())
                .as((skills, areas, capacity) -> new KeyWorker("x", YOUTH_WORKER, "youth", skills, areas, capacity))
                .list()
                .ofMaxSize(8)
                .map(list -> {
                    List<KeyWorker> named = new ArrayList<>();
                    for (KeyWorker one : list) {
                        named.add(new KeyWorker(
                                "w" + named.size(),
                                one.role(),
                                one.agency(),
                                one.skills(),
                                one.areas(),
                                one.capacity()));
                    }
                    return named;
                });
    }

    @Property
    void the_order_of_candidates_does_not_matter_and_nobody_is_lost(
            @ForAll("workers") List<KeyWorker> workers, @ForAll long seed) {
        List<KeyWorker> shuffled = new ArrayList<>(workers);
        Collections.shuffle(shuffled, new Random(seed));
        KeyWorkerMatchResult one = KeyWorkerMatcher.match(REQUEST, workers, LOADS, STANDARD);
        assertThat(KeyWorkerMatcher.match(REQUEST, shuffled, LOADS, STANDARD)).isEqualTo(one);
        assertThat(one.ranked().size() + one.excluded().size()).isEqualTo(workers.size());
    }

    @Property
    void one_who_is_left_out_never_changes_the_order_of_the_others(@ForAll("workers") List<KeyWorker> workers) {
        List<KeyWorker> more = new ArrayList<>(workers);
        more.add(worker("D", 10, "north", "anxiety", "caring", "transport"));
        assertThat(KeyWorkerMatcher.match(REQUEST, more, Map.of(), STANDARD).order())
                .isEqualTo(KeyWorkerMatcher.match(REQUEST, workers, Map.of(), STANDARD)
                        .order());
        assertThat(Set.copyOf(more)).contains(worker("D", 10, "north", "anxiety", "caring", "transport"));
    }
}
