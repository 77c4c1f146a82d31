package org.openattendance.mapping.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * A choice that people made to share something, not to share it, or to ask first; with their reasons.
 *
 * <p>A record, not advice: the library never decides. A value may be a draft with parts missing; {@link SharingRules} says which, and a {@link
 * SharingRegister} takes only what is complete. Immutable and thread-safe.
 *
 * @param id unique in its register
 * @param about whom or what it is about, as an opaque reference
 * @param purpose what for; may be empty while it is a draft
 * @param items what, in the order given
 * @param from who has it, as a role
 * @param to who gets it, in the order given
 * @param decision what was chosen
 * @param grounds on what it rests
 * @param engaged whether the family was talked with before
 * @param identitiesProtected whether those who could come to harm cannot be told from it
 * @param adviceFrom who was asked, as a role, if anyone
 * @param reason why; needed where nothing is shared
 * @param decidedBy as a role
 * @param decidedOn the day
 * @param reviewOn the day by which it is looked at again, if set
 */
public record InformationSharingDecision(
        String id,
        String about,
        String purpose,
        List<SharedItem> items,
        Role from,
        List<Recipient> to,
        Decision decision,
        SharingGrounds grounds,
        FamilyEngagement engaged,
        boolean identitiesProtected,
        Optional<Role> adviceFrom,
        String reason,
        Role decidedBy,
        LocalDate decidedOn,
        Optional<LocalDate> reviewOn) {

    /** What was chosen. */
    public enum Decision {
        SHARE,
        DO_NOT_SHARE,
        SEEK_ADVICE
    }

    public InformationSharingDecision {
        Require.id(id, "The id of a decision");
        Require.text(about, "Whom a decision is about");
        Objects.requireNonNull(purpose, "purpose");
        items = List.copyOf(items);
        Objects.requireNonNull(from, "from");
        to = List.copyOf(to);
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(grounds, "grounds");
        Objects.requireNonNull(engaged, "engaged");
        Objects.requireNonNull(adviceFrom, "adviceFrom");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(decidedOn, "decidedOn");
        Objects.requireNonNull(reviewOn, "reviewOn");
    }

    /** Whether it rests on consent. */
    public boolean restsOnConsent() {
        return grounds.lawfulBasis().equals(Optional.of(LawfulBasis.CONSENT));
    }

    /** Id, choice and day; never whom or what. */
    @Override
    public String toString() {
        return "decision " + id + " " + decision + " on " + decidedOn;
    }
}
