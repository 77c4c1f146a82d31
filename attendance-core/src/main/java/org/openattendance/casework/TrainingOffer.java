package org.openattendance.casework;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Role;

/**
 * Training on offer. Immutable and thread-safe.
 *
 * @param id not blank
 * @param title not blank
 * @param kind in which form
 * @param audiences for whom, at least one
 * @param competencies what it develops, at least one
 * @param roles for which roles
 * @param answers ids of the needs that it answers
 * @param signposts where to get advice
 * @param detail parts, settings that used it, recording
 */
public record TrainingOffer(
        String id,
        String title,
        Kind kind,
        List<Audience> audiences,
        Set<Competency> competencies,
        List<Role> roles,
        List<String> answers,
        List<Signpost> signposts,
        Detail detail) {

    /** In which form training comes. */
    public enum Kind {
        COURSE,
        INDUCTION,
        WHOLE_SCHOOL_PACKAGE,
        ELEARNING,
        WEBCAST
    }

    /**
     * A question and where to go with it.
     *
     * @param question not blank
     * @param where not blank
     */
    public record Signpost(String question, String where) {

        public Signpost {
            Say.required("question", question);
            Say.required("place to go", where);
        }
    }

    /**
     * What some kinds of offer have.
     *
     * @param parts of a package
     * @param usedBy settings that used it
     * @param recording where a recording is kept; empty if there is none
     */
    public record Detail(List<String> parts, List<String> usedBy, Optional<String> recording) {

        private static final Detail NONE = new Detail(List.of(), List.of(), Optional.empty());

        public Detail {
            parts = List.copyOf(parts);
            usedBy = List.copyOf(usedBy);
            Objects.requireNonNull(recording, "recording");
        }

        /** Nothing of all that. */
        public static Detail none() {
            return NONE;
        }
    }

    public TrainingOffer {
        Say.required("id of an offer", id);
        Say.required("title of an offer", title);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
        audiences = List.copyOf(audiences);
        roles = List.copyOf(roles);
        answers = List.copyOf(answers);
        signposts = List.copyOf(signposts);
        Say.that(!audiences.isEmpty(), "Offer " + id + " is for nobody.", "the audience was left out.");
        Say.that(!competencies.isEmpty(), "Offer " + id + " develops nothing.", "the competencies were left out.");
        competencies = Collections.unmodifiableSet(EnumSet.copyOf(competencies));
    }

    /** Whether it is for an audience. */
    public boolean isFor(String audience) {
        return audiences.stream().anyMatch(one -> one.code().equals(audience));
    }
}
