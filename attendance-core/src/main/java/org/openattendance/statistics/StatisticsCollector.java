package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.calendar.Window;
import org.openattendance.measure.DefinitionRule;
import org.openattendance.measure.EnrolmentCounter;
import org.openattendance.measure.EnrolmentTally;
import org.openattendance.measure.MeasureRules;
import org.openattendance.measure.Population;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.tally.Tally;
import org.openattendance.tally.TallyAccumulator;

/**
 * Takes registers, school by school, and keeps only what their groups come to.
 *
 * <p>An accumulator, for one thread. What is kept grows with the number of groups, not with the marks; where {@link Unit#PUPIL} is
 * counted, with the number of pupils. Give each thread its own and {@link #combine(StatisticsCollector)} them: the order does not matter.
 */
public final class StatisticsCollector {

    private final StatisticsPlan plan;
    private final List<Part> parts = new ArrayList<>();
    private final Optional<Part> whole;
    private final MemberRoom groups;
    private final MemberRoom total;
    private final Map<Population, Long> leftOut = new EnumMap<>(Population.class);
    private final SortedSet<String> rulesNotKnown = new TreeSet<>();
    private final SortedSet<SchoolRef> smallSchools = new TreeSet<>();
    private final List<String> thresholds;
    private final TallyAccumulator room = new TallyAccumulator();
    private long entriesAssumed;

    /** A stretch of the window, who is in it, and its parts. */
    private record Part(Window window, EnrolmentCounter counter, List<Period> periods) {}

    private StatisticsCollector(StatisticsPlan plan) {
        this.plan = plan;
        this.groups = new MemberRoom(plan.unit());
        this.total = new MemberRoom(plan.unit());
        this.thresholds = CountingRules.thresholds(plan.measures());
        List<Period> one = List.of(Period.whole(GroupKey.ALL, plan.window()));
        this.whole = plan.definition().allows(plan.window()) ? Optional.of(part(plan.window(), one)) : Optional.empty();
        plan.grouping()
                .period()
                .ifPresent(kind -> Periods.cut(plan.window(), kind, plan.frame())
                        .forEach(stretch -> parts.add(part(stretch.window(), stretch.parts()))));
    }

    private Part part(Window window, List<Period> periods) {
        plan.definition().require(window);
        return new Part(window, EnrolmentCounter.of(plan.definition(), plan.frame(), window), periods);
    }

    /**
     * With nothing taken yet.
     *
     * @throws AttendanceException with the reason {@code ONE_SCHOOL_YEAR} if the definition counts one school year at a time, the window has
     *     more, and it is not cut by years
     */
    public static StatisticsCollector of(StatisticsPlan plan) {
        if (plan.grouping().period().isEmpty()) {
            plan.definition().require(plan.window());
        }
        return new StatisticsCollector(plan);
    }

    /** Takes registers of which nothing more is known. */
    public StatisticsCollector add(Registers registers) {
        return add(registers, Pupils.none(), Optional.empty());
    }

    /**
     * Takes registers.
     *
     * @param pupils what is known of the pupils
     * @param school whose registers they are, where they do not say so themselves
     * @return this; registers of one school must come together, where the definition asks for a least number of enrolments
     */
    public StatisticsCollector add(Registers registers, Pupils pupils, Optional<SchoolRef> school) {
        return add(registers, new Batch(pupils, school, registers::markedIn, Optional.empty()));
    }

    /**
     * Takes some registers of a school whose others are taken elsewhere, or later.
     *
     * @param pupils what is known of the pupils
     * @param whole what must be known of the school as a whole; see {@link WholeSchool#areNeeded}
     * @return this
     */
    public StatisticsCollector add(Registers registers, Pupils pupils, WholeSchool whole) {
        return add(registers, new Batch(pupils, whole.school(), whole::markedIn, Optional.of(whole)));
    }

    private StatisticsCollector add(Registers registers, Batch batch) {
        List<Register> known = registers.all().stream()
                .map(original -> original.knownOn(plan.asOf()))
                .filter(register -> register.first(plan.window().span()).isPresent())
                .toList();
        Set<SchoolRef> small = batch.tooSmall(known);
        smallSchools.addAll(small);
        known.stream()
                .filter(register ->
                        batch.school(register).filter(small::contains).isEmpty())
                .forEach(batch::add);
        return this;
    }

    /** The registers of one {@code add}, and the rules for them: numbers of sessions depend on when the registers have marks. */
    private final class Batch {

        private final Pupils pupils;
        private final Optional<SchoolRef> school;
        private final Function<DateSpan, Optional<DateSpan>> marked;
        private final Optional<WholeSchool> entire;
        private final Map<Period, CountingRules> rules = new LinkedHashMap<>();

