package org.openattendance.load;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.casework.Audience;
import org.openattendance.casework.AvoidanceKind;
import org.openattendance.casework.AvoidanceObservation;
import org.openattendance.casework.Casework;
import org.openattendance.casework.CountSaid;
import org.openattendance.casework.HomeSchoolMeeting;
import org.openattendance.casework.KeptText;
import org.openattendance.casework.NamedContact;
import org.openattendance.casework.Participant;
import org.openattendance.casework.Party;
import org.openattendance.casework.PatternObservation;
import org.openattendance.casework.PupilInterest;
import org.openattendance.casework.PupilReferral;
import org.openattendance.casework.ReasonableAdjustment;
import org.openattendance.casework.ReintegrationMeeting;
import org.openattendance.casework.ReintegrationPlan;
import org.openattendance.casework.ReintegrationStep;
import org.openattendance.casework.ReturnWelcome;
import org.openattendance.casework.SharedUnderstanding;
import org.openattendance.casework.SharingDecision;
import org.openattendance.casework.SharingEvent;
import org.openattendance.casework.SupportStrategy;
import org.openattendance.casework.Survey;
import org.openattendance.table.JsonPart;

/** The parts of casework as objects; a faulty one is left out and said. For one reading. */
final class CaseworkParts {

    private final List<Issue> issues;

    CaseworkParts(List<Issue> issues) {
        this.issues = issues;
    }

    static KeptText kept(JsonPart part) {
        part.only("content", "redactedOn", "reviewOrDelete");
        return part.checked(() -> new KeptText(
                part.find("content").map(JsonPart::text),
                ActionJson.day(part, "redactedOn"),
                part.get("reviewOrDelete").date()));
    }

    private static Role role(JsonPart part, String key) {
        return part.get(key).as(Role::of);
    }

    List<Participant> participants(JsonPart part, String key) {
        return part.list(
                key,
                one -> {
                    one.only("role", "party");
                    return new Participant(role(one, "role"), one.get("party").one(Party.class));
                },
                issues::add);
    }

    List<NamedContact> contacts(JsonPart part) {
        return part.list(
                "contacts",
                one -> {
                    one.only("role", "primary");
                    return new NamedContact(role(one, "role"), one.truth("primary", false));
                },
                issues::add);
    }

    List<ReasonableAdjustment> adjustments(JsonPart part) {
        return part.list(
                "adjustments",
                one -> {
                    one.only("what", "from", "reviewOn");
                    return one.checked(() -> new ReasonableAdjustment(
                            one.get("what").text(),
                            one.get("from").date(),
                            one.get("reviewOn").date()));
                },
                issues::add);
    }

