package org.openattendance.assessment.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openattendance.base.InvalidValueException;

/**
 * How the criteria of one version became those of the next. Complete: every criterion of either version stands in it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param framework id of the framework
 * @param fromVersion the older version
 * @param toVersion the newer version
 * @param links in the order given
 */
public record VersionMapping(String framework, String fromVersion, String toVersion, List<Link> links) {

    /**
     * One step.
     *
     * @param oldId full id in the older version; empty for {@link MappingRelation#NEW}
     * @param newId full id in the newer version; empty for {@link MappingRelation#DROPPED}
     * @param relation what became of it
     */
    public record Link(Optional<String> oldId, Optional<String> newId, MappingRelation relation) {

        public Link {
            if (oldId.isEmpty() != (relation == MappingRelation.NEW)
                    || newId.isEmpty() != (relation == MappingRelation.DROPPED)) {
                throw new InvalidValueException(
                        "A link " + relation + " has the wrong ends.",
                        "NEW has no old id, DROPPED no new one, the others have both.");
            }
        }
    }

    public VersionMapping {
        links = List.copyOf(links);
    }

    /** A version is the same as itself. */
    public static VersionMapping identity(AssessmentFramework framework) {
        return new VersionMapping(
                framework.id(),
                framework.version(),
                framework.version(),
                framework.criteria().stream()
                        .map(c -> new Link(Optional.of(c.id()), Optional.of(c.id()), MappingRelation.SAME))
                        .toList());
    }

    /**
     * Checks it against both versions.
     *
     * @throws InvalidValueException naming the first criterion that is left out or unknown, or that is both split and merged away
     */
    public VersionMapping check(AssessmentFramework older, AssessmentFramework newer) {
        if (!older.header().reference().equals(framework + " " + fromVersion)
                || !newer.header().reference().equals(framework + " " + toVersion)) {
            throw new InvalidValueException(
                    "The mapping is from " + fromVersion + " to " + toVersion + " of " + framework
                            + ", and was given other versions.",
                    "the two versions are swapped.");
        }
        cover(
                "older",
                ids(older),
                links.stream().flatMap(l -> l.oldId().stream()).collect(Collectors.toSet()));
        cover(
                "newer",
                ids(newer),
                links.stream().flatMap(l -> l.newId().stream()).collect(Collectors.toSet()));
        single(MappingRelation::isComparable);
        return this;
    }

    /** What is the same, or reworded, on one side is linked once only. */
    private void single(java.util.function.Predicate<MappingRelation> relation) {
        Set<String> seen = new HashSet<>();
        for (Link link : links) {
            if (relation.test(link.relation())) {
                boolean first = links.stream()
                                .filter(other -> other.oldId().equals(link.oldId())
                                        || other.newId().equals(link.newId()))
                                .count()
                        == 1;
                if (!first || !seen.add(link.newId().orElse(""))) {
                    throw new InvalidValueException(
                            "The mapping of " + framework + " links "
                                    + link.newId().orElse("") + " as " + link.relation() + " and once more.",
                            "SPLIT or MERGED was meant.");
                }
            }
        }
    }

    private void cover(String side, Set<String> wanted, Set<String> found) {
        for (String id : wanted) {
            if (!found.contains(id)) {
                throw new InvalidValueException(
                        "The mapping leaves out " + id + " of the " + side + " version.", "it was DROPPED or is NEW.");
            }
        }
        for (String id : found) {
            if (!wanted.contains(id)) {
                throw new InvalidValueException(
                        "The mapping names " + id + ", which the " + side + " version has not.",
                        "the id is short, or misspelt.");
            }
        }
    }

    private static Set<String> ids(AssessmentFramework framework) {
        return framework.criteria().stream()
                .map(Criterion::id)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The links that end in a criterion of the newer version, in order. */
    public List<Link> into(String newId) {
        return links.stream()
                .filter(link -> link.newId().filter(newId::equals).isPresent())
                .toList();
    }
}
