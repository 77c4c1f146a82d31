package org.openattendance.verification.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a shell as the pages use: commands over several lines, comments, quotes, and a file for the output. */
final class Shell {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)");
    private static final Pattern NOT_HERE = Pattern.compile("[|;&<*`$]");

    private Shell() {}

    /** The commands of a block, each on one line, without comments. */
    static List<String> commands(String text) {
        return text.replaceAll("\\\\\\n\\s*", "")
                .lines()
                .map(line -> line.replaceAll("(^|\\s+)#.*$", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * The words of a command.
     *
     * @throws IllegalStateException if it needs more of a shell than there is here
     */
    static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            String plain = word.group(3);
            if (plain != null && NOT_HERE.matcher(plain).find()) {
                throw new IllegalStateException("A page's command is more than a page's test can run: " + command
                        + " (give it a row in pages.csv)");
            }
            words.add(plain != null ? plain : word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words;
    }
}
