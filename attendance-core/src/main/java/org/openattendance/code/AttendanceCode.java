package org.openattendance.code;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;

/**
 * One meaning of one code over a span of days: a row of {@code <nation>/codes.csv}.
 *
 * <p>One code may have several, one after another, or side by side for other ages or halves of the day; {@link CodeSet} chooses among
 * them. Immutable and thread-safe.
 *
 * @param nation whose code it is
 * @param code as written in a register; case matters, leading zeros too; no space, not {@code -}, which is no mark
 * @param name what it is in a few words, not blank
 * @param span the days on which it means this
 * @param physical where the pupil was
 * @param registerGroup the group of the national list; empty where the nation has none
 * @param category what the session counts as
 * @param session in which half of the day it may stand
 * @param appliesTo for whom
 * @param arrivesLate whether it says that the pupil came after the start of the session
 * @param sensitive whether the code alone says something private: left out of anonymous exports
 * @param countsTowardsPenaltyNoticeThreshold whether sessions with it add up to the national threshold of a notice
 * @param confidence how well all this is known
 * @param notes what is unsure or surprising; may be empty
 * @param sources where it is written; at least one
 */
public record AttendanceCode(
        Nation nation,
        String code,
        String name,
        DateSpan span,
        PhysicalMeaning physical,
        String registerGroup,
        CodeCategory category,
        SessionRestriction session,
        AgeGroup appliesTo,
        boolean arrivesLate,
        boolean sensitive,
        boolean countsTowardsPenaltyNoticeThreshold,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    /** @throws InvalidValueException if the code is blank, has a space or is {@code -}, the name is blank, or no source is given */
    public AttendanceCode {
        Objects.requireNonNull(nation, "nation");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(physical, "physical");
        Objects.requireNonNull(registerGroup, "registerGroup");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(appliesTo, "appliesTo");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
        if (code.isEmpty() || code.equals("-") || code.codePoints().anyMatch(Character::isWhitespace)) {
            throw new InvalidValueException(
                    "Not a code: \"" + code + "\".", "a cell is empty; no mark, written -, is not a code.");
        }
        if (name.isBlank() || sources.isEmpty()) {
            throw new InvalidValueException(
                    "Code " + code + " of " + nation + " needs a name and at least one source.",
                    "a column was shifted.");
        }
    }

    /** False where the first day is not known: the code is then in force on every earlier day too, and should be shown as such. */
    public boolean startKnown() {
        return span.first().isPresent();
    }

    /** Names this row and no other of its nation, for proofs: for example {@code ENG code X 2020-09-01..2022-03-31 COMPULSORY_AGE}. */
    public String ruleId() {
        return nation + " code " + code + " " + span + (appliesTo == AgeGroup.ANY ? "" : " " + appliesTo)
                + (session == SessionRestriction.AM_PM ? "" : " " + session);
    }

    /** Whether some pupil, on some day, in some half of it, would have both meanings: one code must never say two things at once. */
    public boolean overlaps(AttendanceCode other) {
        return nation.equals(other.nation)
                && code.equals(other.code)
                && span.overlaps(other.span)
                && appliesTo.overlaps(other.appliesTo)
                && session.overlaps(other.session);
    }

    /** The same meaning for other days, ages and halves of the day. */
    AttendanceCode within(DateSpan days, AgeGroup ages, SessionRestriction halves) {
        return new AttendanceCode(
                nation,
                code,
                name,
                days,
                physical,
                registerGroup,
                category,
                halves,
                ages,
                arrivesLate,
                sensitive,
                countsTowardsPenaltyNoticeThreshold,
                confidence,
                notes,
                sources);
    }
}
