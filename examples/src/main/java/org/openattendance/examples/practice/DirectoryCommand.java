package org.openattendance.examples.practice;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.examples.CallException;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.exchange.DirectoryCsvReader;
import org.openattendance.mapping.exchange.HsdsJsonReader;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code attendance directory}: who could help, and how fresh that knowledge is. */
@CommandLine.Command(
        name = "directory",
        mixinStandardHelpOptions = true,
        description = "The directory of partners: read it, and see what to look at.",
        subcommands = {DirectoryImportCommand.class, DirectoryCheckCommand.class})
public final class DirectoryCommand implements Runnable {

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    /** For the command line. */
    public DirectoryCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "What to do with the directory is missing: import or check.");
    }

    /** Reads a directory in one of its forms. */
    static Checked<PartnerDirectory> read(String file, String form) {
        return switch (form) {
            case "hsds" -> HsdsJsonReader.read(file, PracticeFiles.bytes(file));
            case "csv" -> DirectoryCsvReader.read(Path.of(file));
            default -> throw new CallException("--format is not one of hsds and csv.", "it is misspelt.");
        };
    }
}
