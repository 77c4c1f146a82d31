package org.openattendance.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The Java sources of the published modules, for rules that no class file can show. */
final class Sources {

    static final List<String> MODULES = List.of(
            "attendance-core", "attendance-mapping", "attendance-assessment", "attendance-testkit", "attendance-spark");

    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'",
            Pattern.DOTALL);

    private Sources() {}

    /** Where the sources of a module stand, seen from this module's folder. */
    static Path of(String module) {
        return Path.of("..", module, "src", "main", "java");
    }

    /** Java files below a folder, in order; none when the folder is not there yet. */
    static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file without its comments, strings and characters. */
    static String codeOf(Path file) {
        try {
            return code(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Java text without its comments, strings and characters. */
    static String code(String java) {
        return COMMENT_OR_TEXT.matcher(java).replaceAll(" ");
    }
}
