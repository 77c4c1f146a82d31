package org.openattendance.mapping.render;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.picture.HeatTable;
import org.openattendance.picture.Picture;

/**
 * Needs by layers: from how near support comes, and where there is none. The darker, the more is in place. Stateless.
 */
public final class CoveragePicture {

    private static final List<MapLayer> LAYERS = List.of(
            MapLayer.PUPIL_AND_FAMILY,
            MapLayer.SCHOOL_NETWORK,
            MapLayer.MULTI_AGENCY_SUPPORT,
            MapLayer.COMMUNITY_CONTEXT);

    private CoveragePicture() {}

    /** With the words of the jar. */
    public static Picture of(MapView view) {
        return of(view, MapWords.standard());
    }

    /** One row for each open need, in the order of the map: supports in place, and in brackets those that are not. */
    public static Picture of(MapView view, MapWords words) {
        PartnershipMap map = view.map();
        List<HeatTable.Row> rows = new ArrayList<>();
        for (Need need : map.needs()) {
            if (need.isOpen()) {
                List<HeatTable.Cell> cells = new ArrayList<>();
                LAYERS.forEach(layer -> cells.add(cell(map, need, layer)));
                rows.add(new HeatTable.Row(MapWords.plain(need.code()), cells));
            }
        }
        return new HeatTable(
                        "coverage-by-layer",
                        "Where support comes from",
                        rows.size() + " open needs by layer, as of " + map.asOf()
                                + ": how many supports are in place, and in brackets how many are not.",
                        "Need",
                        LAYERS.stream().map(words::layer).toList(),
                        rows)
                .draw();
    }

    private static HeatTable.Cell cell(PartnershipMap map, Need need, MapLayer layer) {
        long all = need.supports().stream()
                .filter(id -> map.node(id).layer() == layer)
                .count();
        long inPlace = need.supports().stream()
                .filter(id -> map.node(id).layer() == layer && map.node(id).isInPlaceOn(map.asOf()))
                .count();
        String others = all > inPlace ? " (" + (all - inPlace) + ")" : "";
        return HeatTable.Cell.of((int) Math.min(4, inPlace == 0 && all > 0 ? 1 : inPlace * 2), inPlace + others);
    }
}
