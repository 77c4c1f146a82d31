package org.openattendance.pathway;

import java.util.List;

/**
 * What recorded attempts allow one to say about whether a family was reached. Never a word on the family: {@code no} means that enough
 * was tried, in enough ways, with what they need, and nobody was reached yet.
 */
final class Engagement {

    private Engagement() {}

    /** Any reached: yes. Enough tried with needs met, by enough methods, none reached: no. Else not known. */
    static Truth read(List<ContactAttempt> attempts, PathwaySettings settings) {
        if (attempts.stream().anyMatch(attempt -> attempt.reached() == Truth.YES)) {
            return Truth.YES;
        }
        List<ContactAttempt> fair = attempts.stream()
                .filter(attempt -> attempt.needMet() == Truth.YES && attempt.reached() == Truth.NO)
                .toList();
        long methods = fair.stream().map(ContactAttempt::method).distinct().count();
        boolean enough = fair.size() >= settings.engagementAttempts() && methods >= settings.engagementMethods();
        return enough ? Truth.NO : Truth.UNKNOWN;
    }
}
