package org.openattendance.picture;

import java.util.List;

/**
 * A colour by its part in the picture, with a light and a dark form.
 *
 * <p>Text in {@link #INK} or {@link #QUIET} on {@link #PAPER}, {@link #PANEL} or any {@code SOFT} tone has a contrast of at least
 * 4.5 to 1 in both forms (a test computes it). A tone is never the only bearer of a meaning.
 */
public enum Tone {
    /** The background. */
    PAPER("paper", "#ffffff", "#16191d"),
    /** A quiet area upon the background. */
    PANEL("panel", "#f2f4f6", "#22272e"),
    /** Words and outlines. */
    INK("ink", "#1a1f24", "#eef1f4"),
    /** Words of second rank. */
    QUIET("quiet", "#4d5761", "#b6c0ca"),
    /** Thin lines that guide the eye. */
    LINE("line", "#c3cad1", "#4a535d"),
    /** First of six that can be told apart, also by most who do not see all colours. */
    ONE("one", "#1f5f99", "#7fb8ea"),
    TWO("two", "#a8480c", "#f0a060"),
    THREE("three", "#2f6f4f", "#7fcba4"),
    FOUR("four", "#7b3f8c", "#cf9fe0"),
    FIVE("five", "#5c5a16", "#d0cc6a"),
    SIX("six", "#96304f", "#f09ab4"),
    /** The six again, pale, as a ground for words. */
    ONE_SOFT("one-soft", "#dceaf6", "#1d3448"),
    TWO_SOFT("two-soft", "#f9e6d8", "#472b17"),
    THREE_SOFT("three-soft", "#dcefe5", "#1b3a2b"),
    FOUR_SOFT("four-soft", "#eee2f2", "#39243f"),
    FIVE_SOFT("five-soft", "#f0efd4", "#34331a"),
    SIX_SOFT("six-soft", "#f6e0e7", "#452330"),
    /** Five steps from little to much, each a ground for words. */
    STEP_0("step-0", "#ffffff", "#16191d"),
    STEP_1("step-1", "#e6eef6", "#1c2a38"),
    STEP_2("step-2", "#cadeef", "#20384f"),
    STEP_3("step-3", "#a9cbe6", "#244a6d"),
    STEP_4("step-4", "#8ab8dc", "#2a5b88");

    private static final List<Tone> SIX_TONES = List.of(ONE, TWO, THREE, FOUR, FIVE, SIX);
    private static final List<Tone> SOFT_TONES =
            List.of(ONE_SOFT, TWO_SOFT, THREE_SOFT, FOUR_SOFT, FIVE_SOFT, SIX_SOFT);
    private static final List<Tone> STEPS = List.of(STEP_0, STEP_1, STEP_2, STEP_3, STEP_4);

    private final String css;
    private final String light;
    private final String dark;

    Tone(String css, String light, String dark) {
        this.css = css;
        this.light = light;
        this.dark = dark;
    }

    /** Last part of the names of its CSS classes: {@code oa-f-ink} fills, {@code oa-s-ink} strokes. */
    public String css() {
        return css;
    }

    /** Colour on a light page, as {@code #rrggbb}. */
    public String light() {
        return light;
    }

    /** Colour on a dark page, as {@code #rrggbb}. */
    public String dark() {
        return dark;
    }

    /**
     * One of the five steps.
     *
     * @param step 0 to 4; anything outside is the nearer end
     */
    public static Tone step(int step) {
        return STEPS.get(Math.max(0, Math.min(4, step)));
    }

    /**
     * One of the six colours, in order, round again after the sixth.
     *
     * @param index 0 or more
     */
    public static Tone nth(int index) {
        return SIX_TONES.get(Math.floorMod(index, SIX_TONES.size()));
    }

    /** The pale form of one of the six; any other tone is its own. */
    public Tone soft() {
        int place = SIX_TONES.indexOf(this);
        return place < 0 ? this : SOFT_TONES.get(place);
    }
}
