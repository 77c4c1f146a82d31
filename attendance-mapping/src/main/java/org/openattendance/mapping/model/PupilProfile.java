package org.openattendance.mapping.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openattendance.base.InvalidValueException;

/**
 * The first layer: who the pupil is, in their own terms. To be known before work begins, and nobody has to share it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param answers for every field, in order; one that is left out was not asked
 * @param challenges what is hard now; only if {@link ProfileField#CHALLENGES} was answered
 * @param barriers what stands in the way of equality; only if {@link ProfileField#EQUALITIES_BARRIERS} was answered
 */
public record PupilProfile(
        Map<ProfileField, ProfileAnswer> answers, List<Challenge> challenges, List<EqualitiesBarrier> barriers) {

    private static final PupilProfile EMPTY = new PupilProfile(Map.of(), List.of(), List.of());

    public PupilProfile {
        EnumMap<ProfileField, ProfileAnswer> all = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            all.put(field, answers.getOrDefault(field, ProfileAnswer.notAsked()));
        }
        answers = Collections.unmodifiableMap(all);
        challenges = List.copyOf(challenges);
        barriers = List.copyOf(barriers);
        requireAnswered(all, ProfileField.CHALLENGES, challenges.isEmpty());
        requireAnswered(all, ProfileField.EQUALITIES_BARRIERS, barriers.isEmpty());
    }

    private static void requireAnswered(
            Map<ProfileField, ProfileAnswer> answers, ProfileField field, boolean listIsEmpty) {
        ProfileAnswer answer = answers.getOrDefault(field, ProfileAnswer.notAsked());
        if (!listIsEmpty && answer.state() != ProfileAnswer.State.VALUE) {
            throw new InvalidValueException(
                    "The profile lists " + field + " that were not shared or not asked.",
                    "the list was not taken out with its state.");
        }
    }

    /** Nothing asked yet. */
    public static PupilProfile empty() {
        return EMPTY;
    }

    /** What is known of a field. */
    public ProfileAnswer answer(ProfileField field) {
        return answers.getOrDefault(field, ProfileAnswer.notAsked());
    }

    /** A copy with another answer for one field; a list that is no longer answered is emptied. */
    public PupilProfile with(ProfileField field, ProfileAnswer answer) {
        EnumMap<ProfileField, ProfileAnswer> copy = new EnumMap<>(answers);
        copy.put(field, answer);
        boolean empty = answer.state() != ProfileAnswer.State.VALUE;
        return new PupilProfile(
                copy,
                empty && field == ProfileField.CHALLENGES ? List.of() : challenges,
                empty && field == ProfileField.EQUALITIES_BARRIERS ? List.of() : barriers);
    }

    /** A copy with these challenges, asked and answered; who may see them stays. */
    public PupilProfile withChallenges(List<Challenge> list) {
        return new PupilProfile(answered(ProfileField.CHALLENGES), list, barriers);
    }

    /** A copy with these barriers, asked and answered; who may see them stays. */
    public PupilProfile withBarriers(List<EqualitiesBarrier> list) {
        return new PupilProfile(answered(ProfileField.EQUALITIES_BARRIERS), challenges, list);
    }

    private Map<ProfileField, ProfileAnswer> answered(ProfileField field) {
        EnumMap<ProfileField, ProfileAnswer> copy = new EnumMap<>(answers);
        copy.put(field, ProfileAnswer.of("").withVisibility(answer(field).visibility()));
        return copy;
    }

    /** Whether work may begin. */
    public MapReadiness readiness() {
        List<ProfileField> missing = answers.entrySet().stream()
                .filter(entry -> entry.getValue().state() == ProfileAnswer.State.NOT_ASKED)
                .map(Map.Entry::getKey)
                .toList();
        return new MapReadiness(missing);
    }

    /** Which fields were asked; never what was answered. */
    @Override
    public String toString() {
        return answers.toString();
    }
}
