package org.openattendance.mapping.consent;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Labels of what is hidden, to be kept out of free text. A label that a visible node bears as well gives nothing away. */
final class HiddenNames {

    private final Set<String> names = new HashSet<>();

    HiddenNames(Collection<String> hidden, Collection<String> visible) {
        hidden.forEach(label -> names.add(folded(label)));
        visible.forEach(label -> names.remove(folded(label)));
        names.remove("");
    }

    /** Whether a text names one of them, in any case of letters, also inside a word; a name of one letter only as a word. */
    boolean namedIn(String text) {
        if (text.isEmpty() || names.isEmpty()) {
            return false;
        }
        String folded = folded(text);
        return names.stream().anyMatch(name -> contains(folded, name));
    }

    private static boolean contains(String text, String name) {
        if (name.codePointCount(0, name.length()) > 1) {
            return text.contains(name);
        }
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean opens = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            boolean closes = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
            if (opens && closes) {
                return true;
            }
        }
        return false;
    }

    /** Case, width, composition and runs of spaces make no difference. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
