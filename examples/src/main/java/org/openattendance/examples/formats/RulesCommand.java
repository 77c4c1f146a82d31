package org.openattendance.examples.formats;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attendance rules}: what a change of rules changes, which measures may be compared, and which texts a language lacks. */
@CommandLine.Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description =
                "What a change of rules changes, which measures may be compared, and which texts a language has a sourced wording for.",
        subcommands = {RulesDiffCommand.class, RulesCompareCommand.class, RulesLanguageCommand.class})
public final class RulesCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** Made by picocli. */
    public RulesCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(), "One of diff, compare or language is missing.");
    }
}
