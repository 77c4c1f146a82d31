package org.openattendance.examples.practice;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.Nation;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.directory.HandbookTable;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.exchange.DirectoryCsvWriter;
import org.openattendance.mapping.vocabulary.Vocabularies;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance directory import FILE --format hsds|csv}: reads a directory, shows it, and keeps it as tables if asked. */
@CommandLine.Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Reads a directory and shows it; every field that was dropped is reported. --format says what the file is:"
                        + " hsds (Open Referral) or csv; without it, the ending of the name does.",
        footer = {"", "Example: attendance directory import feed.json --format hsds --to directory"})
final class DirectoryImportCommand extends Command {

    @Parameters(paramLabel = "FILE", description = "An Open Referral file, or a table or folder of tables.")
    private String file = "";

    @Option(names = "--to", paramLabel = "FOLDER", description = "Keep the directory as tables in this folder.")
    private @Nullable String folder;

    @Override
    protected List<Format> formats() {
        return List.of(Format.TABLE, Format.HSDS, Format.CSV);
    }

    @Override
    protected Outcome run() {
        Checked<PartnerDirectory> read =
                DirectoryCommand.read(file, format().name().toLowerCase(Locale.ROOT));
        if (folder != null) {
            keep(read.value(), Path.of(folder));
        }
        HandbookTable table = HandbookTable.of(read.value(), Vocabularies.standard(), Nation.ENGLAND);
        String text = ReportTable.of(
                        HandbookTable.HEADER.stream().map(Column::words).toList(), table.rows())
                .toText();
        Outcome shown = Outcome.document(text);
        return shown.withIssues(PracticeFiles.first(read, maxIssues()));
    }

    private static void keep(PartnerDirectory directory, Path where) {
        try {
            DirectoryCsvWriter.write(directory, where);
        } catch (UncheckedIOException e) {
            throw new CallException("The folder of --to cannot be written.", "there is a file of that name.");
        }
    }
}
