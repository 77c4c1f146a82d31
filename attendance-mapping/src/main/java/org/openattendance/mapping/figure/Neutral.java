package org.openattendance.mapping.figure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is not known, put in the middle of what is: it neither wins nor loses by being unknown. Stateless. */
public final class Neutral {

    private Neutral() {}

    /**
     * Fills unknown values with the lower middle one of the known.
     *
     * @param values by id; with none known, all become equal
     * @param <T> what is compared
     */
    public static <T extends Comparable<? super T>> Map<String, T> fill(Map<String, Optional<T>> values) {
        List<T> known =
                values.values().stream().flatMap(Optional::stream).sorted().toList();
        Map<String, T> filled = new TreeMap<>();
        values.forEach((id, value) -> value.ifPresentOrElse(own -> filled.put(id, own), () -> {
            if (!known.isEmpty()) {
                filled.put(id, known.get((known.size() - 1) / 2));
            }
        }));
        return Collections.unmodifiableMap(filled);
    }
}
