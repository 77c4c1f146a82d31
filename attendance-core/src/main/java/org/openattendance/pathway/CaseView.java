package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openattendance.base.Rate;

/**
 * A case on a day, as known then, seen through its pathway.
 *
 * <p>Work counts since the case last returned to a lower stage: what was done before an improvement is history, and is not done again by
 * having been done once.
 */
final class CaseView implements Known {

    private final Pathway pathway;
    private final PathwayCase known;
    private final Reading reading;
    private final SchoolTime time;
    private final LocalDate asOf;
    private final LocalDate episode;

    CaseView(Pathway pathway, PathwayCase history, Reading reading, SchoolTime time, LocalDate asOf) {
        this.pathway = pathway;
        this.known = history.knownOn(asOf);
        this.reading = reading;
        this.time = time;
        this.asOf = asOf;
        this.episode = episodeStart();
    }

    private LocalDate episodeStart() {
        LocalDate start = LocalDate.MIN;
        int height = height(known.stage());
        for (CaseEvent event : known.events()) {
            if (event.type() == CaseEvent.Type.STAGE_ENTERED) {
                int next = height(event.key());
                start = next < height ? event.on() : start;
                height = next;
            }
        }
        return start;
    }

    private int height(String stage) {
        return pathway.find(stage).map(Stage::height).orElse(0);
    }

    /** The stage it is at. Of a pathway that nobody should run the stages may not even be known: then it has only its name. */
    Stage stage() {
        return pathway.isExecutable() || pathway.find(known.currentStage()).isPresent()
                ? pathway.stage(known.currentStage())
                : Stage.unknown(known.currentStage());
    }

    LocalDate stageSince() {
        return known.stageSince();
    }

    Reading reading() {
        return reading;
    }

    LocalDate asOf() {
        return asOf;
    }

    PathwayCase history() {
        return known;
    }

    @Override
    public Optional<Rate> measure(PathwayMeasure measure, int schoolWeeks) {
        return reading.find(measure, schoolWeeks);
    }

    @Override
    public Truth fact(String key) {
        Optional<Truth> given = known.lastFact(key).map(FactGiven::value);
        if (given.isPresent()) {
            return given.get();
        }
        if (key.equals(DeclaredFact.ENGAGED)) {
            return Engagement.read(known.attempts(), pathway.settings());
        }
        return kind(key) == DeclaredFact.Kind.FLAG ? Truth.NO : Truth.UNKNOWN;
    }

    private DeclaredFact.Kind kind(String key) {
        return DeclaredFact.builtIn(key)
                .or(() -> pathway.facts().stream()
                        .filter(fact -> fact.key().equals(key))
                        .map(DeclaredFact::kind)
                        .findFirst())
                .orElse(DeclaredFact.Kind.JUDGEMENT);
    }

    @Override
    public int evidence(String key) {
        return count(
                event -> event.type() == CaseEvent.Type.EVIDENCE && event.key().equals(key));
    }

    @Override
    public int actions(String key) {
        return count(event -> event.isAction() && event.key().equals(key));
    }

    private int count(Predicate<CaseEvent> which) {
        return (int) known.events().stream()
                .filter(which)
                .filter(event -> !event.on().isBefore(episode))
                .count();
    }

    @Override
    public Truth stageDone(String key) {
        Optional<LocalDate> entered = enteredOn(key);
        if (entered.isEmpty()) {
            return Truth.NO;
        }
        Stage stage = pathway.stage(key);
        if (stage.leavesOpen("actions")) {
            // What it asks for is not known, so that only a person can say that it was gone through.
            return evidence(key + "_DONE") > 0 ? Truth.YES : Truth.UNKNOWN;
        }
        Truth work = stage.required().stream().map(test -> test.truth(this)).reduce(Truth.YES, Truth::and);
        return work.and(leastTimeOver(stage, entered.get()));
    }

    /** The last day on which the stage was entered in this episode, or empty. */
    private Optional<LocalDate> enteredOn(String key) {
        Optional<LocalDate> entered = known.last(event -> event.type() == CaseEvent.Type.STAGE_ENTERED
                        && event.key().equals(key))
                .map(CaseEvent::on)
                .filter(day -> !day.isBefore(episode));
        boolean openedHere = known.stage().equals(key) && episode.equals(LocalDate.MIN);
        return openedHere ? entered.or(() -> Optional.of(known.opened())) : entered;
    }

    /** Whether the least time that a stage lasts has gone by since a day. */
    private Truth leastTimeOver(Stage stage, LocalDate entered) {
        return stage.work()
                .review()
                .filter(Review::holdsBack)
                .map(review -> over(ReviewDates.base(review, known, entered), review.first()))
                .orElse(Truth.YES);
    }

    private Truth over(Optional<LocalDate> from, Stretch stretch) {
        return from.map(day -> passed(time.after(day, stretch))).orElse(Truth.NO);
    }

    private Truth passed(Optional<LocalDate> day) {
        return day.map(end -> Truth.of(!end.isAfter(asOf))).orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth since(String event, Stretch stretch) {
        Optional<LocalDate> on = known.last(one -> one.key().equals(event)
                        && one.type() != CaseEvent.Type.DECISION
                        && !one.on().isBefore(episode))
                .map(CaseEvent::on)
                .or(() -> enteredOn(event));
        return over(on, stretch);
    }

    @Override
    public int notices() {
        return (int) known.events().stream()
                .filter(event -> event.type() == CaseEvent.Type.NOTICE)
                .count();
    }

    @Override
    public boolean signal(String key) {
        return known.signals().stream().anyMatch(signal -> signal.key().equals(key));
    }

    /** The dates of the review of the stage that the case is at. */
    ReviewDates reviewDates() {
        return ReviewDates.of(stage(), transitionsTaken(), known, time);
    }

    /** Ways by which the case may have come to its stage; they may bring a review of their own. */
    private List<Transition> transitionsTaken() {
        List<CaseEvent> entered = known.events().stream()
                .filter(event -> event.type() == CaseEvent.Type.STAGE_ENTERED)
                .toList();
        String before = entered.size() < 2
                ? known.stage()
                : entered.get(entered.size() - 2).key();
        return pathway.transitions().stream()
                .filter(transition -> transition.to().equals(stage().key()) && transition.leaves(before))
                .toList();
    }
}
