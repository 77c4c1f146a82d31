package org.openattendance.pupil;

import java.util.List;
import org.openattendance.base.InvalidValueException;

/**
 * Who takes part in a response to absence. It counts as multi-agency only when at least two different agencies do.
 *
 * <p>Immutable and thread-safe.
 *
 * @param agencies in order, each once; an agency is named as the caller's directory names it
 */
public record MultiAgencyResponse(List<String> agencies) {

    /**
     * @param agencies as the caller's directory names them; one named twice counts once
     * @throws InvalidValueException if one is blank
     */
    public MultiAgencyResponse {
        if (agencies.stream().anyMatch(String::isBlank)) {
            throw new InvalidValueException("An agency has no name.", "a cell of the list is empty.");
        }
        agencies = agencies.stream().map(String::strip).distinct().toList();
    }

    /** Same as the constructor. */
    public static MultiAgencyResponse of(String... agencies) {
        return new MultiAgencyResponse(List.of(agencies));
    }

    /** Whether two or more different agencies take part. */
    public boolean isMultiAgency() {
        return agencies.size() > 1;
    }
}
