package org.openattendance.verification.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium of its own, with an empty profile; installed with apt-get where the machine has none. For one thread. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--remote-debugging-port=0");

    private final Process process;
    private final Path profile;
    private final DevTools tools;

    private Chromium(Process process, Path profile, DevTools tools) {
        this.process = process;
        this.profile = profile;
        this.tools = tools;
    }

    /** Starts one. */
    static Chromium start() throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("browser");
        List<String> call =
                new ArrayList<>(List.of(find().or(Chromium::installed).orElseThrow(Chromium::none)));
        call.addAll(FLAGS);
        call.add("--user-data-dir=" + profile);
        call.add("about:blank");
        Process process = new ProcessBuilder(call)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log.txt").toFile())
                .start();
        return new Chromium(process, profile, DevTools.connect(address(process, profile)));
    }

    private static IllegalStateException none() {
        return new IllegalStateException("There is no Chromium, and none could be installed with apt-get.\n"
                + "Maybe it has another name: -Dbrowser=/path/to/it.");
    }

    /** What -Dbrowser names, else the first of the usual names on the path. */
    private static Optional<String> find() {
        String named = System.getProperty("browser", "");
        if (!named.isEmpty()) {
            return Optional.of(named);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static Optional<String> installed() {
        return runs("apt-get", "update", "-qq") && runs("apt-get", "install", "-y", "-qq", "chromium")
                ? find()
                : Optional.empty();
    }

    private static boolean runs(String... call) {
        try {
            ProcessBuilder builder = new ProcessBuilder(call).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no apt-get here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The browser writes its port and path into its profile once it listens. */
    private static String address(Process process, Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += 50) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() == 2) {
                return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(50);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The browser did not start:\n" + Files.readString(profile.resolve("log.txt")));
    }

    /** A new page of its own. */
    BrowserPage page() {
        return BrowserPage.open(tools);
    }

    /** What it calls itself. */
    String version() {
        return tools.call("Browser.getVersion").path("product").asText().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        tools.close();
        end();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
