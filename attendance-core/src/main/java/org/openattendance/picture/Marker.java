package org.openattendance.picture;

/** Six shapes for points that belong together, so that lines can be told apart without colour. */
final class Marker {

    private static final Px SIZE = Px.ofHundredths(450);

    private Marker() {}

    /**
     * A shape with its middle at a place.
     *
     * @param index 0 or more; six shapes, round again after the sixth
     */
    static SvgElement draw(int index, Point at, Tone tone) {
        return switch (Math.floorMod(index, 6)) {
            case 0 -> SvgElement.circle(at, SIZE).fill(tone);
            case 1 -> square(at).fill(tone);
            case 2 -> polygon(at, 3).fill(tone);
            case 3 -> polygon(at, 4).fill(tone);
            case 4 -> SvgElement.circle(at, SIZE).fill(Tone.PAPER).stroke(tone, Px.of(2));
            default -> square(at).fill(Tone.PAPER).stroke(tone, Px.of(2));
        };
    }

    private static SvgElement square(Point at) {
        Px half = SIZE.share(9, 10);
        return SvgElement.rect(at.plus(Px.ZERO.minus(half), Px.ZERO.minus(half)), half.times(2), half.times(2));
    }

    private static SvgElement polygon(Point at, int corners) {
        Px radius = SIZE.share(6, 5);
        PathData path = PathData.from(Point.onCircle(at, radius, 0, corners));
        for (int i = 1; i < corners; i++) {
            path = path.to(Point.onCircle(at, radius, i, corners));
        }
        return SvgElement.path(path.close());
    }
}
