package org.openattendance.mapping.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieIntent;

/** Links that the plan wants to change, for a list of things to do. Stateless. */
public final class LinksToBuild {

    private static final Set<TieIntent> CHANGE =
            EnumSet.of(TieIntent.CREATE, TieIntent.STRENGTHEN, TieIntent.REDUCE, TieIntent.END);

    private LinksToBuild() {}

    /** Ties to create, strengthen, reduce or end, in this order, then in the order of the map. */
    public static List<Tie> of(PartnershipMap map) {
        return CHANGE.stream()
                .flatMap(intent -> map.tiesToChange(intent).stream())
                .toList();
    }
}
