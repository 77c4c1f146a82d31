package org.openattendance.picture;

import java.util.Objects;

/**
 * A drawing and the same in words. Show both, or let the reader choose.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title what it shows, in a few words
 * @param description what there is to see, in a sentence or two
 * @param svg a whole SVG document, UTF-8, lines ending in LF; it may also be put into an HTML page as it is
 * @param table what the drawing shows, in rows of words
 */
public record Picture(String title, String description, String svg, TextTable table) {

    /**
     * @param title what it shows
     * @param description what there is to see
     * @param svg a whole SVG document
     * @param table the same in words
     */
    public Picture {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(svg, "svg");
        Objects.requireNonNull(table, "table");
    }

    /**
     * The drawing as a part of an HTML page, without what all drawings share: several on one page do not bring the same ids twice. The page
     * has {@link Drawing#shared()} once, before the first of them.
     */
    public String embedded() {
        return Drawing.embedded(svg);
    }

    /** Title, description and table as plain text. */
    public String text() {
        return title + "\n" + description + "\n\n" + table.toText();
    }

    /** Title, description and table as Markdown. */
    public String markdown() {
        return "## " + MarkdownText.escape(title) + "\n\n" + MarkdownText.escape(description) + "\n\n"
                + table.toMarkdown();
    }

    /** The title; never the content, which may be a pupil's. */
    @Override
    public String toString() {
        return "Picture[" + svg.length() + " characters of SVG, " + table.rows().size() + " rows]";
    }
}
