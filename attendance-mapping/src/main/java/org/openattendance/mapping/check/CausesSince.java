package org.openattendance.mapping.check;

import java.util.List;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.UnderlyingCause;

/** Causes that were understood since an earlier version of a map. Stateless. */
public final class CausesSince {

    private CausesSince() {}

    /** Causes of the newer version that the older one has not, in the order of the newer. */
    public static List<UnderlyingCause> of(PartnershipMap older, PartnershipMap newer) {
        return newer.causes().stream()
                .filter(cause ->
                        older.causes().stream().noneMatch(known -> known.id().equals(cause.id())))
                .toList();
    }
}
