package org.openattendance.pathway;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * Care that every pathway takes, as settings with their own status. Immutable and thread-safe.
 *
 * @param minimumSessions fewer possible sessions than this are too little data; 0 or more
 * @param reasonCodes codes that are looked at first: when most of the absence is of these, reasons come before ladders
 * @param engagementAttempts attempts that reached nobody before one may say so; 1 or more
 * @param engagementMethods different methods among them; from 1 to the number of attempts
 * @param decides who answers questions that no stage answers
 */
public record PathwaySettings(
        int minimumSessions, Set<String> reasonCodes, int engagementAttempts, int engagementMethods, Role decides) {

    public PathwaySettings {
        reasonCodes = Collections.unmodifiableSet(new TreeSet<>(reasonCodes));
        Objects.requireNonNull(decides, "decides");
        if (minimumSessions < 0) {
            throw new InvalidValueException(
                    "The least number of sessions is " + minimumSessions + ".", "a minus sign slipped in.");
        }
        if (engagementAttempts < 1 || engagementMethods < 1 || engagementMethods > engagementAttempts) {
            throw new InvalidValueException(
                    "Engagement cannot be read from " + engagementAttempts + " attempts by " + engagementMethods
                            + " methods.",
                    "the two numbers are swapped.");
        }
    }
}
