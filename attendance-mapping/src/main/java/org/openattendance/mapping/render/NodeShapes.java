package org.openattendance.mapping.render;

import java.util.Optional;
import org.openattendance.mapping.model.NodeKind;
import org.openattendance.mapping.model.SupportState;
import org.openattendance.picture.PathData;
import org.openattendance.picture.Point;
import org.openattendance.picture.Px;
import org.openattendance.picture.SvgElement;
import org.openattendance.picture.Tone;

/** The mark of a node: its shape says the kind, its fill, outline and letter the state. */
final class NodeShapes {

    private static final Px SIZE = RingItem.MARK;

    private final MapTheme theme;

    NodeShapes(MapTheme theme) {
        this.theme = theme;
    }

    /** A mark round a place. */
    SvgElement mark(NodeKind kind, Optional<SupportState> state, Tone tone, Point at) {
        SvgElement shape = shape(kind, at).stroke(tone, Px.of(2));
        SvgElement filled =
                state.equals(Optional.of(SupportState.IN_PLACE)) ? shape.fill(tone) : shape.fill(Tone.PAPER);
        SvgElement outlined = state.map(value -> outline(filled, value)).orElse(filled.fill(tone.soft()));
        String letter = state.map(theme::letter).orElse("");
        SvgElement group = SvgElement.group().with(outlined);
        if (letter.isEmpty()) {
            return group;
        }
        return group.with(
                SvgElement.words(letter, at.plus(Px.ZERO, Px.of(5)), Px.of(13), SvgElement.Anchor.MIDDLE, Tone.INK)
                        .bold());
    }

    private static SvgElement outline(SvgElement shape, SupportState state) {
        return switch (state) {
            case NEEDED -> shape.dashed("5 3");
            case POTENTIAL -> shape.dashed("2 3");
            case DECLINED, ENDED -> shape.dashed("9 3 2 3");
            case IN_PLACE, ACCESSIBLE -> shape;
        };
    }

    private static SvgElement shape(NodeKind kind, Point at) {
        return switch (kind) {
            case CENTRE, PERSON -> SvgElement.circle(at, SIZE.minus(1));
            case GROUP -> polygon(at, 6, 0, SIZE);
            case SUPPORT -> square(at, SIZE.minus(2)).with("rx", "6");
            case ORGANISATION -> square(at, SIZE.minus(2));
            case SERVICE -> polygon(at, 4, 0, SIZE.plus(1));
            case CONTEXT -> polygon(at, 5, 0, SIZE);
        };
    }

    private static SvgElement square(Point at, Px half) {
        return SvgElement.rect(at.plus(Px.ZERO.minus(half), Px.ZERO.minus(half)), half.times(2), half.times(2));
    }

    private static SvgElement polygon(Point at, int corners, int turn, Px radius) {
        PathData path = PathData.from(Point.onCircle(at, radius, turn, corners * 2L));
        for (int i = 1; i < corners; i++) {
            path = path.to(Point.onCircle(at, radius, 2L * i + turn, corners * 2L));
        }
        return SvgElement.path(path.close());
    }
}
