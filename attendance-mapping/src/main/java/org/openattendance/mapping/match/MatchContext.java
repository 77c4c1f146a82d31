package org.openattendance.mapping.match;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.model.Circumstances;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Preference;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.referral.WaitingTimeReport;

/**
 * What has to be known of the one who needs help, to say which offers fit. Nothing in it identifies anyone.
 *
 * <p>Immutable and thread-safe. {@link #toString()} says the day only.
 *
 * @param asOf the day for which is asked
 * @param age in whole years, or empty if not known: then no offer is out of age
 * @param areas places of home and school; empty if not known: then no offer is out of area
 * @param cohorts groups to which they belong; empty if not known: then none is ruled out
 * @param openNeeds codes of all their open needs, in order
 * @param ties what is known of partners
 * @param riskOfHarm whether someone may come to harm: then nothing is ranked
 */
public record MatchContext(
        LocalDate asOf,
        Optional<Integer> age,
        Set<String> areas,
        Set<String> cohorts,
        Set<String> openNeeds,
        Partners ties,
        boolean riskOfHarm) {

    /**
     * What is known of partners and offers, by id of partner or offer.
     *
     * @param supportive with whom the pupil or the family has a supportive tie
     * @param declined for which consent was declined or withdrawn
     * @param agreements ids of partners with a service level agreement in force
     * @param preferences wishes of child and parents
     * @param waits median waits in days
     */
    public record Partners(
            Set<String> supportive,
            Set<String> declined,
            Set<String> agreements,
            List<Preference> preferences,
            Map<String, Fraction> waits) {

        private static final Partners NONE = new Partners(Set.of(), Set.of(), Set.of(), List.of(), Map.of());

        public Partners {
            supportive = Require.ids(supportive, "A partner");
            declined = Require.ids(declined, "A partner or an offer");
            agreements = Require.ids(agreements, "A partner");
            preferences = List.copyOf(preferences);
            waits = Collections.unmodifiableMap(new TreeMap<>(waits));
        }

        /** Nothing known. */
        public static Partners none() {
            return NONE;
        }

        boolean wishes(String id, Preference.Wish wish) {
            return preferences.stream().anyMatch(one -> one.about().equals(id) && one.wish() == wish);
        }
    }

    public MatchContext {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(age, "age");
        areas = Collections.unmodifiableSet(new TreeSet<>(areas));
        cohorts = Require.ids(cohorts, "A cohort");
        openNeeds = Require.ids(openNeeds, "A need");
        Objects.requireNonNull(ties, "ties");
    }

    /** Of whom nothing but the day is known. */
    public static MatchContext on(LocalDate asOf) {
        return new MatchContext(asOf, Optional.empty(), Set.of(), Set.of(), Set.of(), Partners.none(), false);
    }

    /**
     * From a map: its circumstances, its open needs, its supportive ties, and the waits of its own referrals.
     *
     * @param agreements ids of partners with a service level agreement in force on the day
     */
    public static MatchContext of(PartnershipMap map, Collection<String> agreements, LocalDate asOf) {
        Circumstances known = map.circumstances();
        Set<String> declined = new TreeSet<>(known.consentDeclined());
        map.nodes().stream()
                .filter(node -> node.isPartner() && isRefused(node.consent()))
                .forEach(node -> declined.add(node.partnerId()));
        return new MatchContext(
                asOf,
                known.age().isPresent() ? Optional.of(known.age().getAsInt()) : Optional.empty(),
                known.areas(),
                known.cohorts(),
                Set.copyOf(map.needs().stream()
                        .filter(Need::isOpen)
                        .map(Need::code)
                        .toList()),
                new Partners(
                        supportive(map, asOf),
                        declined,
                        Set.copyOf(agreements),
                        known.preferences(),
                        WaitingTimeReport.medians(map.referrals(), asOf)),
                known.riskOfHarm());
    }

    private static boolean isRefused(Consent consent) {
        return consent.state() == Consent.State.DECLINED || consent.state() == Consent.State.WITHDRAWN;
    }

    private static Set<String> supportive(PartnershipMap map, LocalDate asOf) {
        Set<String> partners = new TreeSet<>();
        for (Tie tie : map.ties()) {
            if (tie.isActiveOn(asOf) && tie.quality() == TieQuality.SUPPORTIVE) {
                MapNode from = map.node(tie.from());
                MapNode to = map.node(tie.to());
                if (isHome(from) && to.isPartner()) {
                    partners.add(to.partnerId());
                }
                if (isHome(to) && from.isPartner()) {
                    partners.add(from.partnerId());
                }
            }
        }
        return partners;
    }

    private static boolean isHome(MapNode node) {
        return node.isCentre() || node.layer() == MapLayer.PUPIL_AND_FAMILY;
    }

    /** A copy of another age. */
    public MatchContext withAge(int years) {
        return new MatchContext(asOf, Optional.of(years), areas, cohorts, openNeeds, ties, riskOfHarm);
    }

    /** A copy in other places. */
    public MatchContext withAreas(Collection<String> some) {
        return new MatchContext(asOf, age, Set.copyOf(some), cohorts, openNeeds, ties, riskOfHarm);
    }

    /** A copy in other groups. */
    public MatchContext withCohorts(Collection<String> some) {
        return new MatchContext(asOf, age, areas, Set.copyOf(some), openNeeds, ties, riskOfHarm);
    }

    /** A copy with other open needs. */
    public MatchContext withOpenNeeds(Collection<String> some) {
        return new MatchContext(asOf, age, areas, cohorts, Set.copyOf(some), ties, riskOfHarm);
    }

    /** A copy that knows other things of partners. */
    public MatchContext with(Partners known) {
        return new MatchContext(asOf, age, areas, cohorts, openNeeds, known, riskOfHarm);
    }

    /** A copy under risk of harm. */
    public MatchContext withRiskOfHarm() {
        return new MatchContext(asOf, age, areas, cohorts, openNeeds, ties, true);
    }

    @Override
    public String toString() {
        return "match on " + asOf;
    }
}
