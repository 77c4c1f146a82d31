package org.openattendance.examples.conform;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.examples.CallException;

/** The words of a command as a person types them, without a shell: nothing is expanded, joined, piped or run in between. */
final class CommandWords {

    private CommandWords() {}

    /**
     * Words with spaces between; what stands in single or double quotes stays together, and the quotes are taken off. No other
     * character means anything.
     *
     * @throws CallException if there is no word, or a quote is not closed
     */
    static List<String> split(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char each = command.charAt(i);
            if (quote != 0 ? each == quote : each == '"' || each == '\'') {
                quote = quote == 0 ? each : 0;
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(each)) {
                add(words, word, begun);
                begun = false;
            } else {
                word.append(each);
                begun = true;
            }
        }
        if (quote != 0) {
            throw new CallException("A quote in --command is not closed.", "the shell took one of a pair.");
        }
        add(words, word, begun);
        if (words.isEmpty()) {
            throw new CallException("--command is empty.", "a variable was not set.");
        }
        return words;
    }

    private static void add(List<String> words, StringBuilder word, boolean begun) {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
