package org.openattendance.examples.casework;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code attendance case}: holds the commands on one case. */
@CommandLine.Command(
        name = "case",
        mixinStandardHelpOptions = true,
        description = "One case: its story.",
        subcommands = CaseStoryCommand.class)
public final class CaseCommand implements Runnable {

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    /** Made by the frame. */
    public CaseCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(), "A command is missing: story.");
    }
}
