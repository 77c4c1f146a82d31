package org.openattendance.examples.pathway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.pathway.Pathway;
import org.openattendance.report.PathwayTables;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code attendance pathway validate FILE}: whether a file is a pathway, checked as a model. */
@CommandLine.Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks a pathway file as a model; exit status 1 if it is refused.")
final class PathwayValidateCommand extends Command {

    @Parameters(paramLabel = "FILE", description = "The file; - is standard input.")
    private String file = "";

    @Override
    @SuppressWarnings("NullAway") // JSON has null for what is not known
    protected Outcome run() {
        Checked<Optional<Pathway>> read = PathwaySource.read(file);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("valid", read.value().isPresent());
        json.put("pathway", read.value().map(Pathway::reference).orElse(null));
        json.put("executable", read.value().map(Pathway::isExecutable).orElse(false));
        json.put("notExecutable", read.value().map(Pathway::whyNotExecutable).orElse(List.of()));
        String text = read.value()
                .map(one -> one.reference() + " is a pathway"
                        + (one.isExecutable()
                                ? " that may be run.\n"
                                : "; not executable: " + String.join("; ", one.whyNotExecutable()) + ".\n"))
                .orElse("Refused.\n");
        return Outcome.of(
                        json,
                        read.value()
                                .map(one -> List.of(PathwayTables.list(List.of(one))))
                                .orElse(List.of()))
                .withText(text)
                .withIssues(read);
    }
}
