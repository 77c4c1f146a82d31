package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * Something that happened in a case. Events are only ever added: what was known on a day can be told for good.
 * Immutable and thread-safe.
 *
 * @param on the day it happened
 * @param recordedOn the day it became known, not before it happened
 * @param type what it was
 * @param key of the stage, action, evidence, decision, meeting or notice
 * @param by who, as a role; empty if that was not recorded. A decision always has one
 * @param value of a decision that has one, for example the version moved to; may be empty
 * @param due a day agreed on that occasion, for example of the next review
 */
public record CaseEvent(
        LocalDate on,
        LocalDate recordedOn,
        Type type,
        String key,
        Optional<Role> by,
        String value,
        Optional<LocalDate> due) {

    /** The key of a decision that moves a case to another version of its pathway. */
    public static final String MOVE_TO_VERSION = "MOVE_TO_VERSION";

    /** The key of a meeting or action by which a stage was looked at again. */
    public static final String REVIEW = "REVIEW";

    /** What kind of thing happened. */
    public enum Type {
        STAGE_ENTERED,
        ACTION_DONE,
        EVIDENCE,
        DECISION,
        MEETING,
        NOTICE
    }

    public CaseEvent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(due, "due");
        Keys.requireCapitals("an event", key);
        if (recordedOn.isBefore(on)) {
            throw new InvalidValueException(
                    "Event " + key + " of " + on + " was recorded on " + recordedOn + ", before it happened.",
                    "the two days are swapped.");
        }
        if (type == Type.DECISION && by.isEmpty()) {
            throw new InvalidValueException(
                    "Decision " + key + " of " + on + " names no role.", "a computer took it; it cannot.");
        }
    }

    /** An event that became known on the day it happened. */
    public static CaseEvent of(LocalDate on, Type type, String key, Role by) {
        return new CaseEvent(on, on, type, key, Optional.of(by), "", Optional.empty());
    }

    /** A copy that became known on a later day. */
    public CaseEvent recordedOn(LocalDate day) {
        return new CaseEvent(on, day, type, key, by, value, due);
    }

    /** A copy with a day agreed on that occasion. */
    public CaseEvent withDue(LocalDate day) {
        return new CaseEvent(on, recordedOn, type, key, by, value, Optional.of(day));
    }

    /** A copy with a value. */
    public CaseEvent withValue(String text) {
        return new CaseEvent(on, recordedOn, type, key, by, text, due);
    }

    /** Whether it was on record at the end of a day. */
    public boolean isKnownOn(LocalDate day) {
        return !recordedOn.isAfter(day);
    }

    /** Whether it is an action done, in whatever form that was recorded. */
    boolean isAction() {
        return type == Type.ACTION_DONE || type == Type.MEETING || type == Type.NOTICE;
    }
}
