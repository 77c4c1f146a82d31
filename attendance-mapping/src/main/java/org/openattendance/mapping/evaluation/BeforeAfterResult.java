package org.openattendance.mapping.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Readings before and after something was done, in pairs.
 *
 * <p>Only pairs are compared; a reading without its partner is counted and left out. Which way is good is said beforehand: fewer incidents,
 * more confidence. It says what changed, not what caused it. Immutable and thread-safe.
 *
 * @param measure id of the measure
 * @param good which way is good
 * @param pairs in order of intervention
 * @param unpaired readings without a partner
 */
public record BeforeAfterResult(String measure, Direction good, List<Pair> pairs, int unpaired) {

    /** Which way is good. */
    public enum Direction {
        UP,
        DOWN
    }

    /**
     * One intervention.
     *
     * @param intervention its id
     * @param before the first number read at its start
     * @param after the last number read at its end
     */
    public record Pair(String intervention, BigDecimal before, BigDecimal after) {

        /** After less before. */
        public BigDecimal change() {
            return after.subtract(before);
        }
    }

    public BeforeAfterResult {
        Objects.requireNonNull(good, "good");
        pairs = pairs.stream().sorted(Comparator.comparing(Pair::intervention)).toList();
    }

    /** Pairs the numbers among the readings of a measure; levels and words cannot be subtracted and are left out. */
    public static BeforeAfterResult of(String measure, Direction good, Collection<Reading> readings) {
        Map<String, List<Reading>> byIntervention = new TreeMap<>();
        readings.stream()
                .filter(one -> one.measure().equals(measure)
                        && one.value() instanceof Reading.Quantity
                        && one.moment().isPresent()
                        && one.intervention().isPresent())
                .sorted(Comparator.comparing(Reading::on))
                .forEach(one -> byIntervention
                        .computeIfAbsent(one.intervention().orElseThrow(), id -> new ArrayList<>())
                        .add(one));
        List<Pair> pairs = new ArrayList<>();
        int unpaired = 0;
        for (Map.Entry<String, List<Reading>> entry : byIntervention.entrySet()) {
            List<BigDecimal> before = numbers(entry.getValue(), Reading.Moment.START);
            List<BigDecimal> after = numbers(entry.getValue(), Reading.Moment.END);
            if (before.isEmpty() || after.isEmpty()) {
                unpaired += before.size() + after.size();
            } else {
                pairs.add(new Pair(entry.getKey(), before.get(0), after.get(after.size() - 1)));
            }
        }
        return new BeforeAfterResult(measure, good, pairs, unpaired);
    }

    private static List<BigDecimal> numbers(List<Reading> readings, Reading.Moment moment) {
        return readings.stream()
                .filter(one -> one.moment().filter(moment::equals).isPresent())
                .map(one -> ((Reading.Quantity) one.value()).number())
                .toList();
    }

    /** Pairs that changed the good way. */
    public int better() {
        return count(good == Direction.UP ? 1 : -1);
    }

    /** Pairs that changed the other way. */
    public int worse() {
        return count(good == Direction.UP ? -1 : 1);
    }

    /** Pairs that did not change. */
    public int same() {
        return count(0);
    }

    private int count(int sign) {
        return (int)
                pairs.stream().filter(pair -> pair.change().signum() == sign).count();
    }
}