        Batch(
                Pupils pupils,
                Optional<SchoolRef> school,
                Function<DateSpan, Optional<DateSpan>> marked,
                Optional<WholeSchool> entire) {
            this.pupils = pupils;
            this.school = school;
            this.marked = marked;
            this.entire = entire;
        }

        Optional<SchoolRef> school(Register register) {
            return register.school().or(() -> school);
        }

        private Optional<PupilDetails> details(Register register) {
            return StatisticsCollector.details(pupils, register, school(register));
        }

        /** Listed schools with fewer enrolments than the definition asks; of a school that is not listed nobody knows whether these are all. */
        Set<SchoolRef> tooSmall(List<Register> known) {
            Optional<DefinitionRule> rule = plan.definition()
                    .find(DefinitionRule.Kind.MINIMUM_ENROLMENTS, plan.window().last());
            if (rule.isEmpty() || plan.schools().list().isEmpty()) {
                return Set.of();
            }
            if (entire.isPresent()) {
                return school.filter(ref -> plan.schools().find(ref).isPresent())
                        .filter(ref -> entire.get().enrolments() < rule.get().number())
                        .map(Set::of)
                        .orElse(Set.of());
            }
            EnrolmentCounter counter = EnrolmentCounter.of(plan.definition(), plan.frame(), plan.window());
            Map<SchoolRef, Integer> sizes = new TreeMap<>();
            for (Register register : known) {
                Optional<SchoolRef> listed =
                        school(register).filter(ref -> plan.schools().find(ref).isPresent());
                EnrolmentTally counted = counter.count(register, details(register), room);
                int in = counted.membership().isIn() ? 1 : 0;
                listed.ifPresent(ref -> sizes.merge(ref, in, Integer::sum));
            }
            sizes.values().removeIf(size -> size >= rule.get().number());
            return sizes.keySet();
        }

        void add(Register register) {
            Optional<SchoolRef> at = school(register);
            Optional<PupilDetails> details = details(register);
            List<List<String>> keys = plan.grouping().keys(columns(details, register, at));
            Optional<EnrolmentTally> all = whole.map(part -> part.counter().count(register, details, room));
            all.ifPresent(counted -> addWhole(counted, keys));
            for (Part part : parts) {
                boolean isAll = all.isPresent() && part.window().equals(plan.window());
                if (isAll || register.first(part.window().span()).isPresent()) {
                    addParts(part, isAll ? all.get() : part.counter().count(register, details, room), keys);
                }
            }
        }

        private Function<String, Optional<String>> columns(
                Optional<PupilDetails> details, Register register, Optional<SchoolRef> at) {
            return column -> column.equals("school_id")
                    ? at.map(SchoolRef::value)
                    : PupilColumns.find(details, register, column)
                            .or(() -> at.flatMap(ref -> plan.schools().find(ref, column)));
        }

        private void addWhole(EnrolmentTally counted, List<List<String>> keys) {
            note(counted);
            if (!counted.membership().isIn()) {
                return;
            }
            CountingRules by = rules(whole.orElseThrow().periods().get(0), true);
            total.add(
                    GroupKey.of(),
                    counted.register().pupil(),
                    counted.tally(),
                    counted.membership().age(),
                    by);
            if (parts.isEmpty() && !plan.grouping().isEmpty()) {
                keys.forEach(key -> put(new GroupKey(key), counted, counted.tally(), by));
            }
        }

        private void addParts(Part part, EnrolmentTally counted, List<List<String>> keys) {
            if (whole.isEmpty()) {
                note(counted);
            }
            if (!counted.membership().isIn()) {
                return;
            }
            for (Period period : part.periods()) {
                Tally tally = part.counter().part(counted, period.days(), room);
                if (!tally.isEmpty()) {
                    CountingRules by =
                            rules(period, plan.grouping().period().orElseThrow().hasThresholds());
                    for (List<String> key : keys) {
                        List<String> values = new ArrayList<>(key);
                        values.add(period.label());
                        put(new GroupKey(values), counted, tally, by);
                    }
                }
            }
        }

        private void put(GroupKey key, EnrolmentTally counted, Tally tally, CountingRules by) {
            groups.add(
                    key, counted.register().pupil(), tally, counted.membership().age(), by);
        }

        private CountingRules rules(Period period, boolean hasThresholds) {
            return rules.computeIfAbsent(period, any -> {
                CountingRules made = countingRules(period, hasThresholds, marked);
                rulesNotKnown.addAll(made.unknown());
                return made;
            });
        }
    }

