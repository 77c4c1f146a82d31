package org.openattendance.verification.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the groups of the kit that are too long to write by hand, and the list of all files. The other groups are written and mended by
 * hand. Run {@link #main} in the folder of this module, look at what git shows, and raise the version in {@code kit.json}.
 */
final class KitMaker {

    private KitMaker() {}

    static Map<String, String> made() {
        Map<String, String> files = new LinkedHashMap<>();
        Stream.of(EveryCode.make(), Edges.make(), NoticeCases.make(), ProposeCases.make())
                .forEach(group -> files.putAll(group.files()));
        return files;
    }

    /** Names of all files that lie in the folder of the kit. */
    static List<String> index() throws IOException {
        try (Stream<Path> files = Files.walk(KitFolder.PATH)) {
            return List.copyOf(new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> KitFolder.PATH.relativize(file).toString().replace('\\', '/'))
                    .toList()));
        }
    }

    /** Writes them. */
    public static void main(String... ignored) throws IOException {
        for (Map.Entry<String, String> file : made().entrySet()) {
            Path path = KitFolder.PATH.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent(), "folder"));
            Files.writeString(path, file.getValue());
        }
        Files.writeString(KitFolder.PATH.resolve("index.txt"), String.join("\n", index()) + "\n");
    }
}
