package org.openattendance.mapping.render;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.mapping.model.TieIntent;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieStrength;
import org.openattendance.picture.Px;
import org.openattendance.picture.Tone;

/**
 * How meanings are drawn. The map holds the meaning; a service that draws its eco-maps otherwise changes this and nothing else.
 *
 * <p>Each meaning has a letter or a mark besides its line or colour. Immutable and thread-safe.
 *
 * @param lines for each strength
 * @param marks for each quality
 * @param intents the sign for each intent; empty for none
 * @param states the letter for each state; empty for none
 * @param layers the colour of each layer
 */
public record MapTheme(
        Map<TieStrength, Line> lines,
        Map<TieQuality, Mark> marks,
        Map<TieIntent, String> intents,
        Map<SupportState, String> states,
        Map<MapLayer, Tone> layers) {

    /** The course of a line. */
    public enum Course {
        PLAIN,
        WAVY,
        /** Interrupted in the middle. */
        BROKEN
    }

    /**
     * How a strength is drawn.
     *
     * @param width of the line
     * @param dashes lengths of dash and gap as SVG writes them; {@code none} for a whole line
     * @param letter on the line
     */
    public record Line(Px width, String dashes, String letter) {}

    /**
     * How a quality is drawn.
     *
     * @param course of the line
     * @param tone of the line
     * @param sign after the letter on the line; may be empty
     */
    public record Mark(Course course, Tone tone, String sign) {}

    public MapTheme {
        lines = Collections.unmodifiableMap(new EnumMap<>(lines));
        marks = Collections.unmodifiableMap(new EnumMap<>(marks));
        intents = Collections.unmodifiableMap(new EnumMap<>(intents));
        states = Collections.unmodifiableMap(new EnumMap<>(states));
        layers = Collections.unmodifiableMap(new EnumMap<>(layers));
    }

    /** Strong thick, moderate medium, weak thin, unknown dotted; stressful wavy with {@code !}, broken with a gap and {@code x}. */
    public static MapTheme standard() {
        return new MapTheme(
                Map.of(
                        TieStrength.STRONG, new Line(Px.of(4), "none", "S"),
                        TieStrength.MODERATE, new Line(Px.ofHundredths(250), "none", "M"),
                        TieStrength.WEAK, new Line(Px.ofHundredths(120), "none", "W"),
                        TieStrength.UNKNOWN, new Line(Px.ofHundredths(150), "2 4", "?"),
                        TieStrength.NONE, new Line(Px.ofHundredths(120), "9 7", "0")),
                Map.of(
                        TieQuality.SUPPORTIVE, new Mark(Course.PLAIN, Tone.THREE, "+"),
                        TieQuality.NEUTRAL, new Mark(Course.PLAIN, Tone.QUIET, ""),
                        TieQuality.STRESSFUL, new Mark(Course.WAVY, Tone.SIX, "!"),
                        TieQuality.BROKEN, new Mark(Course.BROKEN, Tone.SIX, "x"),
                        TieQuality.MIXED, new Mark(Course.PLAIN, Tone.TWO, "±"),
                        TieQuality.UNKNOWN, new Mark(Course.PLAIN, Tone.QUIET, "")),
                Map.of(
                        TieIntent.CREATE, "*",
                        TieIntent.STRENGTHEN, "↑",
                        TieIntent.MAINTAIN, "",
                        TieIntent.REDUCE, "↓",
                        TieIntent.END, "#",
                        TieIntent.NOT_SET, ""),
                Map.of(
                        SupportState.IN_PLACE, "",
                        SupportState.ACCESSIBLE, "A",
                        SupportState.NEEDED, "N",
                        SupportState.POTENTIAL, "P",
                        SupportState.DECLINED, "D",
                        SupportState.ENDED, "E"),
                Map.of(
                        MapLayer.PUPIL_CHARACTERISTICS, Tone.INK,
                        MapLayer.PUPIL_AND_FAMILY, Tone.FOUR,
                        MapLayer.SCHOOL_NETWORK, Tone.ONE,
                        MapLayer.MULTI_AGENCY_SUPPORT, Tone.THREE,
                        MapLayer.COMMUNITY_CONTEXT, Tone.FIVE));
    }

    /** How a strength is drawn; as an unknown one if the theme says nothing. */
    public Line line(TieStrength strength) {
        return lines.getOrDefault(strength, new Line(Px.of(1), "2 4", "?"));
    }

    /** How a quality is drawn; plain if the theme says nothing. */
    public Mark mark(TieQuality quality) {
        return marks.getOrDefault(quality, new Mark(Course.PLAIN, Tone.QUIET, ""));
    }

    /** The sign of an intent; may be empty. */
    public String sign(TieIntent intent) {
        return intents.getOrDefault(intent, "");
    }

    /** The letter of a state; may be empty. */
    public String letter(SupportState state) {
        return states.getOrDefault(state, "");
    }

    /** The colour of a layer. */
    public Tone tone(MapLayer layer) {
        return layers.getOrDefault(layer, Tone.INK);
    }

    /** What stands on a line. */
    String letters(org.openattendance.mapping.model.Tie tie) {
        return line(tie.strength()).letter() + mark(tie.quality()).sign() + sign(tie.intent());
    }
}
