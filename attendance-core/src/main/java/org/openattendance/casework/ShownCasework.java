package org.openattendance.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;

/** Leaves out of a case whatever is of, by, or about a parent who is not to be contacted. */
final class ShownCasework {

    private final Casework all;
    private final Set<Role> hidden;

    ShownCasework(Casework all) {
        this.all = all;
        this.hidden = all.doNotContact();
    }

    Casework casework() {
        List<Casework.Voice> views = all.views().stream()
                .filter(voice -> ofFamily(voice.view().of(), voice.by())
                        && mayShow(voice.view().summary()))
                .filter(voice -> !names(voice.view().id())
                        && voice.view().scaffold().filter(this::names).isEmpty())
                .toList();
        return new Casework(
                names(all.ref()) ? "" : all.ref(),
                all.parents().stream().filter(parent -> !parent.doNotContact()).toList(),
                all.concerns().stream()
                        .filter(concern -> !hidden.contains(concern.by()) && mayShow(concern.what()))
                        .toList(),
                all.conversations().stream()
                        .filter(one -> ofFamily(one.with(), one.who()) && !hidden.contains(one.by()))
                        .toList(),
                contacts(all.contacts()),
                views,
                all.plan().map(plan -> plan(plan, views)),
                all.contactLog().map(this::log),
                all.meetings().stream().flatMap(one -> meeting(one).stream()).toList(),
                comeback(),
                together(),
                new Casework.Noticed(
                        all.noticed().patterns().stream()
                                .filter(one -> !hidden.contains(one.observer()) && mayShow(one.pattern()))
                                .filter(one -> one.followUp()
                                        .filter(how -> hidden.contains(how.by()) || names(how.done()))
                                        .isEmpty())
                                .toList(),
                        all.noticed().avoidance().stream()
                                .filter(one -> !hidden.contains(one.observer()) && mayShow(one.note()))
                                .toList()));
    }

    /** Of the family only what is known to be of a parent who may be shown. */
    private boolean ofFamily(Party party, Optional<Role> who) {
        return party == Party.PUPIL
                || who.filter(role -> !hidden.contains(role)).isPresent();
    }

    private boolean names(String text) {
        return !all.mayShow(text);
    }

    private boolean mayShow(KeptText text) {
        return text.content().filter(this::names).isEmpty();
    }

    private List<Participant> participants(List<Participant> some) {
        return some.stream().filter(one -> !hidden.contains(one.role())).toList();
    }

    private List<NamedContact> contacts(List<NamedContact> some) {
        return some.stream().filter(one -> !hidden.contains(one.role())).toList();
    }

    private ContactLog log(ContactLog log) {
        return new ContactLog(
                log.from(),
                log.longestGap(),
                log.contacts().stream()
                        .filter(one -> !hidden.contains(one.by()))
                        .toList());
    }

    private SupportPlan plan(SupportPlan plan, List<Casework.Voice> views) {
        List<String> shown = views.stream().map(voice -> voice.view().id()).toList();
        ActionPlan old = plan.plan();
        ActionPlan actions = new ActionPlan(
                names(old.id()) ? "plan" : old.id(),
                names(old.title()) ? "" : old.title(),
                old.coProducedBy().stream()
                        .filter(role -> !hidden.contains(role))
                        .toList(),
                old.actions().stream()
                        .filter(action -> Stream.of(
                                        action.id(),
                                        action.what(),
                                        action.detail().successMeasure(),
                                        action.detail().resources(),
                                        action.detail().evidenceExpected())
                                .noneMatch(this::names))
                        .filter(action -> action.history().stream()
                                .noneMatch(change -> hidden.contains(change.by()) || names(change.note())))
                        .filter(action -> action.reviews().stream().noneMatch(review -> names(review.outcome())))
                        .map(action -> action(action, shown))
                        .toList());
        return new SupportPlan(
                actions,
                participants(plan.coProducers()),
                views.stream().map(Casework.Voice::view).toList(),
                plan.factors().stream().filter(factor -> !names(factor)).toList(),
                plan.strategies().stream().filter(one -> !names(one.code())).toList(),
                adjustments(plan.adjustments()));
    }

