package org.openattendance.assessment.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.ATT_RAG;
import static org.openattendance.assessment.Samples.LIBRARY;
import static org.openattendance.assessment.Samples.string;
import static org.openattendance.assessment.Samples.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Issue;
import org.openattendance.table.UnreadableInputException;

/**
 * Good documents, broken at random: a reader answers with issues or with a typed exception, never with anything else.
 *
 * <p>A few hundred inputs always, from a fixed seed; {@code -Dfuzz.inputs=100000} for a long run.
 */
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 120);
    private static final List<String> WORDS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "99999999999999999999",
            "\"\"",
            "\"R\"",
            "[]",
            "{}",
            "[[]]",
            "\\u0000",
            "\"\\ud800\"",
            "{\"id\":\"c1\"}",
            "\"c1\"",
            "\"1.0\"",
            ",",
            "}",
            "]",
            "\"",
            "A123456789012",
            "\uFEFF",
            "é",
            "2025-02-30",
            "ASSESSED");

    private static void attack(String good, Consumer<String> reader) {
        SplittableRandom random = new SplittableRandom(good.length());
        for (int i = 0; i < INPUTS; i++) {
            String broken = good;
            for (int n = random.nextInt(4); n >= 0; n--) {
                broken = broken(random, broken);
            }
            try {
                reader.accept(broken);
            } catch (AttendanceException e) {
                assertThat(e.getMessage()).contains("\nMaybe ");
            }
        }
    }

    private static String broken(SplittableRandom random, String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + word + text.substring(from);
            case 2 -> text.substring(0, from) + word + text.substring(to);
            case 3 -> value(random, text, word);
            default -> text.substring(0, from) + text.substring(from, to) + text.substring(from);
        };
    }

    /** Puts a word where a value stands, so that the document stays JSON and only its meaning breaks. */
    private static String value(SplittableRandom random, String text, String word) {
        List<java.util.regex.MatchResult> values = java.util.regex.Pattern.compile(": ?(\"[^\"]*\"|[0-9.]+|true|false)")
                .matcher(text)
                .results()
                .toList();
        if (values.isEmpty()) {
            return text;
        }
        var chosen = values.get(random.nextInt(values.size()));
        return text.substring(0, chosen.start(1)) + word + text.substring(chosen.end(1));
    }

    private static void sound(List<Issue> issues) {
        issues.forEach(issue -> {
            assertThat(issue.reason()).matches("[A-Z][A-Z0-9_]*");
            assertThat(issue.message()).doesNotContain("A123456789012");
        });
    }

    @Test
    void a_framework_file_gives_issues_or_a_typed_exception() {
        attack(
                string("agg-1.json"),
                json -> sound(LIBRARY.reader().read("f.json", text(json)).issues()));
        attack(
                FrameworkWriter.toJson(ATT_RAG).substring(0, 6000),
                json -> sound(LIBRARY.reader().read("f.json", text(json)).issues()));
        attack(FrameworkWriter.toJson(LIBRARY.registry().framework("communication-sheet")), json -> {
            var read = LIBRARY.reader().read("f.json", text(json));
            sound(read.issues());
            read.value()
                    .ifPresent(framework -> assertThat(
                                    LIBRARY.reader().load("g", text(FrameworkWriter.toJson(framework))))
                            .as("what is accepted can be written and read back")
                            .isEqualTo(framework));
        });
    }

    /** Found by a long run: the number is only read when its node is made. */
    @Test
    void a_number_with_an_endless_exponent_is_not_json() {
        for (String number : List.of("1e999999999999999999999", "-1E+99999999999999999999", "0.1e-99999999999999")) {
            String broken = string("agg-1.json").replaceFirst("\\{", "{\"n\": " + number + ",");
            assertThatThrownBy(() -> LIBRARY.reader().read("f.json", text(broken)))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining("f.json")
                    .hasMessageContaining("\nMaybe ");
        }
    }

    /** Found by a long run: the id of a source is repeated in the message that refuses it. */
    @Test
    void a_number_that_slipped_into_an_id_is_not_repeated() {
        String broken = FrameworkWriter.toJson(LIBRARY.registry().framework("communication-sheet"))
                .replace("ks3-unit-10", "ks3-unitA123456789012-10");
        var read = LIBRARY.reader().read("f.json", text(broken));
        assertThat(read.issues()).isNotEmpty();
        sound(read.issues());
    }

    /** Found by a long run: it could be read but not be written again. */
    @Test
    void half_of_a_character_is_not_json() {
        for (String broken : List.of("{\"id\": \"a\\ud800\"}", "[[\"\\udc00\\ud800\"]]")) {
            assertThatThrownBy(() -> LIBRARY.reader().read("f.json", text(broken)))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining("f.json")
                    .hasMessageContaining("\nMaybe ");
        }
    }

    @Test
    void an_assessment_file_gives_issues_or_a_typed_exception() {
        attack(string("assessment.json"), json -> {
            var read = AssessmentReader.read("a.json", text(json), LIBRARY.registry(), FieldPolicy.REPORT);
            sound(read.issues());
            read.value().ifPresent(found -> found.assessment().standings(found.framework()));
        });
    }

    @Test
    void ratings_and_populations_give_issues_or_a_typed_exception() {
        attack(string("ratings.csv"), csv -> {
            var read = RatingsReader.read("r.csv", text(csv), ATT_RAG);
            sound(read.issues());
            org.openattendance.assessment.Samples.assessment(ATT_RAG, read.value())
                    .standings(ATT_RAG);
        });
        attack(
                "case,stage,last_sampled\nK1,L1,2025-01-01\nK2,L2,\n",
                csv -> sound(PopulationReader.read("p.csv", text(csv), List.of("stage"))
                        .issues()));
    }

    @Test
    void bytes_of_any_kind_give_a_typed_exception() {
        SplittableRandom random = new SplittableRandom(3);
        byte[] good = string("agg-1.json").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = good.clone();
            for (int n = 0; n < 3; n++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                LIBRARY.reader().read("f.json", new java.io.ByteArrayInputStream(bytes));
            } catch (AttendanceException e) {
                assertThat(e.getMessage()).contains("\nMaybe ");
            }
        }
    }
}
