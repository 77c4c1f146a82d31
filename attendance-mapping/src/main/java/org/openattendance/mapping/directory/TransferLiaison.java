package org.openattendance.mapping.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * Two schools in touch before pupils move from one to the other. Immutable and thread-safe.
 *
 * @param from id of the school they leave
 * @param to id of the school they go to, another one
 * @param on the day
 * @param handedOver kinds of information that were passed on, in words, in the order given; what may be passed on, an information
 *     sharing decision says
 */
public record TransferLiaison(String from, String to, LocalDate on, List<String> handedOver) {

    public TransferLiaison {
        Require.id(from, "The school that pupils leave");
        Require.id(to, "The school that pupils go to");
        Objects.requireNonNull(on, "on");
        handedOver = List.copyOf(handedOver);
        if (from.equals(to)) {
            throw new InvalidValueException("A transfer links two schools.", "one id was copied into both columns.");
        }
    }

    /** Whether anything was passed on. */
    public boolean isComplete() {
        return !handedOver.isEmpty();
    }
}
