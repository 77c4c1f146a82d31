package org.openattendance.mapping.exchange;

import java.util.Optional;
import org.openattendance.mapping.communication.CommunicationMatrix;
import org.openattendance.mapping.communication.MatrixComparison;

/**
 * What a file of communications holds. Immutable and thread-safe.
 *
 * @param matrix who needs to know what, as the school sees it
 * @param feedback the same as partners see it; empty if they were not asked
 */
public record CommunicationsFile(CommunicationMatrix matrix, Optional<CommunicationMatrix> feedback) {

    /** Where the two agree and differ; empty if partners were not asked. */
    public Optional<MatrixComparison> comparison() {
        return feedback.map(matrix::compareWith);
    }
}
