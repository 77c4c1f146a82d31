package org.openattendance.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.SchoolYear;
import org.openattendance.code.CodeSet;
import org.openattendance.register.Registers;
import org.openattendance.register.RegistersBuilder;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.testkit.AuthorityPlan;
import org.openattendance.testkit.GeneratedSchool;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.SchoolFiles;

/** The data of all benchmarks: an invented authority of 2025/26, always from the same seed. */
public record Authority(int pupils) {

    /** All days of the year. */
    public static final DateSpan YEAR = DateSpan.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31));

    private static final long SEED = 380;
    private static final CodeSet CODES = RuleBook.standard(Nation.ENGLAND).codes();

    /** The codes by which it is read: always the same object, as in a program that has one rule book. */
    public static CodeSet codes() {
        return CODES;
    }

    /** The schools, one after another. */
    public Stream<GeneratedSchool> schools() {
        return RegisterGenerator.create().authority(new AuthorityPlan(pupils, SchoolYear.parse("2025/26"), SEED));
    }

    /** Packed, in memory. */
    public Registers registers() {
        CodeSet codes = codes();
        RegistersBuilder builder = RegistersBuilder.of(codes);
        schools().forEach(school -> school.addTo(builder, codes));
        return builder.build();
    }

    /** Takes the marks one by one. */
    public interface MarkTaker {

        /** One mark. */
        void take(String pupil, int sessionIndex, String code);
    }

    /** All marks, pupil by pupil. */
    public void forEachMark(MarkTaker taker) {
        schools().forEach(school -> {
            for (int i = 0; i < school.size(); i++) {
                String pupil = school.pupil(i).value();
                school.forEachMark(i, (session, code) -> taker.take(pupil, session, code));
            }
        });
    }

    /** The long layout, in a file that is written once and kept. */
    public Path csv(Path folder) {
        Path file = folder.resolve("marks-" + pupils + ".csv");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path half = folder.resolve("marks-" + pupils + ".half");
                try (BufferedWriter out = Files.newBufferedWriter(half)) {
                    out.write("pupil_id,date,session,code,school_id\n");
                    schools().forEach(school -> SchoolFiles.of(school).longRows(out));
                }
                Files.move(half, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
