package org.openattendance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code attendance map involvement}, and the page and the grid of {@code map render}. */
class InvolvementCommandTest {

    private static final Path DATA = Path.of("data", "partnership").toAbsolutePath();

    @TempDir
    private Path path;

    private CommandRun run(String... args) {
        return new CommandRun.Folder(path).run(args);
    }

    private static String map(int version) {
        return DATA.resolve("map-" + version + ".json").toString();
    }

    @Test
    void versions_in_any_order_make_one_line_of_time() {
        CommandRun run = run("map", "involvement", map(3), map(1), map(4), map(2), "--until", "2026-06-30");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("from 2025-09-15 to 2026-06-30, over 4 versions")
                .containsPattern("Young minds clinic +2025-09-15  2026-02-22  needed")
                .containsPattern("Young minds clinic +2026-02-23  2026-06-21  in place");
        assertThat(run("map", "involvement", map(1), map(2), map(3), map(4), "--until", "2026-06-30")
                        .out())
                .isEqualTo(run.out());
    }

    @Test
    void who_took_consent_back_is_not_in_the_line_of_time_of_others_from_then_on() {
        CommandRun run = run("map", "involvement", map(1), map(2), map(3), map(4), "--audience", "PLAN_PARTNERS");
        assertThat(run.out())
                .containsPattern("Young minds clinic +2025-09-15  2026-02-22  needed")
                .doesNotContainPattern("Young minds clinic +2026");
        assertThat(run.err()).contains("Version 3: For PLAN_PARTNERS left out:");
    }

    @ParameterizedTest
    @CsvSource({"svg, <svg", "html, <!DOCTYPE html>", "markdown, ## Who was involved when"})
    void it_is_drawn_and_written_in_each_form(String format, String start) {
        CommandRun run = run("map", "involvement", map(1), map(2), "--format", format);
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith(start).contains("Who was involved when");
    }

    @Test
    void a_day_before_the_last_version_maps_of_two_pupils_and_an_anonymous_export_are_bad_calls() {
        assertThat(run("map", "involvement", map(1), map(2), "--until", "2025-10-01")
                        .status())
                .isEqualTo(2);
        assertThat(run("map", "involvement", map(1), "--until", "soon").status())
                .isEqualTo(2);
        assertThat(run("map", "involvement", map(1), "--audience", "EXPORT_ANON")
                        .status())
                .isEqualTo(2);
        assertThat(run("map", "involvement").status()).isEqualTo(2);
        new CommandRun.Folder(path)
                .with(
                        "other.json",
                        "{\"schemaVersion\":\"1.0\",\"id\":\"other\",\"scope\":\"PUPIL\",\"asOf\":\"2026-01-01\",",
                        "\"nodes\":[{\"id\":\"p\",\"kind\":\"PUPIL\",\"layer\":\"PUPIL_CHARACTERISTICS\"}]}");
        CommandRun two = run("map", "involvement", map(1), "other.json");
        assertThat(two.status()).isEqualTo(2);
        assertThat(two.out()).isEmpty();
        assertThat(two.err()).contains("\nMaybe ");
        assertThat(run("map", "involvement", "gone.json").status()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"RINGS, Who and what is there", "NEEDS, Who meets which need", "COVERAGE, Where support comes from"})
    void a_page_has_each_picture_with_its_table(String picture, String caption) {
        CommandRun run = run("map", "render", map(2), "--format", "html", "--picture", picture);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("<svg", "<caption>" + caption + "</caption>");
    }

    @Test
    void the_grid_is_a_table_of_words_and_a_drawing() {
        CommandRun words = run("map", "render", map(3), "--picture", "grid");
        assertThat(words.out()).containsPattern("Young carers centre +He stays .* +Caring +planning; delivery");
        assertThat(run("map", "render", map(3), "--picture", "grid", "--format", "svg")
                        .out())
                .startsWith("<svg");
        assertThat(run("map", "render", map(3), "--picture", "grid", "--audience", "SCHOOL")
                        .out())
                .doesNotContain("clinic");
    }
}
