package org.openattendance.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code messages_en.properties}, {@code messages_cy.properties}: UTF-8, one {@code key = pattern} a line, {@code #} begins a
 * comment line.
 */
final class MessagesReader {

    static final Pattern FILE = Pattern.compile("messages_([a-z]{2,3})\\.properties");

    private MessagesReader() {}

    /** Language to key to pattern. */
    static Map<String, Map<String, String>> read(RuleFiles files) {
        Map<String, Map<String, String>> byLanguage = new TreeMap<>();
        files.names().forEach(name -> {
            Matcher matcher = FILE.matcher(name);
            if (matcher.matches()) {
                byLanguage.put(matcher.group(1), table(name, files.find(name).orElseThrow()));
            }
        });
        return Collections.unmodifiableMap(byLanguage);
    }

    private static Map<String, String> table(String name, byte[] bytes) {
        Map<String, String> table = new TreeMap<>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\\R")) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                put(table, name, number, line);
            }
        }
        return Collections.unmodifiableMap(table);
    }

    private static void put(Map<String, String> table, String name, int number, String line) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new RuleFileException(
                    name, number, "is not a key, = and a text.", "a long text was broken into two lines.");
        }
        String key = line.substring(0, equals).strip();
        if (table.put(key, line.substring(equals + 1).strip()) != null) {
            throw new RuleFileException(
                    name, number, "the key " + key + " stands twice.", "a text was added that is there already.");
        }
    }

    /** Ours with the caller's own over them, key by key. */
    static Map<String, Map<String, String>> combine(
            Map<String, Map<String, String>> ours, Map<String, Map<String, String>> local) {
        Map<String, Map<String, String>> combined = new TreeMap<>();
        ours.forEach((language, table) -> combined.put(language, new TreeMap<>(table)));
        local.forEach((language, table) ->
                combined.computeIfAbsent(language, key -> new TreeMap<>()).putAll(table));
        return Collections.unmodifiableMap(combined);
    }
}
