package org.openattendance.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.register.Register;
import org.openattendance.report.RegisterExtract;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance extract}: every entry of one pupil with its history, to attach to a statement. */
@CommandLine.Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description =
                "Prints every entry of one pupil in a period, with its history and a total that is counted twice.")
final class ExtractCommand extends Command {

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    @Option(names = "--pupil", required = true, paramLabel = "P", description = "As the register writes it.")
    private String pupil = "";

    @Option(names = "--school", paramLabel = "S", description = "Where the pupil has several enrolments.")
    private @Nullable String school;

    @Override
    protected Outcome run() {
        Loaded loaded = options.load(maxIssues(), List.of());
        Register register = loaded.registers().all().stream()
                .filter(one -> one.pupil().value().equals(pupil))
                .filter(one -> school == null
                        || one.school().filter(at -> at.value().equals(school)).isPresent())
                .findFirst()
                .orElseThrow(() -> new CallException(
                        "The register has no entry of this pupil.", "the reference is written another way there."));
        RegisterExtract extract = RegisterExtract.of(register, loaded.window().span(), loaded.asOf());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", options.nation().id());
        json.put("pupil", pupil);
        register.school().ifPresent(at -> json.put("school", at.value()));
        json.putAll(extract.toMap());
        return Outcome.of(json, () -> List.of(extract.table(), extract.totals()))
                .withText("Register extract of " + pupil + ", " + loaded.window() + ", as known on " + loaded.asOf()
                        + ".\nCounted twice: " + (extract.recheck() ? "the totals agree." : "the totals DO NOT agree.")
                        + "\n\nSigned: ______________________   Role: ______________________   Date: ______________\n")
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }
}
