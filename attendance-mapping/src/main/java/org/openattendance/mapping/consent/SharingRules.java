package org.openattendance.mapping.consent;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.mapping.consent.InformationSharingDecision.Decision;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.vocabulary.Vocabularies;
import org.openattendance.mapping.vocabulary.Vocabulary;

/**
 * What a decision needs before it can be put on record. Whether it is a good one, people decide.
 *
 * <p>Immutable and thread-safe.
 */
public final class SharingRules {

    private static final String CONDITIONS = "special-category-conditions";

    private final LawfulBases bases;
    private final Vocabulary conditions;

    private SharingRules(LawfulBases bases, Vocabulary conditions) {
        this.bases = bases;
        this.conditions = conditions;
    }

    /** With the bases and conditions of the jar. */
    public static SharingRules standard() {
        return of(LawfulBases.standard(), Vocabularies.standard().get(CONDITIONS));
    }

    /** With a caller's own. */
    public static SharingRules of(LawfulBases bases, Vocabulary conditions) {
        return new SharingRules(bases, conditions);
    }

    /** What is missing, in order of reason; empty when it is complete. */
    public List<Finding> missing(InformationSharingDecision decision) {
        List<Finding> missing = new ArrayList<>();
        if (decision.engaged().lacksReason()) {
            missing.add(Finding.of("NO_REASON_FAMILY", decision.id(), "Say why the family was not talked with first."));
        }
        switch (decision.decision()) {
            case SHARE -> share(decision, missing);
            case DO_NOT_SHARE -> blank(missing, decision, "NO_REASON", decision.reason(), "Say why it is not shared.");
            case SEEK_ADVICE -> {
                if (decision.adviceFrom().isEmpty()) {
                    missing.add(Finding.of("NO_ADVISER", decision.id(), "Say who is asked for advice."));
                }
            }
        }
        missing.sort(null);
        return List.copyOf(missing);
    }

    private void share(InformationSharingDecision decision, List<Finding> missing) {
        SharingGrounds grounds = decision.grounds();
        blank(missing, decision, "NO_PURPOSE", decision.purpose(), "Say what it is shared for.");
        blank(missing, decision, "NO_NECESSITY", grounds.necessity(), "Say why sharing it is necessary.");
        blank(
                missing,
                decision,
                "NO_PROPORTIONALITY",
                grounds.proportionality(),
                "Say why this much is right, and no more.");
        if (decision.items().isEmpty()) {
            missing.add(Finding.of("NO_ITEM", decision.id(), "Say what is shared."));
        }
        if (decision.to().isEmpty()) {
            missing.add(Finding.of("NO_RECIPIENT", decision.id(), "Say who gets it, and in what role."));
        }
        basis(decision, missing);
        condition(decision, missing);
    }

    private void basis(InformationSharingDecision decision, List<Finding> missing) {
        String code = decision.grounds().lawfulBasis().orElse("");
        if (bases.find(code).isEmpty()) {
            missing.add(Finding.of("NO_LAWFUL_BASIS", decision.id(), "Name one of the lawful bases."));
            return;
        }
        boolean inForce = bases.get(code).isInForceOn(decision.decidedOn()).orElse(false);
        if (!inForce) {
            missing.add(
                    Finding.of(
                            "BASIS_NOT_KNOWN_IN_FORCE",
                            decision.id(),
                            "It is not known that this basis can be used on the day; name another, or put in the day from which it can."));
        }
        if (decision.restsOnConsent()) {
            consent(decision, missing);
        }
    }

    private static void consent(InformationSharingDecision decision, List<Finding> missing) {
        Consent consent = decision.grounds().consent();
        if (consent.state() != Consent.State.GIVEN || consent.on().isEmpty()) {
            missing.add(Finding.of(
                    "NO_CONSENT",
                    decision.id(),
                    "Consent is the basis: it must have been given, on a day that is recorded."));
        } else if (consent.on().get().isAfter(decision.decidedOn())) {
            missing.add(Finding.of("CONSENT_LATER", decision.id(), "Consent was given after the decision."));
        } else if (!covered(decision, consent)) {
            missing.add(Finding.of(
                    "CONSENT_DOES_NOT_COVER", decision.id(), "Consent has run out, or does not cover all who get it."));
        }
        if (consent.scope().isEmpty()) {
            missing.add(Finding.of("NO_CONSENT_SCOPE", decision.id(), "Say for whom consent was given."));
        }
    }

    private static boolean covered(InformationSharingDecision decision, Consent consent) {
        return decision.to().stream().allMatch(to -> consent.permits(to.audience(), decision.decidedOn()));
    }

    private void condition(InformationSharingDecision decision, List<Finding> missing) {
        boolean special = decision.items().stream().anyMatch(item -> item.category() == SharedItem.Category.SPECIAL);
        boolean known =
                decision.grounds().specialCondition().filter(conditions::has).isPresent();
        if (special && !known) {
            missing.add(Finding.of(
                    "NO_SPECIAL_CONDITION",
                    decision.id(),
                    "An item is special category data: name a condition for it."));
        }
    }

    private static void blank(
            List<Finding> missing, InformationSharingDecision decision, String reason, String text, String sentence) {
        if (text.isBlank()) {
            missing.add(Finding.of(reason, decision.id(), sentence));
        }
    }

    /** Whether nothing is missing. */
    public boolean isComplete(InformationSharingDecision decision) {
        return missing(decision).isEmpty();
    }

    /** Whether it was decided to share. */
    static boolean isShare(InformationSharingDecision decision) {
        return decision.decision() == Decision.SHARE;
    }
}
