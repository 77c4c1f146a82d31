package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openattendance.PupilFigures;
import org.openattendance.base.InvalidValueException;
import org.openattendance.examples.CallException;
import org.openattendance.examples.PagePolicy;
import org.openattendance.pupil.PupilRef;
import org.openattendance.statistics.BandSet;
import org.openattendance.statistics.Cohorts;
import org.openattendance.statistics.DisclosedCell;
import org.openattendance.statistics.DisclosedTable;
import org.openattendance.statistics.DisclosureCells;
import org.openattendance.statistics.DisclosureControl;
import org.openattendance.statistics.DisclosurePolicy;
import org.openattendance.statistics.GroupStatistics;
import org.openattendance.statistics.Grouping;
import org.openattendance.statistics.StatisticsTable;
import org.openattendance.statistics.ThresholdCount;

/**
 * The counts of pupils of a report, made safe together: what is withheld in one table does not follow from another.
 *
 * <p>Immutable and thread-safe; holds exact figures, of which {@link #shown} gives only what may be printed.
 */
final class SmallNumbers {

    static final String ALL = "all";
    static final String PERSISTENT = "persistent-absence";
    static final String SEVERE = "severe-absence";
    private static final String PARTED = "|";

    private final Map<String, List<GroupStatistics>> groups;
    private final DisclosedTable safe;
    private final boolean isShareable;

    private SmallNumbers(Map<String, List<GroupStatistics>> groups, DisclosedTable safe, boolean isShareable) {
        this.groups = groups;
        this.safe = safe;
        this.isShareable = isShareable;
    }

    /**
     * Of the whole school, its bands, and groups.
     *
     * @param columns to group by, besides the cohorts that the list of pupils can tell
     * @param id of the policy
     */
    static SmallNumbers of(ReportData data, List<String> columns, String id) {
        return of(data, columns, PagePolicy.of(data.rules(), id, data.loaded().asOf()));
    }

    /** The same by a policy that somebody changed. */
    static SmallNumbers of(ReportData data, List<String> columns, DisclosurePolicy policy) {
        Map<String, List<GroupStatistics>> groups = groups(data, columns);
        return safe(data, groups, policy)
                .or(() -> safe(data, Map.of(), policy))
                .orElseGet(() ->
                        new SmallNumbers(groups, DisclosureControl.apply(cells(data, groups, false), policy), false));
    }

    /** By which columns: those asked for, else the year group where the list of pupils has it. */
    static List<String> columns(ReportData data, List<String> by) {
        return !by.isEmpty() ? by : data.pupils().hasColumn("year_group") ? List.of("year_group") : List.of();
    }

