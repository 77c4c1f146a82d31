package org.openattendance.verification.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Known inputs, changed at random and always in the same way: a fuzzer for those who have a minute. 2,000 inputs in every build; more by
 * {@code -Dtest.jvm.options=-Dmaps.inputs=100000}.
 */
class MapJsonMutationTest {

    private static final List<String> WORDS = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "-1",
            "1e999",
            "\"\"",
            "\"id\"",
            "\"pupil\"",
            "\"visibility\"",
            "\"CORE_TEAM\"",
            "\"PARENT:mum\"",
            "\"EXPORT_ANON\"",
            "\"2026-11-01\"",
            "\"9999-12-31\"",
            "\"since\"",
            "\"until\"",
            "\"consent\"",
            "\"WITHDRAWN\"",
            "\"ties\"",
            "\"from\"",
            "\"to\"",
            "\"supports\"",
            "\\u0000",
            "\\ud800",
            "\u202E",
            "<script>",
            "\"schemaVersion\"",
            "\"1.0\"");

    private final Random random = new Random(20261101);

    @Test
    void known_inputs_changed_at_random_give_a_map_or_a_typed_exception() throws IOException, URISyntaxException {
        List<byte[]> seeds = seeds();
        int inputs = Integer.getInteger("maps.inputs", 2_000);
        int done = 0;
        for (; done < inputs; done++) {
            byte[] input = seeds.get(random.nextInt(seeds.size()));
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                input = changed(input, seeds);
            }
            try {
                MapJsonFuzzTest.check(input);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("input " + done + ": " + new String(input, StandardCharsets.UTF_8), e);
            }
        }
        assertThat(done).isEqualTo(inputs);
    }

    private static List<byte[]> seeds() throws IOException, URISyntaxException {
        Path folder = Path.of(MapJsonMutationTest.class
                .getResource("MapJsonFuzzTestInputs/any_bytes_give_a_map_or_a_typed_exception")
                .toURI());
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    private byte[] changed(byte[] input, List<byte[]> seeds) {
        int at = random.nextInt(input.length + 1);
        int end = Math.min(input.length, at + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> joined(input, at, new byte[] {(byte) random.nextInt(256)}, Math.min(input.length, at + 1));
            case 1 -> joined(input, at, new byte[0], end);
            case 2 -> joined(input, at, Arrays.copyOfRange(input, at, end), at);
            case 3 -> joined(input, at, WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8), at);
            case 4 -> joined(input, at, WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8), end);
            default -> joined(input, at, piece(seeds.get(random.nextInt(seeds.size()))), at);
        };
    }

    private byte[] piece(byte[] other) {
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(200)));
    }

    private static byte[] joined(byte[] input, int before, byte[] middle, int after) {
        byte[] joined = Arrays.copyOf(input, before + middle.length + input.length - after);
        System.arraycopy(middle, 0, joined, before, middle.length);
        System.arraycopy(input, after, joined, before + middle.length, input.length - after);
        return joined;
    }
}
