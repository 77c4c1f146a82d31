package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openattendance.base.Rate;

/**
 * Every kind of answer that some conditions could get, tried out one after another: for each threshold a value on it, below and above;
 * for each fact yes, no and not known; for each count one short of it and just enough. Conditions can only tell values apart at their own
 * thresholds, so what holds in no world tried holds in none.
 *
 * <p>Measures are taken as independent of each other. That can only find too much, never too little: an author who knows better gives
 * ranks.
 */
final class Worlds {

    /** Beyond so many worlds one stops and assumes the worst. */
    private static final int MOST = 200_000;

    private final Map<String, List<Object>> answers = new LinkedHashMap<>();

    private Worlds() {}

    static Worlds of(List<Condition> conditions) {
        Worlds worlds = new Worlds();
        conditions.stream().flatMap(one -> one.tests().stream()).forEach(worlds::add);
        return worlds;
    }

    /** Whether a condition can hold at all; a part that is not known might. */
    static boolean canHold(Condition condition) {
        boolean open = condition.tests().stream().anyMatch(NotKnownTest.class::isInstance);
        return of(List.of(condition)).any(world -> {
            Truth truth = condition.truth(world);
            return truth.isYes() || open && truth == Truth.UNKNOWN;
        });
    }

    /** Whether two conditions can hold at once. Of what is not known nobody can say, so it does not count. */
    static boolean canHoldTogether(Condition one, Condition other) {
        return of(List.of(one, other))
                .any(world -> one.truth(world).isYes() && other.truth(world).isYes());
    }

    /** Whether the question has a yes in any world; yes if there are too many to try. */
    boolean any(Predicate<Known> question) {
        long size = 1;
        for (List<Object> each : answers.values()) {
            size *= each.size();
            if (size > MOST) {
                return true;
            }
        }
        for (long index = 0; index < size; index++) {
            if (question.test(world(index))) {
                return true;
            }
        }
        return false;
    }

    private World world(long index) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        long rest = index;
        for (Map.Entry<String, List<Object>> each : answers.entrySet()) {
            int size = each.getValue().size();
            chosen.put(each.getKey(), each.getValue().get((int) (rest % size)));
            rest /= size;
        }
        return new World(chosen);
    }

    private void add(SingleTest test) {
        if (test instanceof RateTest rate) {
            addEdge(rate.measure(), rate.schoolWeeks(), rate.threshold());
        } else if (test instanceof BandTest band) {
            addEdge(PathwayMeasure.ATTENDANCE, 0, band.band().from());
            band.band().below().ifPresent(edge -> addEdge(PathwayMeasure.ATTENDANCE, 0, edge));
        } else if (test instanceof CountTest count) {
            String key = measureKey(count.measure(), count.schoolWeeks());
            put(key, Rate.of(0, 1_000), Rate.of(count.atLeast() - 1L, 1_000), Rate.of(count.atLeast(), 1_000));
        } else if (test instanceof FactTest fact) {
            put("fact " + fact.fact(), Truth.YES, Truth.NO, Truth.UNKNOWN);
        } else if (test instanceof EvidenceTest evidence) {
            put("evidence " + evidence.key(), 0, evidence.min() - 1, evidence.min());
        } else if (test instanceof ActionTest action) {
            put("action " + action.key(), 0, 1);
        } else if (test instanceof StageDoneTest stage) {
            put("stage " + stage.stage(), Truth.NO, Truth.YES);
        } else if (test instanceof SinceTest since) {
            put(sinceKey(since.event(), since.stretch()), Truth.NO, Truth.YES);
        } else if (test instanceof NoticesTest notices) {
            put("notices", 0, notices.fewerThan() - 1, notices.fewerThan());
        } else if (test instanceof SignalTest signal) {
            put("signal " + signal.signal(), false, true);
        }
    }

    /** A threshold splits all rates in three: below it, on it, above it. */
    private void addEdge(PathwayMeasure measure, int schoolWeeks, Percent edge) {
        String key = measureKey(measure, schoolWeeks);
        TreeSet<Rate> edges = new TreeSet<>(Set.of(Rate.of(0, 1), Rate.of(1, 1), edge.asRate()));
        answers.getOrDefault(key, List.of()).forEach(rate -> edges.add((Rate) rate));
        List<Object> rates = new ArrayList<>(edges);
        Rate before = null;
        for (Rate rate : edges) {
            if (before != null) {
                rates.add(between(before, rate));
            }
            before = rate;
        }
        put(key, rates.toArray());
    }

    /** A fraction strictly between two. */
    private static Rate between(Rate low, Rate high) {
        return Rate.of(low.numerator() + high.numerator(), low.denominator() + high.denominator());
    }

    private void put(String key, Object... values) {
        Set<Object> all = new LinkedHashSet<>(answers.getOrDefault(key, List.of()));
        all.addAll(List.of(values));
        answers.put(key, List.copyOf(all));
    }

    private static String measureKey(PathwayMeasure measure, int schoolWeeks) {
        return "measure " + measure.id() + " " + schoolWeeks;
    }

    private static String sinceKey(String event, Stretch stretch) {
        return "since " + event + " " + stretch;
    }

    /** One kind of answer to everything that the conditions ask. */
    private record World(Map<String, Object> chosen) implements Known {

        @Override
        public Optional<Rate> measure(PathwayMeasure measure, int schoolWeeks) {
            return Optional.ofNullable((Rate) chosen.get(measureKey(measure, schoolWeeks)));
        }

        @Override
        public Truth fact(String key) {
            return (Truth) chosen.getOrDefault("fact " + key, Truth.UNKNOWN);
        }

        @Override
        public int evidence(String key) {
            return (int) chosen.getOrDefault("evidence " + key, 0);
        }

        @Override
        public int actions(String key) {
            return (int) chosen.getOrDefault("action " + key, 0);
        }

        @Override
        public Truth stageDone(String key) {
            return (Truth) chosen.getOrDefault("stage " + key, Truth.NO);
        }

        @Override
        public Truth since(String event, Stretch stretch) {
            return (Truth) chosen.getOrDefault(sinceKey(event, stretch), Truth.NO);
        }

        @Override
        public int notices() {
            return (int) chosen.getOrDefault("notices", 0);
        }

        @Override
        public boolean signal(String key) {
            return (boolean) chosen.getOrDefault("signal " + key, false);
        }
    }
}
