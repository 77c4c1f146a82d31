package org.openattendance.mapping.exchange;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.mapping.communication.CommunicationMatrix;
import org.openattendance.mapping.communication.MatrixComparison;
import org.openattendance.mapping.model.Extras;

/**
 * What a file of communications holds. Immutable and thread-safe.
 *
 * @param matrix who needs to know what, as the school sees it
 * @param feedback the same as partners see it; empty if they were not asked
 * @param extras fields that this version of the library does not know, kept word for word
 */
public record CommunicationsFile(CommunicationMatrix matrix, Optional<CommunicationMatrix> feedback, Extras extras) {

    public CommunicationsFile {
        Objects.requireNonNull(matrix, "matrix");
        Objects.requireNonNull(feedback, "feedback");
        Objects.requireNonNull(extras, "extras");
    }

    /** Without unknown fields. */
    public static CommunicationsFile of(CommunicationMatrix matrix, Optional<CommunicationMatrix> feedback) {
        return new CommunicationsFile(matrix, feedback, Extras.none());
    }

    /** The same with other unknown fields. */
    CommunicationsFile with(Extras other) {
        return new CommunicationsFile(matrix, feedback, other);
    }

    /** Where the two agree and differ; empty if partners were not asked. */
    public Optional<MatrixComparison> comparison() {
        return feedback.map(matrix::compareWith);
    }
}
