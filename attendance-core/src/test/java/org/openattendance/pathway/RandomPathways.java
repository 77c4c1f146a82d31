package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.openattendance.base.Rate;

/** Pathways, cases and readings drawn from a seed. A drawn pathway that the checks refuse is drawn again. */
final class RandomPathways {

    private static final List<String> KEYS = List.of("ONE", "TWO", "THREE", "FOUR", "FIVE");

    private final Random random;

    RandomPathways(long seed) {
        this.random = new Random(seed);
    }

    /** A pathway that passed the checks. */
    Pathway pathway() {
        while (true) {
            PathwayDraft draft = random.nextInt(5) == 0 ? byBands() : ladder();
            if (draft.faults().isEmpty()) {
                return Pathway.of(draft);
            }
        }
    }

    private PathwayDraft ladder() {
        int size = 2 + random.nextInt(4);
        List<Stage> stages = new ArrayList<>();
        for (int order = 1; order <= size; order++) {
            boolean legal = order == size && random.nextInt(3) > 0;
            stages.add(legal ? Samples.legal(KEYS.get(order - 1), order) : stage(order));
        }
        List<Transition> ways = new ArrayList<>();
        for (int order = size; order > 1; order--) {
            String to = KEYS.get(order - 1);
            if (random.nextInt(3) == 0) {
                ways.add(guarded(Samples.way("past-" + order, Transition.Kind.BYPASS, rank(ways), "*", to, up())));
            }
            ways.add(guarded(Samples.step("up-" + order, rank(ways), KEYS.get(order - 2), to, up())));
            if (random.nextInt(3) > 0) {
                ways.add(Samples.way("back-" + order, Transition.Kind.EXIT, rank(ways), to, KEYS.get(0), down()));
            }
        }
        return Samples.draft(stages, ways.toArray(Transition[]::new));
    }

    private int rank(List<Transition> ways) {
        return ways.size() + 1;
    }

    private Stage stage(int order) {
        StageWork work = random.nextBoolean()
                ? StageWork.none()
                : Samples.work(review(), Samples.action("TALK_" + order, random.nextBoolean()));
        Stage plain = Samples.stage(KEYS.get(order - 1), order, work);
        return new Stage(
                plain.key(),
                order,
                plain.title(),
                plain.lead(),
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                work,
                plain.promise(),
                plain.notKnown());
    }

    private Optional<Review> review() {
        Review.Kind kind = Review.Kind.values()[random.nextInt(3)];
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(Review.of(kind, Stretch.of(1 + random.nextInt(6), PathwayUnit.SCHOOL_WEEK)));
    }

    private PathwayDraft byBands() {
        Percent low = Percent.parse(Integer.toString(40 + random.nextInt(20)));
        Percent high = Percent.parse((80 + random.nextInt(15)) + ".5");
        List<Stage> stages = List.of(
                Samples.banded("ONE", 1, Band.top(high)),
                Samples.banded("TWO", 2, Band.of(low, high)),
                Samples.banded("THREE", 3, Band.of(Percent.ZERO, low)),
                Samples.legal("LAW", 4));
        List<Transition> ways = new ArrayList<>();
        ways.add(guarded(Samples.way("past", Transition.Kind.BYPASS, 1, "*", "LAW", up())));
        for (Stage stage : stages.subList(0, 3)) {
            ways.add(Samples.way(
                    "to-" + stage.order(),
                    Transition.Kind.BAND,
                    2,
                    "*",
                    stage.key(),
                    new BandTest(stage.key(), stage.band().orElseThrow())));
        }
        return Samples.draft(stages, ways.toArray(Transition[]::new));
    }

    private Transition guarded(Transition way) {
        return random.nextBoolean() ? way : Samples.guarded(way, new EvidenceTest("PACK", 1 + random.nextInt(3)));
    }

    /** Something that too little presence brings about; facts and signals may stand beside it. */
    private Condition up() {
        return switch (random.nextInt(6)) {
            case 0 -> new Condition.All(List.of(worse(), new FactTest("supportAppropriate", Truth.NO)));
            case 1 -> new Condition.Any(List.of(worse(), new FactTest("worry", Truth.YES)));
            case 2 ->
                new Condition.All(List.of(worse(), new Condition.Any(List.of(worse(), new SignalTest("CHANGE")))));
            case 3 -> new FactTest("worry", Truth.YES);
            default -> worse();
        };
    }

    private SingleTest worse() {
        return random.nextBoolean()
                ? RateTest.of(
                        PathwayMeasure.ATTENDANCE,
                        random.nextBoolean() ? Comparison.BELOW : Comparison.AT_MOST,
                        Percent.parse(Integer.toString(50 + random.nextInt(50))))
                : new CountTest("", PathwayMeasure.UNAUTHORISED, 1 + random.nextInt(12), 10);
    }

    private Condition down() {
        return random.nextInt(3) == 0
                ? new FactTest("poor", Truth.NO)
                : new Condition.Any(List.of(new Condition.Not(worse()), new FactTest("poor", Truth.NO)));
    }

    /** A case at any stage that is not of law, with events, facts, attempts and signals of ten weeks. */
    PathwayCase history(Pathway pathway) {
        List<Stage> stages = pathway.stages();
        PathwayCase history =
                Samples.opened(stages.get(random.nextInt(stages.size())).key());
        int events = random.nextInt(12);
        for (int i = 0; i < events; i++) {
            LocalDate on = Samples.OPENED.plusDays(random.nextInt(70));
            history = history.with(event(stages, on).recordedOn(on.plusDays(random.nextInt(10))));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            history = history.with(new FactGiven(
                    Samples.OPENED.plusDays(random.nextInt(70)),
                    List.of("worry", "poor", "supportAppropriate", "engaged", "riskOfSignificantHarm")
                            .get(random.nextInt(5)),
                    Truth.values()[random.nextInt(3)],
                    Optional.of(Samples.LEAD)));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            history = history.with(new ContactAttempt(
                    Samples.OPENED.plusDays(random.nextInt(70)),
                    random.nextBoolean() ? "PHONE" : "HOME_VISIT",
                    Truth.values()[random.nextInt(3)],
                    Optional.empty(),
                    Truth.values()[random.nextInt(3)]));
        }
        return history;
    }

    private CaseEvent event(List<Stage> stages, LocalDate on) {
        return switch (random.nextInt(6)) {
            case 0 ->
                Samples.event(
                        CaseEvent.Type.STAGE_ENTERED,
                        stages.get(random.nextInt(stages.size())).key(),
                        on);
            case 1 -> Samples.event(CaseEvent.Type.EVIDENCE, "PACK", on);
            case 2 -> Samples.event(CaseEvent.Type.DECISION, "LAW", on);
            case 3 -> Samples.event(CaseEvent.Type.MEETING, "REVIEW", on);
            case 4 -> Samples.event(CaseEvent.Type.NOTICE, "FIRST", on);
            default -> Samples.event(CaseEvent.Type.ACTION_DONE, "TALK_" + (1 + random.nextInt(4)), on);
        };
    }

    /** Figures of a pupil who missed some of 200 sessions, some of those without authorisation. */
    Reading reading(int attended, int unauthorised) {
        return Samples.reading(attended, 200)
                .with(PathwayMeasure.UNAUTHORISED, 10, Rate.of(unauthorised, 100))
                .withComposition(Map.of("I", (long) random.nextInt(30), "O", (long) unauthorised));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    LocalDate day() {
        return Samples.OPENED.plusDays(random.nextInt(90));
    }
}
