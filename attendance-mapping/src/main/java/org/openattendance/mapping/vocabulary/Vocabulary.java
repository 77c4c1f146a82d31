package org.openattendance.mapping.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * An open list of terms in a set order.
 *
 * <p>What ships is a start: {@link #plus(Term)} adds a local term without a change of code. No two terms share a code. Immutable and
 * thread-safe.
 */
public final class Vocabulary {

    private final String id;
    private final List<Term> terms;

    private Vocabulary(String id, List<Term> terms) {
        this.id = id;
        this.terms = terms;
    }

    /**
     * From terms in order.
     *
     * @param id for example {@code partner-types}
     * @throws InvalidValueException if two terms share a code
     */
    public static Vocabulary of(String id, List<Term> terms) {
        Require.id(id, "The id of a vocabulary");
        Require.unique(terms.stream().map(Term::code).toList(), "The vocabulary " + id);
        return new Vocabulary(id, List.copyOf(terms));
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** All terms, historical ones included, in order. */
    public List<Term> terms() {
        return terms;
    }

    /** All codes, in order. */
    public List<String> codes() {
        return terms.stream().map(Term::code).toList();
    }

    /** Terms in use, in order. */
    public List<Term> current() {
        return terms.stream().filter(term -> !term.isHistorical()).toList();
    }

    /** Terms that stand under a code, in order. */
    public List<Term> partsOf(String code) {
        return terms.stream()
                .filter(term -> term.partOf().equals(Optional.of(code)))
                .toList();
    }

    /** Whether a term has exactly this code. */
    public boolean has(String code) {
        return terms.stream().anyMatch(term -> term.code().equals(code));
    }

    /** The term that a code, a label or another name means; a code before a name, an earlier term before a later one. */
    public Optional<Term> find(String codeOrName) {
        return terms.stream()
                .filter(term -> term.code().equals(codeOrName))
                .findFirst()
                .or(() -> terms.stream()
                        .filter(term -> term.isKnownAs(codeOrName))
                        .findFirst());
    }

    /**
     * The term of exactly this code.
     *
     * @throws InvalidValueException if there is none, listing what there is
     */
    public Term term(String code) {
        return terms.stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "The vocabulary " + id + " has no code " + code + ". It has " + codes() + ".",
                        "the code is misspelt, or is a local one that was not added."));
    }

    /** Position of a code in the list, from 1; 0 if it has none. */
    public int position(String code) {
        return codes().indexOf(code) + 1;
    }

    /**
     * The list with a term at its end.
     *
     * @throws InvalidValueException if the code is taken
     */
    public Vocabulary plus(Term term) {
        List<Term> more = new ArrayList<>(terms);
        more.add(term);
        return of(id, more);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vocabulary that && id.equals(that.id) && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, terms);
    }

    /** Id and codes. */
    @Override
    public String toString() {
        return id + " " + codes();
    }
}
