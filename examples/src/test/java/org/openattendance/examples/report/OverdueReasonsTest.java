package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.examples.CommandRun;

/** Marks without a reason, counted in the files by a few lines that know no rule but the five school days. */
class OverdueReasonsTest {

    @TempDir
    Path folder;

    private List<String[]> rows(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** The code of each session as it was known on a day. */
    private Map<String, String> codes(LocalDate asOf) throws IOException {
        Map<String, String> codes = new TreeMap<>();
        for (String[] mark : rows("marks.csv")) {
            if (!LocalDate.parse(mark[1]).isAfter(asOf)) {
                codes.put(mark[0] + " " + mark[1] + " " + mark[2], mark[3]);
            }
        }
        for (String[] change : rows("amendments.csv")) {
            if (!LocalDate.parse(change[4].substring(0, 10)).isAfter(asOf)) {
                codes.put(change[0] + " " + change[1] + " " + change[2], change[3]);
            }
        }
        return codes;
    }

    /** Session and day of each mark N of which the fifth school day after it is over. */
    private List<String> overdue(LocalDate asOf) throws IOException {
        TreeSet<LocalDate> open = new TreeSet<>();
        for (String[] row : rows("calendar.csv")) {
            if (row[2].equals("yes")) {
                open.add(LocalDate.parse(row[0]));
            }
        }
        return codes(asOf).entrySet().stream()
                .filter(one -> one.getValue().equals("N"))
                .map(Map.Entry::getKey)
                .filter(key -> open.subSet(LocalDate.parse(key.split(" ")[1]), false, asOf, false)
                                .size()
                        >= 5)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"90, 3, 2025-07-22", "90, 3, 2025-03-14", "120, 7, 2025-07-22", "120, 7, 2024-12-02"})
    void the_marks_that_wait_too_long_are_those_in_the_files_and_not_the_days_they_stand_on(
            int pupils, int seed, LocalDate asOf) throws IOException {
        DemoSchool school = DemoSchool.in(folder, pupils, seed);
        List<String> overdue = overdue(asOf);
        long days = overdue.stream()
                .map(key -> key.substring(0, key.length() - 3))
                .distinct()
                .count();
        assertThat(days).as("a day has two marks").isLessThan(overdue.size());
        String marks = Words.count(overdue.size()) + " marks ";
        Page staff = new Page(school.report(List.of("--as-of", asOf.toString())).out());
        assertThat(staff.section("headline")).contains(marks + "have waited too long for their reasons");
        assertThat(staff.section("next")).contains(marks + "without a reason stand longer");
        long who = overdue.stream().map(key -> key.split(" ")[0]).distinct().count();
        assertThat(Page.rows(staff.section("unresolved")))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("marks without a reason", "overdue", marks + "of " + who + " pupils"));
        Page shared = new Page(school.report(List.of("--as-of", asOf.toString(), "--audience", "SHARED"))
                .out());
        assertThat(shared.section("headline")).contains(marks + "have waited too long for their reasons");
    }

    @Test
    void each_count_of_a_list_says_of_what_and_each_row_names_its_days_as_people_do() {
        CommandRun.Folder files = new CommandRun.Folder(folder);
        StringBuilder marks = new StringBuilder("pupil_id,date,session,code");
        StringBuilder days = new StringBuilder("date,session,open");
        for (int day = 1; day <= 30; day++) {
            LocalDate date = LocalDate.of(2025, 9, day);
            if (date.getDayOfWeek().getValue() < 6) {
                for (String half : List.of("AM", "PM")) {
                    days.append("\n").append(date).append(',').append(half).append(",yes");
                    marks.append("\nP1,").append(date).append(',').append(half).append(day < 16 ? ",O" : ",/");
                    marks.append("\nP2,").append(date).append(',').append(half).append(day == 3 ? ",N" : ",/");
                    marks.append("\nP3,").append(date).append(',').append(half).append(day == 30 ? ",C2" : ",/");
                }
            }
        }
        files.with("m.csv", marks.toString()).with("c.csv", days.toString());
        String section = new Page(files.run("report", "--nation", "ENG", "--register", "m.csv", "--calendar", "c.csv")
                        .out())
                .section("unresolved");
        assertThat(Page.rows(section))
                .anySatisfy(row -> assertThat(row).contains("overdue", "2 marks of 1 pupil"))
                .anySatisfy(row -> assertThat(row).contains("1 run of school days, of 1 pupil"))
                .anySatisfy(row -> assertThat(row).contains("2 sessions of 1 pupil"))
                .contains(List.of(
                        "P2",
                        "marks without a reason",
                        "overdue",
                        "2 sessions",
                        "3 September 2025",
                        "10 September 2025"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("P1")
                        .contains("11 school days", "1 September 2025 to 15 September 2025"));
        assertThat(section).doesNotContain("..");
    }
}
