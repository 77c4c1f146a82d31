package org.openattendance.examples.pathway;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code attendance pathway}: holds the commands on pathways. */
@CommandLine.Command(
        name = "pathway",
        mixinStandardHelpOptions = true,
        description = "Staged pathways: list, show, check, draw, and say what comes next in a case.",
        subcommands = {
            PathwayListCommand.class,
            PathwayShowCommand.class,
            PathwayValidateCommand.class,
            PathwayDrawCommand.class,
            PathwayEvaluateCommand.class,
            PathwayTryCommand.class
        })
public final class PathwayCommand implements Runnable {

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    /** Made by the frame. */
    public PathwayCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(),
                "A command is missing: list, show, validate, draw, evaluate or try.");
    }
}
