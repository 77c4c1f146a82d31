package org.openattendance.examples;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.AttendanceException;
import org.openattendance.table.UnreadableInputException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The {@code attendance} command: parses options, calls the library, prints. Exit statuses stand in {@code --help}. */
@CommandLine.Command(
        name = "attendance",
        mixinStandardHelpOptions = true,
        version = "attendance 0.1.0",
        description = "UK school attendance: exact figures, each with its proof.",
        footer = {
            "",
            "Exit status: 0 done; 1 done, with errors in the input (good rows were used); 2 the call was wrong; 3 nothing usable.",
            "No command reads the clock: --as-of says what was known."
        })
public final class Main implements Runnable {

    private static final int BAD_CALL = 2;
    private static final int NOTHING_USABLE = 3;

    /** The money library says how it reckons whenever it starts; those who call a command did not ask. */
    private final Logger money = Logger.getLogger("org.javamoney");

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    /** Made by {@link #main}. */
    public Main() {
        money.setLevel(Level.WARNING);
    }

    /** Runs one command and ends with its exit status. */
    public static void main(String... args) {
        System.exit(execute(new PrintWriter(System.err, true, StandardCharsets.UTF_8), args));
    }

    /**
     * Runs one command.
     *
     * @param err where messages go; the result goes to standard output or {@code --out}
     * @return the exit status
     */
    public static int execute(PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        for (Object command : Commands.all()) {
            line.addSubcommand(command);
        }
        line.setErr(err)
                .setExecutionExceptionHandler((thrown, at, parsed) -> failed(err, thrown))
                .setParameterExceptionHandler((thrown, given) -> badCall(err, thrown))
                .setExpandAtFiles(false);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return tooLarge(err);
        }
    }

    /** Rows of many pupils mixed need all of them in memory at once; sorted rows need little. */
    private static int tooLarge(PrintWriter err) {
        err.println("NOT_GROUPED: the register does not fit in memory as it is ordered.");
        err.println("Put each pupil's rows together: (head -n 1 FILE; tail -n +2 FILE | LC_ALL=C sort) > SORTED");
        err.println("Maybe the file is ordered by date; or give Java more memory with JAVA_TOOL_OPTIONS=-Xmx4g.");
        return NOTHING_USABLE;
    }

    @Override
    public void run() {
        throw new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), "A command is missing.");
    }

    private static int badCall(PrintWriter err, ParameterException thrown) {
        err.println(thrown.getMessage());
        err.println("Maybe an option is missing or misspelt; try: "
                + thrown.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return BAD_CALL;
    }

    private static int failed(PrintWriter err, Exception thrown) {
        if (thrown instanceof AttendanceException known) {
            err.println(known.reason() + ": " + known.getMessage());
            return nothingUsable(known) ? NOTHING_USABLE : BAD_CALL;
        }
        err.println("Something went wrong that should not: " + thrown.getClass().getSimpleName() + ".");
        err.println("Maybe this is a fault of the command; please report what was called, without the data.");
        return NOTHING_USABLE;
    }

    private static boolean nothingUsable(AttendanceException thrown) {
        return thrown instanceof UnreadableInputException
                || List.of("NOT_GROUPED", "NOTHING_USABLE").contains(thrown.reason());
    }
}