    /** Empty where a handful of pupils, or groups of few, cannot be guarded from those who know how many pupils there are. */
    private static Optional<SmallNumbers> safe(
            ReportData data, Map<String, List<GroupStatistics>> groups, DisclosurePolicy policy) {
        try {
            return Optional.of(
                    new SmallNumbers(groups, DisclosureControl.apply(cells(data, groups, true), policy), true));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** How many pupils there are can be read off the sessions of a day; so it is taken for known. */
    private static DisclosureCells cells(
            ReportData data, Map<String, List<GroupStatistics>> groups, boolean isSizeKnown) {
        DisclosureCells.Builder cells = DisclosureCells.builder();
        data.table(Grouping.none()).total().ifPresent(all -> {
            if (isSizeKnown) {
                cells.known(ALL, all.members());
            } else {
                cells.cell(ALL, all.members());
            }
            thresholds(cells, ALL, all);
            bands(cells, data, all);
            groups.forEach((name, some) -> group(cells, name, some, all));
        });
        return cells.build();
    }

    private static Map<String, List<GroupStatistics>> groups(ReportData data, List<String> columns) {
        Map<String, List<GroupStatistics>> groups = new LinkedHashMap<>();
        for (String column : columns) {
            groups.put(column, data.table(Grouping.by(List.of(column))).groups());
        }
        Cohorts told = Cohorts.of(data.rules().cohorts().rules().stream()
                .filter(rule -> data.pupils().hasColumn(rule.column()))
                .toList());
        for (String code : told.codes()) {
            StatisticsTable table = data.table(Grouping.none().of(told.only(Set.of(code))));
            groups.put(code, table.groups());
        }
        return groups;
    }

    /** Members, those who meet each threshold, and the rest of them, which is nowhere printed and must not follow. */
    private static void members(DisclosureCells.Builder cells, String id, GroupStatistics group) {
        cells.cell(id, group.members());
        thresholds(cells, id, group);
    }

    private static void thresholds(DisclosureCells.Builder cells, String id, GroupStatistics group) {
        for (String threshold : List.of(PERSISTENT, SEVERE)) {
            group.threshold(threshold).ifPresent(count -> {
                cells.cell(id + PARTED + threshold, count.met());
                cells.hidden(id + PARTED + threshold + PARTED + "rest", group.members() - count.met());
                cells.sum(id, List.of(id + PARTED + threshold, id + PARTED + threshold + PARTED + "rest"));
            });
        }
        more(cells, id, group);
    }

    /** Whoever reads both counts knows how many are persistently and not severely absent. */
    private static void more(DisclosureCells.Builder cells, String id, GroupStatistics group) {
        Optional<Long> persistent = group.threshold(PERSISTENT).map(ThresholdCount::met);
        Optional<Long> severe = group.threshold(SEVERE).map(ThresholdCount::met);
        if (persistent.isPresent() && severe.isPresent() && persistent.get() >= severe.get()) {
            cells.hidden(id + PARTED + "more", persistent.get() - severe.get());
            cells.sum(threshold(id, PERSISTENT), List.of(threshold(id, SEVERE), id + PARTED + "more"));
        }
    }

    /** A reader who knows the thresholds adds up the bands above them. */
    private static void bands(DisclosureCells.Builder cells, ReportData data, GroupStatistics all) {
        for (BandSet set : bandSet(data).stream().toList()) {
            List<Long> counts = all.bands(set.id()).orElse(List.of());
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < counts.size(); i++) {
                ids.add(band(set, i));
                cells.cell(band(set, i), counts.get(i));
            }
            cells.sum(ALL, ids);
            for (String threshold : List.of(PERSISTENT, SEVERE)) {
                Optional<Long> met = all.threshold(threshold).map(ThresholdCount::met);
                long above = 0;
                for (int i = counts.size() - 1; i >= 0; i--) {
                    above += counts.get(i);
                    if (met.isPresent() && above == met.get()) {
                        cells.sum(ALL + PARTED + threshold, ids.subList(i, ids.size()));
                        break;
                    }
                }
            }
        }
    }

    private static void group(
            DisclosureCells.Builder cells, String name, List<GroupStatistics> some, GroupStatistics all) {
        if (some.isEmpty()) {
            return;
        }
        some.forEach(group -> members(cells, id(name, group), group));
        cells.sum(ALL, some.stream().map(group -> id(name, group)).toList());
        for (String threshold : List.of(PERSISTENT, SEVERE)) {
            if (all.threshold(threshold).isPresent()
                    && some.stream()
                            .allMatch(group -> group.threshold(threshold).isPresent())) {
                cells.sum(
                        ALL + PARTED + threshold,
                        some.stream()
                                .map(group -> id(name, group) + PARTED + threshold)
                                .toList());
            }
        }
    }

    /** The bands of the report: those of five per cent where the nation's data has them. */
    static Optional<BandSet> bandSet(ReportData data) {
        return data.rules().bands().stream()
                .filter(set -> set.id().equals("five-per-cent"))
                .findFirst();
    }

    static String band(BandSet set, int index) {
        return set.id() + PARTED + index;
    }

    static String id(String name, GroupStatistics group) {
        return "by " + name + PARTED + value(group);
    }

    /** What the members of a group have in common: the last column names it, also for a cohort. */
    static String value(GroupStatistics group) {
        List<String> values = List.copyOf(group.by().values());
        return values.get(values.size() - 1);
    }

    static String threshold(String id, String threshold) {
        return id + PARTED + threshold;
    }

    /** @throws CallException if so few pupils are in the school, or in each group, that figures would point to somebody */
    void checkShareable(ReportData data) {
        long pupils = data.figures().total().enrolments();
        if (pupils == 0) {
            throw new CallException(
                    "No pupil had a possible session on these days: there is no figure to share.",
                    "the page for staff was meant, which lists what waits to be settled.");
        }
        if (!isShareable(data)) {
            throw new CallException(
                    "Pupils, or groups, are so few that figures would point to somebody: no page without names is made.",
                    "the page for staff was meant, or another window.");
        }
    }

    /** Whether there are pupils enough that figures point to nobody. */
    boolean isShareable(ReportData data) {
        return isShareable
                && data.figures().total().enrolments() >= policy().smallBelow().orElse(0);
    }

    /** Groups by column or cohort, in order. */
    Map<String, List<GroupStatistics>> groups() {
        return groups;
    }

    /** The count of an id, or empty where it is withheld or there is none. */
    Optional<Long> shown(String id) {
        return safe.find(id).flatMap(DisclosedCell::shown);
    }

    /** Whether there is such a count at all. */
    boolean has(String id) {
        return safe.find(id).isPresent();
    }

    /**
     * Codes of absence that so few pupils have that their sessions point to somebody, with as many others as it takes that together they do
     * not: such codes stand in one sum.
     */
    Set<String> fewPupils(ReportData data) {
        Map<String, Set<PupilRef>> pupils = new TreeMap<>();
        data.figures()
                .total()
                .members()
                .forEach(one -> one.reasons()
                        .keySet()
                        .forEach(code -> pupils.computeIfAbsent(code, any -> new HashSet<>())
                                .add(one.pupil())));
        int smallest = policy().smallBelow().orElse(1);
        List<String> byPupils = pupils.keySet().stream()
                .sorted(Comparator.comparing((String code) -> pupils(pupils, Set.of(code)))
                        .thenComparing(code -> code))
                .toList();
        Set<String> few = new LinkedHashSet<>();
        for (String code : byPupils) {
            boolean small = pupils(pupils, Set.of(code)) < smallest;
            boolean exposed = !few.isEmpty() && (few.size() == 1 || pupils(pupils, few) < smallest);
            if (small || exposed) {
                few.add(code);
            }
        }
        return few;
    }

    /** Whether a code of absence may be named beside its shares before and since a day: each of none, or of no few pupils. */
    boolean mayBeNamed(ReportData data, LocalDate since, String code) {
        int smallest = policy().smallBelow().orElse(1);
        return !fewPupils(data).contains(code)
                && Stream.of(data.before(since), data.since(since))
                        .map(part -> data.part(part).total().members().stream()
                                .filter(one -> one.reasons().containsKey(code))
                                .map(PupilFigures::pupil)
                                .distinct()
                                .count())
                        .allMatch(pupils -> pupils == 0 || pupils >= smallest);
    }

    private static int pupils(Map<String, Set<PupilRef>> pupils, Set<String> codes) {
        Set<PupilRef> all = new HashSet<>();
        codes.forEach(code -> all.addAll(pupils.getOrDefault(code, Set.of())));
        return all.size();
    }

    /** What is printed, what is not, and which sums a reader knows: for whoever attacks it. */
    DisclosedTable table() {
        return safe;
    }

    /** By what they were made safe. */
    DisclosurePolicy policy() {
        return safe.policy();
    }
}
