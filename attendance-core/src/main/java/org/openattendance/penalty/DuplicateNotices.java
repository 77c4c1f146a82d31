package org.openattendance.penalty;

import java.util.ArrayList;
import java.util.List;

/** Finds notices that two officers issued to one parent for one child and overlapping days of absence. Stateless. */
public final class DuplicateNotices {

    private DuplicateNotices() {}

    /**
     * Two notices for the same.
     *
     * @param first the one that comes first in the list
     * @param second the other
     */
    public record Pair(NoticeRecord first, NoticeRecord second) {}

    /**
     * All such pairs, in the order of the list. A withdrawn notice, or one whose days are not recorded, is in none.
     *
     * @param notices in any order
     */
    public static List<Pair> find(List<NoticeRecord> notices) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < notices.size(); i++) {
            for (NoticeRecord later : notices.subList(i + 1, notices.size())) {
                if (isSame(notices.get(i), later)) {
                    pairs.add(new Pair(notices.get(i), later));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static boolean isSame(NoticeRecord a, NoticeRecord b) {
        return a.pupil().equals(b.pupil())
                && a.parent().equals(b.parent())
                && a.offence().equals(b.offence())
                && a.status() != NoticeRecord.Status.WITHDRAWN
                && b.status() != NoticeRecord.Status.WITHDRAWN
                && a.covers().flatMap(days -> b.covers().filter(days::overlaps)).isPresent();
    }
}
