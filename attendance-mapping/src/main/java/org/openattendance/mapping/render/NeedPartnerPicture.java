package org.openattendance.mapping.render;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.model.MapPartner;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.picture.HeatTable;
import org.openattendance.picture.Picture;

/**
 * Needs by partners: who meets what. A cell is filled where a partner supports a need, and darker where it is in place. Stateless.
 */
public final class NeedPartnerPicture {

    private NeedPartnerPicture() {}

    /** With the words of the jar. */
    public static Picture of(MapView view) {
        return of(view, MapWords.standard());
    }

    /** One row for each open need, one column for each partner, in the order of the map. */
    public static Picture of(MapView view, MapWords words) {
        PartnershipMap map = view.map();
        List<MapPartner> partners = map.partners();
        List<String> columns = new ArrayList<>();
        partners.forEach(partner -> columns.add(words.name(map, partner.nodes().get(0))));
        columns.add("Others on the map");
        List<HeatTable.Row> rows = new ArrayList<>();
        for (Need need : map.needs()) {
            if (need.isOpen()) {
                rows.add(row(map, need, partners));
            }
        }
        return new HeatTable(
                        "needs-by-partner",
                        "Who meets which need",
                        rows.size() + " open needs by " + partners.size() + " partners, as of " + map.asOf() + ".",
                        "Need",
                        columns,
                        rows)
                .draw();
    }

    private static HeatTable.Row row(PartnershipMap map, Need need, List<MapPartner> partners) {
        List<HeatTable.Cell> cells = new ArrayList<>();
        for (MapPartner partner : partners) {
            boolean supports =
                    partner.nodes().stream().anyMatch(node -> need.supports().contains(node.id()));
            boolean inPlace = partner.nodes().stream()
                    .anyMatch(node -> need.supports().contains(node.id()) && node.isInPlaceOn(map.asOf()));
            cells.add(
                    supports
                            ? inPlace ? HeatTable.Cell.of(4, "in place") : HeatTable.Cell.of(2, "not yet")
                            : HeatTable.Cell.of(0, ""));
        }
        long others =
                need.supports().stream().filter(id -> !map.node(id).isPartner()).count();
        cells.add(others == 0 ? HeatTable.Cell.of(0, "") : HeatTable.Cell.of(3, Long.toString(others)));
        return new HeatTable.Row(MapWords.plain(need.code()), cells);
    }
}
