package org.openattendance.picture;

/**
 * Patterns that say by shape what a tone says by colour. Each is part of every {@link Drawing}; none asks for anything outside.
 */
public enum Hatch {
    /** Lines falling to the left. */
    SLANT("slant", "M-1,1 L1,-1 M0,8 L8,0 M7,9 L9,7"),
    /** Lines falling to the right. */
    BACKSLANT("backslant", "M-1,7 L1,9 M0,0 L8,8 M7,-1 L9,1"),
    /** Both. */
    CROSS("cross", "M0,0 L8,8 M8,0 L0,8"),
    /** Dots. */
    DOTS("dots", "M3.5,4 L4.5,4"),
    /** Lines across. */
    BARS("bars", "M0,4 L8,4");

    private final String id;
    private final String strokes;

    Hatch(String id, String strokes) {
        this.id = "oa-h-" + id;
        this.strokes = strokes;
    }

    /** What a {@code fill} points to. */
    String reference() {
        return "url(#" + id + ")";
    }

    /** Its definition: thin ink on nothing, so that a tone below it shows through. */
    SvgElement definition() {
        SvgElement strokesInInk = SvgElement.of("path")
                .with("d", strokes)
                .noFill()
                .stroke(Tone.QUIET, Px.of(1))
                .with("stroke-opacity", "0.55");
        return SvgElement.of("pattern")
                .with("id", id)
                .with("width", "8")
                .with("height", "8")
                .with("patternUnits", "userSpaceOnUse")
                .with(strokesInInk);
    }
}
