package org.openattendance.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openattendance.internal.CodePointOrder;

/**
 * Rule files out of a rules jar, a folder or a class loader, by their index. Nothing is unpacked to a disk, and nothing is trusted: names,
 * sizes and checksums are looked at first. Immutable.
 */
final class PackedRules {

    /** Ours are half a megabyte in a hundred files. */
    static final int MOST_BYTES_OF_A_FILE = 4 << 20;

    static final int MOST_FILES = 2_000;
    static final long MOST_BYTES = 32L << 20;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*){0,3}");

    private final Function<String, Optional<byte[]>> store;
    private final RuleFiles files;

    private PackedRules(Function<String, Optional<byte[]>> store) {
        this.store = store;
        this.files = RuleFiles.of(read(store));
    }

    RuleFiles files() {
        return files;
    }

    /** A file that stands beside the rules. */
    Optional<byte[]> find(String name) {
        return store.apply(name);
    }

    /** What was found, if the index names all of it. */
    static PackedRules indexed(Map<String, byte[]> found) {
        PackedRules packed = new PackedRules(name -> Optional.ofNullable(found.get(name)));
        found.keySet().stream()
                .filter(RuleFiles::isRules)
                .filter(name -> !name.equals(RuleData.BUILD))
                .filter(name -> packed.files.find(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new RuleFileException(name, 0, "is not named in index.txt.", "two sets were mixed.");
                });
        return packed;
    }

    /** The one set that a class loader sees. */
    static PackedRules on(ClassLoader loader) {
        long sets = loader.resources(RuleData.FOLDER + RuleFiles.INDEX).count();
        if (sets != 1) {
            throw new RuleFileException(
                    RuleFiles.INDEX,
                    0,
                    "stands " + sets + " times on the class path, and must stand there once.",
                    sets == 0
                            ? "attendance-rules is missing among the dependencies."
                            : "two versions of attendance-rules are on it.");
        }
        return new PackedRules(name -> resource(loader, name));
    }

    private static Optional<byte[]> resource(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(RuleData.FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(bounded(name, in));
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    /** The files of a jar that stand in its folder of rules, by their names there. */
    static Map<String, byte[]> jar(Path jar) {
        Map<String, byte[]> found = new TreeMap<>(CodePointOrder.INSTANCE);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            long bytes = 0;
            for (ZipEntry entry : rules(zip)) {
                String name = named(entry.getName().substring(RuleData.FOLDER.length()));
                byte[] content = content(name, zip, entry);
                bytes += content.length;
                if (found.put(name, content) != null) {
                    throw new RuleFileException(name, 0, "stands twice in the jar.", "two jars were joined.");
                }
                limit(jar.toString(), found.size(), bytes);
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            throw new RuleFileException(
                    jar.toString(), 0, "is not a jar that can be read.", "the copy of it broke off.", e);
        }
        return found;
    }

    private static List<? extends ZipEntry> rules(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(RuleData.FOLDER))
                .limit(MOST_FILES + 1L)
                .toList();
    }

    /** A name that climbs out of the folder is refused, although nothing is written anywhere. */
    private static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new RuleFileException(
                    RuleData.FOLDER, 0, "holds a name that no rule file can have.", "the jar is not ours.");
        }
        return name;
    }

    private static byte[] content(String name, ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = bounded(name, in);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() != entry.getCrc()) {
                throw damaged(name, null);
            }
            return bytes;
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    /** The files of a folder that holds an index; of an unpacked jar too. */
    static Map<String, byte[]> folder(Path folder) {
        Path unpacked = folder.resolve(RuleData.FOLDER);
        Path root = Files.isDirectory(unpacked) ? unpacked : folder;
        Map<String, byte[]> found = new TreeMap<>(CodePointOrder.INSTANCE);
        try (Stream<Path> walk = Files.walk(root)) {
            long bytes = 0;
            for (Path file :
                    walk.filter(Files::isRegularFile).limit(MOST_FILES + 1L).toList()) {
                String name = RuleFiles.name(root, file);
                try (InputStream in = Files.newInputStream(file)) {
                    found.put(name, bounded(name, in));
                }
                bytes += found.get(name).length;
                limit(folder.toString(), found.size(), bytes);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new RuleFileException(
                    folder.toString(), 0, "is not a folder that can be read.", "its rights are another's.", e);
        }
        return found;
    }

    private static void limit(String where, int files, long bytes) {
        if (files > MOST_FILES || bytes > MOST_BYTES) {
            throw new RuleFileException(
                    where,
                    0,
                    "has more than " + MOST_FILES + " files or " + MOST_BYTES + " bytes.",
                    "it is no set of rules.");
        }
    }

    private static byte[] bounded(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES_OF_A_FILE + 1);
        if (bytes.length > MOST_BYTES_OF_A_FILE) {
            throw new RuleFileException(
                    name, 0, "has more than " + MOST_BYTES_OF_A_FILE + " bytes.", "it is no rule file.");
        }
        return bytes;
    }

    /** The files that the index names, in its order. */
    private static Map<String, byte[]> read(Function<String, Optional<byte[]>> store) {
        byte[] index = store.apply(RuleFiles.INDEX)
                .orElseThrow(() -> new RuleFileException(
                        RuleFiles.INDEX, 0, "is missing.", "this is no rules jar: it is called attendance-rules."));
        List<String> names = new String(index, StandardCharsets.UTF_8).lines().toList();
        limit(RuleFiles.INDEX, names.size(), 0);
        Map<String, byte[]> files = new LinkedHashMap<>();
        long bytes = 0;
        for (int at = 0; at < names.size(); at++) {
            String name = names.get(at);
            require(name, at, at == 0 ? "" : names.get(at - 1));
            byte[] content = store.apply(name)
                    .orElseThrow(() -> new RuleFileException(
                            name, 0, "is named in index.txt and is not there.", "the set was copied in part."));
            bytes += content.length;
            limit(RuleFiles.INDEX, files.size(), bytes);
            files.put(name, content);
        }
        return files;
    }

    private static void require(String name, int at, String before) {
        if (!NAME.matcher(name).matches()) {
            throw new RuleFileException(
                    RuleFiles.INDEX, at + 1L, "is not a name that a rule file can have.", "the jar is not ours.");
        }
        if (CodePointOrder.INSTANCE.compare(before, name) >= 0) {
            throw new RuleFileException(
                    RuleFiles.INDEX, at + 1L, name + " is out of order or stands twice.", "it was edited by hand.");
        }
        if (!RuleKinds.isKnown(name)) {
            throw new RuleFileException(
                    name,
                    0,
                    "is no file that this release of the library reads.",
                    "the rules are newer than the library: take a library of the same minor version.");
        }
    }

    private static RuleFileException damaged(String name, @org.jspecify.annotations.Nullable IOException cause) {
        return new RuleFileException(name, 0, "is damaged.", "the copy of the jar broke off.", cause);
    }
}
