package org.openattendance.mapping.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapPartner;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;

/**
 * A partner with whom no contact is on record lately. Immutable and thread-safe.
 *
 * @param partner its id
 * @param lastContact the latest contact on record on any of its ties; empty if none is
 */
public record OutOfTouch(String partner, Optional<LocalDate> lastContact) {

    /**
     * Partners without contact on record in the last so many days, in the order of {@link PartnershipMap#partners()}.
     *
     * @param days 0 or more; contact exactly so many days ago still counts as in touch
     */
    public static List<OutOfTouch> of(PartnershipMap map, LocalDate asOf, int days) {
        LocalDate since = asOf.minusDays(days);
        return map.partners().stream()
                .map(partner -> new OutOfTouch(partner.id(), lastContact(map, partner, asOf)))
                .filter(one ->
                        one.lastContact().filter(last -> !last.isBefore(since)).isEmpty())
                .toList();
    }

    private static Optional<LocalDate> lastContact(PartnershipMap map, MapPartner partner, LocalDate asOf) {
        return partner.nodes().stream()
                .map(MapNode::id)
                .flatMap(id -> map.tiesOf(id).stream())
                .map(Tie::lastContact)
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(asOf))
                .max(LocalDate::compareTo);
    }
}
