package org.openattendance.mapping.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.picture.TextTable;

/**
 * A view in rows of words: for those who do not see the picture, and for those who want to copy a line.
 *
 * <p>Immutable and thread-safe.
 */
public final class MapTables {

    private final PartnershipMap map;
    private final MapWords words;
    private final TieWords ties;

    private MapTables(PartnershipMap map, MapWords words) {
        this.map = map;
        this.words = words;
        this.ties = new TieWords(map, words);
    }

    /** Of a view. */
    public static MapTables of(MapView view, MapWords words) {
        return new MapTables(view.map(), words);
    }

    /** One row for each node, from the centre out, in the order of the map: layer, name, what it is, state, ties, needs that it supports. */
    public TextTable nodes() {
        List<List<String>> rows = new ArrayList<>();
        for (MapLayer layer : MapLayer.values()) {
            map.nodesIn(layer).forEach(node -> rows.add(row(node)));
        }
        return TextTable.of(List.of("Layer", "Who or what", "Is", "State", "Ties", "Supports"), rows);
    }

    private List<String> row(MapNode node) {
        String tieWords = map.tiesOf(node.id()).stream()
                .filter(tie -> TieShapes.isDrawn(tie, map.asOf()))
                .map(tie -> ties.from(tie, node.id()))
                .collect(Collectors.joining("; "));
        String needs = map.needs().stream()
                .filter(need -> need.supports().contains(node.id()))
                .map(need -> MapWords.plain(need.code()))
                .collect(Collectors.joining("; "));
        return List.of(
                words.layer(node.layer()),
                words.name(map, node),
                node.isCentre() ? "The centre" : words.what(node.detail()),
                node.state().map(MapWords::lower).orElse(""),
                tieWords,
                needs);
    }

    /** One row for each tie of the day, in the order of the map. */
    public TextTable ties() {
        List<List<String>> rows = new ArrayList<>();
        for (Tie tie : map.ties()) {
            if (TieShapes.isDrawn(tie, map.asOf())) {
                rows.add(List.of(
                        ties.name(tie.from()),
                        ties.name(tie.to()),
                        MapWords.lower(tie.strength()),
                        MapWords.lower(tie.quality()),
                        MapWords.lower(tie.flow()),
                        MapWords.lower(tie.intent()),
                        MapWords.lower(tie.frequency())));
            }
        }
        return TextTable.of(List.of("From", "To", "Strength", "Feels", "Support goes", "To do", "In touch"), rows);
    }

    /** One row for each need, in the order of the map. */
    public TextTable needs() {
        List<List<String>> rows = new ArrayList<>();
        for (Need need : map.needs()) {
            rows.add(List.of(
                    MapWords.plain(need.code()),
                    MapWords.lower(need.owner()),
                    Integer.toString(need.severity()),
                    MapWords.lower(need.status()),
                    MapWords.lower(need.met()),
                    need.supports().stream().map(ties::name).collect(Collectors.joining("; "))));
        }
        return TextTable.of(List.of("Need", "Of", "Weight", "Status", "Met", "Supported by"), rows);
    }
}
