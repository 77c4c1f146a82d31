package org.openattendance.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.report.ReportTable;

/**
 * What a command found, before it is written in the format that was asked for.
 *
 * @param json the object, without what the frame adds ({@code schemaVersion}, {@code ruleBook} first; issues last)
 * @param tables shown to people one under another; the first is what {@code csv} writes
 * @param text further lines for people, after the tables; may be empty
 * @param issues the issues of all inputs, in order of input; empty for a command that reads none
 * @param ruleBook version and digest of the rules that were used; empty for a command that uses none
 * @param document the whole output where a command writes a document of its own (SVG, Markdown); empty otherwise
 * @param found whether a check found an error, over and above the issues
 */
public record Outcome(
        Map<String, ? extends @Nullable Object> json,
        Supplier<List<ReportTable>> tables,
        String text,
        Optional<Checked<?>> issues,
        Map<String, Object> ruleBook,
        Optional<String> document,
        boolean found) {

    /** A result as an object and tables. */
    public static Outcome of(Map<String, ? extends @Nullable Object> json, List<ReportTable> tables) {
        return of(json, () -> tables);
    }

    /** As {@link #of(Map, List)}, where the tables are made only if they are written. */
    public static Outcome of(Map<String, ? extends @Nullable Object> json, Supplier<List<ReportTable>> tables) {
        return new Outcome(new LinkedHashMap<>(json), tables, "", Optional.empty(), Map.of(), Optional.empty(), false);
    }

    /** A document of the command's own. */
    public static Outcome document(String document) {
        return new Outcome(Map.of(), List::of, "", Optional.empty(), Map.of(), Optional.of(document), false);
    }

    /** The same with further lines for people. */
    public Outcome withText(String lines) {
        return new Outcome(json, tables, lines, issues, ruleBook, document, found);
    }

    /** The same with the issues of the inputs. */
    public Outcome withIssues(Checked<?> checked) {
        return new Outcome(json, tables, text, Optional.of(checked), ruleBook, document, found);
    }

    /**
     * The same with the rules that were used.
     *
     * @param version release of the rule data
     * @param digest of its content
     */
    public Outcome withRuleBook(String version, String digest) {
        Map<String, Object> book = new LinkedHashMap<>();
        book.put("version", version);
        book.put("digest", digest);
        return new Outcome(json, tables, text, issues, book, document, found);
    }

    /** The same, where a check found an error: exit status 1. */
    public Outcome foundErrors(boolean errors) {
        return new Outcome(json, tables, text, issues, ruleBook, document, errors);
    }
}
