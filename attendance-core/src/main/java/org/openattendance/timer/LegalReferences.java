package org.openattendance.timer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;

/**
 * The laws of one nation that rules and texts point to.
 *
 * <p>Immutable and thread-safe.
 */
public final class LegalReferences {

    private final Nation nation;
    private final Map<String, LegalReference> byId; // in order

    private LegalReferences(Nation nation, Map<String, LegalReference> byId) {
        this.nation = nation;
        this.byId = byId;
    }

    /**
     * References in their order.
     *
     * @throws InvalidValueException if two have one id
     */
    public static LegalReferences of(Nation nation, List<LegalReference> references) {
        Map<String, LegalReference> byId = new LinkedHashMap<>();
        for (LegalReference reference : references) {
            if (byId.put(reference.id(), reference) != null) {
                throw new InvalidValueException(
                        "Two references of " + nation + " are called " + reference.id() + ".",
                        "a row was added that is there already.");
            }
        }
        return new LegalReferences(nation, byId);
    }

    /** Whose laws they are. */
    public Nation nation() {
        return nation;
    }

    /** All, in order. */
    public List<LegalReference> list() {
        return List.copyOf(byId.values());
    }

    /** One by its id, or empty. */
    public Optional<LegalReference> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** These with a caller's own laid over: one of the same id is replaced. */
    public LegalReferences combinedWith(LegalReferences local) {
        Map<String, LegalReference> all = new LinkedHashMap<>(byId);
        all.putAll(local.byId);
        return of(nation, new ArrayList<>(all.values()));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof LegalReferences that && nation.equals(that.nation) && list().equals(that.list());
    }

    @Override
    public int hashCode() {
        return 31 * nation.hashCode() + list().hashCode();
    }

    /** Nation and ids. */
    @Override
    public String toString() {
        return nation + " " + byId.keySet();
    }
}
