package org.openattendance.report;

import java.util.List;
import java.util.Map;
import org.openattendance.casework.Casework;
import org.openattendance.casework.HomeSchoolMeeting;
import org.openattendance.casework.KeptText;
import org.openattendance.casework.NamedContact;
import org.openattendance.casework.Participant;
import org.openattendance.casework.PatternObservation;
import org.openattendance.casework.ReasonableAdjustment;
import org.openattendance.casework.ReintegrationMeeting;
import org.openattendance.casework.ReintegrationPlan;
import org.openattendance.casework.ReintegrationStep;
import org.openattendance.casework.SharingEvent;
import org.openattendance.casework.SupportPlan;
import org.openattendance.casework.Survey;
import org.openattendance.plan.ActionItem;

/**
 * Casework as the document that {@code CaseworkJson} reads: read again, it is the same. It writes everything, also of parents who are not to be
 * contacted; {@link Casework#shown()} comes first where somebody else is to see it. Stateless.
 */
public final class CaseworkWriter {

    private static final String VERSION = "1.0";

    private CaseworkWriter() {}

    /** The document as text, as {@link JsonText} writes it. */
    public static String toJson(Casework casework) {
        return JsonText.of(json(casework));
    }

    /** The document as an object for {@link JsonText}; what says nothing is left out. */
    public static Map<String, Object> json(Casework casework) {
        JsonObject json = new JsonObject()
                .put("schemaVersion", VERSION)
                .put("case", casework.ref())
                .put(
                        "parents",
                        all(
                                casework.parents(),
                                one -> new JsonObject()
                                        .put("role", one.role())
                                        .put("doNotContact", one.doNotContact())))
                .put(
                        "concerns",
                        all(
                                casework.concerns(),
                                one -> new JsonObject()
                                        .put("on", one.on())
                                        .put("by", one.by())
                                        .put("what", kept(one.what()))))
                .put(
                        "conversations",
                        all(
                                casework.conversations(),
                                one -> new JsonObject()
                                        .put("on", one.on())
                                        .put("with", one.with())
                                        .put("who", one.who())
                                        .put("by", one.by())))
                .put("contacts", all(casework.contacts(), CaseworkWriter::contact))
                .put("views", all(casework.views(), CaseworkWriter::voice))
                .put("plan", casework.plan().map(CaseworkWriter::plan))
                .put(
                        "contactLog",
                        casework.contactLog()
                                .map(log -> new JsonObject()
                                        .put("from", log.from())
                                        .put("longestGap", log.longestGap())
                                        .put(
                                                "contacts",
                                                all(
                                                        log.contacts(),
                                                        one -> new JsonObject()
                                                                .put("on", one.on())
                                                                .put("kind", one.kind())
                                                                .put("by", one.by())))))
                .put("meetings", all(casework.meetings(), CaseworkWriter::meeting));
        comeback(json, casework.comeback());
        together(json, casework.together());
        noticed(json, casework.noticed());
        return json.members();
    }

    private static <T> List<JsonObject> all(List<T> some, java.util.function.Function<T, JsonObject> write) {
        return some.stream().map(write).toList();
    }

    private static JsonObject kept(KeptText text) {
        return new JsonObject()
                .put("content", text.content())
                .put("redactedOn", text.redactedOn())
                .put("reviewOrDelete", text.reviewOrDelete());
    }

    private static JsonObject voice(Casework.Voice voice) {
        return new JsonObject()
                .put("id", voice.view().id())
                .put("on", voice.view().on())
                .put("of", voice.view().of())
                .put("by", voice.by())
                .put("scaffold", voice.view().scaffold())
                .put("summary", kept(voice.view().summary()));
    }

    private static List<JsonObject> participants(List<Participant> some) {
        return all(some, one -> new JsonObject().put("role", one.role()).put("party", one.party()));
    }

    private static JsonObject contact(NamedContact contact) {
        return new JsonObject().put("role", contact.role()).put("primary", contact.primary());
    }

    private static JsonObject adjustment(ReasonableAdjustment one) {
        return new JsonObject().put("what", one.what()).put("from", one.from()).put("reviewOn", one.reviewOn());
    }

    private static JsonObject plan(SupportPlan plan) {
        return new JsonObject()
                .put("id", plan.plan().id())
                .put("title", plan.plan().title())
                .put("coProducedBy", participants(plan.coProducers()))
                .put("factors", plan.factors())
                .put("actions", all(plan.plan().actions(), CaseworkWriter::action))
                .put("adjustments", all(plan.adjustments(), CaseworkWriter::adjustment))
                .put(
                        "strategies",
                        all(
                                plan.strategies(),
                                one -> new JsonObject()
                                        .put("code", one.code())
                                        .put("from", one.from())
                                        .put("to", one.to())
                                        .put("reviewOn", one.reviewOn())));
    }

