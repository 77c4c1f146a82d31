package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.openattendance.examples.CommandRun;

/** A register of 46 weeks without a holiday, in which whoever writes a test says who was away when. */
final class SchoolYearFiles {

    static final int WEEKS = 46;
    /** The first of the last six weeks, counted from 0. */
    static final int RECENT = WEEKS - 6;

    private static final LocalDate FIRST = LocalDate.of(2024, 9, 2);

    private final List<String> lines = new ArrayList<>(List.of("pupil_id,date,session,code"));

    /** What a pupil's day is marked with, both halves; empty for present. */
    interface Marks {
        String on(int week, DayOfWeek day);
    }

    SchoolYearFiles pupil(String pupil, Marks marks) {
        for (int week = 0; week < WEEKS; week++) {
            for (int day = 0; day < 5; day++) {
                LocalDate date = FIRST.plusWeeks(week).plusDays(day);
                String code = marks.on(week, date.getDayOfWeek());
                ObjIntConsumer<String> line =
                        (written, part) -> lines.add(pupil + "," + date + "," + (part == 0 ? "AM," : "PM,") + written);
                line.accept(code.isEmpty() ? "/" : code, 0);
                line.accept(code.isEmpty() ? "\\" : code, 1);
            }
        }
        return this;
    }

    Page page(Path folder, String... more) {
        List<String> call = new ArrayList<>(List.of("report", "--nation", "ENG", "--register", "m.csv"));
        call.addAll(List.of(more));
        CommandRun run = new CommandRun.Folder(folder)
                .with("m.csv", lines.toArray(new String[0]))
                .run(call.toArray(new String[0]));
        assertThat(run.status()).as(run.err()).isZero();
        return new Page(run.out());
    }
}
