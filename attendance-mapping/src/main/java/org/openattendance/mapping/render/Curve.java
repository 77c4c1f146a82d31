package org.openattendance.mapping.render;

import java.util.Map;
import org.openattendance.picture.PathData;
import org.openattendance.picture.Point;
import org.openattendance.picture.Px;

/**
 * A line from one place to another, bent by a share of its length to one side.
 *
 * <p>Reckoned in doubles and rounded to a hundredth when drawn; Java's arithmetic is the same everywhere.
 */
final class Curve {

    private static final int SAMPLES = 28;

    private final double x1;
    private final double y1;
    private final double cx;
    private final double cy;
    private final double x2;
    private final double y2;

    private Curve(double x1, double y1, double cx, double cy, double x2, double y2) {
        this.x1 = x1;
        this.y1 = y1;
        this.cx = cx;
        this.cy = cy;
        this.x2 = x2;
        this.y2 = y2;
    }

    static Curve straight(Point from, Point to) {
        return bent(from, to, 0);
    }

    /** Bent to the right of its way by hundredths of its length; to the left where negative. */
    static Curve bent(Point from, Point to, int hundredths) {
        double ax = from.x().hundredths();
        double ay = from.y().hundredths();
        double bx = to.x().hundredths();
        double by = to.y().hundredths();
        double bend = hundredths / 50.0;
        return new Curve(ax, ay, (ax + bx) / 2 - (by - ay) * bend / 2, (ay + by) / 2 + (bx - ax) * bend / 2, bx, by);
    }

    private double x(double t) {
        return (1 - t) * (1 - t) * x1 + 2 * t * (1 - t) * cx + t * t * x2;
    }

    private double y(double t) {
        return (1 - t) * (1 - t) * y1 + 2 * t * (1 - t) * cy + t * t * y2;
    }

    Point at(double t) {
        return point(x(t), y(t));
    }

    /** A place beside the line: so far to its right, to its left where negative. */
    Point beside(double t, Px distance) {
        double dx = x(t + 0.01) - x(t - 0.01);
        double dy = y(t + 0.01) - y(t - 0.01);
        double norm = StrictMath.sqrt(dx * dx + dy * dy);
        if (norm == 0) {
            return at(t);
        }
        return point(x(t) - dy / norm * distance.hundredths(), y(t) + dx / norm * distance.hundredths());
    }

    private static Point point(double x, double y) {
        return new Point(Px.ofHundredths(StrictMath.round(x)), Px.ofHundredths(StrictMath.round(y)));
    }

    double length() {
        double length = 0;
        for (int i = 1; i <= SAMPLES; i++) {
            length += distance(
                    x((i - 1.0) / SAMPLES), y((i - 1.0) / SAMPLES), x((double) i / SAMPLES), y((double) i / SAMPLES));
        }
        return length;
    }

    private static double distance(double ax, double ay, double bx, double by) {
        return StrictMath.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));
    }

    /** How many boxes of others it runs through; the first one, the centre, counts four times, for it would look like a tie of the centre. */
    int hits(Map<String, Box> boxes, RingTie tie) {
        int weight = 4;
        int hits = 0;
        for (Map.Entry<String, Box> entry : boxes.entrySet()) {
            if (!tie.touches(entry.getKey()) && runsThrough(entry.getValue())) {
                hits += weight;
            }
            weight = 1;
        }
        return hits;
    }

    private boolean runsThrough(Box box) {
        for (int i = 1; i < SAMPLES; i++) {
            double t = (double) i / SAMPLES;
            if (box.contains(x(t), y(t))) {
                return true;
            }
        }
        return false;
    }

    /** The part between two shares of its way. */
    Curve part(double from, double to) {
        double ax = x(from);
        double ay = y(from);
        double bx = x(to);
        double by = y(to);
        // The middle of a quadratic curve lies half way between its control point and the middle of its ends.
        double mx = 2 * x((from + to) / 2) - (ax + bx) / 2;
        double my = 2 * y((from + to) / 2) - (ay + by) / 2;
        return new Curve(ax, ay, mx, my, bx, by);
    }

    /** The share of the way at which a distance from the start is reached; 1 if it never is. */
    double after(Px distance) {
        double gone = 0;
        for (int i = 1; i <= SAMPLES * 4; i++) {
            double before = (i - 1.0) / (SAMPLES * 4);
            double now = (double) i / (SAMPLES * 4);
            gone += distance(x(before), y(before), x(now), y(now));
            if (gone >= distance.hundredths()) {
                return now;
            }
        }
        return 1;
    }

    /** The share of the way from which on it runs outside a box; 0 if it never enters it. */
    double leaves(Box box) {
        for (int i = SAMPLES * 4; i >= 0; i--) {
            double t = (double) i / (SAMPLES * 4);
            if (box.contains(x(t), y(t))) {
                return Math.min(1, t + 1.0 / (SAMPLES * 4));
            }
        }
        return 0;
    }

    PathData path() {
        return PathData.from(at(0)).bend(point(cx, cy), at(1));
    }

    /** The same way in waves. */
    PathData waves() {
        double length = length();
        int waves = Math.max(2, (int) StrictMath.round(length / 900));
        PathData path = PathData.from(at(0));
        for (int i = 0; i < waves; i++) {
            double middle = (i + 0.5) / waves;
            Px side = Px.ofHundredths(i % 2 == 0 ? 650 : -650);
            Point crest = beside(middle, side);
            path = path.bend(crest, at((i + 1.0) / waves));
        }
        return path;
    }

    /** A head at the end, as a closed triangle. */
    PathData head() {
        double back = Math.max(0.5, 1 - 1000 / Math.max(1000, length()));
        double dx = x2 - x(back);
        double dy = y2 - y(back);
        double norm = StrictMath.sqrt(dx * dx + dy * dy);
        if (norm == 0) {
            return PathData.from(at(1)).to(at(1)).close();
        }
        double ux = dx / norm;
        double uy = dy / norm;
        return PathData.from(at(1))
                .to(point(x2 - 1000 * ux - 450 * uy, y2 - 1000 * uy + 450 * ux))
                .to(point(x2 - 1000 * ux + 450 * uy, y2 - 1000 * uy - 450 * ux))
                .close();
    }

    Curve reversed() {
        return new Curve(x2, y2, cx, cy, x1, y1);
    }
}
