package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.picture.Drawing;
import org.openattendance.picture.Picture;
import org.openattendance.picture.TextTable;
import org.openattendance.picture.XmlText;

/**
 * One HTML file that needs nothing else: no script, no network, light and dark, for screen, paper, keyboard and screen reader.
 *
 * <p>All text is escaped. Sections come in the order in which they are begun, each with a link in the contents. The same calls give the
 * same bytes. For one thread.
 */
final class HtmlPage {

    private final Words words;
    private final String title;
    private final String lead;
    private final StringBuilder body = new StringBuilder();
    private final List<String> contents = new ArrayList<>();
    private boolean inSection;

    /**
     * @param words of what the page itself says
     * @param title the only heading of the first rank
     * @param lead one line below it
     */
    HtmlPage(Words words, String title, String lead) {
        this.words = words;
        this.title = title;
        this.lead = lead;
    }

    /** Begins a section: what follows belongs to it. */
    HtmlPage section(String id, String heading) {
        endSection();
        contents.add("<li><a href=\"#" + id + "\">" + XmlText.escape(heading) + "</a></li>\n");
        body.append("<section aria-labelledby=\"")
                .append(id)
                .append("\">\n<h2 id=\"")
                .append(id)
                .append("\">")
                .append(XmlText.escape(heading))
                .append("</h2>\n");
        inSection = true;
        return this;
    }

    private void endSection() {
        body.append(inSection ? "</section>\n" : "");
        inSection = false;
    }

    /** A heading within a section. */
    HtmlPage heading(String text) {
        return element("h3", text);
    }

    /** A paragraph. */
    HtmlPage words(String text) {
        return element("p", text);
    }

    /** A paragraph of second rank: how a figure was made, what is not known. */
    HtmlPage note(String text) {
        body.append("<p class=\"note\">").append(XmlText.escape(text)).append("</p>\n");
        return this;
    }

    /** A paragraph of second rank that ends in a link to a section. */
    HtmlPage noteWithLink(String text, String section, String more) {
        body.append("<p class=\"note\">").append(XmlText.escape(text)).append(' ');
        link(section, more);
        body.append("</p>\n");
        return this;
    }

    private void link(String section, String more) {
        body.append("<a href=\"#")
                .append(section)
                .append("\">")
                .append(XmlText.escape(more))
                .append("</a>");
    }

    /** A paragraph that nobody should miss. */
    HtmlPage notice(String text) {
        body.append("<p class=\"notice\">").append(XmlText.escape(text)).append("</p>\n");
        return this;
    }

    private HtmlPage element(String name, String text) {
        body.append('<').append(name).append('>').append(XmlText.escape(text));
        body.append("</").append(name).append(">\n");
        return this;
    }

    /** Steps in order, each a few words to begin with, the rest, who and when, and the section that holds more. */
    HtmlPage steps(List<Step> steps) {
        body.append("<ol class=\"steps\">\n");
        for (Step step : steps) {
            body.append("<li><strong>")
                    .append(XmlText.escape(step.what()))
                    .append("</strong> ")
                    .append(XmlText.escape(step.why()))
                    .append(' ');
            step.more().ifPresent(more -> link(step.section(), more));
            body.append("<span class=\"who\">")
                    .append(XmlText.escape(step.who()))
                    .append("</span></li>\n");
        }
        body.append("</ol>\n");
        return this;
    }

    /**
     * One step.
     *
     * @param what to do
     * @param why in a sentence
     * @param who is proposed to do it, by when
     * @param section id of the section that holds more
     * @param more words of the link there; empty where there is none
     */
    record Step(String what, String why, String who, String section, Optional<String> more) {}

    /** Points in no order of rank. */
    HtmlPage list(List<String> points) {
        body.append("<ul>\n");
        points.forEach(
                point -> body.append("<li>").append(XmlText.escape(point)).append("</li>\n"));
        body.append("</ul>\n");
        return this;
    }

    /** Large figures side by side, each with its name. */
    HtmlPage figures(List<Big> figures) {
        body.append("<dl class=\"figures\">\n");
        for (Big one : figures) {
            body.append("<div><dt>")
                    .append(XmlText.escape(one.name()))
                    .append("</dt><dd><strong>")
                    .append(XmlText.escape(one.figure()))
                    .append("</strong> <span>")
                    .append(XmlText.escape(one.of()))
                    .append("</span></dd></div>\n");
        }
        body.append("</dl>\n");
        return this;
    }

