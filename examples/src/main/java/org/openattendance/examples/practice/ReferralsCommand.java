package org.openattendance.examples.practice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code attendance referrals}: what becomes of referrals. */
@CommandLine.Command(
        name = "referrals",
        mixinStandardHelpOptions = true,
        description = "What becomes of referrals.",
        subcommands = WaitingCommand.class)
public final class ReferralsCommand implements Runnable {

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    /** For the command line. */
    public ReferralsCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "What to ask of the referrals is missing: waiting.");
    }
}
