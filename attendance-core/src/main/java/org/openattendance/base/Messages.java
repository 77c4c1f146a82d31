package org.openattendance.base;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences by language. A pattern holds {@code {name}} where a value goes.
 *
 * <p>A locale without a table of its own gets English; a key missing from its table gets the English text, and {@link #missing(Locale)}
 * lists it: nothing is translated by guess. Immutable and thread-safe.
 */
public final class Messages {

    private static final String ENGLISH = "en";
    private static final String CODE = "code.";
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)\\}");

    private final Map<String, Map<String, String>> byLanguage;

    private Messages(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /**
     * @param byLanguage language ({@code en}, {@code cy}) to key to pattern; must hold {@code en}
     * @throws InvalidValueException if English is missing, or another language has a key that English has not and that is not of a code
     */
    public static Messages of(Map<String, Map<String, String>> byLanguage) {
        Map<String, String> english = byLanguage.get(ENGLISH);
        if (english == null) {
            throw new InvalidValueException("Messages have no English table.", "the file messages_en is missing.");
        }
        Map<String, Map<String, String>> copy = new TreeMap<>();
        byLanguage.forEach((language, table) -> {
            // The English names of codes stand in the tables of codes.
            if (table.keySet().stream().anyMatch(key -> !key.startsWith(CODE) && !english.containsKey(key))) {
                throw new InvalidValueException(
                        "Messages in " + language + " have keys that English has not.",
                        "a key was renamed in one file.");
            }
            copy.put(language, Collections.unmodifiableMap(new TreeMap<>(table)));
        });
        return new Messages(Collections.unmodifiableMap(copy));
    }

    /**
     * The text of a key, its values put in. A name without a value stays as it is; what a value holds is never taken for a name.
     *
     * @param namesAndValues name, value, name, value
     * @throws InvalidValueException if no language has the key
     */
    public String text(Locale locale, String key, Object... namesAndValues) {
        String pattern = byLanguage
                .getOrDefault(locale.getLanguage(), english())
                .getOrDefault(key, english().get(key));
        if (pattern == null) {
            throw new InvalidValueException("No message for " + key + ".", "the key is misspelt.");
        }
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
        return NAME.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** A day in words, for example {@code 9 September 2024}, by the texts {@code report.day} and {@code report.month.1} to {@code 12}. */
    public String day(Locale locale, LocalDate day) {
        return text(
                locale,
                "report.day",
                "day",
                day.getDayOfMonth(),
                "month",
                text(locale, "report.month." + day.getMonthValue()),
                "year",
                day.getYear());
    }

    /** The pattern of a key in one language and no other, or empty if the language has none. */
    public Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable(
                byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(key));
    }

    /** Whether English has the key. */
    public boolean has(String key) {
        return english().containsKey(key);
    }

    /** Keys that a language has not, in order; empty when it is complete. */
    public List<String> missing(Locale locale) {
        Set<String> keys = new TreeSet<>(english().keySet());
        keys.removeAll(byLanguage.getOrDefault(locale.getLanguage(), Map.of()).keySet());
        return List.copyOf(keys);
    }

    /** Languages that have a table, in order. */
    public Set<String> languages() {
        return byLanguage.keySet();
    }

    private Map<String, String> english() {
        return byLanguage.getOrDefault(ENGLISH, Map.of());
    }
}
