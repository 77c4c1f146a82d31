package org.openattendance.examples.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openattendance.testkit.conformance.ConformanceCase;
import org.openattendance.testkit.conformance.SystemAnswer;
import org.openattendance.testkit.conformance.SystemUnderTest;

/**
 * A system behind a program that is started once for each case, in the caller's folder, without a shell and with nothing on standard input.
 *
 * @param command the program and its first arguments; those of the case follow, with the paths of its files in full
 * @param patience how long one case may take
 */
record ProcessSystem(List<String> command, Duration patience) implements SystemUnderTest {

    ProcessSystem {
        command = List.copyOf(command);
    }

    @Override
    public SystemAnswer answer(ConformanceCase asked, Path folder) {
        List<String> words = new ArrayList<>(command);
        words.addAll(asked.argumentsIn(folder));
        try {
            Path out = Files.createTempFile("conform", ".out");
            Path err = Files.createTempFile("conform", ".err");
            try {
                return run(words, out, err);
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SystemAnswer run(List<String> words, Path out, Path err) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(words)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
        } catch (IOException e) {
            return SystemAnswer.none("the program did not start");
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return SystemAnswer.none("no answer within " + patience.toSeconds() + " s");
            }
            return new SystemAnswer(process.exitValue(), text(out), text(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SystemAnswer.none("interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** What is not UTF-8 is shown as such, and is then no JSON that is expected. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
