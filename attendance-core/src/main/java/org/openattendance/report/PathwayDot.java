package org.openattendance.report;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.Stage;
import org.openattendance.pathway.Transition;

/**
 * A pathway as a Graphviz graph, from the same data that runs. Nodes in order of the file; a step of law has a double border; a way from
 * anywhere is drawn from each stage that it leaves. Stateless.
 */
public final class PathwayDot {

    private PathwayDot() {}

    /** The graph; lines end in LF. */
    public static String of(Pathway pathway) {
        StringBuilder dot = new StringBuilder();
        dot.append("digraph ").append(quote(pathway.reference())).append(" {\n");
        dot.append("  label=").append(quote(label(pathway))).append(";\n");
        dot.append("  rankdir=TB;\n  node [shape=box, fontname=\"Arial\"];\n  edge [fontname=\"Arial\"];\n");
        pathway.stages().forEach(stage -> dot.append(node(stage)));
        pathway.beyond().forEach(stage -> dot.append(node(stage)));
        if (pathway.stages().isEmpty()) {
            dot.append("  \"*\" [label=\"any stage (the stages are not known)\", style=dashed];\n");
        }
        pathway.transitions().forEach(way -> origins(pathway, way).forEach(from -> dot.append(edge(from, way))));
        return dot.append("}\n").toString();
    }

    private static String label(Pathway pathway) {
        String standing = pathway.about().title() + " (" + pathway.about().standing() + ")";
        return pathway.isExecutable()
                ? standing
                : standing + "\nnot executable: " + String.join("; ", pathway.whyNotExecutable());
    }

    private static String node(Stage stage) {
        List<String> lines = new ArrayList<>(List.of(stage.title()));
        stage.band().ifPresent(band -> lines.add("attendance " + band));
        if (stage.legal()) {
            lines.add("step of law; decides: "
                    + stage.decides().map(Object::toString).orElse("not known"));
        }
        stage.work().review().ifPresent(review -> lines.add("review " + review));
        return "  " + quote(stage.key()) + " [label=" + quote(String.join("\n", lines))
                + (stage.legal() ? ", peripheries=2" : "") + "];\n";
    }

    private static List<String> origins(Pathway pathway, Transition way) {
        if (pathway.stages().isEmpty()) {
            return List.of("*");
        }
        int height = pathway.stage(way.to()).height();
        return pathway.stages().stream()
                .filter(stage ->
                        way.leaves(stage.key()) && (way.kind() != Transition.Kind.BYPASS || stage.height() < height))
                .map(Stage::key)
                .toList();
    }

    private static String edge(String from, Transition way) {
        String style = switch (way.kind()) {
            case STEP -> "solid";
            case BYPASS -> "bold";
            case EXIT -> "dashed";
            case BAND -> "dotted";
        };
        return "  " + quote(from) + " -> " + quote(way.to()) + " [label="
                + quote(way.id() + "\n" + way.trigger().describe()) + ", style=" + style + "];\n";
    }

    private static String quote(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "") + "\"";
    }
}
