package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;

/** One way out of the stage of a case, and how it stands. */
final class Way {

    private final Pathway pathway;
    private final Stage from;
    private final Transition transition;
    private final Stage to;
    private final Known known;
    private final Truth truth;

    Way(Pathway pathway, Stage from, Transition transition, Known known) {
        this.pathway = pathway;
        this.from = from;
        this.transition = transition;
        this.to = pathway.stage(transition.to());
        this.known = known;
        this.truth = transition.trigger().truth(known);
    }

    Transition transition() {
        return transition;
    }

    Stage to() {
        return to;
    }

    boolean fires() {
        return truth.isYes();
    }

    /** Whether it would depend on an answer that nobody has given. */
    boolean isOpen() {
        return truth == Truth.UNKNOWN;
    }

    boolean leadsUp() {
        return to.height() > from.height();
    }

    /** Those without a rank never fire together with others, so that any number will do. */
    int rank() {
        return transition.rank().orElse(Integer.MAX_VALUE);
    }

    Optional<Role> decides() {
        return transition.decides().or(to::decides);
    }

    /** One result a test, named after the transition; two tests of one name are numbered. */
    List<TriggerResult> results() {
        List<Asked> asked = new ArrayList<>();
        collect(transition.trigger(), false, asked);
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<TriggerResult> results = new ArrayList<>();
        for (Asked one : asked) {
            int count = seen.merge(one.name(), 1, Integer::sum);
            String name = asked.size() == 1 ? "" : "." + one.name() + (count == 1 ? "" : "-" + count);
            results.add(
                    one.result(transition.id() + name, known, pathway.about().cite(transition.sources())));
        }
        return results;
    }

    /** A single test as the condition asks it: what stands under a "not" is shown as asked the other way round. */
    private record Asked(SingleTest test, boolean negated) {

        String name() {
            return (negated ? "not-" : "") + test.name();
        }

        TriggerResult result(String id, Known known, String source) {
            Truth truth = test.truth(known);
            return new TriggerResult(
                    id,
                    negated ? truth.not() : truth,
                    test.found(known),
                    negated ? "not (" + test.asked() + ")" : test.asked(),
                    source);
        }
    }

    private static void collect(Condition condition, boolean negated, List<Asked> asked) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, negated, asked));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, negated, asked));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), !negated, asked);
        } else if (condition instanceof SingleTest test) {
            asked.add(new Asked(test, negated));
        }
    }

    /** The rates that its tests look at, as far as they were given. A count is no rate: it needs no minimum. */
    Stream<Rate> rates() {
        return transition.trigger().tests().stream()
                .map(test -> test instanceof RateTest rate
                        ? known.measure(rate.measure(), rate.schoolWeeks())
                        : test instanceof BandTest
                                ? known.measure(PathwayMeasure.ATTENDANCE, 0)
                                : Optional.<Rate>empty())
                .flatMap(Optional::stream);
    }

    /** The figures that were not given, if with them it could fire and without them nobody can tell; else none. */
    List<String> figuresNotGiven() {
        boolean hangs = isOpen()
                && (supposing(transition.trigger(), Truth.YES).isYes()
                        || supposing(transition.trigger(), Truth.NO).isYes());
        return hangs
                ? transition.trigger().tests().stream()
                        .filter(test -> test.truth(known) == Truth.UNKNOWN)
                        .flatMap(test -> figure(test).stream())
                        .toList()
                : List.of();
    }

    /** What the condition would come to if every test of a figure that was not given had the same answer. */
    private Truth supposing(Condition condition, Truth answer) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().map(part -> supposing(part, answer)).reduce(Truth.YES, Truth::and);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(part -> supposing(part, answer)).reduce(Truth.NO, Truth::or);
        }
        if (condition instanceof Condition.Not not) {
            return supposing(not.part(), answer).not();
        }
        Truth truth = condition.truth(known);
        boolean figure = condition instanceof SingleTest test && figure(test).isPresent();
        return figure && truth == Truth.UNKNOWN ? answer : truth;
    }

    private static Optional<String> figure(SingleTest test) {
        if (test instanceof RateTest rate) {
            return Optional.of("MEASURE " + rate.measure().id() + Window.suffix(rate.schoolWeeks()));
        }
        if (test instanceof CountTest count) {
            return Optional.of("MEASURE " + count.measure().id() + Window.suffix(count.schoolWeeks()));
        }
        return test instanceof BandTest ? Optional.of("MEASURE " + PathwayMeasure.ATTENDANCE.id()) : Optional.empty();
    }

    /** What nobody has answered, by name. */
    List<String> openQuestions() {
        return transition.trigger().tests().stream()
                .filter(test -> test.truth(known) == Truth.UNKNOWN)
                .map(test -> test instanceof NotKnownTest ? test.asked() : test.name())
                .distinct()
                .toList();
    }
}
