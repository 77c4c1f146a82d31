package org.openattendance.pupil;

import java.util.List;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

/**
 * One entry of a {@link Registry}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code upper-case letters, digits and underscores
 * @param label what people read, in English; not blank
 * @param status whether it is in use, or kept because old documents use it
 * @param sources where it is written; empty for a caller's own
 */
public record RegistryEntry(String code, String label, Source.Status status, List<Source> sources) {

    /**
     * @param code upper-case letters, digits and underscores
     * @param label what people read
     * @param status whether it is in use
     * @param sources where it is written
     * @throws InvalidValueException if the code has another form or the label is blank
     */
    public RegistryEntry {
        Objects.requireNonNull(status, "status");
        sources = List.copyOf(sources);
        if (!code.matches("[A-Z][A-Z0-9_]*") || label.isBlank()) {
            throw new InvalidValueException(
                    "An entry of a registry has a code in upper-case letters and a label: " + code + ".",
                    "the label stands where the code should.");
        }
    }

    /** A caller's own entry, in use. */
    public static RegistryEntry local(String code, String label) {
        return new RegistryEntry(code, label, Source.Status.CURRENT, List.of());
    }
}
