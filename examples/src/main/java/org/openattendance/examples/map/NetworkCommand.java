package org.openattendance.examples.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.network.Network;
import org.openattendance.mapping.network.NetworkMeasures;
import org.openattendance.mapping.network.NodeMeasures;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance map network MAP}: who is in touch with whom, in figures. All nodes and all ties count. */
@CommandLine.Command(
        name = "network",
        mixinStandardHelpOptions = true,
        description =
                "Who is in touch with whom, in figures: links, only links between others, and the measures of each node.",
        footer = {
            "",
            "Example: attendance map network examples/data/partnership/map-2.json --without pupil --format json"
        })
final class NetworkCommand extends Command {

    private static final int DIGITS = 6;

    @Mixin
    private final MapFiles files = new MapFiles();

    @Parameters(paramLabel = "MAP", description = "A map in JSON; - for standard input.")
    private String name = "";

    @Option(names = "--without", paramLabel = "NODE", description = "Leave a node out, for example the pupil.")
    private @Nullable String without;

    @Override
    protected Outcome run() {
        MapView view = files.view(files.load(name));
        NetworkMeasures measures = NetworkMeasures.of(network(view));
        Outcome outcome = Outcome.of(json(measures), List.of(table(measures)))
                .withText(summary(measures))
                .withIssues(files.issues(maxIssues()));
        err().println(view.operatorReport());
        return outcome;
    }

    private Network network(MapView view) {
        Network all = Network.of(view.map());
        if (without == null) {
            return all;
        }
        if (view.map().findNode(without).isEmpty()) {
            throw new CallException(
                    "--without names no node of this map.", "it is misspelt, or not for this audience.");
        }
        return all.without(without);
    }

    private static Map<String, @Nullable Object> json(NetworkMeasures measures) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", measures.n());
        json.put("edges", measures.links());
        json.put("density", number(measures.density()));
        json.put("degreeCentralisation", number(measures.degreeCentralisation()));
        json.put("onlyLinks", measures.onlyLinks());
        List<Map<String, @Nullable Object>> nodes = new ArrayList<>();
        for (NodeMeasures node : measures.nodes()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", node.id());
            row.put("degree", node.degree());
            row.put("betweenness", node.betweenness().decimal(DIGITS));
            row.put("betweennessNormalised", number(node.betweennessNormalised()));
            row.put("closeness", number(node.closeness()));
            row.put("effectiveSize", number(node.effectiveSize()));
            row.put("constraint", number(node.constraint()));
            nodes.add(row);
        }
        json.put("nodes", nodes);
        return json;
    }

    private static @Nullable BigDecimal number(Optional<Fraction> fraction) {
        return fraction.map(value -> value.decimal(DIGITS)).orElse(null);
    }

    private static ReportTable table(NetworkMeasures measures) {
        List<Column> columns = List.of(
                Column.words("node"),
                Column.numbers("links"),
                Column.numbers("between"),
                Column.numbers("share"),
                Column.numbers("closeness"),
                Column.numbers("effective"),
                Column.numbers("constraint"));
        return ReportTable.of(
                columns,
                measures.byDegree().stream()
                        .map(node -> List.of(
                                node.id(),
                                Integer.toString(node.degree()),
                                node.betweenness().decimal(DIGITS).toPlainString(),
                                text(node.betweennessNormalised()),
                                text(node.closeness()),
                                text(node.effectiveSize()),
                                text(node.constraint())))
                        .toList());
    }

    private static String text(Optional<Fraction> fraction) {
        return fraction.map(value -> value.decimal(DIGITS).toPlainString()).orElse("");
    }

    private static String summary(NetworkMeasures measures) {
        String density = measures.density()
                .map(value -> value.decimal(DIGITS).toPlainString())
                .orElse("not defined");
        String only = measures.onlyLinks().isEmpty() ? "none" : String.join(", ", measures.onlyLinks());
        return measures.n() + " nodes, " + measures.links() + " links, density " + density
                + ". Only link between others: " + only + ".\n";
    }
}
