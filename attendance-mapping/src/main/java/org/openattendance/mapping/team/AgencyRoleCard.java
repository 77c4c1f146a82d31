package org.openattendance.mapping.team;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openattendance.mapping.communication.PlainLanguageCheck;

/**
 * One card on one agency: who they are to this family, what they do, whom to ask. One version for parents, one for school.
 * Immutable and thread-safe.
 *
 * @param audience for whom
 * @param agency its name
 * @param purpose what it is there for
 * @param role what it does, in the words for this audience; empty if they are not written yet
 * @param contact whom to ask; empty if nobody is named
 */
public record AgencyRoleCard(Audience audience, String agency, String purpose, String role, Optional<String> contact) {

    /** For whom a card is. */
    public enum Audience {
        PARENT,
        SCHOOL
    }

    /** Both versions of an involvement, that for parents first. */
    public static List<AgencyRoleCard> of(AgencyInvolvement involvement, UnaryOperator<String> agencyName) {
        return Stream.of(Audience.values())
                .map(audience -> new AgencyRoleCard(
                        audience,
                        agencyName.apply(involvement.agency()),
                        involvement.purpose(),
                        audience == Audience.PARENT
                                ? involvement.roles().forParents()
                                : involvement.roles().forSchool(),
                        involvement.contact()))
                .toList();
    }

    /** Words of the parents' version to look at again; for school none. */
    public List<PlainLanguageCheck.Hit> toSayPlainer(PlainLanguageCheck language) {
        return audience == Audience.PARENT ? language.check(role) : List.of();
    }

    /** As text. */
    public String text() {
        return agency + "\nWhy they are here: " + purpose + "\nWhat they do: "
                + (role.isEmpty() ? "(not written yet)" : role)
                + "\nWhom to ask: "
                + contact.orElse("(not named yet)") + "\n";
    }
}
