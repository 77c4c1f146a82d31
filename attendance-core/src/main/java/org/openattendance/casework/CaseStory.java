package org.openattendance.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;

/**
 * The story of a case: what happened, day by day, as far as it may be shown and was known at the end of a day. What was redacted is told as
 * a fact, without words; of a parent who is not to be contacted nothing is told.
 *
 * <p>For one story and one thread; its lines are immutable.
 */
public final class CaseStory {

    private final Casework shown;
    private final LocalDate asOf;
    private final List<StoryLine> lines = new ArrayList<>();

    private CaseStory(Casework shown, LocalDate asOf) {
        this.shown = shown;
        this.asOf = asOf;
    }

    /**
     * Tells a case.
     *
     * @param casework all of it; what may not be shown is left out here
     * @param asOf what comes after this day is not told
     * @return in order of day; lines of one day in the order of {@link StoryLine.Kind}
     */
    public static List<StoryLine> of(Casework casework, LocalDate asOf) {
        CaseStory story = new CaseStory(casework.shown(), asOf);
        story.voices();
        story.plan();
        story.contact();
        story.meetings();
        story.comeback();
        story.together();
        story.noticed();
        return story.lines.stream()
                .filter(line -> !line.on().isAfter(asOf))
                .sorted(Comparator.comparing(StoryLine::on).thenComparing(StoryLine::kind))
                .toList();
    }

