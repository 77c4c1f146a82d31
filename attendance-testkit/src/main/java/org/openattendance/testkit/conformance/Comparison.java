package org.openattendance.testkit.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One answer against one case, field by field. Single-thread: it collects what differs. */
final class Comparison {

    /** What stands in these is a table from names to counts: a name too many is a difference. */
    private static final List<String> WHOLE = List.of("reasons", "issueCounts", "by");

    private static final int DATA = 1;

    private final ConformanceCase asked;
    private final List<Difference> found = new ArrayList<>();

    Comparison(ConformanceCase asked) {
        this.asked = asked;
    }

    List<Difference> of(SystemAnswer answer) {
        if (answer.status() != asked.status()) {
            differ("status", Integer.toString(asked.status()), status(answer));
        }
        if (answer.status() > DATA) {
            refusal(answer);
        }
        if (asked.status() <= DATA && answer.status() <= DATA && answer.status() >= 0) {
            data(answer.output());
        }
        words(answer);
        return Collections.unmodifiableList(found);
    }

    private static String status(SystemAnswer answer) {
        String first = answer.messages().lines().findFirst().orElse("");
        return (answer.status() == SystemAnswer.NO_STATUS ? "none" : Integer.toString(answer.status()))
                + (first.isEmpty() ? "" : " (" + first + ")");
    }

    /** Who refuses prints nothing, says one thing in plain words, and ends with what may help. */
    private void refusal(SystemAnswer answer) {
        if (!answer.output().isEmpty()) {
            differ("output", "nothing", "something");
        }
        String last = answer.messages().strip().lines().reduce("", (before, line) -> line);
        if (!last.startsWith("Maybe")) {
            differ("messages", "a last line that begins with Maybe", last.isEmpty() ? "nothing" : last);
        }
    }

    private void words(SystemAnswer answer) {
        for (String word : asked.messagesName()) {
            if (!answer.messages().contains(word)) {
                differ("messages", "the word " + word, "not said");
            }
        }
        for (String word : asked.neverSays()) {
            if (answer.messages().contains(word)
                    || KitJson.messagesOf(answer.output()).contains(word)) {
                differ("messages", "no reference of a pupil", "a message says one");
            }
        }
    }

    private void data(String output) {
        Optional<Map<String, @Nullable Object>> actual = KitJson.find(output);
        if (actual.isEmpty()) {
            differ("output", "one JSON object", output.isBlank() ? "nothing" : "something else");
            return;
        }
        object("", asked.expected(), actual.get());
    }

    private void value(String at, String name, @Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
            object(at, map, other);
            if (WHOLE.contains(name)) {
                other.keySet().stream()
                        .filter(key -> !map.containsKey(key))
                        .forEach(key -> differ(at + "." + key, "missing", KitJson.write(other.get(key))));
            }
        } else if (expected instanceof List<?> list && actual instanceof List<?> other) {
            list(at, name, list, other);
        } else if (!same(name, expected, actual)) {
            differ(at, KitJson.write(expected), KitJson.write(actual));
        }
    }

    private void object(String at, Map<?, ?> expected, Map<?, ?> actual) {
        expected.forEach((key, value) -> {
            String name = String.valueOf(key);
            String inner = at.isEmpty() ? name : at + "." + name;
            if (actual.containsKey(key)) {
                value(inner, name, value, actual.get(key));
            } else {
                differ(inner, KitJson.write(value), "missing");
            }
        });
    }

    /** Numbers by value; a file by its own name, without the folder in which it lies. */
    private static boolean same(String name, @Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof BigDecimal number && actual instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        }
        if (name.equals("file") && expected instanceof String file && actual instanceof String path) {
            return path.equals(file) || path.endsWith("/" + file) || path.endsWith("\\" + file);
        }
        return Objects.equals(expected, actual);
    }

    private void list(String at, String name, List<?> expected, List<?> actual) {
        Optional<List<String>> keys = keys(expected, expected);
        Optional<List<String>> found = keys.isEmpty() ? keys : keys(expected, actual);
        if (found.isPresent()) {
            byKey(at, name, index(keys.get(), expected), index(found.get(), actual));
        } else {
            byPlace(at, name, expected, actual);
        }
    }

    /** The entry that each list calls by the field named first in the expectation; empty where that does not tell the entries apart. */
    private static Optional<List<String>> keys(List<?> naming, List<?> entries) {
        if (naming.isEmpty() || !(naming.get(0) instanceof Map<?, ?> first) || first.isEmpty()) {
            return Optional.empty();
        }
        Object field = first.keySet().iterator().next();
        List<String> keys = new ArrayList<>();
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> map) || !(map.get(field) instanceof String text) || keys.contains(text)) {
                return Optional.empty();
            }
            keys.add(text);
        }
        return Optional.of(keys);
    }

    private static Map<String, @Nullable Object> index(List<String> keys, List<?> entries) {
        Map<String, @Nullable Object> index = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            index.put(keys.get(i), entries.get(i));
        }
        return index;
    }

    private void byKey(
            String at, String name, Map<String, @Nullable Object> expected, Map<String, @Nullable Object> actual) {
        expected.forEach((key, entry) -> {
            if (actual.containsKey(key)) {
                value(at + "[" + key + "]", name, entry, actual.get(key));
            } else {
                differ(at + "[" + key + "]", KitJson.write(entry), "missing");
            }
        });
        if (!asked.listsWithMore().contains(name)) {
            actual.keySet().stream()
                    .filter(key -> !expected.containsKey(key))
                    .forEach(key -> differ(at + "[" + key + "]", "missing", KitJson.write(actual.get(key))));
        }
        List<String> order =
                actual.keySet().stream().filter(expected::containsKey).toList();
        if (order.size() == expected.size() && !order.equals(List.copyOf(expected.keySet()))) {
            differ(at, "the order " + expected.keySet(), "the order " + order);
        }
    }

    private void byPlace(String at, String name, List<?> expected, List<?> actual) {
        for (int i = 0; i < expected.size() && i < actual.size(); i++) {
            value(at + "[" + i + "]", name, expected.get(i), actual.get(i));
        }
        if (expected.size() > actual.size()
                || (expected.size() < actual.size() && !asked.listsWithMore().contains(name))) {
            differ(at, expected.size() + " entries", actual.size() + " entries: " + KitJson.write(actual));
        }
    }

    private void differ(String field, String expected, String actual) {
        found.add(new Difference(field, expected, actual));
    }
}
