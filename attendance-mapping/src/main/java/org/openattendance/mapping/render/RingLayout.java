package org.openattendance.mapping.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.picture.Point;
import org.openattendance.picture.Px;

/**
 * Places items on rings round a centre at (0, 0) so that no words cover each other.
 *
 * <p>Items of a ring stand evenly, in their order. A ring is as large as it must be for nothing to overlap, and is turned so that few ties
 * run across something that they do not belong to, and ties are short. The same input gives the same layout.
 */
final class RingLayout {

    static final Px CENTRE = Px.of(46);
    private static final Px GAP = Px.of(98);
    private static final Px EMPTY_GAP = Px.of(58);
    private static final Px STEP = Px.of(6);
    private static final Px MARGIN = Px.of(5);
    /** Turns tried for each place between two items, so that a ring is turned all the way round. */
    private static final int TURNS = 8;

    private static final long CROSSING = 1_000_000;

    private final Map<String, Point> places = new LinkedHashMap<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, Box> words = new LinkedHashMap<>();
    private final List<Px> radii = new ArrayList<>();
    private final List<Point> titles = new ArrayList<>();
    private final List<Box> obstacles = new ArrayList<>();
    private final List<RingTie> ties;

    private RingLayout(List<RingTie> ties) {
        this.ties = ties;
    }

    /**
     * A layout.
     *
     * @param centre key of the centre
     * @param rings from the inside out; a ring may be empty
     * @param titleWidths of the titles of the rings
     */
    static RingLayout of(String centre, List<List<RingItem>> rings, List<Px> titleWidths, List<RingTie> ties) {
        RingLayout layout = new RingLayout(ties);
        Point middle = Point.of(0, 0);
        layout.places.put(centre, middle);
        layout.boxes.put(centre, Box.around(middle, CENTRE.times(2), CENTRE.times(2)));
        layout.obstacles.add(layout.box(centre));
        Px inner = CENTRE;
        for (int i = 0; i < rings.size(); i++) {
            inner = layout.add(rings.get(i), inner, titleWidths.get(i));
        }
        return layout;
    }

    Point place(String key) {
        return places.getOrDefault(key, Point.of(0, 0));
    }

    Box box(String key) {
        return boxes.getOrDefault(key, Box.around(place(key), Px.ZERO, Px.ZERO));
    }

    /** The words of an item, without its mark. */
    Box words(String key) {
        return words.getOrDefault(key, Box.around(place(key), Px.ZERO, Px.ZERO));
    }

    /** Everything that words must not cover: the centre, the items, the titles. */
    Collection<Box> obstacles() {
        return obstacles;
    }

    Map<String, Box> boxesByKey() {
        return boxes;
    }

    /** Radii of the rings, from the inside out. */
    List<Px> radii() {
        return radii;
    }

    /** Middles of the titles of the rings. */
    List<Point> titles() {
        return titles;
    }

    /** Radius of the edge of the outermost ring. */
    Px edge() {
        return radii.isEmpty() ? CENTRE : radii.get(radii.size() - 1).plus(56);
    }

    private Px add(List<RingItem> items, Px inner, Px titleWidth) {
        Px radius = inner.plus(items.isEmpty() ? EMPTY_GAP : GAP);
        List<Point> best = items.isEmpty() ? List.of() : turned(items, radius);
        while (!items.isEmpty() && best.isEmpty()) {
            radius = radius.plus(STEP);
            best = turned(items, radius);
        }
        for (int i = 0; i < items.size(); i++) {
            RingItem item = items.get(i);
            places.put(item.key(), best.get(i));
            boxes.put(item.key(), item.box(best.get(i)));
            words.put(item.key(), item.words(best.get(i)));
            obstacles.add(item.box(best.get(i)));
        }
        radii.add(radius);
        Point title = new Point(Px.ZERO, Px.ZERO.minus(radius.plus(items.isEmpty() ? 20 : 34)));
        titles.add(title);
        obstacles.add(Box.around(title, titleWidth, Px.of(16)));
        return radius;
    }

    /** The best turn of a ring, or none if something overlaps in every turn. */
    private List<Point> turned(List<RingItem> items, Px radius) {
        List<Point> best = List.of();
        long least = Long.MAX_VALUE;
        for (int turn = 0; turn < TURNS * items.size(); turn++) {
            List<Point> points = points(items.size(), radius, turn);
            if (isFree(items, points)) {
                long cost = cost(items, points);
                if (cost < least) {
                    least = cost;
                    best = points;
                }
            }
        }
        return best;
    }

    private static List<Point> points(int count, Px radius, int turn) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(Point.onCircle(Point.of(0, 0), radius, (long) i * TURNS + turn, (long) count * TURNS));
        }
        return points;
    }

    private boolean isFree(List<RingItem> items, List<Point> points) {
        List<Box> mine = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Box box = items.get(i).box(points.get(i));
            if (overlapsAny(box, obstacles) || overlapsAny(box, mine)) {
                return false;
            }
            mine.add(box);
        }
        return true;
    }

    private static boolean overlapsAny(Box box, List<Box> others) {
        return others.stream().anyMatch(other -> box.overlaps(other, MARGIN));
    }

    /** Ties across what they do not belong to, then the length of all ties to what stands already. */
    private long cost(List<RingItem> items, List<Point> points) {
        Map<String, Point> mine = new LinkedHashMap<>();
        Map<String, Box> all = new LinkedHashMap<>(boxes);
        for (int i = 0; i < items.size(); i++) {
            mine.put(items.get(i).key(), points.get(i));
            all.put(items.get(i).key(), items.get(i).box(points.get(i)));
        }
        long cost = 0;
        for (RingTie tie : ties) {
            Point from = mine.getOrDefault(tie.from(), places.get(tie.from()));
            Point to = mine.getOrDefault(tie.to(), places.get(tie.to()));
            boolean concerned = mine.containsKey(tie.from()) || mine.containsKey(tie.to());
            if (concerned && from != null && to != null) {
                cost += Curve.straight(from, to).hits(all, tie) * CROSSING
                        + from.distanceTo(to).hundredths();
            }
        }
        return cost;
    }
}
