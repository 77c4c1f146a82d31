package org.openattendance.mapping.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.openattendance.base.Role;
import org.openattendance.mapping.model.Circumstances;
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
import org.openattendance.mapping.model.ReferralState;
import org.openattendance.mapping.model.UnderlyingCause;
import org.openattendance.mapping.model.Visibility;

/** What is neither node nor tie nor profile, from JSON. */
final class ThingReader {

    private final Elements elements;

    ThingReader(Elements elements) {
        this.elements = elements;
    }

    Need need(ObjectCursor in) {
        String id = in.required("id");
        String code = in.required("code");
        int severity = in.number("severity", 1, 3).orElse(0);
        if (severity == 0) {
            in.problems().error("MISSING_FIELD", in.pointer(), "A need has a severity from 1 to 3.");
        }
        return new Need(
                id,
                code,
                in.choice("owner", NeedOwner.class, NeedOwner.PUPIL),
                Math.max(1, severity),
                in.choice("status", NeedStatus.class, NeedStatus.OPEN),
                in.choice("met", NeedMet.class, NeedMet.UNKNOWN),
                in.text("evidence").orElse(""),
                in.day("since"),
                in.texts("supports"),
                in.visibility().orElse(Visibility.closed()));
    }

    Referral referral(ObjectCursor in) {
        String id = in.required("id");
        List<Referral.Step> steps = new ArrayList<>();
        for (ObjectCursor step : in.objects("steps")) {
            ReferralState state = step.choice("state", ReferralState.class).orElse(ReferralState.MADE);
            LocalDate on = step.requiredDay("on");
            elements.unknown(step, "referral " + id + " step " + steps.size());
            steps.add(new Referral.Step(state, on));
        }
        return new Referral(
                id,
                in.required("to"),
                in.text("offer"),
                in.texts("needs"),
                in.role("by"),
                steps,
                in.visibility().orElse(Visibility.closed()));
    }

    MapAnswer answer(ObjectCursor in) {
        return new MapAnswer(
                in.required("part"),
                in.text("text").orElse(""),
                in.requiredRole("by"),
                in.requiredDay("on"),
                in.texts("nodes"),
                in.texts("offers"),
                in.text("need"),
                in.choice("met", NeedMet.class),
                in.text("area"),
                in.visibility().orElse(Visibility.closed()));
    }

    UnderlyingCause cause(ObjectCursor in) {
        return new UnderlyingCause(
                in.required("id"),
                in.required("factor"),
                in.text("text").orElse(""),
                in.texts("revealedBy"),
                in.requiredDay("on"),
                in.visibility().orElse(Visibility.closed()));
    }

    MapNote note(ObjectCursor in) {
        return new MapNote(
                in.required("id"),
                in.text("about"),
                in.text("text").orElse(""),
                in.requiredRole("by"),
                in.requiredDay("on"),
                in.day("reviewOn"),
                in.visibility().orElse(Visibility.closed()));
    }

    NamedContact contact(ObjectCursor in) {
        in.required("for");
        return new NamedContact(
                in.choice("for", NamedContact.ForWhom.class).orElse(NamedContact.ForWhom.PUPIL),
                in.required("node"),
                in.flag("primary").orElse(false),
                in.dates(),
                in.visibility().orElse(Visibility.closed()));
    }

    ParityReading parity(ObjectCursor in) {
        in.required("facet");
        return new ParityReading(
                in.required("partner"),
                in.choice("facet", ParityReading.Facet.class).orElse(ParityReading.Facet.VOICE),
                in.choice("school", ParityReading.Share.class),
                in.choice("theirs", ParityReading.Share.class),
                in.requiredRole("by"),
                in.requiredDay("on"),
                in.visibility().orElse(Visibility.closed()));
    }

    Redaction redaction(ObjectCursor in) {
        Role by = in.requiredRole("by");
        return new Redaction(in.required("kind"), in.required("id"), in.requiredDay("on"), by, in.required("reason"));
    }

    Contributor contributor(ObjectCursor in) {
        in.required("side");
        return new Contributor(
                in.choice("side", Contributor.Side.class).orElse(Contributor.Side.SCHOOL), in.text("node"));
    }

    Circumstances circumstances(ObjectCursor in) {
        List<Preference> preferences = new ArrayList<>();
        for (ObjectCursor item : in.objects("preferences")) {
            elements.read(item, () -> preference(item), one -> "circumstances preference " + preferences.size())
                    .ifPresent(preferences::add);
        }
        return new Circumstances(
                in.number("age", 0, 25),
                new HashSet<>(in.texts("areas")),
                new HashSet<>(in.texts("cohorts")),
                preferences,
                new HashSet<>(in.texts("consentDeclined")),
                new HashSet<>(in.texts("flags")));
    }

    private static Preference preference(ObjectCursor in) {
        in.required("by");
        in.required("wish");
        return new Preference(
                in.required("about"),
                in.choice("by", Preference.By.class).orElse(Preference.By.PUPIL),
                in.choice("wish", Preference.Wish.class).orElse(Preference.Wish.EXCLUDE));
    }
}
