package org.openattendance.casework;

import java.util.List;

/**
 * The most important things to do: three at most, the first one first. Immutable and thread-safe.
 *
 * @param priorities one to three, none blank, none twice
 */
public record PriorityList(List<String> priorities) {

    private static final int MOST = 3;

    public PriorityList {
        priorities = List.copyOf(priorities);
        Say.that(
                !priorities.isEmpty() && priorities.size() <= MOST,
                "A list of priorities has one to " + MOST + ", not " + priorities.size() + ".",
                "it is a list of everything that would be good.");
        priorities.forEach(one -> Say.required("priority", one));
        Say.that(
                priorities.stream().distinct().count() == priorities.size(),
                "A priority stands twice.",
                "it was copied.");
    }
}
