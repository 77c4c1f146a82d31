package org.openattendance.pupil;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/**
 * What a file says of a pupil beyond the columns that this library knows: sex, year group, free school meals, and whatever else it has.
 *
 * <p>Names and values as written, in the order of the file; a blank value is not known. {@link #toString()} shows the names only. Immutable and
 * thread-safe.
 */
public final class Characteristics {

    private static final Characteristics NONE = new Characteristics(List.of(), List.of());

    private final List<String> names; // shared by all pupils of a file
    private final List<String> values;

    private Characteristics(List<String> names, List<String> values) {
        this.names = names;
        this.values = values;
    }

    /** Nothing known. */
    public static Characteristics none() {
        return NONE;
    }

    /**
     * Names and values by position.
     *
     * @param names kept and not copied when it is unmodifiable, so that the pupils of a file share it
     * @throws InvalidValueException if there are not as many values as names
     */
    public static Characteristics of(List<String> names, List<String> values) {
        if (names.size() != values.size()) {
            throw new InvalidValueException(
                    names.size() + " names of characteristics have " + values.size() + " values.",
                    "a row is too short.");
        }
        return new Characteristics(List.copyOf(names), List.copyOf(values));
    }

    /** The value of a name, or empty if it is blank or there is no such name. */
    public Optional<String> find(String name) {
        int index = names.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(values.get(index)).filter(value -> !value.isBlank());
    }

    /** All names, in the order of the file. */
    public List<String> names() {
        return names;
    }

    /** The same with a value put in or replaced. */
    public Characteristics with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            changed.put(names.get(i), values.get(i));
        }
        changed.put(name, value);
        return of(new ArrayList<>(changed.keySet()), new ArrayList<>(changed.values()));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Characteristics that && names.equals(that.names) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + values.hashCode();
    }

    /** The names, never the values. */
    @Override
    public String toString() {
        return names.toString();
    }
}
