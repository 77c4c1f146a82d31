package org.openattendance.picture;

/**
 * The course of a line, for {@link SvgElement#path(PathData)}. Immutable and thread-safe.
 */
public final class PathData {

    private final String commands;

    private PathData(String commands) {
        this.commands = commands;
    }

    /** Begins at a place. */
    public static PathData from(Point start) {
        return new PathData("M" + start);
    }

    /** Straight to a place. */
    public PathData to(Point end) {
        return then("L" + end);
    }

    /** Lifts the pen and begins again at a place. */
    public PathData moveTo(Point start) {
        return then("M" + start);
    }

    /** Bent towards a place on the way. */
    public PathData bend(Point control, Point end) {
        return then("Q" + control + " " + end);
    }

    /** Bent towards two places on the way. */
    public PathData bend(Point first, Point second, Point end) {
        return then("C" + first + " " + second + " " + end);
    }

    /**
     * Along a circle.
     *
     * @param large whether it goes the longer way round
     * @param clockwise in which direction
     */
    public PathData arc(Px radius, boolean large, boolean clockwise, Point end) {
        return then("A" + radius + "," + radius + " 0 " + (large ? 1 : 0) + (clockwise ? " 1 " : " 0 ") + end);
    }

    /** Back to where it began. */
    public PathData close() {
        return then("Z");
    }

    private PathData then(String command) {
        return new PathData(commands + " " + command);
    }

    /** As SVG writes it. */
    @Override
    public String toString() {
        return commands;
    }
}