    private static JsonObject action(ActionItem action) {
        return new JsonObject()
                .put("id", action.id())
                .put("what", action.what())
                .put("successMeasure", action.detail().successMeasure())
                .put("resources", action.detail().resources())
                .put("evidenceExpected", action.detail().evidenceExpected())
                .put("partners", action.detail().partners())
                .put("owner", action.owner())
                .put("start", action.start())
                .put("due", action.due())
                .put(
                        "arisesFrom",
                        all(
                                action.arisesFrom(),
                                link -> new JsonObject()
                                        .put("kind", link.kind())
                                        .put("id", link.id())))
                .put(
                        "reviews",
                        all(
                                action.reviews(),
                                review -> new JsonObject()
                                        .put("due", review.due())
                                        .put("held", review.held())
                                        .put("outcome", review.outcome())))
                .put(
                        "history",
                        all(
                                action.history(),
                                change -> new JsonObject()
                                        .put("on", change.on())
                                        .put("status", change.status())
                                        .put("by", change.by())
                                        .put("note", change.note())));
    }

    private static JsonObject meeting(HomeSchoolMeeting meeting) {
        return new JsonObject()
                .put("on", meeting.on())
                .put("participants", participants(meeting.participants()))
                .put("strengths", meeting.strengths())
                .put(
                        "difficulties",
                        all(
                                meeting.difficulties(),
                                one -> new JsonObject()
                                        .put("what", kept(one.what()))
                                        .put("agreedBy", participants(one.agreedBy()))));
    }

    private static void comeback(JsonObject json, Casework.Comeback back) {
        json.put("reintegration", back.plan().map(CaseworkWriter::comeback))
                .put("reintegrationMeetings", all(back.meetings(), CaseworkWriter::returnMeeting))
                .put(
                        "welcomes",
                        all(
                                back.welcomes(),
                                one -> new JsonObject()
                                        .put("on", one.on())
                                        .put("by", one.by())
                                        .put("done", one.done())))
                .put(
                        "interests",
                        all(
                                back.interests(),
                                one -> new JsonObject()
                                        .put("interest", kept(one.interest()))
                                        .put("consentOn", one.consentOn())));
    }

    private static JsonObject comeback(ReintegrationPlan plan) {
        return new JsonObject()
                .put("start", plan.start())
                .put("status", plan.status())
                .put("coDevelopedBy", participants(plan.coDevelopedBy()))
                .put("steps", all(plan.steps(), CaseworkWriter::step))
                .put("adjustments", all(plan.adjustments(), CaseworkWriter::adjustment))
                .put("contacts", all(plan.contacts(), CaseworkWriter::contact))
                .put("reviews", plan.reviews());
    }

    private static JsonObject step(ReintegrationStep step) {
        return new JsonObject()
                .put("id", step.id())
                .put("what", step.what())
                .put(
                        "planned",
                        all(
                                step.planned(),
                                one -> new JsonObject()
                                        .put("day", one.day())
                                        .put("setOn", one.setOn())
                                        .put("by", one.by())))
                .put("done", step.done());
    }

    private static JsonObject returnMeeting(ReintegrationMeeting meeting) {
        return new JsonObject()
                .put("on", meeting.on())
                .put("participants", participants(meeting.participants()))
                .put("time", meeting.preferences().time())
                .put("place", meeting.preferences().place())
                .put("format", meeting.preferences().format());
    }

    private static void together(JsonObject json, Casework.Together others) {
        json.put(
                        "referrals",
                        all(
                                others.referrals(),
                                one -> new JsonObject()
                                        .put("service", one.service())
                                        .put("madeOn", one.madeOn())
                                        .put("by", one.by())
                                        .put("familyAgreed", one.familyAgreed())
                                        .put("startedOn", one.startedOn())))
                .put(
                        "sharing",
                        all(
                                others.decisions(),
                                one -> new JsonObject()
                                        .put("on", one.on())
                                        .put("by", one.by())
                                        .put("with", one.with())
                                        .put("purpose", one.purpose())
                                        .put("basis", one.basis())
                                        .put("shared", one.shared())))
                .put("sharingEvents", all(others.events(), CaseworkWriter::event))
                .put("surveys", all(others.surveys(), CaseworkWriter::survey));
    }

    private static JsonObject event(SharingEvent event) {
        return new JsonObject()
                .put("what", event.what())
                .put("forum", event.forum())
                .put("on", event.on())
                .put("mode", event.mode())
                .put("audience", event.audience().code())
                .put("service", event.audience().service());
    }

    private static JsonObject survey(Survey survey) {
        return new JsonObject()
                .put("audience", survey.audience())
                .put("from", survey.period().first())
                .put("to", survey.period().last())
                .put("responses", survey.responses().number())
                .put("atLeast", survey.responses().atLeast())
                .put("analysed", survey.analysed());
    }

    private static void noticed(JsonObject json, Casework.Noticed noticed) {
        json.put("patterns", all(noticed.patterns(), CaseworkWriter::pattern))
                .put(
                        "avoidance",
                        all(
                                noticed.avoidance(),
                                one -> new JsonObject()
                                        .put("on", one.on())
                                        .put("kind", one.kind())
                                        .put("observer", one.observer())
                                        .put("note", kept(one.note()))));
    }

    private static JsonObject pattern(PatternObservation one) {
        return new JsonObject()
                .put("on", one.on())
                .put("observer", one.observer())
                .put("pattern", kept(one.pattern()))
                .put(
                        "followUp",
                        one.followUp()
                                .map(how -> new JsonObject()
                                        .put("on", how.on())
                                        .put("by", how.by())
                                        .put("done", how.done())));
    }
}
