package org.openattendance.examples.practice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code attendance evaluation}: whether working together helps. */
@CommandLine.Command(
        name = "evaluation",
        mixinStandardHelpOptions = true,
        description = "Monitoring and evaluation.",
        subcommands = EvaluationDueCommand.class)
public final class EvaluationCommand implements Runnable {

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    /** For the command line. */
    public EvaluationCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "What to ask of the evaluation is missing: due.");
    }
}
