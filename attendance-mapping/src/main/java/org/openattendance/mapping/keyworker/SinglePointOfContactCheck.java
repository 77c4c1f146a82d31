package org.openattendance.mapping.keyworker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.NamedContact;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;

/**
 * Whether the pupil, the parents and the agencies each have one person to turn to.
 *
 * <p>A single point of contact is checked, never a stored flag: with none, people do not know whom to ask; with several, they tell their
 * story again and again. Immutable and thread-safe.
 *
 * @param states for the pupil, a parent and the agencies
 * @param doors ids of the professionals with a tie of their own to the pupil or a parent, in order
 * @param most how many such professionals are taken as many, without a first contact
 */
public record SinglePointOfContactCheck(Map<NamedContact.ForWhom, State> states, List<String> doors, int most) {

    /** More professionals than this with a direct tie, and no first contact, are too many doors. Chosen here; a caller may set another. */
    public static final int DEFAULT_MOST = 3;

    /** How it stands for one party. */
    public enum State {
        /** One first contact. */
        CONTACT,
        /** None. */
        NONE,
        /** More than one. */
        SEVERAL
    }

    public SinglePointOfContactCheck {
        states = Collections.unmodifiableMap(new EnumMap<>(states));
        doors = List.copyOf(doors);
    }

    /** Of a map on a day, with the usual limit. */
    public static SinglePointOfContactCheck of(PartnershipMap map, Set<String> parentRelationships, LocalDate asOf) {
        return of(map, parentRelationships, asOf, DEFAULT_MOST);
    }

    /**
     * Of a map on a day.
     *
     * @param parentRelationships codes of relationships that mean a parent or carer
     * @param most how many professionals with a direct tie are not yet too many
     */
    public static SinglePointOfContactCheck of(
            PartnershipMap map, Set<String> parentRelationships, LocalDate asOf, int most) {
        Map<NamedContact.ForWhom, State> states = new EnumMap<>(NamedContact.ForWhom.class);
        for (NamedContact.ForWhom whom : NamedContact.ForWhom.values()) {
            long primary = map.contacts().stream()
                    .filter(contact -> contact.forWhom() == whom
                            && contact.primary()
                            && contact.dates().contains(asOf))
                    .map(NamedContact::node)
                    .distinct()
                    .count();
            states.put(whom, primary == 0 ? State.NONE : primary == 1 ? State.CONTACT : State.SEVERAL);
        }
        return new SinglePointOfContactCheck(states, doors(map, parentRelationships, asOf), most);
    }

    private static List<String> doors(PartnershipMap map, Set<String> parents, LocalDate asOf) {
        Set<String> home = new TreeSet<>();
        map.nodes().stream()
                .filter(node -> node.isCentre() || isParent(node, parents))
                .map(MapNode::id)
                .forEach(home::add);
        Set<String> doors = new TreeSet<>();
        for (Tie tie : map.ties()) {
            if (tie.isActiveOn(asOf) && home.contains(tie.from()) != home.contains(tie.to())) {
                String other = home.contains(tie.from()) ? tie.to() : tie.from();
                map.findNode(other)
                        .filter(node -> node.isProfessional() && node.dates().contains(asOf))
                        .ifPresent(node -> doors.add(node.isPartner() ? node.partnerId() : node.id()));
            }
        }
        return List.copyOf(doors);
    }

    private static boolean isParent(MapNode node, Set<String> parents) {
        return node.detail() instanceof NodeDetail.Person person && parents.contains(person.relationship());
    }

    /** How it stands for a party. */
    public State state(NamedContact.ForWhom whom) {
        return states.getOrDefault(whom, State.NONE);
    }

    /** Whether many professionals go in and out and the family has no first contact. */
    public boolean tooManyDoors() {
        return doors.size() > most
                && state(NamedContact.ForWhom.PUPIL) != State.CONTACT
                && state(NamedContact.ForWhom.PARENT) != State.CONTACT;
    }

    /** What to look at, in order. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        states.forEach((whom, state) -> {
            if (state == State.NONE) {
                findings.add(Finding.of("NO_FIRST_CONTACT", whom.name(), "Nobody is named as the first to turn to."));
            }
            if (state == State.SEVERAL) {
                findings.add(Finding.of(
                        "SEVERAL_FIRST_CONTACTS", whom.name(), "More than one is named as the first to turn to."));
            }
        });
        if (tooManyDoors()) {
            findings.add(Finding.of(
                    "TOO_MANY_DOORS",
                    "",
                    doors.size() + " professionals are in touch with the family, and nobody is the first to turn to."));
        }
        return findings.stream().sorted().toList();
    }
}
