package org.openattendance.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.RuleNotKnownException;

/**
 * The definitions of a nation.
 *
 * <p>Immutable and thread-safe.
 */
public final class Definitions {

    private final Map<Definition, DefinitionRules> byId;

    private Definitions(Map<Definition, DefinitionRules> byId) {
        this.byId = Collections.unmodifiableMap(new TreeMap<>(byId));
    }

    /**
     * From rows in any order.
     *
     * @throws InvalidValueException if two answer at once
     */
    public static Definitions of(List<DefinitionRule> rules) {
        Map<Definition, DefinitionRules> byId = new TreeMap<>();
        rules.stream()
                .collect(Collectors.groupingBy(DefinitionRule::definition))
                .forEach((definition, own) -> byId.put(definition, DefinitionRules.of(definition, own)));
        return new Definitions(byId);
    }

    /** All definitions, in order of their ids. */
    public List<Definition> all() {
        return new ArrayList<>(byId.keySet());
    }

    /**
     * The rules of a definition.
     *
     * @throws RuleNotKnownException if it is not one of the nation
     */
    public DefinitionRules of(Definition definition) {
        DefinitionRules rules = byId.get(definition);
        if (rules == null) {
            throw new RuleNotKnownException("definition " + definition + ", among " + byId.keySet(), List.of());
        }
        return rules;
    }

    /**
     * The definition that is used when none is named.
     *
     * @throws RuleNotKnownException if there is none, or more than one
     */
    public DefinitionRules byDefault() {
        List<DefinitionRules> found =
                byId.values().stream().filter(DefinitionRules::isDefault).toList();
        if (found.size() != 1) {
            throw new RuleNotKnownException("the one default definition, among " + byId.keySet(), List.of());
        }
        return found.get(0);
    }

    /** These with a caller's own laid over them. */
    public Definitions combinedWith(Definitions local) {
        Map<Definition, DefinitionRules> combined = new TreeMap<>(byId);
        local.byId.forEach((definition, rules) -> combined.merge(definition, rules, DefinitionRules::under));
        return new Definitions(combined);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Definitions that && byId.equals(that.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    /** The ids. */
    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}
