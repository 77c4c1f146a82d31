package org.openattendance.pupil;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.base.InvalidValueException;

/**
 * The open lists of a rule book, by name: the rows of {@code registries.csv}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Registries {

    private static final String OUTCOMES = "OUTCOMES_";

    private final Map<String, Registry> byName; // in order

    private Registries(Map<String, Registry> byName) {
        this.byName = byName;
    }

    /**
     * From lists in their order.
     *
     * @throws InvalidValueException if two have one name
     */
    public static Registries of(Collection<Registry> registries) {
        Map<String, Registry> byName = new LinkedHashMap<>();
        for (Registry registry : registries) {
            if (byName.put(registry.name(), registry) != null) {
                throw new InvalidValueException(
                        "Two registries are called " + registry.name() + ".", "a local one should extend ours.");
            }
        }
        return new Registries(Collections.unmodifiableMap(byName));
    }

    /**
     * A list by its name.
     *
     * @throws InvalidValueException if there is none; the message lists the names there are
     */
    public Registry get(String name) {
        Registry found = byName.get(name);
        if (found == null) {
            throw new InvalidValueException(
                    "There is no registry " + name + ". There are " + byName.keySet() + ".", "the name is misspelt.");
        }
        return found;
    }

    /** Kinds of circumstance that can lead to attendance issues. */
    public Registry attendanceFactors() {
        return get("ATTENDANCE_FACTOR");
    }

    /** What people do around a pupil's attendance. */
    public Registry roles() {
        return get("ROLE");
    }

    /** Groups that are watched because their absence is higher or their need greater. */
    public Registry cohorts() {
        return get("COHORT");
    }

    /** Legal routes by name: labels only, the rules about them are elsewhere. */
    public Registry formalRoutes() {
        return get("FORMAL_ROUTE");
    }

    /**
     * The outcomes of a framework, for example {@code ECM} or {@code SHANARRI}.
     *
     * @throws InvalidValueException if there is no such framework
     */
    public Registry outcomes(String framework) {
        return get(OUTCOMES + framework);
    }

    /** All lists, in order. */
    public List<Registry> list() {
        return List.copyOf(byName.values());
    }

    /**
     * These with a caller's own laid over: an entry takes the place of ours with its code or is added to the list of its name, a new name
     * is a new list.
     */
    public Registries combinedWith(Registries local) {
        Map<String, Registry> all = new LinkedHashMap<>(byName);
        for (Registry registry : local.byName.values()) {
            all.merge(registry.name(), registry, Registries::join);
        }
        return of(all.values());
    }

    private static Registry join(Registry ours, Registry local) {
        Map<String, RegistryEntry> byCode = new LinkedHashMap<>();
        ours.entries().forEach(entry -> byCode.put(entry.code(), entry));
        local.entries().forEach(entry -> byCode.put(entry.code(), entry));
        return Registry.of(ours.name(), new ArrayList<>(byCode.values()));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Registries that && list().equals(that.list());
    }

    @Override
    public int hashCode() {
        return list().hashCode();
    }

    /** The names. */
    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
