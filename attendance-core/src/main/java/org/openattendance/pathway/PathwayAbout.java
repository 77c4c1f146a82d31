package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;

/**
 * What a pathway is and how far it may be trusted. Immutable and thread-safe.
 *
 * @param id upper-case letters, digits and hyphens, for example {@code ENG-NATIONAL-5}
 * @param version of this id; a case stays on the one that opened it
 * @param title for people, not blank
 * @param authority whose it is, as the source names it, not blank
 * @param nation whose law it stands in
 * @param valid the days on which it opens cases; an open start means that the source gives none
 * @param completeness how much of it was read
 * @param confidence how well the read part is known
 * @param readOn the day on which a person read the sources; empty for a caller's own file
 * @param endorsed whether its authority agreed to this file
 * @param notExecutable why nobody should run it, in plain words; empty if it may run
 * @param notKnown what the sources leave open for the pathway as a whole, as names of fields, in order
 * @param audiences for whom it is written, in the order of the file
 * @param sectors who takes part
 * @param vulnerableGroups groups that it looks out for
 * @param sources all that the file cites
 */
public record PathwayAbout(
        String id,
        String version,
        String title,
        String authority,
        Nation nation,
        DateSpan valid,
        Completeness completeness,
        Confidence confidence,
        Optional<LocalDate> readOn,
        boolean endorsed,
        List<String> notExecutable,
        Set<String> notKnown,
        List<String> audiences,
        List<String> sectors,
        List<String> vulnerableGroups,
        List<Source> sources) {

    /** How much of the source was read. */
    public enum Completeness {
        COMPLETE,
        PARTIAL
    }

    public PathwayAbout {
        if (!id.matches("[A-Z0-9][A-Z0-9-]*")) {
            throw new InvalidValueException(
                    "The id of a pathway has upper-case letters, digits and hyphens.", "its title stands there.");
        }
        if (!version.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new InvalidValueException(
                    "The version of pathway " + id + " has letters, digits, dots, hyphens and underscores.",
                    "it was left out.");
        }
        Texts.require("pathway " + id, title);
        Texts.require("the authority of " + id, authority);
        Objects.requireNonNull(nation, "nation");
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(completeness, "completeness");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(readOn, "readOn");
        notExecutable = List.copyOf(notExecutable);
        notKnown = Collections.unmodifiableSet(new TreeSet<>(notKnown));
        audiences = List.copyOf(audiences);
        sectors = List.copyOf(sectors);
        vulnerableGroups = List.copyOf(vulnerableGroups);
        sources = List.copyOf(sources);
    }

    /** How it stands to its authority, for people: {@code read on 2026-11-22, not endorsed}. */
    public String standing() {
        return readOn.map(day -> "read on " + day + ", ").orElse("") + (endorsed ? "endorsed" : "not endorsed");
    }

    /** Title and place of the sources with these ids, joined; ids that are not there are left out. */
    public String cite(List<String> ids) {
        return String.join(
                "; ",
                sources.stream()
                        .filter(source -> ids.contains(source.id()))
                        .map(Source::cite)
                        .toList());
    }
}
