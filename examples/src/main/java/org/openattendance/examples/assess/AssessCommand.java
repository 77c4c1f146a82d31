package org.openattendance.examples.assess;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code attendance assess}: self-assessment, moderation, action plans and dip samples. */
@CommandLine.Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Self-assessment of attendance practice, moderation, action plans and dip samples.",
        subcommands = {
            FrameworksCommand.class,
            ShowCommand.class,
            ScoreCommand.class,
            CompareCommand.class,
            ModerateCommand.class,
            PlanCommand.class,
            SampleCommand.class,
            RenderCommand.class
        })
public final class AssessCommand implements Runnable {

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    /** For the command line. */
    public AssessCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "What to assess is missing: frameworks, show, score, ...");
    }
}
