package org.openattendance.mapping.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.internal.Require;

/**
 * What is meant to come of working together, agreed at the outset and with partners, and by what it is seen.
 * Immutable and thread-safe.
 *
 * @param id unique among outcomes
 * @param text in words
 * @param agreedOn the day
 * @param agreedWith ids of partners, in order
 * @param measures ids of measures, in order
 */
public record AgreedOutcome(String id, String text, LocalDate agreedOn, Set<String> agreedWith, Set<String> measures) {

    public AgreedOutcome {
        Require.id(id, "The id of an outcome");
        text = Require.text(text, "The outcome " + id);
        Objects.requireNonNull(agreedOn, "agreedOn");
        agreedWith = Require.ids(agreedWith, "A partner");
        measures = Require.ids(measures, "A measure");
    }

    /**
     * What to look at.
     *
     * @param start the first day of working together; an outcome agreed on it is agreed at the outset
     */
    public static List<Finding> check(Collection<AgreedOutcome> outcomes, LocalDate start) {
        List<Finding> findings = new ArrayList<>();
        for (AgreedOutcome one : outcomes) {
            if (one.agreedOn().isAfter(start)) {
                findings.add(Finding.of(
                        "AGREED_LATE", one.id(), "It was agreed on " + one.agreedOn() + ", after work began."));
            }
            if (one.agreedWith().isEmpty()) {
                findings.add(Finding.of("AGREED_ALONE", one.id(), "No partner took part in agreeing it."));
            }
            if (one.measures().isEmpty()) {
                findings.add(Finding.of("NO_MEASURE", one.id(), "Nothing says how it would be seen."));
            }
        }
        return findings.stream().sorted().toList();
    }
}
