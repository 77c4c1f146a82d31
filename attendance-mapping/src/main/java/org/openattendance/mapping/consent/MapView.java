package org.openattendance.mapping.consent;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.MapDiff;
import org.openattendance.mapping.model.PartnershipMap;

/**
 * A map as one audience may see it: the only form in which a map leaves the team.
 *
 * <p>What holds, and is tested over random maps:
 *
 * <ul>
 *   <li>Something is in the view only if its visibility names the audience. The centre is always there, because every reader knows whom the
 *       map is about; its label is there only if the audience is named.
 *   <li>A node whose consent was declined, withdrawn, has run out or covers others only is in no view but those of the core team and of the
 *       pupil.
 *   <li>What hangs on something hidden goes with it: ties, notes, answers, contacts. A list of ids loses the hidden ones. No number in the
 *       view counts what is hidden, and a need that is met by something hidden is not said to be met.
 *   <li>A free text that names a hidden node is left out.
 *   <li>Outside the core team: no visibility but the reader's own, no consent records, no review dates, nothing of the circumstances, no
 *       field that was not shared, no unknown fields, and what a tie feels like only if that tie was opened to the audience or the reader is
 *       the pupil.
 *   <li>A map without the hidden things gives the same view: the view does not tell that there is more.
 * </ul>
 *
 * <p>{@link #removed()} is for the one who runs the program. Immutable and thread-safe.
 */
public final class MapView {

    private final Audience audience;
    private final PartnershipMap map;
    private final List<Removed> removed;

    MapView(Audience audience, PartnershipMap map, List<Removed> removed) {
        this.audience = audience;
        this.map = map;
        this.removed = List.copyOf(removed);
    }

    /** The view of an audience, without sensitive fields of the profile. */
    public static MapView of(PartnershipMap map, Audience audience) {
        return of(map, audience, ViewOptions.ordinary());
    }

    /** The view of an audience. */
    public static MapView of(PartnershipMap map, Audience audience, ViewOptions options) {
        return audience.equals(Audience.EXPORT_ANON)
                ? new Anonymiser(new ViewFilter(map, audience, options).view()).view()
                : new ViewFilter(map, audience, options).view();
    }

    /**
     * What changed between two versions, as an audience may see it.
     *
     * @throws InvalidValueException for {@link Audience#EXPORT_ANON}, where nothing can be found again, and for versions of two maps
     */
    public static MapDiff diff(PartnershipMap older, PartnershipMap newer, Audience audience) {
        if (audience.equals(Audience.EXPORT_ANON)) {
            throw new InvalidValueException(
                    "Two anonymous exports cannot be compared: nothing in one can be found again in the other.",
                    "a view for another audience was meant.");
        }
        return MapDiff.between(of(older, audience).map, of(newer, audience).map);
    }

    /** For whom it is. */
    public Audience audience() {
        return audience;
    }

    /** The map that is left: whole in itself, to be drawn, written or measured like any other. */
    public PartnershipMap map() {
        return map;
    }

    /** What was left out, by sort, in the order of {@link Removed.Kind}; for the one who runs the program. */
    public List<Removed> removed() {
        return removed;
    }

    /** {@link #removed()} as one line for the one who runs the program. */
    public String operatorReport() {
        return removed.isEmpty()
                ? "For " + audience + " nothing was left out."
                : removed.stream()
                        .map(Removed::sentence)
                        .collect(Collectors.joining(", ", "For " + audience + " left out: ", "."));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof MapView that
                && audience.equals(that.audience)
                && map.equals(that.map)
                && removed.equals(that.removed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(audience, map, removed);
    }

    /** The audience and size; never what was removed. */
    @Override
    public String toString() {
        return "view of " + map + " for " + audience;
    }
}