    static SupportStrategy strategy(JsonPart part) {
        part.only("code", "from", "to", "reviewOn");
        return part.checked(() -> new SupportStrategy(
                part.get("code").text(),
                part.find("from").map(time -> time.as(CaseworkParts::time)),
                part.find("to").map(time -> time.as(CaseworkParts::time)),
                part.get("reviewOn").date()));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValueException("This is no time such as 09:30.", "the hour has one digit.");
        }
    }

    HomeSchoolMeeting meeting(JsonPart part) {
        part.only("on", "participants", "strengths", "difficulties");
        return part.checked(() -> new HomeSchoolMeeting(
                part.get("on").date(),
                participants(part, "participants"),
                part.texts("strengths"),
                part.list("difficulties", this::understanding, issues::add)));
    }

    private SharedUnderstanding understanding(JsonPart part) {
        part.only("what", "agreedBy");
        return part.checked(() -> new SharedUnderstanding(kept(part.get("what")), participants(part, "agreedBy")));
    }

    Casework.Comeback comeback(JsonPart root) {
        return new Casework.Comeback(
                root.find("reintegration").flatMap(part -> part.attempt(this::plan, issues::add)),
                root.list("reintegrationMeetings", this::returnMeeting, issues::add),
                root.list("welcomes", CaseworkParts::welcome, issues::add),
                root.list("interests", CaseworkParts::interest, issues::add));
    }

    private ReintegrationPlan plan(JsonPart part) {
        part.only("start", "steps", "adjustments", "contacts", "reviews", "coDevelopedBy", "status");
        return part.checked(() -> new ReintegrationPlan(
                part.get("start").date(),
                part.list("steps", CaseworkParts::step, issues::add),
                adjustments(part),
                contacts(part),
                part.list("reviews", JsonPart::date),
                participants(part, "coDevelopedBy"),
                part.get("status").one(ReintegrationPlan.Status.class)));
    }

    private static ReintegrationStep step(JsonPart part) {
        part.only("id", "what", "planned", "done");
        return part.checked(() -> new ReintegrationStep(
                part.get("id").text(),
                part.get("what").text(),
                part.list("planned", CaseworkParts::planned),
                part.truth("done", false)));
    }

    private static ReintegrationStep.Planned planned(JsonPart part) {
        part.only("day", "setOn", "by");
        return new ReintegrationStep.Planned(
                part.get("day").date(), part.get("setOn").date(), role(part, "by"));
    }

    private ReintegrationMeeting returnMeeting(JsonPart part) {
        part.only("on", "participants", "time", "place", "format");
        return new ReintegrationMeeting(
                part.get("on").date(),
                participants(part, "participants"),
                new ReintegrationMeeting.Preferences(
                        part.find("time").map(JsonPart::text),
                        part.find("place").map(JsonPart::text),
                        part.find("format").map(JsonPart::text)));
    }

    private static ReturnWelcome welcome(JsonPart part) {
        part.only("on", "by", "done");
        return part.checked(() -> new ReturnWelcome(
                part.get("on").date(), role(part, "by"), part.get("done").text()));
    }

    private static PupilInterest interest(JsonPart part) {
        part.only("interest", "consentOn");
        return new PupilInterest(
                kept(part.get("interest")), part.get("consentOn").date());
    }

    Casework.Together together(JsonPart root) {
        return new Casework.Together(
                root.list("referrals", CaseworkParts::referral, issues::add),
                root.list("sharing", CaseworkParts::decision, issues::add),
                root.list("sharingEvents", CaseworkParts::event, issues::add),
                root.list("surveys", CaseworkParts::survey, issues::add));
    }

    private static PupilReferral referral(JsonPart part) {
        part.only("service", "madeOn", "by", "familyAgreed", "startedOn");
        return part.checked(() -> new PupilReferral(
                part.get("service").text(),
                part.get("madeOn").date(),
                role(part, "by"),
                part.get("familyAgreed").truth(),
                ActionJson.day(part, "startedOn")));
    }

    private static SharingDecision decision(JsonPart part) {
        part.only("on", "by", "with", "purpose", "basis", "shared");
        return part.checked(() -> new SharingDecision(
                part.get("on").date(),
                role(part, "by"),
                part.get("with").text(),
                part.get("purpose").text(),
                part.get("basis").one(SharingDecision.LawfulBasis.class),
                part.get("shared").truth()));
    }

    private static SharingEvent event(JsonPart part) {
        part.only("what", "forum", "on", "mode", "audience", "service");
        Optional<String> service = part.find("service").map(JsonPart::text);
        return part.checked(() -> new SharingEvent(
                part.get("what").text(),
                part.get("forum").text(),
                part.get("on").date(),
                part.get("mode").one(SharingEvent.Mode.class),
                new Audience(part.get("audience").text(), service)));
    }

    private static Survey survey(JsonPart part) {
        part.only("audience", "from", "to", "responses", "atLeast", "analysed");
        return part.checked(() -> new Survey(
                part.get("audience").text(),
                DateSpan.ofClosed(part.get("from").date(), part.get("to").date()),
                new CountSaid(part.get("responses").integer(), part.truth("atLeast", false)),
                part.truth("analysed", false)));
    }

    Casework.Noticed noticed(JsonPart root) {
        return new Casework.Noticed(
                root.list("patterns", CaseworkParts::pattern, issues::add),
                root.list("avoidance", CaseworkParts::avoidance, issues::add));
    }

    private static PatternObservation pattern(JsonPart part) {
        part.only("on", "observer", "pattern", "followUp");
        return part.checked(() -> new PatternObservation(
                part.get("on").date(),
                role(part, "observer"),
                kept(part.get("pattern")),
                part.find("followUp").map(CaseworkParts::followUp)));
    }

    private static PatternObservation.FollowUp followUp(JsonPart part) {
        part.only("on", "by", "done");
        return part.checked(() -> new PatternObservation.FollowUp(
                part.get("on").date(), role(part, "by"), part.get("done").text()));
    }

    private static AvoidanceObservation avoidance(JsonPart part) {
        part.only("on", "kind", "observer", "note");
        return new AvoidanceObservation(
                part.get("on").date(),
                part.get("kind").one(AvoidanceKind.class),
                role(part, "observer"),
                kept(part.get("note")));
    }
}
