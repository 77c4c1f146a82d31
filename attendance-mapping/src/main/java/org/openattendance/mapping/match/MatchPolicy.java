package org.openattendance.mapping.match;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openattendance.mapping.internal.Require;

/**
 * How offers are filtered and put in order. A choice of the caller, shown with the result. Immutable and thread-safe.
 *
 * @param order rules, the weightiest first, none twice; a rule that is left out does not count; the id decides last
 * @param routes codes of {@code access-routes} that are open to this school and family
 * @param fullExcludes whether an offer that is known to have no free place is left out
 */
public record MatchPolicy(List<RankRule> order, Set<String> routes, boolean fullExcludes) {

    private static final MatchPolicy STANDARD =
            new MatchPolicy(List.of(RankRule.values()), Set.of("OPEN", "SELF", "PARENT", "SCHOOL"), false);

    public MatchPolicy {
        order = List.copyOf(order);
        Require.unique(
                order.stream().map(Objects::requireNonNull).map(Enum::name).toList(), "The order of rules");
        routes = Require.ids(routes, "An access route");
    }

    /** All rules in their order; open to everyone, the young person, a parent and the school; full offers stay in. Chosen here. */
    public static MatchPolicy standard() {
        return STANDARD;
    }

    /** A copy with another order. */
    public MatchPolicy withOrder(List<RankRule> rules) {
        return new MatchPolicy(rules, routes, fullExcludes);
    }

    /** A copy with other open routes. */
    public MatchPolicy withRoutes(Collection<String> codes) {
        return new MatchPolicy(order, Set.copyOf(codes), fullExcludes);
    }

    /** A copy in which offers without a free place are left out. */
    public MatchPolicy withFullExcluded() {
        return new MatchPolicy(order, routes, true);
    }
}
