package org.openattendance.plan;

import java.util.Comparator;
import org.openattendance.base.InvalidValueException;

/**
 * What an action arises from: a criterion, a pupil's view, a cause, a question of a map. Only an id: the thing itself lives elsewhere.
 *
 * <p>Ordered by kind, then id. Immutable and thread-safe.
 *
 * @param kind an open set of upper-case words, for example {@code CRITERION}, {@code VIEW} or {@code FACTOR}
 * @param id of the thing, as its own module writes it; not blank
 */
public record ActionLink(String kind, String id) implements Comparable<ActionLink> {

    private static final Comparator<ActionLink> ORDER =
            Comparator.comparing(ActionLink::kind).thenComparing(ActionLink::id);

    /** A criterion of a self-assessment framework. */
    public static final String CRITERION = "CRITERION";

    /** A view that a pupil or a parent gave. */
    public static final String VIEW = "VIEW";

    /** A circumstance behind an absence. */
    public static final String FACTOR = "FACTOR";

    public ActionLink {
        if (!kind.matches("[A-Z][A-Z0-9_]*") || id.isBlank()) {
            throw new InvalidValueException(
                    "A link has a kind in upper-case letters, digits and underscores, and an id.",
                    "the two are swapped.");
        }
    }

    /** Same as the constructor. */
    public static ActionLink of(String kind, String id) {
        return new ActionLink(kind, id);
    }

    @Override
    public int compareTo(ActionLink other) {
        return ORDER.compare(this, other);
    }
}
