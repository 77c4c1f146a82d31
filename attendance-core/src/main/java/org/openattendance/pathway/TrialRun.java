package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.Role;

/** One pupil's way through a trial: on each reading the due work is done, then the pathway is asked, then an allowed step is taken. */
final class TrialRun {

    private static final Role TRIAL = Role.of("TRIAL");

    private final Pathway pathway;
    private final TrialPupil pupil;
    private final SchoolTime time;
    private final TrialAssumptions assumptions;
    private final List<TrialEvent> events = new ArrayList<>();
    private final Set<String> done = new TreeSet<>(); // what the stage asks for, once
    private PathwayCase history;
    private String asked = "";

    TrialRun(Pathway pathway, TrialPupil pupil, SchoolTime time, TrialAssumptions assumptions) {
        this.pathway = pathway;
        this.pupil = pupil;
        this.time = time;
        this.assumptions = assumptions;
        LocalDate first = pupil.readings().isEmpty()
                ? LocalDate.EPOCH
                : pupil.readings().get(0).on();
        String lowest = pathway.stages().stream()
                .min(java.util.Comparator.comparingInt(Stage::order))
                .orElseThrow()
                .key();
        this.history = PathwayCase.open("", first, lowest)
                .under(pathway.about().version())
                .with(new FactGiven(
                        first, DeclaredFact.SUPPORT_APPROPRIATE, assumptions.supportAppropriate(), Optional.of(TRIAL)));
    }

    PolicyTrial.Course run() {
        for (Reading reading : pupil.readings()) {
            work(reading.on());
            ask(reading);
        }
        Stage last = pathway.stage(history.currentStage());
        return new PolicyTrial.Course(pupil.pupil(), events, last.key(), last.height());
    }

    private void ask(Reading reading) {
        PathwayDecision decision = PathwayDecision.of(pathway, history, reading, time, reading.on());
        if (decision.outcome() instanceof Outcome.Allowed allowed) {
            move(reading.on(), decision.stage(), allowed.to());
        } else if (decision.outcome() instanceof Outcome.NeedsDecision question) {
            String about = decision.proposed().orElse("");
            if (!asked.equals(about + question.question())) {
                asked = about + question.question();
                events.add(new TrialEvent.Asked(reading.on(), decision.stage(), about, question.question()));
            }
            return;
        }
        asked = "";
    }

    private void move(LocalDate day, String from, Stage to) {
        events.add(new TrialEvent.Moved(day, from, to.key()));
        history = history.with(CaseEvent.of(day, CaseEvent.Type.STAGE_ENTERED, to.key(), TRIAL));
        done.clear();
        pathway.transitions().stream()
                .filter(way -> way.leaves(from) && way.to().equals(to.key()))
                .findFirst()
                .ifPresent(way -> way.work().stream()
                        .filter(StageAction::mandatory)
                        .forEach(action ->
                                events.add(new TrialEvent.Worked(day, to.key(), action.key(), action.work()))));
        if (assumptions.daysUntilWorkIsDone() == 0) {
            work(day);
        }
    }

    /** Does what the stage requires once its time has come, and what its ways up ask for besides; repeats what is repeated. */
    private void work(LocalDate day) {
        Stage stage = pathway.stage(history.currentStage());
        LocalDate due = history.stageSince().plusDays(assumptions.daysUntilWorkIsDone());
        if (day.isBefore(due)) {
            return;
        }
        for (StageAction action : stage.work().actions()) {
            if (action.mandatory()) {
                required(stage, action, due, day);
            }
        }
        stage.work().evidence().forEach(need -> record(need.test(), due));
        pathway.transitions().stream()
                .filter(way ->
                        way.leaves(stage.key()) && pathway.stage(way.to()).height() > stage.height())
                .flatMap(way -> way.guards().stream())
                .flatMap(guard -> guard.tests().stream())
                .forEach(test -> record(test, due));
    }

    private void required(Stage stage, StageAction action, LocalDate due, LocalDate day) {
        Optional<LocalDate> next = Optional.of(due);
        for (int turn = 0; next.isPresent() && !next.get().isAfter(day); turn++) {
            if (done.add(action.key() + " " + turn)) {
                history = history.with(CaseEvent.of(next.get(), CaseEvent.Type.ACTION_DONE, action.key(), TRIAL));
                events.add(new TrialEvent.Worked(next.get(), stage.key(), action.key(), action.work()));
            }
            LocalDate last = next.get();
            next = action.every().flatMap(every -> time.after(last, every));
        }
    }

    private void record(SingleTest test, LocalDate due) {
        if (test instanceof EvidenceTest evidence && done.add("evidence " + evidence.key())) {
            for (int i = 0; i < evidence.min(); i++) {
                history = history.with(CaseEvent.of(due, CaseEvent.Type.EVIDENCE, evidence.key(), TRIAL));
            }
        } else if (test instanceof ActionTest action && done.add("action " + action.key())) {
            history = history.with(CaseEvent.of(due, CaseEvent.Type.ACTION_DONE, action.key(), TRIAL));
        }
    }
}
