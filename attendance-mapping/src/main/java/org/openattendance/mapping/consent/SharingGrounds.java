package org.openattendance.mapping.consent;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.mapping.model.Consent;

/**
 * On what a decision to share rests. Immutable and thread-safe.
 *
 * @param lawfulBasis code of a basis; empty while none was chosen
 * @param specialCondition code of a condition for special category data; empty where none is needed or chosen
 * @param necessity why it is needed; may be empty while it is a draft
 * @param proportionality why this much and no more; may be empty while it is a draft
 * @param consent what those concerned said, whatever the basis is
 */
public record SharingGrounds(
        Optional<String> lawfulBasis,
        Optional<String> specialCondition,
        String necessity,
        String proportionality,
        Consent consent) {

    private static final SharingGrounds NONE =
            new SharingGrounds(Optional.empty(), Optional.empty(), "", "", Consent.notAsked());

    public SharingGrounds {
        Objects.requireNonNull(lawfulBasis, "lawfulBasis");
        Objects.requireNonNull(specialCondition, "specialCondition");
        Objects.requireNonNull(necessity, "necessity");
        Objects.requireNonNull(proportionality, "proportionality");
        Objects.requireNonNull(consent, "consent");
    }

    /** Nothing said yet. */
    public static SharingGrounds none() {
        return NONE;
    }

    /** A basis, with necessity and proportionality. */
    public static SharingGrounds of(String basis, String necessity, String proportionality) {
        return new SharingGrounds(Optional.of(basis), Optional.empty(), necessity, proportionality, Consent.notAsked());
    }

    /** A copy with a condition for special category data. */
    public SharingGrounds withCondition(String condition) {
        return new SharingGrounds(lawfulBasis, Optional.of(condition), necessity, proportionality, consent);
    }

    /** A copy with what those concerned said. */
    public SharingGrounds withConsent(Consent said) {
        return new SharingGrounds(lawfulBasis, specialCondition, necessity, proportionality, said);
    }

    /** The basis; never the words. */
    @Override
    public String toString() {
        return "grounds " + lawfulBasis.orElse("not chosen");
    }
}