    private CountingRules countingRules(
            Period period, boolean hasThresholds, Function<DateSpan, Optional<DateSpan>> marked) {
        MeasureRules measures =
                MeasureRules.of(plan.measures(), plan.definition(), period.window(), plan.frame(), marked);
        return new CountingRules(measures, hasThresholds ? thresholds : List.of(), plan.bands());
    }

    /** What is known of a pupil: at the school, else in a list that names none; a register that names no school takes the first. */
    static Optional<PupilDetails> details(Pupils pupils, Register register, Optional<SchoolRef> at) {
        return pupils.find(register.pupil(), at)
                .or(() -> register.school().isEmpty() ? pupils.find(register.pupil()) : Optional.empty());
    }

    private void note(EnrolmentTally counted) {
        entriesAssumed += counted.membership().entryAssumed() ? 1 : 0;
        if (!counted.membership().isIn()) {
            leftOut.merge(counted.membership().population(), 1L, Long::sum);
        }
    }

    /**
     * Takes what another has taken by the same plan.
     *
     * @return this
     */
    public StatisticsCollector combine(StatisticsCollector other) {
        groups.combine(other.groups);
        total.combine(other.total);
        other.leftOut.forEach((population, count) -> leftOut.merge(population, count, Long::sum));
        rulesNotKnown.addAll(other.rulesNotKnown);
        smallSchools.addAll(other.smallSchools);
        entriesAssumed += other.entriesAssumed;
        return this;
    }

    /**
     * Takes what another has taken by the same plan, perhaps on another machine.
     *
     * @param part of other enrolments; where pupils are counted, of other pupils, as a pupil's enrolments can no longer be put together
     * @return this
     */
    public StatisticsCollector combine(CollectedGroups part) {
        Map<GroupKey, CountingRules> rules = new TreeMap<>(); // by period
        part.groups().forEach((key, counts) -> {
            GroupKey period = parts.isEmpty()
                    ? GroupKey.of()
                    : GroupKey.of(key.values().get(key.values().size() - 1));
            groups.add(key, counts, rules.computeIfAbsent(period, this::rulesOf));
        });
        part.total().ifPresent(counts -> total.add(GroupKey.of(), counts, rulesOf(GroupKey.of())));
        part.leftOut().forEach((population, count) -> leftOut.merge(population, count, Long::sum));
        smallSchools.addAll(part.smallSchools());
        rulesNotKnown.addAll(part.rulesNotKnown());
        entriesAssumed += part.entryDatesAssumed();
        return this;
    }

    /** The rates of a period do not ask when registers have marks; thresholds are counted already. */
    private CountingRules rulesOf(GroupKey label) {
        Stream<Period> all = label.values().isEmpty()
                ? whole.stream().flatMap(part -> part.periods().stream())
                : parts.stream().flatMap(part -> part.periods().stream());
        Period period = all.filter(one -> label.values().isEmpty()
                        || one.label().equals(label.values().get(0)))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "No part of the window is called " + label + ".",
                        "the groups were collected by another plan."));
        boolean hasThresholds = label.values().isEmpty()
                || plan.grouping().period().orElseThrow().hasThresholds();
        return countingRules(period, hasThresholds, days -> Optional.empty());
    }

    /** What was taken so far, as a value that may be sent elsewhere and {@link #combine(CollectedGroups) combined} there. */
    public CollectedGroups collected() {
        Map<GroupKey, GroupCounts> counts = new TreeMap<>();
        groups.groups().forEach((key, group) -> counts.put(key, group.toCounts()));
        return new CollectedGroups(
                counts,
                total.groups().values().stream().findFirst().map(GroupAccumulator::toCounts),
                leftOut,
                List.copyOf(smallSchools),
                entriesAssumed,
                List.copyOf(rulesNotKnown));
    }

    /** What is asked for. */
    public StatisticsPlan plan() {
        return plan;
    }

    /** What was taken so far. */
    public StatisticsTable toTable() {
        List<GroupStatistics> rows = new ArrayList<>();
        groups.groups().forEach((key, group) -> rows.add(group.toStatistics(named(key), plan.unit())));
        Optional<GroupStatistics> all =
                total.groups().values().stream().findFirst().map(group -> group.toStatistics(Map.of(), plan.unit()));
        return new StatisticsTable(
                plan, rows, all, leftOut, List.copyOf(smallSchools), entriesAssumed, List.copyOf(rulesNotKnown));
    }

    private Map<String, String> named(GroupKey key) {
        Map<String, String> by = new LinkedHashMap<>();
        List<String> columns = plan.grouping().keyColumns();
        for (int i = 0; i < columns.size(); i++) {
            if (!key.values().get(i).equals(GroupKey.ALL)) {
                by.put(columns.get(i), key.values().get(i));
            }
        }
        return by;
    }
}
