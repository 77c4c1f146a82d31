package org.openattendance.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A rules jar made by a test, from our own files as the build makes one, with what the test changes in it. */
final class RuleJar {

    static final String FOLDER = "META-INF/openattendance-rules/";

    private final Map<String, byte[]> entries = new TreeMap<>(); // by whole name

    static RuleJar ofOurs(String version) {
        RuleJar jar = new RuleJar();
        try (Stream<Path> walk = Files.walk(RuleFilesTest.FOLDER)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = RuleFilesTest.FOLDER.relativize(file).toString().replace('\\', '/');
                jar.entries.put(FOLDER + name, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar.with("build.properties", "version=" + version + "\n");
    }

    RuleJar with(String name, String text) {
        entries.put(FOLDER + name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    RuleJar without(String name) {
        if (entries.remove(FOLDER + name) == null) {
            throw new IllegalArgumentException(name + " is not there");
        }
        return this;
    }

    RuleJar replace(String name, String old, String by) {
        String text = text(name);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(name + " does not hold " + old);
        }
        return with(name, text.replace(old, by));
    }

    String text(String name) {
        return new String(entries.get(FOLDER + name), StandardCharsets.UTF_8);
    }

    Path writeTo(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path unpackTo(Path folder) {
        entries.forEach((name, bytes) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }
}
