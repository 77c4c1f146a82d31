package org.openattendance.verification.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources in which the Java of a page may stand: the examples, which have a main, and the tests of every module, which the build runs. */
final class Programs {

    private static final Path MAINS = Path.of("examples", "src", "main", "java");
    private static final Pattern MAIN = Pattern.compile("staticvoidmain\\(String(\\.\\.\\.|\\[])args\\)");

    private final List<Program> programs;

    private record Program(Path file, boolean test, String squeezed) {}

    private Programs(List<Program> programs) {
        this.programs = programs;
    }

    static Programs read() {
        List<Program> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Pages.ROOT)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                Path name = Pages.ROOT.relativize(file);
                boolean test = name.toString().replace('\\', '/').contains("/src/test/java/");
                if (test || name.startsWith(MAINS)) {
                    found.add(new Program(name, test, squeeze(Files.readString(file))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Programs(found);
    }

    /** The class of the examples that holds a block and can be run. */
    Optional<String> findMain(Block block) {
        return holding(block)
                .filter(program ->
                        !program.test() && MAIN.matcher(program.squeezed()).find())
                .map(program -> MAINS.relativize(program.file()).toString())
                .map(file -> file.replaceAll("\\.java$", "").replaceAll("[/\\\\]", "."))
                .findFirst();
    }

    /** Whether a test holds a block. */
    boolean isInTest(Block block) {
        return holding(block).anyMatch(Program::test);
    }

    private Stream<Program> holding(Block block) {
        String wanted = squeeze(block.text());
        return programs.stream().filter(program -> program.squeezed().contains(wanted));
    }

    /** Code without any white space: a formatter may break lines elsewhere than a page does. */
    private static String squeeze(String code) {
        return code.replaceAll("\\s+", "");
    }
}
