package org.openattendance.mapping.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Role;
import org.openattendance.mapping.finding.Finding;

/**
 * The person in school, known by role, who keeps contact with partners going over time and sees that all have the information they need.
 *
 * <p>One current key person is what is wanted: with none, partners do not know whom to ring; with several, nobody is sure who answers.
 * Immutable and thread-safe.
 *
 * @param terms who, from when to when, in the order given
 */
public record SchoolKeyContacts(List<Term> terms) {

    /**
     * One person's time as key contact.
     *
     * @param role who
     * @param span when
     */
    public record Term(Role role, DateSpan span) {}

    public SchoolKeyContacts {
        terms = List.copyOf(terms);
    }

    /** The roles on a day, in the order given. */
    public List<Role> on(LocalDate day) {
        return terms.stream()
                .filter(term -> term.span().contains(day))
                .map(Term::role)
                .toList();
    }

    /** What is not as it should be on a day; empty when exactly one key person is there. */
    public Optional<Finding> check(LocalDate asOf) {
        List<Role> current = on(asOf);
        if (current.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(
                current.isEmpty()
                        ? Finding.of("NO_KEY_PERSON", "", "The school has no key person for partners.")
                        : Finding.of(
                                "SEVERAL_KEY_PERSONS",
                                "",
                                "The school has " + current.size() + " key persons for partners."));
    }
}
