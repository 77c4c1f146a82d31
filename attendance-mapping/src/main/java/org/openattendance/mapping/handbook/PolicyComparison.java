package org.openattendance.mapping.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.internal.Require;

/**
 * What a reviewer found when comparing a policy with the principles. The comparison is theirs; nothing is read out of the texts here.
 * Immutable and thread-safe.
 *
 * @param policy id of the policy
 * @param enforcer role that sees that the policy is kept; empty if nobody does
 * @param items in the order given
 */
public record PolicyComparison(String policy, Optional<Role> enforcer, List<Item> items) {

    /** How a statement stands to the principles. */
    public enum Relation {
        /** They say opposite things. */
        CONFLICT,
        /** The policy says nothing. */
        GAP,
        /** They agree. */
        ALIGNED
    }

    /**
     * One principle compared.
     *
     * @param principle in words
     * @param statement of the policy; empty for a gap
     * @param relation how the two stand
     * @param amendment how the policy could be changed; empty until someone proposes it
     */
    public record Item(String principle, String statement, Relation relation, String amendment) {

        public Item {
            principle = Require.text(principle, "The principle of a comparison");
            statement = Objects.requireNonNull(statement, "statement").strip();
            Objects.requireNonNull(relation, "relation");
            amendment = Objects.requireNonNull(amendment, "amendment").strip();
        }
    }

    public PolicyComparison {
        Require.id(policy, "The policy of a comparison");
        Objects.requireNonNull(enforcer, "enforcer");
        items = List.copyOf(items);
    }

    /** Items that stand so, in order. */
    public List<Item> of(Relation relation) {
        return items.stream().filter(item -> item.relation() == relation).toList();
    }

    /** Conflicts and gaps without a proposal, and a policy that nobody sees kept. */
    public List<Finding> open() {
        List<Finding> findings = new ArrayList<>();
        items.stream()
                .filter(item ->
                        item.relation() != Relation.ALIGNED && item.amendment().isEmpty())
                .forEach(item ->
                        findings.add(Finding.of(item.relation() + "_WITHOUT_AMENDMENT", policy, item.principle())));
        if (enforcer.isEmpty()) {
            findings.add(Finding.of("POLICY_WITHOUT_ENFORCER", policy, "No role sees that the policy is kept."));
        }
        return findings.stream().sorted().toList();
    }
}
