package org.openattendance.casework;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One thing that happened, told in a line.
 *
 * <p>Immutable and thread-safe.
 *
 * @param on the day
 * @param kind what it was
 * @param text for people; never the words of something redacted
 */
public record StoryLine(LocalDate on, Kind kind, String text) {

    /** What happened. */
    public enum Kind {
        CONCERN,
        CONVERSATION,
        VIEW,
        MEETING,
        ACTION,
        ACTION_REVIEW,
        ADJUSTMENT,
        STRATEGY_REVIEW,
        CONTACT,
        GAP,
        RETURN_PLAN,
        RETURN_STEP,
        RETURN_MEETING,
        WELCOME,
        INTEREST,
        REFERRAL,
        SHARING_DECISION,
        SHARING_EVENT,
        SURVEY,
        PATTERN,
        AVOIDANCE,
        REDACTION
    }

    public StoryLine {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** Day and kind; never the text, which is about a person. */
    @Override
    public String toString() {
        return on + " " + kind;
    }
}
