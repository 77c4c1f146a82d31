package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * One version of a map: who and what surrounds its centre, as it stood on a day.
 *
 * <p>A change makes a new version; see {@link #nextVersion(LocalDate)} and {@link MapDiff}. The parts keep the order in which they were
 * given. Nothing here filters: what leaves the team goes through an audience first. Immutable and thread-safe.
 */
public final class PartnershipMap {

    private final MapParts parts;
    private final Map<String, MapNode> byId;

    private PartnershipMap(MapParts parts) {
        this.parts = parts;
        this.byId = check(parts);
    }

    /**
     * A map of nodes alone.
     *
     * @param id unique among the caller's maps
     * @param nodes in any order; for the scope {@link MapScope#PUPIL} exactly one of them is the centre, for any other at most one
     * @throws InvalidValueException if the centre is missing or there are two, or two nodes share an id
     */
    public static PartnershipMap of(String id, MapScope scope, LocalDate asOf, List<MapNode> nodes) {
        return new PartnershipMap(MapParts.of(MapHeader.of(id, scope, asOf)).withNodes(nodes));
    }

    private static Map<String, MapNode> check(MapParts parts) {
        Map<String, MapNode> byId = new LinkedHashMap<>();
        for (MapNode node : parts.nodes()) {
            if (byId.put(node.id(), node) != null) {
                throw new InvalidValueException("Two nodes have the id " + node.id() + ".", "a node was copied.");
            }
        }
        long centres = parts.nodes().stream().filter(MapNode::isCentre).count();
        if (centres > 1 || centres == 0 && parts.header().scope() == MapScope.PUPIL) {
            throw new InvalidValueException(
                    "A map has one centre; this one has " + centres + ".", "the node of the pupil was left out.");
        }
        checkTies(parts.ties(), byId.keySet());
        Require.unique(parts.needs().stream().map(Need::id).toList(), "The list of needs");
        Require.unique(parts.notes().stream().map(MapNote::id).toList(), "The list of notes");
        Require.unique(parts.referrals().stream().map(Referral::id).toList(), "The list of referrals");
        Require.unique(parts.causes().stream().map(UnderlyingCause::id).toList(), "The list of causes");
        checkReferences(parts, byId.keySet());
        return Collections.unmodifiableMap(byId);
    }

    private static void checkTies(List<Tie> ties, Set<String> nodes) {
        Set<String> keys = new HashSet<>();
        for (Tie tie : ties) {
            requireNode(nodes, tie.from(), "A tie");
            requireNode(nodes, tie.to(), "A tie");
            if (!keys.add(tie.key())) {
                throw new InvalidValueException(
                        "There are two ties from " + tie.from() + " to " + tie.to() + " from the same day.",
                        "one was changed and the old one was left in.");
            }
        }
    }

    private static void checkReferences(MapParts parts, Set<String> nodes) {
        parts.needs().forEach(need -> need.supports().forEach(node -> requireNode(nodes, node, "A need")));
        parts.answers().forEach(answer -> answer.nodes().forEach(node -> requireNode(nodes, node, "An answer")));
        parts.causes().forEach(cause -> cause.revealedBy().forEach(node -> requireNode(nodes, node, "A cause")));
        parts.contacts().forEach(contact -> requireNode(nodes, contact.node(), "A contact"));
        parts.header()
                .contributors()
                .forEach(one -> one.node().ifPresent(node -> requireNode(nodes, node, "A contributor")));
        Set<String> needs = new TreeSet<>();
        parts.needs().forEach(need -> needs.add(need.id()));
        parts.referrals().forEach(referral -> referral.needs().forEach(need -> requireNode(needs, need, "A referral")));
        parts.answers().forEach(answer -> answer.need().ifPresent(need -> requireNode(needs, need, "An answer")));
        parts.notes()
                .forEach(note -> note.about()
                        .filter(subject -> !needs.contains(subject))
                        .ifPresent(subject -> requireNode(nodes, subject, "A note")));
    }

    private static void requireNode(Set<String> ids, String id, String who) {
        if (!ids.contains(id)) {
            throw new InvalidValueException(
                    who + " refers to " + id + ", which is not on the map.", "it was taken out, or is misspelt.");
        }
    }

    /** Everything it holds, as one value. */
    public MapParts parts() {
        return parts;
    }

    /** A map of other parts. */
    public static PartnershipMap of(MapParts parts) {
        return new PartnershipMap(parts);
    }

    /** Unique among the caller's maps. */
    public String id() {
        return parts.header().id();
    }

    /** What it is about. */
    public MapScope scope() {
        return parts.header().scope();
    }

    /** Which version, from 1. */
    public int version() {
        return parts.header().version();
    }

    /** The day for which it speaks. */
    public LocalDate asOf() {
        return parts.header().asOf();
    }

    /** Who made it, as a role, if recorded. */
    public Optional<Role> createdBy() {
        return parts.header().createdBy();
    }

    /** Who took part in making it. */
    public List<Contributor> contributors() {
        return parts.header().contributors();
    }

    /** The first layer. */
    public PupilProfile profile() {
        return parts.profile();
    }

    /** What a service has to know to say whether it can help. */
    public Circumstances circumstances() {
        return parts.circumstances();
    }

    /** All nodes. */
    public List<MapNode> nodes() {
        return parts.nodes();
    }

    /** All ties. */
    public List<Tie> ties() {
        return parts.ties();
    }

    /** All needs. */
    public List<Need> needs() {
        return parts.needs();
    }

    /** All referrals. */
    public List<Referral> referrals() {
        return parts.referrals();
    }

    /** Answers to the questions of the map. */
    public List<MapAnswer> answers() {
        return parts.answers();
    }

    /** Causes that were understood. */
    public List<UnderlyingCause> causes() {
        return parts.causes();
    }

    /** Remarks. */
    public List<MapNote> notes() {
        return parts.notes();
    }

    /** Whom people turn to. */
    public List<NamedContact> contacts() {
        return parts.contacts();
    }

    /** How equal partners are. */
    public List<ParityReading> parity() {
        return parts.parity();
    }

    /** What was taken out for good. */
    public List<Redaction> redactions() {
        return parts.redactions();
    }

    /** The centre, or empty where the map of a school or a place has none. */
    public Optional<MapNode> findCentre() {
        return nodes().stream().filter(MapNode::isCentre).findFirst();
    }

    /** The node of an id, or empty. */
    public Optional<MapNode> findNode(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The node of an id.
     *
     * @throws InvalidValueException if there is none
     */
    public MapNode node(String id) {
        return findNode(id)
                .orElseThrow(() -> new InvalidValueException(
                        "There is no node " + id + " on map " + id() + ".", "it was taken out, or is misspelt."));
    }

    /** Nodes of a layer, in the order of the map. */
    public List<MapNode> nodesIn(MapLayer layer) {
        return nodes().stream().filter(node -> node.layer() == layer).toList();
    }

    /** Ties of a node, in the order of the map. */
    public List<Tie> tiesOf(String node) {
        return ties().stream().filter(tie -> tie.touches(node)).toList();
    }

    /** The need of an id, or empty. */
    public Optional<Need> findNeed(String id) {
        return needs().stream().filter(need -> need.id().equals(id)).findFirst();
    }

    /**
     * The partners on the map: each counts once, whatever number of layers it is in.
     *
     * @return by partner id, in Unicode code point order of it
     */
    public List<MapPartner> partners() {
        Map<String, List<MapNode>> nodes = new java.util.TreeMap<>();
        for (MapNode node : nodes()) {
            if (node.isPartner()) {
                nodes.computeIfAbsent(node.partnerId(), id -> new ArrayList<>()).add(node);
            }
        }
        return nodes.entrySet().stream()
                .map(entry -> MapPartner.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Supports of the third layer that are needed and not there. */
    public List<MapNode> supportsNeeded() {
        return nodesIn(MapLayer.SCHOOL_NETWORK).stream()
                .filter(node -> node.state().equals(Optional.of(SupportState.NEEDED)))
                .toList();
    }

    /** Ties of which the plan wants something, in the order of the map. */
    public List<Tie> tiesToChange(TieIntent intent) {
        return ties().stream().filter(tie -> tie.intent() == intent).toList();
    }

    /** Whether work may begin: see {@link PupilProfile#readiness()}. */
    public MapReadiness readiness() {
        return profile().readiness();
    }

    /** The same map with one node more, or another in place of the one of its id. */
    public PartnershipMap with(MapNode node) {
        return of(parts.withNodes(replaced(nodes(), node, other -> other.id().equals(node.id()))));
    }

    /** The same map with one tie more, or another in place of the one of its key. */
    public PartnershipMap with(Tie tie) {
        return of(parts.withTies(replaced(ties(), tie, other -> other.key().equals(tie.key()))));
    }

    /** The same map with one need more, or another in place of the one of its id. */
    public PartnershipMap with(Need need) {
        return of(parts.withNeeds(replaced(needs(), need, other -> other.id().equals(need.id()))));
    }

    /** The same map with one referral more, or another in place of the one of its id. */
    public PartnershipMap with(Referral referral) {
        return of(parts.withReferrals(
                replaced(referrals(), referral, other -> other.id().equals(referral.id()))));
    }

    /** The same map with one answer more. */
    public PartnershipMap with(MapAnswer answer) {
        return of(parts.withAnswers(replaced(answers(), answer, other -> false)));
    }

    /** The same map with one note more, or another in place of the one of its id. */
    public PartnershipMap with(MapNote note) {
        return of(parts.withNotes(replaced(notes(), note, other -> other.id().equals(note.id()))));
    }

    private static <T> List<T> replaced(List<T> list, T one, java.util.function.Predicate<T> same) {
        List<T> copy = new ArrayList<>(list);
        for (int i = 0; i < copy.size(); i++) {
            if (same.test(copy.get(i))) {
                copy.set(i, one);
                return copy;
            }
        }
        copy.add(one);
        return copy;
    }

    /** The same content as the next version, for a later day or the same. */
    public PartnershipMap nextVersion(LocalDate day) {
        if (day.isBefore(asOf())) {
            throw new InvalidValueException(
                    "The next version would be of " + day + ", before " + asOf() + ".",
                    "the two versions are swapped.");
        }
        return of(parts.withHeader(parts.header().withVersion(version() + 1, day)));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof PartnershipMap that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts);
    }

    /** Id, version and size; never a label. */
    @Override
    public String toString() {
        return "map " + id() + " version " + version() + " (" + nodes().size() + " nodes, " + ties().size() + " ties)";
    }
}
