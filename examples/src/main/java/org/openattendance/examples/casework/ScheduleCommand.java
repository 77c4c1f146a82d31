package org.openattendance.examples.casework;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code attendance schedule}: what is watched, by whom and how often. */
@CommandLine.Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "What is watched, by whom and how often: what is due.",
        subcommands = ScheduleDueCommand.class)
public final class ScheduleCommand implements Runnable {

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    /** Made by the frame. */
    public ScheduleCommand() {}

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "A command is missing: due.");
    }
}
