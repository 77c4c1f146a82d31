package org.openattendance.mapping.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openattendance.base.Role;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.internal.Require;

/**
 * What a school and its partners say of working together: what works well, what could improve, what is missing, and who could fill it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param items in the order given
 */
public record PartnershipReview(List<Item> items) {

    /** What an item is. */
    public enum Kind {
        WORKING_WELL,
        COULD_IMPROVE,
        GAP,
        CANDIDATE
    }

    /**
     * One thing that was said.
     *
     * @param kind what it is
     * @param text in words
     * @param partners ids of partners that it is about; for a gap, those who could fill it; in order
     * @param by role of the one who said it
     * @param on the day
     */
    public record Item(Kind kind, String text, Set<String> partners, Role by, LocalDate on) {

        public Item {
            Objects.requireNonNull(kind, "kind");
            text = Require.text(text, "An item of a review");
            partners = Require.ids(partners, "A partner");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(on, "on");
        }
    }

    public PartnershipReview {
        items = List.copyOf(items);
    }

    /** A copy with one more item. */
    public PartnershipReview with(Item item) {
        List<Item> more = new ArrayList<>(items);
        more.add(item);
        return new PartnershipReview(more);
    }

    /** Items of a kind, in order. */
    public List<Item> of(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /** Gaps for which nobody has thought of a partner yet. */
    public List<Finding> gapsWithoutCandidate() {
        return of(Kind.GAP).stream()
                .filter(item -> item.partners().isEmpty())
                .map(item -> Finding.of("GAP_WITHOUT_CANDIDATE", "", item.text()))
                .toList();
    }
}
