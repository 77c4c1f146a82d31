package org.openattendance.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.openattendance.benchmarks.Machine;

/**
 * Runs contenders in turn, each round beside the probe, and divides within the round: what else the machine did then touches all alike. The
 * first contender is the one that the others are compared with.
 */
final class Rounds {

    private final String title;
    private final List<Contender> contenders;
    private final int warmUps;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final List<Double> oneThread = new ArrayList<>();
    private final List<Double> twoThreads = new ArrayList<>();
    private Optional<Answer> agreed = Optional.empty();

    Rounds(String title, int warmUps, List<Contender> contenders) {
        this.title = title;
        this.warmUps = warmUps;
        this.contenders = contenders;
        contenders.forEach(each -> seconds.put(each.name(), new ArrayList<>()));
    }

    /** @throws IllegalStateException if two contenders count differently: then no time is worth printing */
    Rounds run(int rounds, BandwidthProbe probe) throws Exception {
        for (Contender each : contenders) {
            for (int i = 0; i < (each.isOurs() ? warmUps : 1); i++) {
                each.run();
            }
            agree(each);
        }
        for (int round = 0; round < rounds; round++) {
            oneThread.add(probe.oneThread());
            twoThreads.add(probe.twoThreads());
            for (Contender each : contenders) {
                long start = System.nanoTime();
                each.run();
                times(each).add((System.nanoTime() - start) / 1e9);
                agree(each);
            }
        }
        return this;
    }

    private void agree(Contender each) throws Exception {
        Answer totals = each.totals();
        Answer first = agreed.orElse(totals);
        agreed = Optional.of(first);
        Optional<String> difference = first.difference(totals);
        if (difference.isPresent()) {
            throw new IllegalStateException(each.name() + " counts " + totals + "; "
                    + contenders.get(0).name() + " counts " + first + ": " + difference.get());
        }
    }

    private List<Double> times(Contender each) {
        return Objects.requireNonNull(seconds.get(each.name()));
    }

    /** A table in Markdown. */
    String table() {
        StringBuilder text = new StringBuilder("### " + title + "\n\n" + agreed.orElseThrow() + "; all agree.\n\n");
        text.append("| who | seconds, quartiles | ns a mark | times the first, quartiles |\n|---|---|---|---|\n");
        List<Double> first = times(contenders.get(0));
        for (Contender each : contenders) {
            List<Double> own = times(each);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < own.size(); round++) {
                ratios.add(own.get(round) / first.get(round));
            }
            text.append("| ")
                    .append(each.name())
                    .append(" | ")
                    .append(quartiles(own, 1, 4))
                    .append(" | ");
            text.append(Machine.twoDigits(quartile(own, 2) * 1e9 / marks()))
                    .append(" | ")
                    .append(quartiles(ratios, 1, 2))
                    .append(" |\n");
        }
        return text.append('\n').append(memory()).append('\n').toString();
    }

    private String memory() {
        StringBuilder text = new StringBuilder("Memory, GB a second: one thread " + quartiles(oneThread, 1e-9, 1)
                + ", two threads " + quartiles(twoThreads, 1e-9, 1) + ".");
        if (quartile(twoThreads, 2) < 1.5 * quartile(oneThread, 2)) {
            text.append(
                    " **Two threads read less than one and a half times as fast as one: by rule 2 this run is void.**");
        }
        for (Contender each : contenders) {
            if (each instanceof Ours ours && ours.threads() > 0) {
                text.append(" ").append(each.name()).append(" reads marks, a byte each, at ");
                text.append(quartiles(shares(ours), 100, 0)).append("% of that.");
            }
        }
        return text.append('\n').toString();
    }

    private List<Double> shares(Ours ours) {
        List<Double> probe = ours.threads() == 1 ? oneThread : twoThreads;
        return IntStream.range(0, probe.size())
                .mapToObj(round -> marks() / times(ours).get(round) / probe.get(round))
                .toList();
    }

    double median(int contender) {
        return quartile(times(contenders.get(contender)), 2);
    }

    private double marks() {
        return agreed.orElseThrow().marks();
    }

    private static String quartiles(List<Double> values, double factor, int digits) {
        String format = "%." + digits + "f / %." + digits + "f / %." + digits + "f";
        return String.format(
                java.util.Locale.ROOT,
                format,
                quartile(values, 1) * factor,
                quartile(values, 2) * factor,
                quartile(values, 3) * factor);
    }

    private static double quartile(List<Double> values, int which) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return DoubleStream.of(sorted)
                .skip((long) (sorted.length - 1) * which / 4)
                .findFirst()
                .orElse(Double.NaN);
    }
}
