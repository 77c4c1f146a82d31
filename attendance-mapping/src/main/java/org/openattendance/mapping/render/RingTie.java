package org.openattendance.mapping.render;

import java.util.List;
import org.openattendance.mapping.model.Tie;

/**
 * Ties between two places of the picture: one, or several between folded groups.
 *
 * @param from key of the first place
 * @param to key of the second place
 * @param ties one, or those between the two groups
 */
record RingTie(String from, String to, List<Tie> ties) {

    RingTie {
        ties = List.copyOf(ties);
    }

    boolean touches(String key) {
        return from.equals(key) || to.equals(key);
    }

    boolean isFolded() {
        return ties.size() > 1;
    }
}
