package org.openattendance.mapping.render;

import org.openattendance.picture.Px;

/** An upright rectangle. */
record Box(Px left, Px top, Px right, Px bottom) {

    static Box around(org.openattendance.picture.Point middle, Px width, Px height) {
        Px half = width.half();
        Px up = height.half();
        return new Box(
                middle.x().minus(half),
                middle.y().minus(up),
                middle.x().plus(half),
                middle.y().plus(up));
    }

    /** Whether the two share a place, or come nearer than the margin. */
    boolean overlaps(Box other, Px margin) {
        return left.compareTo(other.right.plus(margin)) < 0
                && other.left.compareTo(right.plus(margin)) < 0
                && top.compareTo(other.bottom.plus(margin)) < 0
                && other.top.compareTo(bottom.plus(margin)) < 0;
    }

    boolean contains(double x, double y) {
        return x > left.hundredths() && x < right.hundredths() && y > top.hundredths() && y < bottom.hundredths();
    }
}
