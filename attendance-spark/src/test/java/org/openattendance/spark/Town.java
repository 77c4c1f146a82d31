package org.openattendance.spark;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openattendance.Attendance;
import org.openattendance.base.Checked;
import org.openattendance.base.Nation;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.Window;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Registers;
import org.openattendance.statistics.StatisticsCollector;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.StatisticsTable;
import org.openattendance.testkit.AuthorityPlan;
import org.openattendance.testkit.GeneratedSchool;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.SchoolFiles;

/** A small authority that does not exist, as files, and what core says of them: the oracle. */
final class Town {

    static final Window YEAR = Window.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31));

    private static final RegisterGenerator GENERATOR = RegisterGenerator.create();

    private final List<GeneratedSchool> schools;
    private final Path folder;

    private Town(List<GeneratedSchool> schools, Path folder) {
        this.schools = schools;
        this.folder = folder;
    }

    /** Always the same one for a seed. */
    static Town of(int pupils, long seed, Path folder) {
        AuthorityPlan plan = new AuthorityPlan(pupils, SchoolYear.parse("2025/26"), seed);
        Town town = new Town(GENERATOR.authority(plan).toList(), folder);
        town.write("marks.csv", SchoolFiles::longRegister);
        town.write("strings.csv", SchoolFiles::stringRegister);
        town.write("pupils.csv", SchoolFiles::pupils);
        return town;
    }

    /** What one school writes. */
    private interface Writing {
        void write(SchoolFiles files, Appendable out);
    }

    private void write(String name, Writing writing) {
        StringBuilder all = new StringBuilder();
        for (GeneratedSchool school : schools) {
            StringWriter one = new StringWriter();
            writing.write(SchoolFiles.of(school), one);
            String text = one.toString();
            all.append(all.isEmpty() ? text : text.substring(text.indexOf('\n') + 1));
        }
        try {
            Files.writeString(folder.resolve(name), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Pupils pupils() {
        List<PupilDetails> all = new ArrayList<>();
        schools.forEach(
                school -> all.addAll((Collection<PupilDetails>) school.pupils().list()));
        return Pupils.of(all);
    }

    Attendance england() {
        return Attendance.in(Nation.ENGLAND).with(pupils());
    }

    Checked<Registers> longRegisters() {
        return england().read(LongCsv.at(file("marks.csv")));
    }

    Checked<Registers> stringRegisters() {
        return england().read(StringCsv.of(Input.of(file("strings.csv")), StringLayout.WEEKDAYS));
    }

    /** School by school, as core's collector wants them. */
    StatisticsTable statistics(StatisticsPlan plan, Registers registers) {
        StatisticsCollector collector = StatisticsCollector.of(plan);
        registers.all().stream()
                .map(register -> register.school())
                .distinct()
                .forEach(school -> collector.add(of(registers, school), pupils(), school));
        return collector.toTable();
    }

    private static Registers of(Registers registers, Optional<SchoolRef> school) {
        return Registers.of(
                registers.nation(),
                registers.all().stream()
                        .filter(register -> register.school().equals(school))
                        .toList());
    }
}
