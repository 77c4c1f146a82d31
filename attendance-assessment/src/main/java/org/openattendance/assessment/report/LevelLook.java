package org.openattendance.assessment.report;

import java.util.List;
import java.util.Optional;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.picture.Hatch;
import org.openattendance.picture.Tone;

/**
 * How a level looks: a colour, a pattern and a letter, so that none of the three is needed alone.
 *
 * @param tone its ground
 * @param hatch the pattern upon it; the highest level has none
 * @param letter what stands in it
 */
record LevelLook(Tone tone, Optional<Hatch> hatch, String letter) {

    private static final List<Hatch> PATTERNS =
            List.of(Hatch.SLANT, Hatch.DOTS, Hatch.BARS, Hatch.BACKSLANT, Hatch.CROSS);

    static LevelLook of(RatingScale scale, RatingLevel level) {
        int top = scale.levels().size();
        Tone tone = level.rank() * 3 <= top ? Tone.SIX : level.rank() * 3 <= 2 * top ? Tone.FIVE : Tone.THREE;
        Optional<Hatch> hatch = level.rank() == top
                ? Optional.empty()
                : Optional.of(PATTERNS.get((level.rank() - 1) % PATTERNS.size()));
        return new LevelLook(tone.soft(), hatch, level.code().length() <= 2 ? level.code() : initials(level.code()));
    }

    private static String initials(String code) {
        StringBuilder initials = new StringBuilder();
        for (String word : code.split("_", -1)) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return initials.length() > 3 ? initials.substring(0, 3) : initials.toString();
    }

    /** A level, or what stands in its place. */
    static LevelLook of(RatingScale scale, Standing standing) {
        return standing.level().map(level -> of(scale, level)).orElseGet(() -> without(standing));
    }

    private static LevelLook without(Standing standing) {
        return switch (standing.status()) {
            case DONT_KNOW -> new LevelLook(Tone.PANEL, Optional.empty(), "?");
            case NOT_APPLICABLE -> new LevelLook(Tone.PAPER, Optional.empty(), "n/a");
            case ASSESSED -> new LevelLook(Tone.PANEL, Optional.empty(), "…");
            case NOT_YET_ASSESSED -> new LevelLook(Tone.PAPER, Optional.empty(), standing.differing() ? "≠" : "–");
        };
    }

    /** What a standing is called. */
    static String words(Standing standing) {
        if (standing.differing()) {
            return "assessors differ";
        }
        return standing.level().map(RatingLevel::display).orElseGet(() -> switch (standing.status()) {
            case DONT_KNOW -> "not known";
            case NOT_APPLICABLE -> "not applicable";
            case ASSESSED -> "in words";
            case NOT_YET_ASSESSED -> "not yet assessed";
        });
    }
}
