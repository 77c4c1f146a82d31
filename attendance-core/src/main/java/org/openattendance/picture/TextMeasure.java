package org.openattendance.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide words are, without a font: by kind of character, on the wide side of common sans-serif faces, so that what fits here fits on
 * the page. Stateless.
 */
public final class TextMeasure {

    private static final String NARROW = "iljtfrI.,:;'|!()[]/ ";
    private static final String BROAD = "mwMW@%&";

    private TextMeasure() {}

    /**
     * Width of one line.
     *
     * @param size of the letters
     */
    public static Px width(String text, Px size) {
        long thousandths = text.codePoints().mapToLong(TextMeasure::thousandths).sum();
        return size.share(thousandths, 1000);
    }

    private static long thousandths(int point) {
        if (point < 0x80) {
            return NARROW.indexOf(point) >= 0
                    ? 400
                    : BROAD.indexOf(point) >= 0 ? 960 : point < 0x5B && point > 0x40 ? 720 : 630;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return point < 0x530 ? 700 : 1000;
    }

    /**
     * Lines no wider than {@code width}, broken at spaces, and inside a word only where the word alone is too wide.
     *
     * @param width above 0
     * @param most lines, 1 or more; where the text needs more, the last ends in an ellipsis
     * @return one line at least, which may be empty
     */
    public static List<String> wrap(String text, Px size, Px width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text, size, width)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size).compareTo(width) <= 0) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines.size() <= most ? List.copyOf(lines) : cut(lines, size, width, most);
    }

    private static List<String> cut(List<String> lines, Px size, Px width, int most) {
        List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(ellipsis(lines.get(most - 1), size, width));
        return List.copyOf(kept);
    }

    /** The text with its end replaced by an ellipsis, as much of it as fits. */
    private static String ellipsis(String text, Px size, Px width) {
        String kept = text;
        while (!kept.isEmpty() && width(kept + "…", size).compareTo(width) > 0) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
        }
        return kept + "…";
    }

    private static List<String> words(String text, Px size, Px width) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            while (width(rest, size).compareTo(width) > 0 && rest.codePointCount(0, rest.length()) > 1) {
                int end = fitting(rest, size, width);
                words.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            words.add(rest);
        }
        return words;
    }

    private static int fitting(String word, Px size, Px width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()
                && width(word.substring(0, word.offsetByCodePoints(end, 1)), size)
                                .compareTo(width)
                        <= 0) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
