package org.openattendance.mapping.communication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * An incident, and how it could be told: once in a good light, once in a bad one, to see the difference before others tell it.
 * Immutable and thread-safe.
 *
 * @param id unique among sheets
 * @param incident what happened, without names
 * @param presentations none or one of each polarity
 * @param approach what the school does about such things, and why; may be empty
 * @param agreedEvidence what shows that the school community agreed on it; may be empty
 */
public record PresentationSheet(
        String id, String incident, Map<Polarity, Presentation> presentations, String approach, String agreedEvidence) {

    /** In which light. */
    public enum Polarity {
        POSITIVE,
        NEGATIVE
    }

    /** What a presentation should be. */
    public enum Quality {
        CONSISTENT,
        COHERENT,
        TRUTHFUL,
        POSITIVE
    }

    /**
     * One way of telling it.
     *
     * @param headline may be empty until it is written
     * @param bullets in order
     * @param qualities what it is said to be, in order
     * @param notTruthful whether someone said that it is not truthful
     */
    public record Presentation(String headline, List<String> bullets, Set<Quality> qualities, boolean notTruthful) {

        public Presentation {
            headline = Objects.requireNonNull(headline, "headline").strip();
            bullets = List.copyOf(bullets);
            EnumSet<Quality> ordered = EnumSet.noneOf(Quality.class);
            ordered.addAll(qualities);
            qualities = Collections.unmodifiableSet(ordered);
            if (notTruthful && qualities.contains(Quality.TRUTHFUL)) {
                throw new InvalidValueException(
                        "A presentation is marked as truthful and as not truthful.",
                        "one mark is of an earlier draft.");
            }
        }

        /** A headline and its bullets. */
        public static Presentation of(String headline, List<String> bullets) {
            return new Presentation(headline, bullets, Set.of(), false);
        }

        /** A copy that someone holds to be so. */
        public Presentation with(Quality quality) {
            Set<Quality> more = EnumSet.of(quality);
            more.addAll(qualities);
            return new Presentation(headline, bullets, more, notTruthful);
        }

        /** A copy that someone holds not to be truthful. */
        public Presentation notTruthful(boolean is) {
            return new Presentation(headline, bullets, qualities, is);
        }

        /** Whether it has a headline and at least one bullet. */
        public boolean isComplete() {
            return !headline.isEmpty() && !bullets.isEmpty();
        }

        /** Whether it may be approved: complete, and held to be truthful. */
        public boolean mayBeApproved() {
            return isComplete() && qualities.contains(Quality.TRUTHFUL) && !notTruthful;
        }
    }

    public PresentationSheet {
        Require.id(id, "The id of a sheet");
        incident = Require.text(incident, "The incident of sheet " + id);
        EnumMap<Polarity, Presentation> copy = new EnumMap<>(Polarity.class);
        copy.putAll(presentations);
        presentations = Collections.unmodifiableMap(copy);
        approach = Objects.requireNonNull(approach, "approach").strip();
        agreedEvidence =
                Objects.requireNonNull(agreedEvidence, "agreedEvidence").strip();
    }

    /** An incident that nobody has written about yet. */
    public static PresentationSheet of(String id, String incident) {
        return new PresentationSheet(id, incident, Map.of(), "", "");
    }

    /** A copy with a way of telling it, in place of the one of its polarity. */
    public PresentationSheet with(Polarity polarity, Presentation presentation) {
        Map<Polarity, Presentation> more = new EnumMap<>(Polarity.class);
        more.putAll(presentations);
        more.put(polarity, presentation);
        return new PresentationSheet(id, incident, more, approach, agreedEvidence);
    }

    /** A copy with the school's approach and what shows that it was agreed. */
    public PresentationSheet withApproach(String words, String agreed) {
        return new PresentationSheet(id, incident, presentations, words, agreed);
    }

    /** The presentation of a polarity, or empty. */
    public Optional<Presentation> presentation(Polarity polarity) {
        return Optional.ofNullable(presentations.get(polarity));
    }

    /** The polarities that are not complete yet, in order. */
    public List<Polarity> incomplete() {
        List<Polarity> open = new ArrayList<>();
        for (Polarity polarity : Polarity.values()) {
            if (presentation(polarity).filter(Presentation::isComplete).isEmpty()) {
                open.add(polarity);
            }
        }
        return List.copyOf(open);
    }
}
