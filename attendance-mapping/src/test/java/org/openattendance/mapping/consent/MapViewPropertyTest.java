package org.openattendance.mapping.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapParts;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.ProfileAnswer;
import org.openattendance.mapping.model.ProfileField;
import org.openattendance.mapping.model.RandomMaps;
import org.openattendance.mapping.model.Tie;

/** No view tells more than it may, over random maps. What may be seen is worked out here a second time, the slow and obvious way. */
class MapViewPropertyTest {

    @Provide
    Arbitrary<Audience> audiences() {
        return Arbitraries.of(RandomMaps.AUDIENCES);
    }

    private static boolean mayShow(PartnershipMap map, MapNode node, Audience audience) {
        boolean exempt = audience.equals(Audience.CORE_TEAM) || audience.equals(Audience.PUPIL);
        return node.visibility().audiences().contains(audience)
                && (exempt || node.consent().permits(audience, map.asOf()));
    }

    /** Everything that the audience may not read: ids and labels of hidden nodes, and words of hidden things. */
    private static Set<String> secrets(PartnershipMap map, Audience audience) {
        Set<String> secrets = new HashSet<>();
        Set<String> hiddenNodes = new HashSet<>();
        Set<String> hiddenNeeds = new HashSet<>();
        for (MapNode node : map.nodes()) {
            if (!mayShow(map, node, audience)) {
                secrets.add(node.label());
                if (!node.isCentre()) {
                    hiddenNodes.add(node.id());
                    secrets.addAll(words(node.detail()));
                }
            }
        }
        map.needs().stream()
                .filter(need -> !need.visibility().includes(audience))
                .forEach(need -> {
                    hiddenNeeds.add(need.id());
                    secrets.add(need.evidence());
                    secrets.add(need.code());
                });
        Predicate<String> hidden = id -> hiddenNodes.contains(id) || hiddenNeeds.contains(id);
        map.notes().stream()
                .filter(note -> !note.visibility().includes(audience)
                        || note.about().filter(hidden).isPresent())
                .forEach(note -> secrets.addAll(List.of(note.id(), note.text())));
        map.answers().stream()
                .filter(answer -> !answer.visibility().includes(audience)
                        || answer.need().filter(hidden).isPresent())
                .forEach(answer -> secrets.add(answer.text()));
        map.causes().stream()
                .filter(cause -> !cause.visibility().includes(audience))
                .forEach(cause -> secrets.addAll(List.of(cause.id(), cause.text(), cause.factor())));
        map.referrals().stream()
                .filter(referral -> !referral.visibility().includes(audience) || hidden.test(referral.to()))
                .forEach(referral -> secrets.add(referral.id()));
        for (ProfileField field : ProfileField.values()) {
            ProfileAnswer answer = map.profile().answer(field);
            if (field.isSensitive() || !answer.visibility().includes(audience)) {
                secrets.add(answer.value());
            }
        }
        if (!audience.equals(Audience.CORE_TEAM)) {
            secrets.addAll(map.circumstances().areas());
            secrets.addAll(map.circumstances().cohorts());
            secrets.add(map.circumstances().preferences().get(0).about());
        }
        secrets.addAll(hiddenNodes);
        secrets.addAll(hiddenNeeds);
        secrets.remove("");
        return secrets;
    }

    private static List<String> words(NodeDetail detail) {
        if (detail instanceof NodeDetail.Context context) {
            return List.of(context.source(), context.geography(), context.value());
        }
        if (detail instanceof NodeDetail.Person person) {
            return List.of(person.relationship());
        }
        return detail instanceof NodeDetail.Support support ? List.of(support.availability()) : List.of();
    }

