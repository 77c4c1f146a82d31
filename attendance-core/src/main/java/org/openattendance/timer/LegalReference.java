package org.openattendance.timer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * Where a law says something, and as of when it was so stated: a row of {@code <nation>/legal-references.csv}.
 *
 * <p>It points; it does not say what the law is today, and it is no advice. Immutable and thread-safe.
 *
 * @param id short and stable
 * @param act with its year, for example {@code Education Act 1996}
 * @param section within it, for example {@code 7}
 * @param about in a few words
 * @param asStatedIn the year in which the source stated it; empty if it did not say
 * @param readOn the day on which the text itself was read; empty where only the source was
 * @param confidence how well it is known
 * @param sources where it was read; at least one
 */
public record LegalReference(
        String id,
        String act,
        String section,
        String about,
        Optional<Integer> asStatedIn,
        Optional<LocalDate> readOn,
        Confidence confidence,
        List<Source> sources) {

    /**
     * @param id short and stable
     * @param act with its year
     * @param section within it
     * @param about in a few words
     * @param asStatedIn the year in which the source stated it
     * @param readOn the day on which the text itself was read
     * @param confidence how well it is known
     * @param sources where it was read
     * @throws InvalidValueException if a text is blank or there is no source
     */
    public LegalReference {
        Objects.requireNonNull(asStatedIn, "asStatedIn");
        Objects.requireNonNull(readOn, "readOn");
        Objects.requireNonNull(confidence, "confidence");
        sources = List.copyOf(sources);
        if (id.isBlank() || act.isBlank() || section.isBlank() || about.isBlank() || sources.isEmpty()) {
            throw new InvalidValueException(
                    "A reference to a law names act, section, subject and source: " + id + ".", "a cell is empty.");
        }
    }

    /** Act and section, as a text cites them. */
    public String cite() {
        return act + ", section " + section;
    }
}
