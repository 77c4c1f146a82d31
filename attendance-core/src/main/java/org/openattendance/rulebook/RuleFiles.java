package org.openattendance.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openattendance.internal.CodePointOrder;

/**
 * Rule files by name, from our jar or a caller's folder. A jar cannot be listed, so ours are named in {@code index.txt}, which a test
 * compares with the folder; a caller's folder is walked. Immutable.
 */
final class RuleFiles {

    private static final String ROOT = "/org/openattendance/rules/";
    static final String INDEX = "index.txt";

    private final Map<String, byte[]> files; // in index order

    private RuleFiles(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Those in our jar. */
    static RuleFiles standard() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        new String(resource(ROOT + INDEX), StandardCharsets.UTF_8)
                .lines()
                .forEach(name -> files.put(name, resource(ROOT + name)));
        return new RuleFiles(files);
    }

    /** Those given, in the order given. */
    static RuleFiles of(Map<String, byte[]> files) {
        return new RuleFiles(new LinkedHashMap<>(files));
    }

    static byte[] resource(String path) {
        try (InputStream in = RuleFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new RuleFileException(
                        path, 0, "is not in the jar.", "the jar was repacked without its resources.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new RuleFileException(path, 0, "cannot be read.", "the jar is damaged.", e);
        }
    }

    /**
     * Those in a folder and the folders in it, in code point order of their names. Hidden files and text for people are passed over; a file
     * that no part of a rule book reads is refused, as its name may be misspelt.
     */
    static RuleFiles in(Path folder) {
        return inMemory(read(folder));
    }

    /** The files that a caller's folder holds, by name in code point order. */
    static Map<String, byte[]> read(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<String> names = walk.filter(Files::isRegularFile)
                    .map(file -> name(folder, file))
                    .filter(RuleFiles::isRules)
                    .sorted(CodePointOrder.INSTANCE)
                    .toList();
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (String name : names) {
                files.put(name, Files.readAllBytes(folder.resolve(name)));
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new RuleFileException(
                    folder.toString(),
                    0,
                    "is not a folder that can be read.",
                    "the path is of a file, or misspelt.",
                    e);
        }
    }

    /** Files that a caller holds in memory, put in the order in which a folder is walked. */
    static RuleFiles inMemory(Map<String, byte[]> contents) {
        Map<String, byte[]> files = new TreeMap<>(CodePointOrder.INSTANCE);
        files.putAll(contents);
        files.keySet().stream()
                .filter(name -> !RuleKinds.isKnown(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new RuleFileException(name, 0, "is no file that a rule book has.", "its name is misspelt.");
                });
        return new RuleFiles(files);
    }

    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    static boolean isRules(String name) {
        return Stream.of(name.split("/")).noneMatch(part -> part.startsWith("."))
                && !name.equals(INDEX)
                && !name.endsWith(".md");
    }

    Set<String> names() {
        return files.keySet();
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** {@code sha256:} over name, LF, content with lines ending in LF, NUL, for each file. */
    String digest() {
        MessageDigest digest = sha256();
        files.forEach((name, bytes) -> {
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(withLineFeeds(bytes));
            digest.update((byte) 0);
        });
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of two books, one over the other. */
    static String digest(String under, String over) {
        MessageDigest digest = sha256();
        digest.update((under + "\n" + over + "\n").getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] withLineFeeds(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
