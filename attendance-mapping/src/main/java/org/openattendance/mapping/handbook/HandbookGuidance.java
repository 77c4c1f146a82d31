package org.openattendance.mapping.handbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.mapping.internal.Markdown;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.vocabulary.Term;
import org.openattendance.mapping.vocabulary.Vocabulary;

/**
 * A guidance document on partners in the school: principles, and what stands under each heading.
 * Immutable and thread-safe.
 *
 * @param headings {@code guidance-headings}, or the caller's own
 * @param principles for the work of partners, any number
 * @param behaviourAttendancePrinciples for behaviour and attendance, any number, kept apart
 * @param sections for each heading its paragraphs, in order
 */
public record HandbookGuidance(
        Vocabulary headings,
        List<String> principles,
        List<String> behaviourAttendancePrinciples,
        Map<String, List<Paragraph>> sections) {

    /** Room that an empty form has for principles. */
    public static final int ROOM = 5;

    /**
     * A paragraph.
     *
     * @param text in words
     * @param forInduction whether new staff should read it first
     * @param confidentiality a code of {@code confidentiality-levels}: how widely what it tells may be known
     */
    public record Paragraph(String text, boolean forInduction, String confidentiality) {

        public Paragraph {
            text = Require.text(text, "A paragraph");
            Require.id(confidentiality, "The confidentiality of a paragraph");
        }
    }

    public HandbookGuidance {
        principles = List.copyOf(principles);
        behaviourAttendancePrinciples = List.copyOf(behaviourAttendancePrinciples);
        Map<String, List<Paragraph>> copy = new TreeMap<>();
        Vocabulary known = headings;
        sections.forEach((heading, some) -> copy.put(known.term(heading).code(), List.copyOf(some)));
        sections = Collections.unmodifiableMap(copy);
    }

    /** An empty document. */
    public static HandbookGuidance of(Vocabulary headings) {
        return new HandbookGuidance(headings, List.of(), List.of(), Map.of());
    }

    /** A copy with one more principle. */
    public HandbookGuidance withPrinciple(String text) {
        return new HandbookGuidance(
                headings, plus(principles, Require.text(text, "A principle")), behaviourAttendancePrinciples, sections);
    }

    /** A copy with one more principle for behaviour and attendance. */
    public HandbookGuidance withBehaviourAttendancePrinciple(String text) {
        return new HandbookGuidance(
                headings, principles, plus(behaviourAttendancePrinciples, Require.text(text, "A principle")), sections);
    }

    /** A copy with one more paragraph under a heading. */
    public HandbookGuidance with(String heading, Paragraph paragraph) {
        Map<String, List<Paragraph>> more = new TreeMap<>(sections);
        more.put(heading, plus(more.getOrDefault(heading, List.of()), paragraph));
        return new HandbookGuidance(headings, principles, behaviourAttendancePrinciples, more);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /** How many empty lines a form shows for principles: at least room for five, and one more than there are. */
    public int principleLines() {
        return Math.max(ROOM, principles.size() + 1);
    }

    /** As {@link #principleLines()}, for behaviour and attendance. */
    public int behaviourAttendanceLines() {
        return Math.max(ROOM, behaviourAttendancePrinciples.size() + 1);
    }

    /** Codes of headings with nothing under them, in order. Principles count for their own heading. */
    public List<String> empty() {
        return headings.codes().stream()
                .filter(code -> sections.getOrDefault(code, List.of()).isEmpty())
                .filter(code ->
                        !code.equals("PRINCIPLES") || principles.isEmpty() && behaviourAttendancePrinciples.isEmpty())
                .toList();
    }

    /** The whole document as Markdown, every text escaped. */
    public String export() {
        return export(false);
    }

    /** What new staff should read first, under the same headings. */
    public String inductionView() {
        return export(true);
    }

    private String export(boolean inductionOnly) {
        StringBuilder text = new StringBuilder();
        for (Term heading : headings.terms()) {
            text.append("## ").append(Markdown.text(heading.label())).append("\n\n");
            if (heading.code().equals("PRINCIPLES")) {
                principles.forEach(one -> bullet(text, one));
                behaviourAttendancePrinciples.forEach(one -> bullet(text, one));
                text.append(principles.isEmpty() && behaviourAttendancePrinciples.isEmpty() ? "" : "\n");
            }
            sections.getOrDefault(heading.code(), List.of()).stream()
                    .filter(one -> !inductionOnly || one.forInduction())
                    .forEach(one -> text.append(Markdown.text(one.text())).append("\n\n"));
        }
        return text.toString();
    }

    private static void bullet(StringBuilder text, String line) {
        text.append("- ").append(Markdown.text(line)).append('\n');
    }
}
