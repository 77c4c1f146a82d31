package org.openattendance.pupil;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/**
 * A list that is open to a caller's own entries: factors, roles, cohorts, outcomes.
 *
 * <p>Entries keep their order; no two have one code. Immutable and thread-safe.
 */
public final class Registry {

    private final String name;
    private final Map<String, RegistryEntry> byCode; // in order

    private Registry(String name, Map<String, RegistryEntry> byCode) {
        this.name = name;
        this.byCode = byCode;
    }

    /**
     * Entries in their order.
     *
     * @param name what is listed, for messages; for example {@code ATTENDANCE_FACTOR}
     * @throws InvalidValueException if two have one code
     */
    public static Registry of(String name, List<RegistryEntry> entries) {
        Map<String, RegistryEntry> byCode = new LinkedHashMap<>();
        for (RegistryEntry entry : entries) {
            if (byCode.put(entry.code(), entry) != null) {
                throw new InvalidValueException(
                        "The registry " + name + " has the code " + entry.code() + " twice.",
                        "a local entry bears a code that is there already.");
            }
        }
        return new Registry(name, byCode);
    }

    /** What is listed. */
    public String name() {
        return name;
    }

    /** All entries, in order. */
    public List<RegistryEntry> entries() {
        return List.copyOf(byCode.values());
    }

    /** All codes, in order. */
    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** The entry of a code, or empty. */
    public Optional<RegistryEntry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The entry of a code.
     *
     * @throws InvalidValueException if there is none; the message lists the codes there are
     */
    public RegistryEntry get(String code) {
        return find(code)
                .orElseThrow(() -> new InvalidValueException(
                        "The registry " + name + " has no code " + code + ". It has " + codes() + ".",
                        "it is misspelt, or a local entry has to be added first."));
    }

    /**
     * The same with one more entry, at the end.
     *
     * @throws InvalidValueException if its code is there already
     */
    public Registry with(RegistryEntry entry) {
        List<RegistryEntry> more = new ArrayList<>(byCode.values());
        more.add(entry);
        return of(name, more);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Registry that
                && name.equals(that.name)
                && entries().equals(that.entries());
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + entries().hashCode();
    }

    /** Name and codes. */
    @Override
    public String toString() {
        return name + " " + codes();
    }
}
