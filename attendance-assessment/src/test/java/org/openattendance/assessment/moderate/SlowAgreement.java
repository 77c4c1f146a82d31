package org.openattendance.assessment.moderate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Agreement worked out the long way, in doubles, from the definitions and from nothing that the library uses: pairs are listed one by one.
 * 0 stands for a missing value.
 */
final class SlowAgreement {

    private SlowAgreement() {}

    static OptionalDouble percent(int[][] t, int apart) {
        double n = 0;
        double near = 0;
        for (int[] row : t) {
            if (row[0] > 0 && row[1] > 0) {
                n++;
                near += Math.abs(row[0] - row[1]) <= apart ? 1 : 0;
            }
        }
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(near / n);
    }

    /** 1 minus mean disagreement of the pairs over mean disagreement of all values of one judge with all of the other. */
    static OptionalDouble kappa(int[][] t, int power, boolean nominal) {
        List<int[]> pairs = new ArrayList<>();
        for (int[] row : t) {
            if (row[0] > 0 && row[1] > 0) {
                pairs.add(row);
            }
        }
        double observed = 0;
        double expected = 0;
        for (int[] one : pairs) {
            observed += weight(one[0], one[1], power, nominal) / pairs.size();
            for (int[] other : pairs) {
                expected += weight(one[0], other[1], power, nominal) / pairs.size() / pairs.size();
            }
        }
        return expected < 1e-12 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    private static double weight(int a, int b, int power, boolean nominal) {
        return nominal ? a == b ? 0 : 1 : Math.pow(Math.abs(a - b), power);
    }

    static OptionalDouble ac1(int[][] t, int categories) {
        double n = 0;
        double agreed = 0;
        double[] used = new double[categories + 1];
        for (int[] row : t) {
            if (row[0] > 0 && row[1] > 0) {
                n++;
                agreed += row[0] == row[1] ? 1 : 0;
                used[row[0]] += 0.5;
                used[row[1]] += 0.5;
            }
        }
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double chance = 0;
        for (int c = 1; c <= categories; c++) {
            chance += used[c] / n * (1 - used[c] / n) / (categories - 1);
        }
        return OptionalDouble.of((agreed / n - chance) / (1 - chance));
    }

    static OptionalDouble fleiss(int[][] t, int categories) {
        int judges = t.length == 0 ? 0 : given(t[0]).size();
        if (judges < 2) {
            return OptionalDouble.empty();
        }
        double agree = 0;
        double[] pooled = new double[categories + 1];
        for (int[] row : t) {
            List<Integer> values = given(row);
            if (values.size() != judges) {
                return OptionalDouble.empty();
            }
            double pairs = 0;
            double same = 0;
            for (int i = 0; i < judges; i++) {
                pooled[values.get(i)] += 1.0 / judges / t.length;
                for (int j = 0; j < judges; j++) {
                    if (i != j) {
                        pairs++;
                        same += values.get(i).equals(values.get(j)) ? 1 : 0;
                    }
                }
            }
            agree += same / pairs / t.length;
        }
        double chance = 0;
        for (double share : pooled) {
            chance += share * share;
        }
        return 1 - chance < 1e-12 ? OptionalDouble.empty() : OptionalDouble.of((agree - chance) / (1 - chance));
    }

    /** Observed: mean over units of the mean distance of their pairs, weighted by values. Expected: mean distance of all pairs of values. */
    static OptionalDouble alpha(int[][] t, String metric) {
        List<List<Integer>> units = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int[] row : t) {
            List<Integer> values = given(row);
            if (values.size() > 1) {
                units.add(values);
                all.addAll(values);
            }
        }
        double n = all.size();
        double observed = 0;
        for (List<Integer> values : units) {
            for (int i = 0; i < values.size(); i++) {
                for (int j = 0; j < values.size(); j++) {
                    if (i != j) {
                        observed += distance(values.get(i), values.get(j), metric, all) / (values.size() - 1) / n;
                    }
                }
            }
        }
        double expected = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                if (i != j) {
                    expected += distance(all.get(i), all.get(j), metric, all) / n / (n - 1);
                }
            }
        }
        return expected < 1e-12 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    private static double distance(int a, int b, String metric, List<Integer> all) {
        double d = a - b;
        return switch (metric) {
            case "nominal" -> a == b ? 0 : 1;
            case "interval" -> d * d;
            case "ratio" -> d * d / (a + b) / (a + b);
            default -> {
                double between = 0;
                for (int value : all) {
                    if (value >= Math.min(a, b) && value <= Math.max(a, b)) {
                        between += value == a || value == b ? a == b ? 0 : 0.5 : 1;
                    }
                }
                yield between * between;
            }
        };
    }

    private static List<Integer> given(int[] row) {
        List<Integer> values = new ArrayList<>();
        for (int value : row) {
            if (value > 0) {
                values.add(value);
            }
        }
        return values;
    }
}
