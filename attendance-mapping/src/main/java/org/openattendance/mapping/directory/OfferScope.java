package org.openattendance.mapping.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.mapping.internal.Require;

/**
 * What an offer is about, in codes that a matcher can read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param needs codes of needs that it serves
 * @param supportKinds codes of {@code support-kinds}
 * @param topics codes of topics, for programmes; a topic also serves the need of the same code
 * @param channels codes of {@code delivery-channels}; empty when not stated
 * @param beneficiaries whom it is for
 * @param tier at which of the three levels it works, or empty
 * @param level how intensive it is, or empty
 * @param directWork whether its people work directly with pupils: then safeguarding checks must be current
 */
public record OfferScope(
        Set<String> needs,
        Set<String> supportKinds,
        Set<String> topics,
        Set<String> channels,
        Set<Beneficiary> beneficiaries,
        Optional<SupportTier> tier,
        Optional<SupportLevel> level,
        boolean directWork) {

    private static final OfferScope UNSTATED =
            new OfferScope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), true);

    public OfferScope {
        needs = Require.ids(needs, "A need");
        supportKinds = Require.ids(supportKinds, "A kind of support");
        topics = Require.ids(topics, "A topic");
        channels = Require.ids(channels, "A channel");
        beneficiaries = beneficiaries.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(beneficiaries));
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(level, "level");
    }

    /** Nothing stated; taken to be direct work with pupils until someone says otherwise. */
    public static OfferScope unstated() {
        return UNSTATED;
    }

    /** A copy that serves these needs. */
    public OfferScope withNeeds(Collection<String> some) {
        return new OfferScope(Set.copyOf(some), supportKinds, topics, channels, beneficiaries, tier, level, directWork);
    }

    /** A copy with kinds of support. */
    public OfferScope withSupportKinds(Collection<String> some) {
        return new OfferScope(needs, Set.copyOf(some), topics, channels, beneficiaries, tier, level, directWork);
    }

    /** A copy with topics. */
    public OfferScope withTopics(Collection<String> some) {
        return new OfferScope(needs, supportKinds, Set.copyOf(some), channels, beneficiaries, tier, level, directWork);
    }

    /** A copy with channels. */
    public OfferScope withChannels(Collection<String> some) {
        return new OfferScope(needs, supportKinds, topics, Set.copyOf(some), beneficiaries, tier, level, directWork);
    }

    /** A copy for these people. */
    public OfferScope withBeneficiaries(Collection<Beneficiary> some) {
        return new OfferScope(needs, supportKinds, topics, channels, Set.copyOf(some), tier, level, directWork);
    }

    /** A copy that works at this tier. */
    public OfferScope withTier(SupportTier one) {
        return new OfferScope(
                needs, supportKinds, topics, channels, beneficiaries, Optional.of(one), level, directWork);
    }

    /** A copy of this level. */
    public OfferScope withLevel(SupportLevel one) {
        return new OfferScope(needs, supportKinds, topics, channels, beneficiaries, tier, Optional.of(one), directWork);
    }

    /** A copy whose people do not work directly with pupils. */
    public OfferScope withoutDirectWork() {
        return new OfferScope(needs, supportKinds, topics, channels, beneficiaries, tier, level, false);
    }

    /** Whether a need is served, by its code or by a topic of the same code. */
    public boolean serves(String need) {
        return needs.contains(need) || topics.contains(need);
    }
}