    private ActionItem action(ActionItem action, List<String> shown) {
        List<ActionLink> links = action.arisesFrom().stream()
                .filter(link -> !link.kind().equals(ActionLink.VIEW) || shown.contains(link.id()))
                .filter(link -> !names(link.kind()) && !names(link.id()))
                .toList();
        return new ActionItem(
                action.id(),
                action.what(),
                action.detail()
                        .withPartners(action.detail().partners().stream()
                                .filter(partner -> !names(partner))
                                .toList()),
                action.owner().filter(role -> !hidden.contains(role)),
                action.start(),
                action.due(),
                links,
                action.reviews(),
                action.history());
    }

    private List<ReasonableAdjustment> adjustments(List<ReasonableAdjustment> some) {
        return some.stream().filter(one -> !names(one.what())).toList();
    }

    /** A meeting stays, without the parent and without words that name the parent; one with no strength left to name goes. */
    private Optional<HomeSchoolMeeting> meeting(HomeSchoolMeeting meeting) {
        List<String> strengths =
                meeting.strengths().stream().filter(text -> !names(text)).toList();
        List<SharedUnderstanding> difficulties = meeting.difficulties().stream()
                .filter(one ->
                        mayShow(one.what()) && one.agreedBy().stream().noneMatch(who -> hidden.contains(who.role())))
                .toList();
        return strengths.isEmpty()
                ? Optional.empty()
                : Optional.of(new HomeSchoolMeeting(
                        meeting.on(), participants(meeting.participants()), strengths, difficulties));
    }

    private Casework.Comeback comeback() {
        Casework.Comeback old = all.comeback();
        return new Casework.Comeback(
                old.plan().map(this::comeback),
                old.meetings().stream()
                        .map(one -> new ReintegrationMeeting(
                                one.on(), participants(one.participants()), preferences(one.preferences())))
                        .toList(),
                old.welcomes().stream()
                        .filter(one -> !hidden.contains(one.by()) && !names(one.done()))
                        .toList(),
                old.interests().stream().filter(one -> mayShow(one.interest())).toList());
    }

    private ReintegrationMeeting.Preferences preferences(ReintegrationMeeting.Preferences wished) {
        UnaryOperator<Optional<String>> shown = wish -> wish.filter(text -> !names(text));
        return new ReintegrationMeeting.Preferences(
                shown.apply(wished.time()), shown.apply(wished.place()), shown.apply(wished.format()));
    }

    private ReintegrationPlan comeback(ReintegrationPlan plan) {
        return new ReintegrationPlan(
                plan.start(),
                plan.steps().stream()
                        .filter(step -> !names(step.id()) && !names(step.what()))
                        .filter(step -> step.planned().stream().noneMatch(day -> hidden.contains(day.by())))
                        .toList(),
                adjustments(plan.adjustments()),
                contacts(plan.contacts()),
                plan.reviews(),
                participants(plan.coDevelopedBy()),
                plan.status());
    }

    private Casework.Together together() {
        Casework.Together old = all.together();
        return new Casework.Together(
                old.referrals().stream()
                        .filter(one -> !hidden.contains(one.by()) && !names(one.service()))
                        .toList(),
                old.decisions().stream()
                        .filter(one -> !hidden.contains(one.by()) && !names(one.with()) && !names(one.purpose()))
                        .toList(),
                old.events().stream()
                        .filter(one -> Stream.of(
                                        one.what(),
                                        one.forum(),
                                        one.audience().code(),
                                        one.audience().service().orElse(""))
                                .noneMatch(this::names))
                        .toList(),
                old.surveys().stream().filter(one -> !names(one.audience())).toList());
    }
}
