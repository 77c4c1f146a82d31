package org.openattendance.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToneTest {

    static Stream<Tone> grounds() {
        return Stream.of(Tone.values())
                .filter(tone -> tone.name().endsWith("SOFT")
                        || tone.name().startsWith("STEP")
                        || List.of(Tone.PAPER, Tone.PANEL).contains(tone));
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void words_can_be_read_on_every_ground(Tone ground) {
        for (Tone words : List.of(Tone.INK)) {
            assertThat(contrast(words.light(), ground.light())).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(words.dark(), ground.dark())).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void words_of_second_rank_can_be_read_on_pale_grounds(Tone ground) {
        if (!ground.name().startsWith("STEP")) {
            assertThat(contrast(Tone.QUIET.light(), ground.light())).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(Tone.QUIET.dark(), ground.dark())).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("six")
    void each_of_the_six_stands_out_from_the_background(Tone tone) {
        assertThat(contrast(tone.light(), Tone.PAPER.light())).isGreaterThanOrEqualTo(3);
        assertThat(contrast(tone.dark(), Tone.PAPER.dark())).isGreaterThanOrEqualTo(3);
        assertThat(tone.soft().css()).isEqualTo(tone.css() + "-soft");
    }

    static Stream<Tone> six() {
        return Stream.of(0, 1, 2, 3, 4, 5).map(Tone::nth);
    }

    /** WCAG 2.1, contrast ratio. */
    private static double contrast(String a, String b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int rgb) {
        double value = (rgb & 0xFF) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
