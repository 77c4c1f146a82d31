package org.openattendance.testkit.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of the kit, which lie beside this class in the jar. A jar cannot be listed: {@code index.txt} names them. */
final class KitFiles {

    static final String INDEX = "index.txt";
    static final String CASES = "/cases.json";

    private KitFiles() {}

    /** Names of all files, in order, {@code index.txt} among them. */
    static List<String> names() {
        return text(INDEX).lines().filter(line -> !line.isBlank()).toList();
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(KitFiles.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writeTo(Path folder) throws IOException {
        for (String name : names()) {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "parent"));
            Files.write(file, bytes(name));
        }
    }

    static Map<String, @Nullable Object> object(String name) {
        return KitJson.find(text(name)).orElseThrow(() -> new IllegalStateException(name + " is not one JSON object."));
    }

    /** The cases of one {@code cases.json}. */
    static List<ConformanceCase> cases(String name, List<String> files) {
        List<ConformanceCase> cases = new ArrayList<>();
        if (object(name).get("cases") instanceof List<?> list) {
            list.forEach(entry -> cases.add(one((Map<?, ?>) Objects.requireNonNull(entry, name), files)));
        }
        return cases;
    }

    private static ConformanceCase one(Map<?, ?> entry, List<String> files) {
        List<String> arguments = texts(entry, "arguments");
        return new ConformanceCase(
                text(entry, "id"),
                text(entry, "tells"),
                texts(entry, "sources"),
                arguments.stream().filter(files::contains).distinct().toList(),
                arguments,
                ((Number) Objects.requireNonNull(entry.get("status"), "status")).intValue(),
                expected(entry.get("expect")),
                texts(entry, "listsWithMore"),
                texts(entry, "messagesName"),
                texts(entry, "neverSays"));
    }

    @SuppressWarnings("unchecked") // the names of a JSON object are texts
    private static Map<String, ? extends @Nullable Object> expected(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, ? extends @Nullable Object>) map : Map.of();
    }

    private static String text(Map<?, ?> entry, String name) {
        return String.valueOf(Objects.requireNonNull(entry.get(name), name));
    }

    private static List<String> texts(Map<?, ?> entry, String name) {
        return entry.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