    /** The last day on which something is on record; {@link LocalDate#MIN} if nothing is. */
    public static LocalDate lastDay(Casework casework) {
        CaseStory story = new CaseStory(casework.shown(), LocalDate.MIN);
        story.voices();
        story.plan();
        story.meetings();
        story.comeback();
        story.together();
        story.noticed();
        story.shown
                .contactLog()
                .ifPresent(log -> log.contacts().forEach(one -> story.tell(one.on(), StoryLine.Kind.CONTACT, "")));
        return story.lines.stream()
                .filter(line -> line.kind() != StoryLine.Kind.STRATEGY_REVIEW)
                .map(StoryLine::on)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private void tell(LocalDate on, StoryLine.Kind kind, String text) {
        lines.add(new StoryLine(on, kind, text));
    }

    /** The words, or that they are gone; and the day on which they went. */
    private String words(KeptText text, String whose) {
        text.redactedOn().ifPresent(day -> tell(day, StoryLine.Kind.REDACTION, "Words were taken out: " + whose + "."));
        return text.content().orElse("(words redacted)");
    }

    private void voices() {
        shown.concerns()
                .forEach(one -> tell(
                        one.on(),
                        StoryLine.Kind.CONCERN,
                        one.by() + " was worried: " + words(one.what(), "a concern of " + one.on())));
        shown.conversations()
                .forEach(one -> tell(
                        one.on(),
                        StoryLine.Kind.CONVERSATION,
                        one.by() + " spoke with "
                                + one.who().map(Object::toString).orElse(side(one.with())) + "."));
        shown.views().forEach(this::view);
    }

    private static String side(Party party) {
        return party == Party.PUPIL ? "the pupil" : "the family";
    }

    private void view(Casework.Voice voice) {
        PersonView view = voice.view();
        String arising = shown.arisingFrom(view).stream()
                .filter(action -> action.statusOn(asOf).isPresent())
                .map(ActionItem::id)
                .collect(Collectors.joining(", "));
        tell(
                view.on(),
                StoryLine.Kind.VIEW,
                "View of " + voice.by().map(Object::toString).orElse(side(view.of()))
                        + view.scaffold().map(help -> ", with " + help).orElse("") + ": "
                        + words(view.summary(), "a view of " + view.on())
                        + (arising.isEmpty() ? "" : " From it arise: " + arising + "."));
    }

    private void plan() {
        shown.plan().ifPresent(plan -> {
            plan.plan().actions().forEach(this::action);
            plan.adjustments().forEach(this::adjustment);
            plan.strategies()
                    .forEach(one -> tell(
                            one.reviewOn(),
                            StoryLine.Kind.STRATEGY_REVIEW,
                            one.code() + one.from().map(time -> " from " + time).orElse("")
                                    + one.to().map(time -> " to " + time).orElse("") + ": does it help?"));
        });
    }

    private void action(ActionItem action) {
        String why = action.arisesFrom().stream().map(CaseStory::reason).collect(Collectors.joining(", "));
        action.history()
                .forEach(change -> tell(
                        change.on(),
                        StoryLine.Kind.ACTION,
                        action.id() + " " + change.status() + " by " + change.by() + ": " + action.what()
                                + (why.isEmpty() ? "" : " (" + why + ")")
                                + (change.note().isEmpty() ? "" : " " + change.note())));
        action.reviews()
                .forEach(review -> review.held()
                        .ifPresent(day -> tell(
                                day,
                                StoryLine.Kind.ACTION_REVIEW,
                                action.id() + " looked at again: " + review.outcome())));
    }

    private static String reason(ActionLink link) {
        return link.kind().toLowerCase(java.util.Locale.ROOT) + " " + link.id();
    }

    private void adjustment(ReasonableAdjustment one) {
        tell(one.from(), StoryLine.Kind.ADJUSTMENT, one.what() + "; does it help? on " + one.reviewOn() + ".");
    }

    private void contact() {
        shown.contactLog().ifPresent(log -> {
            log.contacts().forEach(one -> tell(one.on(), StoryLine.Kind.CONTACT, one.kind() + " by " + one.by() + "."));
            log.gaps(away(log))
                    .forEach(gap -> gap.first()
                            .ifPresent(first -> tell(
                                    first.plusDays(log.longestGap()),
                                    StoryLine.Kind.GAP,
                                    "No contact in " + gap + "; the plan allows " + log.longestGap() + " days.")));
        });
    }

    /** The log is about the time away: it ends on the day before the pupil is welcomed back. */
    private LocalDate away(ContactLog log) {
        return shown.comeback().welcomes().stream()
                .map(welcome -> welcome.on().minusDays(1))
                .filter(day -> !day.isBefore(log.from()) && day.isBefore(asOf))
                .min(Comparator.naturalOrder())
                .orElse(asOf);
    }

    private void meetings() {
        shown.meetings()
                .forEach(one -> tell(
                        one.on(),
                        StoryLine.Kind.MEETING,
                        people(one.participants()) + " met. What works: " + String.join("; ", one.strengths()) + "."
                                + one.difficulties().stream()
                                        .map(difficulty -> " As " + people(difficulty.agreedBy()) + " see it: "
                                                + words(difficulty.what(), "an understanding of " + one.on()))
                                        .collect(Collectors.joining())));
    }

    private static String people(List<Participant> some) {
        return some.stream().map(one -> one.role().id()).collect(Collectors.joining(", "));
    }

    private void comeback() {
        Casework.Comeback back = shown.comeback();
        back.plan().ifPresent(this::returning);
        back.meetings()
                .forEach(one -> tell(
                        one.on(),
                        StoryLine.Kind.RETURN_MEETING,
                        people(one.participants()) + " met on the return"
                                + one.preferences()
                                        .time()
                                        .map(time -> ", " + time)
                                        .orElse("")
                                + one.preferences()
                                        .place()
                                        .map(place -> ", " + place)
                                        .orElse("")
                                + one.preferences()
                                        .format()
                                        .map(form -> ", " + form)
                                        .orElse("")
                                + (one.preferences().areRecorded() ? ", as the family wished." : ".")));
        back.welcomes().forEach(one -> tell(one.on(), StoryLine.Kind.WELCOME, one.by() + ": " + one.done()));
        back.interests()
                .forEach(one -> tell(
                        one.consentOn(),
                        StoryLine.Kind.INTEREST,
                        "Kept with consent: " + words(one.interest(), "an interest")));
    }

    private void returning(ReintegrationPlan plan) {
        tell(
                plan.start(),
                StoryLine.Kind.RETURN_PLAN,
                "A return in " + plan.steps().size() + " steps"
                        + (plan.coDevelopedBy().isEmpty() ? "" : ", made by " + people(plan.coDevelopedBy())) + ".");
        plan.adjustments().forEach(this::adjustment);
        for (ReintegrationStep step : plan.steps()) {
            LocalDate before = null;
            for (ReintegrationStep.Planned day : step.planned()) {
                tell(
                        day.setOn(),
                        StoryLine.Kind.RETURN_STEP,
                        step.id() + (before == null ? " planned for " : " moved from " + before + " to ") + day.day()
                                + " by " + day.by() + ": " + step.what());
                before = day.day();
            }
            tell(step.day(), StoryLine.Kind.RETURN_STEP, step.id() + (step.done() ? " taken." : " not taken yet."));
        }
    }

    private void together() {
        Casework.Together others = shown.together();
        others.referrals().forEach(one -> {
            String agreed = one.familyAgreed() ? "; the family agreed." : "; the family has not agreed.";
            tell(one.madeOn(), StoryLine.Kind.REFERRAL, one.by() + " asked " + one.service() + agreed);
            one.startedOn()
                    .ifPresent(day -> tell(
                            day,
                            StoryLine.Kind.REFERRAL,
                            one.service() + " began, after " + one.daysWaited().orElseThrow() + " days."));
        });
        others.decisions()
                .forEach(one -> tell(
                        one.on(),
                        StoryLine.Kind.SHARING_DECISION,
                        one.by() + (one.shared() ? " shared with " : " did not share with ") + one.with() + ": "
                                + one.purpose() + " (" + one.basis() + ")."));
        others.events()
                .forEach(one -> tell(
                        one.on(), StoryLine.Kind.SHARING_EVENT, one.what() + ", " + one.mode() + ", " + one.forum()));
        others.surveys()
                .forEach(one -> one.period()
                        .first()
                        .ifPresent(day -> tell(
                                day,
                                StoryLine.Kind.SURVEY,
                                one.audience() + " asked, " + one.responses() + " answers"
                                        + (one.analysed() ? ", looked at." : ", not looked at yet."))));
    }

    private void noticed() {
        shown.noticed().patterns().forEach(one -> {
            tell(
                    one.on(),
                    StoryLine.Kind.PATTERN,
                    one.observer() + " noticed: " + words(one.pattern(), "a pattern of " + one.on()));
            one.followUp()
                    .ifPresent(
                            how -> tell(how.on(), StoryLine.Kind.PATTERN, how.by() + " followed it up: " + how.done()));
        });
        shown.noticed()
                .avoidance()
                .forEach(one -> tell(
                        one.on(),
                        StoryLine.Kind.AVOIDANCE,
                        one.observer() + " noticed (" + one.kind() + "): "
                                + words(one.note(), "an observation of " + one.on())));
    }
}
