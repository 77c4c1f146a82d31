package org.openattendance.casework;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openattendance.base.DateSpan;

/**
 * What groups said when they were asked: what makes attending hard, what makes it easier, what help they wish for.
 * Immutable and thread-safe.
 *
 * @param groups who was heard, at least one; codes such as {@code PARENTS} or {@code YOUTH_ADVISORY_BOARD}
 * @param dates when
 * @param responses how many
 * @param barriers by code, how often named
 * @param enablers by code, how often named
 * @param wishes for support, by code, how often named
 * @param decisionsChanged what was decided otherwise for it
 */
public record Consultation(
        List<String> groups,
        DateSpan dates,
        CountSaid responses,
        Map<String, Integer> barriers,
        Map<String, Integer> enablers,
        Map<String, Integer> wishes,
        List<String> decisionsChanged) {

    public Consultation {
        groups = List.copyOf(groups);
        Say.that(!groups.isEmpty(), "Nobody was heard.", "the groups were left out.");
        groups.forEach(group -> Say.code("group", group));
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(responses, "responses");
        barriers = coded(barriers);
        enablers = coded(enablers);
        wishes = coded(wishes);
        decisionsChanged = List.copyOf(decisionsChanged);
    }

    private static Map<String, Integer> coded(Map<String, Integer> counts) {
        counts.forEach((code, count) -> {
            Say.code("finding", code);
            Say.that(count >= 1, "A finding was named " + count + " times.", "it should be left out.");
        });
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Whether a group was heard. */
    public boolean heard(String group) {
        return groups.contains(group);
    }
}
