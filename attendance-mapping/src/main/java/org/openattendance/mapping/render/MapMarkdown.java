package org.openattendance.mapping.render;

import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.model.Audience;
import org.openattendance.picture.MarkdownText;
import org.openattendance.picture.Picture;
import org.openattendance.picture.TextTable;

/** A view as Markdown or plain text: what the picture shows, in tables. Stateless. */
public final class MapMarkdown {

    private MapMarkdown() {}

    /** As Markdown, with the words of the jar. */
    public static String of(MapView view) {
        return of(view, MapWords.standard());
    }

    /** As Markdown. */
    public static String of(MapView view, MapWords words) {
        Picture picture = RingPicture.of(view, words, MapTheme.standard());
        MapTables tables = MapTables.of(view, words);
        StringBuilder out = new StringBuilder();
        out.append("# ").append(MarkdownText.escape(picture.title())).append("\n\n");
        out.append(MarkdownText.escape(picture.description())).append("\n\n");
        if (!view.audience().equals(Audience.CORE_TEAM)) {
            out.append("This shows what is shared with its readers.\n\n");
        }
        section(out, "Who and what", tables.nodes());
        section(out, "Ties", tables.ties());
        section(out, "Needs", tables.needs());
        return out.toString();
    }

    private static void section(StringBuilder out, String title, TextTable table) {
        if (!table.rows().isEmpty()) {
            out.append("## ")
                    .append(title)
                    .append("\n\n")
                    .append(table.toMarkdown())
                    .append('\n');
        }
    }

    /** As plain text: who and what, ties, needs, in aligned columns. */
    public static String text(MapView view, MapWords words) {
        MapTables tables = MapTables.of(view, words);
        return tables.nodes().toText() + "\n" + tables.ties().toText() + "\n"
                + tables.needs().toText();
    }
}
