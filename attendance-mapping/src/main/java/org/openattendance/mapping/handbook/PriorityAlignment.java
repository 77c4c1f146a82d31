package org.openattendance.mapping.handbook;

import java.util.List;
import org.openattendance.mapping.internal.Require;

/**
 * Priorities of the school and of the community, and how one knows that they belong together.
 * Immutable and thread-safe.
 *
 * @param school priorities of the school, in the order given
 * @param community priorities of the community, in the order given
 * @param matches which belong together
 */
public record PriorityAlignment(List<String> school, List<String> community, List<Match> matches) {

    /**
     * Two priorities that belong together.
     *
     * @param school as in the list
     * @param community as in the list
     * @param evidence how one knows
     */
    public record Match(String school, String community, String evidence) {

        public Match {
            evidence = Require.text(evidence, "The evidence of a match");
        }
    }

    public PriorityAlignment {
        school = List.copyOf(school);
        community = List.copyOf(community);
        matches = List.copyOf(matches);
        for (Match match : matches) {
            if (!school.contains(match.school()) || !community.contains(match.community())) {
                throw new org.openattendance.base.InvalidValueException(
                        "A match names a priority that is in neither list.", "its wording was changed.");
            }
        }
    }

    /** Priorities of the school that no priority of the community matches, in order. */
    public List<String> unmatchedSchool() {
        return school.stream()
                .filter(one ->
                        matches.stream().noneMatch(match -> match.school().equals(one)))
                .toList();
    }

    /** Priorities of the community that no priority of the school matches, in order. */
    public List<String> unmatchedCommunity() {
        return community.stream()
                .filter(one ->
                        matches.stream().noneMatch(match -> match.community().equals(one)))
                .toList();
    }
}
