package org.openattendance.mapping.render;

import java.util.List;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.picture.Picture;
import org.openattendance.picture.TextTable;
import org.openattendance.picture.XmlText;

/**
 * A view as one page: the picture, and beside it the same in tables that a screen reader can walk. A first link leads past the picture, whose
 * nodes can be reached one by one with the keyboard. The page asks for nothing from elsewhere and runs no script. Stateless.
 */
public final class MapHtml {

    private static final String STYLE = """
            <style>
            :root { color-scheme: light dark; font-family: Arial, Helvetica, sans-serif; }
            body { margin: 1.5rem; background: #fff; color: #16191d; }
            a { color: #1f5f99; }
            :focus-visible { outline: 3px solid #1f5f99; outline-offset: 2px; }
            @media (prefers-color-scheme: dark) { body { background: #16191d; color: #f2f4f7; } a { color: #7fb8ea; } :focus-visible { outline-color: #7fb8ea; } }
            svg { max-width: 100%; height: auto; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; margin: 0 0 2rem; }
            caption { text-align: start; font-weight: bold; padding: .3rem 0; }
            th, td { border: 1px solid currentColor; padding: .3rem .6rem; text-align: start; vertical-align: top; }
            @media print { nav { display: none; } .scroll { overflow: visible; } section { break-before: page; } }
            </style>
            """;

    private MapHtml() {}

    /** The rings, with the tables of nodes, ties and needs, in the words of the jar. */
    public static String of(MapView view) {
        return of(view, MapWords.standard(), MapTheme.standard());
    }

    /** The rings, with the tables of nodes, ties and needs. */
    public static String of(MapView view, MapWords words, MapTheme theme) {
        MapTables tables = MapTables.of(view, words);
        StringBuilder page = begin(RingPicture.of(view, words, theme), "tables");
        page.append("<section id=\"tables\">\n<h2>The same in words</h2>\n");
        table(page, "Who and what is there", tables.nodes());
        table(page, "Ties", tables.ties());
        table(page, "Needs", tables.needs());
        return page.append("</section>\n</main>\n</body>\n</html>\n").toString();
    }

    /** One picture with its own table. */
    public static String of(Picture picture) {
        StringBuilder page = begin(picture, "tables");
        page.append("<section id=\"tables\">\n<h2>The same in words</h2>\n");
        table(page, picture.title(), picture.table());
        return page.append("</section>\n</main>\n</body>\n</html>\n").toString();
    }

    private static StringBuilder begin(Picture picture, String tables) {
        String title = XmlText.escape(picture.title());
        return new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(title)
                .append("</title>\n")
                .append(STYLE)
                .append("</head>\n<body>\n<nav><a href=\"#")
                .append(tables)
                .append("\">To the same in words</a></nav>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n<p>")
                .append(XmlText.escape(picture.description()))
                .append("</p>\n")
                .append(picture.svg());
    }

    /** A table without rows is said to be so: a reader who hears nothing does not know whether there is nothing. */
    private static void table(StringBuilder page, String caption, TextTable table) {
        if (table.rows().isEmpty()) {
            page.append("<p>").append(XmlText.escape(caption)).append(": none.</p>\n");
            return;
        }
        // Too wide for a phone: it moves by itself, also with the keyboard.
        page.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table: ")
                .append(XmlText.escape(caption))
                .append("\">\n<table>\n<caption>")
                .append(XmlText.escape(caption))
                .append("</caption>\n<thead>\n<tr>");
        table.columns()
                .forEach(column -> page.append("<th scope=\"col\">")
                        .append(XmlText.escape(column))
                        .append("</th>"));
        page.append("</tr>\n</thead>\n<tbody>\n");
        table.rows().forEach(row -> row(page, row));
        page.append("</tbody>\n</table>\n</div>\n");
    }

    private static void row(StringBuilder page, List<String> row) {
        page.append("<tr>");
        row.forEach(cell -> page.append("<td>").append(XmlText.escape(cell)).append("</td>"));
        page.append("</tr>\n");
    }
}
