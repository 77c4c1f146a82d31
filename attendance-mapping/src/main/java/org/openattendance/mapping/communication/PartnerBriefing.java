package org.openattendance.mapping.communication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.vocabulary.Term;
import org.openattendance.mapping.vocabulary.Vocabulary;

/**
 * What partners need to know, under set headings. Immutable and thread-safe.
 *
 * @param headings {@code briefing-headings}, or the caller's own
 * @param items for each heading what stands under it, in order
 */
public record PartnerBriefing(Vocabulary headings, Map<String, List<String>> items) {

    public PartnerBriefing {
        Map<String, List<String>> copy = new TreeMap<>();
        Vocabulary known = headings;
        items.forEach((heading, lines) -> copy.put(known.term(heading).code(), List.copyOf(lines)));
        items = Collections.unmodifiableMap(copy);
    }

    /** With nothing under any heading. */
    public static PartnerBriefing of(Vocabulary headings) {
        return new PartnerBriefing(headings, Map.of());
    }

    /** A copy with one more line under a heading. */
    public PartnerBriefing with(String heading, String line) {
        Map<String, List<String>> more = new TreeMap<>(items);
        List<String> lines = new ArrayList<>(more.getOrDefault(heading, List.of()));
        lines.add(Require.text(line, "A line of a briefing"));
        more.put(heading, lines);
        return new PartnerBriefing(headings, more);
    }

    /** Codes of headings with nothing under them, in order. */
    public List<String> empty() {
        return headings.codes().stream()
                .filter(code -> items.getOrDefault(code, List.of()).isEmpty())
                .toList();
    }

    /** As text; an empty heading says so. */
    public String export() {
        StringBuilder text = new StringBuilder();
        for (Term heading : headings.terms()) {
            text.append(heading.label()).append('\n');
            List<String> lines = items.getOrDefault(heading.code(), List.of());
            lines.forEach(line -> text.append("- ").append(line).append('\n'));
            text.append(lines.isEmpty() ? "(nothing yet)\n\n" : "\n");
        }
        return text.toString();
    }
}
