package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.mapping.internal.Require;

/**
 * What a node holds beyond what all nodes hold. Codes are those of the vocabularies; a local code is as good.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface NodeDetail {

    /** Which of the kinds it is. */
    NodeKind kind();

    /** The one that the map is about. */
    record Centre() implements NodeDetail {
        @Override
        public NodeKind kind() {
            return NodeKind.CENTRE;
        }
    }

    /**
     * A person, by what they are to the pupil; never by name unless the host writes one as the label.
     *
     * @param relationship a code of the vocabulary of relationships; {@code OTHER} with a label says anything
     * @param closeness how close, if anyone said
     * @param livesWith whether the pupil lives with them, if anyone said
     */
    record Person(String relationship, Optional<Closeness> closeness, Optional<Boolean> livesWith)
            implements NodeDetail {

        public Person {
            Require.id(relationship, "A relationship");
            Objects.requireNonNull(closeness, "closeness");
            Objects.requireNonNull(livesWith, "livesWith");
        }

        /** By relationship alone. */
        public static Person of(String relationship) {
            return new Person(relationship, Optional.empty(), Optional.empty());
        }

        @Override
        public NodeKind kind() {
            return NodeKind.PERSON;
        }
    }

    /**
     * A group or a community.
     *
     * @param communityKind code of {@code community-kinds}
     */
    record Group(String communityKind) implements NodeDetail {

        public Group {
            Require.id(communityKind, "A kind of community");
        }

        @Override
        public NodeKind kind() {
            return NodeKind.GROUP;
        }
    }

    /**
     * A support in or around the school.
     *
     * @param role code of {@code school-support-roles}
     * @param availability when and where, in words; may be empty
     */
    record Support(String role, String availability) implements NodeDetail {

        public Support {
            Require.id(role, "A role of support");
            Objects.requireNonNull(availability, "availability");
        }

        /** By role alone. */
        public static Support of(String role) {
            return new Support(role, "");
        }

        @Override
        public NodeKind kind() {
            return NodeKind.SUPPORT;
        }
    }

    /**
     * An organisation.
     *
     * @param types codes of {@code partner-types}, in the order given, none twice; may be several
     * @param involvement in what it takes part, in the order of the enum
     */
    record Organisation(List<String> types, Set<Involvement> involvement) implements NodeDetail {

        public Organisation {
            types = types.stream()
                    .distinct()
                    .map(type -> Require.id(type, "A kind of partner"))
                    .toList();
            involvement = ordered(involvement);
        }

        /** By its kinds alone. */
        public static Organisation of(String... types) {
            return new Organisation(List.of(types), Set.of());
        }

        @Override
        public NodeKind kind() {
            return NodeKind.ORGANISATION;
        }
    }

    /**
     * One service of a partner.
     *
     * @param types codes of {@code partner-types} of who gives it
     * @param offer id of the offer in the directory, if it stands there
     * @param involvement in what those who give it take part
     */
    record Service(List<String> types, Optional<String> offer, Set<Involvement> involvement) implements NodeDetail {

        public Service {
            types = types.stream()
                    .distinct()
                    .map(type -> Require.id(type, "A kind of partner"))
                    .toList();
            offer.ifPresent(id -> Require.id(id, "The id of an offer"));
            involvement = ordered(involvement);
        }

        /** By kinds alone. */
        public static Service of(String... types) {
            return new Service(List.of(types), Optional.empty(), Set.of());
        }

        @Override
        public NodeKind kind() {
            return NodeKind.SERVICE;
        }
    }

    /**
     * Something that is known or agreed about the place: a need of the community, a policy, a set of data.
     *
     * @param about what it is
     * @param code of {@code policy-kinds} or {@code context-data-kinds}; may be empty for a need of the community
     * @param source who says so; may be empty
     * @param geography for which place; may be empty
     * @param on date of the figure or the text, if known
     * @param value a figure or a note; may be empty
     * @param impact for whom it is good or bad
     * @param equalities whether it is about equality
     */
    record Context(
            About about,
            String code,
            String source,
            String geography,
            Optional<LocalDate> on,
            String value,
            Impact impact,
            boolean equalities)
            implements NodeDetail {

        /** What a reference to the place is. */
        public enum About {
            COMMUNITY_NEED,
            POLICY,
            DATA,
            OTHER
        }

        /** Which way something works. */
        public enum Impact {
            ADVERSE,
            POSITIVE,
            MIXED,
            UNKNOWN
        }

        public Context {
            Objects.requireNonNull(about, "about");
            if (!code.isEmpty()) {
                Require.id(code, "The code of a reference");
            }
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(geography, "geography");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(impact, "impact");
        }

        /** By what it is and its code; nothing else said yet. */
        public static Context of(About about, String code) {
            return new Context(about, code, "", "", Optional.empty(), "", Impact.UNKNOWN, false);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.CONTEXT;
        }

        /** The kind and code; never the value. */
        @Override
        public String toString() {
            return "Context[" + about + " " + code + "]";
        }
    }

    private static Set<Involvement> ordered(Set<Involvement> involvement) {
        EnumSet<Involvement> ordered = EnumSet.noneOf(Involvement.class);
        ordered.addAll(involvement);
        return Collections.unmodifiableSet(ordered);
    }
}
