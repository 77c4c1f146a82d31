package org.openattendance.mapping.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openattendance.mapping.model.Contributor;
import org.openattendance.mapping.model.MapAnswer;
import org.openattendance.mapping.model.MapNote;
import org.openattendance.mapping.model.NamedContact;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedMet;
import org.openattendance.mapping.model.NeedOwner;
import org.openattendance.mapping.model.NeedStatus;
import org.openattendance.mapping.model.ParityReading;
import org.openattendance.mapping.model.Preference;
import org.openattendance.mapping.model.Redaction;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.UnderlyingCause;

/** What is neither node nor tie nor profile, to JSON. */
final class ThingWriter {

    private final MapWriter writer;

    ThingWriter(MapWriter writer) {
        this.writer = writer;
    }

    ObjectNode need(Need need) {
        ObjectNode out = writer.object();
        out.put("id", need.id());
        out.put("code", need.code());
        MapWriter.choice(out, "owner", need.owner(), NeedOwner.PUPIL);
        out.put("severity", need.severity());
        MapWriter.choice(out, "status", need.status(), NeedStatus.OPEN);
        MapWriter.choice(out, "met", need.met(), NeedMet.UNKNOWN);
        MapWriter.text(out, "evidence", need.evidence());
        MapWriter.text(out, "since", need.since());
        MapWriter.texts(out, "supports", need.supports());
        MapWriter.visibility(out, need.visibility());
        return writer.withExtras(out, "need " + need.id());
    }

    ObjectNode referral(Referral referral) {
        ObjectNode out = writer.object();
        out.put("id", referral.id());
        out.put("to", referral.to());
        MapWriter.text(out, "offer", referral.offer());
        MapWriter.texts(out, "needs", referral.needs());
        MapWriter.text(out, "by", referral.by());
        MapWriter.list(out, "steps", referral.steps(), (step, index) -> {
            ObjectNode inner = writer.object();
            inner.put("state", step.state().name());
            inner.put("on", step.on().toString());
            return writer.withExtras(inner, "referral " + referral.id() + " step " + index);
        });
        MapWriter.visibility(out, referral.visibility());
        return writer.withExtras(out, "referral " + referral.id());
    }

    ObjectNode answer(MapAnswer answer, int index) {
        ObjectNode out = writer.object();
        out.put("part", answer.part());
        MapWriter.text(out, "text", answer.text());
        out.put("by", answer.by().id());
        out.put("on", answer.on().toString());
        MapWriter.texts(out, "nodes", answer.nodes());
        MapWriter.texts(out, "offers", answer.offers());
        MapWriter.text(out, "need", answer.need());
        MapWriter.text(out, "met", answer.met());
        MapWriter.text(out, "area", answer.area());
        MapWriter.visibility(out, answer.visibility());
        return writer.withExtras(out, "answer " + index);
    }

    ObjectNode cause(UnderlyingCause cause) {
        ObjectNode out = writer.object();
        out.put("id", cause.id());
        out.put("factor", cause.factor());
        MapWriter.text(out, "text", cause.text());
        MapWriter.texts(out, "revealedBy", cause.revealedBy());
        out.put("on", cause.on().toString());
        MapWriter.visibility(out, cause.visibility());
        return writer.withExtras(out, "cause " + cause.id());
    }

    ObjectNode note(MapNote note) {
        ObjectNode out = writer.object();
        out.put("id", note.id());
        MapWriter.text(out, "about", note.about());
        MapWriter.text(out, "text", note.text());
        out.put("by", note.by().id());
        out.put("on", note.on().toString());
        MapWriter.text(out, "reviewOn", note.reviewOn());
        MapWriter.visibility(out, note.visibility());
        return writer.withExtras(out, "note " + note.id());
    }

    ObjectNode contact(NamedContact contact, int index) {
        ObjectNode out = writer.object();
        out.put("for", contact.forWhom().name());
        out.put("node", contact.node());
        if (contact.primary()) {
            out.put("primary", true);
        }
        MapWriter.dates(out, contact.dates());
        MapWriter.visibility(out, contact.visibility());
        return writer.withExtras(out, "contact " + index);
    }

    ObjectNode parity(ParityReading reading, int index) {
        ObjectNode out = writer.object();
        out.put("partner", reading.partner());
        out.put("facet", reading.facet().name());
        MapWriter.text(out, "school", reading.school());
        MapWriter.text(out, "theirs", reading.theirs());
        out.put("by", reading.by().id());
        out.put("on", reading.on().toString());
        MapWriter.visibility(out, reading.visibility());
        return writer.withExtras(out, "parity " + index);
    }

    ObjectNode redaction(Redaction redaction, int index) {
        ObjectNode out = writer.object();
        out.put("kind", redaction.kind());
        out.put("id", redaction.id());
        out.put("on", redaction.on().toString());
        out.put("by", redaction.by().id());
        out.put("reason", redaction.reason());
        return writer.withExtras(out, "redaction " + index);
    }

    ObjectNode contributor(Contributor contributor, int index) {
        ObjectNode out = writer.object();
        out.put("side", contributor.side().name());
        MapWriter.text(out, "node", contributor.node());
        return writer.withExtras(out, "contributor " + index);
    }

    ObjectNode preference(Preference preference, int index) {
        ObjectNode out = writer.object();
        out.put("about", preference.about());
        out.put("by", preference.by().name());
        out.put("wish", preference.wish().name());
        return writer.withExtras(out, "circumstances preference " + index);
    }
}
