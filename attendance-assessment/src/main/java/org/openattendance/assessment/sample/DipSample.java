package org.openattendance.assessment.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.openattendance.assessment.number.Draw;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * Cases drawn to be looked at.
 *
 * <p>The same plan and population draw the same cases on every JDK: references are put in order of code points and shuffled with
 * {@link SplittableRandom} from the seed, group by group. Immutable and thread-safe.
 *
 * @param plan how it was drawn
 * @param population number of cases given
 * @param excluded cases left out because they were looked at lately, in order of reference
 * @param strata groups in order of id, {@code unknown} last
 * @param dropped groups from which nothing could be drawn, in order of id
 * @param secondReview drawn cases that a second person looks at too, in order of reference
 */
public record DipSample(
        SamplingPlan plan,
        int population,
        List<CaseRef> excluded,
        List<Stratum> strata,
        List<String> dropped,
        List<CaseRef> secondReview) {

    /** Put on a sample that was chosen rather than drawn. */
    public static final String NOT_REPRESENTATIVE = "NOT_REPRESENTATIVE";

    public DipSample {
        Objects.requireNonNull(plan, "plan");
        excluded = List.copyOf(excluded);
        strata = List.copyOf(strata);
        dropped = List.copyOf(dropped);
        secondReview = List.copyOf(secondReview);
    }

    /**
     * Draws a sample. When the plan asks for as many as there are, or more, all are taken.
     *
     * @throws InvalidValueException if no case is left to draw from, a case stands twice, or a fixed number exceeds its group or the sample
     */
    public static DipSample draw(List<SampledCase> population, SamplingPlan plan) {
        Set<CaseRef> seen = new HashSet<>();
        for (SampledCase one : population) {
            if (!seen.add(one.ref())) {
                throw new InvalidValueException("A case stands twice in the population.", "two lists were joined.");
            }
        }
        List<SampledCase> open = population.stream()
                .filter(one -> !isRecent(one, plan))
                .sorted(Comparator.comparing(SampledCase::ref))
                .toList();
        if (open.isEmpty()) {
            throw new InvalidValueException(
                    "There is no case to draw from.", "all were looked at lately, or the list is empty.");
        }
        return draw(population, open, plan);
    }

    private static boolean isRecent(SampledCase one, SamplingPlan plan) {
        return plan.notSince().isPresent()
                && one.lastSampled()
                        .filter(day -> !day.isBefore(plan.notSince().orElse(LocalDate.MAX)))
                        .isPresent();
    }

    private static DipSample draw(List<SampledCase> population, List<SampledCase> open, SamplingPlan plan) {
        Map<String, List<CaseRef>> groups = new TreeMap<>(UNKNOWN_LAST);
        for (SampledCase one : open) {
            groups.computeIfAbsent(one.stratum(plan.strata()), id -> new ArrayList<>())
                    .add(one.ref());
        }
        Map<String, Integer> sizes = sizes(groups, plan);
        SplittableRandom random = new SplittableRandom(plan.seed());
        List<Stratum> strata = new ArrayList<>();
        List<CaseRef> drawn = new ArrayList<>();
        groups.forEach((id, refs) -> {
            List<CaseRef> own = Draw.shuffled(random, refs).stream()
                    .limit(sizes.getOrDefault(id, 0))
                    .sorted()
                    .toList();
            strata.add(new Stratum(id, refs.size(), own));
            drawn.addAll(own);
        });
        List<String> dropped = strata.stream()
                .filter(s -> s.drawn().isEmpty())
                .map(Stratum::id)
                .toList();
        return new DipSample(
                plan,
                population.size(),
                population.stream()
                        .filter(one -> isRecent(one, plan))
                        .map(SampledCase::ref)
                        .sorted()
                        .toList(),
                strata,
                dropped,
                second(random, drawn, plan.secondReview()));
    }

    private static final Comparator<String> UNKNOWN_LAST =
            Comparator.comparing((String id) -> id.equals(SamplingPlan.UNKNOWN)).thenComparing(CodePoints.ORDER);

    /** Fixed numbers first, then the rest of the sample over the other groups. */
    private static Map<String, Integer> sizes(Map<String, List<CaseRef>> groups, SamplingPlan plan) {
        Map<String, Integer> sizes = new TreeMap<>();
        Map<String, Integer> others = new TreeMap<>();
        int fixed = 0;
        for (Map.Entry<String, List<CaseRef>> group : groups.entrySet()) {
            Integer quota = plan.quotas().get(group.getKey());
            if (quota == null) {
                others.put(group.getKey(), group.getValue().size());
            } else if (quota > group.getValue().size()) {
                throw new InvalidValueException(
                        "The group " + group.getKey() + " has "
                                + group.getValue().size() + " cases and a fixed number of " + quota + ".",
                        "some of its cases were looked at lately.");
            } else {
                sizes.put(group.getKey(), quota);
                fixed += quota;
            }
        }
        checkQuotas(groups, plan, fixed);
        int left = others.values().stream().mapToInt(Integer::intValue).sum();
        sizes.putAll(Allocation.of(others, Math.min(plan.size() - fixed, left)).sizes());
        return sizes;
    }

    private static void checkQuotas(Map<String, List<CaseRef>> groups, SamplingPlan plan, int fixed) {
        if (!groups.keySet().containsAll(plan.quotas().keySet()) || fixed > plan.size()) {
            throw new InvalidValueException(
                    "The fixed numbers make " + fixed + " of " + plan.size()
                            + " cases, or name a group that is not there.",
                    "a group is misspelt.");
        }
    }

    /** A share of the drawn, rounded up; in a draw of its own after all others, so that asking for it changes nothing before. */
    private static List<CaseRef> second(SplittableRandom random, List<CaseRef> drawn, Rate share) {
        long number = (drawn.size() * share.numerator() + share.denominator() - 1) / share.denominator();
        return Draw.shuffled(random, drawn.stream().sorted().toList()).stream()
                .limit(number)
                .sorted()
                .toList();
    }

    /** All cases drawn, in order of reference. */
    public List<CaseRef> drawn() {
        return strata.stream()
                .flatMap(stratum -> stratum.drawn().stream())
                .sorted()
                .toList();
    }

    /** Number of cases that could be drawn: the population less those left out. */
    public int frame() {
        return population - excluded.size();
    }

    /** Whether shares say something of the cases that were not drawn. */
    public boolean isRepresentative() {
        return plan.selection() == SamplingPlan.Selection.RANDOM;
    }

    /**
     * Whether each case had about the same chance: then shares may be pooled as they are. With fixed numbers, or groups that got their
     * one for being small, they are pooled by weights only.
     */
    public boolean isProportional() {
        int frame = strata.stream()
                .filter(s -> !s.drawn().isEmpty())
                .mapToInt(Stratum::population)
                .sum();
        int size = drawn().size();
        return dropped.isEmpty()
                && strata.stream()
                        .allMatch(s -> Math.abs((long) s.drawn().size() * frame - (long) size * s.population())
                                < (long) frame);
    }

    /** Sizes and seed; never a reference. */
    @Override
    public String toString() {
        return "sample of " + drawn().size() + " from " + population + ", seed " + plan.seed();
    }
}
