package org.openattendance.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a run should say about where it ran. Linux tells most; elsewhere a number is -1. */
public final class Machine {

    private Machine() {}

    /** Processors, memory and JVM, without a name of the machine. */
    public static String describe() {
        return Runtime.getRuntime().availableProcessors() + " processors (" + line("/proc/cpuinfo", "model name")
                + "), JDK " + Runtime.version() + ", heap at most "
                + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB";
    }

    /** The most memory that this process ever held, in MB. */
    public static long peakMegabytes() {
        String line = line("/proc/self/status", "VmHWM").replaceAll("[^0-9]", "");
        return line.isEmpty() ? -1 : Long.parseLong(line) / 1024;
    }

    /** Clock ticks that the host took from this machine since it started. */
    public static long stolenTicks() {
        String[] cells = line("/proc/stat", "cpu ").trim().split("\\s+");
        return cells.length < 8 ? -1 : Long.parseLong(cells[7]);
    }

    /** How many processes want to run, over the last minute. */
    public static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** Two digits after the point, whatever the locale. */
    public static String twoDigits(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String line(String file, String key) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .findFirst()
                    .map(line -> line.substring(key.length()).replaceFirst("^\\s*:\\s*", ""))
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
