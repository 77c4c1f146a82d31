package org.openattendance.mapping.gap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openattendance.base.Rate;
import org.openattendance.mapping.directory.Beneficiary;
import org.openattendance.mapping.directory.OfferStatus;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.figure.Neutral;
import org.openattendance.mapping.figure.SmallCount;

/**
 * What a school's pupils or parents need and no programme covers, in a stated order, with evidence and reason.
 *
 * <p>Only what {@link SmallCount} allows is shown, and the order too looks at no more than that: hidden counts are all alike to it, above
 * none and below the shown ones. Immutable and thread-safe.
 *
 * @param gaps in order
 * @param order by what they are in order
 * @param covered needs that at least one active offer serves, of all needs; empty if there is none
 */
public record SchoolGapAnalysis(List<SchoolGap> gaps, GapOrder order, Optional<Rate> covered) {

    public SchoolGapAnalysis {
        gaps = List.copyOf(gaps);
    }

    /**
     * Compares needs with every active offer. A gap is a need that no active offer serves, or that has people without support.
     *
     * @param least the smallest count that is shown
     */
    public static SchoolGapAnalysis of(
            Collection<SchoolNeed> needs, PartnerDirectory directory, GapOrder order, int least) {
        return of(needs, directory.offers(), offer -> true, order, least);
    }

    /**
     * Compares needs of parents with the programmes that are for parents: a gap is a need that none of them covers.
     *
     * @param least the smallest count that is shown
     */
    public static SchoolGapAnalysis ofParentProgrammes(
            Collection<SchoolNeed> needs, PartnerDirectory directory, GapOrder order, int least) {
        SchoolGapAnalysis all = of(
                needs,
                directory.offers(),
                offer -> offer.scope().beneficiaries().contains(Beneficiary.PARENT),
                order,
                least);
        return new SchoolGapAnalysis(
                all.gaps.stream().filter(gap -> gap.offers().isEmpty()).toList(), order, all.covered);
    }

    private static SchoolGapAnalysis of(
            Collection<SchoolNeed> needs,
            List<ServiceOffer> offers,
            Predicate<ServiceOffer> counts,
            GapOrder order,
            int least) {
        List<ServiceOffer> active = offers.stream()
                .filter(offer -> offer.status() == OfferStatus.ACTIVE)
                .filter(counts)
                .toList();
        List<SchoolGap> gaps = needs.stream()
                .map(need -> gap(need, serving(need, active), least))
                .filter(gap -> !gap.reason().isEmpty())
                .toList();
        long served =
                needs.stream().filter(need -> !serving(need, active).isEmpty()).count();
        return new SchoolGapAnalysis(
                gaps.stream().sorted(comparator(gaps, order)).toList(),
                order,
                needs.isEmpty() ? Optional.empty() : Optional.of(Rate.of(served, needs.size())));
    }

    private static List<String> serving(SchoolNeed need, List<ServiceOffer> offers) {
        return offers.stream()
                .filter(offer -> offer.scope().serves(need.code()))
                .map(ServiceOffer::id)
                .toList();
    }

    private static SchoolGap gap(SchoolNeed need, List<String> offers, int least) {
        int without = need.people() - need.supported();
        String reason = "";
        if (offers.isEmpty()) {
            reason = "No active offer covers this.";
        } else if (without > 0) {
            reason = offers.size() + " offers cover this, and not everyone has support in place.";
        }
        return new SchoolGap(
                need.code(),
                SmallCount.of(need.people(), least),
                SmallCount.ofPart(without, need.people(), least),
                need.severity(),
                need.since(),
                offers,
                need.evidence(),
                reason);
    }

    private static Comparator<SchoolGap> comparator(List<SchoolGap> gaps, GapOrder order) {
        Map<String, Optional<LocalDate>> since = new TreeMap<>();
        gaps.forEach(gap -> since.put(gap.code(), gap.since()));
        Map<String, LocalDate> filled = Neutral.fill(since);
        Comparator<SchoolGap> comparator = Comparator.comparing(gap -> 0);
        for (GapOrder.Rule rule : order.rules()) {
            comparator = switch (rule) {
                case SEVERITY -> comparator.thenComparing(gap -> -gap.severity());
                case TIME_OPEN -> comparator.thenComparing(gap -> filled.getOrDefault(gap.code(), LocalDate.MIN));
                case PUPILS ->
                    comparator.thenComparing(gap -> -gap.people().shown().orElse(1));
            };
        }
        return comparator.thenComparing(SchoolGap::code);
    }
}
