package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openattendance.base.Messages;

/**
 * One sentence of an explanation: a key of the message files, and the values that go into it.
 * Immutable and thread-safe.
 *
 * @param key for example {@code pathway.allowed}
 * @param values by name, in order
 */
public record Explanation(String key, Map<String, String> values) {

    public Explanation {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** From name, value, name, value. */
    static Explanation of(String key, String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Explanation(key, values);
    }

    /** The sentence in a language; in English where that language has no text yet. */
    public String text(Messages messages, Locale locale) {
        List<Object> arguments = new ArrayList<>();
        values.forEach((name, value) -> {
            arguments.add(name);
            arguments.add(value);
        });
        return messages.text(locale, key, arguments.toArray());
    }
}
