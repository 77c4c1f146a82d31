package org.openattendance.mapping.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.mapping.internal.Require;

/**
 * Who may use a service.
 *
 * <p>What is left empty sets no limit. The text is kept as the service wrote it, and never read by a rule. Immutable and thread-safe.
 *
 * @param ages in whole years
 * @param areas where people must live; empty for anywhere
 * @param cohorts codes of groups of which one is enough; empty for everyone
 * @param text the service's own words; may be empty
 * @param consentNeeded whether the service wants consent before a referral
 */
public record Eligibility(
        AgeRange ages, Set<ServiceArea> areas, Set<String> cohorts, String text, boolean consentNeeded) {

    private static final Eligibility ANYONE = new Eligibility(AgeRange.any(), Set.of(), Set.of(), "", false);

    public Eligibility {
        Objects.requireNonNull(ages, "ages");
        areas = Collections.unmodifiableSet(new TreeSet<>(areas));
        cohorts = Require.ids(cohorts, "A cohort");
        text = Objects.requireNonNull(text, "text").strip();
    }

    /** No limit of any kind. */
    public static Eligibility anyone() {
        return ANYONE;
    }

    /** A copy for these ages. */
    public Eligibility withAges(AgeRange range) {
        return new Eligibility(range, areas, cohorts, text, consentNeeded);
    }

    /** A copy for these areas. */
    public Eligibility withAreas(Collection<ServiceArea> some) {
        return new Eligibility(ages, Set.copyOf(some), cohorts, text, consentNeeded);
    }

    /** A copy for members of these cohorts. */
    public Eligibility withCohorts(Collection<String> some) {
        return new Eligibility(ages, areas, Set.copyOf(some), text, consentNeeded);
    }

    /** A copy with the service's own words. */
    public Eligibility withText(String words) {
        return new Eligibility(ages, areas, cohorts, words, consentNeeded);
    }

    /** A copy that wants consent before a referral. */
    public Eligibility withConsentNeeded() {
        return new Eligibility(ages, areas, cohorts, text, true);
    }

    /**
     * Whether an area is covered; always where no area is stated. Matched by the exact name, or by the name with every other character
     * than letters and digits made a hyphen, as codes of places are written: {@code North-End} is North End.
     */
    public boolean covers(String area) {
        return areas.isEmpty()
                || areas.stream()
                        .map(ServiceArea::name)
                        .anyMatch(name -> name.equals(area)
                                || name.replaceAll("[^\\p{L}\\p{N}]+", "-").equals(area));
    }
}
