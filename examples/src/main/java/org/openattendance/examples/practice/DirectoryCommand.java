package org.openattendance.examples.practice;

import java.nio.file.Path;
import java.util.Locale;
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

    /**
     * Reads a directory in one of its forms.
     *
     * @param form {@code hsds} or {@code csv}; {@code table} means: by the ending of the name
     */
    static Checked<PartnerDirectory> read(String file, String form) {
        Checked<PartnerDirectory> read = ofForm(file, form);
        return PracticeFiles.usable(file, read, found -> found.entries().isEmpty());
    }

    private static Checked<PartnerDirectory> ofForm(String file, String form) {
        boolean json = file.toLowerCase(Locale.ROOT).endsWith(".json");
        return switch (form) {
            case "table" -> ofForm(file, json ? "hsds" : "csv");
            case "hsds" -> HsdsJsonReader.read(file, PracticeFiles.bytes(file));
            case "csv" -> DirectoryCsvReader.read(Path.of(file));
            default -> throw new CallException("--format is not one of hsds and csv.", "it is misspelt.");
        };
    }
}
