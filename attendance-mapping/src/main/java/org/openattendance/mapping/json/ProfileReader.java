package org.openattendance.mapping.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.mapping.model.Challenge;
import org.openattendance.mapping.model.EqualitiesBarrier;
import org.openattendance.mapping.model.ProfileAnswer;
import org.openattendance.mapping.model.ProfileField;
import org.openattendance.mapping.model.PupilProfile;
import org.openattendance.mapping.model.Visibility;

/** The first layer from JSON. */
final class ProfileReader {

    private static final Map<ProfileField, String> NAMES = new EnumMap<>(Map.of(
            ProfileField.GENDER, "gender",
            ProfileField.SIBLINGS, "siblings",
            ProfileField.HOME_LANGUAGE, "homeLanguage",
            ProfileField.CARING_RESPONSIBILITIES, "caringResponsibilities",
            ProfileField.ETHNICITY, "ethnicity",
            ProfileField.NEIGHBOURHOOD, "neighbourhood",
            ProfileField.CHALLENGES, "challenges",
            ProfileField.EQUALITIES_BARRIERS, "equalitiesBarriers"));

    private final Elements elements;
    private final List<Challenge> challenges = new ArrayList<>();
    private final List<EqualitiesBarrier> barriers = new ArrayList<>();

    ProfileReader(Elements elements) {
        this.elements = elements;
    }

    /** The name of a field in a file. */
    static String name(ProfileField field) {
        return NAMES.getOrDefault(field, field.name());
    }

    /** The profile; a field with an error counts as not asked, and nothing of it is used. */
    PupilProfile read(ObjectCursor in) {
        Map<ProfileField, ProfileAnswer> answers = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            in.object(name(field))
                    .flatMap(cursor ->
                            elements.read(cursor, () -> answer(cursor, field), answer -> "profile " + name(field)))
                    .ifPresent(answer -> answers.put(field, answer));
        }
        elements.unknown(in, "profile");
        return new PupilProfile(
                answers,
                answered(answers, ProfileField.CHALLENGES) ? challenges : List.of(),
                answered(answers, ProfileField.EQUALITIES_BARRIERS) ? barriers : List.of());
    }

    private static boolean answered(Map<ProfileField, ProfileAnswer> answers, ProfileField field) {
        return Optional.ofNullable(answers.get(field))
                .filter(answer -> answer.state() == ProfileAnswer.State.VALUE)
                .isPresent();
    }

    private ProfileAnswer answer(ObjectCursor in, ProfileField field) {
        Optional<ProfileAnswer.State> state = in.choice("state", ProfileAnswer.State.class);
        if (state.isEmpty()) {
            in.required("state");
        }
        if (field == ProfileField.CHALLENGES) {
            in.objects("list")
                    .forEach(item -> elements.read(
                                    item, () -> challenge(item), one -> "profile challenges " + challenges.size())
                            .ifPresent(challenges::add));
        } else if (field == ProfileField.EQUALITIES_BARRIERS) {
            in.objects("list")
                    .forEach(item -> elements.read(
                                    item, () -> barrier(item), one -> "profile equalitiesBarriers " + barriers.size())
                            .ifPresent(barriers::add));
        }
        return new ProfileAnswer(
                state.orElse(ProfileAnswer.State.NOT_ASKED),
                field.isList() ? "" : in.text("value").orElse(""),
                in.visibility().orElse(Visibility.closed()));
    }

    private static Challenge challenge(ObjectCursor in) {
        return new Challenge(in.required("factor"), in.text("note").orElse(""), in.dates());
    }

    private static EqualitiesBarrier barrier(ObjectCursor in) {
        return new EqualitiesBarrier(
                in.required("characteristic"),
                in.text("barrier").orElse(""),
                in.text("mitigation").orElse(""));
    }
}
