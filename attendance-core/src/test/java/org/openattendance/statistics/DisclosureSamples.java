package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Source;

/** Tables to make safe, and policies to do it by. */
final class DisclosureSamples {

    private static final Source OWN =
            new Source("test.own", "A test of ours", "", "", Optional.empty(), Source.Status.CURRENT);

    private DisclosureSamples() {}

    static DisclosurePolicy smallBelow(int below) {
        return policy(Optional.of(below), Optional.empty(), false, true, Optional.empty());
    }

    static DisclosurePolicy policy(
            Optional<Integer> below,
            Optional<Integer> roundTo,
            boolean oneSchool,
            boolean secondary,
            Optional<Integer> dominance) {
        return new DisclosurePolicy(
                "test",
                below,
                roundTo,
                oneSchool,
                true,
                secondary,
                dominance,
                "c",
                DateSpan.always(),
                Confidence.CONFIRMED,
                "",
                List.of(OWN));
    }

    /** Counts for each combination of values, and every margin. */
    static Map<List<String>, Long> withMargins(Random random, int most, int... sizes) {
        Map<List<String>, Long> cells = new LinkedHashMap<>();
        fill(random, most, sizes, new ArrayList<>(), cells);
        Map<List<String>, Long> all = new HashMap<>();
        cells.forEach((key, count) -> {
            for (int set = 0; set < 1 << sizes.length; set++) {
                List<String> margin = new ArrayList<>(key);
                for (int d = 0; d < sizes.length; d++) {
                    if ((set >> d & 1) != 0) {
                        margin.set(d, DisclosureCells.TOTAL);
                    }
                }
                all.merge(margin, count, Long::sum);
            }
        });
        return all;
    }

    private static void fill(Random random, int most, int[] sizes, List<String> key, Map<List<String>, Long> cells) {
        if (key.size() == sizes.length) {
            boolean small = random.nextInt(3) == 0;
            cells.put(List.copyOf(key), (long) random.nextInt(small ? 4 : most + 1));
            return;
        }
        for (int i = 0; i < sizes[key.size()]; i++) {
            List<String> longer = new ArrayList<>(key);
            longer.add("v" + i);
            fill(random, most, sizes, longer, cells);
        }
    }
}
