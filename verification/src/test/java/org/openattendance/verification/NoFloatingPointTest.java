package org.openattendance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class files do not show a local variable: so the sources of tally and measure are read as well. */
class NoFloatingPointTest {

    private static final Pattern FLOATING = Pattern.compile(
            "\\b(double|float|Double|Float|doubleValue|floatValue|OptionalDouble)\\b|\\b\\d[\\d_]*\\.\\d|\\.\\d+[fFdD]?\\b|\\b\\d+([eE][-+]?\\d+|[fFdD]\\b)");

    @Test
    void tally_and_measure_count_in_whole_numbers() {
        assertThat(Stream.of("tally", "measure").flatMap(area -> files(area).stream()))
                .allSatisfy(file ->
                        assertThat(found(Sources.codeOf(file))).as("%s", file).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double rate;",
                "var rate = 0.1;",
                "var rate = 1f;",
                "var rate = 1e3;",
                "x.doubleValue()",
                "Float rate;",
                "var rate = .5;"
            })
    void is_seen(String java) {
        assertThat(found(Sources.code(java))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// a double rate\nint doubled = 0x1F + 10;",
                "/* 0.1 */ long n = 1_000L;",
                "var text = \"10.5 of a float\";",
                "var text = \"\"\"\n0.5\n\"\"\";"
            })
    void is_not_seen_in_words_and_whole_numbers(String java) {
        assertThat(found(Sources.code(java))).isEmpty();
    }

    private static List<Path> files(String area) {
        return Sources.below(Sources.of("attendance-core").resolve(Path.of("org", "openattendance", area)));
    }

    private static List<String> found(String code) {
        return FLOATING.matcher(code).results().map(result -> result.group()).toList();
    }
}
