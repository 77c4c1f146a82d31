package org.openattendance.pattern;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;

/**
 * What was seen in one register, for people who know the child to be curious about. It holds no total, no rank and no score, and nothing in it
 * can begin a step of law.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no pupil.
 *
 * @param pupil whose register it is
 * @param school that keeps it, where it is known
 * @param sessions of each sort
 * @param spells in order of time
 * @param tests every question that there was enough evidence to ask, in order of the rules and then of the week; those that stand out are
 *     {@link #noticed()}
 * @param firstDays the start of the school year; empty where it is not part of what was looked at
 * @param changes signals of a change, in order of time
 */
public record PupilPatterns(
        PupilRef pupil,
        Optional<SchoolRef> school,
        SessionCounts sessions,
        List<Spell> spells,
        List<PatternFinding> tests,
        Optional<FirstDays> firstDays,
        List<ChangeSignal> changes) {

    /**
     * @param pupil whose register it is
     * @param school that keeps it
     * @param sessions of each sort
     * @param spells in order of time
     * @param tests every question asked
     * @param firstDays the start of the school year
     * @param changes signals of a change
     */
    public PupilPatterns {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(sessions, "sessions");
        Objects.requireNonNull(firstDays, "firstDays");
        spells = List.copyOf(spells);
        tests = List.copyOf(tests);
        changes = List.copyOf(changes);
    }

    /** The questions whose answer stands out, in the same order. */
    public List<PatternFinding> noticed() {
        return tests.stream().filter(PatternFinding::noticed).toList();
    }

    /** The longest spell, the earliest of several; empty if no session was missed. */
    public Optional<Spell> longest() {
        return spells.stream()
                .max(Comparator.comparingInt(Spell::sessions).thenComparing(Spell::first, Comparator.reverseOrder()));
    }

    /** How many spells there were of each length in sessions, shortest first. */
    public SortedMap<Integer, Integer> lengths() {
        SortedMap<Integer, Integer> lengths = new TreeMap<>();
        spells.forEach(spell -> lengths.merge(spell.sessions(), 1, Integer::sum));
        return lengths;
    }

    /** How much was found; never whose. */
    @Override
    public String toString() {
        return spells.size() + " spells, " + noticed().size() + " of " + tests.size() + " questions noticed";
    }
}
