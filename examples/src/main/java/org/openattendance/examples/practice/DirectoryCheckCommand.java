package org.openattendance.examples.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.directory.DirectoryCheck;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.finding.Finding;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance directory check FILE --on D}: what to look at, so that nobody is sent to a closed door. */
@CommandLine.Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "What to look at in a directory: what is stale, missing, or nobody's.",
        footer = {"", "Example: attendance directory check examples/data/partnership/directory --on 2026-06-22"})
final class DirectoryCheckCommand extends Command {

    @Parameters(paramLabel = "FILE", description = "An Open Referral file (.json), or a table or folder of tables.")
    private String file = "";

    @Option(names = "--on", required = true, paramLabel = "D", description = "The day of the check.")
    private String on = "";

    @Override
    protected Outcome run() {
        Checked<PartnerDirectory> read = DirectoryCommand.read(file, "table");
        List<Finding> findings = DirectoryCheck.of(read.value(), PracticeFiles.day("--on", on));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("partners", read.value().entries().size());
        json.put("completeness", PracticeFiles.rate(read.value().completeness()));
        json.put("rows", PracticeFiles.json(findings));
        return Outcome.of(json, List.of(PracticeFiles.table(findings)))
                .withIssues(PracticeFiles.first(read, maxIssues()));
    }
}
