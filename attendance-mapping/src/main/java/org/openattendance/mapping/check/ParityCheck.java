package org.openattendance.mapping.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openattendance.mapping.model.MapPartner;
import org.openattendance.mapping.model.ParityReading;
import org.openattendance.mapping.model.ParityReading.Facet;
import org.openattendance.mapping.model.ParityReading.Parity;
import org.openattendance.mapping.model.PartnershipMap;

/**
 * Whether a partner has as much voice, data and credit as the school. The latest reading of each facet counts; of two on one day the later in
 * the map. Immutable and thread-safe.
 *
 * @param partner its id
 * @param facets for each facet
 */
public record ParityCheck(String partner, Map<Facet, Parity> facets) {

    public ParityCheck {
        facets = Collections.unmodifiableMap(new EnumMap<>(facets));
    }

    /** Every partner on the map, in the order of {@link PartnershipMap#partners()}. */
    public static List<ParityCheck> of(PartnershipMap map) {
        return map.partners().stream()
                .map(partner -> new ParityCheck(partner.id(), facets(map, partner)))
                .toList();
    }

    private static Map<Facet, Parity> facets(PartnershipMap map, MapPartner partner) {
        Map<Facet, Parity> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet,
                    map.parity().stream()
                            .filter(reading -> reading.partner().equals(partner.id()) && reading.facet() == facet)
                            .reduce((earlier, later) -> later.on().isBefore(earlier.on()) ? earlier : later)
                            .map(ParityReading::parity)
                            .orElse(Parity.NOT_RECORDED));
        }
        return facets;
    }
}
