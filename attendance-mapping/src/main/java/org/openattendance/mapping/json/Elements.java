package org.openattendance.mapping.json;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.model.Extras;

/** Reads the things of a map one by one: a thing with an error is not used, and its unknown fields are kept or refused. */
final class Elements {

    private final UnknownFields policy;
    private final Map<String, Map<String, String>> extras = new TreeMap<>();

    Elements(UnknownFields policy) {
        this.policy = policy;
    }

    /**
     * One thing, or empty if anything in it is an error.
     *
     * @param owner under what its unknown fields are kept, from the thing itself
     */
    <T> Optional<T> read(ObjectCursor cursor, Supplier<T> reader, Function<T, String> owner) {
        int before = cursor.problems().size();
        T thing;
        try {
            thing = reader.get();
        } catch (InvalidValueException e) {
            if (!cursor.problems().errorSince(before)) {
                cursor.problems().error(e.reason(), cursor.pointer(), ObjectCursor.firstLine(e));
            }
            return Optional.empty();
        }
        unknown(cursor, owner.apply(thing));
        return cursor.problems().errorSince(before) ? Optional.empty() : Optional.of(thing);
    }

    /** Fields of an object that nobody asked for. */
    void unknown(ObjectCursor cursor, String owner) {
        Map<String, String> rest = cursor.rest();
        if (rest.isEmpty()) {
            return;
        }
        if (policy == UnknownFields.REFUSE) {
            cursor.problems()
                    .error("UNKNOWN_FIELD", cursor.pointer(), rest.size() + " fields of this object are not known.");
        } else {
            cursor.problems()
                    .warning(
                            "UNKNOWN_FIELD",
                            cursor.pointer(),
                            rest.size() + " fields of this object are not known, and kept.");
            extras.put(owner, rest);
        }
    }

    Extras extras() {
        return new Extras(extras);
    }
}
