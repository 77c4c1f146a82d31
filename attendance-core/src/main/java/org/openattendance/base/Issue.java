package org.openattendance.base;

import java.util.Objects;
import java.util.Optional;

/**
 * Something in the input that a person should look at. It never names a pupil.
 *
 * <p>Immutable and thread-safe.
 *
 * @param severity whether rows were lost to the figures
 * @param reason stable and listed in {@code ERRORS.md}, for example {@code UNKNOWN_CODE}
 * @param place where it is
 * @param message for a person; shows the bad symbol, never the pupil
 */
public record Issue(Severity severity, String reason, Place place, String message) {

    /** How bad it is. */
    public enum Severity {
        /** Part of the input could not be used. */
        ERROR,
        /** It was used, in a way that the message says. */
        WARNING
    }

    /** Where an issue is. */
    public sealed interface Place {
        /** The file, as the caller named it; never a path that the caller did not give. */
        String file();
    }

    /**
     * A cell of a table.
     *
     * @param file as the caller named it
     * @param line from 1, real lines, the header included; 0 when the file as a whole is meant
     * @param column the name of the column; may be empty
     */
    public record Cell(String file, long line, String column) implements Place {}

    /**
     * A mark inside a string of marks.
     *
     * @param file as the caller named it
     * @param line from 1
     * @param column the name of the column
     * @param position of the mark, from 1
     */
    public record Mark(String file, long line, String column, int position) implements Place {}

    /**
     * A value in a JSON document.
     *
     * @param file as the caller named it
     * @param pointer a JSON Pointer (RFC 6901); empty for the whole document
     */
    public record Path(String file, String pointer) implements Place {}

    /**
     * @param severity whether rows were lost
     * @param reason upper-case words joined by underscores
     * @param place where it is
     * @param message for a person
     * @throws InvalidValueException if the reason is not of upper-case letters, digits and underscores
     */
    public Issue {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
        if (!reason.matches("[A-Z][A-Z0-9_]*")) {
            throw new InvalidValueException(
                    "Not a reason: " + reason + ".", "the message stands where the reason should.");
        }
    }

    /** An issue that lost something. */
    public static Issue error(String reason, Place place, String message) {
        return new Issue(Severity.ERROR, reason, place, message);
    }

    /** An issue that lost nothing. */
    public static Issue warning(String reason, Place place, String message) {
        return new Issue(Severity.WARNING, reason, place, message);
    }

    /** Whether it is an {@link Severity#ERROR}. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Line of the place, or empty where the place has none. */
    public Optional<Long> line() {
        if (place instanceof Cell cell) {
            return Optional.of(cell.line());
        }
        return place instanceof Mark mark ? Optional.of(mark.line()) : Optional.empty();
    }

    /** One line: place, severity, reason, message. */
    public String describe() {
        return where() + ": " + severity + " " + reason + ": " + message;
    }

    private String where() {
        if (place instanceof Cell cell) {
            return cell.file() + ":" + cell.line() + (cell.column().isEmpty() ? "" : ":" + cell.column());
        }
        if (place instanceof Mark mark) {
            return mark.file() + ":" + mark.line() + ":" + mark.column() + ":" + mark.position();
        }
        Path path = (Path) place;
        return path.file() + (path.pointer().isEmpty() ? "" : "#" + path.pointer());
    }
}
