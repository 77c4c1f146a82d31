package org.openattendance.examples.practice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openattendance.examples.partnership.PlanStoryCommand;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code attendance plan}: a partnership plan in six steps. */
@CommandLine.Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "A partnership plan in six steps.",
        subcommands = {PlanStatusCommand.class, PlanStoryCommand.class})
public final class PlanCommand implements Runnable {

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    /** For the command line. */
    public PlanCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "What to ask of the plan is missing: status or story.");
    }
}
