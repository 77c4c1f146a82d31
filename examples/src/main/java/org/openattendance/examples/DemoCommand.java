package org.openattendance.examples;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.Figures;
import org.openattendance.PupilFigures;
import org.openattendance.base.Checked;
import org.openattendance.base.Nation;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.Window;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.measure.Definition;
import org.openattendance.register.Registers;
import org.openattendance.testkit.GeneratedSchool;
import org.openattendance.testkit.Phase;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.RegisterPlan;
import org.openattendance.testkit.SchoolFiles;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code attendance demo}: makes up a school and shows its attendance, as if its files had been read. */
@CommandLine.Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Makes up a school year of an English school (no child in it is real), and explains who misses 10%% or more.")
final class DemoCommand extends Command {

    private static final List<String> BY = List.of("year_group");

    @Option(
            names = "--phase",
            paramLabel = "primary|secondary|special",
            defaultValue = "primary",
            description = "What kind of school (default: ${DEFAULT-VALUE}).")
    private String phase = "primary";

    @Option(
            names = "--pupils",
            paramLabel = "N",
            defaultValue = "210",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int pupils;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            defaultValue = "2024/25",
            description = "The school year (default: ${DEFAULT-VALUE}).")
    private String year = "2024/25";

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed makes the same school (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--files",
            paramLabel = "FOLDER",
            description = "Also write the school's files there, to try the other commands on.")
    private @Nullable Path files;

    @Override
    protected Outcome run() {
        GeneratedSchool school =
                RegisterGenerator.create().school(RegisterPlan.of(phase(), pupils, SchoolYear.parse(year), seed));
        SchoolFiles written = SchoolFiles.of(school);
        if (files != null) {
            written.writeTo(files);
        }
        Attendance england = Attendance.in(Nation.ENGLAND).with(school.pupils()).with(school.calendar());
        Checked<Registers> read = england.read(LongCsv.of(Input.of("marks.csv", text(written::longRegister))));
        Registers registers = AmendmentsCsv.of(Input.of("amendments.csv", text(written::amendments)))
                .applyTo(read.value(), england.context())
                .value();
        Window window = Window.of(registers.span().orElseThrow());
        LocalDate asOf = registers
                .lastRecorded()
                .filter(day -> day.isAfter(window.last()))
                .orElse(window.last());
        return outcome(england, england.figures(registers, window, asOf, Definition.ENG_REGISTER), read);
    }

    private Phase phase() {
        for (Phase each : Phase.values()) {
            if (each.id().equals(phase)) {
                return each;
            }
        }
        throw new CallException("There is no phase " + phase + ".", "primary, secondary or special was meant.");
    }

    @FunctionalInterface
    private interface Part {
        void writeTo(Appendable out);
    }

    private static String text(Part part) {
        StringBuilder text = new StringBuilder();
        part.writeTo(text);
        return text.toString();
    }

    private Outcome outcome(Attendance england, Figures figures, Checked<Registers> read) {
        List<String> sentences = new ArrayList<>();
        for (PupilFigures pupil : figures.pupils()) {
            if (pupil.persistentAbsence().isMet()) {
                sentences.add(
                        pupil.pupil().value() + ". " + pupil.absence().explain().sentence(Locale.UK));
            }
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("nation", england.rules().nation().id());
        json.put("definition", figures.definition().id());
        json.put("from", figures.window().first().toString());
        json.put("to", figures.window().last().toString());
        json.put("asOf", figures.asOf().toString());
        json.put("groups", figures.by(BY).stream().map(FigureJson::of).toList());
        json.put("total", FigureJson.of(figures.total()));
        json.put("persistentlyAbsent", sentences);
        String text = "A made-up " + phase + " school of " + pupils + " pupils, " + year + ", seed " + seed + ".\n"
                + figures.total().absence().explain().sentence(Locale.UK) + "\n\n"
                + sentences.size() + " pupils miss 10% or more. What was counted for each:\n\n"
                + String.join("\n\n", sentences) + "\n";
        return Outcome.of(json, () -> List.of(FigureTable.groups(figures.by(BY), BY)))
                .withText(text)
                .withRuleBook(
                        england.rules().version().release(),
                        england.rules().version().digest())
                .withIssues(read);
    }
}
