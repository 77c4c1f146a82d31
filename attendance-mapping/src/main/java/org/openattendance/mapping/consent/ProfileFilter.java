package org.openattendance.mapping.consent;

import org.openattendance.mapping.model.Challenge;
import org.openattendance.mapping.model.EqualitiesBarrier;
import org.openattendance.mapping.model.ProfileAnswer;
import org.openattendance.mapping.model.ProfileField;
import org.openattendance.mapping.model.PupilProfile;

/** The first layer as one reader may see it. */
final class ProfileFilter {

    private final ViewFilter view;

    ProfileFilter(ViewFilter view) {
        this.view = view;
    }

    PupilProfile shown(PupilProfile profile, ViewOptions options) {
        PupilProfile shown = PupilProfile.empty();
        if (isShown(profile, ProfileField.CHALLENGES, options)) {
            shown = shown.withChallenges(
                    profile.challenges().stream().map(this::shown).toList());
        }
        if (isShown(profile, ProfileField.EQUALITIES_BARRIERS, options)) {
            shown = shown.withBarriers(
                    profile.barriers().stream().map(this::shown).toList());
        }
        for (ProfileField field : ProfileField.values()) {
            ProfileAnswer answer = profile.answer(field);
            if (isShown(profile, field, options)) {
                shown = shown.with(
                        field,
                        new ProfileAnswer(answer.state(), view.shown(answer.value()), view.shown(answer.visibility())));
            } else if (answer.state() != ProfileAnswer.State.NOT_ASKED) {
                view.removals().add(Removed.Kind.FIELD, 1);
            }
        }
        return shown;
    }

    /** Outside the core team a field that was not shared looks like one that was not asked. */
    private boolean isShown(PupilProfile profile, ProfileField field, ViewOptions options) {
        ProfileAnswer answer = profile.answer(field);
        boolean asked = !field.isSensitive() || options.sensitive().contains(field);
        return switch (answer.state()) {
            case NOT_ASKED -> false;
            case NOT_SHARED -> view.isCoreTeam() && view.sees(answer.visibility());
            case VALUE -> asked && view.sees(answer.visibility());
        };
    }

    private Challenge shown(Challenge challenge) {
        return new Challenge(challenge.factor(), view.shown(challenge.note()), challenge.dates());
    }

    private EqualitiesBarrier shown(EqualitiesBarrier barrier) {
        return new EqualitiesBarrier(
                barrier.characteristic(), view.shown(barrier.barrier()), view.shown(barrier.mitigation()));
    }
}
