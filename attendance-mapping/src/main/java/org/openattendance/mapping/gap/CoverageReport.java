package org.openattendance.mapping.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.openattendance.base.Rate;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.match.MatchContext;
import org.openattendance.mapping.match.MatchPolicy;
import org.openattendance.mapping.match.MatchResult;
import org.openattendance.mapping.match.NeedMatcher;
import org.openattendance.mapping.match.RejectReason;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.NeedMet;
import org.openattendance.mapping.model.NeedStatus;
import org.openattendance.mapping.model.PartnershipMap;

/**
 * How far the needs of a map are covered, and where the gaps are.
 *
 * <p>Coverage says that someone is there, not that it helps: whether it helps, people say. Rates are absent where there is nothing to take
 * a share of. Immutable and thread-safe.
 *
 * @param asOf the day
 * @param supports for each open need, by id in the order of the map, those who support it
 * @param covered open needs with at least one support, of open needs; empty if none is open
 * @param weighted the same with severities added up instead of needs counted; both sums are shown
 * @param redundancy open needs with two supports or more
 * @param singleDependency open needs with exactly one support
 * @param gaps in the order asked for
 * @param order by what the gaps are in order
 */
public record CoverageReport(
        LocalDate asOf,
        Map<String, Set<String>> supports,
        Optional<Rate> covered,
        Optional<Rate> weighted,
        int redundancy,
        int singleDependency,
        List<Gap> gaps,
        GapOrder order) {

    public CoverageReport {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        supports.forEach((need, some) -> copy.put(need, Collections.unmodifiableSet(new TreeSet<>(some))));
        supports = Collections.unmodifiableMap(copy);
        gaps = List.copyOf(gaps);
    }

    /**
     * Of a map on a day.
     *
     * @param agreements ids of partners with a service level agreement in force
     */
    public static CoverageReport of(
            PartnershipMap map,
            PartnerDirectory directory,
            Collection<String> agreements,
            MatchPolicy policy,
            GapOrder order,
            LocalDate asOf) {
        Supports inPlace = new Supports(map, asOf);
        MatchContext context = MatchContext.of(map, agreements, asOf);
        List<Need> open = map.needs().stream().filter(Need::isOpen).toList();
        Map<String, Set<String>> supports = new LinkedHashMap<>();
        List<Gap> gaps = new ArrayList<>();
        for (Need need : open) {
            Set<String> own = inPlace.of(need);
            supports.put(need.id(), own);
            gap(need, own, inPlace.isWaiting(need), NeedMatcher.match(need.code(), context, directory, policy))
                    .ifPresent(gaps::add);
        }
        gaps.sort(order.comparator(gaps));
        return new CoverageReport(
                asOf,
                supports,
                share(open, supports, need -> 1),
                share(open, supports, Need::severity),
                (int) supports.values().stream().filter(some -> some.size() > 1).count(),
                (int) supports.values().stream()
                        .filter(some -> some.size() == 1)
                        .count(),
                gaps,
                order);
    }

    private static Optional<Rate> share(
            List<Need> open, Map<String, Set<String>> supports, ToIntFunction<Need> weight) {
        long whole = open.stream().mapToInt(weight).sum();
        long part = open.stream()
                .filter(need -> !supports.getOrDefault(need.id(), Set.of()).isEmpty())
                .mapToInt(weight)
                .sum();
        return whole == 0 ? Optional.empty() : Optional.of(Rate.of(part, whole));
    }

    private static Optional<Gap> gap(Need need, Set<String> supports, boolean waiting, MatchResult match) {
        if (need.status() == NeedStatus.DECLINED) {
            return Optional.of(gap(need, GapKind.DECLINED, "Support was offered and not wanted for now.", List.of()));
        }
        if (!supports.isEmpty()) {
            return need.met() == NeedMet.PARTLY_MET || need.met() == NeedMet.UNMET
                    ? Optional.of(gap(
                            need,
                            GapKind.PARTLY_MET,
                            "Support is in place, and those who know the pupil say it is not enough.",
                            match.order()))
                    : Optional.empty();
        }
        if (waiting) {
            return Optional.of(
                    gap(need, GapKind.WAITING, "A referral was made, and nothing has begun yet.", match.order()));
        }
        if (match.safeguardingFirst()) {
            return Optional.of(gap(need, GapKind.UNMET_NO_OFFER, match.note(), List.of()));
        }
        return Optional.of(
                match.ranked().isEmpty()
                        ? gap(need, GapKind.UNMET_NO_OFFER, nobody(match), List.of())
                        : gap(
                                need,
                                GapKind.UNMET_WITH_OFFER,
                                match.ranked().size() + " offers of the directory would fit.",
                                match.order()));
    }

    private static String nobody(MatchResult match) {
        long serving = match.rejected().stream()
                .filter(one -> !one.reasons().contains(RejectReason.NEED_NOT_COVERED))
                .count();
        return serving == 0
                ? "No offer of the directory serves this need."
                : serving + " offers serve this need, and none of them fits.";
    }

    private static Gap gap(Need need, GapKind kind, String reason, List<String> offers) {
        return new Gap(need.id(), need.code(), kind, need.severity(), need.since(), need.evidence(), reason, offers);
    }

    /** Ids of open needs that nobody supports, in the order of the map. */
    public List<String> needsWithoutSupport() {
        return supports.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Gaps of one kind, in order. */
    public List<Gap> gaps(GapKind kind) {
        return gaps.stream().filter(gap -> gap.kind() == kind).toList();
    }
}
