package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as a reader without eyes takes it: headings, pictures, tables. */
record Page(String html) {

    private static final Pattern HEADING = Pattern.compile("<h([1-6])[^>]*>(.*?)</h");
    private static final Pattern SVG = Pattern.compile("<svg (?![^>]*aria-hidden).*?</svg>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]*)\"");

    private static List<String> all(Pattern pattern, int group, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    /** Ranks of the headings, in order. */
    List<Integer> ranks() {
        return all(HEADING, 1, html).stream().map(Integer::valueOf).toList();
    }

    List<String> headings() {
        return all(HEADING, 2, html);
    }

    List<String> pictures() {
        return all(SVG, 0, html);
    }

    List<String> ids() {
        return all(ID, 1, html);
    }

    List<String> links() {
        return all(LINK, 1, html);
    }

    /** The text of the section with a heading of this id. */
    String section(String id) {
        Matcher section = Pattern.compile("<section aria-labelledby=\"" + id + "\">.*?</section>", Pattern.DOTALL)
                .matcher(html);
        return section.find() ? section.group() : "";
    }

    /** The cells of all rows of the tables in some text, each row with its heading first. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String row : all(Pattern.compile("<tr><th scope=\"row\">(.*?)</tr>"), 1, text)) {
            rows.add(List.of(row.replaceAll("</t[hd]>$", "").split("</t[hd]><td>", -1)));
        }
        return rows;
    }
}