    /**
     * One large figure.
     *
     * @param name what it is
     * @param figure the figure
     * @param of what it is made of, for example {@code 38 of 380 sessions}
     */
    record Big(String name, String figure, String of) {}

    /** Names and values one under another. */
    HtmlPage facts(Map<String, String> facts) {
        body.append("<dl class=\"facts\">\n");
        facts.forEach((name, value) -> body.append("<dt>")
                .append(XmlText.escape(name))
                .append("</dt><dd>")
                .append(XmlText.escape(value))
                .append("</dd>\n"));
        body.append("</dl>\n");
        return this;
    }

    /** A picture with its description, and its table to unfold. */
    HtmlPage picture(Picture picture) {
        return pictures(List.of(picture));
    }

    /** Pictures beside one another where there is room. */
    HtmlPage pictures(List<Picture> pictures) {
        body.append("<div class=\"pictures\">\n");
        for (Picture picture : pictures) {
            body.append("<figure>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                    .append(XmlText.escape(words.say("page.picture", "title", picture.title())))
                    .append("\">\n")
                    .append(picture.embedded())
                    .append("</div>\n<figcaption>")
                    .append(XmlText.escape(picture.description()))
                    .append("</figcaption>\n");
            folded(words.say("page.same-in-words"), picture.title(), picture.table());
            body.append("</figure>\n");
        }
        body.append("</div>\n");
        return this;
    }

    /** A section with one picture of another command. */
    HtmlPage insert(String id, String heading, Picture picture) {
        return section(id, heading).picture(picture);
    }

    /** A table to unfold. */
    HtmlPage folded(String summary, String caption, TextTable table) {
        body.append("<details>\n<summary>")
                .append(XmlText.escape(summary))
                .append("<span class=\"unseen\">: ")
                .append(XmlText.escape(caption))
                .append("</span></summary>\n");
        table(caption, table);
        body.append("</details>\n");
        return this;
    }

    /** Text to unfold. */
    HtmlPage folded(String summary, List<String> points) {
        body.append("<details>\n<summary>").append(XmlText.escape(summary)).append("</summary>\n");
        list(points);
        body.append("</details>\n");
        return this;
    }

    /** A table; the first cell of each row is its heading. */
    HtmlPage table(String caption, TextTable table) {
        body.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(XmlText.escape(words.say("page.table", "title", caption)))
                .append("\">\n<table>\n<caption>")
                .append(XmlText.escape(caption))
                .append("</caption>\n<thead><tr>");
        table.columns().forEach(column -> cell("th scope=\"col\"", "th", column));
        body.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            body.append("<tr>");
            cell("th scope=\"row\"", "th", row.get(0));
            row.subList(1, row.size()).forEach(text -> cell("td", "td", text));
            body.append("</tr>\n");
        }
        body.append("</tbody>\n</table>\n</div>\n");
        return this;
    }

    private void cell(String open, String close, String text) {
        body.append('<').append(open).append('>').append(XmlText.escape(text));
        body.append("</").append(close).append('>');
    }

    /** The whole file. */
    String toHtml() {
        endSection();
        return "<!DOCTYPE html>\n<html lang=\"" + words.language() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + XmlText.escape(title)
                + "</title>\n<style>\n" + PageStyle.CSS + "</style>\n</head>\n<body>\n"
                + "<a class=\"skip\" href=\"#report\">" + said("page.skip") + "</a>\n<header>\n<h1>"
                + XmlText.escape(title) + "</h1>\n<p>" + XmlText.escape(lead) + "</p>\n</header>\n"
                + "<nav aria-label=\"" + said("page.contents") + "\">\n<details>\n<summary>" + said("page.contents")
                + "</summary>\n<ul>\n" + String.join("", contents) + "</ul>\n</details>\n</nav>\n"
                + "<main id=\"report\" tabindex=\"-1\">\n" + Drawing.shared() + body + "</main>\n</body>\n</html>\n";
    }

    private String said(String key) {
        return XmlText.escape(words.say(key));
    }
}
