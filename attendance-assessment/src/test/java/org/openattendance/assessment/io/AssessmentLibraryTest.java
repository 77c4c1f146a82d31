package org.openattendance.assessment.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.assessment.Samples.LIBRARY;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.assessment.Samples;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.Theme;

class AssessmentLibraryTest {

    static List<AssessmentFramework> frameworks() {
        return LIBRARY.registry().frameworks();
    }

    @Test
    void the_index_lists_every_file_of_the_folder() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(
                                AssessmentLibrary.class.getResource("/org/openattendance/assessment/index.txt"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".json")
                            && !List.of("agg-1.json", "school-narrative.json", "assessment.json")
                                    .contains(name))
                    .sorted()
                    .toList();
            assertThat(AssessmentLibrary.index()).isEqualTo(found);
        }
    }

    @Test
    void the_eight_frameworks_of_the_design_are_there_with_their_sizes() {
        assertThat(frameworks())
                .extracting(f ->
                        f.id() + " " + f.themes().size() + " " + f.criteria().size())
                .containsExactly(
                        "att-rag 8 38",
                        "circular-10-99 1 10",
                        "communication-sheet 1 4",
                        "expectations-attendance 4 14",
                        "gap-four-sample 1 10",
                        "ks3-links 5 25",
                        "oaief-overview 1 10",
                        "scotland-reflection 2 24");
    }

    @Test
    void att_rag_has_the_themes_and_the_limiting_criteria_of_the_design() {
        var framework = Samples.ATT_RAG;
        assertThat(framework.themes())
                .extracting(theme -> theme.id() + theme.criteria().size())
                .containsExactly("a5", "b4", "c4", "d7", "e5", "f5", "g5", "h3");
        assertThat(framework.criteria().stream().filter(Criterion::isLimiting).map(Criterion::shortId))
                .containsExactly("c3", "f1");
    }

    @Test
    void there_are_the_nine_scales_of_the_design() {
        assertThat(LIBRARY.registry().scales())
                .extracting(scale -> scale.id() + scale.levels().size())
                .containsExactly(
                        "effective-three3",
                        "five-standard5",
                        "gap-four4",
                        "in-place-three3",
                        "narrative0",
                        "one-to-five5",
                        "rag3",
                        "six-point6",
                        "yes-no2");
        assertThat(LIBRARY.registry().scale("one-to-five").levels())
                .extracting(level -> level.label())
                .containsExactly("poor", "2", "3", "4", "excellent");
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void each_framework_has_prompts_and_actions_and_comes_back_as_it_was_written(AssessmentFramework framework) {
        for (Criterion criterion : framework.rated()) {
            assertThat(criterion.guide().prompts()).as(criterion.id()).isNotEmpty();
            assertThat(criterion.guide().actions()).as(criterion.id()).isNotEmpty();
        }
        String json = FrameworkWriter.toJson(framework);
        var again = LIBRARY.reader().load("again.json", Samples.text(json));
        assertThat(again).isEqualTo(framework);
        assertThat(FrameworkWriter.toJson(again)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void each_framework_cites_where_it_comes_from(AssessmentFramework framework) {
        assertThat(framework.header().source()).isNotBlank();
        assertThat(framework.header().licence()).isNotBlank();
        assertThat(framework.header().sources()).isNotEmpty();
        Set<String> texts = new HashSet<>();
        for (Theme theme : framework.themes()) {
            theme.criteria()
                    .forEach(criterion -> assertThat(texts.add(criterion.text()))
                            .as(criterion.id())
                            .isTrue());
        }
    }

    @Test
    void every_owner_of_a_suggested_action_is_a_role_of_the_library() {
        Set<Object> known = new HashSet<>();
        LIBRARY.roles().forEach(entry -> known.add(entry.role()));
        frameworks().stream()
                .flatMap(framework -> framework.criteria().stream())
                .flatMap(criterion -> criterion.guide().actions().stream())
                .flatMap(action -> action.owner().stream())
                .forEach(role -> assertThat(known).contains(role));
    }
}
