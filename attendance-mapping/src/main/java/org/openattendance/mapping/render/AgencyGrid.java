package org.openattendance.mapping.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.model.Involvement;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapPartner;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.picture.HeatTable;
import org.openattendance.picture.Picture;
import org.openattendance.picture.TextTable;

/**
 * Who sees it how, who does what, who answers for what: a row for each of the pupil, the family and the partners, to see where people pull
 * different ways or where a column is empty.
 *
 * <p>After the grid by which the AMBIT approach looks at how helpers see, act and answer apart from each other; the rows of the original are
 * not confirmed, and these three are read from what a map holds: causes that someone revealed, needs that they support, and involvement
 * and first contacts. An empty cell means that the map says nothing. Stateless.
 */
public final class AgencyGrid {

    private static final List<String> COLUMNS = List.of("Sees", "Does", "Answers for");

    private AgencyGrid() {}

    /** With the words of the jar. */
    public static Picture of(MapView view) {
        return of(view, MapWords.standard());
    }

    /** A row for the centre, for each person of the family layer, for each support of the school and each partner. */
    public static Picture of(MapView view, MapWords words) {
        PartnershipMap map = view.map();
        List<HeatTable.Row> rows = new ArrayList<>();
        List<List<String>> said = new ArrayList<>();
        for (Member member : members(map, words)) {
            List<List<String>> cells =
                    List.of(sees(map, member.ids()), does(map, member.ids()), answersFor(map, member));
            rows.add(new HeatTable.Row(
                    member.name(), cells.stream().map(AgencyGrid::cell).toList()));
            said.add(Stream.concat(Stream.of(member.name()), cells.stream().map(cell -> String.join("; ", cell)))
                    .toList());
        }
        Picture drawn = new HeatTable(
                        "agency-grid",
                        "Who sees, does and answers for what",
                        rows.size() + " people, supports and partners, as of " + map.asOf()
                                + ": how many causes each helped to see, how many needs each supports, how many parts"
                                + " each takes on. The table says which.",
                        "Who",
                        COLUMNS,
                        rows)
                .draw();
        return new Picture(
                drawn.title(),
                drawn.description(),
                drawn.svg(),
                TextTable.of(List.of("Who", "Sees", "Does", "Answers for"), said));
    }

    /** Someone with a row, under all ids that they have on the map. */
    private record Member(String name, Set<String> ids, List<MapNode> nodes) {}

    private static List<Member> members(PartnershipMap map, MapWords words) {
        List<Member> members = new ArrayList<>();
        map.findCentre().ifPresent(node -> members.add(member(map, words, List.of(node))));
        Stream.of(MapLayer.PUPIL_AND_FAMILY, MapLayer.SCHOOL_NETWORK)
                .flatMap(layer -> map.nodesIn(layer).stream())
                .filter(node -> !node.isPartner() && !(node.detail() instanceof NodeDetail.Group))
                .forEach(node -> members.add(member(map, words, List.of(node))));
        for (MapPartner partner : map.partners()) {
            members.add(member(map, words, partner.nodes()));
        }
        return members;
    }

    private static Member member(PartnershipMap map, MapWords words, List<MapNode> nodes) {
        Set<String> ids = nodes.stream().map(MapNode::id).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Member(words.name(map, nodes.get(0)), ids, nodes);
    }

    private static List<String> sees(PartnershipMap map, Set<String> ids) {
        return map.causes().stream()
                .filter(cause -> cause.revealedBy().stream().anyMatch(ids::contains))
                .map(cause -> cause.text().isEmpty() ? MapWords.plain(cause.factor()) : cause.text())
                .toList();
    }

    private static List<String> does(PartnershipMap map, Set<String> ids) {
        return map.needs().stream()
                .filter(need -> need.isOpen() && need.supports().stream().anyMatch(ids::contains))
                .map(need -> MapWords.plain(need.code()))
                .toList();
    }

    private static List<String> answersFor(PartnershipMap map, Member member) {
        List<String> parts = new ArrayList<>();
        Stream.of(Involvement.values())
                .filter(part -> member.nodes().stream().anyMatch(node -> takesPart(node, part)))
                .forEach(part -> parts.add(MapWords.lower(part)));
        map.contacts().stream()
                .filter(one -> one.primary()
                        && one.dates().contains(map.asOf())
                        && member.ids().contains(one.node()))
                .forEach(one -> parts.add("first contact of the " + MapWords.lower(one.forWhom())));
        return parts;
    }

    private static boolean takesPart(MapNode node, Involvement part) {
        if (node.detail() instanceof NodeDetail.Organisation organisation) {
            return organisation.involvement().contains(part);
        }
        return node.detail() instanceof NodeDetail.Service service
                && service.involvement().contains(part);
    }

    private static HeatTable.Cell cell(List<String> said) {
        return said.isEmpty()
                ? HeatTable.Cell.of(0, "")
                : HeatTable.Cell.of(Math.min(4, said.size() * 2), Integer.toString(said.size()));
    }
}
