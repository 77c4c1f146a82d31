package org.openattendance.pathway;

import java.util.Objects;
import java.util.Optional;

/**
 * A fact that a pathway asks people for. It is given by a role and never computed. Immutable and thread-safe.
 *
 * @param key one word
 * @param asks the question, in plain words, not blank
 * @param kind what silence means
 */
public record DeclaredFact(String key, String asks, Kind kind) {

    /** Whether help is the right answer: where it is not, for example a holiday in term time, other steps may be. */
    public static final String SUPPORT_APPROPRIATE = "supportAppropriate";

    /** Whether waiting, or telling a parent first, could harm the child. */
    public static final String RISK_OF_SIGNIFICANT_HARM = "riskOfSignificantHarm";

    /** Whether anybody has reached the family; read from recorded attempts unless a role judged it. */
    public static final String ENGAGED = "engaged";

    /** What silence means. */
    public enum Kind {
        /** Raised by someone, or not: silence means no. */
        FLAG,
        /** A judgement: silence means that it is not known. */
        JUDGEMENT
    }

    public DeclaredFact {
        Keys.require("fact", key);
        Texts.require("fact " + key, asks);
        Objects.requireNonNull(kind, "kind");
    }

    /** What silence means for a fact that every pathway knows, or empty for one that a pathway must declare. */
    public static Optional<Kind> builtIn(String key) {
        return switch (key) {
            case SUPPORT_APPROPRIATE, ENGAGED -> Optional.of(Kind.JUDGEMENT);
            case RISK_OF_SIGNIFICANT_HARM -> Optional.of(Kind.FLAG);
            default -> Optional.empty();
        };
    }
}
