package org.openattendance.mapping.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * What has to be known about the one at the centre to find a service that takes them. Never part of a view for anyone but the core team.
 * Immutable and thread-safe.
 *
 * @param age in years on the day of the map, if known; 0 to 25
 * @param areas codes of the places in which they live or go to school
 * @param cohorts codes of groups to which they belong
 * @param preferences what they and their parents want
 * @param consentDeclined ids of offers or partners for which consent was declined
 * @param flags codes of what stands out, such as {@link #RISK_OF_HARM}
 */
public record Circumstances(
        OptionalInt age,
        Set<String> areas,
        Set<String> cohorts,
        List<Preference> preferences,
        Set<String> consentDeclined,
        Set<String> flags) {

    /** The safeguarding procedure goes before everything else. */
    public static final String RISK_OF_HARM = "RISK_OF_HARM";

    /** Help was given, and full-time education has not followed. */
    public static final String NOT_IN_FULL_TIME_EDUCATION_AFTER_INTERVENTION =
            "NOT_IN_FULL_TIME_EDUCATION_AFTER_INTERVENTION";

    private static final Circumstances NONE =
            new Circumstances(OptionalInt.empty(), Set.of(), Set.of(), List.of(), Set.of(), Set.of());

    public Circumstances {
        Objects.requireNonNull(age, "age");
        if (age.isPresent() && (age.getAsInt() < 0 || age.getAsInt() > 25)) {
            throw new InvalidValueException(
                    "An age of " + age.getAsInt() + " is outside 0 to 25.",
                    "a year of birth stands where the age should.");
        }
        areas = codes(areas, "An area");
        cohorts = codes(cohorts, "A cohort");
        preferences = List.copyOf(preferences);
        consentDeclined = codes(consentDeclined, "What consent was declined for");
        flags = codes(flags, "A flag");
    }

    private static Set<String> codes(Set<String> values, String what) {
        TreeSet<String> sorted = new TreeSet<>();
        values.forEach(value -> sorted.add(Require.id(value, what)));
        return Collections.unmodifiableSortedSet(sorted);
    }

    /** Nothing known. */
    public static Circumstances none() {
        return NONE;
    }

    /** Whether someone may come to harm. */
    public boolean riskOfHarm() {
        return flags.contains(RISK_OF_HARM);
    }

    /** Nothing that describes anyone. */
    @Override
    public String toString() {
        return "Circumstances";
    }
}
