package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Role;
import org.openattendance.base.Source;

/** Small pathways for tests, in Java. */
final class Samples {

    static final LocalDate OPENED = LocalDate.of(2026, 9, 14); // a Monday
    static final Role TEACHER = Role.of("TEACHER");
    static final Role LEAD = Role.of("SENIOR_ATTENDANCE_LEAD");
    static final Role LA = Role.of("LA");
    static final RateTest BELOW_90 = RateTest.of(PathwayMeasure.ATTENDANCE, Comparison.BELOW, Percent.parse("90"));
    static final CountTest TEN = new CountTest("", PathwayMeasure.UNAUTHORISED, 10, 10);

    private Samples() {}

    static PathwayAbout about() {
        return new PathwayAbout(
                "SAMPLE",
                "1",
                "A sample",
                "Nobody",
                Nation.ENGLAND,
                DateSpan.from(LocalDate.of(2026, 8, 1)),
                PathwayAbout.Completeness.COMPLETE,
                Confidence.CONFIRMED,
                Optional.empty(),
                false,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Source("s", "A page", "line 1", "", Optional.empty(), Source.Status.CURRENT)));
    }

    static PathwayAbout version(String version, LocalDate from) {
        PathwayAbout a = about();
        return new PathwayAbout(
                a.id(),
                version,
                a.title(),
                a.authority(),
                a.nation(),
                DateSpan.from(from),
                a.completeness(),
                a.confidence(),
                a.readOn(),
                a.endorsed(),
                a.notExecutable(),
                a.notKnown(),
                a.audiences(),
                a.sectors(),
                a.vulnerableGroups(),
                a.sources());
    }

    static PathwaySettings settings() {
        return new PathwaySettings(20, Set.of("I", "M"), 3, 2, LEAD);
    }

    static Stage stage(String key, int order) {
        return stage(key, order, StageWork.none());
    }

    static Stage stage(String key, int order, StageWork work) {
        return new Stage(
                key,
                order,
                "Stage " + key,
                Lead.SCHOOL,
                false,
                order == 1,
                Optional.empty(),
                Optional.empty(),
                work,
                new StagePromise(List.of("expect"), List.of("approach"), Optional.empty()),
                Set.of());
    }

    static Stage legal(String key, int order) {
        return new Stage(
                key,
                order,
                "Stage " + key,
                Lead.LA,
                true,
                true,
                Optional.of(LA),
                Optional.empty(),
                StageWork.none(),
                StagePromise.none(),
                Set.of());
    }

    static Stage banded(String key, int order, Band band) {
        return new Stage(
                key,
                order,
                "Stage " + key,
                Lead.SCHOOL,
                false,
                true,
                Optional.empty(),
                Optional.of(band),
                StageWork.none(),
                StagePromise.none(),
                Set.of());
    }

    static StageAction action(String key, boolean mandatory) {
        return new StageAction(
                key, "Do " + key, mandatory, WorkKind.MEETING, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static StageWork work(Optional<Review> review, StageAction... actions) {
        return new StageWork(List.of(actions), List.of(), review, List.of());
    }

    static Transition way(String id, Transition.Kind kind, int rank, String from, String to, Condition when) {
        return new Transition(
                id,
                List.of(from),
                to,
                kind,
                Optional.of(rank),
                when,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of("s"));
    }

    static Transition step(String id, int rank, String from, String to, Condition when) {
        return way(id, Transition.Kind.STEP, rank, from, to, when);
    }

    static Transition guarded(Transition way, Condition... guards) {
        return new Transition(
                way.id(),
                way.from(),
                way.to(),
                way.kind(),
                way.rank(),
                way.trigger(),
                List.of(guards),
                way.decides(),
                way.question(),
                way.work(),
                way.review(),
                way.sources());
    }

    static Transition asking(Transition way, String question) {
        return new Transition(
                way.id(),
                way.from(),
                way.to(),
                way.kind(),
                way.rank(),
                way.trigger(),
                way.guards(),
                way.decides(),
                Optional.of(question),
                way.work(),
                way.review(),
                way.sources());
    }

    static PathwayDraft draft(List<Stage> stages, Transition... ways) {
        return draft(about(), stages, ways);
    }

    static PathwayDraft draft(PathwayAbout about, List<Stage> stages, Transition... ways) {
        return new PathwayDraft(
                about,
                settings(),
                List.of(
                        new DeclaredFact("worry", "Is anybody worried?", DeclaredFact.Kind.FLAG),
                        new DeclaredFact("poor", "Is it poor?", DeclaredFact.Kind.JUDGEMENT)),
                List.of(),
                stages,
                List.of(),
                List.of(ways),
                List.of(),
                List.of());
    }

    /** Two stages and a legal one: up below 90%, to law at ten unauthorised sessions, back at the word of a role. */
    static Pathway ladder() {
        return Pathway.of(draft(
                List.of(stage("ONE", 1), stage("TWO", 2), legal("LAW", 3)),
                step("to-law", 1, "TWO", "LAW", TEN),
                way("back", Transition.Kind.EXIT, 2, "TWO", "ONE", new Condition.Not(BELOW_90)),
                step("up", 3, "ONE", "TWO", BELOW_90)));
    }

    static Reading reading(long attended, long possible) {
        return Reading.on(OPENED).with(PathwayMeasure.ATTENDANCE, org.openattendance.base.Rate.of(attended, possible));
    }

    static PathwayCase opened(String stage) {
        return PathwayCase.open("C1", OPENED, stage);
    }

    static CaseEvent event(CaseEvent.Type type, String key, LocalDate on) {
        return CaseEvent.of(on, type, key, TEACHER);
    }

    static PathwayDecision decide(Pathway pathway, PathwayCase history, Reading reading, LocalDate asOf) {
        return PathwayDecision.of(pathway, history, reading, CalendarOfTests.TIME, asOf);
    }
}
