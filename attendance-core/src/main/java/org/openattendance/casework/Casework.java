package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;

/**
 * All that was written down around one pupil, besides what a pathway asks for: who was worried, who spoke with whom, what the pupil and the
 * family said, what was agreed, the return, and those who helped.
 *
 * <p>People are roles, each parent with a role of its own ({@code PARENT_A}). What is not known is left empty. Immutable and thread-safe.
 *
 * @param ref what the host calls the case; may be empty
 * @param parents each parent or carer once
 * @param concerns in order of day
 * @param conversations in order of day
 * @param contacts whom the family can reach
 * @param views of the pupil and of the family, in order of day; no id twice
 * @param plan the plan around the pupil; its views are those of this case
 * @param contactLog contact while the pupil is away
 * @param meetings of home and school, in order of day
 * @param comeback the return to school
 * @param together what others do, or know
 * @param noticed what somebody noticed
 */
public record Casework(
        String ref,
        List<Parent> parents,
        List<Concern> concerns,
        List<Conversation> conversations,
        List<NamedContact> contacts,
        List<Voice> views,
        Optional<SupportPlan> plan,
        Optional<ContactLog> contactLog,
        List<HomeSchoolMeeting> meetings,
        Comeback comeback,
        Together together,
        Noticed noticed) {

    /**
     * A parent or carer.
     *
     * @param role which of them, unique in its case
     * @param doNotContact whether nothing may be sent to, or shown of, this parent
     */
    public record Parent(Role role, boolean doNotContact) {

        public Parent {
            Objects.requireNonNull(role, "role");
        }
    }

    /**
     * That somebody was worried.
     *
     * @param on the day
     * @param by who
     * @param what they saw
     */
    public record Concern(LocalDate on, Role by, KeptText what) {

        public Concern {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(what, "what");
        }
    }

    /**
     * That somebody spoke with the pupil or the family; an attempt that reached nobody is none.
     *
     * @param on the day
     * @param with the pupil or the family
     * @param who which parent; empty if not recorded, and for the pupil
     * @param by who spoke with them
     */
    public record Conversation(LocalDate on, Party with, Optional<Role> who, Role by) {

        public Conversation {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(who, "who");
            Objects.requireNonNull(by, "by");
            Say.that(
                    with == Party.PUPIL || with == Party.FAMILY,
                    "A conversation here is with the pupil or the family.",
                    "a meeting of professionals was meant.");
        }
    }

    /**
     * A view, and of the family's the parent whose it is.
     *
     * @param view what was said
     * @param by which parent; empty if not recorded, and for the pupil
     */
    public record Voice(PersonView view, Optional<Role> by) {

        public Voice {
            Objects.requireNonNull(view, "view");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * The return to school.
     *
     * @param plan in steps, with its history
     * @param meetings on the return
     * @param welcomes how the pupil was received
     * @param interests kept with consent
     */
    public record Comeback(
            Optional<ReintegrationPlan> plan,
            List<ReintegrationMeeting> meetings,
            List<ReturnWelcome> welcomes,
            List<PupilInterest> interests) {

        public Comeback {
            Objects.requireNonNull(plan, "plan");
            meetings = List.copyOf(meetings);
            welcomes = List.copyOf(welcomes);
            interests = List.copyOf(interests);
        }
    }

    /**
     * What others do, or know.
     *
     * @param referrals to services
     * @param decisions to share information about the pupil, or not to
     * @param events at which figures or trends were shared
     * @param surveys that the family was part of
     */
    public record Together(
            List<PupilReferral> referrals,
            List<SharingDecision> decisions,
            List<SharingEvent> events,
            List<Survey> surveys) {

        public Together {
            referrals = List.copyOf(referrals);
            decisions = List.copyOf(decisions);
            events = List.copyOf(events);
            surveys = List.copyOf(surveys);
        }
    }

    /**
     * What somebody noticed.
     *
     * @param patterns and how they were followed up
     * @param avoidance of school or of lessons
     */
    public record Noticed(List<PatternObservation> patterns, List<AvoidanceObservation> avoidance) {

        public Noticed {
            patterns = List.copyOf(patterns);
            avoidance = List.copyOf(avoidance);
        }
    }

    public Casework {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(contactLog, "contactLog");
        Objects.requireNonNull(comeback, "comeback");
        Objects.requireNonNull(together, "together");
        Objects.requireNonNull(noticed, "noticed");
        parents = List.copyOf(parents);
        concerns = List.copyOf(concerns);
        conversations = List.copyOf(conversations);
        contacts = List.copyOf(contacts);
        views = List.copyOf(views);
        meetings = List.copyOf(meetings);
        Say.that(
                parents.stream().map(Parent::role).distinct().count() == parents.size(),
                "Two parents have one role.",
                "each needs a role of its own, such as PARENT_A and PARENT_B.");
        Say.that(
                views.stream().map(voice -> voice.view().id()).distinct().count() == views.size(),
                "Two views have one id.",
                "a view was copied.");
    }

    /** Roles of parents of whom nothing may be shown. */
    public Set<Role> doNotContact() {
        return parents.stream()
                .filter(Parent::doNotContact)
                .map(Parent::role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The case as it may be shown: without anything of a parent who is marked as not to be contacted. Where one is, what does not say which
     * parent it is of is left out too, because it may be theirs.
     */
    public Casework shown() {
        return doNotContact().isEmpty() ? this : new ShownCasework(this).casework();
    }

    /** Whether a text may be shown: it names no parent, by role, who is not to be contacted. */
    public boolean mayShow(String text) {
        return doNotContact().stream()
                .noneMatch(role -> Pattern.compile("(?<![A-Z0-9_])" + role.id() + "(?![A-Z0-9_])")
                        .matcher(text)
                        .find());
    }

    /** Words about people whose day has come to be reviewed or deleted, how many. */
    public long textsToReview(LocalDate day) {
        return texts().filter(text -> text.isDueOn(day)).count();
    }

    private Stream<KeptText> texts() {
        return Stream.of(
                        concerns.stream().map(Concern::what),
                        views.stream().map(voice -> voice.view().summary()),
                        meetings.stream()
                                .flatMap(one -> one.difficulties().stream().map(SharedUnderstanding::what)),
                        comeback.interests().stream().map(PupilInterest::interest),
                        noticed.patterns().stream().map(PatternObservation::pattern),
                        noticed.avoidance().stream().map(AvoidanceObservation::note))
                .flatMap(some -> some);
    }

    /**
     * Whether one was worried, and how long it took until somebody spoke with the pupil, and with the family, as far as may be shown.
     *
     * @param asOf what came later is not known
     */
    public FirstConversation firstConversation(LocalDate asOf) {
        Casework shown = shown();
        return new FirstConversation(
                shown.concerns.stream()
                        .map(Concern::on)
                        .filter(day -> !day.isAfter(asOf))
                        .toList(),
                shown.days(Party.PUPIL, asOf),
                shown.days(Party.FAMILY, asOf));
    }

    private List<LocalDate> days(Party party, LocalDate asOf) {
        return conversations.stream()
                .filter(one -> one.with() == party)
                .map(Conversation::on)
                .filter(day -> !day.isAfter(asOf))
                .toList();
    }

    /** Actions that cite a view, in the order of the plan. */
    public List<ActionItem> arisingFrom(PersonView view) {
        return plan.map(one -> one.plan().arisingFrom(ActionLink.of(ActionLink.VIEW, view.id())))
                .orElse(List.of());
    }

    /** Ids of views that actions cite and that nobody gave, in the order of the actions. */
    public List<String> viewsNotGiven() {
        List<String> given = views.stream().map(voice -> voice.view().id()).toList();
        return plan.map(one -> one.plan().reasonsOf(ActionLink.VIEW)).orElse(List.of()).stream()
                .filter(id -> !given.contains(id))
                .toList();
    }

    /** How many views and meetings; never who, or what was said. */
    @Override
    public String toString() {
        return "casework with " + views.size() + " views and " + meetings.size() + " meetings";
    }
}
