package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** Which national figure stands beside a school's, of which days, and that it is never taken for another. */
class NationalFigureTest {

    private static final List<String> COLUMNS =
            List.of("group", "from", "to", "absence", "possible", "definition", "source");

    @TempDir
    Path folder;

    private CommandRun report(String year, String... more) {
        CommandRun.Folder files = new CommandRun.Folder(folder)
                .with(
                        "m.csv",
                        "pupil_id,date,session,code",
                        "P1," + year + "-09-09,AM,/",
                        "P1," + year + "-09-09,PM,I",
                        "P1," + (Integer.parseInt(year) + 1) + "-01-24,AM,/",
                        "P1," + (Integer.parseInt(year) + 1) + "-03-07,AM,/");
        List<String> call = new ArrayList<>(List.of("report", "--register", "m.csv"));
        call.addAll(List.of(more));
        if (!call.contains("--nation")) {
            call.addAll(List.of("--nation", "ENG"));
        }
        return files.run(call.toArray(new String[0]));
    }

    private static Page page(CommandRun run) {
        assertThat(run.status()).as(run.err()).isZero();
        return new Page(run.out());
    }

    @Test
    void a_call_that_names_no_phase_has_the_figure_of_all_phases_and_says_so() {
        Page page = page(report("2024"));
        assertThat(page.section("headline"))
                .contains("From 9 September 2024 to 24 January 2025")
                .contains("the nation&#39;s schools (primary, secondary and special together) 6.6%")
                .doesNotContain("Like with like");
        assertThat(page.section("trend"))
                .contains(
                        "National figure, primary, secondary and special together, 9 September 2024 to 24 January 2025")
                .contains("75,161,590 of 1,136,699,359 sessions")
                .contains("stand in one sum here, because nobody said which this school is");
        assertThat(page(report("2024", "--phase", "secondary")).section("trend"))
                .contains("National figure, secondary, 9 September 2024")
                .doesNotContain("in one sum");
    }

    /** With dates of birth both are counted alike; that one school is of one phase is left, and said. */
    @Test
    void one_school_is_not_compared_with_all_phases_as_with_its_like() {
        DemoSchool school = DemoSchool.in(folder, 60, 3);
        String all = new Page(school.report(List.of()).out()).section("headline");
        assertThat(all)
                .contains("A school of one phase differs from all together; made with the phase of this school")
                .doesNotContain("Like with like", "counted by a definition of its own");
        assertThat(new Page(school.report(List.of("--phase", "primary")).out()).section("headline"))
                .contains("Like with like", "percentage points")
                .doesNotContain("--phase");
    }

    /** One sum of sessions, of the same days and by the same definition, or it is no figure of all. */
    @Test
    void the_figure_of_all_phases_is_the_sum_of_the_three_on_the_same_days_by_the_same_definition() throws IOException {
        Map<String, long[]> sums = new LinkedHashMap<>();
        Map<String, long[]> all = new LinkedHashMap<>();
        Map<String, List<String>> phases = new LinkedHashMap<>();
        try (InputStream in = NationalFigures.class.getResourceAsStream("national.csv")) {
            for (CsvRow row : CsvTable.readRules("national.csv", Objects.requireNonNull(in), COLUMNS)
                    .rows()) {
                String of = row.text("from") + " " + row.text("to") + " " + row.text("definition");
                long[] sum = (row.text("group").equals("all") ? all : sums).computeIfAbsent(of, any -> new long[2]);
                sum[0] += Long.parseLong(row.text("absence"));
                sum[1] += Long.parseLong(row.text("possible"));
                phases.computeIfAbsent(of, any -> new ArrayList<>()).add(row.text("group"));
            }
        }
        assertThat(all.keySet()).isEqualTo(sums.keySet()).hasSize(2);
        all.forEach((of, sum) -> assertThat(sum).as(of).isEqualTo(sums.get(of)));
        phases.values()
                .forEach(groups -> assertThat(groups)
                        .containsExactlyInAnyOrderElementsOf(Set.of("primary", "secondary", "special", "all")));
    }

    @Test
    void the_picture_and_the_list_name_the_year_of_each_national_figure() {
        String trend = page(report("2024")).section("trend");
        assertThat(trend)
                .contains(
                        "The national figures drawn are of 9 September 2024 to 13 September 2024 and 9 September 2024 to"
                                + " 24 January 2025.")
                .contains(">Nation to Jan 2025<")
                .contains("The latest national figure at hand ends on 24 January 2025; of later days there is none.")
                .doesNotContain(">Nation, to 24 Jan<");
    }

    @Test
    void last_year_s_figure_is_never_this_year_s() {
        Page page = page(report("2025"));
        assertThat(page.section("headline"))
                .contains("Nothing with a source is at hand")
                .doesNotContain("6.6%");
        assertThat(page.section("trend"))
                .contains("No national figure stands beside: none with a source is at hand for these days.")
                .contains("Those at hand are of 9 September 2024 to 24 January 2025.")
                .doesNotContain("Nation");
    }

    @Test
    void another_nation_has_none_and_england_s_is_not_lent_to_it() {
        for (String nation : List.of("WAL", "NIR")) {
            assertThat(page(report("2024", "--nation", nation)).section("trend"))
                    .contains("we have none of this nation")
                    .doesNotContain("75,161,590");
        }
        assertThat(report("2024", "--nation", "WAL", "--phase", "primary").status())
                .isEqualTo(2);
    }

    @Test
    void a_file_of_one_s_own_stands_alone_and_its_group_is_its_own_word() {
        new CommandRun.Folder(folder)
                .with("n.csv", "group,from,to,absence,possible,source", "all,2024-09-09,2024-09-13,1,10,Ours");
        String trend = page(report("2024", "--national", "n.csv")).section("trend");
        assertThat(trend)
                .contains(
                        "National figure, all, 9 September 2024 to 13 September 2024: 10.0% (1 of 10 sessions). Ours.")
                .doesNotContain("together", "in one sum", "75,161,590");
    }

    @Test
    void all_is_no_phase_that_a_caller_names() {
        CommandRun run = report("2024", "--phase", "all");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Maybe one of primary, secondary, special was meant");
    }
}
