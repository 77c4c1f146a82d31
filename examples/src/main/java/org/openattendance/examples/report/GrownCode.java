package org.openattendance.examples.report;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.Rate;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * The code of absence whose share of possible sessions grew most from some days to later ones: how it was recorded, never why. By counts of
 * codes alone: study leave is seen here because a register says so, and no rule knows it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code as the register writes it
 * @param name of the code in the register's list
 * @param before its sessions of all possible ones on the earlier days
 * @param now the same on the later days
 * @param isMost whether it makes up more than half of the rise of all absence
 */
record GrownCode(String code, String name, Rate before, Rate now, boolean isMost) {

    /** Between two tallies; empty where no code grew, or one of them has no possible session. */
    static Optional<GrownCode> between(Tally before, Tally now) {
        long possibleBefore = before.count(Count.POSSIBLE);
        long possibleNow = now.count(Count.POSSIBLE);
        if (possibleBefore == 0 || possibleNow == 0) {
            return Optional.empty();
        }
        Map<String, Long> growth = new TreeMap<>(); // over one denominator, so that whole numbers compare
        now.reasons().forEach((code, sessions) -> growth.put(code, sessions * possibleBefore));
        before.reasons().forEach((code, sessions) -> growth.merge(code, -sessions * possibleNow, Long::sum));
        long rise = growth.values().stream().mapToLong(Long::longValue).sum();
        return growth.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> new GrownCode(
                        most.getKey(),
                        name(now, most.getKey()),
                        Rate.of(before.reasons().getOrDefault(most.getKey(), 0L), possibleBefore),
                        Rate.of(now.reasons().getOrDefault(most.getKey(), 0L), possibleNow),
                        rise > 0 && 2 * most.getValue() > rise));
    }

    private static String name(Tally tally, String code) {
        return tally.entries().stream()
                .filter(entry -> entry.meaning().code().equals(code))
                .map(entry -> entry.meaning().name())
                .findFirst()
                .orElse("");
    }

    /** For example {@code S (Study leave)}. */
    String label() {
        return label(code, name);
    }

    /** The code that stands for most sessions of absence, the first of several; empty where there is none. */
    static Optional<String> mostOf(Tally tally) {
        return tally.reasons().entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> label(most.getKey(), name(tally, most.getKey())));
    }

    private static String label(String code, String name) {
        return name.isEmpty() ? code : code + " (" + SchoolPictures.inShort(name) + ")";
    }
}
