package org.openattendance.base;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a fact is written.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short and stable, as rows of rules name it
 * @param title of the document
 * @param place within the document; may be empty
 * @param url where it was read; may be empty
 * @param readOn the day on which a person read it; empty if that was not recorded
 * @param status whether it is in force or of historical interest
 */
public record Source(String id, String title, String place, String url, Optional<LocalDate> readOn, Status status) {

    /** Whether a source is in force. */
    public enum Status {
        CURRENT,
        HISTORICAL
    }

    /**
     * @param id short and stable
     * @param title of the document, not blank
     * @param place within the document; may be empty
     * @param url where it was read; may be empty
     * @param readOn the day on which a person read it
     * @param status whether it is in force
     * @throws InvalidValueException if the id is not of lower-case letters, digits, dots and hyphens, or the title is blank
     */
    public Source {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(readOn, "readOn");
        Objects.requireNonNull(status, "status");
        if (!id.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new InvalidValueException(
                    "Not an id of a source: " + id + ".", "it has a space, an upper-case letter or an underscore.");
        }
        if (title.isBlank()) {
            throw new InvalidValueException("Source " + id + " has no title.", "a column of the table was shifted.");
        }
    }

    /** The address, when it may be shown as a link: empty for a {@link Status#HISTORICAL} source, whose address may be dead. */
    public Optional<String> findLink() {
        return status == Status.CURRENT && !url.isEmpty() ? Optional.of(url) : Optional.empty();
    }

    /** Title and place, as an explanation cites it. */
    public String cite() {
        return place.isEmpty() ? title : title + ", " + place;
    }
}
