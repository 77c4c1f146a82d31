package org.openattendance.mapping.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openattendance.mapping.model.Challenge;
import org.openattendance.mapping.model.EqualitiesBarrier;
import org.openattendance.mapping.model.ProfileAnswer;
import org.openattendance.mapping.model.ProfileField;
import org.openattendance.mapping.model.PupilProfile;

/** The first layer to JSON. */
final class ProfileWriter {

    private final MapWriter writer;

    ProfileWriter(MapWriter writer) {
        this.writer = writer;
    }

    ObjectNode write(PupilProfile profile) {
        ObjectNode out = writer.object();
        for (ProfileField field : ProfileField.values()) {
            ProfileAnswer answer = profile.answer(field);
            ObjectNode inner = answer(profile, field, answer);
            if (!answer.equals(ProfileAnswer.notAsked()) || inner.size() > 1) {
                out.set(ProfileReader.name(field), inner);
            }
        }
        return writer.withExtras(out, "profile");
    }

    private ObjectNode answer(PupilProfile profile, ProfileField field, ProfileAnswer answer) {
        ObjectNode out = writer.object();
        out.put("state", answer.state().name());
        MapWriter.text(out, "value", answer.value());
        if (field == ProfileField.CHALLENGES) {
            MapWriter.list(out, "list", profile.challenges(), this::challenge);
        } else if (field == ProfileField.EQUALITIES_BARRIERS) {
            MapWriter.list(out, "list", profile.barriers(), this::barrier);
        }
        MapWriter.visibility(out, answer.visibility());
        return writer.withExtras(out, "profile " + ProfileReader.name(field));
    }

    private ObjectNode challenge(Challenge challenge, int index) {
        ObjectNode out = writer.object();
        out.put("factor", challenge.factor());
        MapWriter.text(out, "note", challenge.note());
        MapWriter.dates(out, challenge.dates());
        return writer.withExtras(out, "profile challenges " + index);
    }

    private ObjectNode barrier(EqualitiesBarrier barrier, int index) {
        ObjectNode out = writer.object();
        out.put("characteristic", barrier.characteristic());
        MapWriter.text(out, "barrier", barrier.barrier());
        MapWriter.text(out, "mitigation", barrier.mitigation());
        return writer.withExtras(out, "profile equalitiesBarriers " + index);
    }
}
