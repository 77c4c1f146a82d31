package org.openattendance.verification.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A group of the kit as it is made by a program: its files by name, {@code cases.json} among them. Single-thread. */
final class MadeGroup {

    private final String name;
    private final String about;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> cases = new ArrayList<>();

    MadeGroup(String name, String about) {
        this.name = name;
        this.about = about;
    }

    /** Adds a file and gives its name as arguments use it. */
    String file(String file, List<String> lines) {
        files.put(name + "/" + file, String.join("\n", lines) + "\n");
        return name + "/" + file;
    }

    void add(
            String id,
            String tells,
            String sources,
            List<String> arguments,
            int status,
            Map<String, ? extends @Nullable Object> expect) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", id);
        one.put("tells", tells);
        one.put("sources", List.of(sources.split(" ")));
        one.put("arguments", arguments);
        one.put("status", status);
        StringBuilder text = new StringBuilder("    {\n");
        one.forEach((key, value) -> text.append("      ")
                .append(json(key))
                .append(": ")
                .append(json(value))
                .append(",\n"));
        text.append("      \"expect\": {\n");
        text.append(expect.entrySet().stream()
                .map(field -> "        " + json(field.getKey()) + ": " + lines(field.getValue()))
                .collect(Collectors.joining(",\n")));
        cases.add(text.append("\n      }\n    }").toString());
    }

    /** Files by name. */
    Map<String, String> files() {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(
                name + "/cases.json",
                "{\n  \"schemaVersion\": \"1.0\",\n  \"about\": " + json(about) + ",\n  \"cases\": [\n"
                        + String.join(",\n", cases) + "\n  ]\n}\n");
        return all;
    }

    /** A list of objects has one a line. */
    private static String lines(@Nullable Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map
                ? list.stream()
                        .map(MadeGroup::json)
                        .collect(Collectors.joining(",\n          ", "[\n          ", "\n        ]"))
                : json(value);
    }

    static String json(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(field -> json(field.getKey()) + ": " + json(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(MadeGroup::json).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text
                ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : String.valueOf(value);
    }

    static Map<String, Object> rate(long numerator, long denominator) {
        Map<String, Object> rate = new LinkedHashMap<>();
        rate.put("numerator", numerator);
        rate.put("denominator", denominator);
        rate.put("percent", percent(numerator, denominator));
        return rate;
    }

    /** Four decimals, half up, by long division. */
    static String percent(long numerator, long denominator) {
        long tenthousandths = (2_000_000L * numerator + denominator) / (2 * denominator);
        String decimals = Long.toString(10_000 + tenthousandths % 10_000).substring(1);
        return tenthousandths / 10_000 + "." + decimals;
    }
}
