package org.openattendance.mapping.model;

import java.util.List;
import org.openattendance.mapping.vocabulary.Vocabularies;
import org.openattendance.mapping.vocabulary.Vocabulary;

/**
 * Scales on which two organisations say how closely they work together. A level is a description and not a mark: more is not better.
 *
 * <p>Each scale is the terms under one code of the list {@code integration-scales}, in order. Immutable and thread-safe.
 */
public final class IntegrationScales {

    /** The list of {@link Vocabularies} in which the scales stand. */
    public static final String LIST = "integration-scales";

    private final Vocabulary list;

    private IntegrationScales(Vocabulary list) {
        this.list = list;
    }

    /** Those of the vocabularies. */
    public static IntegrationScales from(Vocabularies vocabularies) {
        return new IntegrationScales(vocabularies.get(LIST));
    }

    /** Codes of the levels of a scale, from little to much; empty if there is no such scale. */
    public List<String> levels(String scale) {
        return list.partsOf(scale).stream()
                .map(term -> term.code().substring(term.code().indexOf('.') + 1))
                .toList();
    }

    /** Whether the scale has the level. */
    public boolean has(Integration integration) {
        return levels(integration.scale()).contains(integration.level());
    }
}
