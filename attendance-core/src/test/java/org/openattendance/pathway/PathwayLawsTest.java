package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openattendance.base.Rate;
import org.openattendance.rulebook.PathwayFiles;

/** What holds for every pathway that passes the checks, every case, and every day. */
class PathwayLawsTest {

    private static final Pathway NATIONAL =
            PathwayFiles.standard().versions("ENG-NATIONAL-5").get(0);

    private static int height(Pathway pathway, PathwayDecision decision) {
        return pathway.stage(decision.proposed().orElse(decision.stage())).height();
    }

    @Property(tries = 2000)
    void more_presence_never_raises_a_stage(@ForAll long seed) {
        RandomPathways draw = new RandomPathways(seed);
        Pathway pathway = draw.upTo(3) == 0 ? NATIONAL : draw.pathway();
        PathwayCase history = draw.history(pathway);
        int attended = draw.upTo(200);
        int unauthorised = draw.upTo(Math.min(20, 200 - attended));
        int more = draw.upTo(200 - attended);
        int fewer = draw.upTo(Math.min(more, unauthorised));
        Reading before = draw.reading(attended, unauthorised);
        Reading after = before.with(PathwayMeasure.ATTENDANCE, Rate.of(attended + more, 200))
                .with(PathwayMeasure.UNAUTHORISED, 10, Rate.of(unauthorised - fewer, 100));
        LocalDate day = draw.day();
        PathwayDecision then = Samples.decide(pathway, history, before, day);
        PathwayDecision now = Samples.decide(pathway, history, after, day);
        assertThat(height(pathway, now)).isLessThanOrEqualTo(height(pathway, then));
    }

    @Property(tries = 1000)
    void replaying_to_a_day_equals_having_stopped_that_day(@ForAll long seed) {
        RandomPathways draw = new RandomPathways(seed);
        Pathway pathway = draw.pathway();
        PathwayCase history = draw.history(pathway);
        Reading reading = draw.reading(draw.upTo(200), draw.upTo(15));
        LocalDate day = draw.day();
        PathwayDecision replayed = Samples.decide(pathway, history, reading, day);
        assertThat(Samples.decide(pathway, history.knownOn(day), reading, day)).isEqualTo(replayed);
        assertThat(Samples.decide(pathway, stopped(history, day), reading, day)).isEqualTo(replayed);
    }

    /** The case as someone would have written it who stopped that day: built up again, entry by entry. */
    private static PathwayCase stopped(PathwayCase history, LocalDate day) {
        PathwayCase again = PathwayCase.open(history.ref(), history.opened(), history.stage());
        for (CaseEvent event : history.events()) {
            again = event.recordedOn().isAfter(day) ? again : again.with(event);
        }
        for (FactGiven fact : history.facts()) {
            again = fact.on().isAfter(day) ? again : again.with(fact);
        }
        for (ContactAttempt attempt : history.attempts()) {
            again = attempt.on().isAfter(day) ? again : again.with(attempt);
        }
        return again;
    }

    @Property(tries = 2000)
    void no_input_makes_an_automatic_step_of_law(@ForAll long seed) {
        RandomPathways draw = new RandomPathways(seed);
        Pathway pathway = draw.upTo(3) == 0 ? NATIONAL : draw.pathway();
        PathwayDecision decision =
                Samples.decide(pathway, draw.history(pathway), draw.reading(draw.upTo(200), draw.upTo(20)), draw.day());
        Optional<Stage> to = decision.outcome().proposed();
        if (to.filter(Stage::legal).isPresent()) {
            assertThat(decision.outcome()).isNotInstanceOf(Outcome.Allowed.class);
            assertThat(decision.decides()).isPresent();
        }
    }

    @Property(tries = 1000)
    void no_signal_opens_a_step_of_law(@ForAll long seed) {
        RandomPathways draw = new RandomPathways(seed);
        Pathway pathway = draw.pathway();
        PathwayCase history = draw.history(pathway);
        Reading reading = draw.reading(draw.upTo(200), draw.upTo(20));
        LocalDate day = draw.day();
        PathwayCase noticed = history.with(new SignalNoticed(Samples.OPENED, "CHANGE"));
        boolean before = asksForLaw(Samples.decide(pathway, history, reading, day));
        boolean after = asksForLaw(Samples.decide(pathway, noticed, reading, day));
        assertThat(!after || before)
                .as("a signal may lead elsewhere first, never to law")
                .isTrue();
    }

    private static boolean asksForLaw(PathwayDecision decision) {
        return decision.outcome().proposed().filter(Stage::legal).isPresent();
    }

    @Property(tries = 300)
    void a_decision_is_a_function_of_its_arguments(@ForAll long seed) {
        RandomPathways draw = new RandomPathways(seed);
        Pathway pathway = draw.pathway();
        PathwayCase history = draw.history(pathway);
        Reading reading = draw.reading(draw.upTo(200), draw.upTo(20));
        LocalDate day = draw.day();
        List<PathwayDecision> all = Stream.generate(() -> Samples.decide(pathway, history, reading, day))
                .limit(3)
                .toList();
        assertThat(all).containsOnly(all.get(0));
        assertThat(all.get(0).since(all.get(1)).isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void whatever_is_allowed_has_nothing_missing_and_whatever_is_blocked_has_something(@ForAll long seed) {
        RandomPathways draw = new RandomPathways(seed);
        Pathway pathway = draw.pathway();
        PathwayDecision decision =
                Samples.decide(pathway, draw.history(pathway), draw.reading(draw.upTo(200), draw.upTo(20)), draw.day());
        if (decision.outcome() instanceof Outcome.Allowed) {
            assertThat(decision.missing()).isEmpty();
        }
        if (decision.outcome() instanceof Outcome.Blocked) {
            assertThat(decision.missing()).isNotEmpty();
        }
        assertThat(decision.explanation()).isNotEmpty();
    }
}
