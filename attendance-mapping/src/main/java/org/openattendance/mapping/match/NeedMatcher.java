package org.openattendance.mapping.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.openattendance.mapping.directory.DirectoryEntry;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.directory.SupportLevel;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.figure.Neutral;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.match.Match.Reason;
import org.openattendance.mapping.model.Preference;

/**
 * Finds the offers of a directory that could meet a need.
 *
 * <p>First, filters: an offer that one of them removes is listed with every reason. Then the rest are compared by the rules of the policy,
 * one after another, and by id where all are equal. An offer that does not fit never changes the order of the others. It proposes; people
 * decide. Same input, same order. Stateless.
 */
public final class NeedMatcher {

    private final String need;
    private final MatchContext context;
    private final MatchPolicy policy;
    private final OfferFilter filter;

    private NeedMatcher(String need, MatchContext context, MatchPolicy policy) {
        this.need = need;
        this.context = context;
        this.policy = policy;
        this.filter = new OfferFilter(need, context, policy);
    }

    /**
     * Matches one need.
     *
     * @param need its code
     */
    public static MatchResult match(String need, MatchContext context, PartnerDirectory directory, MatchPolicy policy) {
        Require.id(need, "The code of a need");
        if (context.riskOfHarm()) {
            return new MatchResult(need, true, List.of(), List.of(), statutory(directory));
        }
        return new NeedMatcher(need, context, policy).match(directory);
    }

    private static List<ServiceOffer> statutory(PartnerDirectory directory) {
        return directory.offers().stream()
                .filter(offer -> offer.scope().level().equals(Optional.of(SupportLevel.STATUTORY)))
                .toList();
    }

    private MatchResult match(PartnerDirectory directory) {
        List<ServiceOffer> fitting = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (DirectoryEntry entry : directory.entries()) {
            for (ServiceOffer offer : entry.offers()) {
                List<RejectReason> reasons = filter.reasons(entry, offer);
                if (reasons.isEmpty()) {
                    fitting.add(offer);
                } else {
                    rejected.add(new Rejected(offer, reasons));
                }
            }
        }
        fitting.sort(order(fitting));
        rejected.sort(Comparator.comparing(one -> one.offer().id()));
        return new MatchResult(need, false, fitting.stream().map(this::explain).toList(), rejected, List.of());
    }

    private Comparator<ServiceOffer> order(List<ServiceOffer> fitting) {
        Comparator<ServiceOffer> order = Comparator.comparing(offer -> 0);
        for (RankRule rule : policy.order()) {
            order = order.thenComparing(comparator(rule, fitting));
        }
        return order.thenComparing(ServiceOffer::id);
    }

    private Comparator<ServiceOffer> comparator(RankRule rule, List<ServiceOffer> fitting) {
        return switch (rule) {
            case COVERS_MORE_NEEDS ->
                Comparator.comparing(offer -> -covered(offer).size());
            case SUPPORTIVE_TIE -> Comparator.comparing(offer -> !hasTie(offer));
            case PREFERRED -> Comparator.comparing(offer -> !filter.wishes(offer, Preference.Wish.PREFER));
            case LESS_WAITING -> byKnown(fitting, this::wait);
            case FEWER_BARRIERS ->
                Comparator.comparing(offer -> offer.access().unmitigated().size());
            case LEAST_INTENSIVE ->
                byKnown(fitting, offer -> offer.scope().level().map(SupportLevel::ordinal));
        };
    }

    private static <T extends Comparable<? super T>> Comparator<ServiceOffer> byKnown(
            List<ServiceOffer> fitting, Function<ServiceOffer, Optional<T>> value) {
        Map<String, Optional<T>> known = new TreeMap<>();
        fitting.forEach(offer -> known.put(offer.id(), value.apply(offer)));
        Map<String, T> filled = Neutral.fill(known);
        return filled.isEmpty()
                ? Comparator.comparing(offer -> 0)
                : Comparator.comparing(offer -> Objects.requireNonNull(filled.get(offer.id())));
    }

    private List<String> covered(ServiceOffer offer) {
        return context.openNeeds().stream().filter(offer.scope()::serves).toList();
    }

    private boolean hasTie(ServiceOffer offer) {
        return context.ties().supportive().contains(offer.partner());
    }

    /** The median wait for the offer itself, else for its partner. */
    private Optional<Fraction> wait(ServiceOffer offer) {
        return Optional.ofNullable(context.ties().waits().get(offer.id()))
                .or(() -> Optional.ofNullable(context.ties().waits().get(offer.partner())));
    }

    private Match explain(ServiceOffer offer) {
        return new Match(
                offer,
                covered(offer),
                policy.order().stream()
                        .map(rule -> new Reason(rule, words(rule, offer)))
                        .toList(),
                offer.access().unmitigated());
    }

    private String words(RankRule rule, ServiceOffer offer) {
        return switch (rule) {
            case COVERS_MORE_NEEDS ->
                "Serves " + covered(offer).size() + " of " + context.openNeeds().size() + " open needs.";
            case SUPPORTIVE_TIE ->
                hasTie(offer)
                        ? "There is a supportive tie with the partner already."
                        : "No supportive tie is known yet.";
            case PREFERRED ->
                filter.wishes(offer, Preference.Wish.PREFER)
                        ? "The child or a parent would like it."
                        : "No wish was stated.";
            case LESS_WAITING ->
                wait(offer)
                        .map(days -> "Median wait so far: "
                                + days.decimal(1).stripTrailingZeros().toPlainString() + " days.")
                        .orElse("How long people wait is not known.");
            case FEWER_BARRIERS ->
                switch (offer.access().unmitigated().size()) {
                    case 0 -> "No barrier is left open.";
                    case 1 -> "1 barrier about which nothing is done yet.";
                    default -> offer.access().unmitigated().size() + " barriers about which nothing is done yet.";
                };
            case LEAST_INTENSIVE ->
                offer.scope().level().map(level -> "Level " + level + ".").orElse("Its level is not stated.");
        };
    }
}
