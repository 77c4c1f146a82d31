package org.openattendance.examples.map;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code attendance map}: partnership maps. */
@CommandLine.Command(
        name = "map",
        mixinStandardHelpOptions = true,
        description = "Partnership maps: who and what surrounds a pupil, what is missing, and who could help.",
        subcommands = {
            CheckCommand.class,
            RenderCommand.class,
            GapsCommand.class,
            MatchCommand.class,
            NetworkCommand.class,
            DiffCommand.class,
            InvolvementCommand.class
        })
public final class MapCommand implements Runnable {

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    /** For the command line. */
    public MapCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "What to do with the map is missing: check, render, gaps, match, network, diff or involvement.");
    }
}
