package org.openattendance.mapping.render;

import java.util.List;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.picture.Px;
import org.openattendance.picture.TextMeasure;

/**
 * What stands in one place of a ring: a node, or several that were folded into one.
 *
 * @param key sorts and names it; the id of its node, or that of the group
 * @param layer in which ring
 * @param nodes one, or those that were folded
 * @param name what it is called
 * @param lines the name, wrapped
 */
record RingItem(String key, MapLayer layer, List<MapNode> nodes, String name, List<String> lines) {

    static final Px MARK = Px.of(14);
    static final Px LETTERS = Px.of(12);
    static final Px LINE = Px.of(14);
    private static final Px WIDEST = Px.of(112);

    RingItem {
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
    }

    static RingItem of(String key, List<MapNode> nodes, String name) {
        return new RingItem(key, nodes.get(0).layer(), nodes, name, TextMeasure.wrap(name, LETTERS, WIDEST, 2));
    }

    boolean isFolded() {
        return nodes.size() > 1;
    }

    Px width() {
        Px widest = MARK.times(2);
        for (String line : lines) {
            widest = widest.max(TextMeasure.width(line, LETTERS));
        }
        return widest;
    }

    /** The mark and the words below it, around a place. */
    Box box(org.openattendance.picture.Point at) {
        Px half = width().half();
        Px bottom = at.y().plus(MARK).plus(4).plus(LINE.times(lines.size()));
        return new Box(at.x().minus(half), at.y().minus(MARK), at.x().plus(half), bottom);
    }

    /** The words alone. */
    Box words(org.openattendance.picture.Point at) {
        Box box = box(at);
        return new Box(box.left(), at.y().plus(MARK).plus(2), box.right(), box.bottom());
    }
}