    @Property(tries = 2000)
    void nothing_hidden_is_in_the_output_in_any_case_of_letters(
            @ForAll long seed, @ForAll("audiences") Audience audience) {
        PartnershipMap map = RandomMaps.naming(seed);
        String json = new String(MapJson.write(MapView.of(map, audience).map()), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
        for (String secret : secrets(map, audience)) {
            for (String word : secret.split(" ")) {
                if (word.endsWith("z")) {
                    assertThat(json).doesNotContain(word.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** The map without anything hidden from the audience, taken out by hand. */
    private static PartnershipMap pruned(PartnershipMap map, Audience audience) {
        List<MapNode> nodes = map.nodes().stream()
                .filter(node -> node.isCentre() || mayShow(map, node, audience))
                .toList();
        Set<String> ids = new HashSet<>();
        Set<String> partners = new HashSet<>();
        nodes.forEach(node -> ids.add(node.id()));
        nodes.stream().filter(MapNode::isPartner).forEach(node -> partners.add(node.partnerId()));
        Set<String> all = new HashSet<>();
        map.nodes().forEach(node -> all.addAll(List.of(node.id(), node.partnerId())));
        Predicate<String> gone = id -> all.contains(id) && !ids.contains(id) && !partners.contains(id);
        List<org.openattendance.mapping.model.Need> needs = map.needs().stream()
                .filter(need -> need.visibility().includes(audience))
                .map(need -> need.withSupports(
                        need.supports().stream().filter(ids::contains).toList()))
                .toList();
        Set<String> needIds = new HashSet<>();
        needs.forEach(need -> needIds.add(need.id()));
        MapParts parts = map.parts()
                .withHeader(map.parts()
                        .header()
                        .withMakers(
                                map.createdBy(),
                                map.contributors().stream()
                                        .filter(one ->
                                                one.node().map(ids::contains).orElse(true))
                                        .toList()))
                .withNodes(nodes)
                .withTies(map.ties().stream()
                        .filter(tie -> ids.contains(tie.from()) && ids.contains(tie.to()))
                        .toList())
                .withNeeds(needs)
                .withReferrals(map.referrals().stream()
                        .filter(one -> one.visibility().includes(audience) && !gone.test(one.to()))
                        .map(one -> one.withNeeds(
                                one.needs().stream().filter(needIds::contains).toList()))
                        .toList())
                .withAnswers(map.answers().stream()
                        .filter(one -> one.need().map(needIds::contains).orElse(true))
                        .map(one -> one.withNodes(
                                one.nodes().stream().filter(ids::contains).toList()))
                        .toList())
                .withCauses(map.causes().stream()
                        .map(one -> one.withRevealedBy(
                                one.revealedBy().stream().filter(ids::contains).toList()))
                        .toList())
                .withNotes(map.notes().stream()
                        .filter(one -> one.about()
                                .map(id -> ids.contains(id) || needIds.contains(id))
                                .orElse(true))
                        .toList())
                .withContacts(map.contacts().stream()
                        .filter(one -> ids.contains(one.node()))
                        .toList())
                .withParity(map.parity().stream()
                        .filter(one -> partners.contains(one.partner()))
                        .toList());
        return PartnershipMap.of(parts);
    }

    @Property(tries = 2000)
    void a_view_is_the_same_whether_or_not_there_was_more(@ForAll long seed, @ForAll("audiences") Audience audience) {
        PartnershipMap map = RandomMaps.of(seed);
        assertThat(MapView.of(pruned(map, audience), audience).map())
                .isEqualTo(MapView.of(map, audience).map());
    }

    @Property(tries = 500)
    void a_view_of_a_view_is_the_same_view(@ForAll long seed, @ForAll("audiences") Audience audience) {
        MapView view = MapView.of(RandomMaps.naming(seed), audience);
        PartnershipMap again = MapView.of(view.map(), audience).map();
        assertThat(again.parts().withHeader(view.map().parts().header()))
                .isEqualTo(view.map().parts());
    }

    @Property(tries = 500)
    void what_was_there_is_in_the_view_or_counted_for_the_operator(
            @ForAll long seed, @ForAll("audiences") Audience audience) {
        PartnershipMap map = RandomMaps.naming(seed);
        MapView view = MapView.of(map, audience);
        assertCounted(view, Removed.Kind.NODE, map.nodes(), view.map().nodes());
        assertCounted(view, Removed.Kind.TIE, map.ties(), view.map().ties());
        assertCounted(view, Removed.Kind.NEED, map.needs(), view.map().needs());
        assertCounted(view, Removed.Kind.REFERRAL, map.referrals(), view.map().referrals());
        assertCounted(view, Removed.Kind.ANSWER, map.answers(), view.map().answers());
        assertCounted(view, Removed.Kind.CAUSE, map.causes(), view.map().causes());
        assertCounted(view, Removed.Kind.NOTE, map.notes(), view.map().notes());
        assertCounted(view, Removed.Kind.CONTACT, map.contacts(), view.map().contacts());
        assertCounted(view, Removed.Kind.PARITY, map.parity(), view.map().parity());
        assertCounted(
                view, Removed.Kind.CONTRIBUTOR, map.contributors(), view.map().contributors());
    }

    private static void assertCounted(MapView view, Removed.Kind kind, List<?> before, List<?> after) {
        int removed = view.removed().stream()
                .filter(one -> one.kind() == kind)
                .mapToInt(Removed::count)
                .sum();
        assertThat(removed).as(kind.name()).isEqualTo(before.size() - after.size());
    }

    @Property(tries = 500)
    void outside_the_core_team_nothing_says_who_else_may_see_it(
            @ForAll long seed, @ForAll("audiences") Audience audience) {
        PartnershipMap view = MapView.of(RandomMaps.of(seed), audience).map();
        String json = new String(MapJson.write(view), StandardCharsets.UTF_8)
                .replaceAll("\"(side|for|by|scope|kind|source)\": \"[A-Z_]+\"", "");
        for (Audience other : RandomMaps.AUDIENCES) {
            if (!audience.equals(Audience.CORE_TEAM) && !other.equals(audience)) {
                assertThat(json).doesNotContain("\"" + other + "\"");
            }
        }
    }

    @Property(tries = 500)
    void in_an_anonymous_export_is_no_word_id_or_day_that_anyone_wrote(@ForAll long seed) {
        PartnershipMap map = RandomMaps.naming(seed);
        PartnershipMap anonymous = MapView.of(map, Audience.EXPORT_ANON).map();
        String json = new String(MapJson.write(anonymous), StandardCharsets.UTF_8);
        List<String> kept = new ArrayList<>();
        anonymous.needs().forEach(need -> kept.add(need.code()));
        String rest = json;
        for (String code : kept) {
            rest = rest.replace(code, "");
        }
        assertThat(rest).doesNotContainPattern("q\\d{4}z");
        assertThat(rest.replace(map.asOf().toString(), "")).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
    }

    @Property(tries = 500)
    void how_a_tie_feels_is_told_to_those_alone_to_whom_that_tie_was_opened(
            @ForAll long seed, @ForAll("audiences") Audience audience) {
        PartnershipMap map = RandomMaps.of(seed);
        for (Tie tie : MapView.of(map, audience).map().ties()) {
            Optional<Tie> original = map.ties().stream()
                    .filter(one -> one.key().equals(tie.key()))
                    .findFirst();
            boolean told = tie.source().isPresent();
            boolean opened = original.flatMap(Tie::visibility)
                    .map(v -> v.includes(audience))
                    .orElse(false);
            boolean theirs = audience.equals(Audience.CORE_TEAM) || audience.equals(Audience.PUPIL);
            assertThat(told).isEqualTo(!audience.equals(Audience.EXPORT_ANON) && (opened || theirs));
        }
    }
}
