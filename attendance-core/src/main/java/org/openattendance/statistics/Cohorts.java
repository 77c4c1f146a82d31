package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.statistics.CohortRule.Member;

/**
 * Cohorts that are watched because their absence is higher or their need greater: an open list, and a pupil may be in several.
 *
 * <p>Several rules may speak of one cohort: one yes is enough, and no needs every known column to say no. Immutable and thread-safe.
 */
public final class Cohorts {

    private final Map<String, List<CohortRule>> byCode; // in code point order

    private Cohorts(Map<String, List<CohortRule>> byCode) {
        this.byCode = byCode;
    }

    /** From rules in any order. */
    public static Cohorts of(List<CohortRule> rules) {
        Map<String, List<CohortRule>> byCode = new TreeMap<>(CodePointOrder.INSTANCE);
        for (CohortRule rule : rules) {
            byCode.computeIfAbsent(rule.cohort(), any -> new ArrayList<>()).add(rule);
        }
        return new Cohorts(byCode);
    }

    /** Codes of all cohorts, in order. */
    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** All rules, by cohort. */
    public List<CohortRule> rules() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    /** The columns that the rules ask, in order of the rules. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        rules().forEach(rule -> columns.add(rule.column()));
        return columns;
    }

    /**
     * Only some cohorts.
     *
     * @throws InvalidValueException if one of the codes is not known
     */
    public Cohorts only(Set<String> codes) {
        for (String code : codes) {
            if (!byCode.containsKey(code)) {
                throw new InvalidValueException(
                        "There is no cohort " + code + ". There are " + codes() + ".",
                        "it is misspelt, or a local rule has to be added first.");
            }
        }
        return of(rules().stream().filter(rule -> codes.contains(rule.cohort())).toList());
    }

    /** These, and a caller's own: a local rule takes the place of ours for the same cohort and column. */
    public Cohorts combinedWith(Cohorts local) {
        List<CohortRule> all = new ArrayList<>(rules());
        all.removeIf(ours -> local.rules().stream()
                .anyMatch(own ->
                        own.cohort().equals(ours.cohort()) && own.column().equals(ours.column())));
        all.addAll(local.rules());
        return of(all);
    }

    /** Whether a pupil is in each cohort, by code in order. */
    public Map<String, Member> memberships(Function<String, Optional<String>> columnOf) {
        Map<String, Member> memberships = new LinkedHashMap<>();
        byCode.forEach((code, rules) -> memberships.put(code, member(rules, columnOf)));
        return Collections.unmodifiableMap(memberships);
    }

    private static Member member(List<CohortRule> rules, Function<String, Optional<String>> columnOf) {
        List<Member> said = rules.stream().map(rule -> rule.of(columnOf)).toList();
        return said.contains(Member.YES) ? Member.YES : said.contains(Member.NO) ? Member.NO : Member.UNKNOWN;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cohorts that && byCode.equals(that.byCode);
    }

    @Override
    public int hashCode() {
        return byCode.hashCode();
    }

    /** The codes. */
    @Override
    public String toString() {
        return codes().toString();
    }
}
