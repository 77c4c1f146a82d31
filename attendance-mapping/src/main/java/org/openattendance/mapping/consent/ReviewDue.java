package org.openattendance.mapping.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openattendance.mapping.model.PartnershipMap;

/**
 * Something whose day has come: someone decides whether it is still needed, or takes it out. Immutable and thread-safe.
 *
 * @param kind {@code NODE} or {@code NOTE}
 * @param id of it
 * @param by the day by which
 */
public record ReviewDue(String kind, String id, LocalDate by) {

    /** Everything on a map whose day of review has come by the end of a day, the earliest first, then by kind and id. */
    public static List<ReviewDue> on(PartnershipMap map, LocalDate day) {
        List<ReviewDue> due = new ArrayList<>();
        map.nodes().forEach(node -> node.reviewOn().ifPresent(by -> due.add(new ReviewDue("NODE", node.id(), by))));
        map.notes().forEach(note -> note.reviewOn().ifPresent(by -> due.add(new ReviewDue("NOTE", note.id(), by))));
        due.removeIf(one -> one.by().isAfter(day));
        due.sort(Comparator.comparing(ReviewDue::by)
                .thenComparing(ReviewDue::kind)
                .thenComparing(ReviewDue::id));
        return List.copyOf(due);
    }
}
