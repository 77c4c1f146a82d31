package org.openattendance.assessment.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openattendance.assessment.framework.EvidenceKind;
import org.openattendance.base.InvalidValueException;

/**
 * Something that speaks for a judgement, or against it. A reference to it, never the thing itself: no pupil's data stands here.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id letters, digits, dots, hyphens and underscores; unique in its assessment
 * @param kind what it is made of
 * @param title for people, not blank
 * @param on the day it speaks of
 * @param reference where it is kept; may be empty
 * @param claims what it says of which criteria, at least one
 */
public record EvidenceItem(
        String id, EvidenceKind kind, String title, LocalDate on, String reference, List<Claim> claims) {

    /** How much weight a reader may put on it. */
    public enum Strength {
        WEAK,
        FAIR,
        STRONG
    }

    /**
     * What it says of one criterion.
     *
     * @param criterion full id
     * @param supports whether it speaks for the judgement; evidence against is kept and shown
     * @param strength how much weight it has
     */
    public record Claim(String criterion, boolean supports, Strength strength) {}

    public EvidenceItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(on, "on");
        claims = List.copyOf(claims);
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || title.isBlank() || claims.isEmpty()) {
            throw new InvalidValueException(
                    "A piece of evidence needs an id, a title and at least one criterion.",
                    "one of them was left out.");
        }
        PupilDataGuard.refuse("evidence title", title);
        PupilDataGuard.refuse("evidence reference", reference);
        PupilDataGuard.refuse("evidence id", id);
    }

    /** Evidence of fair strength for some criteria. */
    public static EvidenceItem supporting(
            String id, EvidenceKind kind, String title, LocalDate on, String reference, List<String> criteria) {
        return new EvidenceItem(
                id,
                kind,
                title,
                on,
                reference,
                criteria.stream().map(c -> new Claim(c, true, Strength.FAIR)).toList());
    }

    /** Id and kind; never the title. */
    @Override
    public String toString() {
        return "evidence " + id + " " + kind;
    }
}
