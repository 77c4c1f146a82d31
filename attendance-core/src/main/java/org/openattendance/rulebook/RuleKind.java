package org.openattendance.rulebook;

import java.util.Optional;

/**
 * One kind of rule: where its file stands, how it is read, and how a caller's own lies over ours. A new kind is one class and one line
 * in {@link RuleKinds}.
 *
 * @param <T> what it is read as; immutable
 */
interface RuleKind<T> {

    /** What the rules are, for the message when a nation has none: for example {@code code set}. */
    String name();

    /** Whether a file belongs to it; for files of a nation usually {@code name.endsWith("/codes.csv")}. */
    boolean owns(String file);

    /** Reads the rules of one nation; empty if it has no such file. */
    Optional<T> read(NationRules rules);

    /** The caller's own rules over ours. */
    T combine(T ours, T local);
}
