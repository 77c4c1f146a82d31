package org.openattendance.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of rules made by a test. */
final class RuleFolder {

    static final String CODES_HEADER = "code,short_name,valid_from,valid_to,physical,statistical_category,"
            + "session_restriction,applies_to,arrives_late,sensitive,confidence,notes,source\n";
    static final String MEASURES_HEADER =
            "id,from,to,kind,numerator,denominator,at_least,period,ages,definitions,confidence,notes,source\n";
    static final String DEFINITIONS_HEADER = "id,from,to,kind,value,confidence,notes,source\n";
    static final String SOURCES_HEADER = "id,title,place,url,read_on,status\n";
    static final String NATIONS_HEADER = "id,name,folder,code_sets_from,confidence,notes,source\n";

    private final Path path;

    RuleFolder(Path path) {
        this.path = path;
    }

    /** A copy of ours, to plant a fault in. */
    static RuleFolder copyOfOurs(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(RuleFilesTest.FOLDER)) {
            for (Path from : walk.filter(Files::isRegularFile).toList()) {
                Path to = path.resolve(RuleFilesTest.FOLDER.relativize(from).toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
        return new RuleFolder(path);
    }

    RuleFolder with(String name, String text) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RuleFolder append(String name, String text) {
        return with(name, text(name) + text);
    }

    RuleFolder replace(String name, String old, String by) {
        String text = text(name);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(name + " does not hold " + old);
        }
        return with(name, text.replace(old, by));
    }

    String text(String name) {
        try {
            return Files.readString(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }
}
