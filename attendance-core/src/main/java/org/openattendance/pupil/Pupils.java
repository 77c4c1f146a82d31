package org.openattendance.pupil;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.base.InvalidValueException;
import org.openattendance.internal.CodePointOrder;

/**
 * What is known of the pupils of a register, by enrolment.
 *
 * <p>In order of pupil, then school, an unnamed school first. Immutable and thread-safe.
 */
public final class Pupils {

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::pupil)
            .thenComparing(key -> key.school().map(SchoolRef::value).orElse(""), CodePointOrder.INSTANCE);
    private static final Pupils NONE = new Pupils(new TreeMap<>(ORDER), List.of(), Set.of());

    private final NavigableMap<Key, PupilDetails> byEnrolment;
    private final List<String> characteristicNames;
    private final Set<String> columns;

    private record Key(PupilRef pupil, Optional<SchoolRef> school) {}

    private Pupils(NavigableMap<Key, PupilDetails> byEnrolment, List<String> characteristicNames, Set<String> columns) {
        this.byEnrolment = byEnrolment;
        this.characteristicNames = characteristicNames;
        this.columns = columns;
    }

    /** Nobody. */
    public static Pupils none() {
        return NONE;
    }

    /**
     * Details in any order.
     *
     * @throws InvalidValueException if two are of one pupil at one school
     */
    public static Pupils of(Collection<PupilDetails> details) {
        NavigableMap<Key, PupilDetails> byEnrolment = new TreeMap<>(ORDER);
        Set<String> names = new LinkedHashSet<>();
        for (PupilDetails one : details) {
            names.addAll(one.characteristics().names());
            if (byEnrolment.put(new Key(one.pupil(), one.school()), one) != null) {
                throw new InvalidValueException(
                        "Two rows are of one pupil at one school.", "a list was appended to itself.");
            }
        }
        return new Pupils(byEnrolment, List.copyOf(names), Set.copyOf(names));
    }

    /** The same, read from a table that has these columns, whether or not a row fills them. */
    public Pupils withColumns(Collection<String> names) {
        return new Pupils(byEnrolment, characteristicNames, Set.copyOf(names));
    }

    /** Whether the list was read from a table with this column; of a list made otherwise, whether it is a characteristic. */
    public boolean hasColumn(String name) {
        return columns.contains(name);
    }

    /** What is known of a pupil at a school that the input does not name; when it names schools, of the first in order. */
    public Optional<PupilDetails> find(PupilRef pupil) {
        Map.Entry<Key, PupilDetails> first = byEnrolment.ceilingEntry(new Key(pupil, Optional.empty()));
        return first != null && first.getKey().pupil().equals(pupil) ? Optional.of(first.getValue()) : Optional.empty();
    }

    /**
     * What is known of an enrolment: the details at that school, else those that name no school.
     *
     * @param school where; empty for an unnamed school
     */
    public Optional<PupilDetails> find(PupilRef pupil, Optional<SchoolRef> school) {
        if (school.isEmpty()) {
            return find(pupil);
        }
        PupilDetails exact = byEnrolment.get(new Key(pupil, school));
        return Optional.ofNullable(exact != null ? exact : byEnrolment.get(new Key(pupil, Optional.empty())));
    }

    /** All details, in order of pupil, then school. */
    public List<PupilDetails> list() {
        return List.copyOf(byEnrolment.values());
    }

    /** Names of all characteristics, in the order in which they first came. */
    public List<String> characteristicNames() {
        return characteristicNames;
    }

    /** Number of enrolments; 0 or more. */
    public int size() {
        return byEnrolment.size();
    }

    /** The same without a pupil, at any school. */
    public Pupils without(PupilRef pupil) {
        return of(list().stream().filter(one -> !one.pupil().equals(pupil)).toList());
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Pupils that && byEnrolment.equals(that.byEnrolment);
    }

    @Override
    public int hashCode() {
        return byEnrolment.hashCode();
    }

    /** How many; never who. */
    @Override
    public String toString() {
        return size() + " enrolments";
    }
}
