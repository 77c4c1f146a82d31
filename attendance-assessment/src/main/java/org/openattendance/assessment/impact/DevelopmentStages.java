package org.openattendance.assessment.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;

/**
 * How far each section of a piece of work has come, on a scale of stages. Stages have an order and are never averaged: there is no method
 * for it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scale the stages, from first to last
 * @param sections section to its stage, in the order recorded
 */
public record DevelopmentStages(RatingScale scale, Map<String, RatingLevel> sections) {

    public DevelopmentStages {
        Map<String, RatingLevel> copy = new LinkedHashMap<>(sections);
        copy.values().forEach(scale::own);
        sections = Collections.unmodifiableMap(copy);
    }

    /** No section yet. */
    public static DevelopmentStages on(RatingScale scale) {
        return new DevelopmentStages(scale, Map.of());
    }

    /** A copy with the stage of a section. */
    public DevelopmentStages with(String section, RatingLevel stage) {
        Map<String, RatingLevel> more = new LinkedHashMap<>(sections);
        more.put(section, stage);
        return new DevelopmentStages(scale, more);
    }

    /** Sections from the earliest stage to the latest; of one stage, in the order recorded. */
    public List<String> fromEarliest() {
        List<String> names = new ArrayList<>();
        for (RatingLevel level : scale.levels()) {
            sections.forEach((name, stage) -> {
                if (stage.equals(level)) {
                    names.add(name);
                }
            });
        }
        return List.copyOf(names);
    }
}
