package org.openattendance.assessment.framework;

import java.util.List;
import org.openattendance.base.InvalidValueException;

/**
 * Criteria that belong together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id lower-case letters, digits and hyphens, unique in its framework
 * @param title for people, not blank
 * @param criteria in order, at least one
 */
public record Theme(String id, String title, List<Criterion> criteria) {

    public Theme {
        criteria = List.copyOf(criteria);
        if (!id.matches("[a-z0-9][a-z0-9-]*") || title.isBlank()) {
            throw new InvalidValueException(
                    "A theme needs an id of lower-case letters, digits and hyphens, and a title.",
                    "the two are swapped.");
        }
        if (criteria.isEmpty()) {
            throw new InvalidValueException("The theme " + id + " has no criteria.", "its list was left empty.");
        }
    }

    /** Those that are judged by a level or, in a narrative framework, in words. */
    public List<Criterion> rated() {
        return criteria.stream().filter(Criterion::isRated).toList();
    }
}
