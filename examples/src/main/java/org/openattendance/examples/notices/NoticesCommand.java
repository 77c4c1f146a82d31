package org.openattendance.examples.notices;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code attendance notices}: the threshold, a proposal, a price. */
@CommandLine.Command(
        name = "notices",
        mixinStandardHelpOptions = true,
        description =
                "Penalty notices: who meets the threshold, what a notice would be and what stands in its way, what it"
                        + " costs. A named role decides; nothing is issued here.",
        subcommands = {ThresholdCommand.class, ProposeCommand.class, QuoteCommand.class})
public final class NoticesCommand implements Runnable {

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    /** For the command line. */
    public NoticesCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "What to do is missing: threshold, propose or quote.");
    }
}
