package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;

/** Texts on which a head teacher stumbled: each says what the page shows, once, and of what. */
class WordsOnThePageTest {

    @TempDir
    static Path folder;

    @TempDir
    Path small;

    private static DemoSchool school;
    private static Page staff;

    @BeforeAll
    static void writes_a_page() {
        school = DemoSchool.in(folder, 120, 5);
        staff = new Page(school.report(List.of()).out());
    }

    private Page page(String... marks) {
        List<String> lines = new ArrayList<>(List.of("pupil_id,date,session,code"));
        lines.addAll(List.of(marks));
        CommandRun run = new CommandRun.Folder(small)
                .with("m.csv", lines.toArray(new String[0]))
                .run("report", "--nation", "ENG", "--register", "m.csv");
        assertThat(run.status()).as(run.err()).isZero();
        return new Page(run.out());
    }

    @Test
    void a_band_is_written_with_its_percents_and_the_last_one_too() {
        List<String> labels = Page.rows(staff.section("bands")).stream()
                .filter(row -> row.size() == 2)
                .map(row -> row.get(0))
                .toList();
        assertThat(labels).startsWith("0% to under 5%", "5% to under 10%").allMatch(label -> label.contains("%"));
        Page away = page("P1,2025-09-01,AM,O", "P2,2025-09-01,AM,/");
        assertThat(Page.rows(away.section("bands"))).contains(List.of("50% or more", "1 pupil"));
        assertThat(away.html()).doesNotContain("or more%");
    }

    @Test
    void one_session_and_one_week_are_one() {
        Page page = page("P1,2025-09-01,AM,I");
        assertThat(page.section("headline")).contains("1 of 1 session<").doesNotContain("1 of 1 sessions");
        assertThat(page.section("days")).contains("Week 1<").doesNotContain("Weeks 1 to 1");
        assertThat(page.html()).contains("<p>England, 1 September 2025, as known on 1 September 2025.");
    }

    /** The step counts whom the section behind its link names, all of them. */
    @Test
    void the_step_about_what_went_well_leads_to_everybody_it_counts() {
        Matcher step = Pattern.compile("(\\d+) pupils are in a band of less absence than before. What helped\\? "
                        + "<a href=\"#([a-z]+)\">")
                .matcher(staff.section("next"));
        assertThat(step.find()).isTrue();
        Matcher moved = Pattern.compile("<summary>(\\d+) pupils to a band of less absence.*?</details>", Pattern.DOTALL)
                .matcher(staff.section(step.group(2)));
        assertThat(moved.find()).isTrue();
        assertThat(moved.group(1)).isEqualTo(step.group(1));
        assertThat(Page.rows(moved.group())).hasSize(Integer.parseInt(step.group(1)));
        assertThat(staff.section("conversations")).contains("and nothing else to ask", "href=\"#bands\"");
    }

    @Test
    void everybody_who_is_persistently_absent_has_a_line_among_the_conversations() {
        Set<String> told = new TreeSet<>();
        Page.rows(staff.section("conversations")).forEach(row -> told.add(row.get(0)));
        Set<String> met = new TreeSet<>();
        for (JsonNode pupil :
                school.call("summarise", "--format", "json").json().get("pupils")) {
            JsonNode absence = pupil.get("absence");
            long numerator = absence.get("numerator").asLong();
            if (10 * numerator >= absence.get("denominator").asLong() && numerator > 0) {
                met.add(pupil.get("pupil").asText());
            }
        }
        assertThat(met).hasSizeGreaterThan(10);
        assertThat(told).containsAll(met);
        assertThat(staff.section("conversations")).contains("What gets in the way, and what would the pupil");
    }

    @Test
    void a_page_with_one_persistently_absent_pupil_never_says_that_no_figure_asks_for_a_conversation() {
        Page page = page("P1,2025-09-01,AM,/", "P1,2025-09-01,PM,\\", "P1,2025-09-02,AM,I");
        assertThat(page.section("headline")).contains("Persistently absent</dt><dd><strong>1</strong>");
        assertThat(page.section("conversations")).contains("P1").doesNotContain("No figure here asks for one");
        assertThat(page.section("next")).contains("1 pupil has a figure that asks for a conversation: P1.");
    }
}
