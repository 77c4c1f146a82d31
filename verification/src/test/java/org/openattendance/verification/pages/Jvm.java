package org.openattendance.verification.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts Java as a reader of a page would: in a folder of its own, on this test's class path. */
final class Jvm {

    private static final long MINUTES = 3;

    private Jvm() {}

    /**
     * What came of a call.
     *
     * @param status the exit status
     * @param out everything on standard output, lines ending in LF
     * @param err everything on standard error
     */
    record Ran(int status, String out, String err) {}

    /** Runs a class with arguments in a folder. */
    static Ran run(Path folder, String main, List<String> args) {
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        call.addAll(args);
        try {
            Path out = Files.createTempFile("page", ".out");
            Path err = Files.createTempFile("page", ".err");
            Process process = new ProcessBuilder(call)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(main + " " + args + " did not end.");
            }
            Ran ran = new Ran(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return ran;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }
}
