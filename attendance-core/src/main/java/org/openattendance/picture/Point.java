package org.openattendance.picture;

import org.openattendance.base.InvalidValueException;

/**
 * A place in a picture: x to the right, y down.
 *
 * <p>Immutable and thread-safe.
 *
 * @param x from the left edge
 * @param y from the top edge
 */
public record Point(Px x, Px y) {

    /** Whole units. */
    public static Point of(long x, long y) {
        return new Point(Px.of(x), Px.of(y));
    }

    /**
     * A place on a circle, {@code part} of {@code whole} turns clockwise from the top.
     *
     * <p>Rounded to a hundredth; the sine is that of {@link StrictMath}, which is the same everywhere.
     *
     * @param part of a turn; may be negative or more than a turn
     * @param whole 1 or more
     * @throws InvalidValueException if {@code whole} is below 1
     */
    public static Point onCircle(Point centre, Px radius, long part, long whole) {
        if (whole < 1) {
            throw new InvalidValueException("Not a share of a turn: " + part + "/" + whole + ".", "the ring is empty.");
        }
        double turn = 2 * StrictMath.PI * Math.floorMod(part, whole) / whole;
        return new Point(
                centre.x.plus(Px.ofHundredths(StrictMath.round(radius.hundredths() * StrictMath.sin(turn)))),
                centre.y.minus(Px.ofHundredths(StrictMath.round(radius.hundredths() * StrictMath.cos(turn)))));
    }

    /** Moved to the right and down. */
    public Point plus(Px right, Px down) {
        return new Point(x.plus(right), y.plus(down));
    }

    /** The place a share of the way from here to the other, rounded to a hundredth. */
    public Point towards(Point other, long part, long whole) {
        return plus(other.x.minus(x).share(part, whole), other.y.minus(y).share(part, whole));
    }

    /** Distance to the other, rounded to a hundredth. */
    public Px distanceTo(Point other) {
        double dx = other.x.hundredths() - x.hundredths();
        double dy = other.y.hundredths() - y.hundredths();
        return Px.ofHundredths(StrictMath.round(StrictMath.sqrt(dx * dx + dy * dy)));
    }

    /** As SVG writes it: {@code 12,3.5}. */
    @Override
    public String toString() {
        return x + "," + y;
    }
}
