package org.openattendance.examples.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.examples.CommandRun;

/** Every pathway that ships, by the commands: it is listed, shown, drawn, and evaluated or refused with its reasons. */
class ShippedPathwayCommandsTest {

    @TempDir
    private Path folder;

    private static CommandRun call(Path folder, String... words) {
        return new CommandRun.Folder(folder).run(words);
    }

    static Stream<String> shipped() {
        try {
            Path folder = Files.createTempDirectory("pathways");
            JsonNode listed =
                    call(folder, "pathway", "list", "--format", "json").json().get("pathways");
            List<String> ids = new ArrayList<>();
            listed.forEach(one -> ids.add(one.get("id").asText()));
            Files.deleteIfExists(folder.resolve("result"));
            Files.delete(folder);
            return ids.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode listed(String id) {
        for (JsonNode one :
                call(folder, "pathway", "list", "--format", "json").json().get("pathways")) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void all_sixteen_are_listed() {
        assertThat(shipped()).hasSize(16).contains("ENG-NATIONAL-5", "GB-NFK-2024", "GB-HMF-2024");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void is_drawn_with_every_stage_as_svg_and_as_dot(String id) throws Exception {
        CommandRun shown = call(folder, "pathway", "show", id, "--format", "json");
        assertThat(shown.status()).as(shown.err()).isZero();
        CommandRun svg = call(folder, "pathway", "draw", id, "--format", "svg");
        CommandRun dot = call(folder, "pathway", "draw", id, "--format", "dot");
        assertThat(svg.status()).isZero();
        assertThat(dot.status()).isZero();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.out().getBytes(StandardCharsets.UTF_8)));
        assertThat(dot.out()).startsWith("digraph").endsWith("}\n");
        if (shown.json().get("stages").isEmpty()) {
            assertThat(listed(id).get("notExecutable").toString()).contains("stages not known");
        }
        for (JsonNode stage : shown.json().get("stages")) {
            assertThat(dot.out()).contains(stage.get("key").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void is_evaluated_or_says_why_not(String id) throws IOException {
        JsonNode stages =
                call(folder, "pathway", "show", id, "--format", "json").json().get("stages");
        String first = stages.isEmpty() ? "ANY" : stages.get(0).get("key").asText();
        Files.writeString(
                folder.resolve("case.json"),
                "{\"case\":\"C1\",\"opened\":\"2026-09-14\",\"stage\":\"" + first
                        + "\",\"measures\":{\"attendance\":\"170/190\"}}");
        CommandRun run = call(
                folder,
                "pathway",
                "evaluate",
                "--pathway",
                id,
                "--case",
                "case.json",
                "--as-of",
                "2026-11-09",
                "--format",
                "json");
        assertThat(run.status()).as(run.err()).isZero();
        boolean executable = listed(id).get("executable").asBoolean();
        assertThat(run.json().get("outcome").asText().equals("NOT_EXECUTABLE")).isEqualTo(!executable);
        if (!executable) {
            assertThat(run.json().get("explanation")).isNotEmpty();
            assertThat(run.json().get("proposed").isNull()).isTrue();
        }
    }

    @Test
    void a_planted_fault_is_refused_naming_file_path_and_fault() throws IOException {
        String national = Files.readString(Path.of(System.getProperty("user.dir"))
                .resolve(
                        "../attendance-core/src/main/resources/org/openattendance/rules/pathways/eng-national-5.json"));
        Files.writeString(folder.resolve("mine.json"), national);
        assertThat(call(folder, "pathway", "validate", "mine.json").status()).isZero();
        String broken = national.replaceFirst("\"to\": *\"LISTEN\"", "\"to\": \"NOWHERE\"");
        assertThat(broken).isNotEqualTo(national);
        Files.writeString(folder.resolve("mine.json"), broken);
        CommandRun run = call(folder, "pathway", "validate", "mine.json", "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().get("valid").asBoolean()).isFalse();
        JsonNode issue = run.json().get("issues").get(0);
        assertThat(issue.get("file").asText()).endsWith("mine.json");
        assertThat(issue.get("pointer").asText()).startsWith("/transitions/");
        assertThat(issue.get("reason").asText()).isEqualTo("PATHWAY_UNKNOWN_REFERENCE");
        assertThat(issue.get("message").asText()).contains("NOWHERE");
    }
}
