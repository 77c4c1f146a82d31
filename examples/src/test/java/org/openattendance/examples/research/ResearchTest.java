package org.openattendance.examples.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program added to {@code examples/research} is a program run: each says what it asks, and prints what stands in the file beside it. */
class ResearchTest {

    @TempDir
    private Path folder;

    static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Script.ROOT.resolve("examples/research"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") || name.endsWith(".jsh"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void prints_what_the_file_beside_it_says(String name) throws Exception {
        Script script = Script.of(name);
        String printed = script.run(folder);
        assertThat(printed).isEqualTo(Files.readString(script.golden()));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void says_its_question_its_data_how_to_run_it_and_what_to_mind(String name) throws IOException {
        String text = Files.readString(Script.of(name).file());
        assertThat(text).startsWith("// QUESTION  ");
        assertThat(text.lines().filter(line -> line.startsWith("// ")).toList().toString())
                .contains("// DATA ", "generator makes up", "// RUN ", "examples/research/" + name, "// CAVEAT ");
        assertThat(text.lines()).allMatch(line -> line.length() <= 160);
    }

    @Test
    void there_is_a_program_for_each_of_the_five_questions_and_a_frame() throws IOException {
        assertThat(scripts())
                .contains(
                        "ThreeDefinitions.java",
                        "YearSixToSeven.java",
                        "first-fortnight.jsh",
                        "spells.jsh",
                        "WhatIfRule.java",
                        "SpellsInAFrame.java");
    }
}
