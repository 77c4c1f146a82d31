package org.openattendance.examples.research;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of {@code examples/research}, started from the root of the project as its head says, on the class path of this test. */
record Script(Path file) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final long MINUTES = 4;

    static Script of(String name) {
        return new Script(ROOT.resolve("examples/research").resolve(name));
    }

    /** The file that holds what it prints: {@code ThreeDefinitions.txt} beside {@code ThreeDefinitions.java}. */
    Path golden() {
        return file.resolveSibling(file.getFileName().toString().replaceAll("\\.(java|jsh)$", ".txt"));
    }

    /** What it prints; a folder of files may be given in place of the made-up school. */
    String run(Path work, String... args) throws IOException, InterruptedException {
        boolean shell = file.toString().endsWith(".jsh");
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", shell ? "jshell" : "java")
                        .toString(),
                "--class-path",
                System.getProperty("java.class.path")));
        if (shell) {
            call.addAll(List.of(
                    "--startup",
                    "DEFAULT",
                    "--startup",
                    ROOT.resolve("examples/shell.jsh").toString()));
            for (String arg : args) {
                call.add("-R-Dstudy.folder=" + arg);
            }
            call.add(file.toString());
        } else {
            call.add(file.toString());
            call.addAll(List.of(args));
        }
        Path out = work.resolve("out.txt");
        Path err = work.resolve("err.txt");
        Process process = new ProcessBuilder(call)
                .directory(ROOT.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(file + " did not end.");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(file + ": " + Files.readString(err));
        }
        return Files.readString(out).replace("\r\n", "\n");
    }
}
