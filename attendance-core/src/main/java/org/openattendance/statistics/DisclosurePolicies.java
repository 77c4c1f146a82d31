package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;

/**
 * The policies of a nation, as loaded.
 *
 * <p>Immutable and thread-safe.
 */
public final class DisclosurePolicies {

    private final List<DisclosurePolicy> all;

    private DisclosurePolicies(List<DisclosurePolicy> all) {
        this.all = all;
    }

    /**
     * From rows in the order of the file.
     *
     * @throws InvalidValueException if an id holds twice on one day
     */
    public static DisclosurePolicies of(List<DisclosurePolicy> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (DisclosurePolicy other : rows.subList(0, i)) {
                if (other.id().equals(rows.get(i).id())
                        && other.span().overlaps(rows.get(i).span())) {
                    throw new InvalidValueException(
                            "The policy " + other.id() + " holds twice on one day.", "a row was not closed.");
                }
            }
        }
        return new DisclosurePolicies(List.copyOf(rows));
    }

    /** All rows, in the order of the file. */
    public List<DisclosurePolicy> all() {
        return all;
    }

    /** The policy of an id on a day of publication, or empty where none is known. */
    public Optional<DisclosurePolicy> find(String id, LocalDate publishedOn) {
        return all.stream()
                .filter(policy -> policy.id().equals(id) && policy.span().contains(publishedOn))
                .findFirst();
    }
}
