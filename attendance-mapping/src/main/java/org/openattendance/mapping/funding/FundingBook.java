package org.openattendance.mapping.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.internal.Require;

/**
 * All allocations of a plan, whether each is reflected in the plans of the school, and what must be recorded of its impact.
 *
 * <p>Totals are exact and of money only; what is given in kind is listed beside them. What an outcome costs is not computed: it would
 * pretend to know more than anyone does. Immutable and thread-safe.
 */
public final class FundingBook {

    private final List<FundingAllocation> allocations;
    private final Map<String, Set<PlanKind>> reflected;
    private final List<ImpactRecord> records;

    private FundingBook(
            List<FundingAllocation> allocations, Map<String, Set<PlanKind>> reflected, List<ImpactRecord> records) {
        this.allocations = allocations;
        this.reflected = reflected;
        this.records = records;
    }

    /** A plan in which what partners contribute should stand. */
    public enum PlanKind {
        /** The local plan of the Scottish Attainment Challenge. */
        SAC_PLAN,
        /** The school improvement plan. */
        SCHOOL_IMPROVEMENT_PLAN
    }

    /**
     * Something to be recorded of what an allocation achieved.
     *
     * @param allocation id of the allocation
     * @param what is to be recorded
     * @param due by when
     * @param to whom it goes
     * @param done the day on which it was done; empty until then
     */
    public record ImpactRecord(String allocation, String what, LocalDate due, String to, Optional<LocalDate> done) {

        public ImpactRecord {
            Require.id(allocation, "The allocation of an impact record");
            what = Require.text(what, "What an impact record says");
            Objects.requireNonNull(due, "due");
            to = Require.text(to, "To whom an impact record goes");
            Objects.requireNonNull(done, "done");
        }

        /** Whether it was due before a day and not done by it. */
        public boolean isOverdueOn(LocalDate asOf) {
            return due.isBefore(asOf) && done.filter(day -> !day.isAfter(asOf)).isEmpty();
        }
    }

    /** From allocations, in order of id. */
    public static FundingBook of(Collection<FundingAllocation> allocations) {
        Require.unique(allocations.stream().map(FundingAllocation::id).toList(), "The book of allocations");
        return new FundingBook(
                allocations.stream()
                        .sorted(Comparator.comparing(FundingAllocation::id))
                        .toList(),
                Map.of(),
                List.of());
    }

    /**
     * A copy in which an allocation is reflected in a plan.
     *
     * @throws InvalidValueException if there is no such allocation
     */
    public FundingBook withReflection(String allocation, PlanKind plan) {
        allocation(allocation);
        Map<String, Set<PlanKind>> more = new TreeMap<>(reflected);
        Set<PlanKind> plans = new TreeSet<>(more.getOrDefault(allocation, Set.of()));
        plans.add(plan);
        more.put(allocation, Collections.unmodifiableSet(plans));
        return new FundingBook(allocations, more, records);
    }

    /**
     * A copy that asks for a record of impact.
     *
     * @throws InvalidValueException if there is no such allocation
     */
    public FundingBook with(ImpactRecord record) {
        allocation(record.allocation());
        List<ImpactRecord> more = new ArrayList<>(records);
        more.add(record);
        more.sort(Comparator.comparing(ImpactRecord::due).thenComparing(ImpactRecord::allocation));
        return new FundingBook(allocations, reflected, List.copyOf(more));
    }

    private FundingAllocation allocation(String id) {
        return allocations.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("There is no allocation " + id + ".", "it was renamed."));
    }

    /** All allocations, in order of id. */
    public List<FundingAllocation> allocations() {
        return allocations;
    }

    /** All records of impact, by due day. */
    public List<ImpactRecord> records() {
        return records;
    }

    /**
     * Committed and spent for each source and year, by {@code source year} in order; money only.
     *
     * @throws CurrencyMismatchException if amounts of one row are in different currencies
     */
    public Map<String, FundingAllocation.Money> totalsBySourceAndYear() {
        return totals(one -> Optional.of(one.source() + " " + one.year()));
    }

    /**
     * Committed and spent for each partner, in order; money only, allocations to no partner left out.
     *
     * @throws CurrencyMismatchException if amounts of one partner are in different currencies
     */
    public Map<String, FundingAllocation.Money> totalsByPartner() {
        return totals(FundingAllocation::partner);
    }

    /**
     * Committed and spent in all; empty if there is no money.
     *
     * @throws CurrencyMismatchException if amounts are in different currencies
     */
    public Optional<FundingAllocation.Money> total() {
        return Optional.ofNullable(totals(one -> Optional.of("all")).get("all"));
    }

    private Map<String, FundingAllocation.Money> totals(Function<FundingAllocation, Optional<String>> key) {
        Map<String, FundingAllocation.Money> totals = new TreeMap<>();
        for (FundingAllocation one : allocations) {
            Optional<String> row = key.apply(one);
            if (row.isPresent() && one.money().isPresent()) {
                totals.merge(row.get(), one.money().get(), FundingBook::add);
            }
        }
        return Collections.unmodifiableMap(totals);
    }

    private static FundingAllocation.Money add(FundingAllocation.Money a, FundingAllocation.Money b) {
        return new FundingAllocation.Money(add(a.committed(), b.committed()), add(a.spent(), b.spent()));
    }

    private static MonetaryAmount add(MonetaryAmount a, MonetaryAmount b) {
        if (!a.getCurrency().equals(b.getCurrency())) {
            throw new CurrencyMismatchException(
                    a.getCurrency().getCurrencyCode(), b.getCurrency().getCurrencyCode());
        }
        return a.add(b);
    }

    /** What is given in kind, by id of the allocation, in order. */
    public Map<String, FundingAllocation.InKind> inKind() {
        Map<String, FundingAllocation.InKind> found = new LinkedHashMap<>();
        allocations.forEach(one -> one.inKind().ifPresent(what -> found.put(one.id(), what)));
        return Collections.unmodifiableMap(found);
    }

    /** In which plans an allocation is reflected, in order. */
    public Set<PlanKind> reflectedIn(String allocation) {
        return reflected.getOrDefault(allocation(allocation).id(), Set.of());
    }

    /** Contributions that do not stand in each plan, by allocation, then plan. */
    public List<Finding> notReflected() {
        List<Finding> findings = new ArrayList<>();
        for (FundingAllocation one : allocations) {
            for (PlanKind plan : PlanKind.values()) {
                if (!reflectedIn(one.id()).contains(plan)) {
                    findings.add(Finding.of(
                            "NOT_REFLECTED",
                            one.id(),
                            plan == PlanKind.SAC_PLAN
                                    ? "It does not stand in the local attainment plan."
                                    : "It does not stand in the school improvement plan."));
                }
            }
        }
        return List.copyOf(findings);
    }

    /** Records of impact that were due before a day and are not done, by due day. */
    public List<ImpactRecord> overdueOn(LocalDate asOf) {
        return records.stream().filter(record -> record.isOverdueOn(asOf)).toList();
    }

    /** Number of allocations; no amount. */
    @Override
    public String toString() {
        return "book of " + allocations.size() + " allocations";
    }
}
