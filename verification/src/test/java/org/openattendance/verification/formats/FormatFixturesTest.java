package org.openattendance.verification.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.load.CensusCsv;
import org.openattendance.load.CensusXml;
import org.openattendance.load.ColumnMap;
import org.openattendance.load.CountFormat;
import org.openattendance.load.CtfXml;
import org.openattendance.load.EdFiJson;
import org.openattendance.load.EdFiTable;
import org.openattendance.load.EesCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.MappedCsv;
import org.openattendance.load.RegisterFormat;
import org.openattendance.load.SessionCounts;
import org.openattendance.load.SimsXml;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.load.WondeJson;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/**
 * Small files that we wrote, each with what must come out of it: {@code FORMAT--name.ext} and {@code FORMAT--name.ext.golden}. When a golden
 * file is wrong, the right one stands in {@code target/formats}, for a person to read before copying it.
 */
class FormatFixturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/openattendance/verification/formats");
    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    private static final ColumnMap MAP = ColumnMap.read(Input.of(
            "map.json",
            "{\"pupil\":\"Ref\",\"date\":\"Day\",\"dateFormat\":\"dd/MM/yyyy\",\"am\":\"Morning\",\"pm\":\"Afternoon\","
                    + "\"codes\":{\"P\":{\"AM\":\"/\",\"PM\":\"\\\\\"},\"A\":\"N\"}}"));

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.getFileName().toString().contains("--")
                            && !file.toString().endsWith(".golden"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void comes_out_as_its_golden_file_says(Path fixture) throws IOException {
        String found = String.join("\n", read(fixture)) + "\n";
        String name = fixture.getFileName() + ".golden";
        Path made = Files.createDirectories(Path.of("target", "formats")).resolve(name);
        Files.writeString(made, found);
        Path golden = FOLDER.resolve(name);
        assertThat(found)
                .as("what came out of %s; it stands in %s", fixture, made)
                .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
    }

    @Test
    void there_is_one_for_each_format() throws IOException {
        assertThat(fixtures().map(FormatFixturesTest::format).distinct())
                .containsExactlyInAnyOrder(
                        "long-csv",
                        "string-csv",
                        "ctf-xml",
                        "census-xml",
                        "census-csv",
                        "wonde-json",
                        "sims-xml",
                        "ed-fi-json",
                        "ees-csv",
                        "csv");
    }

    private static String format(Path fixture) {
        String name = fixture.getFileName().toString();
        return name.substring(0, name.indexOf("--"));
    }

    private static List<String> read(Path fixture) {
        Input input = Input.of("fixture", fixture);
        return switch (format(fixture)) {
            case "census-xml" -> counts(CensusXml.of(input));
            case "census-csv" -> counts(CensusCsv.of(List.of(input)));
            case "ees-csv" -> counts(EesCsv.of(input));
            case "long-csv" -> marks(LongCsv.of(input));
            case "string-csv" -> marks(StringCsv.of(input, StringLayout.WEEKDAYS));
            case "ctf-xml" -> marks(CtfXml.of(input));
            case "wonde-json" -> marks(WondeJson.of(input));
            case "sims-xml" -> marks(SimsXml.of(input));
            case "ed-fi-json" ->
                marks(EdFiJson.of(
                        input,
                        EdFiTable.read(Input.of("t", "category,session,code\nExcused Absence,,I\n"))
                                .value()));
            default -> marks(MappedCsv.of(input, MAP));
        };
    }

    private static List<String> marks(RegisterFormat format) {
        Checked<Registers> read = ENGLAND.read(format);
        List<String> lines = new ArrayList<>();
        for (Register register : read.value().all()) {
            for (Mark mark : register.marks()) {
                lines.add(register.pupil().value()
                        + register.school().map(school -> " at " + school).orElse("") + " " + mark.session() + " "
                        + mark.written() + " "
                        + mark.meaning()
                                .map(meaning -> meaning.category().name())
                                .orElse("unmarked"));
            }
        }
        return with(lines, read);
    }

    private static List<String> counts(CountFormat format) {
        Checked<List<SessionCounts>> read = format.readCounts(ENGLAND.context());
        List<String> lines = new ArrayList<>();
        for (SessionCounts one : read.value()) {
            lines.add(one.pupil().map(pupil -> pupil.value()).orElse("-")
                    + one.school().map(school -> " at " + school).orElse("") + " " + one.period() + " possible="
                    + one.possible()
                    + " authorised=" + one.authorised() + " unauthorised=" + one.unauthorised() + " " + one.byCode()
                    + " "
                    + one.keys());
        }
        return with(lines, read);
    }

    private static List<String> with(List<String> lines, Checked<?> read) {
        read.issues().stream().map(Issue::describe).forEach(lines::add);
        return lines;
    }
}
