package org.openattendance.mapping.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.model.Referral;

/**
 * Which roles in school may make referrals. A school decides whether another role is refused, or allowed and pointed out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param roles those who may, in order
 * @param policy what happens with a referral of another role
 */
public record ReferralAuthority(Set<Role> roles, Policy policy) {

    /** What happens with a referral of a role that is not on the list. */
    public enum Policy {
        REFUSE,
        FLAG
    }

    public ReferralAuthority {
        roles = java.util.Collections.unmodifiableSet(new TreeSet<>(roles));
        java.util.Objects.requireNonNull(policy, "policy");
    }

    /**
     * Looks at a referral before it goes out.
     *
     * @return empty if its role may refer; else what to look at
     * @throws InvalidValueException if its role may not, and the policy is to refuse
     */
    public Optional<Finding> check(Referral referral) {
        if (referral.by().filter(roles::contains).isPresent()) {
            return Optional.empty();
        }
        String who = referral.by().map(role -> "The role " + role).orElse("A role that was not recorded");
        if (policy == Policy.REFUSE) {
            throw new InvalidValueException(
                    who + " may not make referrals. These may: " + roles + ".",
                    "another role should send it, or the list of roles is out of date.");
        }
        return Optional.of(Finding.of(
                "REFERRAL_WITHOUT_AUTHORITY", referral.id(), who + " is not one of those who make referrals."));
    }

    /** Looks at several, in order; refused ones are findings too here, so that a list can be looked through. */
    public List<Finding> review(Collection<Referral> referrals) {
        ReferralAuthority flagging = new ReferralAuthority(roles, Policy.FLAG);
        List<Finding> findings = new ArrayList<>();
        referrals.forEach(referral -> flagging.check(referral).ifPresent(findings::add));
        return findings.stream().sorted().toList();
    }
}
